import type { Fact } from '../model/fact.js';
import type { Observation, Section } from '../model/filing.js';
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
export function deriveFacts(input: DeriveInput): { readonly facts: readonly Fact[]; readonly sections: readonly Section[] } {
  const documents = [...(input.visible === undefined ? [] : [input.visible]), ...(input.exhibits ?? [])];
  const found = locateInDocuments(documents, input.facts);
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
  return { facts: [...describeItemSections(found, input.facts), ...findRepeatedText(input.facts), ...questions.flatMap((ask) => ask(filing))], sections: found.map(({ section }) => section) };
}
