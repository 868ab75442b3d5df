import { isList, isRecord } from '../model/fact.js';
import type { Context, Fact, PlainValue } from '../model/fact.js';
import { foldWhiteSpace } from '../model/text.js';
import type { StructuredDocument } from '../structured/placed.js';
import type { WrittenFact } from '../structured/shapes.js';
import { placeText, placeValue } from './fact-set-places.js';

/** The text of a fact set and its values. */
export interface FactSetFile {
  readonly uri: string;
  readonly text: string;
  readonly structured: StructuredDocument;
}

type Path = readonly (string | number)[];

/** Makes facts of the long form: a list, as `tieout facts --format json` prints it. */
export function readFactList(file: FactSetFile, facts: readonly WrittenFact[]): readonly Fact[] {
  return facts.map((fact, index) => toFact(file, ['facts', index], fact.name ?? '', fact));
}

/** Makes facts of the short form: vocabulary name → value, record, or a list of records, which are as many facts. */
export function readFactMap(file: FactSetFile, facts: Readonly<Record<string, PlainValue>>): readonly Fact[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const path = ['facts', name];
    if (isList(value) && value.some(isRecord)) return value.map((item, index) => toFact(file, [...path, index], name, isRecord(item) ? item : { value: item }));
    return [toFact(file, path, name, isRecord(value) ? value : { value })];
  });
}

/** A scalar without a record is at the path itself: a path that leads too far ends there. */
function toFact(file: FactSetFile, path: Path, name: string, written: WrittenFact): Fact {
  const { value, kind, unit, decimals, concept = name.includes(':') ? name : undefined } = written;
  const isText = kind === 'text' || (kind === undefined && typeof value === 'string');
  const words = typeof written.text === 'string' ? { key: 'text', raw: written.text } : isText && typeof value === 'string' ? { key: 'value', raw: value } : null;
  const placed = words && placeText(file.text, file.structured.offsetOf([...path, words.key]), words.raw);
  const span = placed && (isText || value === undefined) ? placed.span : placeScalar(file, [...path, 'value'], value);
  const base = {
    name,
    origin: written.origin ?? 'tagged',
    location: { uri: file.uri, spans: [span] as const },
    ...(placed ? { text: placed.text, segments: placed.segments, breaks: placed.breaks } : {}),
    ...(concept === undefined ? {} : { concept }),
    ...(written.namespace === undefined ? {} : { namespace: written.namespace }),
    ...(written.from === undefined ? {} : { from: written.from }),
    ...(written.undecided === undefined ? {} : { undecided: written.undecided }),
    ...(written.context === undefined ? {} : { context: toContext(written.context) }),
    // Mark-up that was not written down stays unknown: only what is there can be asked for.
    ...(written.markup === undefined ? {} : { markup: written.markup }),
  };
  if (kind === 'nil' || value === null) return { ...base, kind: 'nil', value: null };
  if (typeof value === 'boolean') return { ...base, kind: 'boolean', value };
  if (typeof value === 'number') return { ...base, kind: 'number', value, ...(unit === undefined ? {} : { unit }), ...(decimals === undefined ? {} : { decimals }) };
  if (kind === 'date' && typeof value === 'string') return { ...base, kind: 'date', value };
  if (isList(value)) return { ...base, kind: 'list', value };
  if (isRecord(value)) return { ...base, kind: 'record', value };
  return { ...base, kind: 'text', text: placed?.text ?? foldWhiteSpace(value ?? '') };
}

function placeScalar(file: FactSetFile, path: Path, value: PlainValue | undefined): ReturnType<typeof placeValue> {
  const offset = file.structured.offsetOf(path);
  return typeof value === 'string' ? placeText(file.text, offset, value).span : placeValue(file.text, offset);
}

/** A context of which only a part is given keeps to that part. */
function toContext({ id = '', entity = '', period = { forever: true }, dimensions = {}, scheme }: Partial<Context>): Context {
  return { id, entity, period, dimensions, ...(scheme === undefined ? {} : { scheme }) };
}
