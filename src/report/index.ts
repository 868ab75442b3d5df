import type { Reporter } from '../model/report.js';
import { compact, unix } from './compact.js';
import { csv } from './csv.js';
import { docx } from './docx.js';
import { limitEvidence } from './evidence-level.js';
import { github } from './github.js';
import { html } from './html.js';
import { json, ndjson } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { prComment } from './pr-comment.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

export { leavesMachine } from './evidence-level.js';

const all = [stylish, compact, unix, json, ndjson, sarif, csv, markdown, prComment, html, github, junit];

/** Every reporter by its name; each prints no more of the filing's words than its options allow. */
export const reporters: Readonly<Record<string, Reporter>> = Object.fromEntries(all.map((reporter) => [reporter.name, limitEvidence(reporter)]));

/** The names of the reporters, the default first. */
export const reporterNames: readonly string[] = Object.keys(reporters);

/** Reporters whose output is bytes and belongs into a file, by name. */
export const fileReporters: Readonly<Record<string, Reporter<Uint8Array>>> = Object.fromEntries([docx].map((reporter) => [reporter.name, limitEvidence(reporter)]));

/** The names of all formats, the default first. */
export const formatNames: readonly string[] = [...reporterNames, ...Object.keys(fileReporters)];

/** The reporter of a format; undefined for a name that is none. */
export function findReporter(name: string): Reporter<string | Uint8Array> | undefined {
  if (Object.hasOwn(reporters, name)) return reporters[name];
  return Object.hasOwn(fileReporters, name) ? fileReporters[name] : undefined;
}
