/** No sentence is longer; whole texts are not kept. */
const LONGEST = 4_000;
/** About the sentences of one filing. */
const MOST = 300;

/**
 * A pure reader of sentences that answers at once for those it has read lately: several questions put the same
 * sentence to it, one after the other. What it keeps is bounded, and forgotten together.
 */
export function rememberLatest<T extends object>(read: (sentence: string) => T): (sentence: string) => T {
  const known = new Map<string, T>();
  return (sentence) => {
    if (sentence.length > LONGEST) return read(sentence);
    const before = known.get(sentence);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const found = read(sentence);
    known.set(sentence, found);
    return found;
  };
}
