import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlainValue } from '../../../src/model/fact.js';
import { operators } from '../../../src/evaluate/operators/index.js';
import { loadMatcher, matches } from '../../../src/evaluate/operators/matches.js';
import { lookup } from '../build.js';

type Row = readonly [actual: unknown, expected: PlainValue, result: boolean];

const board = 'The Audit Committee of our Board oversees\u00a0cyber\u00adsecurity. Our third\u2011party \u201cassessors\u201d report to Mr. Doe. Nothing else.';

const tables: Readonly<Record<string, { readonly rows: readonly Row[]; readonly refused: readonly PlainValue[] }>> = {
  'is': {
    rows: [
      [true, true, true], [false, true, false], ['negated', 'negated', true], ['Negated', 'negated', false], [3, 3, true],
      ['3', 3, false], [3, '3', false], [1, true, false], ['true', true, false], [undefined, true, false], [null, false, false], [['a'], 'a', false],
    ],
    refused: [null, ['a'], { a: 1 }],
  },
  'is-one-of': {
    rows: [['10-K', ['10-K', '20-F'], true], ['10-K/A', ['10-K', '20-F'], false], [2, [1, 2], true], ['2', [1, 2], false], [undefined, ['a'], false], [null, [null], false], ['a', [], false]],
    refused: ['10-K', null, { a: 1 }],
  },
  'is-present': { rows: [[true, true, true], [false, true, true], ['', true, true], [null, true, true], [[1], true, true], [{}, true, false], [{ axis: 'x' }, true, true], [0, true, true], [[], true, false], [undefined, true, false]], refused: [] },
  'is-absent': { rows: [[true, true, false], [false, true, false], [null, true, false], [[], true, true], [undefined, true, true]], refused: [] },
  'at-least': { rows: [[2, 2, true], [3, 2, true], [1.9, 2, false], ['9', 2, false], ['9', 10, false], [true, 0, false], [undefined, 0, false]], refused: ['2', true, null] },
  'at-most': { rows: [[2, 2, true], [1, 2, true], [2.1, 2, false], ['1', 2, false], [null, 2, false], [undefined, 0, false]], refused: ['2', true, null] },
  'before': {
    rows: [['2024-12-14', '2024-12-15', true], ['2024-12-15', '2024-12-15', false], ['2025-01-01', '2024-12-15', false], ['--12-14', '2024-12-15', false], ['2024-02-30', '2024-12-15', false], [20241214, '2024-12-15', false], [undefined, '2024-12-15', false]],
    refused: ['December 15', '2024-13-01', 2024, null],
  },
  'after': {
    rows: [['2024-12-16', '2024-12-15', true], ['2024-12-15', '2024-12-15', false], ['2024-12-14', '2024-12-15', false], ['2025', '2024-12-15', false], ['2025-01-01T00:00:00', '2024-12-15', false], [undefined, '2024-12-15', false]],
    refused: ['tomorrow', 2024, null],
  },
  'mentions': {
    rows: [
      [board, 'audit committee', true], [board, ['risk committee', 'AUDIT  COMMITTEE'], true], [board, 'cybersecurity', true], [board, 'security', false],
      [board, 'third-party', true], [board, 'assess', false], [board, '"assessors"', true], [board, 'audit', true], [board, 'committees', false], [board, '', false],
      ["the company's board", 'company', true], ['the company\u2019s board', "company's", true], [['Audit Committee', 'Risk Committee'], 'risk committee', true], [['Audit Committee', 4], 'risk', false],
      [true, 'true', false], [undefined, 'a', false], ['we paid $5 in all', '$5', true], ['auditing, then audit', 'audit', true],
    ],
    refused: [4, [4], null, { words: 'a' }],
  },
  'mentions-together': {
    rows: [
      [board, { words: ['committee', 'board'], within: 3 }, true], [board, { words: ['committee', 'board'], within: 2 }, false],
      [board, { words: ['board', 'committee'], within: 3 }, true], [board, { words: ['audit committee', 'third-party'], within: 'sentence' }, false],
      [board, { words: ['assessors', 'doe'], within: 'sentence' }, true], [board, { words: ['doe', 'nothing'], within: 'sentence' }, false],
      [board, { words: ['audit', 'absent'], within: 99 }, false], [board, { words: ['audit'], within: 0 }, true], [board, { words: ['Audit', 'audit'], within: 0 }, true],
      ['a x x x b x a', { words: ['a', 'b'], within: 2 }, true], ['a x x x b x x x a', { words: ['a', 'b'], within: 3 }, false], ['a b a c', { words: ['a', 'b', 'c'], within: 2 }, true],
      ['We file in the U.S. Federal courts', { words: ['file', 'courts'], within: 'sentence' }, true], ['Is it so? Yes it is', { words: ['so', 'yes'], within: 'sentence' }, false],
      [undefined, { words: ['a'], within: 1 }, false], [['a b'], { words: ['a'], within: 1 }, false], ['', { words: ['a'], within: 1 }, false],
    ],
    refused: ['a', null, ['a'], { words: ['a'] }, { words: [], within: 1 }, { words: [1], within: 1 }, { words: 'a', within: 1 }, { words: ['a'], within: 'paragraph' }],
  },
  'matches': {
    rows: [
      [board, 'audit\\s+committee', true], [board, '^audit', false], [board, 'oversees cybersecurity', true], [board, '\\[(?:insert|tbd)\\]', false],
      ['fill in [TBD]', '\\[(?:insert|tbd)\\]', true], ['', '^$', true], [5, '5', false], [undefined, '.*', false], [[board], 'audit', false],
    ],
    refused: [5, null, ['a'], '(', '(a)\\1'],
  },
  'shorter-than': { rows: [['abc', 4, true], ['abcd', 4, false], ['', 1, true], [3, 4, false], [undefined, 4, false], [['a'], 4, false]], refused: ['4', null] },
  'longer-than': { rows: [['abcde', 4, true], ['abcd', 4, false], [9, 4, false], [undefined, 0, false]], refused: ['4', null] },
};

describe.each(Object.entries(tables))('%s', (name, { rows, refused }) => {
  beforeAll(loadMatcher);
  const operator = operators[name];

  it.each(rows)('takes %j against %j for %s', (actual, expected, result) => {
    expect(operator?.(actual, expected, lookup())).toBe(result);
  });

  if (refused.length > 0) {
    it.each(refused.map((value) => [value] as const))('refuses the rule\'s own value %j', (value) => {
      expect(() => operator?.('text', value, lookup())).toThrow();
    });
  }
});

type LookupRow = readonly [actual: unknown, expected: PlainValue, others: Parameters<typeof lookup>[0], result: boolean | 'unknown'];

const lookups: Readonly<Record<string, readonly LookupRow[]>> = {
  'same-as': [
    ['Acme Corp', 'name', { name: ['ACME\u00a0Corp'] }, true], ['Acme', 'name.text', { 'name.text': ['Acme Corp'] }, false], [5, 'n', { n: [5] }, true], ['5', 'n', { n: [5] }, false],
    [5, 'n', { n: ['5'] }, false], [true, 'n', { n: [true] }, true], [true, 'n', { n: [true, false] }, false], ['a', 'n', {}, false], ['a', 'n', { n: 'unknown' }, 'unknown'],
    [undefined, 'n', { n: [undefined] }, false], [null, 'n', { n: [null] }, false],
  ],
  'contains-text-of': [
    ['The  Board oversees it.', 'part', { 'part.text': ['the board'] }, true], ['The Board', 'part', { 'part.text': ['management'] }, false], ['The Board', 'part', { 'part.text': [''] }, false],
    ['The Board', 'part', { 'part.text': ['board', 'x'] }, false], ['The Board', 'part.value', { 'part.value': ['board'] }, true], [undefined, 'part', { 'part.text': ['a'] }, false],
    ['a', 'part', { 'part.text': [true] }, false], ['a', 'part', {}, false], ['a', 'part', { 'part.text': 'unknown' }, 'unknown'],
  ],
  'within-business-days-after': [
    // Monday to Friday of one week, and over a weekend.
    ['2025-06-06', { fact: 'd', days: 4 }, { 'd.value': ['2025-06-02'] }, true], ['2025-06-09', { fact: 'd', days: 4 }, { 'd.value': ['2025-06-02'] }, false],
    ['2025-06-11', { fact: 'd', days: 4 }, { 'd.value': ['2025-06-05'] }, true],
    // A determination on a Saturday: the first day that counts is Monday.
    ['2025-06-12', { fact: 'd', days: 4 }, { 'd.value': ['2025-06-07'] }, true], ['2025-06-13', { fact: 'd', days: 4 }, { 'd.value': ['2025-06-07'] }, false],
    // Juneteenth; the day of mourning of January 2025; both Christmas closures of 2025.
    ['2025-06-24', { fact: 'd', days: 4 }, { 'd.value': ['2025-06-17'] }, true], ['2025-01-14', { fact: 'd', days: 4 }, { 'd.value': ['2025-01-07'] }, true],
    ['2025-12-30', { fact: 'd', days: 4 }, { 'd.value': ['2025-12-22'] }, true], ['2025-12-31', { fact: 'd', days: 3 }, { 'd.value': ['2025-12-22'] }, false],
    // The same day, and one before.
    ['2025-06-02', { fact: 'd', days: 4 }, { 'd.value': ['2025-06-02'] }, true], ['2025-05-30', { fact: 'd', days: 0 }, { 'd.value': ['2025-06-02'] }, true],
    // Beyond the table nothing is known.
    ['2030-06-06', { fact: 'd', days: 4 }, { 'd.value': ['2030-06-02'] }, 'unknown'], ['2023-06-06', { fact: 'd', days: 4 }, { 'd.value': ['2023-06-02'] }, 'unknown'],
    ['2025-06', { fact: 'd', days: 4 }, { 'd.value': ['2025-06-02'] }, false], ['2025-06-06', { fact: 'd', path: 'value.date', days: 4 }, { 'd.value.date': [null] }, false],
    ['2025-06-06', { fact: 'd', days: 4 }, {}, false], ['2025-06-06', { fact: 'd', days: 4 }, { 'd.value': 'unknown' }, 'unknown'],
  ],
  'within-days-of': [
    ['2025-01-05', { fact: 'd', days: 4 }, { 'd.value': ['2025-01-01'] }, true], ['2024-12-28', { fact: 'd', days: 4 }, { 'd.value': ['2025-01-01'] }, true],
    ['2025-01-06', { fact: 'd', days: 4 }, { 'd.value': ['2025-01-01'] }, false], ['2025-03-01', { fact: 'd', path: 'context.period.end', days: 1 }, { 'd.context.period.end': ['2025-02-28'] }, true],
    ['--01-05', { fact: 'd', days: 4 }, { 'd.value': ['2025-01-01'] }, false], ['2025-01-05', { fact: 'd', days: 4 }, { 'd.value': [undefined] }, false],
    ['2025-01-05', { fact: 'd', days: 4 }, {}, false], ['2025-01-05', { fact: 'd', days: 4 }, { 'd.value': 'unknown' }, 'unknown'],
  ],
};

describe.each(Object.entries(lookups))('%s', (name, rows) => {
  it.each(rows)('takes %j against %j where others are %j for %s', (actual, expected, others, result) => {
    expect(operators[name]?.(actual, expected, lookup(others))).toBe(result);
  });

  it.each([[4], [null], [{ fact: 4, days: 1 }], [{ fact: 'd' }], [['d']]])('refuses the rule\'s own value %j', (value) => {
    expect(() => operators[name]?.('a', value, lookup())).toThrow(TypeError);
  });
});

describe.each(['within-days-of', 'within-business-days-after'])('%s', (name) => {
  it.each([[4], ['d'], [true], [null], [['fact', 'days']], [{ days: 1 }], [{ fact: 'd' }], [{ fact: 4, days: 1 }], [{ fact: 'd', path: 4, days: 1 }], [{ fact: 'd', days: '1' }]])('says what it takes in place of %j', (value) => {
    expect(() => operators[name]?.('2025-01-01', value, lookup())).toThrow(new TypeError(`${name} takes { fact, path?, days }`));
  });
});

describe('same-in-context', () => {
  it.each([
    [true, [true], true], [true, [true, false], false], [true, [], true], ['The  Board', ['the board'], true], ['1', [1], false], [null, [null], true], [null, [true], false],
    [undefined, [undefined], false], [true, 'unknown', 'unknown'],
  ] as const)('takes %j beside %j for %s', (actual, twins, result) => {
    expect(operators['same-in-context']?.(actual, true, lookup({}, twins))).toBe(result);
  });
});

describe('the registry', () => {
  it('has one operator for each file of its folder, and a table for each operator', () => {
    const files = readdirSync(new URL('../../../src/evaluate/operators/', import.meta.url)).filter((file) => file !== 'index.ts');
    expect(Object.keys(operators).sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
    expect([...Object.keys({ ...tables, ...lookups }), 'same-in-context'].sort()).toEqual(Object.keys(operators).sort());
  });

  const schema = new URL('../../../schemas/rule.schema.json', import.meta.url);
  it('is the set of operators that the rule schema allows', () => {
    expect(existsSync(schema), 'schemas/rule.schema.json').toBe(true);
    expect(operatorsOf(JSON.parse(readFileSync(schema, 'utf8')) as unknown).sort()).toEqual(Object.keys(operators).sort());
  });
});

/** Every operator that the schema names under a property `operator`. */
function operatorsOf(schema: unknown): string[] {
  const found = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (key === 'operator' && typeof value === 'object' && value !== null) {
        if ('enum' in value && Array.isArray(value.enum)) value.enum.forEach((one) => found.add(one));
        if ('const' in value) found.add(value.const);
      }
      visit(value);
    }
  };
  visit(schema);
  return [...found].map(String);
}

describe('matches', () => {
  it('takes linear time over a pattern that backtracks', async () => {
    await loadMatcher();
    const before = performance.now();
    expect(matches(`${'a'.repeat(30_000)}!`, '^(a+)+$', lookup())).toBe(false);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
