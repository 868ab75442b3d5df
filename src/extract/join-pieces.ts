import type { Location } from '../model/location.js';
import type { MappedText, TextSegment } from '../model/text.js';
import type { Piece } from './inline-set.js';
import { readText, withoutExcluded } from './layout.js';

/** Pieces one after the other that stand in one document. */
function groupPieces(pieces: readonly Piece[]): readonly (readonly [Piece, ...Piece[]])[] {
  const groups: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group?.[0].of === piece.of) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Where pieces stand, the document of the first before others; null where nothing of it is left. */
export function locate(uri: string, pieces: readonly Piece[]): Location | null {
  const byDocument = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const known = byDocument.get(piece.of.document.uri);
    if (known) known.push(piece);
    else byDocument.set(piece.of.document.uri, [piece]);
  }
  const [own, ...others] = [...byDocument].flatMap(([at, found]): readonly Location[] => {
    const [first, ...rest] = found.flatMap(({ of, span }) => withoutExcluded(of.inline.layout, span));
    return first ? [{ uri: at, spans: [first, ...rest] }] : [];
  });
  return own?.uri === uri ? { ...own, ...(others.length > 0 ? { elsewhere: others } : {}) } : null;
}

/** The text of pieces; what goes on in another document is a block of its own. */
export function readPieces(pieces: readonly Piece[]): MappedText {
  const groups = groupPieces(pieces);
  const [own, ...others] = groups.map((group) => {
    const { of } = group[0];
    return { uri: of.document.uri, mapped: readText(of.document.text, of.inline.layout, group.map(({ span }) => span), 'fact') };
  });
  if (own === undefined) return { text: '', segments: [], breaks: [] };
  let { text } = own.mapped;
  const segments: TextSegment[] = [...own.mapped.segments];
  const breaks = [...own.mapped.breaks];
  if (others.length === 0) return own.mapped;
  for (const { uri, mapped } of others) {
    if (mapped.text === '') continue;
    const at = text === '' ? 0 : text.length + 1;
    if (at > 0) breaks.push(at);
    text = at === 0 ? mapped.text : `${text} ${mapped.text}`;
    segments.push(...mapped.segments.map((segment) => ({ ...segment, at: segment.at + at, ...(uri === own.uri ? {} : { uri }) })));
    breaks.push(...mapped.breaks.map((offset) => offset + at));
  }
  return { text, segments, breaks };
}
