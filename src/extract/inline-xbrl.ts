import type { Fact } from '../model/fact.js';
import type { Observation, Problem, SourceDocument } from '../model/filing.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Location } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import { readBlocks } from './block-edges.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { ExtractOptions, Extraction } from './extraction.js';
import { createInlineCollector } from './inline-collect.js';
import { toFact } from './inline-fact.js';
import { findMissingParts, identifyFiling } from './inline-filing.js';
import { openInlineSet } from './inline-set.js';
import type { InlineSet, ScannedInline } from './inline-set.js';
import { readText, readVisiblePart } from './layout.js';
import type { MarkupHandler } from './markup.js';
import { scanDocument } from './scan-document.js';
import { askNowAndThen, describeStop, stopWhenSpent } from './stop-when-spent.js';
import { describeStructure } from './structure/index.js';
import type { MarkedDocument } from './structure/index.js';
import { createMarkCollector } from './structure/marks.js';
import type { Marks } from './structure/marks.js';
import { findBody, readSubmissionHeader } from './submission-lines.js';

const OBSERVES: readonly Observation[] = ['tagged', 'markup', 'wrapped-text', 'visible-text', 'form', 'period', 'cik', 'registrant'];

/**
 * Reads the tagged facts of an Inline XBRL 1.1 document. A document that is not well-formed is
 * read again as a browser would read it, and said to be read in part. Never throws on content.
 */
export async function extractInlineXbrl(document: SourceDocument, options: ExtractOptions = {}): Promise<Extraction> {
  const [extraction] = await extractInlineSet([document], options);
  return extraction ?? { filing: UNKNOWN_FILING, observes: [], facts: [], problems: [] };
}

/**
 * Reads the tagged facts of the inline documents of one filing, each document's own; contexts, units and
 * continuations may stand in any of them. One extraction for each document, in the order given; those whose turn does not
 * come before time or memory are spent are left out, the first never. Never throws on content.
 */
export async function extractInlineSet(documents: readonly SourceDocument[], options: ExtractOptions = {}): Promise<readonly Extraction[]> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const read: (ScannedInline | { readonly refused: readonly Problem[] })[] = [];
  const marked: MarkedDocument[] = [];
  for (const document of documents) {
    if (read.length > 0 && options.askSpent?.()) break;
    const body = findBody(document.text, document.body);
    const scanned = await scanDocument(document, body, limits, () => createCollector(document, options));
    if (scanned.isRefused) {
      read.push({ refused: scanned.problems });
      continue;
    }
    const of: ScannedInline = { document, body, inline: scanned.collector.finish(), problems: scanned.problems };
    read.push(of);
    const marks = scanned.problems.length === 0 ? scanned.collector.finishMarks?.() : undefined;
    if (marks) marked.push({ of, marks });
  }
  const set = openInlineSet(read.flatMap((one) => ('refused' in one ? [] : [one])));
  const missing = findMissingParts(set);
  const facts = set.documents.map((of): readonly [ScannedInline, readonly Fact[], readonly Problem[]] => {
    const { made, broken } = makeFacts(set, of, options);
    return [of, made, [...of.problems, ...broken, ...(missing.get(of) ?? [])]];
  });
  const complete = facts.length === documents.length && facts.every(([, , problems]) => problems.every((problem) => problem.status === 'analysed'));
  const extracted = new Map(facts.map(([of, found, problems]) => [of, toExtraction(set, of, found, problems, complete)]));
  // The structure is that of the set; where a part of it could not be read as XML nothing can be said of it.
  const [first] = set.documents;
  const own = first && marked.length === documents.length ? extracted.get(first) : undefined;
  if (first && own) extracted.set(first, { ...own, observes: [...own.observes, 'structure'], structure: () => describeStructure(set, marked) });
  return read.map((one) => ('refused' in one ? undefined : extracted.get(one)) ?? { filing: UNKNOWN_FILING, observes: [], facts: [], problems: 'refused' in one ? one.refused : [] });
}

/** The facts of a document, and what is broken in them. */
function makeFacts(set: InlineSet, of: ScannedInline, { wants, askSpent }: ExtractOptions): { readonly made: readonly Fact[]; readonly broken: readonly Problem[] } {
  const made: Fact[] = [];
  const broken: Problem[] = [];
  // Where the reading of the tags was stopped, what they hold is still taken out: one place says where the end is.
  const ask = askNowAndThen(of.problems.some(({ ruleId }) => ruleId === 'input/limit') ? undefined : askSpent);
  for (const element of of.inline.elements.filter(({ namespace }) => wants?.(namespace) ?? true)) {
    const spent = ask();
    if (spent) return { made, broken: [...broken, describeStop(spent, { uri: of.document.uri, spans: [element.content] })] };
    made.push(toFact(set, of, element, broken));
  }
  return { made, broken };
}

/** Collects facts and, where they are wanted, the marks of the structure in the same pass. */
function createCollector(document: SourceDocument, { structure, askSpent }: ExtractOptions): ReturnType<typeof createInlineCollector> & { readonly finishMarks?: () => Marks } {
  const collector = createInlineCollector(document.text);
  if (!structure) return { ...collector, handler: stopWhenSpent(collector.handler, askSpent) };
  const marks = createMarkCollector(document);
  return { handler: stopWhenSpent(both(collector.handler, marks.handler), askSpent), finish: collector.finish, finishMarks: marks.finish };
}

function both(first: MarkupHandler, second: MarkupHandler): MarkupHandler {
  return {
    open(name, attributes, start, end) {
      first.open(name, attributes, start, end);
      second.open(name, attributes, start, end);
    },
    close(name, start, end) {
      first.close(name, start, end);
      second.close(name, start, end);
    },
    aside(start, end) {
      first.aside(start, end);
      second.aside(start, end);
    },
    cdata(start, end) {
      first.cdata(start, end);
      second.cdata(start, end);
    },
  };
}

function toExtraction(set: InlineSet, { document: { text, uri, body: part }, body, inline, problems: scanned }: ScannedInline, facts: readonly Fact[], problems: readonly Problem[], complete: boolean): Extraction {
  const root = inline.root;
  const cover = facts.find((fact) => fact.concept === 'dei:DocumentType')?.location;
  const anchor: Location | undefined = cover ?? (root ? { uri, spans: [root] } : undefined);
  // Behind the place at which reading stopped, text and mark-up were not told apart.
  const stop = scanned.find(({ ruleId }) => ruleId === 'input/limit')?.location?.spans[0].start;
  const shown = { start: body.start, end: stop ?? body.end };
  let visible: MappedText | undefined;
  const visibleText = (): MappedText => (visible ??= readText(text, inline.layout, [shown], 'visible'));
  const header = readSubmissionHeader(text.slice(part?.start ?? 0, body.start));
  return {
    filing: identifyFiling(facts, header, inline.contexts.size > 0 ? inline.contexts : set.documents.find((one) => one.inline.contexts.size > 0)?.inline.contexts ?? inline.contexts),
    observes: complete ? [...OBSERVES, 'whole-filing'] : OBSERVES,
    facts,
    problems,
    ...(anchor ? { anchor } : {}),
    visibleText,
    visiblePart: (piece) => readVisiblePart(text, inline.layout, shown, piece),
    visibleBlocks: () => readBlocks(text, inline.layout, shown, visibleText),
  };
}
