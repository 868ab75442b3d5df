import type { Fact, FactSet } from '../model/fact.js';
import type { LineStarts } from '../model/lines.js';
import { toLineColumn } from '../model/lines.js';
import type { Location } from '../model/location.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { OBSERVATION_WORDS } from './unseen-words.js';
import { wrapRuns, type Paint, type Run } from './styled-text.js';
import { breakLines, padRight, textWidth } from './text-width.js';
import { toPrintableLine, toPrintableName, toPrintablePath } from './text.js';
import { countOf, describeValue } from './wording.js';

/** Characters of a text that the table shows; it says how many there are. */
const TEXT_LIMIT = 200;
/** A text narrower than this stands below its row, not in it. */
const MIN_TEXT = 30;
/** Names wider than this are broken. */
const NAME_LIMIT = 32;
const MIN_NAME = 12;
const PLACE_LIMIT = 24;
const FROM_LIMIT = 16;

interface Row {
  readonly cells: readonly [name: string, kind: string, place: string, from: string];
  readonly text: string;
}

interface Page {
  readonly width: number;
  readonly paint: Paint;
}

/** Prints a fact set for people: each fact with its value or words and its place, then what cannot be observed. */
export function* renderFactTable(factSet: FactSet, { width, paint }: Page): Iterable<string> {
  const line = (runs: readonly Run[], indent = 0): string => `${wrapRuns(runs, width, { indent, hang: 2 }, paint).join('\n')}\n`;
  const lineStarts = new Map(factSet.inputs.map((input) => [input.uri, input.lineStarts]));
  const { filing, inputs, facts, sections, problems } = factSet;
  yield line([{ text: toPrintablePath(filing.uri), styles: ['bold', 'underline'] }]);
  const known = [filing.form, filing.registrant, filing.cik === null ? null : `CIK ${filing.cik}`, filing.period, filing.accession].filter((part) => part !== null);
  if (known.length > 0) yield line([{ text: known.map(toPrintableLine).join(' · ') }], 2);
  for (const { uri, format, encoding, sha256 } of inputs) {
    const other = uri === filing.uri ? '' : `${toPrintablePath(uri)}: `;
    yield line([{ text: `${other}${format}, ${toPrintableLine(encoding)}, sha256 ${toPrintableLine(sha256)}`, styles: ['dim'] }], 2);
  }
  yield '\n';
  yield* renderRows(facts.map((fact) => toRow(fact, filing.uri, lineStarts)), { width, paint });
  if (facts.length > 0) yield '\n';
  for (const { name, title, location } of sections) {
    yield line([{ text: `section ${toPrintableName(name)}: “${toPrintableLine(excerpt(title, TEXT_LIMIT))}” ${placeOf(location, filing.uri, lineStarts)}`.trimEnd() }]);
  }
  for (const { ruleId, severity, message, location } of problems) {
    yield line([{ text: severity, styles: [severity === 'error' ? 'red' : 'yellow'] }, { text: `: ${toPrintableLine(message)} [${toPrintableLine(ruleId)}] ${placeOf(location, filing.uri, lineStarts)}`.trimEnd() }]);
  }
  yield line([{ text: describeTotals(facts), styles: ['bold'] }]);
  // The structure is read for rules only: no fact set has it.
  const unseen = Object.entries(OBSERVATION_WORDS).filter(([name]) => name !== 'structure' && !factSet.observes.some((observed) => observed === name));
  if (unseen.length > 0) yield line([{ text: `cannot be observed in this input: ${unseen.map(([, words]) => words).join(', ')}`, styles: ['yellow'] }]);
}

function describeTotals(facts: readonly Fact[]): string {
  const count = (origin: Fact['origin']): number => facts.filter((fact) => fact.origin === origin).length;
  return `${countOf(facts.length, 'fact')}: ${count('tagged')} tagged, ${count('derived')} derived, ${count('given')} given`;
}

function toRow(fact: Fact, uri: string, lineStarts: ReadonlyMap<string, LineStarts>): Row {
  const place = placeOf(fact.location, uri, lineStarts);
    return { cells: [toPrintableLine(fact.name), fact.kind, place, toPrintableLine(fact.from ?? fact.origin)], text: describeFact(fact) };
}

function describeFact(fact: Fact): string {
  const parts: string[] = [];
  if (fact.kind !== 'text') parts.push(toPrintableLine(excerpt(describeValue(fact.value), TEXT_LIMIT)));
  if (fact.text !== undefined && fact.text !== '') {
    const words = foldWhiteSpace(fact.text);
    const cut = words.length > TEXT_LIMIT ? ` (${words.length} characters)` : '';
    parts.push(`“${toPrintableLine(excerpt(words, TEXT_LIMIT))}”${cut}`);
  }
  if (fact.undecided !== undefined) parts.push(`[undecided: ${toPrintableLine(fact.undecided)}]`);
  if (fact.markup?.hidden === true) parts.push('(hidden)');
  return parts.join(' ');
}

function placeOf(location: Location | undefined, uri: string, lineStarts: ReadonlyMap<string, LineStarts>): string {
  const starts = location === undefined ? undefined : lineStarts.get(location.uri);
  if (location === undefined || starts === undefined) return '';
  const { line, column } = toLineColumn(starts, location.spans[0].start);
  const more = location.spans.length > 1 ? ` +${location.spans.length - 1}` : '';
  return `${location.uri === uri ? '' : `${toPrintablePath(location.uri)}:`}${line}:${column}${more}`;
}

const HEAD: Row = { cells: ['NAME', 'KIND', 'PLACE', 'FROM'], text: 'VALUE' };

interface Columns {
  readonly widths: readonly [name: number, kind: number, place: number, from: number];
  /** Columns left for the text beside them; undefined where it stands below. */
  readonly text?: number;
}

function layOutRows(rows: readonly Row[], width: number): Columns {
  const widest = (at: 0 | 1 | 2 | 3, limit: number): number => Math.min(limit, rows.reduce((most, { cells }) => Math.max(most, textWidth(cells[at])), 0));
  const [kind, place, from] = [widest(1, 7), widest(2, PLACE_LIMIT), widest(3, FROM_LIMIT)];
  const name = widest(0, NAME_LIMIT);
  const text = width - name - kind - place - from - 8;
  if (text >= MIN_TEXT) return { widths: [name, kind, place, from], text };
  // Nothing stands beside them: names take what is left, and "from" gives way where even that is too little.
  const left = width - kind - place - from - 6;
  if (left >= MIN_NAME) return { widths: [widest(0, left), kind, place, from] };
  const share = Math.max(2, Math.floor((width - kind - 6) / 3));
  return { widths: [share, kind, share, share] };
}

function* renderRows(facts: readonly Row[], { width, paint }: Page): Iterable<string> {
  if (facts.length === 0) return;
  const rows = [HEAD, ...facts];
  const columns = layOutRows(rows, width);
  for (const row of rows) {
    const texts = columns.text === undefined ? row.cells : [...row.cells, row.text];
    const widths = [...columns.widths, columns.text ?? 0];
    const broken = texts.map((cell, at) => breakLines(cell, widths[at] ?? 0).map(({ start, end }) => cell.slice(start, end)));
    const height = Math.max(...broken.map((lines) => lines.length));
    for (let at = 0; at < height; at += 1) {
      const line = broken.map((lines, column) => {
        const text = lines[at] ?? '';
        const cell = column === broken.length - 1 ? text : padRight(text, widths[column] ?? 0);
        return paint({ text: cell, styles: row === HEAD ? ['underline'] : column === 0 ? ['bold'] : column < 4 ? ['dim'] : [] });
      });
      yield `${line.join('  ').trimEnd()}\n`;
    }
    if (columns.text === undefined && row.text !== '') yield `${wrapRuns([{ text: row.text }], width, { indent: 4, hang: 2 }, paint).join('\n')}\n`;
  }
}
