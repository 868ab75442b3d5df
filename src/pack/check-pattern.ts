/** What RE2 leaves out because it cannot be matched in linear time, by the characters after `(?`. */
const REFUSED_GROUPS: readonly (readonly [string, string])[] = [
  ['<=', 'looks behind'], ['<!', 'looks behind'], ['=', 'looks ahead'], ['!', 'looks ahead'], ['>', 'is atomic'], ['(', 'is a condition'],
];
/** What the matcher takes at most: characters, groups within one another, times in `{…}`. */
const LONGEST = 10_000;
const DEEPEST = 100;
const MOST_TIMES = 1_000;
const TIMES = /\{(\d+)(?:,(\d*))?\}/y;
const POSSESSIVE = /(?:[*+?]|\{\d+(?:,\d*)?\})\+/y;

/**
 * Complains about a pattern that no linear-time matcher takes: look-around, back-references, atomic groups and
 * possessive repetition (https://github.com/google/re2/wiki/Syntax). What is left, the matcher itself checks.
 */
export function checkPattern(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `the pattern has ${pattern.length} characters, and at most ${LONGEST} are taken`;
  let inClass = false;
  let depth = 0;
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
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth > DEEPEST) return `more than ${DEEPEST} groups within one another`;
    TIMES.lastIndex = at;
    const times = TIMES.exec(pattern);
    if (times && Math.max(Number(times[1]), Number(times[2] ?? 0)) > MOST_TIMES) return `"${times[0]}" repeats more than ${MOST_TIMES} times`;
    POSSESSIVE.lastIndex = at;
    const [possessive] = POSSESSIVE.exec(pattern) ?? [];
    if (possessive !== undefined) return `"${possessive}" never gives back what it took, which patterns cannot`;
  }
  return inClass ? 'the pattern has a "[" without its "]"' : undefined;
}
