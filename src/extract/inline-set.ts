import type { Context } from '../model/fact.js';
import type { Problem, SourceDocument } from '../model/filing.js';
import type { Span } from '../model/location.js';
import type { Continuation, InlineDocument, InlineElement } from './inline-collect.js';

/** An inline document that was read, before its facts are made. */
export interface ScannedInline {
  readonly document: SourceDocument;
  /** The document without the SGML lines around it. */
  readonly body: Span;
  readonly inline: InlineDocument;
  readonly problems: readonly Problem[];
}

/** A piece of a document of a set. */
export interface Piece {
  readonly of: ScannedInline;
  readonly span: Span;
}

/** A continuation, and the document in which it stands. */
export interface FoundContinuation {
  readonly of: ScannedInline;
  readonly continuation: Continuation;
}

/**
 * The inline documents of one filing (Inline XBRL 1.1 §3.1, Inline XBRL Document Set). What an id names stands
 * in any of them; EDGAR's documents repeat ids, so the document that refers to one comes first.
 */
export interface InlineSet {
  readonly documents: readonly ScannedInline[];
  readonly continuation: (from: ScannedInline, id: string) => FoundContinuation | undefined;
  readonly context: (from: ScannedInline, id: string) => Context | undefined;
  readonly unit: (from: ScannedInline, id: string) => string | undefined;
  /** The fact that a continuation continues. */
  readonly rootOf: (continuation: Continuation) => InlineElement | undefined;
}

/** Puts documents together to a set, the main document first. */
export function openInlineSet(documents: readonly ScannedInline[]): InlineSet {
  const find = createIdFinder(documents);
  const continuation: InlineSet['continuation'] = (from, id) => {
    const known = find(from, id, 'continuations');
    const found = known?.inline.continuations.get(id);
    return known && found && { of: known, continuation: found };
  };
  return {
    documents,
    continuation,
    context: (from, id) => find(from, id, 'contexts')?.inline.contexts.get(id),
    unit: (from, id) => find(from, id, 'units')?.inline.units.get(id),
    rootOf: findRoots(documents, continuation),
  };
}

type Named = 'continuations' | 'contexts' | 'units';

/** Finds the document in which an id names something: the one that refers to it, else the first of the set. */
function createIdFinder(documents: readonly ScannedInline[]): (from: ScannedInline, id: string, kind: Named) => ScannedInline | undefined {
  const indexes = new Map<Named, ReadonlyMap<string, ScannedInline>>();
  const indexOf = (kind: Named): ReadonlyMap<string, ScannedInline> => {
    const known = indexes.get(kind);
    if (known) return known;
    const index = new Map(documents.toReversed().flatMap((of) => [...of.inline[kind].keys()].map((id): [string, ScannedInline] => [id, of])));
    indexes.set(kind, index);
    return index;
  };
  return (from, id, kind) => (from.inline[kind].has(id) ? from : documents.length > 1 ? indexOf(kind).get(id) : undefined);
}

function findRoots(documents: readonly ScannedInline[], resolve: InlineSet['continuation']): InlineSet['rootOf'] {
  const roots = new Map<Continuation, InlineElement>();
  for (const document of documents) {
    for (const element of document.inline.elements) {
      const first = element.attributes['continuedAt'];
      let next = first === undefined ? undefined : resolve(document, first);
      while (next !== undefined && !roots.has(next.continuation)) {
        roots.set(next.continuation, element);
        const { continuedAt } = next.continuation;
        next = continuedAt === null ? undefined : resolve(next.of, continuedAt);
      }
    }
  }
  return (continuation) => roots.get(continuation);
}
