/** What RE2 leaves out because it cannot be matched in linear time, by the characters after `(?`. */
const REFUSED_GROUPS: readonly (readonly [string, string])[] = [
  ['<=', 'looks behind'], ['<!', 'looks behind'], ['=', 'looks ahead'], ['!', 'looks ahead'], ['>', 'is atomic'], ['(', 'is a condition'],
];
const POSSESSIVE = /(?:[*+?]|\{\d+(?:,\d*)?\})\+/y;

/**
 * Complains about a pattern that no linear-time matcher takes: look-around, back-references, atomic groups and
 * possessive repetition (https://github.com/google/re2/wiki/Syntax). What is left, the matcher itself checks.
 */
export function checkPattern(pattern: string): string | undefined {
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    const next = pattern[at + 1] ?? '';
    if (character === '\\') {
      if (!inClass && /[1-9k]/.test(next)) return `"\\${next}" refers back to a group, which patterns cannot`;
      if (next === '') return 'the pattern ends in a lone "\\"';
      at += 1;
      continue;
    }
    if (inClass) {
      inClass = character !== ']';
      continue;
    }
    if (character === '[') {
      inClass = true;
      // A bracket that closes at once stands for itself: []a] and [^]a].
      at += pattern.startsWith('^]', at + 1) ? 2 : next === ']' ? 1 : 0;
      continue;
    }
    const group = character === '(' && next === '?' ? REFUSED_GROUPS.find(([sign]) => pattern.startsWith(sign, at + 2)) : undefined;
    if (group) return `"(?${group[0]}" ${group[1]}, which patterns cannot`;
    POSSESSIVE.lastIndex = at;
    const [possessive] = POSSESSIVE.exec(pattern) ?? [];
    if (possessive !== undefined) return `"${possessive}" never gives back what it took, which patterns cannot`;
  }
  return inClass ? 'the pattern has a "[" without its "]"' : undefined;
}
