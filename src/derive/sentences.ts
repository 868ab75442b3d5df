import type { Span } from '../model/location.js';
import { findMatches } from './find-matches.js';
import { isPageFurniture } from './page-furniture.js';
import { measureGluedHeading } from './subheadings.js';

/** A full stop, question or exclamation mark with what closes after it, then a space or a glued capital. */
const ENDING = /[.!?]+["')\]]{0,3}(?=\s|$|[A-Z][a-z])/g;
/** Abbreviations that never end a sentence: a name, number or explanation follows. */
const LEADING = /(?:^|[\s("'[])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Hon|Gen|Col|St|No|Nos|Art|Sec|Sect|Ch|cf|vs|v|viz|approx|e\.g|i\.e|eg|ie|incl|Fig|Reg|Rel|Mt|Ft)$/i;
/** Abbreviations that may end a sentence, where the next word looks like a beginning. */
const TRAILING = /(?:^|[\s("'[/,-])(?:Inc|Corp|Co|Cos|Ltd|LLC|Bros|Plc|L\.P|L\.L\.C|P\.L\.C|N\.V|S\.A|S\.p\.A|A\.G|N\.A|U\.S|U\.K|U\.S\.A|E\.U|U\.N|D\.C|Jr|Sr|Esq|Ph\.D|M\.D|B\.S|M\.S|B\.A|M\.A|J\.D|B\.Sc|M\.Sc|a\.m|p\.m|et al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Dept|Gov|Ass'n|Int'l|Nat'l)$/i;
/** `Item 1A.`, `Part I.`, `Note 3.`: the title that follows belongs to it. */
const NUMBERED = /(?:^|[\s("'[])(?:Items?|Parts?|Sections?|Articles?|Notes?|Rules?|Exhibits?|Chapters?|Schedules?)\s+[0-9IVX]{1,5}(?:\.?\s?[A-Z0-9]{1,2})?(?:\([a-z0-9]{1,4}\))?\s?$/i;
/** "Item 3. Key InformationD. Risk Factors": the dash before the letter of a 20-F Item is lost. */
const LOST_DASH = /\b(?:Information|Company|Employees|Prospects|Transactions|Securities)[A-K]$/;
/** How no title of an Item or a note begins: "… see Item 1A. We have not …". */
const AFTER_NUMBER = /^\s+["'(]?(?:We|Our|This|These|Those|That|In|As|If|For|However|Although|While|Such|Additionally|Furthermore|Moreover|Also|When|There|To\s+date|Since|Despite|Notwithstanding|Please|See)\b/;
const INITIAL = /(?:^|[\s("'[])[A-Z]$/;
const LIST_MARK = /^\s*(?:\(?[0-9]{1,2}|\(?[a-z]|[ivx]{1,4})$/i;
const BEGINNING = /^\s+["'(]?(?:We|Our|The|This|These|Those|That|In|As|It|If|For|However|To|Although|While|Such|Additionally|Furthermore|Moreover|Also|When|There|They|Each|Any|All|No|None|At|On|Under|Since|Upon|Further|Management|Cyber\w*|Risks?|He|She|His|Her|Mr|Ms|Dr|During|From|With|Through|Based|Following|Despite|Notwithstanding|Based|See|Please)\b/;

/** Nobody reads on for longer; what has no full stop is read piece by piece, so that hostile text costs no more. */
const LONGEST = 4_000;

function endsSentence(before: string, after: string): boolean {
  if (LEADING.test(before)) return false;
  if (NUMBERED.test(before) || LOST_DASH.test(before)) return AFTER_NUMBER.test(after);
  if (TRAILING.test(before)) return BEGINNING.test(after);
  if (INITIAL.test(before)) return BEGINNING.test(after) && !/\s(?:[A-Z]\.\s?)?[A-Z]$/.test(before.slice(-5));
  return !/^\s+[a-z]/.test(after);
}

/** A dot between letters may stand in a name: a space is lost after a lower-case letter, after others only before what begins sentences. */
function isLostSpace(before: string, after: string): boolean {
  // "providers .In the last year": the space stands on the wrong side.
  if (/[a-z)]\s$/.test(before)) return BEGINNING.test(` ${after}`);
  return /[a-z)]$/.test(before) || (/[A-Z0-9%]$/.test(before) && BEGINNING.test(` ${after}`) && !/(?:^|\s)[\dA-Z]\d?$/.test(before));
}

/** Splits the text between two offsets; `over` are stretches in it, between pages, that end no sentence. */
function splitBlock(text: string, from: number, to: number, over: readonly Span[], found: Span[]): void {
  let start = from;
  let between = 0;
  // Only the block is searched: what has no full stop would be searched to the end of the text for every block.
  for (const match of findMatches(text.slice(from, to), ENDING)) {
    const index = from + match.index;
    const end = index + match[0].length;
    if (end >= to) break;
    while ((over[between]?.end ?? Infinity) <= index) between += 1;
    if ((over[between]?.start ?? Infinity) <= index) continue;
    const before = text.slice(Math.max(start, index - 24), index);
    const after = text.slice(end, end + 24);
    const glued = !/^\s/.test(after);
    if (glued ? !isLostSpace(before, after) : !endsSentence(before, after)) continue;
    if (index - start < 12 && LIST_MARK.test(text.slice(start, index))) continue;
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
  const heading = end > start ? measureGluedHeading(text, start) : 0;
  if (heading > 0 && start + heading < end) {
    pushTrimmed(text, start, start + heading, found);
    start += heading;
  }
  for (; end - start > LONGEST; start = nextWord(text, start)) found.push({ start, end: nextWord(text, start) });
  if (start < end) found.push({ start, end });
}

/** The first word that begins beyond the longest sentence; a word without end is cut, but no character of it. */
function nextWord(text: string, start: number): number {
  const space = text.indexOf(' ', start + LONGEST);
  if (space >= 0 && space <= start + 2 * LONGEST) return space + 1;
  return start + LONGEST + (/[\ud800-\udbff]/.test(text.charAt(start + LONGEST - 1)) ? 1 : 0);
}

/** Blocks between two pages: number, name of the report, name of the registrant, running header. */
const MOST_FURNITURE = 4;
const LONGEST_NAME = 60;

/**
 * Where the sentence before a break goes on, as an index of the breaks; -1 where it ends. A page may end
 * inside a sentence: it stops at a word, and goes on in lower case behind the foot and the head of the pages.
 */
function findContinuation(text: string, start: number, breaks: readonly number[], index: number): number {
  const at = breaks[index] ?? text.length;
  if (at - start <= 60 || !/[a-z,]\s*$/.test(text.slice(at - 3, at))) return -1;
  let furniture = 0;
  let names = 0;
  for (let next = index; next < breaks.length && next <= index + MOST_FURNITURE; next += 1) {
    const begins = breaks[next] ?? text.length;
    const block = text.slice(begins, Math.min(breaks[next + 1] ?? text.length, begins + 2 * LONGEST_NAME));
    if (isPageFurniture(block)) furniture += 1;
    // A lower-case mark of a list, "(ii)", is followed by no word of its own.
    else if (/^(?:[a-z]{2}|\([a-z]{5})/.test(block)) return furniture > 0 || names === 0 ? next : -1;
    else if (block.length > LONGEST_NAME || names > 0) return -1;
    else names += 1;
  }
  return -1;
}

/**
 * Splits legal prose into sentences; a block break splits too, unless a page ended inside a sentence.
 * `text` is plain (see `toPlainText`), `breaks` are offsets at which blocks begin, ascending.
 */
export function splitSentences(text: string, breaks: readonly number[] = []): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  let over: Span[] = [];
  for (let index = 0; index < breaks.length; index += 1) {
    const at = breaks[index] ?? text.length;
    if (at <= from || at >= text.length) continue;
    const goesOn = findContinuation(text, from, breaks, index);
    if (goesOn >= 0) {
      over.push({ start: at, end: breaks[goesOn] ?? at });
      index = goesOn;
      continue;
    }
    splitBlock(text, from, at, over, found);
    over = [];
    from = at;
  }
  splitBlock(text, from, text.length, over, found);
  return found;
}
