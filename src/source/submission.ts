import { createHash } from 'node:crypto';
import type { InputFormat, Problem, SourceDocument } from '../model/filing.js';
import type { Span } from '../model/location.js';
import { decodeBytes } from './decode.js';
import { describeLeft, describeMany } from './describe-left.js';
import { EXHIBITS, MAX_DOCUMENTS } from './exhibits.js';
import { describeLostTags, identifyFormat, isHtml } from './identify.js';
import { looksLikeFiling } from './looks-like-filing.js';
import type { Opened } from './open-document.js';
import { roleOf } from './part-roles.js';
import { readHeader } from './submission-header.js';

/** One `<DOCUMENT>` of a submission. */
interface Part {
  readonly type: string;
  readonly name: string;
  /** What stands between `<TEXT>` and `</TEXT>`. */
  readonly body: Span;
  /** The submission ends inside of it. */
  readonly isCut: boolean;
}

/** EDGAR's PDS tags and headers; the hyphenated lines are those of the oldest submissions. */
const BEGINNING = /^\ufeff?\s*(?:<(?:SEC-DOCUMENT|SUBMISSION|SEC-HEADER|IMS-DOCUMENT|IMS-HEADER)>|-----BEGIN PRIVACY-ENHANCED MESSAGE-----)/;
const MAX_PARTS = 10_000;

/** Whether a file is a full EDGAR submission: a header and documents in SGML. */
export function isSubmission(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  if (BEGINNING.test(head)) return true;
  return /^\s*<DOCUMENT>/.test(head) && bytes.indexOf('\n<DOCUMENT>', bytes.indexOf('<DOCUMENT>') + 10) >= 0;
}

/**
 * Opens a full submission as one filing: its inline documents and the exhibits that are text. All keep the places
 * that they have in the file. What is encoded (pictures, archives, spreadsheets) and what repeats the documents
 * (viewer pages, the instance) is passed over; what could hold disclosure and is not read is named.
 */
export async function openSubmission(uri: string, bytes: Buffer): Promise<Opened> {
  const { text, encoding, problems: encodingProblems } = await decodeBytes(uri, bytes);
  const parts = splitParts(text);
  const { given, documents: expected } = readHeader(text.slice(0, parts[0]?.body.start ?? 200_000).split(/^<DOCUMENT>/m, 1)[0] ?? '');
  const opened = parts.filter((part) => isDocument(text, part)).flatMap((part): readonly (Part & { readonly format: InputFormat; readonly isSure: boolean })[] => {
    const words = text.slice(part.body.start, part.body.end).replace(/^\s*<XBRL>\s*/, '');
    const format = identifyFormat(words) ?? (isHtml(words) ? 'html' : null);
    return format === null ? [] : [{ ...part, format, isSure: format !== 'html' || looksLikeFiling(words) }];
  });
  const inline = opened.filter(({ format }) => format === 'inline-xbrl');
  // Without facts a page has to show that it belongs to a filing; beside them it is an exhibit.
  const chosen = [...inline, ...opened.filter(({ format, isSure }) => EXHIBITS.includes(format) && (isSure || inline.length > 0))];
  const [main, ...rest] = chosen.slice(0, MAX_DOCUMENTS).map(({ type, name, body, format }, index): SourceDocument => ({
    uri, format, text, encoding, body, part: name === '' ? type : name,
    sha256: createHash('sha256').update(text.slice(body.start, body.end)).digest('hex'),
    problems: [...(index === 0 ? encodingProblems : []), ...(format === 'html' ? describeLostTags(uri, text.slice(body.start, body.end), body.start) : [])],
  }));
  const left = parts.filter((part) => (isDocument(text, part) || isForeign(part)) && !chosen.some(({ body }) => body.start === part.body.start)).map(({ type, name }) => name || type);
  const problems = [...describeCut(uri, parts, expected), ...describeLeft(left), ...(chosen.length > MAX_DOCUMENTS ? [describeMany(chosen.length - MAX_DOCUMENTS)] : [])];
  if (!main) {
    const [cut] = problems.filter(({ status }) => status === 'partial');
    return { uri, failed: { ruleId: cut?.ruleId ?? 'input/unknown-format', severity: 'error', status: 'failed', message: `${cut ? `${cut.message} ` : ''}The submission has no document that tieout reads${parts.length === 0 ? ', and no <DOCUMENT> at all' : ''}.`, help: 'Get the submission again from EDGAR, or name its documents.' } };
  }
  return { uri, documents: [main, ...rest], problems, given };
}

/** Types of what repeats the documents, goes with them or is encoded. */
const BESIDE = /^(?:XML|GRAPHIC|ZIP|EXCEL|JSON|COVER|CORRESP)\b|^EX-10[0-4]\b/i;

/** A form or an exhibit: no page of the viewer, no part of the taxonomy, nothing encoded. */
function isDocument(text: string, { type, name, body }: Part): boolean {
  if (BESIDE.test(type)) return false;
  if (name !== '' && !['document', 'text', 'other'].includes(roleOf(name))) return false;
  return !/^\s*(?:<PDF>\s*)?begin [0-7]{3} /.test(text.slice(body.start, body.start + 200));
}

/** A form or an exhibit that is encoded, of a kind that is not read: PDF, Word. */
function isForeign({ type, name }: Part): boolean {
  return !BESIDE.test(type) && roleOf(name) === 'other';
}

function splitParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (let at = findLine(text, '<DOCUMENT>', 0); at >= 0 && parts.length < MAX_PARTS;) {
    const next = findLine(text, '<DOCUMENT>', at + 1);
    // Nothing is looked for beyond the next document, so that a file without end tags costs no more.
    const whole = text.slice(at, next < 0 ? text.length : next);
    const close = findLine(whole, '</DOCUMENT>', 0);
    const inner = close < 0 ? whole : whole.slice(0, close);
    const begin = inner.indexOf('<TEXT>');
    const finish = begin < 0 ? -1 : inner.lastIndexOf('</TEXT>');
    const lines = begin < 0 ? inner : inner.slice(0, begin);
    const read = (tag: string): string => new RegExp(`^<${tag}>(.{0,300})$`, 'm').exec(lines)?.[1]?.trim() ?? '';
    const body = { start: at + (begin < 0 ? inner.length : begin + 6), end: at + (finish > begin ? finish : inner.length) };
    parts.push({ type: read('TYPE'), name: read('FILENAME'), body, isCut: close < 0 || (begin >= 0 && finish < begin) });
    at = next;
  }
  return parts;
}

/** Offset of a tag at the beginning of a line; -1 for none. */
function findLine(text: string, tag: string, from: number): number {
  for (let at = text.indexOf(tag, from); at >= 0; at = text.indexOf(tag, at + 1)) {
    if (at === 0 || /[\r\n\ufeff]/.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

function describeCut(uri: string, parts: readonly Part[], expected: number | null): readonly Problem[] {
  const base = { ruleId: 'input/missing-part', severity: 'error', status: 'partial', help: 'Get the submission again; it may have been cut off on the way.' } as const;
  const cut = parts.find(({ isCut }) => isCut);
  const problems: Problem[] = [];
  if (parts.length === MAX_PARTS) problems.push({ ...base, ruleId: 'input/limit', message: `Read only the first ${String(MAX_PARTS)} documents of the submission.` });
  if (cut) problems.push({ ...base, location: { uri, spans: [{ start: Math.max(0, cut.body.end - 1), end: cut.body.end }] }, message: `The document ${cut.name || cut.type || 'here'} has no end: the submission is cut off, or </DOCUMENT> is missing.` });
  if (expected !== null && parts.length < expected) problems.push({ ...base, message: `The header counts ${String(expected)} documents, and ${String(parts.length)} ${parts.length === 1 ? 'is' : 'are'} here.` });
  return problems;
}
