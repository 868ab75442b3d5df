import { isList, isRecord } from '../model/fact.js';
import type { PlainValue } from '../model/fact.js';
import { attachValue, describeValue } from './wording.js';

/** A fact's name, and what was read of it. */
export interface Reading {
  readonly fact: string;
  readonly value?: PlainValue | undefined;
}

/** `said-board-informed` as words: `board informed`; `processes-text`: `processes (text block)`. */
export function humanise(name: string): string {
  return name.replace(/^said-/, '').replace(/-text$/, ' (text block)').replaceAll('-', ' ');
}

const MAIN = ['answer', 'polarity', 'by', 'level'];
const SHOWN: Readonly<Record<string, string>> = {
  committees: 'committee', positions: 'positions', by: 'informed by', cadence: 'cadence', who: 'who', signs: '', aspects: 'aspects', limbs: 'covers', scope: '', materiality: 'materiality', date: 'date',
};
const BODIES: Readonly<Record<string, string>> = { both: 'a committee and the full board', committee: 'a committee' };
const LIMBS: Readonly<Record<string, string>> = { both: 'past and future', past: 'the past only', forward: 'the future only' };

/** The tool's own word for an answer, in the words of a reader. */
export function describeAnswer(answer: string): string {
  return (Object.hasOwn(BODIES, answer) ? BODIES[answer] : undefined) ?? answer.replaceAll('-', ' ');
}

/** What was read, in a few words: `negated; covers: past and future`. */
export function describeReading({ value, fact }: Reading): string {
  if (value === undefined) return '';
  return isRecord(value) ? partsOf(value).join('; ') || humanise(fact) : describeValue(value);
}

function partsOf(value: Readonly<Record<string, PlainValue>>): readonly string[] {
  const main = MAIN.find((key) => typeof value[key] === 'string');
  const answer = main === undefined ? undefined : describeValue(value[main] ?? null);
  const parts = answer === undefined ? [] : [describeAnswer(answer)];
  if (value.stated === 'by-implication') parts.push('by implication');
  for (const [key, label] of Object.entries(SHOWN)) {
    const member = value[key];
    if (key === main || member === undefined || member === null || isEmpty(member)) continue;
    const words = key === 'limbs' && typeof member === 'string' && Object.hasOwn(LIMBS, member) ? LIMBS[member] ?? member : describeValue(member).replaceAll(/\w+: none(?:, )?/g, '').replace(/, $/, '');
    if (words !== '') parts.push(label === '' ? words : `${label}: ${words}`);
  }
  return parts;
}

function isEmpty(value: PlainValue): boolean {
  return isList(value) ? value.length === 0 : value === 'none' || value === 'na' || value === 'unstated' || value === 'open';
}

/** A fact's value behind its name, as a reader would say it: ` = true`, `, read as: negated; covers: past and future`; nothing where the quote says it. */
export function attachReading({ fact, value, quote }: Reading & { readonly quote?: string | undefined }): string {
  if (value === undefined || value === quote) return '';
  if (!isRecord(value)) return attachValue(value);
  const parts = fact.startsWith('said-') ? partsOf(value) : [];
  if (parts.length > 0) return `, read as: ${parts.join('; ')}`;
  // The block that holds the words is known by their place.
  const { block: _block, ...rest } = value;
  return attachValue(rest);
}
