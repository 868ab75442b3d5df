import type { Fact } from '../../model/fact.js';
import type { LineStarts } from '../../model/lines.js';
import { toRegionLocation } from '../../model/lines.js';
import type { ReviewEvidence } from '../../model/review.js';
import { excerpt, foldWhiteSpace } from '../../model/text.js';

/** Words of prose that an answer rests on are quoted whole as a rule; a text block is known by its beginning. */
const SAID_LIMIT = 800;
const TAGGED_LIMIT = 280;
/** Values longer than this, as JSON, are left out. */
const VALUE_LIMIT = 400;

/** The evidence of a review, each fact once. */
export interface EvidenceList {
  /** The id of a fact's words; the same fact has the same id. */
  readonly add: (fact: Fact) => string;
  readonly all: () => readonly { readonly evidence: ReviewEvidence; readonly fact: Fact }[];
}

/** Starts a list of evidence. */
export function listEvidence(lineStarts: ReadonlyMap<string, LineStarts>): EvidenceList {
  const known = new Map<Fact, ReviewEvidence>();
  return {
    add(fact) {
      const evidence = known.get(fact) ?? describe(fact, `e${String(known.size + 1)}`, lineStarts);
      known.set(fact, evidence);
      return evidence.id;
    },
    all: () => [...known].map(([fact, evidence]) => ({ fact, evidence })),
  };
}

/** Whether a fact has words that can be quoted. */
export function hasWords(fact: Fact): boolean {
  return fact.text !== undefined && /\p{L}/u.test(fact.text) && !/^\s*(?:true|false)\s*$/i.test(fact.text);
}

/** The beginning is enough to fold: a text block may be long, and white space in it is folded already as a rule. */
function quoteOf({ text = '', origin }: Fact): string {
  const limit = origin === 'derived' ? SAID_LIMIT : TAGGED_LIMIT;
  const folded = foldWhiteSpace(text.slice(0, limit * 4));
  return excerpt(text.length > limit * 4 ? `${folded} …` : folded, limit);
}

function describe(fact: Fact, id: string, lineStarts: ReadonlyMap<string, LineStarts>): ReviewEvidence {
  const starts = fact.location && lineStarts.get(fact.location.uri);
  const value = fact.kind === 'text' || JSON.stringify(fact.value).length > VALUE_LIMIT ? undefined : fact.value;
  return {
    id,
    fact: fact.name,
    origin: fact.origin,
    ...(fact.concept === undefined ? {} : { concept: fact.concept }),
    quote: quoteOf(fact),
    ...(value === undefined ? {} : { value }),
    ...(fact.from === undefined ? {} : { from: fact.from }),
    ...(fact.location && starts ? { location: toRegionLocation(starts, fact.location) } : {}),
  };
}
