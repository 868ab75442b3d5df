import type { SourceDocument } from '../model/filing.js';
import { UNREAD } from './extraction.js';
import type { ExtractOptions, Extraction } from './extraction.js';

/**
 * Takes out of the documents of one filing what is tagged, one extraction for each, UNREAD where time or memory were spent
 * before; inline documents share what ids name.
 */
export async function extractDocuments(documents: readonly SourceDocument[], options: ExtractOptions = {}): Promise<readonly Extraction[]> {
  const inline = documents.filter(({ format }) => format === 'inline-xbrl');
  const set = inline.length < 2 || options.askSpent?.() ? [] : await (await import('./inline-xbrl.js')).extractInlineSet(inline, options);
  const extractions: Extraction[] = [];
  for (const document of documents) {
    const known = set[inline.indexOf(document)];
    extractions.push(known ?? (options.askSpent?.() ? UNREAD : await extractFacts(document, options)));
  }
  return extractions;
}

/** Takes out of a document what is tagged, whatever its format. Never throws on content. */
export async function extractFacts(document: SourceDocument, options: ExtractOptions = {}): Promise<Extraction> {
  // Each format is loaded when it turns up: a run over inline documents needs no HTML or YAML parser.
  switch (document.format) {
    case 'inline-xbrl':
      return (await import('./inline-xbrl.js')).extractInlineXbrl(document, options);
    case 'xbrl-instance':
      return (await import('./xbrl-instance.js')).extractXbrlInstance(document, options);
    case 'xbrl-json':
      return (await import('./xbrl-json.js')).extractXbrlJson(document, options);
    case 'r-page':
      return (await import('./r-page.js')).extractRPage(document, options);
    case 'r-page-text':
      return (await import('./r-page-text.js')).extractRPageText(document);
    case 'html':
      return (await import('./html.js')).extractHtml(document, options);
    case 'text':
      return (await import('./plain-text.js')).extractPlainText(document, options);
    case 'fact-set':
      return (await import('./fact-set.js')).extractFactSet(document);
    case 'data-set':
      return (await import('./data-set.js')).extractDataSetFiling(document, options);
  }
}
