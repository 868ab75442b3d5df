import type { Context } from '../model/fact.js';
import type { Span } from '../model/location.js';
import { createInstanceCollector } from './inline-context.js';
import { EFFECT, createLayoutBuilder, displayOf } from './layout.js';
import type { Effect, Layout } from './layout.js';
import type { Attributes, MarkupHandler } from './markup.js';
import { createFinder } from './word-finder.js';
import { INLINE_XBRL, XBRL_DIMENSIONS, XBRL_INSTANCE, XHTML, conceptOf, isNil, lookUpNamespace, readBindings, splitName } from './namespaces.js';
import type { NamespaceScope } from './namespaces.js';

/** An inline fact as marked up, before continuations are joined and values transformed. */
export interface InlineElement {
  readonly element: 'nonNumeric' | 'nonFraction';
  readonly concept: string;
  readonly namespace: string;
  readonly attributes: Attributes;
  /** Namespace of the `format` attribute's prefix. */
  readonly registry: string | null;
  readonly nil: boolean;
  readonly hidden: boolean;
  readonly lang: string | null;
  /** What is around this fact, the nearest first: indexes of facts, ids of continuations. */
  readonly nestedIn: readonly (number | string)[];
  /** With its own tags. */
  readonly outer: Span;
  /** Without its own tags. */
  readonly content: Span;
}

export interface Continuation {
  readonly content: Span;
  readonly continuedAt: string | null;
}

/** Everything that one pass over an inline document collects. */
export interface InlineDocument {
  readonly layout: Layout;
  readonly elements: readonly InlineElement[];
  readonly continuations: ReadonlyMap<string, Continuation>;
  readonly contexts: ReadonlyMap<string, Context>;
  /** Unit id → measures, `iso4217:USD` or `iso4217:USD/xbrli:shares`. */
  readonly units: ReadonlyMap<string, string>;
  /** The root element's start tag. */
  readonly root: Span | null;
}

const KEPT_TAGS = 4_000;

/** What is restored and done when an element ends. */
interface Frame {
  readonly close: Effect;
  readonly scope: NamespaceScope | null;
  readonly lang: string | null;
  readonly end: EndAction | undefined;
}
type EndAction = (start: number, end: number) => void;

interface ElementName {
  readonly namespace: string | null;
  readonly local: string;
  /** How it separates text where no style says otherwise. */
  readonly display: { readonly open: Effect; readonly close: Effect };
}

interface OpenElement { readonly outerStart: number; readonly contentStart: number }
/** A handler that collects facts, continuations, contexts and the layout of the text. */
export function createInlineCollector(source: string): { readonly handler: MarkupHandler; readonly finish: () => InlineDocument } {
  const layout = createLayoutBuilder();
  const elements: InlineElement[] = [];
  const continuations = new Map<string, Continuation>();
  // Most elements change nothing: their frame is the bare effect of their end tag.
  const frames: (Frame | Effect)[] = [];
  const declaresNamespace = createFinder(source, 'xmlns');
  const setsLanguage = createFinder(source, 'xml:lang');
  const setsDisplay = createFinder(source, 'display');
  // A scanner may hand out one list of attributes for all equal tags. Nine tags of ten are XHTML that
  // does nothing but separate text: such a list is known again.
  const plainTags = new Map<Attributes, { readonly open: Effect; readonly close: Effect }>();
  const setsNil = createFinder(source, ':nil');
  const names = new Map<string, ElementName>();
  const openFacts: (number | string)[] = [];
  let hiddenDepth = 0;
  let root: Span | null = null;
  let scope: NamespaceScope | null = null;
  let lang: string | null = null;
  const instance = createInstanceCollector(source);
  const concepts = new Map<string, { readonly concept: string; readonly namespace: string }>();

  function openInline(local: string, attributes: Attributes, start: number, end: number): { open: Effect; close: Effect; end?: EndAction } {
    switch (local) {
      case 'header':
        return { open: EFFECT.hiddenStart, close: EFFECT.hiddenEnd };
      case 'hidden':
        hiddenDepth += 1;
        return { open: EFFECT.block, close: EFFECT.block, end: () => { hiddenDepth -= 1; } };
      case 'exclude':
        return { open: EFFECT.excludeStart, close: EFFECT.excludeEnd };
      case 'continuation': {
        const id = attributes['id'];
        openFacts.push(id ?? '');
        return {
          open: EFFECT.none,
          close: EFFECT.none,
          end: (closeStart) => {
            openFacts.pop();
            if (id !== undefined && !continuations.has(id)) {
              continuations.set(id, { content: { start: end, end: Math.max(end, closeStart) }, continuedAt: attributes['continuedAt'] ?? null });
            }
          },
        };
      }
      case 'nonNumeric':
      case 'nonFraction':
        return { open: EFFECT.none, close: EFFECT.none, end: openFact(local, attributes, { outerStart: start, contentStart: end }) };
      default:
        return { open: EFFECT.none, close: EFFECT.none };
    }
  }

  function openFact(element: InlineElement['element'], attributes: Attributes, at: OpenElement): EndAction {
    const { concept, namespace } = resolveConcept(attributes['name'] ?? '');
    const format = attributes['format'];
    const nestedIn = openFacts.toReversed();
    const nil = setsNil(at.outerStart, at.contentStart) && isNil(attributes, scope);
    const fact: { -readonly [Key in keyof InlineElement]: InlineElement[Key] } = {
      element,
      concept,
      namespace,
      attributes,
      registry: format === undefined ? null : lookUpNamespace(scope, splitName(format).prefix),
      nil,
      hidden: hiddenDepth > 0,
      lang,
      nestedIn,
      outer: { start: at.outerStart, end: at.contentStart },
      content: { start: at.contentStart, end: at.contentStart },
    };
    // The place is kept now so that facts stay in document order; the content is known at the end tag.
    openFacts.push(elements.push(fact) - 1);
    return (closeStart, closeEnd) => {
      openFacts.pop();
      fact.outer = { start: at.outerStart, end: closeEnd };
      fact.content = { start: at.contentStart, end: Math.max(at.contentStart, closeStart) };
    };
  }

  function forgetNames(): void {
    names.clear();
    plainTags.clear();
    concepts.clear();
  }

  function resolveConcept(name: string): { readonly concept: string; readonly namespace: string } {
    let resolved = concepts.get(name);
    if (!resolved) {
      const { prefix, local } = splitName(name.trim());
      const namespace = lookUpNamespace(scope, prefix) ?? '';
      resolved = { concept: conceptOf(namespace, prefix, local), namespace };
      concepts.set(name, resolved);
    }
    return resolved;
  }

  function resolveName(name: string): ElementName {
    let resolved = names.get(name);
    if (!resolved) {
      const { prefix, local } = splitName(name);
      // A name without a prefix outside any namespace is taken for XHTML; EDGAR requires the namespace.
      resolved = { namespace: lookUpNamespace(scope, prefix) ?? (prefix === '' ? null : ''), local, display: effectsOf(displayOf(local, undefined)) };
      names.set(name, resolved);
    }
    return resolved;
  }

  const handler: MarkupHandler = {
    open(name, attributes, start, end) {
      root ??= { start, end };
      const known = plainTags.get(attributes);
      if (known) {
        layout.add(start, end, known.open);
        frames.push(known.close);
        return;
      }
      const outerScope = scope;
      const outerLang = lang;
      if (declaresNamespace(start, end)) {
        scope = { bindings: readBindings(attributes), parent: scope };
        forgetNames();
      }
      if (setsLanguage(start, end)) lang = attributes['xml:lang'] || null;
      const { namespace, local, display: usual } = resolveName(name);
      let open: Effect = EFFECT.none;
      let close: Effect = EFFECT.none;
      let onEnd: EndAction | undefined;
      if (namespace === XHTML || namespace === null) {
        ({ open, close } = setsDisplay(start, end) ? effectsOf(displayOf(local, attributes['style'])) : usual);
      } else if (namespace === INLINE_XBRL) {
        const opened = openInline(local, attributes, start, end);
        open = opened.open;
        close = opened.close;
        onEnd = opened.end;
      } else if (namespace === XBRL_INSTANCE) onEnd = instance.openInstance(local, attributes, end, scope);
      else if (namespace === XBRL_DIMENSIONS) onEnd = instance.openDimension(local, attributes, end, scope);
      layout.add(start, end, open);
      const plain = onEnd === undefined && scope === outerScope && lang === outerLang;
      if (plain && namespace === XHTML && plainTags.size < KEPT_TAGS) plainTags.set(attributes, { open, close });
      frames.push(plain ? close : { close, scope: outerScope, lang: outerLang, end: onEnd });
    },
    close(_name, start, end) {
      const frame = frames.pop();
      if (frame === undefined) return;
      const isPlain = typeof frame === 'number';
      layout.add(start, end, isPlain ? frame : frame.close);
      if (isPlain) return;
      if (scope !== frame.scope) {
        scope = frame.scope;
        forgetNames();
      }
      lang = frame.lang;
      frame.end?.(start, end);
    },
    aside(start, end) {
      layout.add(start, end, EFFECT.none);
    },
    cdata(start, end) {
      layout.add(start, end, EFFECT.cdata);
    },
  };
  return { handler, finish: () => ({ layout: layout.finish(), elements, continuations, contexts: instance.contexts, units: instance.units, root }) };
}

function effectsOf(display: ReturnType<typeof displayOf>): ElementName['display'] {
  if (display === 'block') return { open: EFFECT.block, close: EFFECT.block };
  return display === 'hidden' ? { open: EFFECT.hiddenStart, close: EFFECT.hiddenEnd } : { open: EFFECT.none, close: EFFECT.none };
}
