import type { Context } from '../model/fact.js';
import type { Span } from '../model/location.js';
import { createInstanceCollector } from './inline-context.js';
import type { Attributes, MarkupHandler } from './markup.js';
import { XBRL_DIMENSIONS, XBRL_INSTANCE, conceptOf, isNil, lookUpNamespace, readBindings, splitName } from './namespaces.js';
import type { NamespaceScope } from './namespaces.js';

/** An item of an instance as it stands there (XBRL 2.1 §4.6). */
export interface InstanceItem {
  readonly concept: string;
  readonly namespace: string;
  readonly attributes: Attributes;
  readonly lang: string | null;
  readonly nil: boolean;
  /** Without its own tags. */
  readonly content: Span;
}

/** Everything that one pass over an instance collects. */
export interface InstanceDocument {
  readonly items: readonly InstanceItem[];
  /** What would be an item if its prefix were declared; its namespace is empty. */
  readonly unbound: readonly InstanceItem[];
  readonly contexts: ReadonlyMap<string, Context>;
  readonly units: ReadonlyMap<string, string>;
  /** The root element's start tag. */
  readonly root: Span | null;
}

interface Frame {
  readonly scope: NamespaceScope | null;
  readonly lang: string | null;
  readonly end: ((start: number, end: number) => void) | undefined;
}

const LINKBASE = 'http://www.xbrl.org/2003/linkbase';
/** Footnotes and references to schemas are no facts. */
const NOT_FACTS: ReadonlySet<string> = new Set([XBRL_INSTANCE, XBRL_DIMENSIONS, LINKBASE, 'http://www.w3.org/1999/xlink', '']);

/** A handler that collects the items, contexts and units of an instance. */
export function createInstanceReader(source: string): { readonly handler: MarkupHandler; readonly finish: () => InstanceDocument } {
  const items: InstanceItem[] = [];
  const unbound: InstanceItem[] = [];
  const frames: Frame[] = [];
  const resources = createInstanceCollector(source);
  let scope: NamespaceScope | null = null;
  let lang: string | null = null;
  let root: Span | null = null;
  /** An item holds no other: what stands in one is its value, whatever it looks like. */
  let inItem = false;

  function openItem(namespace: string, name: string, attributes: Attributes, end: number): Frame['end'] {
    const { prefix, local } = splitName(name);
    const item: { -readonly [Key in keyof InstanceItem]: InstanceItem[Key] } = {
      concept: conceptOf(namespace, prefix, local), namespace, attributes, lang, nil: isNil(attributes, scope), content: { start: end, end },
    };
    (namespace === '' ? unbound : items).push(item);
    inItem = true;
    return (start) => {
      item.content = { start: end, end: Math.max(end, start) };
      inItem = false;
    };
  }

  function openElement(name: string, attributes: Attributes, end: number): Frame['end'] {
    const { prefix, local } = splitName(name);
    const namespace = lookUpNamespace(scope, prefix) ?? '';
    if (namespace === XBRL_INSTANCE) return resources.openInstance(local, attributes, end, scope);
    if (namespace === XBRL_DIMENSIONS) return resources.openDimension(local, attributes, end, scope);
    // Facts are the children of the root; the elements of typed dimensions stand deeper, and have no context.
    return attributes['contextRef'] === undefined || (NOT_FACTS.has(namespace) && !(namespace === '' && prefix !== '')) ? undefined : openItem(namespace, name, attributes, end);
  }

  const handler: MarkupHandler = {
    open(name, attributes, start, end) {
      root ??= { start, end };
      const outer = { scope, lang };
      if (inItem) {
        frames.push({ ...outer, end: undefined });
        return;
      }
      const bindings = readBindings(attributes);
      if (bindings.size > 0) scope = { bindings, parent: scope };
      if (attributes['xml:lang'] !== undefined) lang = attributes['xml:lang'] || null;
      frames.push({ ...outer, end: openElement(name, attributes, end) });
    },
    close(_name, start, end) {
      const frame = frames.pop();
      if (frame === undefined) return;
      frame.end?.(start, end);
      ({ scope, lang } = frame);
    },
    aside: () => undefined,
    cdata: () => undefined,
  };
  return { handler, finish: () => ({ items, unbound, contexts: resources.contexts, units: resources.units, root }) };
}
