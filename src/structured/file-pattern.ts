/** Wildcards in one pattern; the time that matching takes grows with their number. */
const STARS = 8;

/**
 * Why a glob pattern is refused; undefined where it is not. What glob patterns borrow from regular expressions
 * (groups, repetitions of them) can take exponential time, and patterns may come from a package.
 */
export function refusePattern(pattern: string): string | undefined {
  if (/[()|+]/.test(pattern)) return 'groups and the signs ( ) | + have no place in a file pattern; "?" stands for any one character';
  if ((pattern.match(/\*+/g) ?? []).length > STARS) return `more than ${STARS} asterisks in one file pattern`;
  return undefined;
}
