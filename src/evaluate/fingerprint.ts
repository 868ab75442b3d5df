import { createHash } from 'node:crypto';
import type { Fact, PlainValue } from '../model/fact.js';
import type { FilingId } from '../model/filing.js';
import type { Finding } from '../model/finding.js';
import type { RuleId } from '../model/rule.js';
import { foldText } from './fold-text.js';

/** What makes a finding the same finding in another version, and in another form, of the filing. */
export interface Identity {
  readonly ruleId: RuleId;
  readonly filing: FilingId;
  /** The fact at hand in a rule that looks at one after the other. */
  readonly subject: Fact | undefined;
  /** The facts that the finding rests on, in any order. */
  readonly evidence: readonly Fact[];
}

/** Of a block this many characters count, as many as are quoted. */
const BLOCK_WORDS = 200;
/** Of a sentence all count, up to this. */
const SENTENCE_WORDS = 2_000;

/** Words as every form of a filing has them: in another one white space, quotes and hyphens may be written otherwise. */
function plainWords(text: string, limit: number): string {
  return foldText(text.slice(0, 2 * limit)).replaceAll(' ', '').slice(0, limit);
}

/**
 * What a fact says. Where it has a value, that, and not the words that stand for it: an instance, a viewer page and a
 * data set do not show the words that a flag wraps, or write a date in other ones.
 */
function contentOf(fact: Fact): PlainValue {
  if (fact.origin === 'derived' || fact.kind === 'record' || fact.kind === 'list') return plainWords(fact.text ?? '', SENTENCE_WORDS);
  // A viewer page does not tell nil from empty.
  return fact.kind === 'text' ? plainWords(fact.text, BLOCK_WORDS) || null : fact.value;
}

/** Concept (or name), dimensions and content, never the element id, the file or the place. */
function keyOf(fact: Fact): string {
  const dimensions = Object.entries(fact.context?.dimensions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([fact.concept ?? fact.name, dimensions, contentOf(fact)]);
}

/**
 * Fingerprint of a finding: 32 hexadecimal characters over rule, registrant, report period, the fact at hand and the
 * evidence. The period is in it so that what was accepted for one year does not hide the next year's. The place is
 * not: what is missing stands at the section in a document, at the cover in an instance.
 */
export function fingerprintOf({ ruleId, filing, subject, evidence }: Identity): string {
  const facts = [...new Set(evidence.map(keyOf))].sort();
  const identity = [ruleId, filing.cik ?? filing.registrant ?? '', filing.period ?? '', subject ? keyOf(subject) : '', facts];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
}

/** Gives findings of one rule with equal fingerprints an ordinal from the second on: `…:2`. */
export function numberRepeated(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}:${count}` };
  });
}
