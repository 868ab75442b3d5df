import { breakLines } from './text-width.js';

/** SGR codes (ECMA-48 §8.3.117) that switch a style on and off. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const;

export type Style = keyof typeof CODES;

/** A run of printable text in one set of styles. */
export interface Run {
  readonly text: string;
  readonly styles?: readonly Style[];
  /** What a terminal opens; an address in printable ASCII. */
  readonly href?: string;
}

/** Paints runs where colour is wanted, and leaves them alone where it is not. */
export type Paint = (run: Run) => string;

/** Chooses how runs are painted. */
export function choosePaint(color: boolean): Paint {
  return ({ text, styles = [], href }) => {
    if (text === '') return text;
    const painted = color ? styles.reduce((inner, style) => {
      const [on, off] = CODES[style];
      return `\u001b[${on}m${inner}\u001b[${off}m`;
    }, text) : text;
    return href === undefined ? painted : `${LINK}${href}${END}${painted}${LINK}${END}`;
  };
}

/** Operating system command 8 begins a link, and without an address ends it; the string terminator follows. */
const LINK = '\u001b]8;;';
const END = '\u001b\\';

/** Where a block of lines stands: columns before the first line, columns more before the others. */
export interface Indent {
  readonly indent: number;
  readonly hang?: number;
}

/** Breaks runs into indented lines no wider than `width` columns and paints them. */
export function wrapRuns(runs: readonly Run[], width: number, { indent, hang = 0 }: Indent, paint: Paint): string[] {
  const text = runs.map((run) => run.text).join('');
  return breakLines(text, width - indent, hang).map(({ start, end }, index) => {
    let at = 0;
    let line = ' '.repeat(index === 0 ? indent : indent + hang);
    for (const run of runs) {
      const from = Math.max(start, at);
      const to = Math.min(end, at + run.text.length);
      if (from < to) line += paint({ ...run, text: run.text.slice(from - at, to - at) });
      at += run.text.length;
    }
    return line;
  });
}
