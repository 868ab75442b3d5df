import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { LIMITS, REFUSED_KEYS } from './limits.js';
import type { PlacedEntry, PlacedNode, PlacedValue } from './placed.js';
import type { Refusal } from './refusal.js';

function offsetOf(node: ParsedNode): number {
  return node.range[0];
}

/**
 * Turns parsed YAML into plain objects in one walk, with the place of every node; what an alias repeats is
 * placed where it is written. Errors: throws what `refusal` makes, for duplicate and refused keys, depth, aliases
 * that lead nowhere, into themselves or to too much, and numbers that are not finite.
 */
export function walkYaml(root: ParsedNode | null, refusal: Refusal): PlacedValue {
  const anchors = new Map<string, ParsedNode>();
  const targets = new Map<Alias, ParsedNode>();
  const open = new Set<ParsedNode>();
  let followed = 0;
  let repeated = 0;
  let inAlias = 0;

  function resolve(alias: Alias, offset: number): ParsedNode {
    const target = targets.get(alias) ?? anchors.get(alias.source);
    if (!target) throw refusal(offset, `"*${alias.source}" repeats what has no anchor before it`, `Mark what is meant with "&${alias.source}".`);
    if (open.has(target)) throw refusal(offset, `"*${alias.source}" repeats what it stands in`, 'Write out what is meant.');
    targets.set(alias, target);
    followed += 1;
    if (followed > LIMITS.aliases) throw refusal(offset, `more than ${LIMITS.aliases} aliases`, 'Write out what is meant.');
    return target;
  }

  function noteAnchor(node: ParsedNode): void {
    if (inAlias === 0 && !isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
  }

  function walkMap(map: YAMLMap.Parsed, offset: number, depth: number): PlacedValue {
    const value: Record<string, unknown> = {};
    const entries = new Map<string, PlacedEntry>();
    for (const pair of map.items) {
      const at = offsetOf(pair.key);
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      noteAnchor(pair.key);
      if (REFUSED_KEYS.has(key)) throw refusal(at, `the key "${key}" is refused`, 'Choose another name.');
      if (entries.has(key)) throw refusal(at, `the key "${key}" stands twice in one map`, 'Keep one of the two.');
      const read = pair.value === null ? { value: null, node: { offset: at } } : walk(pair.value, depth);
      value[key] = read.value;
      entries.set(key, { offset: at, node: read.node });
    }
    return { value, node: { offset, entries } };
  }

  function walkList(list: YAMLSeq.Parsed, offset: number, depth: number): PlacedValue {
    const value: unknown[] = [];
    const items: PlacedNode[] = [];
    for (const item of list.items) {
      const read = walk(item, depth);
      value.push(read.value);
      items.push(read.node);
    }
    return { value, node: { offset, items } };
  }

  function walkAlias(alias: Alias.Parsed, offset: number, depth: number): PlacedValue {
    const target = resolve(alias, offset);
    inAlias += 1;
    const read = walk(target, depth);
    inAlias -= 1;
    return read;
  }

  function walkCollection(node: YAMLMap.Parsed | YAMLSeq.Parsed, offset: number, depth: number): PlacedValue {
    if (depth >= LIMITS.depth) throw refusal(offset, `more than ${LIMITS.depth} maps and lists inside one another`, 'Write it flatter.');
    open.add(node);
    const read = isMap(node) ? walkMap(node, offset, depth + 1) : walkList(node, offset, depth + 1);
    open.delete(node);
    return read;
  }

  function walk(node: ParsedNode, depth: number): PlacedValue {
    const offset = offsetOf(node);
    if (isAlias(node)) return walkAlias(node, offset, depth);
    if (inAlias > 0) repeated += 1;
    noteAnchor(node);
    if (repeated > LIMITS.repeatedNodes) throw refusal(offset, `aliases repeat more than ${LIMITS.repeatedNodes} values`, 'Write out what is meant.');
    if (isMap(node) || isSeq(node)) return walkCollection(node, offset, depth);
    const { value } = node;
    if (typeof value === 'number' && !Number.isFinite(value)) throw refusal(offset, 'this number is not finite', 'Write a number, or put the text in quotes.');
    return { value, node: { offset } };
  }

  return root === null ? { value: null, node: { offset: 0 } } : walk(root, 0);
}
