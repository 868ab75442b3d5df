import type { Context, Fact } from '../../model/fact.js';
import { splitName } from '../namespaces.js';
import { contextKey } from './contexts.js';
import type { MakeFact } from './contexts.js';
import type { PageMarks } from './page-marks.js';
import { placeOfElement } from './placed-element.js';
import type { PlacedElement } from './placed-element.js';
import { placeOf } from './violation.js';

/** How the facts of a set are read. */
export interface Reading {
  readonly contextOf: (placed: PlacedElement) => Context | undefined;
  readonly unitOf: (placed: PlacedElement) => string | undefined;
  readonly toFact: (placed: PlacedElement) => Fact;
}

/** Facts of one element, context and unit, or language. */
function groupTwins(elements: readonly PlacedElement[], { contextOf, unitOf }: Reading): readonly (readonly PlacedElement[])[] {
  const groups = new Map<string, PlacedElement[]>();
  for (const placed of elements) {
    const { concept, namespace, lang, attributes } = placed.element;
    const context = contextOf(placed);
    if (!context) continue;
    const key = `${namespace} ${concept} ${attributes['unitRef'] === undefined ? lang ?? '' : unitOf(placed) ?? attributes['unitRef']} ${contextKey(context)}`;
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What a number stands for as far as it is exact: 1,200,000 at decimals -6 for everything from 0.7 to 1.7 million. */
function rangeOf(fact: Fact): readonly [number, number] | null {
  if (fact.kind !== 'number') return null;
  const { value, decimals } = fact;
  const half = /^[+-]?\d{1,3}$/.test(decimals ?? '') ? 10 ** -Number(decimals) / 2 : 0;
  const slack = Math.abs(value) * 1e-12;
  return [value - half - slack, value + half + slack];
}

/** Whether two facts contradict each other (EFM 6.5.12). */
function disagree(a: Fact, b: Fact): boolean {
  const [first, second] = [rangeOf(a), rangeOf(b)];
  if (first && second) return first[0] > second[1] || second[0] > first[1];
  const of = (fact: Fact): unknown => (fact.kind === 'text' ? fact.text : fact.value);
  return of(a) !== of(b);
}

/** Facts of one element, context, unit and language that say different things. Flags of cyd have a rule of their own. */
export function describeDuplicates(elements: readonly PlacedElement[], reading: Reading, make: MakeFact): readonly Fact[] {
  return groupTwins(elements, reading).flatMap((group) => {
    const [first, ...rest] = group;
    if (!first || /^cyd:.*Flag$/.test(first.element.concept)) return [];
    const written = writeOut(first);
    const unlike = rest.filter((placed) => writeOut(placed) !== written);
    if (unlike.length === 0) return [];
    const fact = reading.toFact(first);
    const other = unlike.find((placed) => disagree(fact, reading.toFact(placed)));
    if (!other) return [];
    const said = reading.toFact(other);
    return [make('contradicting-fact', {
      element: first.element.concept, context: other.element.attributes['contextRef'] ?? '', 'says-here': say(said), 'says-elsewhere': say(fact),
    }, placeOfElement(other), said.text ?? '')];
  });
}

/** A fact as it is written: facts that are written alike say the same, and need not be read. */
function writeOut({ element: { attributes, content, nil }, of }: PlacedElement): string {
  const { format = '', scale = '', sign = '', continuedAt = '' } = attributes;
  return `${String(nil)} ${format} ${scale} ${sign} ${continuedAt} ${of.document.text.slice(content.start, content.end)}`;
}

function say(fact: Fact): string {
  if (fact.kind === 'nil') return 'nil';
  const said = fact.kind === 'text' ? fact.text : typeof fact.value === 'string' ? fact.value : JSON.stringify(fact.value);
  return said.length > 60 ? `${said.slice(0, 60).trimEnd()}…` : said;
}

/** Text in another language than English that no English text of the same element stands beside (EFM 6.5.14). */
export function describeForeign(elements: readonly PlacedElement[], { contextOf }: Reading, make: MakeFact): readonly Fact[] {
  const keyOf = (placed: PlacedElement): string => {
    const context = contextOf(placed);
    return `${placed.element.concept} ${context ? contextKey(context) : placed.element.attributes['contextRef'] ?? ''}`;
  };
  const isEnglish = ({ element: { lang } }: PlacedElement): boolean => lang === null || /^en(?:-|$)/i.test(lang);
  const foreign = elements.filter((placed) => {
    const { element, nil, attributes } = placed.element;
    return element === 'nonNumeric' && !nil && attributes['format'] === undefined && !isEnglish(placed);
  });
  if (foreign.length === 0) return [];
  const english = new Set(elements.filter(isEnglish).map(keyOf));
  return foreign.filter((placed) => !english.has(keyOf(placed))).map((placed) => make('foreign-text', {
    element: placed.element.concept, prefix: splitName(placed.element.concept).prefix, lang: placed.element.lang ?? '',
  }, placeOfElement(placed), placed.element.concept));
}

/** Facts in `ix:hidden`, and whether they could be shown; and places that say they show one that does not exist (EFM 5.2.5.14). */
export function describeHidden(elements: readonly PlacedElement[], hiddenReferences: PageMarks['hiddenReferences'], { toFact }: Reading, make: MakeFact): readonly Fact[] {
  const shown = new Map<string, number>();
  for (const { id } of hiddenReferences) shown.set(id, (shown.get(id) ?? 0) + 1);
  const hidden = elements.filter(({ element }) => element.hidden);
  const ids = new Set(hidden.map(({ element }) => element.attributes['id'] ?? ''));
  return [
    ...hidden.map((placed) => make('hidden-fact', {
      element: placed.element.concept, prefix: splitName(placed.element.concept).prefix, nil: placed.element.nil,
      shown: shown.get(placed.element.attributes['id'] ?? '') ?? 0,
      'can-be-shown': !placed.element.nil && isShowable(placed, toFact),
    }, placeOfElement(placed), placed.element.concept)),
    ...hiddenReferences.filter(({ id }) => !ids.has(id)).map(({ id, uri, tag }) => make('lost-hidden-reference', { id }, placeOf({ uri, tag }), id)),
  ];
}

/** Numbers, dates and truth values have transformations; names of things and durations have none. */
function isShowable(placed: PlacedElement, toFact: Reading['toFact']): boolean {
  if (placed.element.element === 'nonFraction') return true;
  const fact = toFact(placed);
  return fact.kind === 'boolean' || fact.kind === 'date' || /^(?:true|false|\d{4}-\d{2}-\d{2})$/.test(fact.text ?? '');
}

/** Blocks of text with mark-up that is lost, because nothing says that it is part of the value. */
export function describeUnescaped(elements: readonly PlacedElement[], make: MakeFact): readonly Fact[] {
  return elements.flatMap((placed) => {
    const { concept, attributes, content, nil, element } = placed.element;
    if (!concept.endsWith('TextBlock') || element !== 'nonNumeric' || nil || attributes['escape'] === 'true' || attributes['escape'] === '1') return [];
    const opens = placed.of.document.text.indexOf('<', content.start);
    if (attributes['continuedAt'] === undefined && opens >= content.end) return [];
    return [make('unescaped-text-block', { element: concept, prefix: splitName(concept).prefix }, placeOfElement(placed), concept)];
  });
}
