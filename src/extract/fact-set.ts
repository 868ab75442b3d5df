import { UserError } from '../model/errors.js';
import type { Fact } from '../model/fact.js';
import type { Observation, Problem, SourceDocument } from '../model/filing.js';
import { indexLines } from '../model/lines.js';
import { parseStructured } from '../structured/parse.js';
import type { WrittenFactSet } from '../structured/shapes.js';
import { validateStructured } from '../structured/validate.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { Extraction } from './extraction.js';
import { readFactList, readFactMap } from './fact-set-facts.js';
import type { FactSetFile } from './fact-set-facts.js';
import { placeLine } from './fact-set-places.js';

/**
 * Reads a fact set by schemas/fact-set.schema.json: the list that `tieout facts --format json`
 * prints, or a map from vocabulary names to values. The facts stand where their values stand in the
 * file. Facts that a run makes itself are left out: what is said is read anew from the text, what
 * the filing's description gives is given anew. Never throws on content.
 */
export function extractFactSet(document: SourceDocument): Extraction {
  const { uri, text } = document;
  try {
    const structured = parseStructured(text, uri);
    return readFactSet({ uri, text, structured }, validateStructured(structured, 'fact-set', 'E_FACTS'));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { filing: UNKNOWN_FILING, observes: [], facts: [], problems: [toProblem(document, error)] };
  }
}

function toProblem({ uri, text }: SourceDocument, error: UserError): Problem {
  const { line = 1, column = 1 } = error.place ?? {};
  const offset = Math.min((indexLines(text)[line - 1] ?? 0) + column - 1, text.length);
  return {
    ruleId: 'input/unreadable', severity: 'error', status: 'failed', message: `Not a fact set: ${error.message}`, help: error.remedy,
    location: { uri, spans: [{ start: offset, end: Math.min(offset + 1, text.length) }] },
  };
}

function readFactSet(file: FactSetFile, written: WrittenFactSet): Extraction {
  const listed = isList(written.facts);
  const all = (isList(written.facts) ? readFactList(file, written.facts) : readFactMap(file, written.facts)).map(keepOutline);
  const { form = null, registrant = null, cik = null, period = null, accession = null, filed = null } = written.filing;
  const filing = { form: form?.toUpperCase() ?? null, registrant, cik: cik?.padStart(10, '0') ?? null, period, accession, filed };
  const facts = all.filter((fact) => fact.origin !== 'derived' && !(fact.origin === 'given' && isGivenBy(filing, fact)));
  const derived = all.filter((fact) => fact.origin === 'derived');
  return {
    filing,
    observes: written.observes?.filter((observation) => !listed || observation !== 'visible-text' || facts.some(isItemText)) ?? observe(filing, facts),
    facts,
    // In the long form derived facts are expected; whoever writes one by hand must know that it does not count.
    problems: [...readProblems(file, written), ...(listed ? [] : describeDerived(derived))],
    anchor: { uri: file.uri, spans: [placeLine(file.text, file.structured.offsetOf(['filing']))] },
  };
}

function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}

/** The visible text of a document is not in the fact set that was printed of it: what stood outside of every tag cannot be seen any more. */
function isItemText(fact: Fact): boolean {
  return fact.name === 'item-text' && fact.kind === 'text';
}

/** How much of an Item is tagged only its document shows, and its plain text is nobody's tag: in a fact set both are given. */
function keepOutline(fact: Fact): Fact {
  return (fact.origin === 'derived' && fact.name === 'item-section') || isItemText(fact) ? { ...fact, origin: 'given' } : fact;
}

/** Whether a given fact repeats the description of the filing. */
function isGivenBy(filing: Extraction['filing'], fact: Fact): boolean {
  const says = fact.kind === 'date' ? fact.value : fact.text;
  return says !== undefined && Object.values(filing).includes(says);
}

/** What a hand-written fact set shows: its facts, all of them, and as much of the rest as it says. */
function observe(filing: Extraction['filing'], facts: readonly Fact[]): readonly Observation[] {
  // The Item as plain text is a draft before tagging: that a tag is absent says nothing, and the text is all there.
  const untagged = facts.length > 0 && facts.every(isItemText);
  return [
    ...(untagged ? ['visible-text' as const] : ['tagged' as const, 'whole-filing' as const]),
    ...(['form', 'period', 'cik', 'registrant'] as const).filter((key) => filing[key] !== null),
    ...(facts.some((fact) => fact.kind === 'boolean' && fact.text !== undefined) ? ['wrapped-text' as const] : []),
    ...(facts.some((fact) => fact.markup !== undefined) ? ['markup' as const] : []),
  ];
}

/** What could not be read of the filing cannot be read of its fact set either. */
function readProblems({ uri, text, structured }: FactSetFile, { problems = [] }: WrittenFactSet): readonly Problem[] {
  return problems.map(({ ruleId, severity, message, help = 'See the document that the fact set was made from.', status }, index) => ({
    ruleId, severity, message, help,
    status: status ?? (severity === 'error' ? 'partial' : 'analysed'),
    location: { uri, spans: [placeLine(text, structured.offsetOf(['problems', index]))] },
  }));
}

function describeDerived([first, ...rest]: readonly Fact[]): readonly Problem[] {
  if (!first?.location) return [];
  const count = rest.length + 1;
  return [{
    ruleId: 'input/derived-fact', severity: 'note', status: 'analysed', location: first.location,
    message: `${count === 1 ? '1 derived fact was' : `${count} derived facts were`} left out, the first is "${first.name}": what is said is read from the text.`,
    help: 'Give the words of the filing as the text of a flag or of a text block.',
  }];
}
