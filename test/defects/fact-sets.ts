import { readFacts } from '../../src/run/lint-filing.js';
import { toFactSetJson } from '../../src/report/fact-set.js';

/** The parts of a printed fact set that defects touch; schemas/fact-set.schema.json has the whole. */
export interface FactSetJson {
  readonly filing: { readonly form: string | null; readonly filed: string | null; readonly period: string | null };
  readonly facts: readonly FactJson[];
}
export interface FactJson {
  readonly name: string;
  readonly origin: string;
  readonly kind: string;
  readonly concept?: string;
  readonly namespace?: string;
  readonly value?: unknown;
  readonly text?: string;
  readonly context?: { readonly entity: string; readonly scheme?: string; readonly period: Readonly<Record<string, string>>; readonly dimensions: Readonly<Record<string, string>> };
  readonly markup?: Readonly<Record<string, unknown>>;
}

/** The facts of a document as plain data, as they are printed. */
export async function printFacts(uri: string, content: Uint8Array): Promise<FactSetJson> {
  return JSON.parse(JSON.stringify(toFactSetJson(await readFacts({ uri, content })))) as FactSetJson;
}

/** Edits the tagged facts of a name; null where there is none, or the edit leaves all as they are. */
export function editFacts(factSet: FactSetJson, name: string | null, edit: (fact: FactJson) => FactJson | null): FactSetJson | null {
  const edited = factSet.facts.map((fact) => (fact.origin === 'tagged' && (name === null || fact.name === name) ? edit(fact) : fact));
  return edited.every((fact, index) => fact === factSet.facts[index]) ? null : { ...factSet, facts: edited.filter((fact) => fact !== null) };
}

/** Puts other words in the place of a fact's words, in every fact that holds them. */
export function replaceWords(factSet: FactSetJson, name: string, words: string): FactSetJson | null {
  const old = factSet.facts.find((fact) => fact.origin === 'tagged' && fact.name === name)?.text;
  if (old === undefined) return null;
  const swap = (text: string): string => text.replaceAll(old, () => words);
  const facts = factSet.facts.map((fact) => (fact.text === undefined || fact.origin === 'derived' ? fact : { ...fact, text: swap(fact.text) }));
  return { ...factSet, facts };
}
