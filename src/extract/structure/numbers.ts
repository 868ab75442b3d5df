import { decodeCharacters } from '../layout.js';
import { lookUpNamespace, splitName } from '../namespaces.js';
import { isKnownRegistry, isKnownTransform, transformValue } from '../transforms.js';
import type { Mark } from './marks.js';
import { describeMark, findAround, meaningCode, placeOf, syntaxCode } from './violation.js';
import type { Violation } from './violation.js';

/** The text of the file that a mark stands in. */
export type ReadSource = (mark: Mark) => string;
type Add = (mark: Mark, code: string, what: string) => void;

const COMMENT = /<!--[\s\S]{0,10000}?-->/g;

/** Content of a fact without its tags; for facts that hold one value, not for blocks of text. */
function plainContent(source: string, { content }: Mark): string {
  return decodeCharacters(source.slice(content.start, content.end).replace(COMMENT, '').replace(/<[^>]{0,10000}>/g, ''));
}

/** Numbers whose content or nesting Inline XBRL 1.1 §10.1 does not let be. */
export function findWrongNumbers(sourceOf: ReadSource, marks: readonly Mark[]): readonly Violation[] {
  const found: Violation[] = [];
  const add: Add = (mark, code, what) => {
    found.push({ name: 'wrong-number', code, what, at: placeOf(mark) });
  };
  const inner = new Map<Mark, Mark>();
  for (const mark of marks) {
    if (mark.space !== 'ix' || mark.local !== 'nonFraction') continue;
    const outer = findAround(mark, 'nonFraction');
    if (!outer) continue;
    inner.set(outer, mark);
    checkNested(mark, outer, add);
  }
  for (const mark of marks) {
    if (mark.space === 'ix' && mark.local === 'nonFraction') checkContent(sourceOf(mark), mark, inner.get(mark), add);
  }
  return found;
}

function checkContent(source: string, mark: Mark, nested: Mark | undefined, add: Add): void {
  const name = describeMark(mark);
  const text = plainContent(source, mark);
  if (mark.isNil) {
    if (mark.children > 0 || text.trim() !== '') add(mark, syntaxCode('nonFraction', 'nonFractionTextAndElementChildren'), `${name} is nil and not empty`);
    return;
  }
  if (mark.children > 0) {
    const around = nested && source.slice(mark.content.start, nested.tag.start) + source.slice(endOf(source, nested), mark.content.end);
    if (around === undefined || decodeCharacters(around.replace(COMMENT, '')).trim() !== '') {
      add(mark, syntaxCode('nonFraction', 'nonFractionTextAndElementChildren'), `${name} holds elements; a number holds text, or one other number and nothing else`);
    }
    return;
  }
  if (text.trim() === '') add(mark, syntaxCode('nonFraction', 'nonFractionTextAndElementChildren'), `${name} is empty and not nil`);
  else if (mark.attributes['format'] === undefined && !/^\s*\d+(?:\.\d+)?\s*$/.test(text)) {
    add(mark, meaningCode('nonFraction'), `The content of ${name} is no number without a sign, and no format says how to read it`);
  }
}

/** Where a mark ends, with its end tag if it has one. */
function endOf(source: string, { tag, content }: Mark): number {
  return source.endsWith('/>', tag.end) ? tag.end : source.indexOf('>', content.end) + 1;
}

function checkNested(mark: Mark, outer: Mark, add: Add): void {
  const name = describeMark(mark);
  if (mark.isNil || outer.isNil) add(mark, syntaxCode('nonFraction', 'nonFractionAncestors'), `${name} and ${describeMark(outer)} stand in one another, and one of them is nil`);
  const unequal = ['unitRef', 'scale', 'format'].filter((attribute) => (mark.attributes[attribute] ?? '') !== (outer.attributes[attribute] ?? ''));
  if (unequal.length > 0) add(mark, syntaxCode('nonFraction'), `${name} stands in ${describeMark(outer)} and has another ${unequal.join(' and ')}`);
}

/** Formats that no registry has, or that the content does not fit (Inline XBRL 1.1 §10.1.2, §11.1.2). */
export function findWrongTransformations(sourceOf: ReadSource, marks: readonly Mark[], readText: (mark: Mark) => string): readonly Violation[] {
  const found: Violation[] = [];
  const add = (mark: Mark, what: string): void => {
    found.push({ name: 'wrong-transformation', code: meaningCode(mark.local, 'invalidTransformation'), what, at: placeOf(mark) });
  };
  const fits = new Map<string, boolean>();
  for (const mark of marks) {
    const { format } = mark.attributes;
    if (mark.space !== 'ix' || format === undefined || (mark.local !== 'nonFraction' && mark.local !== 'nonNumeric')) continue;
    if (mark.isNil || mark.attributes['continuedAt'] !== undefined) continue;
    const { prefix, local } = splitName(format.trim());
    const registry = lookUpNamespace(mark.scope, prefix);
    if (registry === null) add(mark, `The prefix of the format ${format} of ${describeMark(mark)} is bound to no namespace`);
    else if (!isKnownRegistry(registry)) continue;
    else if (!isKnownTransform(registry, local)) add(mark, `The format ${format} of ${describeMark(mark)} is none of its registry`);
    else if (!readFit(registry, local, mark.local === 'nonFraction' ? plainContent(sourceOf(mark), mark) : readText(mark), fits)) {
      add(mark, `The content of ${describeMark(mark)} does not fit the format ${format}`);
    }
  }
  return found;
}

/** Numbers and formats repeat: each pair is tried once. */
function readFit(registry: string, local: string, text: string, known: Map<string, boolean>): boolean {
  if (text.length > 1_000) return transformValue(registry, local, text) !== null;
  const key = `${registry} ${local} ${text}`;
  let fit = known.get(key);
  if (fit === undefined) {
    fit = transformValue(registry, local, text) !== null;
    if (known.size < 10_000) known.set(key, fit);
  }
  return fit;
}
