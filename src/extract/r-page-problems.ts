import type { Problem } from '../model/filing.js';
import { SCOPE_CONCEPT, conceptOfLabel } from './labels.js';
import type { ViewerPage, ViewerRow } from './r-page-page.js';

/** Counts the rows whose labels no taxonomy knows. */
export function describeUnknown(uri: string, unknown: readonly ViewerRow[]): readonly Problem[] {
  const [first] = unknown;
  if (!first) return [];
  const count = unknown.length === 1 ? '1 row has a label of no cyd element and was' : `${unknown.length} rows have labels of no cyd element and were`;
  return [{
    ruleId: 'input/unknown-label', severity: 'note', status: 'analysed', location: { uri, spans: [first.span] },
    message: `${count} left out; the first is "${first.label.slice(0, 120)}".`,
    help: 'Rows are told by the standard labels of the cyd taxonomy; labels of the registrant are not known.',
  }];
}

/** Says how rows were read whose label stands for two elements. */
export function describeAmbiguity(uri: string, rows: readonly ViewerRow[], timing: readonly ViewerRow[]): readonly Problem[] {
  const [first] = timing;
  if (!first || (timing.length === 1 && rows.some((row) => conceptOfLabel(row.label) === SCOPE_CONCEPT))) return [];
  return [{
    ruleId: 'input/ambiguous-label', severity: 'note', status: 'analysed', location: { uri, spans: [first.span] },
    message: 'In the taxonomy of 2024 the label "Material Cybersecurity Incident Timing" stands for scope and for timing; '
      + (timing.length > 1 ? 'the first row was read as scope, the others as timing.' : 'the row was read as timing.'),
    help: 'Check which element was tagged, or lint the inline document.',
  }];
}

/** Says that a page shows no fact at all. */
export function describeNothing(uri: string, factCount: number, page: ViewerPage): readonly Problem[] {
  if (factCount > 0) return [];
  return [{
    ruleId: 'input/unreadable', severity: 'error', status: 'failed', location: { uri, spans: [page.title ?? { start: 0, end: 0 }] },
    message: 'No row of this viewer page could be read as a fact.',
    help: 'Save the page of the cybersecurity disclosure from the EDGAR viewer, or lint the inline document.',
  }];
}
