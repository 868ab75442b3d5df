import type { Fact } from '../model/fact.js';
import type { FindingLocation } from '../model/finding.js';
import { toRegion } from '../model/lines.js';
import type { Location, Span } from '../model/location.js';
import { factNamed, factsRead, failingFacts } from './failure.js';
import type { Failure } from './failure.js';
import type { FactRead } from './leaf.js';

/** Where a finding stands, and the fact or the name of the section that is there. */
export interface Placement {
  readonly placedAt: Fact | string;
  readonly locations: readonly [FindingLocation, ...FindingLocation[]];
}

/** A quote is cut where mark-up stands between its words; pieces this close, in characters of source, are one place. */
const MARKUP_BETWEEN = 1_000;

interface Place { readonly placedAt: Fact | string; readonly location?: Location }

/** Of a name with many facts this many places are shown; the last note says how many there are. */
const PLACES_A_NAME = 10;

/** Where a fact stands: the pieces of a quote joined, those of a continuation chain apart. */
export function locationOf(fact: Fact): Location | undefined {
  if (fact.origin !== 'derived' || !fact.location) return fact.location;
  const { uri, spans: [first, ...rest], elsewhere } = fact.location;
  const spans: [Span, ...Span[]] = [first];
  for (const span of rest) {
    const last = spans.at(-1) ?? first;
    const gap = span.start - last.end;
    if (gap >= 0 && gap <= MARKUP_BETWEEN) spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return { uri, spans, ...(elsewhere ? { elsewhere } : {}) };
}

function placeAt(fact: Fact): Place | undefined {
  const location = locationOf(fact);
  return location && { placedAt: fact, location };
}

function placeOf(name: string, failure: Failure): Place | undefined {
  const { factSet } = failure.reader;
  const section = name === 'section' ? factSet.sections[0] : factSet.sections.find((one) => one.name === name);
  if (section) return { placedAt: section.name, location: { uri: section.location.uri, spans: [section.location.spans[0]] } };
  const fact = name === 'cover' ? factSet.facts.find(({ concept }) => concept === 'dei:DocumentType')
    : factNamed(name, failure);
  return fact && placeAt(fact);
}

/** The first place of the rule's `at` that exists, else the facts that failed, else the nearest thing to the whole filing. */
function choosePlace(failure: Failure): Place {
  const { rule, reader: { factSet }, it, only } = failure;
  const places = [
    () => only && placeAt(only),
    ...rule.at.map((name) => () => placeOf(name, failure)),
    () => it && placeAt(it),
    ...failingFacts(failure).map(({ fact }) => () => placeAt(fact)),
  ];
  for (const find of places) {
    const place = find();
    if (place) return place;
  }
  return { placedAt: rule.at[0] ?? '', ...(factSet.anchor ? { location: factSet.anchor } : {}) };
}

/** A location as readers see it, one for each of its spans; no region where the document is not known. */
function show({ uri, spans, elsewhere = [] }: Location, role: FindingLocation['role'], failure: Failure, note?: string): readonly [FindingLocation, ...FindingLocation[]] {
  const lineStarts = failure.reader.factSet.inputs.find((input) => input.uri === uri)?.lineStarts;
  if (!lineStarts) return [{ uri, role, ...(note === undefined ? {} : { note }) }];
  const [first, ...rest] = spans;
  return [
    { uri, region: toRegion(lineStarts, first), role, ...(note === undefined ? {} : { note }) },
    ...rest.map((span) => ({ uri, region: toRegion(lineStarts, span), role: 'related' as const, note: 'continued' })),
    ...elsewhere.flatMap((location) => show(location, 'related', failure, 'continued')),
  ];
}

function noteFor(name: string, { reader: { vocabulary } }: Failure): string {
  const entry = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  return entry && 'concept' in entry && entry.kind === 'text-block' ? 'the text block' : name;
}

function keyOf({ uri, region }: FindingLocation): string {
  return JSON.stringify([uri, region?.charOffset, region?.charLength]);
}

function countByName(reads: readonly FactRead[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of reads) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Places a failure: the primary location, its continuations, and the other facts that the rule's leaves read. */
export function placeFailure(failure: Failure): Placement {
  const { factSet } = failure.reader;
  const { placedAt, location } = choosePlace(failure);
  const primary: Placement['locations'] = location
    ? show(location, 'primary', failure)
    : [{ uri: factSet.inputs[0]?.uri ?? factSet.filing.uri, role: 'primary' }];

  const placed = factsRead([...failure.require, ...failure.when]).filter(({ fact }) => fact.location !== undefined);
  const totals = countByName(placed);
  const shown = new Map<string, number>();
  const taken = new Set(primary.map(keyOf));
  const related: FindingLocation[] = [];
  for (const { name, fact } of placed) {
    const count = (shown.get(name) ?? 0) + 1;
    const location = locationOf(fact);
    if (count > PLACES_A_NAME || !location) continue;
    shown.set(name, count);
    const total = totals.get(name) ?? count;
    const isCut = count === PLACES_A_NAME && total > count;
    const [place] = show(location, 'related', failure, isCut ? `${noteFor(name, failure)} (${count} of ${total} places)` : noteFor(name, failure));
    if (!taken.has(keyOf(place))) related.push(place);
    taken.add(keyOf(place));
  }
  return { placedAt, locations: [...primary, ...related] };
}
