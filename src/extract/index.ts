import type { SourceDocument } from '../model/filing.js';
import type { ExtractOptions, Extraction } from './extraction.js';

/** Takes out of a document what is tagged, whatever its format. Never throws on content. */
export async function extractFacts(document: SourceDocument, options: ExtractOptions = {}): Promise<Extraction> {
  // Each format is loaded when it turns up: a run over inline documents needs no HTML or YAML parser.
  switch (document.format) {
    case 'inline-xbrl':
      return (await import('./inline-xbrl.js')).extractInlineXbrl(document, options);
    case 'xbrl-instance':
      return (await import('./xbrl-instance.js')).extractXbrlInstance(document, options);
    case 'r-page':
      return (await import('./r-page.js')).extractRPage(document);
    case 'r-page-text':
      return (await import('./r-page-text.js')).extractRPageText(document);
    case 'fact-set':
      return (await import('./fact-set.js')).extractFactSet(document);
    case 'data-set':
      return (await import('./data-set.js')).extractDataSetFiling(document, options);
  }
}
