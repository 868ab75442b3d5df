import { DEFAULT_LIMITS } from '../../model/limits.js';
import type { Measures } from '../../model/measures.js';
import type { RulePack } from '../../model/rule.js';
import type { Opened } from '../../source/open-document.js';
import { readText } from '../../source/read-texts.js';
import { openAllowance } from '../allowance.js';
import { analyseFiling } from '../analyse.js';
import { lintFactSet, lintOpened, optionsOf } from '../lint.js';
import type { LintPlan } from '../lint.js';
import { versionPacks } from '../summarise-rules.js';
import { readLabels } from './labels.js';
import type { FilingLabels } from './labels.js';
import { createMeasurer } from './measure.js';

export interface MeasurePlan extends LintPlan {
  readonly packs: readonly RulePack[];
  readonly labels: ReadonlyMap<string, FilingLabels>;
  /** Called after every filing with the number of filings so far. */
  readonly onFiling?: (count: number) => void;
}

/** Runs the rules of a plan over filings, one after the other, and adds up what they and the questions came to. */
export async function measureFilings(inputs: AsyncIterable<Opened> | Iterable<Opened>, plan: MeasurePlan): Promise<Measures> {
  const rules = plan.rulesFor('').flatMap((selected) => selected.rules);
  const measurer = createMeasurer(rules, plan.labels);
  let count = 0;
  for await (const opened of inputs) {
    if ('failed' in opened) measurer.add(await lintOpened(opened, plan), null);
    else {
      const { uri } = opened;
      const askSpent = openAllowance(plan.limits ?? DEFAULT_LIMITS, plan.meter);
      const factSet = await analyseFiling(opened, plan.rulesFor(uri).map(({ pack }) => pack), { ...optionsOf(plan), askSpent });
      measurer.add(await lintFactSet(factSet, plan.rulesFor(uri, factSet.filing.form), askSpent), factSet);
    }
    count += 1;
    plan.onFiling?.(count);
  }
  return measurer.result(plan.tool, versionPacks(plan.packs));
}


/**
 * Reads a file of labels.
 * @throws UserError E_READ, E_LABELS
 */
export async function readLabelsFile(file: string, uri: string): Promise<ReadonlyMap<string, FilingLabels>> {
  const { text } = await readText(file, uri);
  return readLabels(text, uri);
}
