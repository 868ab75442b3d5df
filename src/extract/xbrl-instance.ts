import type { Fact } from '../model/fact.js';
import type { Observation, Problem, SourceDocument } from '../model/filing.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import type { Location } from '../model/location.js';
import { readValueText, unescapeXml } from './escaped-text.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { ExtractOptions, Extraction } from './extraction.js';
import { findUnbound, identifyFiling } from './inline-filing.js';
import { createInstanceReader } from './instance-collect.js';
import type { InstanceDocument, InstanceItem } from './instance-collect.js';
import { describeMarkupError, scanDocument } from './scan-document.js';
import { askNowAndThen, describeStop, stopWhenSpent } from './stop-when-spent.js';
import { typeValue } from './type-value.js';

/** An instance shows values only: no mark-up of the document, no words that a flag wraps, no text that is not tagged. */
const OBSERVES: readonly Observation[] = ['tagged', 'form', 'period', 'cik', 'registrant'];

/**
 * Reads the facts of an XBRL 2.1 instance. Text blocks hold escaped HTML: their text is what readers see of it.
 * A document that is not well-formed is read as far as a browser would, and said to be read in part. Never throws on content.
 */
export async function extractXbrlInstance(document: SourceDocument, options: ExtractOptions = {}): Promise<Extraction> {
  const { text, uri } = document;
  const limits = options.limits ?? DEFAULT_LIMITS;
  const scanned = await scanDocument(document, { start: 0, end: text.length }, limits, () => {
    const reader = createInstanceReader(text);
    return { ...reader, handler: stopWhenSpent(reader.handler, options.askSpent) };
  });
  const problems: Problem[] = [...scanned.problems];
  if (scanned.isRefused) return { filing: UNKNOWN_FILING, observes: [], facts: [], problems };
  const instance = scanned.collector.finish();
  const wants = options.wants ?? (() => true);
  // Where the reading of the tags was stopped, what they hold is still taken out: one place says where the end is.
  const ask = askNowAndThen(scanned.problems.some(({ ruleId }) => ruleId === 'input/limit') ? undefined : options.askSpent);
  const facts: Fact[] = [];
  for (const item of instance.items.filter(({ namespace }) => wants(namespace))) {
    const spent = ask();
    if (spent) {
      problems.push(describeStop(spent, { uri, spans: [item.content] }));
      break;
    }
    facts.push(toFact(document, instance, item, limits, problems));
  }
  problems.push(...findUnknownContexts(uri, instance), ...findUnbound(uri, instance.unbound), ...describeNothing(uri, instance));
  const { root } = instance;
  const cover = facts.find((fact) => fact.concept === 'dei:DocumentType')?.location;
  const anchor: Location | undefined = cover ?? (root ? { uri, spans: [root] } : undefined);
  return {
    filing: identifyFiling(facts, { form: null }, instance.contexts),
    observes: problems.every(({ status }) => status === 'analysed') ? [...OBSERVES, 'whole-filing'] : OBSERVES,
    facts,
    problems,
    ...(anchor ? { anchor } : {}),
  };
}

function toFact({ text: source, uri }: SourceDocument, instance: InstanceDocument, item: InstanceItem, limits: Limits, problems: Problem[]): Fact {
  const { concept, namespace, attributes, nil, lang, content } = item;
  const context = instance.contexts.get(attributes['contextRef'] ?? '');
  const base = {
    name: concept, origin: 'tagged', concept, namespace, location: { uri, spans: [content] as const },
    markup: { id: attributes['id'] ?? null, nil, lang },
    ...(context ? { context } : {}),
  } as const;
  if (nil) return { ...base, kind: 'nil', value: null };
  const { mapped, error } = readValueText(unescapeXml(source, content), concept.endsWith('TextBlock'), limits);
  if (error) problems.push(describeMarkupError(error, uri, source.length));
  const unit = attributes['unitRef'];
  const decimals = attributes['decimals'];
  return typeValue(base, mapped, unit === undefined ? null : { unit: instance.units.get(unit), decimals });
}

/** Facts whose context is not there: an instance holds all its contexts (XBRL 2.1 §4.6.1). */
function findUnknownContexts(uri: string, { items, contexts }: InstanceDocument): readonly Problem[] {
  const lost = items.filter(({ attributes }) => !contexts.has(attributes['contextRef'] ?? ''));
  const [first] = lost;
  if (!first) return [];
  return [{
    ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri, spans: [first.content] },
    message: `${lost.length === 1 ? '1 fact refers' : `${lost.length} facts refer`} to a context that is not in the instance; the first is ${first.concept}, its context "${first.attributes['contextRef'] ?? ''}".`,
    help: 'Write the instance again from its source; each fact needs its context.',
  }];
}

/** Says that an instance holds no fact at all. */
function describeNothing(uri: string, { items, root }: InstanceDocument): readonly Problem[] {
  if (items.length > 0) return [];
  return [{
    ruleId: 'input/unreadable', severity: 'error', status: 'failed', location: { uri, spans: [root ?? { start: 0, end: 0 }] },
    message: 'This XBRL instance holds no fact.', help: 'Export the instance again, or lint the inline document.',
  }];
}
