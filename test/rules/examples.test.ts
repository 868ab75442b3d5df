import { describe, expect, it } from 'vitest';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';
import { lintExample } from '../../src/run/lint-example.js';
import { testExamples } from '../../src/run/test-examples.js';

const packs = await loadBuiltinPacks();

describe.each(packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule, id: rule.id }))))('$id', ({ pack, rule }) => {
  it.each(rule.examples.map((example) => ({ example, name: example.name })))('$name', async ({ example }) => {
    const outcome = await lintExample(rule, example, pack);
    expect({ verdict: outcome.verdict, because: outcome.because, about: outcome.about }).toMatchObject({ verdict: example.expect });
    if (example.message !== undefined) expect(outcome.findings.map(({ message }) => message).join('\n')).toContain(example.message);
    // A message that is shown must have found everything that it quotes.
    for (const { message } of outcome.findings) expect(message).not.toMatch(/\{[a-z]/);
  });
});

it('says which examples fail, and why', async () => {
  const [pack] = packs;
  if (!pack) throw new Error('no built-in pack');
  const [first, ...rest] = pack.rules;
  if (!first) throw new Error('no rule');
  const wrong = { ...pack, rules: [{ ...first, examples: first.examples.map((example) => ({ ...example, expect: 'open' as const })) }, ...rest.slice(0, 1)] };
  const results = await testExamples(wrong);
  expect(results.filter(({ ok }) => !ok).map(({ ruleId }) => ruleId)).toEqual(first.examples.map(() => first.id));
  expect(results[0]?.why).toMatch(/^because /);
});
