import type { Span } from '../model/location.js';

/**
 * Files cut from an EDGAR full submission keep SGML lines around the document: `<XBRL>` and
 * `<TEXT>`, sometimes `<TYPE>10-K`, before the XML declaration, and end tags after `</html>`.
 */
const LINES_BEFORE = /^(?:\s*<(?:DOCUMENT|TYPE|SEQUENCE|FILENAME|DESCRIPTION|TEXT|XBRL)>[^\n<]{0,1000}(?:\n|(?=<))){1,12}/;
const LINES_AFTER = /^(?:\s*<\/(?:XBRL|TEXT|DOCUMENT)>)*\s*$/;

/** The document itself, without the SGML lines around it; `part` is where it stands in a file that holds several. */
export function findBody(file: string, part?: Span): Span {
  if (part === undefined) return findIn(file);
  const { start, end } = findIn(file.slice(part.start, part.end));
  return { start: part.start + start, end: part.start + end };
}

function findIn(text: string): Span {
  const before = LINES_BEFORE.exec(text.slice(0, 8192));
  let start = before ? before[0].length : 0;
  if (before) start += /^\s*/.exec(text.slice(start, start + 1000))?.[0].length ?? 0;
  const lastEnd = text.lastIndexOf('</');
  // Three SGML end tags at most follow the root's; each may have lines between them.
  let end = text.length;
  const tail = text.slice(Math.max(start, lastEnd - 200));
  const close = tail.search(/<\/(?:XBRL|TEXT|DOCUMENT)>/);
  if (before && close >= 0 && LINES_AFTER.test(tail.slice(close))) end = text.length - tail.length + close;
  return { start, end };
}

/** What the SGML lines say of the document. */
export function readSubmissionHeader(lines: string): { readonly form: string | null } {
  const type = /<TYPE>\s*([A-Za-z0-9][A-Za-z0-9 /-]{0,19}?)\s*(?:\n|<|$)/.exec(lines);
  return { form: type?.[1] ?? null };
}
