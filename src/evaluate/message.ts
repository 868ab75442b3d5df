import type { Fact } from '../model/fact.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { factNamed } from './failure.js';
import type { Failure } from './failure.js';
import { readPath } from './path.js';

const QUOTE_LIMIT = 160;
const PLACEHOLDER = /\{([\w:-]+)(?:\.([\w.-]+))?\}/g;

function show(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  const shown = value.map(show).filter((item) => item !== undefined);
  return shown.length > 0 ? shown.join(', ') : undefined;
}

function fill(fact: Fact, path: string | undefined): string | undefined {
  if (path !== undefined) return show(readPath(fact, path));
  return show(fact.text) ?? show(readPath(fact, 'value'));
}

/** The fact that a finding points at; where nothing has a place, the first of those that the rule would point at. */
function placedFact(failure: Failure, placedAt: Fact | string): Fact | undefined {
  if (typeof placedAt !== 'string') return placedAt;
  return failure.rule.at.map((name) => factNamed(name, failure)).find((fact) => fact !== undefined);
}

/**
 * Fills a rule's message: `{name}`, `{name.path}`, `{it.text}`, `{at.text}` for the fact that the finding points at; without a path the text, else the value.
 * What cannot be filled becomes the name.
 */
export function fillMessage(failure: Failure, placedAt: Fact | string): string {
  return failure.rule.message.replace(PLACEHOLDER, (_whole, name: string, path: string | undefined) => {
    const fact = name === 'at' ? placedFact(failure, placedAt) : factNamed(name, failure);
    const filled = fact && fill(fact, path);
    return filled === undefined ? name : excerpt(foldWhiteSpace(filled), QUOTE_LIMIT);
  });
}
