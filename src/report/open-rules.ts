import type { FilingReport } from '../model/report.js';
import { describeUnseenName } from './unseen-words.js';
import { describeOpen } from './wording.js';

type ReportedOutcome = FilingReport['outcomes'][number];

/** Rules of one filing that stay open for one reason. */
export interface OpenRules {
  readonly reason: string;
  readonly ruleIds: readonly string[];
}

/** The rules of one filing that stay open, by reason; all that the input does not show is one reason, since a draft without tags would have one for each tag. */
export function groupOpenRules(outcomes: readonly ReportedOutcome[], nameOf: (about: string) => string = describeUnseenName): readonly OpenRules[] {
  const open = outcomes.filter(({ verdict }) => verdict === 'open');
  const unseen = new Set(open.filter(isUnseen).flatMap(({ about = [] }) => about).map(nameOf));
  const groups = new Map<string, string[]>();
  for (const outcome of open) {
    const reason = isUnseen(outcome) ? `this kind of input does not show ${[...unseen].join(', ')}` : describeOpen(outcome);
    groups.set(reason, [...groups.get(reason) ?? [], outcome.ruleId]);
  }
  return [...groups].map(([reason, ruleIds]) => ({ reason, ruleIds }));
}

function isUnseen({ because, about }: ReportedOutcome): boolean {
  return because === 'unobservable' && about !== undefined && about !== 'form' && about !== 'whole-filing';
}
