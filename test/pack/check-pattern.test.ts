import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { checkPattern } from '../../src/pack/check-pattern.js';

describe('checkPattern', () => {
  it.each([
    ['a(?=b)', '"(?=" looks ahead'],
    ['a(?!b)', '"(?!" looks ahead'],
    ['(?<=a)b', '"(?<=" looks behind'],
    ['(?<!a)b', '"(?<!" looks behind'],
    ['(?>a+)b', '"(?>" is atomic'],
    ['(a)?(?(1)b)', '"(?(" is a condition'],
    ['(a)\\1', '"\\1" refers back'],
    ['(?<x>a)\\k<x>', '"\\k" refers back'],
    ['a++', '"++" never gives back'],
    ['a*+b', '"*+" never gives back'],
    ['a{2,3}+', '"{2,3}+" never gives back'],
    ['a\\', 'lone "\\"'],
    ['[a', '"[" without its "]"'],
    ['[^]', '"[" without its "]"'],
  ])('refuses %s, as the matcher does', (pattern, said) => {
    expect(checkPattern(pattern)).toContain(said);
    expect(() => RE2JS.compile(pattern)).toThrow();
  });

  it.each<readonly [what: string, write: (amount: number) => string, most: number, said: string]>([
    ['characters', (amount) => 'a'.repeat(amount), 10_000, '10001 characters, and at most 10000'],
    ['groups within one another', (amount) => '('.repeat(amount) + ')'.repeat(amount), 100, 'more than 100 groups'],
    ['repetitions', (amount) => `a{${String(amount)}}`, 1_000, '"{1001}" repeats more than 1000 times'],
    ['repetitions at most', (amount) => `a{1,${String(amount)}}`, 1_000, '"{1,1001}" repeats more than 1000 times'],
  ])('takes as many %s as there may be, and refuses one more', (_what, write, most, said) => {
    expect(checkPattern(write(most - 1))).toBeUndefined();
    expect(checkPattern(write(most))).toBeUndefined();
    expect(checkPattern(write(most + 1))).toContain(said);
  });

  it.each(['a|b', '(?:a)+?', '(?i)a', '(?P<x>a)', '(?<x>a)', 'a{2,3}?', 'a}+', '[(?=]', '[+*]+', '[]a]', '[^]a]', '\\(?=', '\\\\(a)', '[\\]x]', '\\bfoo\\b', '\\+\\+', '\\d+'])('takes %s, as the matcher does', (pattern) => {
    expect(checkPattern(pattern)).toBeUndefined();
    expect(() => RE2JS.compile(pattern)).not.toThrow();
  });
});
