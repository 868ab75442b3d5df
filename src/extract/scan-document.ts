import type { Problem } from '../model/filing.js';
import { raiseLimit } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import type { Location, Span } from '../model/location.js';
import type { MarkupError, MarkupHandler } from './markup.js';
import { scanPlainXml } from './scan-plain-xml.js';
import { describeStop } from './stop-when-spent.js';

/** A reading of a document: what was collected of it, and why it may not be all. */
export interface ScannedDocument<Collector> {
  readonly collector: Collector;
  readonly problems: readonly Problem[];
  /** A document type declaration that would have to be resolved: nothing of the document counts. */
  readonly isRefused: boolean;
}

/**
 * Reads the body of an XML document. One that is not well-formed is read again as a browser would read
 * it, and said to be read in part. Each reading starts with a collector of its own.
 */
export async function scanDocument<Collector extends { readonly handler: MarkupHandler }>(
  { text, uri }: { readonly text: string; readonly uri: string }, body: Span, limits: Limits, create: () => Collector,
): Promise<ScannedDocument<Collector>> {
  const problems: Problem[] = [];
  let collector = create();
  const plain = scanPlainXml(text, body.start, body.end, collector.handler, limits);
  let error = plain.outcome === 'stopped' ? plain.error : null;
  if (plain.outcome === 'doubtful') {
    const { scanXml } = await import('./scan-xml.js');
    collector = create();
    error = scanXml(text, body.start, body.end, collector.handler, limits);
  }
  if (error?.kind === 'malformed') {
    problems.push(describeMarkupError(error, uri, text.length));
    collector = create();
    // Loaded only here, as the full parser above: few filings need them, and all would pay for them.
    const { scanHtml } = await import('./scan-html.js');
    error = scanHtml(text, body.start, body.end, collector.handler, limits);
  }
  if (error) problems.push(describeMarkupError(error, uri, text.length));
  return { collector, problems, isRefused: error?.kind === 'doctype' };
}

/** What is said of an error of the mark-up; `length` is that of the document. */
export function describeMarkupError(error: MarkupError, uri: string, length: number): Problem {
  const at = Math.min(error.offset, Math.max(0, length - 1));
  const location: Location = { uri, spans: [{ start: at, end: Math.min(at + 1, length) }] };
  switch (error.kind) {
    case 'malformed':
      return {
        ruleId: 'input/malformed', severity: 'error', status: 'partial', location,
        message: `Not well-formed XML: ${error.message.replace(/\.$/, '')}. The rest was read as a browser would read it.`,
        help: 'Mend the mark-up at this place; EDGAR accepts only well-formed XHTML.',
      };
    case 'doctype':
      return {
        ruleId: 'input/doctype', severity: 'error', status: 'failed', location,
        message: `Not read: ${error.message}.`,
        help: 'Nothing that the declaration names is ever opened, and EDGAR refuses it (EFM 5.2.5). Old pages in HTML have one: without it they are read.',
      };
    case 'limit':
      if (error.spent) return describeStop(error.spent, location);
      return {
        ruleId: 'input/limit', severity: 'error', status: 'partial', location,
        message: `Read only up to here: ${error.message}.`,
        help: `No filing agent writes such a document: write it again from its source${error.limit === undefined ? '' : `, or ${raiseLimit(error.limit)}`}.`,
      };
  }
}
