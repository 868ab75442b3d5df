import type { Reporter } from '../model/report.js';
import { compact } from './compact.js';
import { csv } from './csv.js';
import { github } from './github.js';
import { json, ndjson } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

/** Every reporter by its name. */
export const reporters: Readonly<Record<string, Reporter>> = { stylish, compact, json, ndjson, sarif, csv, markdown, github, junit };

/** The names of the reporters, the default first. */
export const reporterNames: readonly string[] = Object.keys(reporters);
