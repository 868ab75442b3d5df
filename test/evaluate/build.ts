import type { BooleanFact, Fact, FactSet, PlainValue, RecordFact, TextFact } from '../../src/model/fact.js';
import type { Observation } from '../../src/model/filing.js';
import { indexLines } from '../../src/model/lines.js';
import type { Location } from '../../src/model/location.js';
import type { Condition, Leaf, Rule } from '../../src/model/rule.js';
import type { Lookup } from '../../src/evaluate/operator.js';
import type { Vocabulary } from '../../src/evaluate/fact-reader.js';
import { foldText } from '../../src/evaluate/fold-text.js';

export const vocabulary: Vocabulary = {
  'affected': { concept: 'cyd:AffectedFlag', kind: 'boolean' },
  'engaged': { concept: 'cyd:EngagedFlag', kind: 'boolean' },
  'affected-text': { concept: 'cyd:AffectedTextBlock', kind: 'text-block' },
  'board-text': { concept: 'cyd:BoardTextBlock', kind: 'text-block' },
  'document-type': { concept: 'dei:DocumentType', kind: 'text' },
  'amendment': { concept: 'dei:AmendmentFlag', kind: 'boolean' },
  'period-end': { concept: 'dei:DocumentPeriodEndDate', kind: 'date' },
  'said-affected': { derived: 'affected' },
  'residue': { derived: 'residue' },
  'form': { given: 'form', kind: 'text' },
  'period-of-report': { given: 'period', kind: 'date' },
  'filed-on': { given: 'filed', kind: 'date' },
};

export const everything: readonly Observation[] = ['tagged', 'markup', 'wrapped-text', 'visible-text', 'form', 'period', 'cik', 'registrant', 'whole-filing'];

export const uri = 'acme-10-k.htm';

export function at(start: number, end: number, ...more: readonly (readonly [number, number])[]): Location {
  return { uri, spans: [{ start, end }, ...more.map(([from, to]) => ({ start: from, end: to }))] };
}

type Extra = Partial<Omit<Fact, 'kind' | 'value'>>;

export function flag(name: string, concept: string, value: boolean, extra: Extra = {}): BooleanFact {
  return { name, concept, origin: 'tagged', kind: 'boolean', value, ...extra };
}

export function block(name: string, concept: string, text: string, extra: Extra = {}): TextFact {
  return { name, concept, origin: 'tagged', kind: 'text', ...extra, text };
}

export function said(name: string, value: Readonly<Record<string, PlainValue>>, extra: Extra = {}): RecordFact {
  return { name, origin: 'derived', kind: 'record', value, ...extra };
}

export const affected = (value: boolean, extra: Extra = {}): BooleanFact => flag('affected', 'cyd:AffectedFlag', value, extra);
export const affectedText = (text: string, extra: Extra = {}): TextFact => block('affected-text', 'cyd:AffectedTextBlock', text, extra);
export const saidAffected = (polarity: string, extra: Extra = {}): RecordFact => said('said-affected', { polarity }, extra);

export function factSet(facts: readonly Fact[], more: Partial<Omit<FactSet, 'filing'>> & { readonly filing?: Partial<FactSet['filing']> } = {}): FactSet {
  const filing = { uri, accession: null, form: '10-K', registrant: 'Acme Corp', cik: '0001234567', period: '2025-12-31', filed: null, ...more.filing };
  return {
    inputs: [{ uri, format: 'inline-xbrl', sha256: '00', encoding: 'utf-8', lineStarts: indexLines(`${'x'.repeat(99)}\n`.repeat(20)) }],
    observes: everything,
    sections: [],
    problems: [],
    ...more,
    facts,
    filing,
  };
}

export function without(...missing: readonly Observation[]): readonly Observation[] {
  return everything.filter((observation) => !missing.includes(observation));
}

export function leaf(fact: string, operator: string, value: PlainValue = true, path?: string): Leaf {
  return { fact, operator, value, ...(path === undefined ? {} : { path }) };
}

export function rule(require: Condition, more: Partial<Rule> = {}): Rule {
  return {
    id: 'cyd/a-rule', title: 'A rule', severity: 'error', status: 'stable', preset: 'recommended', since: '0.1.0', appliesTo: {}, authority: [], needs: [],
    at: ['affected'], message: 'It does not hold.', help: 'Make it hold.', examples: [], ...more, require,
  };
}

/** A lookup over the values of other facts; undefined stands for a fact that is absent. */
export function lookup(others: Readonly<Record<string, readonly unknown[] | 'unknown'>> = {}, twins: readonly unknown[] | 'unknown' = []): Lookup {
  return {
    fold: foldText,
    holdsForTwins: (test) => (twins === 'unknown' ? twins : twins.every(test)),
    holdsForAll: (reference, test) => {
      const found = others[reference] ?? [];
      if (found === 'unknown') return 'unknown';
      return found.length > 0 && found.every(test);
    },
  };
}
