import type { NamespaceScope } from '../namespaces.js';
import { lookUpNamespace, splitName } from '../namespaces.js';
import type { Mark } from './marks.js';
import { meaningCode, placeOf } from './violation.js';
import type { Violation } from './violation.js';

/** What the references of one target document have said so far. */
interface Said {
  hasId: boolean;
  readonly attributes: Set<string>;
  /** Prefix → namespace; '' is the default namespace. */
  readonly prefixes: Map<string, string>;
  /** Scopes whose bindings are all in `prefixes`, or told. */
  readonly scopes: Set<NamespaceScope>;
}

/**
 * References of one target document that do not go together (Inline XBRL 1.1 §12.1.2): an attribute of another
 * namespace, or an id, may stand on one of them, and a prefix means one namespace on all. What `xml:` says of an
 * element is no part of the target document.
 */
export function findConflictingReferences(marks: readonly Mark[]): readonly Violation[] {
  const found: Violation[] = [];
  const targets = new Map<string, Said>();
  for (const mark of marks) {
    if (mark.space !== 'ix' || mark.local !== 'references') continue;
    const target = mark.attributes['target'] ?? '';
    const said = targets.get(target) ?? { hasId: false, attributes: new Set<string>(), prefixes: new Map<string, string>(), scopes: new Set<NamespaceScope>() };
    targets.set(target, said);
    const add = (code: string, what: string): void => {
      found.push({ name: 'conflicting-references', code: meaningCode('references', code), what, at: placeOf(mark) });
    };
    checkAttributes(mark, said, add);
    for (const [prefix, namespace] of newBindings(mark.scope, said.scopes)) {
      const other = said.prefixes.get(prefix);
      if (other === undefined) said.prefixes.set(prefix, namespace);
      else if (other !== namespace) add('referencesNamespacePrefixConflict', `${prefix === '' ? 'The default namespace' : `The prefix ${prefix}`} is ${namespace} on an ix:references and ${other} on another`);
    }
  }
  return found;
}

function checkAttributes(mark: Mark, said: Said, add: (code: string, what: string) => void): void {
  for (const name of Object.keys(mark.attributes)) {
    const { prefix, local } = splitName(name);
    if (prefix === '' || prefix === 'xml' || prefix === 'xmlns') continue;
    const key = `${lookUpNamespace(mark.scope, prefix) ?? prefix} ${local}`;
    if (said.attributes.has(key)) add('referencesAttributeDuplication', `Two ix:references have the attribute ${name}`);
    said.attributes.add(key);
  }
  if (mark.attributes['id'] === undefined) return;
  if (said.hasId) add('referencesTargetId', 'Two ix:references have an id');
  said.hasId = true;
}

/** What the prefixes in scope mean, without the scopes that were looked at before: each is gone through once, however many references stand in it. */
function newBindings(scope: NamespaceScope | null, known: Set<NamespaceScope>): ReadonlyMap<string, string> {
  const bindings = new Map<string, string>();
  for (let at = scope; at !== null && !known.has(at); at = at.parent) {
    let isShadowed = false;
    for (const [prefix, namespace] of at.bindings) {
      if (bindings.has(prefix)) isShadowed = true;
      else bindings.set(prefix, namespace);
    }
    // What is shadowed here may be seen from other references.
    if (!isShadowed) known.add(at);
  }
  return bindings;
}
