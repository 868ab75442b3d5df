import { didYouMean } from './nearest.js';
import type { SchemaError } from './validator.js';

const SHOWN = 60;
const LISTED = 20;

/** A value as it may stand in a message: short, in quotes where it is text. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  if (value === null) return 'nothing';
  const shown = JSON.stringify(value);
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Keys that a schema knows. */
export function knownKeys(error: SchemaError): readonly string[] {
  return keysOf(own(error.parentSchema, 'properties'));
}

function list(names: readonly string[]): string {
  return names.length > LISTED ? `${names.slice(0, LISTED).join(', ')} …` : names.join(', ');
}

function describeKey(error: SchemaError): string {
  const key = String(error.params['additionalProperty']);
  const known = knownKeys(error);
  const title = textOf(own(error.parentSchema, 'title'));
  const meant = didYouMean(key, known) || `; known ${title === undefined ? 'here' : `in ${title}`} are ${list(known)}`;
  return `unknown key "${key}"${meant}`;
}

function describeEnum(error: SchemaError, value: unknown): string {
  const allowed = wordsOf(error.params['allowedValues']);
  const meant = typeof value === 'string' ? didYouMean(value, allowed) : '';
  return `${showValue(value)} is not one of ${list(allowed)}${meant}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', integer: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a map', null: 'null',
};

function describeKind(error: SchemaError, value: unknown): string {
  const kinds = [error.params['type']].flat().map(String);
  const meant = textOf(own(error.parentSchema, 'title')) ?? kinds.map((kind) => KINDS[kind] ?? kind).join(' or ');
  const quote = kinds.includes('string') && (typeof value === 'number' || typeof value === 'boolean') ? ' (put it in quotes to make it a text)' : '';
  if (value === null) return `nothing stands here (a text with a comma or a colon needs quotes); meant is ${meant}`;
  return `${showValue(value)} is not ${meant}${quote}`;
}

/** Keys of which a schema needs one or some, by the branches of its oneOf or anyOf. */
export function missingKeys(error: SchemaError): readonly string[] {
  return Array.isArray(error.schema) ? error.schema.flatMap((branch: unknown) => wordsOf(own(branch, 'required'))) : [];
}

/** What a schema refuses, and what was meant, in one line without its place. */
export function describeError(error: SchemaError, value: unknown): string {
  const title = textOf(own(error.parentSchema, 'title'));
  const known: Readonly<Record<string, (() => string) | undefined>> = {
    additionalProperties: () => describeKey(error),
    required: () => `"${String(error.params['missingProperty'])}" is missing${title !== undefined && error.schemaPath.includes('/then/') ? ` (${title})` : ''}`,
    type: () => describeKind(error, value),
    enum: () => describeEnum(error, value),
    oneOf: () => `exactly one of ${list(missingKeys(error))} is needed`,
    anyOf: () => `${missingKeys(error).map((key) => `"${key}"`).join(' or ')} is missing`,
    maxProperties: () => `${keysOf(value).map((key) => `"${key}"`).join(' and ')} stand side by side, and only one of them may`,
    minProperties: () => 'this map is empty, and something must stand in it',
    minItems: () => 'this list is empty, and something must stand in it',
    maxLength: () => `this text has ${String(value).length} characters, and at most ${Number(error.params['limit'])} may stand here`,
    minLength: () => 'this text is empty, and something must stand in it',
    uniqueItems: () => `items ${Number(error.params['i']) + 1} and ${Number(error.params['j']) + 1} of this list are the same`,
    const: () => `${showValue(value)} is not ${showValue(error.params['allowedValue'])}`,
    pattern: () => `${showValue(error.propertyName ?? value)} is not ${title ?? 'written as it must be'}`,
    minimum: () => `${showValue(value)} is less than ${String(error.params['limit'])}`,
    maximum: () => `${showValue(value)} is more than ${String(error.params['limit'])}`,
  };
  return known[error.keyword]?.() ?? title ?? error.message ?? error.keyword;
}
