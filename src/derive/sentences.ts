import type { Span } from '../model/location.js';

/** A full stop, question or exclamation mark with what closes after it, then a space or a glued capital. */
const ENDING = /[.!?]+["')\]]{0,3}(?=\s|$|[A-Z][a-z])/g;
/** Abbreviations that never end a sentence: a name, number or explanation follows. */
const LEADING = /(?:^|[\s("'[])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Hon|Gen|Col|St|No|Nos|Art|Sec|Sect|Ch|cf|vs|v|viz|approx|e\.g|i\.e|eg|ie|incl|Fig|Reg|Rel|Mt|Ft)$/i;
/** Abbreviations that may end a sentence, where the next word looks like a beginning. */
const TRAILING = /(?:^|[\s("'[/,])(?:Inc|Corp|Co|Cos|Ltd|LLC|Bros|Plc|L\.P|L\.L\.C|P\.L\.C|N\.V|S\.A|S\.p\.A|A\.G|N\.A|U\.S|U\.K|U\.S\.A|E\.U|U\.N|D\.C|Jr|Sr|Esq|Ph\.D|M\.D|B\.S|M\.S|B\.A|M\.A|J\.D|B\.Sc|M\.Sc|a\.m|p\.m|etc|et al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Dept|Gov|Ass'n|Int'l|Nat'l)$/i;
/** `Item 1A.`, `Part I.`, `Note 3.`: the title that follows belongs to it. */
const NUMBERED = /(?:^|[\s("'[])(?:Items?|Parts?|Sections?|Articles?|Notes?|Rules?|Exhibits?|Chapters?|Schedules?)\s+[0-9IVX]{1,5}(?:\.?\s?[A-Z0-9]{1,2})?(?:\([a-z0-9]{1,4}\))?$/i;
const INITIAL = /(?:^|[\s("'[])[A-Z]$/;
const LIST_MARK = /^\s*(?:\(?[0-9]{1,2}|\(?[a-z]|[ivx]{1,4})$/i;
const BEGINNING = /^\s+["'(]?(?:We|Our|The|This|These|Those|That|In|As|It|If|For|However|To|Although|While|Such|Additionally|Furthermore|Moreover|Also|When|There|They|Each|Any|All|No|None|At|On|Under|Since|Upon|Further|Management|Cyber\w*|Risks?|He|She|His|Her|Mr|Ms|Dr|During|From|With|Through|Based|Following|Despite|Notwithstanding|Based|See|Please)\b/;

/** Nobody reads on for longer; what has no full stop is read piece by piece, so that hostile text costs no more. */
const LONGEST = 4_000;

function endsSentence(before: string, after: string): boolean {
  if (LEADING.test(before) || NUMBERED.test(before)) return false;
  if (TRAILING.test(before)) return BEGINNING.test(after);
  if (INITIAL.test(before)) return BEGINNING.test(after) && !/\s(?:[A-Z]\.\s?)?[A-Z]$/.test(before.slice(-5));
  return !/^\s+[a-z]/.test(after);
}

function splitBlock(text: string, from: number, to: number, found: Span[]): void {
  let start = from;
  ENDING.lastIndex = from;
  for (let match = ENDING.exec(text); match !== null && match.index < to; match = ENDING.exec(text)) {
    const end = match.index + match[0].length;
    if (end >= to) break;
    const before = text.slice(Math.max(start, match.index - 24), match.index);
    const after = text.slice(end, end + 24);
    const glued = !/^\s/.test(after);
    // A dot between letters may stand in a name; only a lower-case letter before a capital is a lost space.
    if (glued ? !/[a-z)]$/.test(before) : !endsSentence(before, after)) continue;
    if (LIST_MARK.test(text.slice(start, match.index))) continue;
    pushTrimmed(text, start, end, found);
    start = end;
  }
  pushTrimmed(text, start, to, found);
}

function pushTrimmed(text: string, from: number, to: number, found: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
  for (; end - start > LONGEST; start = nextWord(text, start)) found.push({ start, end: nextWord(text, start) });
  if (start < end) found.push({ start, end });
}

/** The first word that begins beyond the longest sentence. */
function nextWord(text: string, start: number): number {
  const space = text.indexOf(' ', start + LONGEST);
  return space < 0 || space > start + 2 * LONGEST ? start + LONGEST : space + 1;
}

/** A page may end in the middle of a sentence: the block before stops at a word, the next goes on in lower case. */
function continuesOver(text: string, start: number, at: number): boolean {
  return at - start > 60 && /[a-z,]\s*$/.test(text.slice(at - 3, at)) && /^[a-z]{2}/.test(text.slice(at, at + 2));
}

/**
 * Splits legal prose into sentences; a block break splits too, unless a page ended inside a sentence.
 * `text` is plain (see `toPlainText`), `breaks` are offsets at which blocks begin, ascending.
 */
export function splitSentences(text: string, breaks: readonly number[] = []): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const at of breaks) {
    if (at <= from || at >= text.length || continuesOver(text, from, at)) continue;
    splitBlock(text, from, at, found);
    from = at;
  }
  splitBlock(text, from, text.length, found);
  return found;
}
