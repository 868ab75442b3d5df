import type { Fact, PlainValue } from '../model/fact.js';
import type { Evidence, Finding } from '../model/finding.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { factsRead, failingLeaves, narrow } from './failure.js';
import type { Failure } from './failure.js';
import type { Vocabulary } from './fact-reader.js';
import { fingerprintOf } from './fingerprint.js';
import { asksPresence } from './leaf.js';
import type { FactRead, LeafResult } from './leaf.js';
import { fillMessage } from './message.js';
import { placeFailure } from './placement.js';

const QUOTE_LIMIT = 200;
/** Values longer than this, as JSON, stay out of the evidence. */
const VALUE_LIMIT = 200;
/** Facts of the evidence; their places say how many there are of a name. */
const EVIDENCE_LIMIT = 20;

function smallValue({ fact }: FactRead): PlainValue | undefined {
  if (fact.kind === 'text' || JSON.stringify(fact.value).length > VALUE_LIMIT) return undefined;
  return fact.value;
}

/** A fact as evidence: its words, and its value where that is short. */
export function toEvidence(read: FactRead): Evidence {
  const { name, fact } = read;
  const value = smallValue(read);
  return {
    fact: name,
    ...(fact.concept === undefined ? {} : { concept: fact.concept }),
    ...(fact.text === undefined || fact.text === '' ? {} : { quote: excerpt(foldWhiteSpace(fact.text), QUOTE_LIMIT) }),
    ...(value === undefined ? {} : { value }),
    ...(fact.from === undefined ? {} : { from: fact.from }),
  };
}

/** What the failing leaves read; where that is nothing (something is missing), what made the rule apply. */
function gatherReads(failure: Failure): readonly FactRead[] {
  const failed = factsRead(failingLeaves(failure));
  return failed.length > 0 ? failed : factsRead(failure.when);
}

/** The facts of the evidence as they are shown; where there are none, the section that was searched. */
function showEvidence(reads: readonly FactRead[], failure: Failure): readonly Evidence[] {
  if (reads.length > 0) return reads.slice(0, EVIDENCE_LIMIT).map(toEvidence);
  const section = failure.reader.factSet.sections[0];
  return section ? [{ fact: section.name, quote: excerpt(foldWhiteSpace(section.title), QUOTE_LIMIT) }] : [];
}

/** Form, day of filing and the like identify nothing within a filing, and not every form of it says them. */
function identifying(reads: readonly FactRead[], vocabulary: Vocabulary): readonly Fact[] {
  return reads.slice(0, EVIDENCE_LIMIT).flatMap(({ name, fact }) => {
    const entry = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    return entry && 'given' in entry ? [] : [fact];
  });
}

/** The fact at which a finding stands is evidence too: its words are what the finding points at. */
function withPlaced(evidence: readonly Evidence[], placedAt: Fact | string): readonly Evidence[] {
  // The cover stands for the filing, not for what is wrong.
  if (typeof placedAt === 'string' || placedAt.concept === 'dei:DocumentType') return evidence;
  const placed = toEvidence({ name: placedAt.name, fact: placedAt });
  const same = JSON.stringify(placed);
  return evidence.some((one) => JSON.stringify(one) === same) ? evidence : [...evidence.slice(0, EVIDENCE_LIMIT - 1), placed];
}

/** A leaf that fails because there is something that should not be there. */
function wantsAbsence({ leaf, negated, truth }: LeafResult): boolean {
  return truth === false && asksPresence(leaf) && (leaf.operator === 'is-absent') !== negated;
}

function describe(failure: Failure): Finding {
  const { rule, reader } = failure;
  const { placedAt, locations } = placeFailure(failure);
  const reads = gatherReads(failure);
  return {
    ruleId: rule.id,
    severity: rule.severity,
    ...fillMessage(failure, placedAt),
    locations,
    evidence: withPlaced(showEvidence(reads, failure), placedAt),
    fingerprint: fingerprintOf({ ruleId: rule.id, filing: reader.factSet.filing, subject: failure.only ?? failure.it, evidence: identifying(reads, reader.vocabulary) }),
    help: rule.help,
  };
}

/** The findings of one failure: one, or one for each of the facts that should not be there where the rule places itself at them. */
export function describeFailure(failure: Failure): readonly Finding[] {
  const { rule, require } = failure;
  const leaf = rule.each === undefined ? require.find((one) => wantsAbsence(one) && rule.at.includes(one.leaf.fact)) : undefined;
  if (!leaf) return [describe(failure)];
  const facts = leaf.instances.filter(({ truth }) => truth === false).map(({ fact }) => fact);
  return narrow(failure, leaf.leaf.fact, facts).map(describe);
}
