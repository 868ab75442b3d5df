import type { Kind } from './kind.js';
import { BLOCK_KINDS } from './kinds/blocks.js';
import { FACT_SET_KINDS } from './kinds/fact-sets.js';
import { FLAG_KINDS } from './kinds/flags.js';
import { INCIDENT_KINDS } from './kinds/incidents.js';
import { MARKUP_KINDS } from './kinds/markup.js';
import { STATEMENT_KINDS } from './kinds/statements.js';

/** Every kind of defect that is planted: what it is, and the rule that must find it. */
export const KINDS: readonly Kind[] = [...FLAG_KINDS, ...STATEMENT_KINDS, ...BLOCK_KINDS, ...MARKUP_KINDS, ...INCIDENT_KINDS, ...FACT_SET_KINDS];
