import type { Span } from '../model/location.js';
import type { BlockEdge, BlockText, MappedText } from '../model/text.js';
import { EFFECT, firstMarkupFrom, readText } from './layout.js';
import type { Layout } from './layout.js';

/** Weaker edges first: of several between two blocks the strongest counts. */
const STRENGTH: readonly BlockEdge[] = ['none', 'block', 'cell', 'row'];
const ELEMENT = /<\/?(?:[A-Za-z_][\w.-]*:)?([A-Za-z][A-Za-z0-9]*)/y;
const EDGES: Readonly<Record<string, number>> = { td: 2, th: 2, tr: 3, table: 3, thead: 3, tbody: 3, tfoot: 3, caption: 3 };

/** Tags that separate text; a cell has two. No report has a tenth of them. */
const MOST_TAGS = 600_000;

/** The visible text with what stands at each of its breaks, up to so many tags that separate text; `visibleText` is all of it. */
export function readBlocks(source: string, layout: Layout, shown: Span, visibleText: () => MappedText): BlockText {
  const end = findEnd(layout, shown);
  const visible = end === null ? visibleText() : readText(source, layout, [{ start: shown.start, end }], 'visible');
  return { ...visible, edges: findEdges(source, layout, visible), ...(end === null ? {} : { isCut: true }) };
}

/** Where the tags that are not read any more begin; null where all are. */
function findEnd(layout: Layout, shown: Span): number | null {
  if (layout.starts.length <= MOST_TAGS) return null;
  let count = 0;
  for (let index = firstMarkupFrom(layout, shown.start); index < layout.starts.length; index += 1) {
    if (layout.effects[index] === EFFECT.block) count += 1;
    const start = layout.starts[index] ?? 0;
    if (count > MOST_TAGS) return start < shown.end ? start : null;
  }
  return null;
}

/**
 * What stands at each break of a visible text: the end of a paragraph, of a cell of a table, or of a row. Tables are
 * looked at only here, so that reading facts pays nothing for them.
 */
export function findEdges(source: string, layout: Layout, visible: MappedText): readonly BlockEdge[] {
  const edges: BlockEdge[] = [];
  let segment = 0;
  let index = 0;
  let hidden = 0;
  for (const at of [0, ...visible.breaks]) {
    while ((visible.segments[segment + 1]?.at ?? Infinity) <= at) segment += 1;
    const start = visible.segments[segment]?.source.start ?? 0;
    let strongest = 0;
    for (; index < layout.starts.length && (layout.starts[index] ?? 0) < start; index += 1) {
      const effect = layout.effects[index];
      if (effect === EFFECT.hiddenStart) hidden += 1;
      else if (effect === EFFECT.hiddenEnd && hidden > 0) hidden -= 1;
      else if (effect === EFFECT.block && hidden === 0) strongest = Math.max(strongest, strengthOf(source, layout.starts[index] ?? 0));
    }
    if (at > 0) edges.push(STRENGTH[strongest] ?? 'block');
  }
  return edges;
}

/** Only elements of XHTML that separate text come here, whatever their prefix; `<td/>` has no end tag of its own. */
function strengthOf(source: string, start: number): number {
  ELEMENT.lastIndex = start;
  const name = ELEMENT.exec(source)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(EDGES, name) ? (EDGES[name] ?? 1) : 1;
}
