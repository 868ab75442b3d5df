import type { Fact } from '../model/fact.js';
import type { Observation, Problem, SourceDocument } from '../model/filing.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Location, Span } from '../model/location.js';
import type { PlacedEntry, PlacedNode } from '../structured/placed.js';
import { readJson } from '../structured/read-json.js';
import type { JsonRefusal } from '../structured/read-json.js';
import { readValueText } from './escaped-text.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { ExtractOptions, Extraction } from './extraction.js';
import { identifyFiling } from './inline-filing.js';
import { endOfString, unescapeJson } from './json-strings.js';
import { createOimContexts } from './oim-contexts.js';
import type { OimContexts } from './oim-contexts.js';
import { describeMarkupError } from './scan-document.js';
import { typeValue } from './type-value.js';
import { describeBadFacts, describeNoFacts, describeNoJson } from './xbrl-json-problems.js';
import type { BadFact } from './xbrl-json-problems.js';

/** Values only, as in an instance. */
const OBSERVES: readonly Observation[] = ['tagged', 'form', 'period', 'cik', 'registrant'];

/**
 * Reads the facts of an xBRL-JSON report (xBRL-JSON 1.0, https://xbrl.org/2021/xbrl-json). Text blocks hold
 * HTML: their text is what readers see of it. Facts that cannot be read are counted in a problem. Never throws on content.
 */
export function extractXbrlJson(document: SourceDocument, options: ExtractOptions = {}): Extraction {
  const { text, uri } = document;
  let refusal: JsonRefusal | null = null;
  const read = readJson(text, (met) => { refusal = met; });
  const report = read && asRecord(read.value);
  if (!report) return { filing: UNKNOWN_FILING, observes: [], facts: [], problems: [describeNoJson(uri, text, refusal)] };
  const contexts = createOimContexts(asRecord(asRecord(report['documentInfo'])?.['namespaces']) ?? {});
  const written = asRecord(report['facts']) ?? {};
  const places = read.node.entries?.get('facts')?.node.entries ?? new Map<string, PlacedEntry>();
  const facts: Fact[] = [];
  const bad: BadFact[] = [];
  const problems: Problem[] = [];
  for (const [id, fact] of Object.entries(written)) {
    const entry = places.get(id);
    if (!entry) continue;
    const made = toFact({ document, contexts, options, problems }, id, fact, entry.node);
    if (typeof made === 'string') bad.push({ id, why: made, offset: entry.offset });
    else if (made !== null) facts.push(made);
  }
  problems.push(...describeBadFacts(uri, bad), ...(places.size === 0 ? [describeNoFacts(uri, read.node.offset)] : []));
  const anchor: Location = facts.find(({ concept }) => concept === 'dei:DocumentType')?.location ?? { uri, spans: [{ start: read.node.offset, end: read.node.offset + 1 }] };
  return {
    filing: identifyFiling(facts, { form: null }, contexts.all),
    observes: problems.every(({ status }) => status === 'analysed') ? [...OBSERVES, 'whole-filing'] : OBSERVES,
    facts, problems, anchor,
  };
}

interface Reading {
  readonly document: SourceDocument;
  readonly contexts: OimContexts;
  readonly options: ExtractOptions;
  readonly problems: Problem[];
}

/** A fact; null where nobody wants it; the reason where it is none. */
function toFact({ document: { text: source, uri }, contexts, options, problems }: Reading, id: string, written: unknown, node: PlacedNode): Fact | string | null {
  const fact = asRecord(written);
  const dimensions = asRecord(fact?.['dimensions']);
  if (!fact || !dimensions) return 'it has no dimensions';
  const name = contexts.resolve(dimensions['concept']);
  if (name === null) return 'its concept has no namespace';
  if (options.wants && !options.wants(name.namespace)) return null;
  const context = contexts.read(dimensions);
  if (typeof context === 'string') return context;
  const { value } = fact;
  const place = node.entries?.get('value')?.node;
  if (!place || (value !== null && typeof value !== 'string')) return 'its value is neither a string nor null';
  const span: Span = value === null ? { start: place.offset, end: place.offset + 'null'.length } : { start: place.offset + 1, end: endOfString(source, place.offset) };
  const base = {
    name: name.concept, origin: 'tagged', concept: name.concept, namespace: name.namespace, location: { uri, spans: [span] as const },
    markup: { id, nil: value === null, lang: typeof dimensions['language'] === 'string' ? dimensions['language'] : null },
    context,
  } as const;
  if (value === null) return { ...base, kind: 'nil', value: null };
  const { mapped, error } = readValueText(unescapeJson(source, span), name.concept.endsWith('TextBlock'), options.limits ?? DEFAULT_LIMITS);
  if (error) problems.push(describeMarkupError(error, uri, source.length));
  const { decimals } = fact;
  const unit = contexts.readUnit(dimensions['unit']);
  // A number without a unit is a pure one (OIM 1.0 §5.4); without decimals either, nothing tells it from a text.
  const isNumeric = unit !== null || typeof decimals === 'number';
  return typeValue(base, mapped, isNumeric ? { unit: unit ?? 'xbrli:pure', decimals: typeof decimals === 'number' ? String(decimals) : 'INF' } : null);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

