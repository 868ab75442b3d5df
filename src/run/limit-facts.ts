import type { Fact } from '../model/fact.js';
import type { Problem } from '../model/filing.js';
import { raiseLimit } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import type { RulePack } from '../model/rule.js';
import { cutSegment } from '../model/text.js';

/** The facts that rules get to see, and what is said of those that they do not. */
export interface LimitedFacts {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** Holds back what no filing has: every rule looks at every fact of its elements, and at all of their text. */
export function limitFacts(facts: readonly Fact[], packs: readonly RulePack[], limits: Pick<Limits, 'facts' | 'searchedLength'>): LimitedFacts {
  const named = new Set(packs.flatMap(({ vocabulary }) => Object.values(vocabulary).flatMap((entry) => ('concept' in entry ? [entry.concept] : []))));
  const problems: Problem[] = [];
  let count = 0;
  const kept = facts.filter((fact) => {
    if (fact.concept === undefined || !named.has(fact.concept)) return true;
    count += 1;
    if (count === limits.facts + 1) problems.push(describe(fact, 'facts', `Read only up to here: the filing has more than ${limits.facts} facts of elements that rules speak of.`));
    return count <= limits.facts;
  });
  return {
    facts: kept.map((fact) => {
      if (fact.text === undefined || fact.text.length <= limits.searchedLength) return fact;
      problems.push(describe(fact, 'searchedLength', `The rules read only a part of this fact: it has ${fact.text.length} characters, more than ${limits.searchedLength}.`));
      return cutFact(fact, fact.text, limits.searchedLength);
    }),
    problems,
  };
}

function cutFact(fact: Fact, text: string, length: number): Fact {
  const { segments, breaks } = fact;
  return {
    ...fact, text: text.slice(0, length),
    ...(segments && { segments: segments.flatMap((segment) => cutSegment(segment, 0, length) ?? []) }),
    ...(breaks && { breaks: breaks.filter((at) => at < length) }),
  };
}

function describe({ location }: Fact, limit: keyof Limits, message: string): Problem {
  return { ruleId: 'input/limit', severity: 'error', status: 'partial', message, help: `No registrant writes such a document: write it again from its source, or ${raiseLimit(limit)}.`, ...(location ? { location } : {}) };
}
