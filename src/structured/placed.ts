import type { Place } from '../model/errors.js';
import { indexLines, toLineColumn } from '../model/lines.js';
import type { LineStarts } from '../model/lines.js';

/** A value's place in the text: the offset of the value, and those of its keys or items. */
export interface PlacedNode {
  readonly offset: number;
  readonly entries?: ReadonlyMap<string, PlacedEntry>;
  readonly items?: readonly PlacedNode[];
}

/** A key of a map with its value. */
export interface PlacedEntry {
  readonly offset: number;
  readonly node: PlacedNode;
}

/** A plain value and where each part of it stands. */
export interface PlacedValue {
  readonly value: unknown;
  readonly node: PlacedNode;
}

export type Path = readonly (string | number)[];

/** A value read from YAML or JSON text, with the place of every node. */
export interface StructuredDocument {
  readonly uri: string;
  /** Plain objects, lists, strings, finite numbers, booleans and null. */
  readonly value: unknown;
  /** Whether it holds more values than a number. */
  holdsMoreThan(values: number): boolean;
  /** Offset of the value at a path, in UTF-16 units of the text. */
  offsetOf(path: Path): number;
  /** Place of the value at a path; of the nearest part around it where the path leads nowhere. */
  placeOf(path: Path): Place;
  /** Place of the key that a path ends in; of an item for a list. */
  placeOfKey(path: Path): Place;
}

function find(root: PlacedNode, path: Path, wanted: 'key' | 'value'): number {
  let node = root;
  let offset = root.offset;
  for (const [index, step] of path.entries()) {
    const entry = typeof step === 'string' ? node.entries?.get(step) : undefined;
    const next = entry?.node ?? (typeof step === 'number' ? node.items?.[step] : undefined);
    if (!next) return offset;
    offset = entry && wanted === 'key' && index === path.length - 1 ? entry.offset : next.offset;
    node = next;
  }
  return offset;
}

/** Number of values in a document, as far as a limit. */
function countNodes(root: PlacedNode, limit: number): number {
  let count = 0;
  const waiting: PlacedNode[] = [root];
  for (let node = waiting.pop(); node && count <= limit; node = waiting.pop()) {
    count += 1;
    for (const entry of node.entries?.values() ?? []) waiting.push(entry.node);
    for (const item of node.items ?? []) waiting.push(item);
  }
  return count;
}

/** Makes a document out of a placed value; lines are counted only when a place is asked for. */
export function toDocument(text: string, uri: string, { value, node }: PlacedValue): StructuredDocument {
  let starts: LineStarts | undefined;
  const place = (offset: number): Place => ({ uri, ...toLineColumn((starts ??= indexLines(text)), offset) });
  return {
    uri,
    value,
    holdsMoreThan: (values) => countNodes(node, values) > values,
    offsetOf: (path) => find(node, path, 'value'),
    placeOf: (path) => place(find(node, path, 'value')),
    placeOfKey: (path) => place(find(node, path, 'key')),
  };
}
