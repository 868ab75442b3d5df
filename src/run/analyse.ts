import { deriveFacts } from '../derive/index.js';
import type { VisibleSource } from '../derive/visible-source.js';
import { UNREAD } from '../extract/extraction.js';
import { extractDocuments } from '../extract/index.js';
import type { FactSet } from '../model/fact.js';
import type { AnalysisStatus, InputDocument, Problem, SourceDocument, SourceFiling } from '../model/filing.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { AskSpent, Limits } from '../model/limits.js';
import { indexLines } from '../model/lines.js';
import type { LineStarts } from '../model/lines.js';
import type { RulePack } from '../model/rule.js';
import { describeSpent, openAllowance } from './allowance.js';
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
  /** The time and memory of the filing. Default: what `limits` says, from the call on. */
  readonly askSpent?: AskSpent;
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
  const { limits = DEFAULT_LIMITS, askSpent = openAllowance(limits) } = options;
  const extractions = await extractDocuments(filing.documents, { structure, limits, askSpent, ...(options.allNamespaces ? {} : { wants: namespaceFilter(packs) }) });
  const { id, documents, observes, problems } = combineExtractions(filing, extractions, options.form);
  const named = nameFacts(documents.flatMap(({ extraction }) => extraction.facts), packs);
  const { facts, problems: beyond } = limitFacts(named, packs, limits);
  const visible = documents.flatMap(toVisible);
  const [main, ...exhibits] = visible;
  const derived = askSpent() ? null : deriveFacts({
    facts: named, limits, askSpent, observes, form: id.form, period: id.period, filed: id.filed,
    ...(main ? { visible: main } : {}), ...(exhibits.length > 0 ? { exhibits } : {}),
  });
  const structures = documents.flatMap(({ extraction }) => extraction.structure ?? []);
  const structured = structures.length > 0 && askSpent() ? null : structures.flatMap((describe) => describe());
  const spent = askSpent();
  const missed = filing.documents.filter((_document, index) => extractions[index] === UNREAD);
  const left = [
    ...describeUnread(missed),
    ...(derived === null ? ['nothing was looked for in the prose'] : derived.unasked > 0 ? ['not everything was looked for in the prose'] : []),
    ...(structured === null ? ['the structure of the mark-up was not looked at'] : []),
  ];
  const unfinished = spent && left.length > 0 ? [describeSpent(spent, left, missed.length === filing.documents.length ? 'failed' : 'partial')] : [];
  const unread = [...beyond, ...(derived?.problems ?? []), ...unfinished];
  const anchor = documents.find(({ extraction }) => extraction.anchor)?.extraction.anchor;
  const factSet: FactSet = {
    filing: id,
    inputs: listInputs(documents),
    // What was not read may hold what is not found.
    observes: observes.filter((one) => (one !== 'whole-filing' || unread.length === 0) && (one !== 'structure' || structured !== null)),
    facts: [...facts, ...(derived?.facts ?? []), ...giveFacts(id, packs, filing.given?.items), ...(structured ?? [])],
    sections: derived?.sections ?? [],
    problems: [...problems, ...unread],
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

function describeUnread(documents: readonly SourceDocument[]): readonly string[] {
  const [first] = documents;
  if (!first) return [];
  const name = first.part ?? first.uri;
  return [documents.length === 1 ? `${name} was not read` : `${name} and ${documents.length - 1} more were not read`];
}

/** The worst that the problems say of how much was read. */
export function analysisStatus(problems: readonly Problem[]): AnalysisStatus {
  if (problems.some((problem) => problem.status === 'failed')) return 'failed';
  return problems.some((problem) => problem.status === 'partial') ? 'partial' : 'analysed';
}
