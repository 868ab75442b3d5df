/** Something to time: gives back the milliseconds that it took. */
export type Timed = () => number | Promise<number>;

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/**
 * Times several things in turns, so that a machine that slows down slows all of them, and gives the median of
 * each. The first round warms up and does not count.
 */
export async function interleave<Name extends string>(rounds: number, things: Readonly<Record<Name, Timed>>): Promise<Record<Name, number>> {
  const names = Object.keys(things) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const took = await things[name]();
      if (round > 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}
