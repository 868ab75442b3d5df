import { expect, it } from 'vitest';
import type { Tally } from '../../src/model/report.js';
import { exitCode } from '../../src/run/exit-code.js';
import type { ExitPolicy } from '../../src/run/exit-code.js';

const clean: Tally = { filings: 1, analysed: 1, partial: 0, failed: 0, errors: 0, warnings: 0, notes: 0, suppressed: 0, pass: 9, fail: 0, notApplicable: 1, open: 0 };

it.each<[string, Partial<Tally>, Partial<ExitPolicy>, number]>([
  ['nothing found', {}, {}, 0],
  ['warnings and notes below the bar', { warnings: 3, notes: 2 }, {}, 0],
  ['an error', { errors: 1 }, {}, 1],
  ['a warning at the bar', { warnings: 1 }, { failOn: 'warning' }, 1],
  ['errors that somebody accepted', { suppressed: 2 }, {}, 0],
  ['a note below the bar', { notes: 1 }, { failOn: 'warning' }, 0],
  ['a note at the bar', { notes: 1 }, { failOn: 'note' }, 1],
  ['as many warnings as allowed', { warnings: 2 }, { maxWarnings: 2 }, 0],
  ['more warnings than allowed', { warnings: 3 }, { maxWarnings: 2 }, 1],
  ['an error that is let pass', { errors: 1 }, { exitZero: true }, 0],
  ['something read in part', { partial: 1 }, {}, 2],
  ['something not read, which wins over findings', { failed: 1, errors: 1 }, {}, 2],
  ['something not read, which nothing lets pass', { failed: 1 }, { exitZero: true }, 2],
  ['something read in part, where that is allowed', { partial: 1 }, { allowIncomplete: true }, 1],
  ['something not read, where that is allowed', { failed: 1 }, { allowIncomplete: true }, 1],
  ['something not read, which is allowed and yet not let pass', { failed: 1, errors: 1 }, { allowIncomplete: true, exitZero: true }, 1],
  ['something read in part, where that is allowed and every rule has to decide', { partial: 1, open: 1 }, { allowIncomplete: true, requireEvaluated: true }, 2],
  ['something read in part, where that is allowed and every rule did decide', { partial: 1 }, { allowIncomplete: true, requireEvaluated: true }, 1],
  ['everything read, where less is allowed', {}, { allowIncomplete: true }, 0],
  ['findings in what was read whole, where less is allowed', { errors: 1 }, { allowIncomplete: true, exitZero: true }, 0],
  ['open rules', { open: 1 }, {}, 0],
  ['open rules where every rule has to decide', { open: 1 }, { requireEvaluated: true }, 2],
])('%s', (_name, tally, policy, code) => {
  expect(exitCode({ ...clean, ...tally }, true, { failOn: 'error', ...policy })).toBe(code);
});

it.each([{}, { allowIncomplete: true }, { allowIncomplete: true, exitZero: true }])('is 2 for a run that was cut short, with %j', (policy) => {
  expect(exitCode(clean, false, { failOn: 'error', ...policy })).toBe(2);
});
