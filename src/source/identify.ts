import type { InputFormat, Problem } from '../model/filing.js';
import { looksLikeFiling } from './looks-like-filing.js';

const INLINE_NAMESPACE = 'http://www.xbrl.org/2013/inlineXBRL';
const INSTANCE_NAMESPACE = 'http://www.xbrl.org/2003/instance';
/** The root of an XBRL 2.1 instance, behind whatever XML allows before it; its name is lower-case, that of EDGAR's SGML line is not. */
const INSTANCE_ROOT = /^\s*(?:(?:<\?[^>]{0,1000}>|<!--(?:[^-]|-(?!->)){0,5000}-->|<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,5000}\]\s*)?>)\s*)*<(?:[A-Za-z][\w.-]{0,60}:)?xbrl[\s>]/;

/** `documentInfo.documentType` of xBRL-JSON, of the Recommendation or a draft of it. */
const JSON_TYPE = /"documentType"\s*:\s*"https?:[\\/]{2,4}[\w.\\/-]{1,100}xbrl-json"/;

/** Tells by its content what a document is; null where it is nothing that tieout reads. */
export function identifyFormat(text: string): InputFormat | null {
  const head = text.slice(0, 65_536);
  if (INSTANCE_ROOT.test(head) && text.includes(INSTANCE_NAMESPACE)) return 'xbrl-instance';
  if (text.includes(INLINE_NAMESPACE)) return 'inline-xbrl';
  if (/<table[^>]{0,300}\bclass\s*=\s*["']report\b/i.test(head) && /defref_|Show\.js|\[(?:Text Block|Flag|Line Items)\]/.test(head)) return 'r-page';
  if (!/^\s*</.test(head) && /^\|/m.test(head) && /^\|?.{0,300}\[(?:Text Block|Flag|Line Items|Abstract)\]\s*$/m.test(head)) return 'r-page-text';
  if (/^\s*\{/.test(head) && text.includes('xbrl-json') && JSON_TYPE.test(text)) return 'xbrl-json';
  if (/^\s*\{/.test(head) ? /"facts"\s*:/.test(text) : /^facts\s*:/m.test(head) || /^facts\s*:/m.test(text)) return 'fact-set';
  if (isHtml(head)) return looksLikeFiling(text) ? 'html' : null;
  return !/^\s*(?:\{|<(?!(?:DOCUMENT|TYPE|TEXT)>))/.test(head) && looksLikeFiling(text) ? 'text' : null;
}

/** Elements of Inline XBRL by the prefix that all documents have, or a namespace of its drafts and earlier versions. */
const LOST_TAGS = /<ix:(?:header|nonNumeric|nonFraction|continuation)\b|https?:\/\/www\.xbrl\.org\/[\w-]{1,30}\/inlineXBRL\b/i;

/** Says of a document in HTML that what is tagged in it cannot be seen; `text` stands at `offset` of the file. */
export function describeLostTags(uri: string, text: string, offset = 0): readonly Problem[] {
  const at = LOST_TAGS.exec(text)?.index;
  if (at === undefined) return [];
  return [{
    ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri, spans: [{ start: offset + at, end: offset + at + 1 }] },
    message: `This document has elements of Inline XBRL, and no declaration of the namespace ${INLINE_NAMESPACE}: nothing that is tagged was read.`,
    help: `Write xmlns:ix="${INLINE_NAMESPACE}" into the <html> element; EDGAR accepts no other namespace.`,
  }];
}

/** Whether a text is HTML, of whatever kind. */
export function isHtml(text: string): boolean {
  return /<(?:html|body|div|p)\b/i.test(text.slice(0, 65_536));
}

/** What a file is that tieout cannot read, for the message. */
export function describeUnknown(text: string): string {
  if (text.startsWith('%PDF-')) return 'a PDF document';
  if (text.startsWith('PK\u0003\u0004')) return 'a zip archive';
  if (/^\s*<(?:SEC-DOCUMENT|SUBMISSION|SEC-HEADER)>/i.test(text.slice(0, 4096))) return 'a full EDGAR submission';
  if (/^"?(?:adsh|cik)"?\t/i.test(text)) return 'a table of an SEC data set: name the folder or the zip archive that it is in';
  if (/<html\b/i.test(text.slice(0, 65_536))) return 'an HTML page without inline XBRL';
  if (/<InstanceReport\b/.test(text.slice(0, 4096))) return 'a page of EDGAR\'s viewer in XML, as its first renderer wrote them; no filing of that time (before 2012) has a cybersecurity disclosure that is tagged';
  if (/^\s*<\?xml\b/.test(text)) return 'an XML document without inline XBRL';
  return 'no format that tieout knows';
}
