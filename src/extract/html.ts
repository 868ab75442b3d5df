import type { SourceDocument } from '../model/filing.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Location } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import { readBlocks } from './block-edges.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { ExtractOptions, Extraction } from './extraction.js';
import { readText, readVisiblePart } from './layout.js';
import { createLayoutCollector } from './read-html-text.js';
import { describeMarkupError } from './scan-document.js';
import { scanHtml } from './scan-html.js';
import { stopWhenSpent } from './stop-when-spent.js';
import { findBody, readSubmissionHeader } from './submission-lines.js';
import { toUntagged } from './untagged.js';

/** Reads the visible text of an HTML document in which nothing is tagged, as a browser would. Never throws on content. */
export function extractHtml(document: SourceDocument, options: ExtractOptions = {}): Extraction {
  const { text, uri } = document;
  const body = findBody(text, document.body);
  const collector = createLayoutCollector();
  const error = scanHtml(text, body.start, body.end, stopWhenSpent(collector.handler, options.askSpent), options.limits ?? DEFAULT_LIMITS);
  const problems = error ? [describeMarkupError(error, uri, text.length)] : [];
  if (error?.kind === 'doctype') return { filing: UNKNOWN_FILING, observes: [], facts: [], problems };
  const layout = collector.finish();
  // Behind the place at which reading stopped, text and mark-up were not told apart.
  const shown = { start: body.start, end: error?.offset ?? body.end };
  let visible: MappedText | undefined;
  const visibleText = (): MappedText => (visible ??= readText(text, layout, [shown], 'visible'));
  const start = layout.starts[0] ?? body.start;
  const anchor: Location = { uri, spans: [{ start, end: Math.max(start, layout.ends[0] ?? start) }] };
  return {
    ...toUntagged({ form: readSubmissionHeader(text.slice(document.body?.start ?? 0, body.start)).form, problems, anchor, visibleText }),
    visiblePart: (part) => readVisiblePart(text, layout, shown, part),
    visibleBlocks: () => readBlocks(text, layout, shown, visibleText),
  };
}
