/**
 * Every match of a global pattern in a text, in order. `matchAll` gives the same, but copies the pattern at
 * each call, which for a long pattern costs many times the search of a sentence.
 */
export function findMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('a pattern without the flag g has no end of matches');
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
