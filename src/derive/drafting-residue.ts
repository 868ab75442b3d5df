import type { Fact } from '../model/fact.js';
import type { Span } from '../model/location.js';
import { sourceSpans } from '../model/text.js';
import type { Filing } from './filing.js';
import { findMatches } from './find-matches.js';
import type { Passage } from './passages.js';
import { quoted } from './question.js';

/** What kind of residue: a choice in brackets, an empty place, a comment's mark, a note of the drafters. */
type ResidueKind = 'bracket' | 'placeholder' | 'comment-mark' | 'note';

interface Residue {
  readonly kind: ResidueKind;
  readonly span: Span;
}

/** Words around a residue that make it recognisable, in characters. */
const AROUND = 60;
/** A whole paragraph may stand in brackets, not a whole section. */
const LONGEST = 2_000;

/** `[sic]`, `[Reserved]`, footnote marks, omissions, labels of the taxonomy, addresses: brackets that belong there. */
const LEGITIMATE = /^(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|\*+|\.{3}|…|sic|reserved|redacted|omitted|intentionally (?:omitted|left blank)|emphasis (?:added|in original|supplied)|citations? omitted|(?:text block|flag|line items|member|axis|table|abstract|domain)|email\W{1,3}protected|https?:\S+|www\.\S+)$/i;
const COMMENT_MARK = /^[A-Z]{1,4}\d{1,3}$/;
const EMPTY = /^[\s●•○◦_–—\-xX?]*$/;
const NOTE = /^(?:NTD|Note(?: to (?:Draft|File|Reviewer|Company))?|Drafting note|Comment|TBD|TBC|TBU)\b/i;
/** Empty places that need no brackets: blanks within a line, `TBD`, `20XX`. */
const BARE = /(?<=[A-Za-z0-9] ?)_{4,}(?= ?[A-Za-z0-9])|\b(?:TBD|TBC|20XX|XXX+)\b|\bN(?:ote )?TD:|\bNote to Draft\b/g;

/** Without one of these words there is none of them; looking for plain words costs next to nothing. */
const BARE_WORDS = ['____', 'TBD', 'TBC', 'XX', 'TD:', 'Note to Draft'];

/** Tells a bracket's kind by its content; null where it belongs there. */
function classify(content: string, before: string, after: string): ResidueKind | null {
  const inside = content.trim();
  if (COMMENT_MARK.test(inside)) return 'comment-mark';
  if (NOTE.test(inside)) return 'note';
  if (EMPTY.test(inside)) return 'placeholder';
  if (LEGITIMATE.test(inside)) return null;
  // "[t]he", "includ[ing]": a quotation fitted into a sentence.
  if (/\w/.test(before) || (/\w/.test(after) && inside.length <= 3)) return null;
  return 'bracket';
}

/** An odd number of double quotes before an offset: the text there is quoted, and brackets are the quoter's. */
function isQuoted(plain: string, offset: number): boolean {
  const near = plain.slice(Math.max(0, offset - 400), offset);
  return (near.split('"').length - 1) % 2 === 1;
}

function findBrackets(plain: string): Residue[] {
  const found: Residue[] = [];
  let open = -1;
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at];
    if (character === '[') {
      if (open >= 0 && at - open <= LONGEST) found.push({ kind: 'bracket', span: { start: open, end: open + 1 } });
      open = at;
    } else if (character === ']') {
      if (open < 0 || at - open > LONGEST) {
        found.push({ kind: 'bracket', span: { start: at, end: at + 1 } });
      } else {
        const kind = classify(plain.slice(open + 1, at), plain.slice(Math.max(0, open - 1), open), plain.slice(at + 1, at + 2));
        if (kind !== null && !(kind === 'bracket' && isQuoted(plain, open))) found.push({ kind, span: { start: open, end: at + 1 } });
      }
      open = -1;
    }
  }
  if (open >= 0) found.push({ kind: 'bracket', span: { start: open, end: open + 1 } });
  return found;
}

function findResidues(plain: string): Residue[] {
  const brackets = plain.includes('[') || plain.includes(']') ? findBrackets(plain) : [];
  const bare = (BARE_WORDS.some((words) => plain.includes(words)) ? findMatches(plain, BARE) : []).map((match): Residue => ({
    kind: match[0].startsWith('N') ? 'note' : 'placeholder',
    span: { start: match.index, end: match.index + match[0].length },
  }));
  return [...brackets, ...bare.filter(({ span }) => !brackets.some((bracket) => bracket.span.start <= span.start && span.end <= bracket.span.end))];
}

/** Words on each side by which the same residue is known again in another block, in characters. */
const NEAR = 25;

/** What tells a residue from others: its source, and its words; a viewer page repeats the text of nested blocks. */
function keysOf(passage: Passage, span: Span): readonly string[] {
  const [source] = sourceSpans(passage, span.start, span.end);
  const words = passage.plain.slice(Math.max(0, span.start - NEAR), span.end + NEAR);
  return source && passage.uri !== null ? [`${passage.uri}:${source.start}`, words] : [words];
}

/** The words around a residue, cut between words. */
function around(plain: string, span: Span): Span {
  let start = Math.max(0, span.start - AROUND);
  let end = Math.min(plain.length, Math.min(span.end, span.start + 2 * AROUND) + AROUND);
  while (start > 0 && start < span.start && plain[start - 1] !== ' ') start += 1;
  while (end < plain.length && end > span.start + 1 && plain[end] !== ' ') end -= 1;
  return { start, end };
}

/**
 * Residue of drafting in the tagged text, or in the Item where nothing is tagged, a fact for each occurrence; text blocks are nested, so the
 * same words are counted once.
 */
export function findDraftingResidue(filing: Filing): readonly Fact[] {
  const seen = new Set<string>();
  const passages = filing.blocks.length > 0 ? filing.blocks : filing.section();
  return passages.flatMap((passage) => findResidues(passage.plain).flatMap(({ kind, span }): Fact[] => {
    const keys = keysOf(passage, span);
    const known = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    if (known) return [];
    const { location } = quoted(passage, span);
    return [{
      name: 'drafting-residue', origin: 'derived', kind: 'record',
      value: { kind, residue: passage.text.slice(span.start, Math.min(span.end, span.start + 200)), block: passage.concept },
      ...quoted(passage, around(passage.plain, span)),
      ...(location ? { location } : {}),
      from: passage.concept === null ? 'section' : 'own-block',
    }];
  }));
}
