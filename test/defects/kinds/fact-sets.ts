import type { Severity } from '../../../src/model/severity.js';
import { editFacts, replaceWords } from '../fact-sets.js';
import type { FactJson } from '../fact-sets.js';
import { inFacts } from '../kind.js';
import type { Kind } from '../kind.js';

function flip(flag: string, from: boolean, severity: Severity, rule: string, also: Readonly<Record<string, string>> = {}): Kind {
  return inFacts(
    [`facts: ${flag} ${String(from)} → ${String(!from)}`, `the value of ${flag} is turned around`], [severity, rule],
    (set) => editFacts(set, flag, (fact) => (fact.value === from ? { ...fact, value: !from } : fact)), { at: flag, also },
  );
}

/** Edits the context of the first fact of the annual report. */
const recontext = (edit: (context: NonNullable<FactJson['context']>) => Partial<NonNullable<FactJson['context']>>) =>
  (fact: FactJson): FactJson => (fact.context === undefined ? fact : { ...fact, context: { ...fact.context, ...edit(fact.context) } });
const shift = (date: string | undefined): string => `${String(Number((date ?? '').slice(0, 4)) - 1)}${(date ?? '').slice(4)}`;
const isCyd = (fact: FactJson): boolean => fact.concept?.startsWith('cyd:') === true;
const mark = (changes: Readonly<Record<string, unknown>>) => (fact: FactJson): FactJson => ({ ...fact, markup: { ...fact.markup, ...changes } });

/** Defects of facts without a document: what a filing service or a program may have written. */
export const FACT_SET_KINDS: readonly Kind[] = [
  flip('integrated', true, 'error', 'integrated-no-is-not-contradicted'),
  flip('third-party-engaged', false, 'error', 'third-party-engaged-yes-is-not-denied'),
  flip('materially-affected', false, 'error', 'materially-affected-yes-is-not-denied'),
  flip('materially-affected', true, 'warning', 'materially-affected-no-is-not-contradicted'),
  inFacts(
    ['facts: filed late', 'the report was filed eight business days after the incident was determined to be material'], ['warning', 'incident-is-reported-in-four-business-days'],
    (set) => (set.filing.form === '8-K' ? { ...set, filing: { ...set.filing, filed: '2025-09-19' } } : null), { quotes: /determined to be material on 2025-09-09, and the report was filed on 2025-09-19/ },
  ),
  inFacts(
    ['facts: statement turned around', 'the statement tells of a material effect, the flag says "false"'], ['warning', 'materially-affected-no-is-not-contradicted'],
    (set) => (set.facts.some(({ name, value }) => name === 'materially-affected' && value === false)
      ? replaceWords(set, 'materially-affected', 'Risks from cybersecurity threats have materially affected us and are reasonably likely to materially affect us again, including our results of operations.') : null),
    { quotes: /have materially affected us and are reasonably likely/, at: 'materially-affected' },
  ),
  inFacts(
    ['facts: statement of an earlier year', 'the report is for a year later than the statement'], ['error', 'materially-affected-is-of-this-year'],
    (set) => (set.facts.some(({ name, value }) => name === 'materially-affected' && value === false)
      ? replaceWords(set, 'materially-affected-text', 'During 2022 and 2023, no risks from cybersecurity threats have materially affected us or were reasonably likely to materially affect us.') : null),
    { quotes: /speaks of 2023/ },
  ),
  inFacts(
    ['facts: committee is an officer', 'the committee’s words name an officer'], ['warning', 'board-committee-is-named'],
    (set) => replaceWords(set, 'board-committee-text', 'Our Chief Information Security Officer is responsible for the oversight of risks from cybersecurity threats.'), { at: 'board-committee-text' },
  ),
  inFacts(
    ['facts: prior year', 'the period of a fact is the year before'], ['error', 'period-is-report-period'],
    (set) => editFacts(set, 'processes-text', recontext(({ period }) => ({ period: { start: shift(period['start']), end: shift(period['end']) } }))), { at: 'processes-text' },
  ),
  inFacts(
    ['facts: instant', 'a fact is for a day'], ['error', 'fact-is-for-a-period'],
    (set) => editFacts(set, 'management-role-text', recontext(({ period }) => ({ period: { instant: period['end'] ?? '' } }))), { at: 'management-role-text' },
  ),
  inFacts(
    ['facts: dimension', 'a fact has a dimension'], ['warning', 'annual-fact-has-no-dimensions'],
    (set) => editFacts(set, 'processes-text', recontext(() => ({ dimensions: { 'dei:LegalEntityAxis': 'dei:BusinessContactMember' } }))), { at: 'processes-text' },
  ),
  inFacts(
    ['facts: short CIK', 'the entity lacks its leading zeros'], ['error', 'entity-is-a-cik'],
    (set) => editFacts(set, null, (fact) => (isCyd(fact) ? recontext(({ entity }) => ({ entity: entity.replace(/^0+/, '') }))(fact) : fact)), { quotes: /is "999\d{4}"/ },
  ),
  inFacts(['facts: hidden', 'a flag stands in the hidden section'], ['warning', 'fact-is-visible'], (set) => editFacts(set, 'integrated', mark({ hidden: true })), { at: 'integrated' }),
  inFacts(['facts: not escaped', 'a block lost its mark-up'], ['warning', 'text-block-is-escaped'], (set) => editFacts(set, 'processes-text', mark({ escape: false })), { at: 'processes-text' }),
  inFacts(['facts: escaped flag', 'a flag is escaped'], ['warning', 'flag-is-not-escaped'], (set) => editFacts(set, 'integrated', mark({ escape: true })), { at: 'integrated' }),
  inFacts(
    ['facts: other taxonomy', 'one flag is of the taxonomy of the year before'], ['error', 'taxonomy-year-is-one'],
    (set) => editFacts(set, 'integrated', (fact) => ({ ...fact, namespace: 'http://xbrl.sec.gov/cyd/2024' })), { at: 'integrated' },
  ),
  inFacts(
    ['facts: nil flag', 'a flag is nil'], ['error', 'flag-is-not-empty'],
    (set) => editFacts(set, 'integrated', ({ text: _text, ...fact }) => ({ ...fact, kind: 'nil', value: null })), { at: 'integrated' },
  ),
  inFacts(['facts: no expertise block', 'the block for the expertise is left out'], ['warning', 'expertise-is-tagged'], (set) => editFacts(set, 'expertise-text', () => null), { at: 'said-expertise' }),
  inFacts(
    ['facts: no scope', 'the scope of the incident is left out'], ['warning', 'incident-scope-is-tagged'],
    (set) => (set.filing.form === '8-K' ? editFacts(set, 'incident-scope-text', () => null) : null), { quotes: /its scope is not/ },
  ),
];
