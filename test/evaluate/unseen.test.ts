import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/filing.js';
import type { ReasonCode } from '../../src/model/finding.js';
import { createFactReader } from '../../src/evaluate/fact-reader.js';
import { unseenOf } from '../../src/evaluate/unseen.js';
import { affected, factSet, vocabulary, without } from './build.js';

function unseen(because: ReasonCode | undefined, about: string | undefined, { path, hidden = [], isThere = true }: { readonly path?: string; readonly hidden?: readonly Observation[]; readonly isThere?: boolean } = {}): readonly string[] {
  return unseenOf({ because, about }, createFactReader(vocabulary, factSet(isThere ? [affected(true)] : [], { observes: without(...hidden), ...(isThere ? {} : { filing: { form: null } }) })), path);
}

describe('what an input would have to show', () => {
  it('is the whole filing where a part was not read', () => {
    expect(unseen('not-read', 'affected', { hidden: ['markup'] })).toEqual(['whole-filing']);
    expect(unseen('not-read', undefined)).toEqual(['whole-filing']);
  });

  it('is nothing where that is not the reason', () => {
    for (const because of [undefined, 'undecided', 'fact-absent'] as const) expect(unseen(because, 'affected', { hidden: ['markup', 'wrapped-text', 'tagged'], isThere: false })).toEqual([]);
    expect(unseen('unobservable', undefined, { hidden: ['markup'] })).toEqual([]);
  });

  it('is what would show a fact that is not there', () => {
    expect(unseen('unobservable', 'affected', { hidden: ['tagged'], isThere: false })).toContain('tagged');
    expect(unseen('unobservable', 'form', { hidden: ['form'], isThere: false })).toEqual(['form']);
  });

  it.each([
    ['its mark-up', 'markup.hidden', ['markup', 'wrapped-text', 'tagged'], ['markup']], ['its value beside others', undefined, ['markup', 'wrapped-text', 'tagged'], ['markup']],
    ['the words it wraps', 'text', ['markup', 'wrapped-text', 'tagged'], ['wrapped-text']], ['nothing, where all is shown', 'text', ['markup'], []], ['nothing, where the mark-up is shown', 'markup.hidden', ['wrapped-text'], []],
  ] as const)('is of a fact that is there %s', (_what, path, hidden, expected) => {
    expect(unseen('unobservable', 'affected', { ...(path === undefined ? {} : { path }), hidden })).toEqual(expected);
  });

  it('is the mark-up where the name is nobody\'s', () => {
    expect(unseen('unobservable', 'dei:EntityRegistrantName', { hidden: ['markup'], isThere: false })).toEqual(['markup']);
  });
});
