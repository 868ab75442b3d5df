import { isAscii, isUtf8 } from 'node:buffer';
import type { Problem } from '../model/filing.js';

export interface Decoded {
  readonly text: string;
  /** IANA name, lower case. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

interface Mark { readonly encoding: string; readonly bytes: readonly number[] }
const BYTE_ORDER_MARKS: readonly Mark[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Spellings that filings use; ISO-8859-1 means windows-1252, as in browsers (Encoding Standard §4.2). */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8', 'utf-8': 'utf-8', ascii: 'us-ascii', 'us-ascii': 'us-ascii', 'iso-8859-1': 'windows-1252', latin1: 'windows-1252',
  'windows-1252': 'windows-1252', cp1252: 'windows-1252', 'utf-16': 'utf-16', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be',
};

/**
 * Decodes a document: byte order mark, XML declaration, HTML meta, valid UTF-8, windows-1252, in
 * that order. What was declared and what was found are compared; a conflict is a problem, not a guess in silence.
 */
export async function decodeBytes(uri: string, bytes: Buffer): Promise<Decoded> {
  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const declared = readDeclaration(bytes, mark?.encoding ?? guessWide(bytes));
  const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
  const wide = mark?.encoding.startsWith('utf-16') ? mark.encoding : mark ? null : guessWide(bytes);
  if (wide !== null) {
    const text = wide === 'utf-16le' ? body.toString('utf16le') : Buffer.from(body).subarray(0, body.length & ~1).swap16().toString('utf16le');
    const agrees = declared === null || declared === wide || declared === 'utf-16';
    return { text, encoding: wide, problems: [...(agrees ? [] : [conflict(uri, declared, wide)]), ...describeLostCharacters(uri, text)] };
  }
  if (isAscii(body)) {
    const text = body.toString('latin1');
    if (declared === null || (await agreesWith(body, declared))) return { text, encoding: declared ?? 'us-ascii', problems: [] };
    return { text, encoding: 'us-ascii', problems: [await isSupported(declared) ? conflict(uri, declared, 'us-ascii') : unknown(uri, declared, 'us-ascii')] };
  }
  const utf8 = isUtf8(body);
  if (mark || (utf8 && (declared === null || declared === 'utf-8'))) {
    const text = body.toString('utf8');
    const agrees = declared === null || declared === 'utf-8';
    return { text, encoding: 'utf-8', problems: [...(agrees ? [] : [conflict(uri, declared, 'utf-8')]), ...describeLostCharacters(uri, text)] };
  }
  // A declaration that can be read byte by byte is not that of an encoding with wider units.
  // Nor do characters of windows-1252 ever make up valid UTF-8 by chance: a curly quote would have to be three odd letters.
  const wanted = declared === null || declared === 'utf-8' || declared === 'us-ascii' || (utf8 && declared === 'windows-1252') || !(await agreesWith(bytes.subarray(0, 64).filter((byte) => byte < 0x80), declared)) ? null : declared;
  const encoding = wanted ?? (utf8 ? 'utf-8' : 'windows-1252');
  const isUnknown = declared !== null && encoding !== declared && !(await isSupported(declared));
  const problems = isUnknown ? [unknown(uri, declared, encoding)] : declared === encoding ? [] : [declared === null ? undeclared(uri, encoding) : conflict(uri, declared, encoding)];
  // Loaded only for what Buffer cannot do: Node 20's own windows-1252 decoder is wrong for 0x80–0x9F.
  const text = encoding === 'utf-8' ? body.toString('utf8') : (await import('iconv-lite')).default.decode(body, encoding);
  return { text, encoding, problems: [...problems, ...describeLostCharacters(uri, text)] };
}

/** Whether ASCII bytes are the same characters in an encoding. */
async function agreesWith(ascii: Uint8Array, encoding: string): Promise<boolean> {
  if (encoding === 'utf-8' || encoding === 'us-ascii' || encoding === 'windows-1252') return true;
  if (!(await isSupported(encoding))) return false;
  const head = Buffer.from(ascii.buffer, ascii.byteOffset, Math.min(ascii.byteLength, 4096));
  return (await import('iconv-lite')).default.decode(head, encoding) === head.toString('latin1');
}

async function isSupported(encoding: string): Promise<boolean> {
  return (await import('iconv-lite')).default.encodingExists(encoding);
}

function guessWide(bytes: Buffer): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0 ? 'utf-16be' : null;
}

/** The encoding that the document declares of itself, in our spelling. */
function readDeclaration(bytes: Buffer, wide: string | null): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1').replaceAll('\0', wide?.startsWith('utf-16') ? '' : '\0');
  const name = /<\?xml[^>]{0,200}\bencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/.exec(head)?.[1]
    ?? /<meta[^>]{0,200}\bcharset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})/i.exec(head)?.[1];
  if (name === undefined) return null;
  const lower = name.toLowerCase();
  return Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] ?? lower) : lower;
}

function conflict(uri: string, declared: string, found: string): Problem {
  return {
    ruleId: 'input/encoding', severity: 'warning', status: 'analysed', location: { uri, spans: [{ start: 0, end: 0 }] },
    message: `The document declares the encoding ${declared}, but its bytes are ${found}; it was read as ${found}.`,
    help: 'Save the document in the encoding that it declares.',
  };
}

/** Bytes that are not UTF-8 and say nothing of themselves: in XML an error (XML 1.0 §4.3.3), elsewhere a guess. */
function undeclared(uri: string, used: string): Problem {
  return {
    ruleId: 'input/encoding', severity: 'warning', status: 'analysed', location: { uri, spans: [{ start: 0, end: 0 }] },
    message: `The document declares no encoding, and its bytes are not UTF-8; it was read as ${used}.`,
    help: 'Declare the encoding that the document has, or save it as UTF-8.',
  };
}

function unknown(uri: string, declared: string, used: string): Problem {
  return {
    ruleId: 'input/encoding', severity: 'warning', status: 'analysed', location: { uri, spans: [{ start: 0, end: 0 }] },
    message: `The document declares the encoding "${declared}", which is not known; it was read as ${used}.`,
    help: 'Declare UTF-8, ASCII or windows-1252, and save the document so.',
  };
}

/** Replacement characters stand where bytes could not be decoded, here or by whoever wrote the file. */
export function describeLostCharacters(uri: string, text: string): Problem[] {
  const at = text.indexOf('\ufffd');
  if (at < 0) return [];
  return [{
    ruleId: 'input/encoding', severity: 'warning', status: 'analysed', location: { uri, spans: [{ start: at, end: at + 1 }] },
    message: `${describeCount(text.split('\ufffd').length - 1)} (U+FFFD).`,
    help: 'Write the document again from its source in UTF-8.',
  }];
}

function describeCount(count: number): string {
  return count === 1 ? '1 character is lost: a replacement character stands in its place' : `${String(count)} characters are lost: replacement characters stand in their place`;
}
