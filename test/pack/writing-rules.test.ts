import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operators } from '../../src/evaluate/operators/index.js';
import { loadRulePack } from '../../src/pack/load.js';

const page = readFileSync(new URL('../../docs/writing-rules.md', import.meta.url), 'utf8');
const paragraphs = new Map([...page.matchAll(/^### `([a-z-]+)`\n\n(.+\n)+\n```yaml\n(.+)\n```$/gm)].map((match) => [match[1] ?? '', match[3] ?? '']));
const vocabulary = readFileSync(new URL('../../rules/cyd/pack.yaml', import.meta.url), 'utf8')
  .replace(/^name: cyd$/m, 'name: own')
  .concat("  incident-count: { concept: 'cyd:IncidentCount', kind: number }\n");

describe('docs/writing-rules.md', () => {
  it('has a paragraph with an example for every operator', () => {
    expect([...paragraphs.keys()].sort()).toEqual(Object.keys(operators).sort());
  });

  it.each([...paragraphs])('shows a condition with %s that loads', (operator, condition) => {
    expect(condition).toContain(`operator: ${operator}`);
    const text = `id: own/a\ntitle: A\nseverity: note\nstatus: draft\nsince: 0.1.0\nrequire: ${condition}\nat: cover\nmessage: No.\nexamples: [{ name: p, facts: {}, expect: pass }, { name: f, facts: {}, expect: fail }]\n`;
    expect(loadRulePack([{ uri: 'pack.yaml', text: vocabulary }, { uri: 'a.yaml', text }]).rules).toHaveLength(1);
  });

  it('shows a pack with a rule that loads', () => {
    const files = [...page.matchAll(/^```yaml\n# rules\/own\/(\S+)\n([\s\S]*?)^```$/gm)].map((match) => ({ uri: match[1] ?? '', text: match[2] ?? '' }));
    expect(files).toHaveLength(2);
    expect(loadRulePack(files).rules[0]?.id).toBe('own/third-party-is-described');
  });
});
