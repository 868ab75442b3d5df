import fc from 'fast-check';

const TRAPS = [
  '::', ':', '::error::', '##[', '##', '#', '[', '##vso[', '\n', '\r', '\r\n', '\t', ' ', '\u3000', '\u0000', '\u0007', '\u001b[2J', '\u007f', '\u0085', '\u009b',
  '\u00a0', '\u00ad', '\u034f', '\u061c', '\u180e', '\u200b', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2066', '\u2069', '\u206f', '\ufeff',
  '\ufff9', '\ufffb', '\uffff', '\u{e0000}', '\u{e0041}', '\u{e007f}', '\ud800', '\udc00', '漢字', 'e\u0301', 'word', '{', '}', '](http://example.invalid)', '"', '\\', '<',
  '>', '&', '&lt;', ']]>', '\ufffe', '=', '+', '-', '@', '=1+1', '\t=', ';', ',', "'", '|', '*', '_', '`', '~~', '$', '1. ', '# ', '- ', '![', '[x](javascript:alert(1))', 'javascript:', '<img src=x>', 'https://x/', 'www.x', '@x', '#1', '%', '%0A', '%25',
] as const;

/** Text that tries to be more than text. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TRAPS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** Characters that no terminal should receive from a filing; line feeds and tabs are listed where they are none of ours. */
 
export const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|\p{Cs}/u;

/** What a CI runner would execute: it trims a line and looks for `::`, and looks for `##[` anywhere. */
export const COMMAND = /^\s*::|##\w*\[/mu;

/** Texts made of the same traps and of any character there is, the same ones for the same seed. */
export function randomTexts(count: number, seed: number): string[] {
  let state = seed >>> 0;
  // Mulberry32: small, fast and good enough to mix traps.
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const part = (): string => {
    const kind = next(8);
    if (kind < 5) return TRAPS[next(TRAPS.length)] ?? '';
    return kind < 7 ? String.fromCharCode(next(0x180)) : String.fromCodePoint(next(0x110000));
  };
  return Array.from({ length: count }, () => Array.from({ length: next(9) }, part).join(''));
}
