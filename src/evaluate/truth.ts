/** Kleene's three values. */
export type Truth = boolean | 'unknown';

/** Turns true into false and false into true; what is unknown stays unknown. */
export function negate(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth;
}

/** False if one is false, else unknown if one is unknown, else true. */
export function conjunction(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('unknown') ? 'unknown' : true;
}
