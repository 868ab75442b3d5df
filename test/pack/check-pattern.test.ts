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

  it.each(['a|b', '(?:a)+?', '(?i)a', '(?P<x>a)', '(?<x>a)', 'a{2,3}?', 'a}+', '[(?=]', '[+*]+', '[]a]', '[^]a]', '\\(?=', '\\\\(a)', '[\\]x]', '\\bfoo\\b', '\\+\\+', '\\d+'])('takes %s, as the matcher does', (pattern) => {
    expect(checkPattern(pattern)).toBeUndefined();
    expect(() => RE2JS.compile(pattern)).not.toThrow();
  });
});
