import { expect, it } from 'vitest';
import { isQuotedCell, readTsvCell, readTsvHeader, unquoteCell } from '../../src/structured/tsv.js';

it('finds cells by the name of their column, the first of a name', () => {
  const columns = readTsvHeader('adsh\t"Name"\tname\tlast');
  expect(readTsvCell(['a', '"b ""c"""', 'd'], columns, 'name')).toBe('b "c"');
  expect([readTsvCell(['a', ' '], columns, 'name'), readTsvCell(['a'], columns, 'last'), readTsvCell(['a'], columns, 'other')]).toEqual([null, null, null]);
});

it.each([
  ['""', ''], ['"a"', 'a'], ['"a""b"', 'a"b'], ['"""a"""', '"a"'], ['""""', '"'],
])('%s is quoted', (cell, text) => {
  expect([isQuotedCell(cell), unquoteCell(cell)]).toEqual([true, text]);
});

it.each(['', '"', '"""', 'a"', '"a', '"a""', '"a"b"', '"We" and "they"'])('%s is not quoted', (cell) => {
  expect([isQuotedCell(cell), unquoteCell(cell)]).toEqual([false, cell]);
});
