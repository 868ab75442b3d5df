import type { Problem } from '../model/filing.js';
import { LIMITS } from '../structured/limits.js';
import type { JsonRefusal } from '../structured/read-json.js';
import { endOfString } from './json-strings.js';

/** A fact that could not be read, and why. */
export interface BadFact {
  readonly id: string;
  readonly why: string;
  readonly offset: number;
}

/** Says why a text is no JSON that could be read; `refusal` is what was refused of it, if anything was. */
export function describeNoJson(uri: string, text: string, refusal: JsonRefusal | null): Problem {
  if (refusal) return describeRefusal(uri, text, refusal);
  let why = 'it is no object';
  let start = 0;
  try {
    JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // Not every message has a place: that of a sign which does not belong there has none.
    const [, position = /\bend of JSON\b/.test(message) ? text.length : 0] = /\bposition (\d{1,12})/.exec(message) ?? [];
    start = Math.min(Number(position), text.length);
    why = start >= text.length ? 'it ends too early' : 'this is no JSON';
  }
  return toProblem(uri, start, Math.min(start + 1, text.length), why);
}

function describeRefusal(uri: string, text: string, { why, offset, key }: JsonRefusal): Problem {
  switch (why) {
    case 'depth':
      return { ...toProblem(uri, offset, offset + 1, `objects and lists are nested deeper than ${String(LIMITS.depth)}`), ruleId: 'input/limit' };
    case 'repeated-key':
      return toProblem(uri, offset, endOfString(text, offset) + 1, `the key "${key.slice(0, 80)}" stands twice in one object`);
    case 'refused-key':
      return toProblem(uri, offset, endOfString(text, offset) + 1, `the key "${key}" is refused`);
  }
}

function toProblem(uri: string, start: number, end: number, why: string): Problem {
  return {
    ruleId: 'input/unreadable', severity: 'error', status: 'failed', location: { uri, spans: [{ start, end }] },
    message: `Not an xBRL-JSON report: ${why}.`, help: 'Export the report again from its source.',
  };
}

/** Counts the facts that could not be read. */
export function describeBadFacts(uri: string, [first, ...rest]: readonly BadFact[]): readonly Problem[] {
  if (!first) return [];
  return [{
    ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri, spans: [{ start: first.offset, end: first.offset + first.id.length + 2 }] },
    message: `${rest.length === 0 ? '1 fact was' : `${rest.length + 1} facts were`} left out; the first is "${first.id.slice(0, 80)}": ${first.why}.`,
    help: 'See xBRL-JSON 1.0 §3.1 for what a fact must have.',
  }];
}

/** Says that a report holds no fact. */
export function describeNoFacts(uri: string, offset: number): Problem {
  return {
    ruleId: 'input/unreadable', severity: 'error', status: 'failed', location: { uri, spans: [{ start: offset, end: offset + 1 }] },
    message: 'This xBRL-JSON report holds no fact.', help: 'Export the report again, or lint the inline document.',
  };
}
