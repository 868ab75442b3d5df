import { UserError, formatPlace } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import { describeError, knownKeys, missingKeys } from './describe-error.js';
import { LIMITS } from './limits.js';
import { nearestName } from './nearest.js';
import type { Path, StructuredDocument } from './placed.js';
import type { SchemaError, SchemaName, SchemaShapes } from './validator.js';
import { getValidator } from './validators.js';

/** Errors that a message lists; more are counted. */
const LISTED = 20;
/** Errors of a schema that are worded at all; a hostile file has hundreds of thousands. */
const WORDED = 200;
/** Schemas with references that ajv does not inline; it then copies the errors so far at each, so that their number must be bounded. */
const HANDWRITTEN: readonly SchemaName[] = ['rule', 'pack', 'config'];

/** Something wrong at a place. */
export interface Complaint {
  readonly place: Place;
  readonly message: string;
}

function follow(root: unknown, pointer: string): { readonly path: Path; readonly value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = Object.getOwnPropertyDescriptor(Object(value), key)?.value;
  }
  return { path, value };
}

function isAbout(error: SchemaError, keyword: string): boolean {
  return error.keyword === keyword;
}

/** Leaves out what another error says better: which branch was taken, and what is missing beside a misspelt key. */
function isTelling(error: SchemaError, all: readonly SchemaError[]): boolean {
  if (isAbout(error, 'if') || (isAbout(error, 'anyOf') && missingKeys(error).length === 0) || isAbout(error, 'propertyNames')) return false;
  if (/\/(oneOf|anyOf)\/\d+\//.test(error.schemaPath)) return false;
  if (!isAbout(error, 'required')) return true;
  return !all.some(
    (other) =>
      isAbout(other, 'additionalProperties') &&
      other.instancePath === error.instancePath &&
      nearestName(String(other.params['additionalProperty']), knownKeys(other)) !== undefined,
  );
}

function toComplaint(document: StructuredDocument, error: SchemaError): Complaint {
  const { path, value } = follow(document.value, error.instancePath);
  const key = isAbout(error, 'additionalProperties') ? String(error.params['additionalProperty']) : error.propertyName;
  const place = key === undefined ? document.placeOf(path) : document.placeOfKey([...path, key]);
  return { place, message: describeError(error, value) };
}

function byPlace(a: Complaint, b: Complaint): number {
  if (a.place.uri !== b.place.uri) return a.place.uri < b.place.uri ? -1 : 1;
  return (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0);
}

/**
 * Makes one error out of several complaints: sorted by place, the first gives the place, the others follow in
 * the message, a line each as `file:line:column: what, and what was meant`.
 */
export function toUserError(code: `E_${string}`, complaints: readonly [Complaint, ...Complaint[]], remedy: string): UserError {
  const sorted = complaints.toSorted(byPlace);
  const lines = new Set(sorted.map(({ place, message }) => `${formatPlace(place)}: ${message}`));
  const [first = complaints[0]] = sorted;
  const rest = [...lines].slice(1, LISTED);
  const left = lines.size - 1 - rest.length;
  const message = [first.message, ...rest, ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
  return new UserError(code, message, remedy, first.place);
}

/**
 * Makes sure that a document is what a schema of schemas/ describes, and gives back its value.
 * Errors: UserError with `code`; see toUserError.
 */
export function validateStructured<Name extends SchemaName>(document: StructuredDocument, schemaName: Name, code: `E_${string}`): SchemaShapes[Name] {
  const validator = getValidator(schemaName);
  const { value } = document;
  if (HANDWRITTEN.includes(schemaName) && document.holdsMoreThan(LIMITS.values)) {
    throw new UserError(code, `more than ${LIMITS.values} values in one file`, 'Split the file.', document.placeOf([]));
  }
  if (validator(value)) return value;
  const errors = (validator.errors ?? []).slice(0, WORDED);
  const [first, ...rest] = errors.filter((error) => isTelling(error, errors)).map((error) => toComplaint(document, error));
  const unknown: Complaint = { place: document.placeOf([]), message: `this is not what schemas/${schemaName}.schema.json describes` };
  throw toUserError(code, [first ?? unknown, ...rest], `See schemas/${schemaName}.schema.json for what may stand where.`);
}
