/** Letters that may differ between a word and what was meant, by the length of the word. */
function tolerance(word: string): number {
  return word.length <= 3 ? 1 : word.length <= 7 ? 2 : 3;
}

/** Number of single letters to put in, take out, replace or swap with their neighbour; Infinity above a limit. */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (last[column - 1] ?? Infinity) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1] ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity;
      current.push(Math.min(replaced, swapped, (last[column] ?? Infinity) + 1, (current[column - 1] ?? Infinity) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? Infinity;
}

const LONGEST = 100;
/** Letters from which on a word that is cut off (`warn`) stands for the only one that begins so. */
const BEGINNING = 3;

/** The known name that a person probably meant; undefined where none is near. Case and `_` for `-` count for nothing. */
export function nearestName(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const fold = (name: string): string => name.toLowerCase().replaceAll('_', '-');
  const meant = fold(word);
  const limit = tolerance(word);
  let best: { readonly name: string; readonly distance: number } | undefined;
  const begun: string[] = [];
  for (const name of known) {
    if (meant.length >= BEGINNING && fold(name).startsWith(meant) && /^[a-z]/.test(fold(name).slice(meant.length))) begun.push(name);
    const found = distance(meant, fold(name), limit);
    if (found <= limit && found < Math.min(name.length, best?.distance ?? Infinity)) best = { name, distance: found };
  }
  return best?.name ?? (begun.length === 1 ? begun[0] : undefined);
}

/** `; did you mean "…"?`, or nothing where no known name is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const name = nearestName(word, known);
  return name === undefined ? '' : `; did you mean "${name}"?`;
}
