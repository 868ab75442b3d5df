import { describe, expect, it } from 'vitest';
import { attachReading, describeReading } from '../../src/report/reading-words.js';

describe('attachReading', () => {
  it.each([
    ['a flag', { fact: 'integrated', value: true }, ' = true'],
    ['a flag that is nil', { fact: 'integrated', value: null }, ' = nil'],
    ['words that are quoted', { fact: 'processes-text', value: 'We assess.', quote: 'We assess.' }, ''],
    ['nothing', { fact: 'processes-text' }, ''],
    ['an answer', { fact: 'said-materially-affected', value: { polarity: 'negated', limbs: 'past', scope: 'open', subject: 'both' } }, ', read as: negated; covers: the past only'],
    ['a pointer elsewhere, of which nothing else can be said', { fact: 'said-materially-affected', value: { polarity: 'cross-reference', limbs: 'na', scope: 'na', subject: 'na' } }, ', read as: cross reference'],
    ['an answer that is only implied', { fact: 'said-integrated', value: { answer: 'affirmed', stated: 'by-implication' } }, ', read as: affirmed; by implication'],
    ['bodies, without what is not said', { fact: 'said-board-oversight', value: { by: 'full-board', committees: [], block: 'management' } }, ', read as: full board'],
    ['names', { fact: 'said-board-oversight', value: { by: 'both', committees: ['Audit Committee', 'Risk Committee'] } }, ', read as: a committee and the full board; committee: Audit Committee, Risk Committee'],
    ['a record of no question, without the block, which its place tells', { fact: 'drafting-residue', value: { kind: 'note', residue: '[NTD]', block: 'cyd:RiskTextBlock' } }, ' (kind: note, residue: [NTD])'],
    ['an answer in words that are not known', { fact: 'said-weather', value: { sky: 'clear' } }, ' (sky: clear)'],
  ])('says %s', (_of, evidence, words) => {
    expect(attachReading(evidence)).toBe(words);
  });
});

describe('describeReading', () => {
  it('falls back to what the question is about', () => {
    expect(describeReading({ fact: 'said-board-informed', value: {} })).toBe('board informed');
  });
});
