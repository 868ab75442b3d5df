import type { Fact, PlainValue } from '../model/fact.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { LEFT_OUT, isToken, withoutWords } from '../model/words.js';
import { factNamed } from './failure.js';
import type { Failure } from './failure.js';
import { readPath } from './path.js';

const QUOTE_LIMIT = 160;
const PLACEHOLDER = /\{([\w:-]+)(?:\.([\w.-]+))?\}/g;
/** What a path may begin with where it leads to the mark-up of a fact and not to its words. */
const MARKUP = /^(?:name|concept|namespace|origin|kind|context|markup)(?:\.|$)/;

/** A message in two renderings. */
export interface Message {
  readonly message: string;
  /** The same with `…` in place of words of the filing. */
  readonly wordless: string;
}

function show(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  const shown = value.map(show).filter((item) => item !== undefined);
  return shown.length > 0 ? shown.join(', ') : undefined;
}

/** Where a placeholder leads: as written, or to the text and else to the value. */
function pathIn(fact: Fact, path: string | undefined): string {
  return path ?? (show(fact.text) === undefined ? 'value' : 'text');
}

/** What stands in a message in place of a value that was shown; only what is known to be no words is kept. */
function hideWords(fact: Fact, path: string, shown: string): string {
  if (MARKUP.test(path)) return isToken(shown) ? shown : LEFT_OUT;
  const [root, ...steps] = path.split('.');
  if (root !== 'value' || fact.kind === 'text') return LEFT_OUT;
  const value = readPath(fact, path);
  return isPlain(value) ? show(withoutWords(value, steps.at(-1))) ?? LEFT_OUT : LEFT_OUT;
}

function isPlain(value: unknown): value is PlainValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every(isPlain));
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
export function fillMessage(failure: Failure, placedAt: Fact | string): Message {
  const fill = (say: (fact: Fact, path: string, shown: string) => string): string => failure.rule.message.replace(PLACEHOLDER, (_whole, name: string, asked: string | undefined) => {
    const fact = name === 'at' ? placedFact(failure, placedAt) : factNamed(name, failure);
    if (!fact) return name;
    const path = pathIn(fact, asked);
    const shown = show(readPath(fact, path));
    return shown === undefined ? name : excerpt(foldWhiteSpace(say(fact, path, shown)), QUOTE_LIMIT);
  });
  return { message: fill((_fact, _path, shown) => shown), wordless: fill(hideWords) };
}
