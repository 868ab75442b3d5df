import { describe, expect, it } from 'vitest';
import { LEFT_OUT, withoutWords } from '../../src/model/words.js';

describe('a breach of the mark-up in a report without words', () => {
  it('keeps its code, and nothing that the document wrote', () => {
    expect(withoutWords({ code: 'ix11.4.1.2:continuationNotReferenced', what: 'ix:continuation (Project-Heron) continues no fact' })).toEqual({ code: 'ix11.4.1.2:continuationNotReferenced', what: LEFT_OUT });
    expect(withoutWords({ code: 'EFM.5.02.05.tupleDisallowed' })).toEqual({ code: 'EFM.5.02.05.tupleDisallowed' });
  });

  it.each(['We sell Heron', 'Heron', 'EFM. We sell', 'ix11:We sell'])('a code "%s" is none', (code) => {
    expect(withoutWords({ code })).toEqual({ code: LEFT_OUT });
  });

  it('is a code only as a code', () => {
    expect(withoutWords({ what: 'EFM.5.02.05.tupleDisallowed' })).toEqual({ what: LEFT_OUT });
  });
});
