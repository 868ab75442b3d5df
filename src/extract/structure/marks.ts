import type { SourceDocument } from '../../model/filing.js';
import type { Span } from '../../model/location.js';
import type { Attributes, MarkupHandler } from '../markup.js';
import { INLINE_XBRL, XBRL_DIMENSIONS, XBRL_INSTANCE, XHTML, isNil, lookUpNamespace, readBindings, splitName } from '../namespaces.js';
import type { NamespaceScope } from '../namespaces.js';
import { createPageCollector } from './page-marks.js';
import type { PageMarks } from './page-marks.js';

/** An element of Inline XBRL, of XBRL or of a linkbase, or what stands directly in a part of the header. */
export interface Mark {
  readonly space: 'ix' | 'xbrli' | 'xbrldi' | 'link' | 'xhtml' | 'other';
  readonly local: string;
  readonly attributes: Attributes;
  readonly scope: NamespaceScope | null;
  /** The file that it stands in, and where the document begins there: a file may hold several. */
  readonly uri: string;
  readonly part: number;
  /** The start tag. */
  readonly tag: Span;
  /** Without its own tags. */
  readonly content: Span;
  /** The nearest mark around it. */
  readonly parent: Mark | null;
  /** Elements that stand directly in it. */
  readonly children: number;
  readonly isInHead: boolean;
  readonly isNil: boolean;
  readonly lang: string | null;
}

/** What one pass over a document collects of its structure. */
export interface Marks extends PageMarks {
  /** In document order. */
  readonly marks: readonly Mark[];
}

type OpenMark = { -readonly [Key in keyof Mark]: Mark[Key] };
/** What is restored when an element ends. */
interface Restore {
  readonly innermost: OpenMark | null;
  readonly direct: OpenMark | null;
  /** The mark that ends with it. */
  readonly opened: OpenMark | null;
  readonly scope: NamespaceScope | null;
  readonly lang: string | null;
  readonly isHead: boolean;
}

const SPACES: Readonly<Record<string, Mark['space']>> = {
  [INLINE_XBRL]: 'ix', [XBRL_INSTANCE]: 'xbrli', [XBRL_DIMENSIONS]: 'xbrldi', 'http://www.xbrl.org/2003/linkbase': 'link', [XHTML]: 'xhtml',
};
/** Parts of the header whose children are all marks: a mark whose parent is one of them stands directly in it. */
const CONTAINERS: ReadonlySet<string> = new Set(['header', 'hidden', 'references', 'resources', 'segment', 'scenario']);
const KEPT_TAGS = 4_000;

/** A handler that collects the marks of a document; it goes along with the one that collects its facts. */
export function createMarkCollector({ uri, text, body }: Pick<SourceDocument, 'uri' | 'text' | 'body'>): { readonly handler: MarkupHandler; readonly finish: () => Marks } {
  const marks: OpenMark[] = [];
  const page = createPageCollector(uri, text);
  // What is restored at the end tag; null for the nine elements of ten that change nothing.
  const frames: (Restore | null)[] = [];
  const plain = new Set<Attributes>();
  const spaces = new Map<string, { readonly space: Mark['space']; readonly local: string }>();
  let scope: NamespaceScope | null = null;
  let lang: string | null = null;
  let innermost: OpenMark | null = null;
  // The innermost mark, while no other element is open in it.
  let direct: OpenMark | null = null;
  let headDepth = 0;

  function resolve(name: string): { readonly space: Mark['space']; readonly local: string } {
    let known = spaces.get(name);
    if (!known) {
      const { prefix, local } = splitName(name);
      const namespace = lookUpNamespace(scope, prefix);
      // Without a namespace it is taken for XHTML, as where facts are collected.
      known = { space: namespace === null ? (prefix === '' ? 'xhtml' : 'other') : SPACES[namespace] ?? 'other', local };
      spaces.set(name, known);
    }
    return known;
  }

  function isMark(space: Mark['space']): boolean {
    return (space !== 'xhtml' && space !== 'other') || (direct !== null && direct.space !== 'xhtml' && CONTAINERS.has(direct.local));
  }

  const handler: MarkupHandler = {
    open(name, attributes, start, end) {
      if (direct !== null) direct.children += 1;
      else if (plain.has(attributes)) {
        frames.push(null);
        return;
      }
      const before = { scope, lang };
      if (declaresNamespace(attributes)) {
        scope = { bindings: readBindings(attributes), parent: scope };
        spaces.clear();
        plain.clear();
      }
      if (attributes['xml:lang'] !== undefined) lang = attributes['xml:lang'] || null;
      const { space, local } = resolve(name);
      const isHead = space === 'xhtml' && local === 'head';
      const tag: Span = { start, end };
      const isTable = isTableName({ space, local });
      if (isTable) page.openTable(() => sectionOf(innermost), tag);
      const isNoted = space === 'xhtml' || space === 'other' ? page.openElement(local, attributes, tag) : page.openMark(space, local, attributes, tag);
      const known = isMark(space);
      if (!known && !isHead && direct === null && scope === before.scope && lang === before.lang) {
        if (!isNoted && !isTable && plain.size < KEPT_TAGS) plain.add(attributes);
        frames.push(null);
        return;
      }
      const frame: { -readonly [Key in keyof Restore]: Restore[Key] } = { innermost, direct, opened: null, ...before, isHead };
      frames.push(frame);
      if (isHead) headDepth += 1;
      if (known) {
        frame.opened = { space, local, attributes, scope, uri, part: body?.start ?? 0, tag, content: { start: end, end }, parent: innermost, children: 0, isInHead: headDepth > 0, isNil: isNil(attributes, scope), lang };
        marks.push(frame.opened);
        innermost = frame.opened;
      }
      direct = frame.opened;
    },
    close(name, start) {
      if (name.endsWith('table') && isTableName(resolve(name))) page.closeTable();
      const frame = frames.pop();
      if (frame === undefined || frame === null) return;
      if (frame.opened) frame.opened.content = { start: frame.opened.tag.end, end: Math.max(frame.opened.tag.end, start) };
      if (frame.isHead) headDepth -= 1;
      if (scope !== frame.scope) {
        scope = frame.scope;
        spaces.clear();
        plain.clear();
      }
      ({ innermost, direct, lang } = frame);
    },
    aside(start, end) {
      page.aside(start, end);
    },
    cdata() { /* Text, and none of this collector's business. */ },
  };
  return { handler, finish: () => ({ marks, ...page.finish() }) };
}

function isTableName({ space, local }: { readonly space: Mark['space']; readonly local: string }): boolean {
  return space === 'xhtml' && local === 'table';
}

/** What EDGAR checks mark-up at a place by: a footnote, a block of text, or the page. */
function sectionOf(mark: Mark | null): string {
  for (let at = mark; at !== null; at = at.parent) {
    if (at.space !== 'ix') continue;
    if (at.local === 'footnote') return '6.05.34';
    if (at.local === 'nonNumeric' && at.attributes['name']?.endsWith('TextBlock') === true) return '6.05.16';
  }
  return '5.02.05';
}

function declaresNamespace(attributes: Attributes): boolean {
  for (const name in attributes) if (name.startsWith('xmlns')) return true;
  return false;
}
