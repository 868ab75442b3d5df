import type { Extraction } from '../extract/extraction.js';
import { UNKNOWN_FILING } from '../extract/extraction.js';
import type { FilingId, Observation, Problem, SourceDocument, SourceFiling } from '../model/filing.js';

/** A document and what was taken out of it. */
export interface ExtractedDocument {
  readonly document: SourceDocument;
  readonly extraction: Extraction;
}

/** What the documents of a filing show together. */
export interface CombinedExtractions {
  readonly id: FilingId;
  /** The main document first: the one with the cover page. */
  readonly documents: readonly ExtractedDocument[];
  readonly observes: readonly Observation[];
  readonly problems: readonly Problem[];
}

const ID_KEYS = ['accession', 'form', 'registrant', 'cik', 'period', 'filed'] as const;
const SHOWN = ['form', 'period', 'cik', 'registrant'] as const;

/** Puts together what was taken out of the documents of a filing; `form` is what somebody says where none of them does. */
export function combineExtractions(filing: SourceFiling, extractions: readonly Extraction[], form: string | undefined): CombinedExtractions {
  const documents = putMainFirst(filing.documents.flatMap((document, index) => {
    const extraction = extractions[index];
    return extraction ? [{ document, extraction }] : [];
  }));
  const id = identify(filing, documents, form);
  // Exhibits are not tagged, and nobody expects it: that nothing is says only a filing without any tags.
  const isTagged = documents.some(({ extraction }) => extraction.observes.includes('tagged'));
  const found = [...filing.problems, ...documents.flatMap(({ document, extraction }) => [...document.problems, ...extraction.problems])].filter(({ ruleId }) => !isTagged || ruleId !== 'input/untagged');
  // A part that could not be read leaves the others, as long as they show anything.
  const isLost = documents.every(({ extraction }) => extraction.observes.length === 0);
  const problems = isLost || documents.length === 1 ? found : found.map((problem): Problem => (problem.status === 'failed' ? { ...problem, status: 'partial' } : problem));
  const all = [...problems, ...describeCovers(documents)];
  return { id, documents, observes: observe(documents, id, all), problems: all };
}

/** What is said where documents were joined that are filings of their own: the facts of one would count for the other. */
function describeCovers(documents: readonly ExtractedDocument[]): readonly Problem[] {
  const covers = documents.filter((one) => hasCover(one) && one.extraction.observes.includes('tagged'));
  const [first, other] = [covers[0], covers.find(({ extraction: { filing } }) => SHOWN.some((key) => filing[key] !== covers[0]?.extraction.filing[key]))];
  if (!first || !other) return [];
  return [{
    ruleId: 'input/several-filings', severity: 'error', status: 'partial', location: other.extraction.anchor ?? { uri: other.document.uri, spans: [{ start: 0, end: 0 }] },
    message: `This document has a cover of its own, of another filing than that of ${first.document.part ?? first.document.uri}; both were read as one.`,
    help: 'Lint each filing by itself: pack them apart, name their files without --as-one.',
  }];
}

function hasCover({ extraction: { filing: { form } } }: ExtractedDocument): boolean {
  return form !== null && !form.startsWith('EX-');
}

function putMainFirst(documents: readonly ExtractedDocument[]): readonly ExtractedDocument[] {
  const main = documents.find(hasCover);
  return main === undefined ? documents : [main, ...documents.filter((one) => one !== main)];
}

/** The cover page says first which filing this is, then what is known from beside the documents. */
function identify({ uri, given = {} }: SourceFiling, documents: readonly ExtractedDocument[], form: string | undefined): FilingId {
  const id: { -readonly [Key in keyof FilingId]: FilingId[Key] } = { uri, ...UNKNOWN_FILING };
  for (const key of ID_KEYS) id[key] = documents.map(({ extraction }) => extraction.filing[key]).find((value) => value !== null) ?? given[key] ?? null;
  id.form ??= form?.toUpperCase() ?? null;
  return id;
}

function observe(documents: readonly ExtractedDocument[], id: FilingId, problems: readonly Problem[]): readonly Observation[] {
  const observed = new Set(documents.flatMap(({ extraction }) => extraction.observes));
  if (observed.size === 0) return [];
  // Of the pages of EDGAR's viewer one shows all facts of the disclosure, the others none of them.
  const isPaged = documents.some(({ document: { format }, extraction }) => format === 'r-page' && extraction.observes.includes('whole-filing'));
  const isWhole = documents.every(({ document: { format }, extraction: { observes } }) => !observes.includes('tagged') || observes.includes('whole-filing') || (isPaged && format === 'r-page'))
    && (documents.length === 1 || problems.every(({ status }) => status === 'analysed'));
  if (!isWhole) observed.delete('whole-filing');
  for (const key of SHOWN) if (id[key] !== null && documents.every(({ extraction }) => extraction.filing[key] === null)) observed.add(key);
  return [...observed];
}
