import type { Context, Fact } from '../model/fact.js';
import type { FilingId, Problem, SourceDocument } from '../model/filing.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { InlineDocument } from './inline-collect.js';

/** Signs that other documents of the set hold facts of this filing. */
export function findMissingParts(document: SourceDocument, inline: InlineDocument): Problem[] {
  const used = new Set<string>();
  const unresolved = new Set<string>();
  for (const { attributes } of inline.elements) {
    const id = attributes['contextRef'];
    if (id === undefined) continue;
    if (inline.contexts.has(id)) used.add(id);
    else unresolved.add(id);
  }
  const unused = inline.contexts.size - used.size;
  const location: Partial<Pick<Problem, 'location'>> = inline.root ? { location: { uri: document.uri, spans: [inline.root] } } : {};
  const base = { ruleId: 'input/missing-part', severity: 'warning', status: 'partial', ...location } as const;
  const problems: Problem[] = [];
  if (unresolved.size > 0) {
    problems.push({
      ...base,
      message: `${String(unresolved.size)} contexts that facts here refer to (the first: "${[...unresolved][0] ?? ''}") are not in this document.`,
      help: 'Give the whole set of documents of the filing: contexts may stand in another of them.',
    });
  }
  // EDGAR refuses contexts that no fact uses (EFM 6.5.8), so many of them mean facts elsewhere.
  if (unused >= 5 && unused * 2 > inline.contexts.size) {
    problems.push({
      ...base,
      message: `${String(unused)} of ${String(inline.contexts.size)} contexts declared here serve no fact here: the filing has facts in another document, which was not read.`,
      help: 'Give the other inline documents too (often Exhibit 13); what is missing here may be there.',
    });
  }
  return problems;
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
