import { deriveFacts } from '../derive/index.js';
import type { VisibleSource } from '../derive/visible-source.js';
import { extractDocuments } from '../extract/index.js';
import type { FactSet } from '../model/fact.js';
import type { AnalysisStatus, InputDocument, Problem, SourceDocument, SourceFiling } from '../model/filing.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import { indexLines } from '../model/lines.js';
import type { LineStarts } from '../model/lines.js';
import type { RulePack } from '../model/rule.js';
import { combineExtractions } from './combine-extractions.js';
import type { ExtractedDocument } from './combine-extractions.js';
import { limitFacts } from './limit-facts.js';
import { giveFacts, nameFacts } from './name-facts.js';
import { namespaceFilter } from './namespace-filter.js';

export interface AnalyseOptions {
  /** Every tagged fact, also of namespaces that no vocabulary names. */
  readonly allNamespaces?: boolean;
  /** Whether the structure of the mark-up is read. Default: where a vocabulary names a part of it. */
  readonly structure?: boolean;
  /** Submission type, for inputs that do not say it. */
  readonly form?: string;
  /** Default: DEFAULT_LIMITS. */
  readonly limits?: Limits;
}

/** Turns one document into all that rules can see of its filing: what is tagged, and what is said. */
export async function analyseDocument(document: SourceDocument, packs: readonly RulePack[], options: AnalyseOptions = {}): Promise<FactSet> {
  return analyseFiling({ uri: document.uri, documents: [document], problems: [] }, packs, options);
}

/** Turns the documents of a filing into all that rules can see of it. */
export async function analyseFiling(filing: SourceFiling, packs: readonly RulePack[], options: AnalyseOptions = {}): Promise<FactSet> {
  return (await analyseWithText(filing, packs, options)).factSet;
}

/** The same, and the way to the visible text of its documents, the main one first. */
export async function analyseWithText(filing: SourceFiling, packs: readonly RulePack[], options: AnalyseOptions = {}): Promise<{ readonly factSet: FactSet; readonly visible: readonly VisibleSource[] }> {
  const structure = options.structure ?? packs.some(({ vocabulary }) => Object.values(vocabulary).some((entry) => 'structure' in entry));
  const { limits = DEFAULT_LIMITS } = options;
  const extractions = await extractDocuments(filing.documents, { structure, limits, ...(options.allNamespaces ? {} : { wants: namespaceFilter(packs) }) });
  const { id, documents, observes, problems } = combineExtractions(filing, extractions, options.form);
  const named = nameFacts(documents.flatMap(({ extraction }) => extraction.facts), packs);
  const { facts, problems: beyond } = limitFacts(named, packs, limits);
  const visible = documents.flatMap(toVisible);
  const [main, ...exhibits] = visible;
  const derived = deriveFacts({
    facts: named, limits, observes, form: id.form, period: id.period, filed: id.filed,
    ...(main ? { visible: main } : {}), ...(exhibits.length > 0 ? { exhibits } : {}),
  });
  const anchor = documents.find(({ extraction }) => extraction.anchor)?.extraction.anchor;
  const factSet: FactSet = {
    filing: id,
    inputs: listInputs(documents),
    // What was not read may hold what is not found.
    observes: derived.problems.length + beyond.length === 0 ? observes : observes.filter((one) => one !== 'whole-filing'),
    facts: [...facts, ...derived.facts, ...giveFacts(id, packs, filing.given?.items), ...documents.flatMap(({ extraction }) => extraction.structure?.() ?? [])],
    sections: derived.sections,
    problems: [...problems, ...beyond, ...derived.problems],
    ...(anchor ? { anchor } : {}),
  };
  return { factSet, visible };
}

function toVisible({ document: { uri, text, body }, extraction: { visibleText, visiblePart, visibleBlocks } }: ExtractedDocument): readonly VisibleSource[] {
  return visibleText ? [{ uri, text: visibleText, length: text.length, ...(visiblePart ? { part: visiblePart } : {}), ...(visibleBlocks ? { blocks: visibleBlocks } : {}), ...(body ? { body } : {}) }] : [];
}

/** The documents as findings are placed in them; the lines of a file that holds several are counted once. */
function listInputs(documents: readonly ExtractedDocument[]): readonly InputDocument[] {
  const known = new Map<string, LineStarts>();
  return documents.map(({ document: { uri, format, sha256, encoding, part, lines, text } }) => {
    const lineStarts = known.get(uri) ?? lines ?? indexLines(text);
    known.set(uri, lineStarts);
    return { uri, format, sha256, encoding, ...(part === undefined ? {} : { part }), lineStarts };
  });
}

/** The worst that the problems say of how much was read. */
export function analysisStatus(problems: readonly Problem[]): AnalysisStatus {
  if (problems.some((problem) => problem.status === 'failed')) return 'failed';
  return problems.some((problem) => problem.status === 'partial') ? 'partial' : 'analysed';
}
