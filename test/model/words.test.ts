import { expect, it } from 'vitest';
import type { PlainValue } from '../../src/model/fact.js';
import { isClass, isToken, withoutWords } from '../../src/model/words.js';

const rows: readonly (readonly [string, PlainValue, PlainValue])[] = [
  ['words', 'We have no process', '…'], ['a class outside a record', 'negated', '…'], ['a truth value, a number, nothing', [true, 3, null], [true, 3, null]],
  ['dates', ['2025', '2025-03', '2025-12-31', '--12-31'], ['2025', '2025-03', '2025-12-31', '--12-31']], ['what begins or ends as dates do', ['2025-1', '2025-03 x', 'x--12-31', '12025'], ['…', '…', '…', '…']],
  ['names of elements', ['cyd:AFlag', 'cyd:aFlag', 'Cyd:AFlag', 'x cyd:AFlag'], ['cyd:AFlag', '…', '…', '…']],
  ['a class of the tool\'s own', { polarity: 'negated', by: 'full-board' }, { polarity: 'negated', by: 'full-board' }],
  ['a member that is no class', { committee: 'audit', polarity: 'We do not' }, { committee: '…', polarity: '…' }],
  ['lists in a record', { by: ['audit'], committees: ['Audit Committee'] }, { by: ['…'], committees: ['…'] }],
  ['records in a record', { incident: { polarity: 'affirmed', name: 'Snow' } }, { incident: { polarity: 'affirmed', name: '…' } }],
  ['codes of breaches', { code: 'EFM.5.02.05.tupleDisallowed', other: 'EFM.5.02.05.tupleDisallowed' }, { code: 'EFM.5.02.05.tupleDisallowed', other: '…' }],
];
it.each(rows)('%s stay or are left out', (_what, value, left) => {
  expect(withoutWords(value)).toEqual(left);
});

it.each([['cyd:AFlag', true], ['http://a.example/b#c-1.2+x', true], ['en-US', true], ['two words', false], ['', false], ['a?', false]])('%j is a token of the mark-up: %s', (text, is) => {
  expect(isToken(text)).toBe(is);
});

it.each([['negated', true], ['full-board', true], ['1.05', true], ['Board', false], ['a b', false], ['', false], ['a'.repeat(21), false], ['a-b-c-d-e', true], ['a-b-c-d-e-f', false]])('%j is a word of the tool\'s own: %s', (text, is) => {
  expect(isClass(text)).toBe(is);
});
