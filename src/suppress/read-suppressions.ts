import { isDay } from '../model/day.js';
import { indexLines, toRegion } from '../model/lines.js';
import type { RuleId } from '../model/rule.js';
import { canBeSuppressed } from '../model/suppression.js';
import type { SuppressionEntry, SuppressionList } from '../model/suppression.js';
import { nearestName } from '../structured/nearest.js';
import { parseStructured } from '../structured/parse.js';
import type { StructuredDocument } from '../structured/placed.js';
import type { WrittenSuppression } from '../structured/shapes.js';
import { toUserError, validateStructured } from '../structured/validate.js';
import type { Complaint } from '../structured/validate.js';

const CODE = 'E_SUPPRESSIONS';
const REMEDY = 'docs/suppressions.md says what an entry looks like; "tieout suppress" writes one.';

/** A text without content suppresses nothing. Errors: UserError E_SUPPRESSIONS, placed, everything that is wrong at once. */
export function readSuppressions(text: string, uri: string, ruleIds: ReadonlySet<RuleId>): SuppressionList {
  const document = parseStructured(text, uri, CODE);
  if (document.value === null) return { uri, entries: [] };
  const written = validateStructured(document, 'suppressions', CODE);
  const [first, ...rest] = [...findRepeated(written, document), ...findUnknownRules(written, document, ruleIds), ...findWrongDays(written, document)];
  if (first) throw toUserError(CODE, [first, ...rest], REMEDY);
  const starts = indexLines(text);
  return { uri, entries: written.map((entry, index) => toEntry(entry, text, starts, document.offsetOf([index, 'fingerprint']))) };
}

function toEntry(written: WrittenSuppression, text: string, starts: readonly number[], offset: number): SuppressionEntry {
  const { fingerprint, rule: ruleId, reason, until, filing, 'approved-by': approvedBy, 'approved-on': approvedOn } = written;
  // Quotes around it are not part of it.
  const start = text.startsWith(fingerprint, offset + 1) ? offset + 1 : offset;
  return {
    fingerprint, ruleId, reason: reason.trim(),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    ...(approvedOn === undefined ? {} : { approvedOn }),
    ...(until === undefined ? {} : { until }),
    ...(filing === undefined ? {} : { filing }),
    region: toRegion(starts, { start, end: start + fingerprint.length }),
  };
}

function* findRepeated(written: readonly WrittenSuppression[], document: StructuredDocument): Iterable<Complaint> {
  const seen = new Map<string, number>();
  for (const [index, { fingerprint }] of written.entries()) {
    const earlier = seen.get(fingerprint);
    if (earlier === undefined) seen.set(fingerprint, index);
    else yield { place: document.placeOf([index, 'fingerprint']), message: `this fingerprint stands in line ${document.placeOf([earlier, 'fingerprint']).line ?? 0} already; keep one of the two` };
  }
}

function* findUnknownRules(written: readonly WrittenSuppression[], document: StructuredDocument, ruleIds: ReadonlySet<RuleId>): Iterable<Complaint> {
  for (const [index, { rule }] of written.entries()) {
    const place = document.placeOf([index, 'rule']);
    if (!canBeSuppressed(rule)) yield { place, message: `"${rule}" cannot be suppressed: ${rule.startsWith('input/') ? 'what was not read is never clean' : 'correct the entry that it is about'}` };
    else if (!ruleIds.has(rule)) {
      const guess = nearestName(rule, ruleIds);
      yield { place, message: `no rule has the id "${rule}"; ${guess === undefined ? '"tieout rules" lists them' : `did you mean "${guess}"?`}` };
    }
  }
}

function* findWrongDays(written: readonly WrittenSuppression[], document: StructuredDocument): Iterable<Complaint> {
  for (const [index, entry] of written.entries()) {
    for (const key of ['approved-on', 'until'] as const) {
      const day = entry[key];
      if (day !== undefined && !isDay(day)) yield { place: document.placeOf([index, key]), message: `"${day}" is no day of the calendar (YYYY-MM-DD)` };
    }
  }
}
