import type { FactSet } from '../model/fact.js';
import type { ReporterOptions } from '../model/report.js';
import { toFactSetJson } from './fact-set-json.js';
import { renderFactTable } from './fact-table.js';
import { formatJson, formatJsonLine } from './json-text.js';
import { choosePaint } from './styled-text.js';
import { chooseWidth } from './text-width.js';

export { toFactSetJson } from './fact-set-json.js';

/** How a fact set can be printed, the default first. */
export const factFormats = ['table', 'json', 'ndjson'] as const;

export type FactFormat = (typeof factFormats)[number];

/** Prints one fact set: a table for people, JSON as the fact-set schema has it, or the same on one line. */
export function* renderFactSet(factSet: FactSet, format: FactFormat, options: Pick<ReporterOptions, 'color' | 'width'>): Iterable<string> {
  switch (format) {
    case 'table':
      yield* renderFactTable(factSet, { width: chooseWidth(options.width), paint: choosePaint(options.color) });
      yield '\n';
      return;
    case 'json': yield `${formatJson(toFactSetJson(factSet))}\n`; return;
    case 'ndjson': yield `${formatJsonLine(toFactSetJson(factSet))}\n`;
  }
}
