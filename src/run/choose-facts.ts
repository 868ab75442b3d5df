import { UserError } from '../model/errors.js';
import type { Fact, FactSet } from '../model/fact.js';
import type { RulePack } from '../model/rule.js';
import { nearestName } from '../structured/nearest.js';

/** A fact set with some of its facts, and the names that none of them has. */
export interface ChosenFacts {
  readonly factSet: FactSet;
  readonly missing: readonly string[];
}

/**
 * Chooses facts by name: those of the packs' vocabulary, or elements (`cyd:…`) as tagged.
 * @throws UserError E_FACT for a name that the vocabulary does not have
 */
export function createFactChoice(names: readonly string[], packs: readonly RulePack[]): (factSet: FactSet) => ChosenFacts {
  const vocabulary = new Set(packs.flatMap((pack) => Object.keys(pack.vocabulary)));
  for (const name of names) if (!vocabulary.has(name) && !name.includes(':')) throw unknownFact(name, [...vocabulary]);
  const isNamed = (fact: Fact, name: string): boolean => fact.name === name || fact.concept === name;
  return (factSet) => ({
    factSet: { ...factSet, facts: factSet.facts.filter((fact) => names.some((name) => isNamed(fact, name))) },
    missing: names.filter((name) => !factSet.facts.some((fact) => isNamed(fact, name))),
  });
}

function unknownFact(name: string, known: readonly string[]): UserError {
  const near = nearestName(name, known) ?? nearestName(`said-${name}`, known);
  const like = known.filter((one) => one.includes(name.toLowerCase())).sort().slice(0, 5);
  const list = like.length > 0 ? `Names like it: ${like.join(', ')}.` : 'The names stand in the vocabulary of the pack, and in what "tieout facts FILE" prints.';
  return new UserError('E_FACT', `no fact has the name "${name}"`, near === undefined ? list : `Did you mean "${near}"?`);
}
