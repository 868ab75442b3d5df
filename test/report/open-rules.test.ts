import { describe, expect, it } from 'vitest';
import type { FilingReport } from '../../src/model/report.js';
import { groupOpenRules } from '../../src/report/open-rules.js';

const open = (ruleId: string, because: FilingReport['outcomes'][number]['because'], about?: string): FilingReport['outcomes'][number] => ({ ruleId, verdict: 'open', because, ...(about === undefined ? {} : { about }) });

describe('rules that stay open', () => {
  it('are named once, under one reason for everything that the input does not show', () => {
    expect(groupOpenRules([
      open('a/flags', 'unobservable', 'flags'), open('a/day', 'unobservable', 'filed'), open('a/flags-too', 'unobservable', 'flags'), { ruleId: 'a/right', verdict: 'pass', because: 'require-holds' },
    ])).toEqual([{ reason: 'this kind of input does not show flags, the day of filing', ruleIds: ['a/flags', 'a/day', 'a/flags-too'] }]);
  });

  it('keep the reasons apart that ask for something else to be done', () => {
    expect(groupOpenRules([
      open('a/form', 'unobservable', 'form'), open('a/set', 'unobservable', 'whole-filing'), open('a/part', 'not-read'), open('a/text', 'undecided', 'said-x'), open('a/mark', 'unobservable', 'markup'),
    ]).map(({ reason }) => reason)).toEqual([
      'this input does not say the form of the filing; --form says it',
      'what is asked for may stand in another document of the filing',
      'a part of the filing was not read',
      'said-x could not be decided from the text',
      'this kind of input does not show mark-up',
    ]);
  });

  it('are named in the words of the reader where there are some', () => {
    expect(groupOpenRules([open('a/x', 'unobservable', 'x-text')], (about) => `<${about}>`)).toEqual([{ reason: 'this kind of input does not show <x-text>', ruleIds: ['a/x'] }]);
  });

  it('are none where all were decided', () => {
    expect(groupOpenRules([{ ruleId: 'a/x', verdict: 'fail', because: 'require-fails' }])).toEqual([]);
  });
});
