import { describe, expect, it } from 'vitest';
import type { MarkupError } from '../../src/extract/markup.js';
import { describeMarkupError, scanDocument } from '../../src/extract/scan-document.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';
import { inWords, record } from './markup-events.js';

async function scan(text: string, limits: Limits = DEFAULT_LIMITS, body = { start: 0, end: text.length }): Promise<{ readonly words: readonly (readonly unknown[])[]; readonly problems: readonly object[]; readonly isRefused: boolean }> {
  const { collector, problems, isRefused } = await scanDocument({ text, uri: 'a.htm' }, body, limits, record);
  return { words: inWords(collector.events, text), problems, isRefused };
}

const A = [['open', 'a', {}, '<a>'], ['close', 'a', '</a>']];

describe('a document', () => {
  it.each([
    ['of plain XML', '<a>x</a>', A],
    ['of XML with more to it, told once', '<a>x<![CDATA[y]]></a>', [A[0], ['aside', '<![CDATA['], ['cdata', 'y'], ['aside', ']]>'], A[1]]],
  ])('%s is read, and nothing is said', async (_what, text, words) => {
    expect(await scan(text)).toEqual({ words, problems: [], isRefused: false });
    expect(await scan(`<TEXT>${text}</TEXT>`, DEFAULT_LIMITS, { start: 6, end: 6 + text.length })).toEqual({ words, problems: [], isRefused: false });
  });

  it('that is not well-formed is read as a browser would, from its beginning, and that is said', async () => {
    expect(await scan('<a><b>x</a>')).toEqual({
      words: [['open', 'a', {}, '<a>'], ['open', 'b', {}, '<b>'], ['close', 'b', ''], ['close', 'a', '</a>']], isRefused: false,
      problems: [{
        ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri: 'a.htm', spans: [{ start: 10, end: 11 }] },
        message: 'Not well-formed XML: unexpected close tag. The rest was read as a browser would read it.',
        help: 'Mend the mark-up at this place; EDGAR accepts only well-formed XHTML.',
      }],
    });
  });

  it('that is not well-formed and meets a limit is said to be both', async () => {
    const { problems, isRefused } = await scan('<a></b><a><a><a>', { ...DEFAULT_LIMITS, depth: 3 });
    expect(problems).toMatchObject([{ ruleId: 'input/malformed' }, { ruleId: 'input/limit', location: { spans: [{ start: 13, end: 14 }] } }]);
    expect(isRefused).toBe(false);
  });

  it.each([
    ['plain', '<a><a><a/></a></a>', 6],
    ['not', '<a><![CDATA[x]]><a><a/></a></a>', 19],
  ])('that meets a limit is not read again as a browser would: %s plain', async (_what, text, start) => {
    expect((await scan(text, { ...DEFAULT_LIMITS, depth: 2 })).problems).toMatchObject([{ ruleId: 'input/limit', location: { spans: [{ start, end: start + 1 }] } }]);
  });

  it('whose document type would have to be resolved counts for nothing', async () => {
    expect(await scan('<!DOCTYPE a SYSTEM "x"><a></a>')).toMatchObject({
      words: [], isRefused: true,
      problems: [{ ruleId: 'input/doctype', status: 'failed', message: 'Not read: the document type declaration has an internal subset or an external identifier; delete it, or write <!DOCTYPE html> in its place.' }],
    });
  });

  it('whose document type stands behind an error is refused, too', async () => {
    expect(await scan('x<!DOCTYPE a SYSTEM "x"><a></a>')).toMatchObject({ problems: [{ ruleId: 'input/malformed' }, { ruleId: 'input/doctype', location: { spans: [{ start: 1 }] } }], isRefused: true });
  });
});

describe('what is said of an error', () => {
  it.each<[MarkupError, number, object]>([
    [{ kind: 'malformed', message: 'Unclosed tag.', offset: 3 }, 10, { location: { uri: 'u', spans: [{ start: 3, end: 4 }] }, message: 'Not well-formed XML: Unclosed tag. The rest was read as a browser would read it.' }],
    [{ kind: 'malformed', message: 'a.b', offset: 10 }, 10, { location: { uri: 'u', spans: [{ start: 9, end: 10 }] }, message: 'Not well-formed XML: a.b. The rest was read as a browser would read it.' }],
    [{ kind: 'malformed', message: 'empty', offset: 0 }, 0, { location: { uri: 'u', spans: [{ start: 0, end: 0 }] } }],
    [{ kind: 'doctype', message: 'delete it', offset: 1 }, 10, {
      ruleId: 'input/doctype', severity: 'error', status: 'failed', message: 'Not read: delete it.',
      help: 'Nothing that the declaration names is ever opened, and EDGAR refuses it (EFM 5.2.5). Old pages in HTML have one: without it they are read.',
    }],
    [{ kind: 'limit', message: 'too deep', offset: 1, limit: 'depth' }, 10, {
      ruleId: 'input/limit', severity: 'error', status: 'partial', message: 'Read only up to here: too deep.',
      help: 'No filing agent writes such a document: write it again from its source, or raise "depth" under "limits" in the configuration.',
    }],
    [{ kind: 'limit', message: 'too long', offset: 1 }, 10, { help: 'No filing agent writes such a document: write it again from its source.' }],
  ])('%j in %d characters', (error, length, problem) => {
    expect(describeMarkupError(error, 'u', length)).toMatchObject(problem);
  });
});
