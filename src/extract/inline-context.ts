import type { Context, Period } from '../model/fact.js';
import { decodeCharacters } from './layout.js';
import type { Attributes } from './markup.js';
import { canonicalPrefix, lookUpNamespace, splitName } from './namespaces.js';
import type { NamespaceScope } from './namespaces.js';

type EndAction = (start: number, end: number) => void;

/** Collects the contexts and units of `ix:resources` (XBRL 2.1 §4.7, §4.8) as their elements pass by. */
export interface InstanceCollector {
  openInstance(local: string, attributes: Attributes, end: number, scope: NamespaceScope | null): EndAction | undefined;
  openDimension(local: string, attributes: Attributes, end: number, scope: NamespaceScope | null): EndAction | undefined;
  readonly contexts: ReadonlyMap<string, Context>;
  /** Unit id → measures, `iso4217:USD` or `iso4217:USD/xbrli:shares`. */
  readonly units: ReadonlyMap<string, string>;
}

interface ContextDraft {
  readonly id: string;
  scheme?: string;
  entity: string;
  readonly dates: { startDate?: string; endDate?: string; instant?: string };
  forever: boolean;
  readonly dimensions: Record<string, string>;
}

interface UnitDraft {
  readonly id: string;
  readonly numerator: string[];
  readonly denominator: string[];
  inDenominator: boolean;
}

/** Starts a collector over the text that offsets refer to. */
export function createInstanceCollector(source: string): InstanceCollector {
  const contexts = new Map<string, Context>();
  const units = new Map<string, string>();
  let context: ContextDraft | null = null;
  let unit: UnitDraft | null = null;

  function contentOf(start: number, end: number): string {
    return decodeCharacters(source.slice(start, end)).trim();
  }

  function wordsOf(start: number, end: number): string {
    return decodeCharacters(source.slice(start, end).replace(/<[^>]{0,1000}>/g, ' ')).replace(/\s+/g, ' ').trim();
  }

  function openContext(id: string): EndAction {
    const draft: ContextDraft = { id, entity: '', dates: {}, forever: false, dimensions: {} };
    context = draft;
    return () => {
      if (!contexts.has(id)) contexts.set(id, finishContext(draft));
      context = null;
    };
  }

  function openUnit(id: string): EndAction {
    const draft: UnitDraft = { id, numerator: [], denominator: [], inDenominator: false };
    unit = draft;
    return () => {
      const numerator = draft.numerator.join('*');
      if (!units.has(id)) units.set(id, draft.denominator.length > 0 ? `${numerator}/${draft.denominator.join('*')}` : numerator);
      unit = null;
    };
  }

  function openInContext(draft: ContextDraft, local: string, attributes: Attributes, end: number): EndAction | undefined {
    switch (local) {
      case 'identifier':
        if (attributes['scheme'] !== undefined) draft.scheme = attributes['scheme'];
        return (start) => { draft.entity = contentOf(end, start); };
      case 'startDate':
      case 'endDate':
      case 'instant':
        return (start) => { draft.dates[local] = contentOf(end, start); };
      case 'forever':
        draft.forever = true;
        return undefined;
      default:
        return undefined;
    }
  }

  function openInUnit(draft: UnitDraft, local: string, end: number, scope: NamespaceScope | null): EndAction | undefined {
    if (local === 'unitDenominator') draft.inDenominator = true;
    if (local !== 'measure') return undefined;
    return (start) => { (draft.inDenominator ? draft.denominator : draft.numerator).push(canonicalName(contentOf(end, start), scope)); };
  }

  return {
    contexts,
    units,
    openInstance(local, attributes, end, scope) {
      if (local === 'context') return openContext(attributes['id'] ?? '');
      if (local === 'unit') return openUnit(attributes['id'] ?? '');
      if (unit) return openInUnit(unit, local, end, scope);
      return context ? openInContext(context, local, attributes, end) : undefined;
    },
    openDimension(local, attributes, end, scope) {
      if (!context || (local !== 'explicitMember' && local !== 'typedMember')) return undefined;
      const { dimensions } = context;
      const axis = canonicalName(attributes['dimension'] ?? '', scope);
      return (start) => {
        dimensions[axis] = local === 'explicitMember' ? canonicalName(contentOf(end, start), scope) : wordsOf(end, start);
      };
    },
  };
}

function finishContext(draft: ContextDraft): Context {
  const { startDate, endDate, instant } = draft.dates;
  const period: Period = draft.forever ? { forever: true } : instant !== undefined ? { instant } : { start: startDate ?? '', end: endDate ?? '' };
  return { id: draft.id, ...(draft.scheme === undefined ? {} : { scheme: draft.scheme }), entity: draft.entity, period, dimensions: draft.dimensions };
}

function canonicalName(name: string, scope: NamespaceScope | null): string {
  const { prefix, local } = splitName(name.trim());
  const canonical = canonicalPrefix(lookUpNamespace(scope, prefix) ?? '', prefix);
  return canonical === '' ? local : `${canonical}:${local}`;
}
