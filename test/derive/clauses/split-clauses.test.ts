import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../src/derive/clauses/split-clauses.js';

function split(sentence: string): string[] {
  return splitClauses(sentence).map(({ start, end }) => sentence.slice(start, end).trim());
}

describe('clauses', () => {
  it.each([
    ['Although we have not been affected, we may be.', ['Although we have not been affected,', 'we may be.']],
    ['None was material; one is open.', ['None was material;', 'one is open.']],
    ['We have not lost data, but the outage affected sales.', ['We have not lost data,', 'but the outage affected sales.']],
    ['threats, including but not limited to phishing, persist', ['threats, including but not limited to phishing, persist']],
    ['risks that, we believe, have materially affected us', ['risks that, we believe, have materially affected us']],
    ['While none has affected us, the outage has hurt sales.', ['While none has affected us,', 'the outage has hurt sales.']],
    ['While risks persist, Northwind Corp believes it is safe.', ['While risks persist,', 'Northwind Corp believes it is safe.']],
    ['Controls help and, while we met incidents, risks of theft have not hurt us.', ['Controls help and, while we met incidents,', 'risks of theft have not hurt us.']],
    ['We met no attacks, nor did we lose data.', ['We met no attacks,', 'nor did we lose data.']],
    ['We met no attacks, nor any losses.', ['We met no attacks, nor any losses.']],
    ['We have not yet been affected.', ['We have not yet been affected.']],
    ['We have not, however, been affected.', ['We have not, however, been affected.']],
  ])('%j', (sentence, expected) => {
    expect(split(sentence)).toEqual(expected);
  });
});
