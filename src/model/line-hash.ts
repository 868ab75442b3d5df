/** Characters that a line's hash covers. */
const WINDOW = 100;
const BASE = 37;
const TWO_32 = 2 ** 32;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
/** Stands for the end of the text. */
const END = 0xffff;

/**
 * Hashes of the lines of a text as GitHub code scanning computes `primaryLocationLineHash` from a file
 * (github/codeql-action, `src/fingerprints.ts`): of the 100 characters from the line's start that are
 * neither space nor tab, to the base 37 modulo 2^64, followed by `:` and how many lines have had this
 * hash so far. Shape: index 0 is line 1; lines end with LF, CR LF or CR, as in `indexLines`.
 */
export function hashLines(text: string): readonly string[] {
  const hashes: string[] = [];
  const seen = new Map<string, number>();
  // A sum modulo 2^64 in halves of 32 bits: every intermediate product is an exact double.
  let high = 0;
  let low = 0;
  const [highest, lowest] = leavingWeight();
  const window = new Uint16Array(WINDOW);
  const begins = new Uint8Array(WINDOW);
  let at = 0;

  const report = (): void => {
    if (begins[at] !== 1) return;
    begins[at] = 0;
    const hash = high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    hashes.push(`${hash}:${String(count)}`);
  };
  const push = (code: number): void => {
    const leaving = window[at] ?? 0;
    window[at] = code;
    const sum = low * BASE + code - lowest * leaving;
    high = (high * BASE + Math.floor(sum / TWO_32) - highest * leaving) >>> 0;
    low = sum >>> 0;
    at = (at + 1) % WINDOW;
  };

  let isLineStart = true;
  let followsReturn = false;
  for (let offset = 0; offset <= text.length; offset++) {
    const code = offset < text.length ? text.charCodeAt(offset) : END;
    if (code === SPACE || code === TAB || (followsReturn && code === LF)) {
      followsReturn = false;
      continue;
    }
    followsReturn = code === CR;
    report();
    if (isLineStart) begins[at] = 1;
    isLineStart = code === LF || code === CR;
    push(isLineStart ? LF : code);
  }
  for (let padding = 0; padding < WINDOW; padding++) {
    report();
    push(0);
  }
  return hashes;
}

/** The weight of a character that leaves the window, 37^100 modulo 2^64, in two halves. */
function leavingWeight(): readonly [high: number, low: number] {
  const weight = BigInt(BASE) ** BigInt(WINDOW);
  return [Number(BigInt.asUintN(32, weight >> 32n)), Number(BigInt.asUintN(32, weight))];
}
