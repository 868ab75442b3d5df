import type { RE2JS } from 're2js';
import { foldCharacters } from '../fold-text.js';
import type { Operator } from '../operator.js';

const COMPILED_AT_MOST = 1_000;
const compiled = new Map<string, RE2JS>();
let matcher: typeof RE2JS | undefined;

/** Loads the linear-time matcher; only rules that use `matches` pay for it. */
export async function loadMatcher(): Promise<void> {
  matcher ??= (await import('re2js')).RE2JS;
}

function compile(pattern: string): RE2JS {
  if (!matcher) throw new Error('the matcher of matches is not loaded');
  let found = compiled.get(pattern);
  if (!found) {
    found = matcher.compile(pattern, matcher.CASE_INSENSITIVE);
    if (compiled.size >= COMPILED_AT_MOST) compiled.clear();
    compiled.set(pattern, found);
  }
  return found;
}

/** What is wrong with a pattern; undefined for nothing. The matcher has to be loaded. */
export function findPatternFault(pattern: string): string | undefined {
  try {
    compile(pattern);
    return undefined;
  } catch (error) {
    return `the pattern cannot be read: ${error instanceof Error ? error.message.replace(/^error parsing regexp: /, '').replace('`(?i)', '`') : String(error)}`;
  }
}

/** The text matches this RE2 pattern somewhere, in any case; white space, quotes and hyphens are folded. Errors: throws on a pattern that RE2 refuses. */
export const matches: Operator = (actual, expected) => {
  if (typeof expected !== 'string') throw new TypeError('matches takes a pattern');
  const pattern = compile(expected);
  return typeof actual === 'string' && pattern.test(foldCharacters(actual));
};
