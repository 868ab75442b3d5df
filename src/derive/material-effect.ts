import { readMood } from './clauses/modality.js';
import { findNegators, findNoAssurance } from './clauses/negation.js';
import { splitClauses } from './clauses/split-clauses.js';
import { affirmsIncident, readAssertion } from './effects/assertions.js';
import { askedAt, isConditional } from './effects/conditions.js';
import { readDenial } from './effects/denied-effects.js';
import { callsImmaterial, deniesIncident, namesMaterialIncident } from './effects/denied-incidents.js';
import { findEffects, mayStateEffect, respell } from './effects/effect-words.js';
import { findException, leavesOutcomeOpen } from './effects/exceptions.js';
import type { EffectStatement, Put } from './effects/statement.js';

/** A second predicate that only repeats the first: "materially affected or materially impacted". */
const SAME_AGAIN = /^[\s,]*(?:(?:or|and)[\s,]+)?(?:other(?:wise)?\s+)?$/i;

/** "are unlikely to", "it is unlikely that any of them will": a denial in one word. */
const UNLIKELY_TO = /(?<!\bnot\s)\bunlikely\s+(?:to\s+(?:[a-z]+\s+){0,3}|that\b[^,;]{0,80}\bw(?:ill|ould)\s+(?:[a-z]+\s+){0,3})$/i;

/** The statements of one sentence (plain text) about a material effect of cybersecurity risks or incidents, as 17 CFR 229.106(b)(2) asks for them. */
export function readEffects(text: string): readonly EffectStatement[] {
  if (!mayStateEffect(text)) return [];
  const sentence = respell(text);
  // A text that begins in the middle of a sentence may have lost its denial.
  const fragment = /^[a-z]/.test(sentence) && !/^we\b/.test(sentence);
  const statements = splitClauses(sentence).flatMap(({ start, end }) => readClause(sentence.slice(start, end), sentence.slice(0, start), fragment));
  if (leavesOutcomeOpen(sentence)) return [...statements, { kind: 'excepted', limb: 'past', clause: sentence }];
  const exception = statements.some((statement) => statement.kind === 'negated') ? findException(sentence) : null;
  return exception === null ? statements : [...statements, { kind: 'excepted', limb: 'past', clause: exception }];
}

/** The statements of one clause; `earlier` is what its sentence said before it, and of a fragment only denials count. */
function readClause(clause: string, earlier: string, fragment: boolean): readonly EffectStatement[] {
  const statements: EffectStatement[] = [];
  const put: Put = (kind, limb) => {
    if (kind === 'negated' || !fragment) statements.push({ kind, limb, clause });
  };
  const denied = findNegators(clause)[0]?.start ?? Infinity;
  readPredicates(clause, earlier, put);
  if (statements.length > 0) {
    const likelyOnly = statements.every((statement) => statement.kind === 'negated' && statement.limb === 'forward');
    if (likelyOnly && namesMaterialIncident(clause.slice(denied))) put('negated', 'past');
    return statements;
  }
  const unsure = findNoAssurance(clause);
  if (unsure <= denied && unsure !== Infinity) return statements;
  const asked = askedAt(clause);
  if ((denied < asked && deniesIncident(clause, denied)) || (asked === Infinity && callsImmaterial(clause))) put('negated', 'past');
  else if (denied === Infinity && asked === Infinity && affirmsIncident(clause, earlier)) put('affirmed', 'past');
  return statements;
}

/** What each predicate of a clause says of an effect. */
function readPredicates(clause: string, earlier: string, put: Put): void {
  const negators = findNegators(clause);
  const unsure = findNoAssurance(clause);
  let since = 0;
  for (const { index: at, 0: predicate } of findEffects(clause)) {
    const before = clause.slice(0, at);
    const between = clause.slice(since, at);
    const again = since > 0 && SAME_AGAIN.test(between);
    const from = since;
    since = at + predicate.length;
    if (again || unsure < at) continue;
    const negator = negators.find((word) => word.start < at + predicate.length);
    if (askedAt(before) < (negator?.start ?? Infinity)) continue;
    if (UNLIKELY_TO.test(before.slice(-160)) && !isConditional(before)) {
      put('negated', 'forward');
      continue;
    }
    const mood = readMood(between === '' ? before : between, predicate);
    if (negator === undefined) readAssertion(before, predicate, mood, earlier, put);
    else readDenial({ clause, at, since: from, mood }, negators, negator.start, put);
  }
}
