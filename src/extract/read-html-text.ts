import type { Limits } from '../model/limits.js';
import type { MappedText } from '../model/text.js';
import { EFFECT, createLayoutBuilder, displayOf, readText } from './layout.js';
import type { Effect, Layout } from './layout.js';
import type { MarkupError, MarkupHandler } from './markup.js';
import { scanHtml } from './scan-html.js';

/** Collects how the mark-up of an HTML document separates and hides its text. */
export function createLayoutCollector(): { readonly handler: MarkupHandler; readonly finish: () => Layout } {
  const layout = createLayoutBuilder();
  const closes: Effect[] = [];
  return {
    handler: {
      open(name, attributes, start, end) {
        const display = displayOf(name, attributes['style']);
        layout.add(start, end, display === 'block' ? EFFECT.block : display === 'hidden' ? EFFECT.hiddenStart : EFFECT.none);
        closes.push(display === 'block' ? EFFECT.block : display === 'hidden' ? EFFECT.hiddenEnd : EFFECT.none);
      },
      close(_name, start, end) {
        layout.add(start, end, closes.pop() ?? EFFECT.none);
      },
      aside(start, end) {
        layout.add(start, end, EFFECT.none);
      },
      cdata(start, end) {
        layout.add(start, end, EFFECT.cdata);
      },
    },
    finish: () => layout.finish(),
  };
}

/** The visible text of a piece of HTML, read as a browser would read it, and where its reading ended early. */
export function readHtmlText(html: string, limits: Limits): { readonly mapped: MappedText; readonly error: MarkupError | null } {
  const collector = createLayoutCollector();
  const error = scanHtml(html, 0, html.length, collector.handler, limits);
  return { mapped: readText(html, collector.finish(), [{ start: 0, end: error?.offset ?? html.length }], 'visible'), error };
}
