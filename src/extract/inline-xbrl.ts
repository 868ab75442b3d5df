import type { Context, Fact } from '../model/fact.js';
import type { Observation, Problem, SourceDocument } from '../model/filing.js';
import type { Location, Span } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import { findEdges } from './block-edges.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { ExtractOptions, Extraction } from './extraction.js';
import { createInlineCollector } from './inline-collect.js';
import type { InlineDocument, InlineElement } from './inline-collect.js';
import { findMissingParts, identifyFiling } from './inline-filing.js';
import { neighbour, readText, readVisiblePart, withoutExcluded } from './layout.js';
import type { MarkupLimits } from './markup.js';
import { splitName } from './namespaces.js';
import { MAX_DEPTH, scanDocument } from './scan-document.js';
import { findBody, readSubmissionHeader } from './submission-lines.js';
import { transformValue } from './transforms.js';

const OBSERVES: readonly Observation[] = ['tagged', 'markup', 'wrapped-text', 'visible-text', 'form', 'period', 'cik', 'registrant'];
/** Longer chains than these are circular or made to hurt. */
const MAX_CONTINUATIONS = 10_000;

/**
 * Reads the tagged facts of an Inline XBRL 1.1 document. A document that is not well-formed is
 * read again as a browser would read it, and said to be read in part. Never throws on content.
 */
export async function extractInlineXbrl(document: SourceDocument, options: ExtractOptions = {}): Promise<Extraction> {
  const { text, uri } = document;
  const body = findBody(text);
  const limits: MarkupLimits = { maxDepth: options.maxDepth ?? MAX_DEPTH };
  const scanned = await scanDocument(document, body, limits, () => createInlineCollector(text));
  const problems: Problem[] = [...scanned.problems];
  if (scanned.isRefused) return { filing: UNKNOWN_FILING, observes: [], facts: [], problems };

  const inline = scanned.collector.finish();
  const wants = options.wants ?? (() => true);
  const brokenChains: Problem[] = [];
  const roots = findRoots(inline);
  const facts = inline.elements
    .filter((element) => wants(element.namespace))
    .map((element) => toFact(document, inline, roots, element, brokenChains));
  problems.push(...brokenChains, ...findMissingParts(document, inline));
  const complete = problems.every((problem) => problem.status === 'analysed');
  const root = inline.root;
  const cover = facts.find((fact) => fact.concept === 'dei:DocumentType')?.location;
  const anchor: Location | undefined = cover ?? (root ? { uri, spans: [root] } : undefined);
  // Behind the place at which reading stopped, text and mark-up were not told apart.
  const stop = problems.find(({ ruleId }) => ruleId === 'input/limit')?.location?.spans[0].start;
  const shown = { start: body.start, end: stop ?? body.end };
  let visible: MappedText | undefined;
  const visibleText = (): MappedText => (visible ??= readText(text, inline.layout, [shown], 'visible'));
  return {
    filing: identifyFiling(facts, readSubmissionHeader(text.slice(0, body.start)), inline.contexts),
    observes: complete ? [...OBSERVES, 'whole-filing'] : OBSERVES,
    facts,
    problems,
    ...(anchor ? { anchor } : {}),
    visibleText,
    visiblePart: (part) => readVisiblePart(text, inline.layout, shown, part),
    visibleBlocks: () => ({ ...visibleText(), edges: findEdges(text, inline.layout, visibleText()) }),
  };
}

function toFact(document: SourceDocument, inline: InlineDocument, roots: ReadonlyMap<string, InlineElement>, element: InlineElement, problems: Problem[]): Fact {
  const { text: source, uri } = document;
  const ranges = joinContinuations(uri, inline, element, problems);
  const mapped = readText(source, inline.layout, ranges, 'fact');
  const spans = ranges.flatMap((range) => withoutExcluded(inline.layout, range));
  const [first = element.content, ...rest] = spans;
  const last = ranges[ranges.length - 1] ?? element.content;
  const { attributes } = element;
  const format = attributes['format'] ?? null;
  const context = readContext(inline.contexts, attributes['contextRef']);
  const base = {
    name: element.concept,
    origin: 'tagged',
    concept: element.concept,
    namespace: element.namespace,
    text: mapped.text,
    segments: mapped.segments,
    breaks: mapped.breaks,
    ...(context ? { context } : {}),
    location: { uri, spans: [first, ...rest] as const },
    markup: {
      element: element.element,
      id: attributes['id'] ?? null,
      format,
      registry: element.registry,
      escape: attributes['escape'] === 'true' || attributes['escape'] === '1',
      hidden: element.hidden,
      nil: element.nil,
      nestedIn: findEnclosing(inline, roots, element),
      lang: element.lang,
      startsMidWord: isWithinWord(neighbour(source, inline.layout, element.outer.start, 'before'), mapped.text.at(0)),
      endsMidWord: isWithinWord(mapped.text.at(-1), neighbour(source, inline.layout, ranges.length > 1 ? last.end : element.outer.end, 'after')),
    },
  } as const;
  if (element.nil) return { ...base, kind: 'nil', value: null };
  const value = format !== null && element.registry !== null ? transformValue(element.registry, splitName(format).local, mapped.text) : null;
  if (value?.kind === 'boolean') return { ...base, kind: 'boolean', value: value.value };
  if (value?.kind === 'date') return { ...base, kind: 'date', value: value.value };
  if (value?.kind === 'text') return { ...base, kind: 'text', text: value.value };
  if (element.element === 'nonFraction') {
    const plain = /^\d+(?:\.\d+)?$/.test(mapped.text) && format === null ? Number(mapped.text) : null;
    const number = value?.kind === 'number' ? value.value : plain;
    if (number !== null) {
      const scaled = scale(number, attributes['scale']);
      const unit = attributes['unitRef'] === undefined ? undefined : inline.units.get(attributes['unitRef']);
      const decimals = attributes['decimals'];
      return {
        ...base, kind: 'number', value: attributes['sign'] === '-' && scaled !== 0 ? -scaled : scaled,
        ...(unit === undefined ? {} : { unit }), ...(decimals === undefined ? {} : { decimals }),
      };
    }
  }
  return { ...base, kind: 'text' };
}

/** Multiplies by a power of ten without binary rounding: 1.1 at scale 6 is 1100000. */
function scale(number: number, exponent: string | undefined): number {
  return exponent !== undefined && /^[+-]?\d{1,3}$/.test(exponent) ? Number(`${String(number)}e${String(Number(exponent))}`) : number;
}

function idOf(element: InlineElement | undefined): string {
  return element ? (element.attributes['id'] ?? `@${String(element.outer.start)}`) : '';
}

/** Continuation id → the fact that it continues. */
function findRoots(inline: InlineDocument): ReadonlyMap<string, InlineElement> {
  const roots = new Map<string, InlineElement>();
  for (const element of inline.elements) {
    let next = element.attributes['continuedAt'] ?? null;
    while (next !== null && !roots.has(next)) {
      roots.set(next, element);
      next = inline.continuations.get(next)?.continuedAt ?? null;
    }
  }
  return roots;
}

/** Ids of the facts around a fact, the nearest first; a continuation stands for the fact that it continues. */
function findEnclosing(inline: InlineDocument, roots: ReadonlyMap<string, InlineElement>, element: InlineElement): readonly string[] {
  const around = element.nestedIn.map((at) => (typeof at === 'number' ? inline.elements[at] : roots.get(at)));
  return [...new Set(around.filter((enclosing) => enclosing !== undefined && enclosing !== element))].map(idOf);
}

function isWithinWord(before: string | undefined, after: string | undefined): boolean {
  const isWord = (character: string | undefined): boolean => character !== undefined && /^[\p{L}\p{N}]$/u.test(character);
  return isWord(before) && isWord(after);
}

function readContext(contexts: ReadonlyMap<string, Context>, id: string | undefined): Context | undefined {
  return id === undefined ? undefined : contexts.get(id);
}

/** The ranges of a fact and its continuations in chain order (Inline XBRL 1.1 §4.1.1). */
function joinContinuations(uri: string, inline: InlineDocument, element: InlineElement, problems: Problem[]): readonly Span[] {
  const ranges: Span[] = [element.content];
  const seen = new Set<string>();
  let next = element.attributes['continuedAt'] ?? null;
  while (next !== null) {
    const continuation = inline.continuations.get(next);
    if (!continuation || seen.has(next) || seen.size >= MAX_CONTINUATIONS) {
      const why = continuation ? 'leads back to itself' : 'is not in this document';
      problems.push({
        ruleId: continuation ? 'input/malformed' : 'input/missing-part', severity: 'error', status: 'partial',
        location: { uri, spans: [element.outer] },
        message: `The text of ${element.concept} is continued at "${next}", which ${why}; the text was read up to there.`,
        help: 'Give the whole set of documents, or mend the continuedAt chain (Inline XBRL 1.1 §4.1.1).',
      });
      return ranges;
    }
    seen.add(next);
    ranges.push(continuation.content);
    next = continuation.continuedAt;
  }
  return ranges;
}
