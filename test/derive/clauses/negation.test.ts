import { describe, expect, it } from 'vitest';
import { findNegators, findNoAssurance } from '../../../src/derive/clauses/negation.js';

describe('negation', () => {
  it.each([
    ['we have not identified', ['not']],
    ['we havenot identified', ['havenot']],
    ['these havent affected us', ['havent']],
    ["we don't expect", ["n't"]],
    ['neither we nor our advisor', ['neither', 'nor']],
    ['risks have yet to affect us', ['yet']],
    ['not only once', []],
    ['we may not detect it', []],
    ['whether or not it is material', []],
    ['not all attacks are found', []],
    ['we are not immune', []],
  ])('%j denies with %j', (clause, expected) => {
    expect(findNegators(clause).map(({ start, end }) => clause.slice(start, end))).toEqual(expected);
  });

  it.each([
    ['there can be no assurance that we will not be affected', true],
    ['we cannot guarantee that none will occur', true],
    ['this does not mean that none occurred', true],
    ['we have not been affected', false],
  ])('%j gives up certainty: %j', (clause, expected) => {
    expect(findNoAssurance(clause) < Infinity).toBe(expected);
  });
});
