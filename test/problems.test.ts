import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS, LIMIT_NAMES, limitKey } from '../src/model/limits.js';
import { listRules } from '../src/report/sarif-rules.js';

const root = path.resolve(import.meta.dirname, '..');
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/report[/\\](?:sarif-rules|junit(?:-case)?)\.ts$/.test(file))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8')).join('\n');
const page = readFileSync(path.join(root, 'docs/problems.md'), 'utf8');

/** What a pattern finds as a whole word in quotes, sorted, each once. */
function namesIn(text: string, quote: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(new RegExp(`${quote}(${pattern.source})${quote}`, 'g'))].map(([, name]) => name ?? ''))].toSorted();
}

it('every code of an error that the source has is explained, and no other', () => {
  const used = namesIn(sources, "'", /E_[A-Z_]+/);
  expect(used).toContain('E_USAGE');
  expect(namesIn(page, '`', /E_[A-Z_]+/)).toEqual(used);
});

it('every id of a problem that the source has is explained, and no other', () => {
  const used = namesIn(sources, "'", /input\/[a-z-]+/);
  expect(used).toContain('input/limit');
  expect(namesIn(page, '`', /input\/[a-z-]+/)).toEqual(used);
});

it('every id of a problem is a rule of a SARIF log, so that code scanning can name it', () => {
  expect(listRules([], []).map(({ id }) => id).filter((id) => id.startsWith('input/'))).toEqual(namesIn(sources, "'", /input\/[a-z-]+/));
});

it('every limit stands in the documentation with the default that it has', () => {
  const configuration = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8');
  for (const limit of LIMIT_NAMES) {
    const [, written = ''] = new RegExp(`^\\| \`${limitKey(limit)}\` \\| ([\\d,]+(?: [MG]iB)?) \\|`, 'm').exec(configuration) ?? [];
    const [number = '', unit] = written.replaceAll(',', '').split(' ');
    expect(Number(number) * (unit === 'GiB' ? 1024 ** 3 : unit === 'MiB' ? 1024 ** 2 : 1), limit).toBe(DEFAULT_LIMITS[limit]);
  }
});
