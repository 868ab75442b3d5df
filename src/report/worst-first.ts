import type { Finding } from '../model/finding.js';

const WEIGHTS = { error: 0, warning: 1, note: 2 } as const;

/** Findings as they come, of which a format keeps so many and no more. */
export interface WorstFirst {
  readonly add: (findings: readonly Finding[]) => void;
  /** As they came where there are at most `shown` of them, else the worst first; and how many were left out. */
  readonly end: () => { readonly kept: readonly Finding[]; readonly cut: number };
}

/** Keeps the worst `most` of any number of findings, holding no more than twice as many; those that somebody accepted weigh least. */
export function keepWorst(shown: number, most: number): WorstFirst {
  let kept: Finding[] = [];
  let cut = 0;
  const shrink = (): void => {
    kept = kept.toSorted((a, b) => weigh(a) - weigh(b)).slice(0, most);
  };
  return {
    add(findings) {
      for (const finding of findings) {
        kept.push(finding);
        if (kept.length < most * 2) continue;
        cut += kept.length - most;
        shrink();
      }
    },
    end() {
      if (cut === 0 && kept.length <= shown) return { kept, cut };
      cut += Math.max(0, kept.length - most);
      shrink();
      return { kept, cut };
    },
  };
}

function weigh({ severity, suppression }: Finding): number {
  return suppression === undefined ? WEIGHTS[severity] : 3;
}
