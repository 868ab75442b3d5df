import type { Span } from '../model/location.js';
import type { MappedText } from '../model/text.js';

/** The heading of an Item of a form in the visible text. */
export interface Heading {
  /** `1c`, `16k`, `1.05`; '' for what ends a section without being an Item. */
  readonly item: string;
  readonly span: Span;
}

/** "Item 1C.", "ITEM 16.K –", "Items 1 and 2.", "Item 1(C):": the word, the number, what parts it from the title. */
const ITEM = /items?\s*\.?\s*(\d{1,2}(?:\.\d{2}|\s?\.?[a-z]|\s?\([a-z]\))?)(?:\s*(?:and|&|,)\s*\d{1,2}[a-z]?(?=\.|\s+[A-Z]))?(?![\w(])[.:)\s]*(?:[-–—]\s*)?/iy;
/** "1C. Cybersecurity", as it stands where the contents name no "Item". */
const BARE_ITEM = /(1C|16K)\.\s+(?=cyber)/iy;
const CLOSING = /^(?:signatures?\s*$|signatures?\s+pursuant|exhibit index|part\s+(?:ii|iii|iv)\b\s*[.,:–—-]?\s*$)/i;
/** A cross-reference that happens to begin a line goes on in lower case, or in quotes: "Item 1C of this report …". */
const REFERENCE = /^(?:(?:of|in|to|above|below|and|or|will|is|has|was|as|under|for|which|herein|hereof|contains?|includes?|we|see)\b|[,;)"”“'’])/;
/** "Item 1A. Risk Factors of this report": the title, and then no title any more. */
const TITLED_REFERENCE = /^(?:business|risk factors|cyber\s?-?security|unresolved staff comments|properties|legal proceedings|quantitative and qualitative disclosures? about market risk|financial statements(?: and supplementary data)?|management['’]s discussion and analysis[\w\s]{0,70}?)(?:["”’']|,["”’']?|["”],)?\s*(?:of (?:this|the|our|part)\b|in (?:this|the|our|part)\b|above\b|below\b|for (?:more|further|a|additional)\b|which\b|herein\b|contained\b|included\b|and (?:elsewhere|in)\b)/i;
/** Every title that Items 1C, 16K and 1.05 have; the words of the section may run on behind it. */
const TITLE = /cyber\s?-?security(?:\s+(?:risk\s+management(?:(?:,|\s+and|\s*&)?\s+strategy)?(?:,?\s*(?:and|&)\s+governance)?|disclosures?|matters|incidents?))?\.?|material\s+(?:cyber\s?-?security\s+incidents?|event)\.?/iy;
/** A title that has its line to itself may say more: "Cybersecurity Program, Risks and Oversight". */
const WHOLE_TITLE = /^(?:information\s+security\s+and\s+)?cyber\s?-?security(?:(?:\s*[,&:–—-]\s*|\s+)(?:and|risks?|threats?|management|strategy|governance|programs?|oversight|processes|policies|procedures|controls|disclosures?|matters|information|incidents?|security|technology|overview))*\s*\.?\s*$/i;
const CONTINUED = /\s*[,–—-]?\s*\(?cont(?:inued|['’]d|\.)?\)?\.?(?=\s|$)/iy;
const LONGEST_TITLE = 120;

/** The headings of Items in a visible text, in its order; cross-references are passed over, running headers are not. */
export function findHeadings(mapped: MappedText): readonly Heading[] {
  const { text, breaks } = mapped;
  const headings: Heading[] = [];
  for (let index = -1; index < breaks.length; index += 1) {
    const start = breaks[index] ?? 0;
    const code = text.charCodeAt(start) | 32;
    // i(tem), 1(C.), s(ignatures), p(art), e(xhibit)
    if (code !== 105 && code !== 49 && code !== 115 && code !== 112 && code !== 101) continue;
    ITEM.lastIndex = start;
    BARE_ITEM.lastIndex = start;
    const match = ITEM.exec(text) ?? BARE_ITEM.exec(text);
    const end = breaks[index + 1] ?? text.length;
    if (match !== null) {
      const after = start + match[0].length;
      if (isReference(text.slice(after, after + LONGEST_TITLE))) continue;
      headings.push({ item: (match[1] ?? '').replace(/[\s()]|\.(?!\d)/g, '').toLowerCase(), span: { start, end: titleEnd(mapped, after, index) } });
    } else if (end - start < 60 && CLOSING.test(text.slice(start, end).trim())) {
      headings.push({ item: '', span: { start, end } });
    }
  }
  return headings;
}

function isReference(rest: string): boolean {
  return REFERENCE.test(rest) || TITLED_REFERENCE.test(rest);
}

/** Where a heading ends: with its title, in its own block or in the next one. */
function titleEnd({ text, breaks }: MappedText, after: number, index: number): number {
  // The word, its number and the title may stand in cells of their own: the title's block is the one that `after` is in.
  let next = index + 1;
  while ((breaks[next] ?? text.length) < after) next += 1;
  const nextStart = breaks[next] ?? text.length;
  const ownLine = nextStart > after;
  const blockEnd = ownLine ? nextStart : (breaks[next + 1] ?? text.length);
  const words = text.slice(after, Math.min(blockEnd, after + LONGEST_TITLE));
  if (blockEnd - after <= LONGEST_TITLE && WHOLE_TITLE.test(words)) return trimEnd(text, after, blockEnd);
  TITLE.lastIndex = 0;
  const title = TITLE.exec(words);
  if (title !== null) {
    CONTINUED.lastIndex = title[0].length;
    const continued = CONTINUED.exec(words);
    return trimEnd(text, after, after + title[0].length + (continued?.[0].length ?? 0));
  }
  if (blockEnd - after > LONGEST_TITLE) return ownLine ? after : trimEnd(text, after - 1, after);
  return /^item\b/i.test(words) ? trimEnd(text, after - 1, after) : trimEnd(text, after, blockEnd);
}

/** The end of what stands before an offset without its white space. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at -= 1;
  return at;
}
