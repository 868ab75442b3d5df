import type { Fact } from '../model/fact.js';
import type { Observation, Problem, Section } from '../model/filing.js';
import { DEFAULT_LIMITS, raiseLimit } from '../model/limits.js';
import type { AskSpent, Limits } from '../model/limits.js';
import { sayBoardInformed } from './board-informed.js';
import { sayBoardOversight } from './board-oversight.js';
import { isCurrentReport } from './current-report.js';
import { sayDates } from './dates.js';
import { findDraftingResidue } from './drafting-residue.js';
import { sayExpertise } from './expertise.js';
import { openFiling } from './filing.js';
import { sayIncidents } from './incidents.js';
import { sayIntegrated } from './integrated.js';
import { describeItemSections } from './item-section.js';
import { locateInDocuments } from './locate-sections.js';
import { sayManagementInformed } from './management-informed.js';
import { sayManagementResponsible } from './management-responsible.js';
import { sayMateriallyAffected } from './materially-affected.js';
import type { Question } from './question.js';
import { findRepeatedText } from './repeated-text.js';
import { sayReportsToBoard } from './reports-to-board.js';
import { sayServiceProvidersOverseen } from './service-providers-overseen.js';
import { sayThirdPartiesEngaged } from './third-parties-engaged.js';
import type { FoundSection } from './sections.js';
import { sayUndetermined } from './undetermined.js';
import type { VisibleSource } from './visible-source.js';

/** What the questions are put to: tagged facts, and the visible text where the input has one. */
export interface DeriveInput {
  /** Tagged facts with canonical concepts; `segments` and `breaks` map their text to its source. */
  readonly facts: readonly Fact[];
  readonly observes: readonly Observation[];
  readonly form: string | null;
  /** End of the reporting period and day of filing, `YYYY-MM-DD`: they complete dates that leave out the year. */
  readonly period?: string | null;
  readonly filed?: string | null;
  /** The whole document, for sections and as the last place to look; of several the main one. */
  readonly visible?: VisibleSource;
  /** The other documents of the filing: Exhibit 13 may hold the Item. */
  readonly exhibits?: readonly VisibleSource[];
  /** UTF-16 units of tagged text and sections that are searched, `searchedLength`. */
  readonly limits?: Pick<Limits, 'searchedLength'>;
  /** Where time or memory are spent no further question is put. Default: they never are. */
  readonly askSpent?: AskSpent;
}

/** What the prose says, as far as it was read. */
export interface Derived {
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  /** Where there is more of it than is searched: nothing is then. */
  readonly problems: readonly Problem[];
  /** Questions that were not put. */
  readonly unasked: number;
}

/** Item 106 and Item 16K are annual; a current report answers none of these. */
const ANNUAL: readonly Question[] = [
  sayIntegrated, sayThirdPartiesEngaged, sayServiceProvidersOverseen, sayMateriallyAffected,
  sayBoardOversight, sayBoardInformed,
  sayManagementResponsible, sayExpertise, sayManagementInformed, sayReportsToBoard,
];
/** Form 8-K Item 1.05, and Form 6-K that reports an incident. */
const CURRENT: readonly Question[] = [sayUndetermined];
const ALWAYS: readonly Question[] = [sayIncidents, sayDates, findDraftingResidue];

/** Reads the prose: the facts that are said, and the sections of the visible text. Never throws on content. */
export function deriveFacts(input: DeriveInput): Derived {
  const documents = [...(input.visible === undefined ? [] : [input.visible]), ...(input.exhibits ?? [])];
  const found = locateInDocuments(documents, input.facts);
  const sections = found.map(({ section }) => section);
  const excess = findExcess(input.facts, found, input.limits ?? DEFAULT_LIMITS);
  if (excess) return { facts: [], sections, problems: [excess], unasked: 0 };
  const filing = openFiling({
    form: input.form,
    period: input.period ?? null,
    filed: input.filed ?? null,
    observes: input.observes,
    facts: input.facts,
    sections: found,
    documents,
  });
  const questions = isCurrentReport(input.form) ? [...CURRENT, ...ALWAYS] : [...ANNUAL, ...ALWAYS];
  const facts = [...describeItemSections(found, input.facts), ...findRepeatedText(input.facts)];
  let asked = 0;
  for (const ask of questions) {
    if (input.askSpent?.()) break;
    facts.push(...ask(filing));
    asked += 1;
  }
  return { facts, sections, problems: [], unasked: questions.length - asked };
}

/** What is said where the prose is longer than any that a registrant writes, and would take as long to search. */
function findExcess(facts: readonly Fact[], sections: readonly FoundSection[], { searchedLength }: Pick<Limits, 'searchedLength'>): Problem | null {
  // Of other taxonomies nothing is searched, and notes to financial statements are long.
  const texts = facts.flatMap((fact) => (fact.text === undefined || fact.concept?.startsWith('cyd:') === false ? [] : [{ length: fact.text.length, location: fact.location }]));
  const bodies = sections.map(({ body, section: { location } }) => ({ length: body.end - body.start, location }));
  const all = [...texts, ...bodies];
  const length = all.reduce((sum, one) => sum + one.length, 0);
  if (length <= searchedLength) return null;
  const [longest] = all.toSorted((a, b) => b.length - a.length);
  return {
    ruleId: 'input/limit', severity: 'error', status: 'partial', ...(longest?.location ? { location: longest.location } : {}),
    message: `Nothing was looked for in the prose: tagged text and sections have ${length} characters, more than ${searchedLength}.`,
    help: `No disclosure is that long: mend what is tagged, or ${raiseLimit('searchedLength')}.`,
  };
}
