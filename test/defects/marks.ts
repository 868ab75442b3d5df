import { toQName } from '../../scripts/fixtures/concepts.js';

interface Range { readonly start: number; readonly end: number }

/** A tag in the source of a filing: where its opening and its closing mark stand. */
interface Mark {
  readonly concept: string;
  /** `name=value options` as written. */
  readonly written: string;
  readonly open: Range;
  readonly close: Range;
}

/** Every tag of a source, in the order in which they end. */
export function listMarks(source: string): readonly Mark[] {
  const stack: Omit<Mark, 'close'>[] = [];
  const marks: Mark[] = [];
  for (const match of source.matchAll(/\[\[([^\]]*)\]\]/g)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const token = match[1] ?? '';
    if (!token.startsWith('/')) {
      const [name = ''] = token.split(/[ =]/);
      stack.push({ concept: name.startsWith('ref:') ? name : toQName(name), written: token, open: range });
      continue;
    }
    const index = token === '/' ? stack.length - 1 : stack.findLastIndex(({ concept }) => concept === toQName(token.slice(1)));
    const [opened] = stack.splice(index, 1);
    if (opened) marks.push({ ...opened, close: range });
  }
  return marks;
}

/** The tag of a fact, by its short name or QName; null where the source has none. */
export function findMark(source: string, name: string): Mark | null {
  return listMarks(source).find(({ concept }) => concept === toQName(name)) ?? null;
}

/** What a flag is tagged with; null where it is not tagged, or with something else. */
export function flagOf(source: string, name: string): boolean | null {
  const value = /=(true|false)\b/.exec(findMark(source, name)?.written ?? '')?.[1];
  return value === undefined ? null : value === 'true';
}

/** The words that a fact wraps, marks included; null where it is not tagged. */
export function wordsOf(source: string, name: string): string | null {
  const mark = findMark(source, name);
  return mark === null ? null : source.slice(mark.open.end, mark.close.start);
}

/** The first of the facts that is tagged. */
export function firstOf(source: string, names: readonly string[]): string | null {
  return names.find((name) => findMark(source, name) !== null) ?? null;
}

/** Writes the opening mark anew: another value, context or element. */
export function remark(source: string, name: string, written: string): string | null {
  const mark = findMark(source, name);
  if (mark === null) return null;
  const closing = source.slice(mark.close.start, mark.close.end) === '[[/]]' ? '[[/]]' : `[[/${written.split(/[ =]/)[0] ?? ''}]]`;
  return `${source.slice(0, mark.open.start)}[[${written}]]${source.slice(mark.open.end, mark.close.start)}${closing}${source.slice(mark.close.end)}`;
}

/** Takes tags off; their words stay. Null where none of them is there. */
export function untag(source: string, ...names: readonly string[]): string | null {
  const concepts = names.map(toQName);
  const ranges = listMarks(source).filter(({ concept }) => concepts.includes(concept)).flatMap(({ open, close }) => [open, close]).toSorted((a, b) => b.start - a.start);
  return ranges.length === 0 ? null : ranges.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), source);
}

/** Puts a text (which may hold marks) in the place of a fact and its words; null where another tag crosses its edge, or it is not there. */
export function replaceFact(source: string, name: string, text: string): string | null {
  const mark = findMark(source, name);
  if (mark === null) return null;
  const crossed = listMarks(source).some(({ open, close }) => (open.start > mark.open.start && open.start < mark.close.start) !== (close.start > mark.open.start && close.start < mark.close.start));
  return crossed ? null : source.slice(0, mark.open.start) + text + source.slice(mark.close.end);
}

/** Puts other words into a fact; tags within it go with the old ones. */
export function rewrite(source: string, name: string, words: string): string | null {
  const mark = findMark(source, name);
  return mark === null ? null : replaceFact(source, name, `[[${mark.written}]]${words}[[/]]`);
}

/** Puts words before the last full stop of a fact. */
export function insertInto(source: string, name: string, words: string): string | null {
  const mark = findMark(source, name);
  const stop = mark === null ? -1 : source.lastIndexOf('.', mark.close.start);
  return mark === null || stop <= mark.open.end ? null : `${source.slice(0, stop)} ${words}${source.slice(stop)}`;
}

/** Puts words behind the last of a fact. */
export function appendTo(source: string, name: string, words: string): string | null {
  const mark = findMark(source, name);
  return mark === null ? null : `${source.slice(0, mark.close.start)} ${words}${source.slice(mark.close.start)}`;
}

/** Carries out edits one after the other; null as soon as one does not apply. */
export function inTurn(source: string, ...edits: readonly ((text: string) => string | null)[]): string | null {
  return edits.reduce<string | null>((text, edit) => (text === null ? null : edit(text)), source);
}

/** An edit that is left out where it does not apply. */
export function ifThere(edit: (text: string) => string | null): (text: string) => string {
  return (text) => edit(text) ?? text;
}
