import type { Fact } from '../model/fact.js';
import type { Problem } from '../model/filing.js';
import type { TextSegment } from '../model/text.js';
import type { InlineElement } from './inline-collect.js';
import type { InlineSet, Piece, ScannedInline } from './inline-set.js';
import { locate, readPieces } from './join-pieces.js';
import { neighbour } from './layout.js';
import { splitName } from './namespaces.js';
import { transformValue } from './transforms.js';

/** Longer chains than these are made to hurt. */
const MAX_CONTINUATIONS = 10_000;

/** Makes the fact of an inline element: its text joined, its value transformed; a chain that breaks is a problem. */
export function toFact(set: InlineSet, of: ScannedInline, element: InlineElement, problems: Problem[]): Fact {
  const { document: { text: source, uri }, inline } = of;
  const pieces = joinContinuations(set, of, element, problems);
  const mapped = readPieces(pieces);
  const last = pieces.at(-1) ?? { of, span: element.content };
  const { attributes } = element;
  const format = attributes['format'] ?? null;
  const contextRef = attributes['contextRef'];
  const context = contextRef === undefined ? undefined : set.context(of, contextRef);
  const base = {
    name: element.concept,
    origin: 'tagged',
    concept: element.concept,
    namespace: element.namespace,
    text: mapped.text,
    segments: mapped.segments,
    breaks: mapped.breaks,
    ...(context ? { context } : {}),
    location: locate(uri, pieces) ?? { uri, spans: [element.content] as const },
    markup: {
      element: element.element,
      id: attributes['id'] ?? null,
      format,
      registry: element.registry,
      escape: attributes['escape'] === 'true' || attributes['escape'] === '1',
      hidden: element.hidden,
      nil: element.nil,
      nestedIn: findEnclosing(set, of, element),
      lang: element.lang,
      startsMidWord: isWithinWord(neighbour(source, inline.layout, element.outer.start, 'before'), mapped.text.at(0)),
      endsMidWord: isWithinWord(mapped.text.at(-1), neighbour(last.of.document.text, last.of.inline.layout, pieces.length > 1 ? last.span.end : element.outer.end, 'after')),
    },
  } as const;
  if (element.nil) return { ...base, kind: 'nil', value: null };
  const value = format !== null && element.registry !== null ? transformValue(element.registry, splitName(format).local, mapped.text) : null;
  if (value?.kind === 'boolean') return { ...base, kind: 'boolean', value: value.value };
  if (value?.kind === 'date') return { ...base, kind: 'date', value: value.value };
  if (value?.kind === 'text') return { ...base, kind: 'text', text: value.value, segments: standFor(value.value, mapped.segments), breaks: [] };
  if (element.element === 'nonFraction') {
    const plain = /^\d+(?:\.\d+)?$/.test(mapped.text) && format === null ? Number(mapped.text) : null;
    const number = value?.kind === 'number' ? value.value : plain;
    const scaled = number === null ? NaN : scale(number, attributes['scale']);
    // What no number can hold stays text.
    if (Number.isFinite(scaled)) {
      const unit = attributes['unitRef'] === undefined ? undefined : set.unit(of, attributes['unitRef']);
      const decimals = attributes['decimals'];
      return {
        ...base, kind: 'number', value: attributes['sign'] === '-' && scaled !== 0 ? -scaled : scaled,
        ...(unit === undefined ? {} : { unit }), ...(decimals === undefined ? {} : { decimals }),
      };
    }
  }
  return { ...base, kind: 'text' };
}

/** The words of the document stand for a value as a whole. */
function standFor(value: string, words: readonly TextSegment[]): readonly TextSegment[] {
  const [first] = words;
  const last = words.at(-1);
  return first && last && value !== '' ? [{ at: 0, length: value.length, source: { start: first.source.start, end: last.source.end } }] : [];
}

/** Multiplies by a power of ten without binary rounding: 1.1 at scale 6 is 1100000. */
function scale(number: number, exponent: string | undefined): number {
  if (exponent === undefined || !/^[+-]?\d{1,3}$/.test(exponent)) return number;
  const [digits = '', own = '0'] = String(number).split('e');
  return Number(`${digits}e${String(Number(own) + Number(exponent))}`);
}

function idOf(element: InlineElement | undefined): string {
  return element ? (element.attributes['id'] ?? `@${String(element.outer.start)}`) : '';
}

/** Ids of the facts around a fact, the nearest first; a continuation stands for the fact that it continues. */
function findEnclosing(set: InlineSet, { inline }: ScannedInline, element: InlineElement): readonly string[] {
  const around = element.nestedIn.map((at) => {
    if (typeof at === 'number') return inline.elements[at];
    const continuation = inline.continuations.get(at);
    return continuation && set.rootOf(continuation);
  });
  return [...new Set(around.filter((enclosing) => enclosing !== undefined && enclosing !== element))].map(idOf);
}

function isWithinWord(before: string | undefined, after: string | undefined): boolean {
  const isWord = (character: string | undefined): boolean => character !== undefined && /^[\p{L}\p{N}]$/u.test(character);
  return isWord(before) && isWord(after);
}

/** The ranges of a fact and its continuations in chain order (Inline XBRL 1.1 §4.1.1), in whichever documents of the set they stand. */
function joinContinuations(set: InlineSet, of: ScannedInline, element: InlineElement, problems: Problem[]): readonly Piece[] {
  const pieces: Piece[] = [{ of, span: element.content }];
  const seen = new Set<unknown>();
  let from = of;
  let next = element.attributes['continuedAt'] ?? null;
  while (next !== null) {
    const found = set.continuation(from, next);
    // In another document a continuation counts for one fact, the first: a set of broken chains costs no more than its words.
    const isTaken = found !== undefined && found.of !== of && set.rootOf(found.continuation) !== element;
    const isLong = seen.size >= MAX_CONTINUATIONS;
    if (!found || isTaken || isLong || seen.has(found.continuation)) {
      const why = isLong ? `is behind ${MAX_CONTINUATIONS} other pieces of it, and more are not read` : isTaken ? 'continues another fact' : found ? 'leads back to itself' : set.documents.length > 1 ? 'is in no document of the filing' : 'is not in this document';
      problems.push({
        ruleId: isLong ? 'input/limit' : found ? 'input/malformed' : 'input/missing-part', severity: 'error', status: 'partial',
        location: { uri: of.document.uri, spans: [element.outer] },
        message: `The text of ${element.concept} is continued at "${next}", which ${why}; the text was read up to there.`,
        help: 'Give the whole set of documents, or mend the continuedAt chain (Inline XBRL 1.1 §4.1.1).',
      });
      return pieces;
    }
    seen.add(found.continuation);
    from = found.of;
    pieces.push({ of: from, span: found.continuation.content });
    next = found.continuation.continuedAt;
  }
  return pieces;
}
