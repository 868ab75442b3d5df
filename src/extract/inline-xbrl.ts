import type { Fact } from '../model/fact.js';
import type { Observation, Problem, SourceDocument } from '../model/filing.js';
import type { Location } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import { findEdges } from './block-edges.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { ExtractOptions, Extraction } from './extraction.js';
import { createInlineCollector } from './inline-collect.js';
import { toFact } from './inline-fact.js';
import { findMissingParts, identifyFiling } from './inline-filing.js';
import { openInlineSet } from './inline-set.js';
import type { InlineSet, ScannedInline } from './inline-set.js';
import { readText, readVisiblePart } from './layout.js';
import type { MarkupLimits } from './markup.js';
import { MAX_DEPTH, scanDocument } from './scan-document.js';
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
 * continuations may stand in any of them. One extraction for each document, in the order given. Never throws on content.
 */
export async function extractInlineSet(documents: readonly SourceDocument[], options: ExtractOptions = {}): Promise<readonly Extraction[]> {
  const limits: MarkupLimits = { maxDepth: options.maxDepth ?? MAX_DEPTH };
  const read: (ScannedInline | { readonly refused: readonly Problem[] })[] = [];
  for (const document of documents) {
    const body = findBody(document.text, document.body);
    const scanned = await scanDocument(document, body, limits, () => createInlineCollector(document.text));
    read.push(scanned.isRefused ? { refused: scanned.problems } : { document, body, inline: scanned.collector.finish(), problems: scanned.problems });
  }
  const set = openInlineSet(read.flatMap((one) => ('refused' in one ? [] : [one])));
  const missing = findMissingParts(set);
  const facts = set.documents.map((of): readonly [ScannedInline, readonly Fact[], readonly Problem[]] => {
    const broken: Problem[] = [];
    const wanted = of.inline.elements.filter((element) => options.wants?.(element.namespace) ?? true);
    return [of, wanted.map((element) => toFact(set, of, element, broken)), [...of.problems, ...broken, ...(missing.get(of) ?? [])]];
  });
  const complete = facts.length === read.length && facts.every(([, , problems]) => problems.every((problem) => problem.status === 'analysed'));
  const extracted = new Map(facts.map(([of, found, problems]) => [of, toExtraction(set, of, found, problems, complete)]));
  return read.map((one) => ('refused' in one ? undefined : extracted.get(one)) ?? { filing: UNKNOWN_FILING, observes: [], facts: [], problems: 'refused' in one ? one.refused : [] });
}

function toExtraction(set: InlineSet, { document: { text, uri, body: part }, body, inline }: ScannedInline, facts: readonly Fact[], problems: readonly Problem[], complete: boolean): Extraction {
  const root = inline.root;
  const cover = facts.find((fact) => fact.concept === 'dei:DocumentType')?.location;
  const anchor: Location | undefined = cover ?? (root ? { uri, spans: [root] } : undefined);
  // Behind the place at which reading stopped, text and mark-up were not told apart.
  const stop = problems.find(({ ruleId }) => ruleId === 'input/limit')?.location?.spans[0].start;
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
    visibleBlocks: () => ({ ...visibleText(), edges: findEdges(text, inline.layout, visibleText()) }),
  };
}
