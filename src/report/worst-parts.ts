import type { Severity } from '../model/severity.js';

/** From the worst on. */
export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Parts of a text, each of a severity, under headings of which each stands only where a part of its own does. */
export interface WorstParts {
  readonly under: (heading: string) => void;
  readonly add: (severity: Severity, part: string) => void;
  readonly cut: () => Readonly<Record<Severity, number>>;
  /** In the order in which they came, headings between them. */
  readonly inOrder: () => string;
  /** Those of one severity, without headings. */
  readonly of: (severity: Severity) => string;
}

interface Part {
  readonly at: number;
  readonly text: string;
  readonly bytes: number;
  readonly heading: Heading;
}

interface Heading {
  readonly text: string;
  readonly bytes: number;
  parts: number;
}

/**
 * Keeps what fits into a number of bytes of UTF-8: what is less severe gives way first, and of equals what came last.
 * Holds no more than that, however much comes.
 */
export function keepWorstParts(room: number): WorstParts {
  const encoder = new TextEncoder();
  const measure = (text: string): number => encoder.encode(text).length;
  const kept: Readonly<Record<Severity, Part[]>> = { error: [], warning: [], note: [] };
  const cut = { error: 0, warning: 0, note: 0 };
  let heading: Heading = { text: '', bytes: 0, parts: 0 };
  let used = 0;
  let count = 0;

  /** Takes out the last part of the least severity that there is. */
  function giveWay(): void {
    const severity = SEVERITIES.findLast((one) => kept[one].length > 0);
    const part = severity && kept[severity].pop();
    if (severity === undefined || part === undefined) return;
    cut[severity] += 1;
    part.heading.parts -= 1;
    used -= part.bytes + (part.heading.parts === 0 ? part.heading.bytes : 0);
  }

  return {
    under(text) {
      heading = { text, bytes: measure(text), parts: 0 };
    },
    add(severity, text) {
      // Where one had to give way, none after it stays: what is shown is the beginning of the list.
      if (SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1).some((one) => cut[one] > 0)) {
        cut[severity] += 1;
        return;
      }
      const bytes = measure(text);
      used += bytes + (heading.parts === 0 ? heading.bytes : 0);
      heading.parts += 1;
      kept[severity].push({ at: count, text, bytes, heading });
      count += 1;
      while (used > room) giveWay();
    },
    cut: () => cut,
    inOrder() {
      let above: Heading | undefined;
      return SEVERITIES.flatMap((severity) => kept[severity]).toSorted((a, b) => a.at - b.at).map((part) => {
        const head = part.heading === above ? '' : part.heading.text;
        above = part.heading;
        return head + part.text;
      }).join('');
    },
    of: (severity) => kept[severity].map(({ text }) => text).join(''),
  };
}
