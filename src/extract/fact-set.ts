import { UserError } from '../model/errors.js';
import type { Context, Fact, PlainValue } from '../model/fact.js';
import type { Observation, Problem, SourceDocument } from '../model/filing.js';
import type { Span } from '../model/location.js';
import { foldWhiteSpace } from '../model/text.js';
import { parseStructured } from '../structured/parse.js';
import type { StructuredDocument } from '../structured/placed.js';
import type { WrittenFact, WrittenFactSet } from '../structured/shapes.js';
import { validateStructured } from '../structured/validate.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { Extraction } from './extraction.js';

type Path = readonly (string | number)[];

/**
 * Reads a fact set by schemas/fact-set.schema.json: the list that `tieout facts --format json`
 * prints, or a map from vocabulary names to values. The facts stand where their values stand in the
 * file. Derived facts are left out: what is said is read anew from the text. Never throws on content.
 */
export function extractFactSet(document: SourceDocument): Extraction {
  try {
    const structured = parseStructured(document.text, document.uri);
    return readFactSet(document, structured, validateStructured(structured, 'fact-set', 'E_FACTS'));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { filing: UNKNOWN_FILING, observes: [], facts: [], problems: [toProblem(document, error)] };
  }
}

function toProblem(document: SourceDocument, error: UserError): Problem {
  const { line = 1, column = 1 } = error.place ?? {};
  let start = 0;
  for (let at = 1; at < line; at += 1) start = document.text.indexOf('\n', start) + 1;
  const offset = Math.min(start + column - 1, document.text.length);
  return {
    ruleId: 'input/unreadable', severity: 'error', status: 'failed', message: `Not a fact set: ${error.message}`, help: error.remedy,
    location: { uri: document.uri, spans: [{ start: offset, end: Math.min(offset + 1, document.text.length) }] },
  };
}

function readFactSet(document: SourceDocument, structured: StructuredDocument, written: WrittenFactSet): Extraction {
  const facts = (isList(written.facts) ? written.facts.map((fact, index) => toFact(document, structured, ['facts', index], fact.name ?? '', fact)) : readMap(document, structured, written.facts))
    .filter((fact) => fact.origin !== 'derived');
  const { form = null, registrant = null, cik = null, period = null, accession = null, filed = null } = written.filing;
  const anchor = structured.offsetOf(['filing']);
  return {
    filing: { form: form?.toUpperCase() ?? null, registrant, cik: cik?.padStart(10, '0') ?? null, period, accession, filed },
    observes: written.observes ?? observe(written.filing, facts),
    facts,
    problems: [],
    anchor: { uri: document.uri, spans: [lineSpan(document.text, anchor)] },
  };
}

function isList<T>(value: readonly T[] | Readonly<Record<string, PlainValue>>): value is readonly T[] {
  return Array.isArray(value);
}

function readMap(document: SourceDocument, structured: StructuredDocument, facts: Readonly<Record<string, PlainValue>>): readonly Fact[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const listed = isValueList(value) && value.some((item) => isRecord(item)) ? value : null;
    const several = listed !== null;
    const items: readonly PlainValue[] = listed ?? [value];
    return items.map((item, index) => toFact(document, structured, several ? ['facts', name, index] : ['facts', name], name, isRecord(item) ? item : { value: item }));
  });
}

function isValueList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function isRecord(value: PlainValue): value is Readonly<Record<string, PlainValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a hand-written fact set shows: its facts, all of them, and as much of the rest as it says. */
function observe(filing: WrittenFactSet['filing'], facts: readonly Fact[]): readonly Observation[] {
  return [
    'tagged', 'whole-filing',
    ...(['form', 'period', 'cik', 'registrant'] as const).filter((key) => typeof filing[key] === 'string'),
    ...(facts.some((fact) => fact.kind === 'boolean' && fact.text !== undefined) ? ['wrapped-text' as const] : []),
    ...(facts.some((fact) => fact.markup !== undefined) ? ['markup' as const] : []),
  ];
}

function toFact(document: SourceDocument, structured: StructuredDocument, path: Path, name: string, written: WrittenFact): Fact {
  const concept = written.concept ?? (name.includes(':') ? name : undefined);
  const { value } = written;
  const raw = written.text ?? (typeof value === 'string' ? value : undefined);
  const at = structured.offsetOf(raw === undefined ? path : [...path, ...(written.text !== undefined ? ['text'] : ['value'])]);
  const text = raw === undefined ? undefined : foldWhiteSpace(raw);
  const span = text === undefined ? lineSpan(document.text, at) : findText(document.text, at, text);
  const base = {
    name,
    origin: written.origin ?? 'tagged',
    location: { uri: document.uri, spans: [span] as const },
    ...(text === undefined ? {} : { text, segments: text === '' ? [] : [{ at: 0, length: text.length, source: span }], breaks: [] }),
    ...(concept === undefined ? {} : { concept }),
    ...(written.namespace === undefined ? {} : { namespace: written.namespace }),
    ...(written.from === undefined ? {} : { from: written.from }),
    ...(written.undecided === undefined ? {} : { undecided: written.undecided }),
    ...(written.context === undefined ? {} : { context: toContext(written.context) }),
    // Mark-up that was not written down stays unknown: only what is there can be asked for.
    ...(written.markup === undefined ? {} : { markup: written.markup }),
  };
  if (written.kind === 'nil' || (value === null && written.kind === undefined)) return { ...base, kind: 'nil', value: null };
  if (typeof value === 'boolean') return { ...base, kind: 'boolean', value };
  if (typeof value === 'number') {
    return { ...base, kind: 'number', value, ...(written.unit === undefined ? {} : { unit: written.unit }), ...(written.decimals === undefined ? {} : { decimals: written.decimals }) };
  }
  if (value !== undefined && isValueList(value)) return { ...base, kind: 'list', value };
  if (value !== undefined && isRecord(value)) return { ...base, kind: 'record', value };
  if (written.kind === 'date' && typeof value === 'string') return { ...base, kind: 'date', value };
  return { ...base, kind: 'text', text: text ?? '' };
}

function toContext({ id = '', entity = '', period, dimensions = {}, scheme }: Partial<Context>): Context {
  return { id, entity, period: period ?? { forever: true }, dimensions, ...(scheme === undefined ? {} : { scheme }) };
}

/** From an offset to the end of its line. */
function lineSpan(source: string, start: number): Span {
  const end = source.indexOf('\n', start);
  return { start, end: end < 0 ? source.length : end };
}

/** Where a text stands: exactly, if it is written as it reads; otherwise the line on which its value begins. */
function findText(source: string, offset: number, text: string): Span {
  const start = /["']/.test(source.charAt(offset)) ? offset + 1 : offset;
  return source.startsWith(text, start) ? { start, end: start + text.length } : lineSpan(source, offset);
}
