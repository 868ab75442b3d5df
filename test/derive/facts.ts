import { deriveFacts } from '../../src/derive/index.js';
import type { DeriveInput } from '../../src/derive/index.js';
import type { Fact, RecordFact } from '../../src/model/fact.js';
import type { Observation } from '../../src/model/filing.js';
import type { MappedText } from '../../src/model/text.js';

export const SEEN: readonly Observation[] = ['tagged', 'markup', 'wrapped-text', 'visible-text', 'form', 'period'];

/** A text block whose words stand at `start` in the document, character for character. */
export function block(concept: string, text: string, start?: number): Fact {
  const head = { name: concept, concept, origin: 'tagged', kind: 'text', text } as const;
  return start === undefined ? head : { ...head, ...placed(text, start) };
}

/** A flag that wraps words; without words, a row of a data set. */
export function flag(concept: string, value: boolean, text?: string, start?: number): Fact {
  const head = { name: concept, concept, origin: 'tagged', kind: 'boolean', value } as const;
  if (text === undefined) return head;
  return start === undefined ? { ...head, text } : { ...head, text, ...placed(text, start) };
}

function placed(text: string, start: number): Pick<Fact, 'segments' | 'breaks' | 'location'> {
  const source = { start, end: start + text.length };
  return { segments: [{ at: 0, length: text.length, source }], breaks: [], location: { uri: 'a.htm', spans: [source] } };
}

/** Blocks of visible text, one after the other, as a document whose offsets are its own. */
export function visible(...blocks: readonly string[]): NonNullable<DeriveInput['visible']> {
  const text = blocks.join(' ');
  const breaks: number[] = [];
  let at = 0;
  for (const one of blocks.slice(0, -1)) breaks.push((at += one.length + 1));
  const mapped: MappedText = { text, breaks, segments: [{ at: 0, length: text.length, source: { start: 0, end: text.length } }] };
  return { uri: 'a.htm', text: () => mapped };
}

/** The derived fact of a name; fails where there is not exactly one. */
export function ask(name: string, facts: readonly Fact[], rest: Partial<DeriveInput> = {}): RecordFact {
  const found = deriveFacts({ facts, observes: SEEN, form: '10-K', ...rest }).facts.filter((fact) => fact.name === name);
  const [first] = found;
  if (found.length !== 1 || first?.kind !== 'record') throw new Error(`${String(found.length)} facts named ${name}`);
  return first;
}
