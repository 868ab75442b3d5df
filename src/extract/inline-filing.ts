import type { Context, Fact } from '../model/fact.js';
import type { FilingId, Problem } from '../model/filing.js';
import type { Span } from '../model/location.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { InlineSet, ScannedInline } from './inline-set.js';
import { splitName } from './namespaces.js';

/** Signs that documents which are not here hold facts of this filing, by the document that shows them. */
export function findMissingParts(set: InlineSet): ReadonlyMap<ScannedInline, readonly Problem[]> {
  const used = new Set<unknown>();
  const problems = new Map(set.documents.map((of) => [of, [...findUnresolved(set, of, used), ...findUnbound(of.document.uri, of.inline.elements)]]));
  const [main] = set.documents;
  const declared = set.documents.reduce((sum, { inline }) => sum + inline.contexts.size, 0);
  const unused = declared - used.size;
  // EDGAR refuses contexts that no fact uses (EFM 6.5.8), so many of them mean facts elsewhere.
  if (main && unused >= 5 && unused * 2 > declared) {
    problems.get(main)?.push({
      ...placeAtRoot(main), severity: 'warning',
      message: `The filing has facts in another document, which was not read: ${String(unused)} of the ${String(declared)} contexts that are declared here serve no fact here.`,
      help: 'Give the other inline documents too (often Exhibit 13); what is missing here may be there.',
    });
  }
  return problems;
}

function placeAtRoot({ document: { uri }, inline: { root } }: ScannedInline): Pick<Problem, 'ruleId' | 'status' | 'location'> {
  return { ruleId: 'input/missing-part', status: 'partial', ...(root ? { location: { uri, spans: [root] } } : {}) };
}

/** Contexts that facts refer to and no document of the set has; those that are there are gathered in `used`. */
function findUnresolved(set: InlineSet, of: ScannedInline, used: Set<unknown>): Problem[] {
  const unresolved = new Set<string>();
  for (const { attributes } of of.inline.elements) {
    const id = attributes['contextRef'];
    if (id === undefined) continue;
    const context = set.context(of, id);
    if (context) used.add(context);
    else unresolved.add(id);
  }
  if (unresolved.size === 0) return [];
  return [{
    ...placeAtRoot(of), severity: 'warning',
    message: `${unresolved.size === 1 ? 'A context' : `${String(unresolved.size)} contexts`} that facts here refer to (${unresolved.size === 1 ? '' : 'the first: '}"${[...unresolved][0] ?? ''}") ${unresolved.size === 1 ? 'is' : 'are'} not in this document${set.documents.length > 1 ? ', nor in another of the filing' : ''}.`,
    help: 'Give the whole set of documents of the filing: contexts may stand in another of them.',
  }];
}

/** Facts whose names have a prefix that nothing declares (Namespaces in XML 1.0 §6.1): no rule can tell what they are. */
export function findUnbound(uri: string, facts: readonly { readonly concept: string; readonly namespace: string; readonly content: Span }[]): readonly Problem[] {
  const unbound = facts.filter(({ namespace }) => namespace === '');
  const [first] = unbound;
  if (!first) return [];
  return [{
    ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri, spans: [first.content] },
    message: `${unbound.length === 1 ? '1 fact was' : `${String(unbound.length)} facts were`} not read, because no namespace is declared for the prefix of the name; the first is ${splitName(first.concept).local}.`,
    help: 'Declare the prefix at the root element: xmlns:cyd="http://xbrl.sec.gov/cyd/2025", say.',
  }];
}

/** Reads form, registrant, CIK and period from the cover page (EFM 6.5.20). */
export function identifyFiling(facts: readonly Fact[], header: { readonly form: string | null }, contexts: ReadonlyMap<string, Context>): Omit<FilingId, 'uri'> {
  const read = (concept: string): Fact | undefined => facts.find((fact) => fact.concept === concept && fact.kind !== 'nil');
  const textOf = (concept: string): string | null => read(concept)?.text?.trim() ?? null;
  const periodEnd = read('dei:DocumentPeriodEndDate');
  const cover = read('dei:DocumentType') ?? periodEnd;
  const coverPeriod = cover?.context?.period;
  const contextEnd = coverPeriod && 'end' in coverPeriod ? coverPeriod.end : null;
  const period = periodEnd?.kind === 'date' ? periodEnd.value : /^\d{4}-\d{2}-\d{2}$/.exec(periodEnd?.text ?? '')?.[0] ?? contextEnd;
  const entity = [...contexts.values()][0]?.entity ?? null;
  const cik = textOf('dei:EntityCentralIndexKey') ?? entity;
  return {
    ...UNKNOWN_FILING,
    form: (textOf('dei:DocumentType') ?? header.form)?.toUpperCase().replace(/^FORM\s+/, '') ?? null,
    registrant: textOf('dei:EntityRegistrantName'),
    cik: cik !== null && /^\d{1,10}$/.test(cik) ? cik.padStart(10, '0') : null,
    period: period !== null && /^\d{4}-\d{2}-\d{2}$/.test(period) ? period : null,
  };
}
