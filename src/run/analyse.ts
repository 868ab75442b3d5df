import { deriveFacts } from '../derive/index.js';
import { extractFacts } from '../extract/index.js';
import type { FactSet } from '../model/fact.js';
import type { AnalysisStatus, Observation, Problem, SourceDocument } from '../model/filing.js';
import { indexLines } from '../model/lines.js';
import type { RulePack } from '../model/rule.js';
import { giveFacts, nameFacts } from './name-facts.js';

export interface AnalyseOptions {
  /** Every tagged fact, also of namespaces that no vocabulary names. */
  readonly allNamespaces?: boolean;
  /** Submission type, for inputs that do not say it. */
  readonly form?: string;
}

/** Turns one document into all that rules can see of its filing: what is tagged, and what is said. */
export async function analyseDocument(document: SourceDocument, packs: readonly RulePack[], options: AnalyseOptions = {}): Promise<FactSet> {
  const extraction = await extractFacts(document, options.allNamespaces ? {} : { wants: namespaceFilter(packs) });
  const { visibleText, visiblePart } = extraction;
  const form = extraction.filing.form ?? options.form?.toUpperCase() ?? null;
  const filing = { uri: document.uri, ...extraction.filing, form };
  const observes: readonly Observation[] = form === null || extraction.observes.includes('form') ? extraction.observes : [...extraction.observes, 'form'];
  const facts = nameFacts(extraction.facts, packs);
  const derived = deriveFacts({
    facts,
    observes,
    form,
    period: filing.period,
    filed: filing.filed,
    ...(visibleText ? { visible: { uri: document.uri, text: visibleText, length: document.text.length, ...(visiblePart ? { part: visiblePart } : {}) } } : {}),
  });
  const { uri, format, sha256, encoding } = document;
  return {
    filing,
    inputs: [{ uri, format, sha256, encoding, lineStarts: document.lines ?? indexLines(document.text) }],
    observes,
    facts: [...facts, ...derived.facts, ...giveFacts(filing, packs)],
    sections: derived.sections,
    problems: [...document.problems, ...extraction.problems],
    ...(extraction.anchor ? { anchor: extraction.anchor } : {}),
  };
}

/** Which namespaces the packs speak of; `{year}` in a pack stands for four digits. */
function namespaceFilter(packs: readonly RulePack[]): (namespace: string) => boolean {
  const exact = new Set<string>();
  const families: { readonly head: string; readonly tail: string }[] = [];
  for (const namespace of packs.flatMap((pack) => Object.values(pack.namespaces).flat())) {
    const at = namespace.indexOf('{year}');
    if (at < 0) exact.add(namespace);
    else families.push({ head: namespace.slice(0, at), tail: namespace.slice(at + '{year}'.length) });
  }
  const known = new Map<string, boolean>();
  return (namespace) => {
    let wanted = known.get(namespace);
    if (wanted === undefined) {
      wanted = exact.has(namespace) || families.some(({ head, tail }) => namespace.startsWith(head) && namespace.endsWith(tail)
        && /^\d{4}$/.test(namespace.slice(head.length, namespace.length - tail.length)));
      known.set(namespace, wanted);
    }
    return wanted;
  };
}

/** The worst that the problems say of how much was read. */
export function analysisStatus(problems: readonly Problem[]): AnalysisStatus {
  if (problems.some((problem) => problem.status === 'failed')) return 'failed';
  return problems.some((problem) => problem.status === 'partial') ? 'partial' : 'analysed';
}
