import { describe, expect, it } from 'vitest';
import { createFileMatcher } from '../../src/source/match-files.js';
import { refusePattern } from '../../src/structured/file-pattern.js';

describe('a file pattern', () => {
  it.each([['**/*.htm'], ['drafts/**'], ['{10-K,20-F}/**/*.{htm,html}'], ['a/[a-z]?.htm'], ['!final/**'], ['*-*-*.htm']])('%s is taken', (pattern) => {
    expect(refusePattern(pattern)).toBeUndefined();
  });

  it.each([['(a+)+x'], ['{a,aa}+x'], ['[a-z]+x'], ['@(a|b)'], ['+(a)'], ['*a*a*a*a*a*a*a*a*x']])('%s is refused', (pattern) => {
    expect(refusePattern(pattern)).toBeDefined();
  });

  it.each([['**/**/**/**/**/**/**/x'], ['{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}*x'], ['[[[[[[[a'], ['{{{{{{a,b'], ['*a*a*x']])('%s that is taken is matched in no time', async (pattern) => {
    expect(refusePattern(pattern)).toBeUndefined();
    const matches = await createFileMatcher([pattern], '/p', '/p');
    const started = performance.now();
    matches(`${'a'.repeat(120)}/${'a/'.repeat(40)}${'a'.repeat(120)}!`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
