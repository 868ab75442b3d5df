import { evaluateRules } from '../evaluate/index.js';
import type { Observation, SourceDocument } from '../model/filing.js';
import type { Outcome } from '../model/finding.js';
import type { Example, Rule, RulePack } from '../model/rule.js';
import { analyseDocument } from './analyse.js';

/** An example shows everything unless it says what cannot be seen. */
const ALL: readonly Observation[] = ['tagged', 'markup', 'wrapped-text', 'visible-text', 'form', 'period', 'cik', 'registrant', 'structure', 'whole-filing'];

/** Evaluates one rule over the filing in miniature that an example describes: a fact set like any other. */
export async function lintExample(rule: Rule, example: Example, pack: RulePack): Promise<Outcome> {
  const { hides = [], form = rule.appliesTo.forms?.[0] ?? '10-K', period = '2025-12-31' } = example.filing ?? {};
  const document: SourceDocument = {
    uri: 'example.json', format: 'fact-set', encoding: 'utf-8', sha256: '', problems: [],
    text: JSON.stringify({
      filing: { form, period, registrant: 'Example Corp', cik: '0000000001' },
      observes: ALL.filter((observation) => !hides.includes(observation)),
      facts: example.facts,
    }),
  };
  const factSet = await analyseDocument(document, [pack]);
  const [problem] = factSet.problems.filter(({ status }) => status !== 'analysed');
  if (problem) throw new Error(`example "${example.name}" of ${rule.id}: ${problem.message}`);
  const [outcome] = await evaluateRules([rule], pack.vocabulary, factSet);
  if (!outcome) throw new Error(`${rule.id} gave no outcome`);
  return outcome;
}
