import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError, formatPlace } from '../../src/model/errors.js';
import { parseStructured } from '../../src/structured/parse.js';

function refusalOf(text: string, code?: `E_${string}`): string {
  try {
    parseStructured(text, 'a.yaml', code);
  } catch (error) {
    if (!(error instanceof UserError) || !error.place) throw error;
    expect(error.remedy).toMatch(/^[^\n]+\.$/);
    return `${error.code} ${formatPlace(error.place)}: ${error.message}`;
  }
  return 'read';
}

function placesOf(text: string): (path: (string | number)[]) => string {
  const document = parseStructured(text, 'a.yaml');
  return (path) => `${formatPlace(document.placeOf(path))} key ${formatPlace(document.placeOfKey(path))}`;
}

describe('parseStructured', () => {
  it.each([
    ['', null],
    ['# nothing\n', null],
    ['a: 1\nb: [x, 2.5, true, null, ~, off, yes, 2024-12-15, 0.1.0]\n', { a: 1, b: ['x', 2.5, true, null, null, 'off', 'yes', '2024-12-15', '0.1.0'] }],
    ['1: x\ntrue: y\n', { 1: 'x', true: 'y' }],
    ['a: |\n  b\n  c\n', { a: 'b\nc\n' }],
    ['a: !!str 1\n', { a: '1' }],
    ['a:\n', { a: null }],
    ['? a\n', { a: null }],
    ['{"a": [1, -2.5e3, "x\\n\\"y\\\\", true, false, null], "b": {}, "c": []}', { a: [1, -2500, 'x\n"y\\', true, false, null], b: {}, c: [] }],
    ['\ufeff{"a": 1}', { a: 1 }],
    ['{"a": 1, # a comment\n b: x}', { a: 1, b: 'x' }],
    ['[1, 2,]', [1, 2]],
    ['a: &x {b: 1}\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
    ['&k a: *k\n', { a: 'a' }],
    ['a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 }],
    ['a: &x {b: 1}\nc: {<<: *x}\n', { a: { b: 1 }, c: { '<<': { b: 1 } } }],
  ])('reads %j', (text, value) => {
    expect(parseStructured(text, 'a.yaml').value).toEqual(value);
  });

  it.each([
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', '3:1: the key "a" stands twice in one map'],
    ['a duplicate key of JSON', '{"b": {"a": 1,\n "a": 2}}', '2:2: the key "a" stands twice in one map'],
    ['a duplicate key written with an escape', '{"a": 1, "\\u0061": 2}', '1:10: the key "a" stands twice in one map'],
    ['__proto__', 'x:\n  __proto__: {a: 1}\n', '2:3: the key "__proto__" is refused'],
    ['__proto__ in JSON', '{"x": {"__proto__": {}}}', '1:8: the key "__proto__" is refused'],
    ['constructor', '- {constructor: 1}', '1:4: the key "constructor" is refused'],
    ['prototype', 'prototype: 1', '1:1: the key "prototype" is refused'],
    ['a custom tag', 'a: !foo 1', '1:4: unresolved tag: !foo'],
    ['a tag of YAML 1.1', 'a: !!binary aGk=', '1:4: unresolved tag: tag:yaml.org,2002:binary'],
    ['YAML 1.1', '%YAML 1.1\n---\na: yes', '1:1: YAML 1.1 is asked for, and only 1.2 is read'],
    ['a second document', 'a: 1\n---\nb: 2', '2:1: a second document begins here'],
    ['a tab', 'a:\n\tb: 1', '2:1: a tab indents this line'],
    ['a key that is a list', '? [a]\n: x', '1:3: this key is not a word'],
    ['an open quote', 'a: "x', '1:6: missing closing "quote'],
    ['a colon too many', 'a: b: c', '1:4: nested mappings are not allowed in compact mappings'],
    ['a bracket too many', 'a: 1\nb: ]', '2:4: "]" without its opening sign'],
    ['a bracket after a list that ended before it', '- [a\n- b ]\n- ]', '3:3: "]" without its opening sign'],
    ['a brace that closes a list', '- [a\n}', '2:1: flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['an infinite number', 'a: .inf', '1:4: this number is not finite'],
    ['a number above all', '{"a": 1e999}', '1:7: this number is not finite'],
    ['an alias without its anchor', 'a: *x\nb: &x 1', '1:4: "*x" repeats what has no anchor before it'],
    ['an alias that contains itself', 'a: &a [1, *a]', '1:11: "*a" repeats what it stands in'],
    ['an alias that contains itself through a map', 'a: &a\n  b:\n    c: *a', '3:8: "*a" repeats what it stands in'],
    ['broken JSON', '{"a": 1,\n"b" 2}', '2:5: missing , or : between flow map items'],
    ['more JSON after JSON', '{"a": 1} {"b": 2}', '1:1: this key is not a word'],
  ])('refuses %s at its line and column', (_, text, said) => {
    expect(refusalOf(text)).toMatch(new RegExp(`^E_YAML a[.]yaml:${said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  });

  it('takes the code from the caller', () => {
    expect(refusalOf('a: [', 'E_PACK')).toMatch(/^E_PACK a\.yaml:1:/);
  });

  it('places every key and value, of YAML and of JSON', () => {
    const yaml = placesOf('a: 1\nlist:\n  - x\n  - {b: 2}\n');
    expect(yaml(['a'])).toBe('a.yaml:1:4 key a.yaml:1:1');
    expect(yaml(['list', 0])).toBe('a.yaml:3:5 key a.yaml:3:5');
    expect(yaml(['list', 1, 'b'])).toBe('a.yaml:4:9 key a.yaml:4:6');
    const json = placesOf('{"a": 1,\n  "list": ["x", {"b": 2}]}');
    expect(json(['a'])).toBe('a.yaml:1:7 key a.yaml:1:2');
    expect(json(['list', 0])).toBe('a.yaml:2:12 key a.yaml:2:12');
    expect(json(['list', 1, 'b'])).toBe('a.yaml:2:23 key a.yaml:2:18');
  });

  it('places what does not exist at the nearest part around it', () => {
    const places = placesOf('a:\n  b: 1\n');
    expect(places(['a', 'c', 'd'])).toBe('a.yaml:2:3 key a.yaml:2:3');
    expect(places(['z'])).toBe('a.yaml:1:1 key a.yaml:1:1');
    expect(places([])).toBe('a.yaml:1:1 key a.yaml:1:1');
  });

  it('counts columns after a byte order mark from 1', () => {
    expect(placesOf('\ufeffa: 1')(['a'])).toBe('a.yaml:1:4 key a.yaml:1:1');
  });

  it('places what an alias repeats where it is written', () => {
    expect(placesOf('a: &x {b: 1}\nc: *x\n')(['c', 'b'])).toBe('a.yaml:1:11 key a.yaml:1:8');
  });
});

describe('the limits', () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const deepMaps = (levels: number): string => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');

  it('reads 64 levels and refuses 65', () => {
    expect(refusalOf(deep(64))).toBe('read');
    expect(refusalOf(deep(65))).toBe('E_YAML a.yaml:1:65: more than 64 maps and lists inside one another');
    expect(refusalOf(deepMaps(64))).toBe('read');
    expect(refusalOf(deepMaps(65))).toBe('E_YAML a.yaml:65:65: more than 64 maps and lists inside one another');
    expect(refusalOf(`x: ${deep(63)}`)).toBe('read');
    expect(refusalOf(`x: ${deep(64)}`)).toBe('E_YAML a.yaml:1:67: more than 64 maps and lists inside one another');
  });

  it('counts the depth that aliases add', () => {
    expect(refusalOf(`a: &a ${deep(40)}\nb: ${'['.repeat(30)}*a${']'.repeat(30)}`)).toMatch(/more than 64/);
  });

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['closed brackets', `x: ${deep(200_000)}`],
    ['maps of JSON', '{"a":'.repeat(200_000)],
    ['dashes on one line', `${'- '.repeat(200_000)}x`],
    ['explicit keys', `${'? '.repeat(200_000)}x`],
    ['colons', ': '.repeat(200_000)],
    ['explicit keys in brackets', '[? '.repeat(200_000)],
    ['indentation', deepMaps(1_400)],
  ])('refuses very deep %s quickly', (_, text) => {
    const start = performance.now();
    expect(refusalOf(text)).toMatch(/more than 64 maps and lists inside one another/);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('ends an alias bomb quickly', () => {
    const letters = [...'abcdefghij'];
    const bomb = letters.map((letter, index) => `${letter}: &${letter} [${Array<string>(10).fill(index === 0 ? 'x' : `*${letters[index - 1] ?? ''}`).join(', ')}]`).join('\n');
    const start = performance.now();
    expect(refusalOf(bomb)).toMatch(/:\d+:\d+: more than 50 aliases$/);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('refuses aliases that repeat much', () => {
    expect(refusalOf(`a: &a [${'x, '.repeat(5_000)}]\nb: [*a, *a, *a]`)).toMatch(/aliases repeat more than 10000 values$/);
  });

  it('refuses more than 1 MiB', () => {
    expect(refusalOf(`a: ${'x'.repeat(1_048_573)}`)).toBe('read');
    expect(refusalOf(`a: ${'x'.repeat(1_048_574)}`)).toBe('E_YAML a.yaml:1:1: 1048577 characters, and at most 1048576 are read');
  });

  it('refuses YAML of very many signs before parsing it', () => {
    expect(refusalOf('# c\n'.repeat(200_000))).toMatch(/more than 300000 words and signs$/);
  });

  it('reads large JSON', () => {
    const list = Array.from({ length: 50_000 }, (_, index) => ({ a: index }));
    expect(parseStructured(JSON.stringify(list), 'a.json').value).toEqual(list);
  });
});

describe('laws', () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(fc.constantFrom('[', ']', '{', '}', '- ', '? ', ': ', '\n', '  ', '&a ', '*a', '__proto__', 'constructor', '"', "'", '|', '>', '!x ', '%YAML 1.1\n', '---\n', '#', ',', 'a', '1', '\t', '<<', '\r\n', '\u0000', '@', '`'), { maxLength: 60 })
      .map((parts) => parts.join('')),
    fc.json(),
  );

  it('throws nothing but UserError, and leaves Object.prototype alone', () => {
    const before = Reflect.ownKeys(Object.prototype);
    fc.assert(
      fc.property(hostile, (text) => {
        try {
          parseStructured(text, 'a.yaml');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
        expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
        expect(Object.hasOwn({}, 'a')).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads JSON as JSON.parse does, whatever the white space', () => {
    const keys = fc.string().filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
    const value = fc.letrec((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, fc.string({ unit: 'binary' }), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean(), fc.constant(null), fc.array(tie('node')), fc.dictionary(keys, tie('node'))),
    })).node;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t'), (written, space) => {
        const text = JSON.stringify([written], null, space);
        expect(parseStructured(text, 'a.json').value).toEqual(JSON.parse(text));
      }),
    );
  });
});
