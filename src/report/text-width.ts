/** Columns where the output is not a terminal. */
const DEFAULT_WIDTH = 100;
/** Below this, nothing can be aligned; the terminal wraps the rest itself. */
const MIN_WIDTH = 24;

/** Columns to print in: those of the terminal, or 100 without one. */
export function chooseWidth(width: number | undefined): number {
  return width === undefined || !(width > 0) ? DEFAULT_WIDTH : Math.max(MIN_WIDTH, Math.floor(width));
}

/** Marks that stand on the character before them. */
const ZERO = /\p{M}/u;
/** Characters two columns wide: East Asian Wide and Fullwidth (UAX #11), in blocks, and emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

function characterWidth(character: string): number {
  if (character < '\u0300') return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns that a terminal gives to a line of printable text. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Pads a line of printable text with spaces on the right. */
export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A half-open range of a line of text. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds where a text must be broken: at spaces, and inside a word only where the word is wider than a
 * whole line. Lines after the first are narrower by `hang` columns. Spaces at a break belong to no
 * line; an empty text has one empty line.
 */
export function breakLines(text: string, width: number, hang = 0): LineRange[] {
  const lines: LineRange[] = [];
  const room = (): number => Math.max(2, lines.length === 0 ? width : width - hang);
  let start = 0;
  let end = 0;
  let used = 0;
  for (const { index, 0: word } of text.matchAll(/[^ ]+/g)) {
    const columns = textWidth(word);
    if (end > start && used + index - end + columns <= room()) {
      used += index - end + columns;
      end = index + word.length;
      continue;
    }
    if (end > start) lines.push({ start, end });
    start = index;
    end = index;
    used = 0;
    // Ids and paths are broken behind a hyphen or a slash where that leaves the line at least half full.
    let seam = { end: start, used: 0 };
    for (const character of word) {
      const more = characterWidth(character);
      if (used + more > room() && end > start) {
        const isSeam = seam.used * 2 >= room() && used - seam.used + more <= Math.max(2, width - hang);
        const cut = isSeam ? seam : { end, used };
        lines.push({ start, end: cut.end });
        start = cut.end;
        used -= cut.used;
        seam = { end: start, used: 0 };
      }
      used += more;
      end += character.length;
      if (character === '-' || character === '/') seam = { end, used };
    }
  }
  if (end > start || lines.length === 0) lines.push({ start, end });
  return lines;
}
