import type { Problem, SourceDocument } from '../model/filing.js';
import type { Span } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import type { ExtractOptions, Extraction } from './extraction.js';
import { createTextBuilder } from './mapped-text.js';
import { askNowAndThen, describeStop } from './stop-when-spent.js';
import { findBody, readSubmissionHeader } from './submission-lines.js';
import { toUntagged } from './untagged.js';

/** What EDGAR's old documents mark pages and tables with. */
const SGML_LINE = /^\s*<\/?[A-Za-z]{1,20}>\s*$/;

/** Reads a plain-text document: paragraphs stand between empty lines, lines of one paragraph are joined. Never throws on content. */
export function extractPlainText(document: SourceDocument, { askSpent }: ExtractOptions = {}): Extraction {
  const { text, uri } = document;
  const body = findBody(text, document.body);
  const { visible, problems } = readParagraphs(document, body, askSpent);
  const first = visible.segments[0]?.source ?? { start: body.start, end: body.start };
  const line = text.indexOf('\n', first.start);
  return toUntagged({
    form: readSubmissionHeader(text.slice(document.body?.start ?? 0, body.start)).form, problems, visibleText: () => visible,
    anchor: { uri, spans: [{ start: first.start, end: line < 0 ? body.end : Math.min(line, body.end) }] },
  });
}

function readParagraphs({ text, uri }: SourceDocument, { start, end }: Span, askSpent: ExtractOptions['askSpent']): { readonly visible: MappedText; readonly problems: readonly Problem[] } {
  const builder = createTextBuilder();
  const ask = askNowAndThen(askSpent);
  for (let at = start; at < end;) {
    const spent = ask();
    if (spent) return { visible: builder.finish(), problems: [describeStop(spent, { uri, spans: [{ start: at, end: at + 1 }] })] };
    const found = text.indexOf('\n', at);
    const next = found < 0 ? end : Math.min(found + 1, end);
    const line = text.slice(at, next);
    if (line.trim() === '' || SGML_LINE.test(line)) builder.break();
    else builder.source(line, at, next);
    at = next;
  }
  return { visible: builder.finish(), problems: [] };
}
