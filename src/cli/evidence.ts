import { UserError, leavesMachine } from '../node.js';
import type { EvidenceLevel } from '../node.js';

const LEVELS = ['full', 'excerpt', 'none'] as const satisfies readonly EvidenceLevel[];

/** Reads `--evidence LEVEL`: how much of the filing's words the output carries. */
export function parseEvidence(value: string): EvidenceLevel {
  const level = LEVELS.find((candidate) => candidate === value);
  if (level === undefined) throw new UserError('E_USAGE', `--evidence ${value} is not understood`, `Write one of ${LEVELS.join(', ')}.`);
  return level;
}

/** How much of the filing one format carries; absent where the format decides. What a confidential project keeps to itself no option takes out. */
export function chooseEvidence(format: string, asked: EvidenceLevel | undefined, confidential: boolean): { readonly evidence?: EvidenceLevel } {
  if (!confidential || !leavesMachine(format)) return asked === undefined ? {} : { evidence: asked };
  if (asked === undefined || asked === 'none') return { evidence: 'none' };
  throw new UserError('E_USAGE', `the configuration says "confidential: true", and --evidence ${asked} would take words of the filing out in ${format}`, 'Leave --evidence out, write --evidence none, or print a format that stays: stylish, compact, json, ndjson, csv.');
}
