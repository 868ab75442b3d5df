import { describe, expect, it } from 'vitest';
import { readScope, readSubject } from '../../../src/derive/clauses/reach.js';

describe('scope', () => {
  it.each([
    ['During fiscal 2031, we did not identify any', 'time-limited'],
    ['In the past three years, none occurred', 'time-limited'],
    ['none since the beginning of 2031', 'time-limited'],
    ['none in recent years', 'time-limited'],
    ['none in the years ended December 31, 2031 and 2030', 'time-limited'],
    ['none during that time', 'time-limited'],
    ['To date, none has occurred', 'open'],
    ['As of December 31, 2031, none has', 'open'],
    ['none in 2031 or in any prior year', 'open'],
    ['None has occurred', 'open'],
  ])('of %j is %s', (sentence, expected) => {
    expect(readScope(sentence)).toBe(expected);
  });
});

describe('subject', () => {
  it.each([
    ['risks from cybersecurity threats', 'risks'],
    ['cybersecurity incidents', 'incidents'],
    ['risks, including from previous incidents', 'both'],
    ['our risk factors', null],
  ])('of %j is %s', (words, expected) => {
    expect(readSubject(words)).toBe(expected);
  });
});
