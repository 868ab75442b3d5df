import manifest from '../../package.json' with { type: 'json' };
import type { ToolVersion } from '../model/report.js';

/** Name and version that reports carry. */
export const TOOL: ToolVersion = { name: 'tieout', version: manifest.version };
