import type { Context, Fact, PlainValue } from '../../model/fact.js';
import { canonicalPrefix, lookUpNamespace, splitName } from '../namespaces.js';
import type { Mark } from './marks.js';
import { placeOf } from './violation.js';
import type { Place } from './violation.js';
import { placeOfElement } from './placed-element.js';
import type { PlacedElement } from './placed-element.js';

/** Makes a fact about the mark-up: a record with a place; its text is what it is known by again. */
export type MakeFact = (name: string, value: Readonly<Record<string, PlainValue>>, at: Place, text: string) => Fact;

/** Elements of one segment that are named. */
const NAMED_AT_MOST = 20;

const KEYS = new WeakMap<Context, string>();

/** What two contexts have in common that are the same (XBRL 2.1 §4.10, s-equal). */
export function contextKey(context: Context): string {
  let key = KEYS.get(context);
  if (key === undefined) KEYS.set(context, key = writeKey(context));
  return key;
}

function writeKey({ scheme, entity, period, dimensions }: Context): string {
  const dates = 'instant' in period ? [period.instant] : 'start' in period ? [period.start, period.end] : [];
  return JSON.stringify([scheme ?? '', entity, dates, Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** What is wrong with contexts: no fact uses it, it is the same as an earlier one, or holds what EDGAR refuses (EFM 6.5.4 to 6.5.8, 6.5.38). */
export function describeContexts(marks: readonly Mark[], contextOfId: (mark: Mark, id: string) => Context | undefined, make: MakeFact): readonly Fact[] {
  const used = new Set<string>();
  const others = new Map<Mark, string[]>();
  const scenarios = new Set<Mark>();
  for (const mark of marks) {
    const id = mark.space === 'ix' ? mark.attributes['contextRef'] : undefined;
    if (id !== undefined) used.add(id);
    const context = mark.parent && contextOf(mark.parent);
    if (!context) continue;
    if (mark.space === 'xbrli' && mark.local === 'scenario') scenarios.add(context);
    const isInSegment = mark.parent.space === 'xbrli' && (mark.parent.local === 'segment' || mark.parent.local === 'scenario');
    if (isInSegment && mark.space !== 'xbrldi') listOf(others, context).push(mark.local);
  }
  const first = new Map<string, string>();
  const found: Fact[] = [];
  for (const [mark, context] of contextsIn(marks, contextOfId)) {
    const { id } = context;
    const tell = (name: string, more: Readonly<Record<string, PlainValue>> = {}): void => {
      found.push(make(name, { id, ...more }, placeOf(mark), id));
    };
    const key = contextKey(context);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, id);
    else if (twin !== id) tell('repeated-context', { 'same-as': twin });
    if (!used.has(id)) tell('unused-context');
    if (scenarios.has(mark)) tell('context-with-scenario');
    const content = others.get(mark);
    if (content) tell('segment-with-other-content', { content: content.slice(0, NAMED_AT_MOST) });
    if ('forever' in context.period) tell('endless-context');
  }
  return found;
}

/** The contexts, each with the element that it was read from. */
function contextsIn(marks: readonly Mark[], contextOfId: (mark: Mark, id: string) => Context | undefined): readonly (readonly [Mark, Context])[] {
  return marks.flatMap((mark): readonly (readonly [Mark, Context])[] => {
    const { id } = mark.attributes;
    const context = mark.space === 'xbrli' && mark.local === 'context' && id !== undefined ? contextOfId(mark, id) : undefined;
    return context ? [[mark, context]] : [];
  });
}

function listOf(lists: Map<Mark, string[]>, mark: Mark): string[] {
  const list = lists.get(mark) ?? [];
  lists.set(mark, list);
  return list;
}

function contextOf(mark: Mark): Mark | null {
  for (let at: Mark | null = mark; at !== null; at = at.parent) if (at.space === 'xbrli' && at.local === 'context') return at;
  return null;
}

/** Prefixes of the facts that stand for each context id. */
function prefixesByContext(elements: readonly PlacedElement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const prefixes = new Map<string, Set<string>>();
  for (const { element: { attributes, concept } } of elements) {
    const id = attributes['contextRef'] ?? '';
    const known = prefixes.get(id);
    if (known) known.add(splitName(concept).prefix);
    else prefixes.set(id, new Set([splitName(concept).prefix]));
  }
  return prefixes;
}

/** Who the contexts are about: each identifier once, with the prefixes of the facts that are about it. */
export function describeEntities(marks: readonly Mark[], contextOfId: (mark: Mark, id: string) => Context | undefined, elements: readonly PlacedElement[], make: MakeFact): readonly Fact[] {
  const prefixes = prefixesByContext(elements);
  const entities = new Map<string, { scheme: string; entity: string; contexts: number; facts: Set<string>; at: Place }>();
  for (const [mark, context] of contextsIn(marks, contextOfId)) {
    const key = `${context.scheme ?? ''} ${context.entity}`;
    const known = entities.get(key) ?? { scheme: context.scheme ?? '', entity: context.entity, contexts: 0, facts: new Set<string>(), at: placeOf(mark) };
    known.contexts += 1;
    for (const prefix of prefixes.get(context.id) ?? []) known.facts.add(prefix);
    entities.set(key, known);
  }
  return [...entities.values()].map(({ scheme, entity, contexts: count, facts, at }) => make('entity', { scheme, entity, contexts: count, prefixes: [...facts].sort() }, at, entity));
}

/** The registries that formats come from, each once. */
export function describeRegistries(elements: readonly PlacedElement[], make: MakeFact): readonly Fact[] {
  const registries = new Map<string, { format: string; facts: Set<string>; at: Place }>();
  for (const placed of elements) {
    const { registry, attributes, concept } = placed.element;
    if (registry === null) continue;
    const known = registries.get(registry) ?? { format: attributes['format'] ?? '', facts: new Set<string>(), at: placeOfElement(placed) };
    known.facts.add(splitName(concept).prefix);
    registries.set(registry, known);
  }
  return [...registries].map(([registry, { format, facts, at }]) => make('transformation-registry', { registry, format, prefixes: [...facts].sort() }, at, registry));
}

/** The standard taxonomies that facts and dimensions are of, each once, and what the years of the others are. */
export function describeTaxonomies(marks: readonly Mark[], elements: readonly PlacedElement[], make: MakeFact): readonly Fact[] {
  const found = new Map<string, { prefix: string; year: number; at: Place }>();
  const add = (namespace: string, at: Place): void => {
    if (found.has(namespace)) return;
    const prefix = canonicalPrefix(namespace, '');
    const year = /\/(20\d{2})(?:q\d|-\d{2}-\d{2})?(?:\/|$)/.exec(namespace)?.[1];
    if (prefix !== '' && year !== undefined) found.set(namespace, { prefix, year: Number(year), at });
  };
  for (const placed of elements) add(placed.element.namespace, placeOfElement(placed));
  for (const mark of marks) {
    if (mark.space === 'xbrldi') add(lookUpNamespace(mark.scope, splitName(mark.attributes['dimension'] ?? '').prefix) ?? '', placeOf(mark));
  }
  const all = [...found.values()];
  const accounting = all.find(({ prefix }) => prefix === 'us-gaap')?.year;
  return [...found].map(([namespace, { prefix, year, at }]) => {
    const other = all.find((one) => one.prefix === prefix && one.year !== year)?.year;
    return make('taxonomy', {
      prefix, namespace, year, ...(accounting === undefined ? {} : { 'us-gaap-year': accounting }), ...(other === undefined ? {} : { 'other-year': other }),
    }, at, namespace);
  });
}
