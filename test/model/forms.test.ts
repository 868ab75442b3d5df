import { describe, expect, it } from 'vitest';
import { isForm, meantForm } from '../../src/model/forms.js';

describe('the submission type that somebody meant', () => {
  it.each([['10K', '10-K'], ['10k', '10-K'], ['10-KA', '10-K/A'], ['10KT/A', '10-KT/A'], ['20f', '20-F'], ['8 K', '8-K'], ['6K', '6-K'], ['40.F', '40-F']])('by %s is %s', (written, meant) => {
    expect(meantForm(written)).toBe(meant);
  });

  it.each([['10-K'], ['10-k/a'], ['20-F'], ['10-D'], ['N-CSR'], ['S-1'], ['']])('is none where %j is written', (written) => {
    expect(meantForm(written)).toBeUndefined();
  });
});

it.each([['10-K', true], ['SC 13D/A', true], ['1-A POS', true], ['', false], ['-K', false], ['10-K\n', false], ['*', false], ['a'.repeat(21), false]])('%j could be a submission type: %s', (text, could) => {
  expect(isForm(text)).toBe(could);
});
