import type { SourceDocument } from '../model/filing.js';
import type { Span } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import type { Extraction } from './extraction.js';
import { createTextBuilder } from './mapped-text.js';
import { findBody, readSubmissionHeader } from './submission-lines.js';
import { toUntagged } from './untagged.js';

/** What EDGAR's old documents mark pages and tables with. */
const SGML_LINE = /^\s*<\/?[A-Za-z]{1,20}>\s*$/;

/** Reads a plain-text document: paragraphs stand between empty lines, lines of one paragraph are joined. Never throws on content. */
export function extractPlainText(document: SourceDocument): Extraction {
  const { text, uri } = document;
  const body = findBody(text, document.body);
  let visible: MappedText | undefined;
  const visibleText = (): MappedText => (visible ??= readParagraphs(text, body));
  const first = visibleText().segments[0]?.source ?? { start: body.start, end: body.start };
  const line = text.indexOf('\n', first.start);
  return toUntagged({
    form: readSubmissionHeader(text.slice(document.body?.start ?? 0, body.start)).form, problems: [], visibleText,
    anchor: { uri, spans: [{ start: first.start, end: line < 0 ? body.end : Math.min(line, body.end) }] },
  });
}

function readParagraphs(text: string, { start, end }: Span): MappedText {
  const builder = createTextBuilder();
  for (let at = start; at < end;) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? end : Math.min(found + 1, end);
    const line = text.slice(at, next);
    if (line.trim() === '' || SGML_LINE.test(line)) builder.break();
    else builder.source(line, at, next);
    at = next;
  }
  return builder.finish();
}
