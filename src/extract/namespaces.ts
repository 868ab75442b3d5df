import type { Attributes } from './markup.js';

/** Namespace URIs that the specifications fix. */
export const INLINE_XBRL = 'http://www.xbrl.org/2013/inlineXBRL';
export const XHTML = 'http://www.w3.org/1999/xhtml';
export const XBRL_INSTANCE = 'http://www.xbrl.org/2003/instance';
export const XBRL_DIMENSIONS = 'http://xbrl.org/2006/xbrldi';
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

const STANDARD_PREFIXES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^http:\/\/xbrl\.sec\.gov\/([a-z][a-z0-9-]*)\/\d{4}(?:-\d{2}-\d{2}|q[1-4])?$/, (match) => match[1] ?? ''],
  [/^http:\/\/fasb\.org\/([a-z][a-z0-9-]*)\/\d{4}(?:-\d{2}-\d{2})?$/, (match) => match[1] ?? ''],
  [/^http:\/\/www\.xbrl\.org\/2003\/instance$/, () => 'xbrli'],
  [/^http:\/\/www\.xbrl\.org\/2003\/iso4217$/, () => 'iso4217'],
  [/^https?:\/\/xbrl\.ifrs\.org\/taxonomy\/[0-9-]+\/ifrs-full$/, () => 'ifrs-full'],
];
const RESERVED = new Set(['cyd', 'dei', 'us-gaap', 'ifrs-full', 'ecd', 'srt']);

/**
 * The prefix that a namespace goes by in fact sets, whatever prefix the document binds:
 * standard taxonomies have one prefix for all years; other namespaces keep the document's.
 */
export function canonicalPrefix(namespace: string, documentPrefix: string): string {
  for (const [pattern, prefix] of STANDARD_PREFIXES) {
    const match = pattern.exec(namespace);
    if (match) return prefix(match);
  }
  return RESERVED.has(documentPrefix) ? `x-${documentPrefix}` : documentPrefix;
}

/** The concept that a name stands for: `cyd:…`; of a namespace that is bound without a prefix, `x-default:…`, so that every name in a fact set has a prefix. */
export function conceptOf(namespace: string, prefix: string, local: string): string {
  return `${canonicalPrefix(namespace, prefix === '' && namespace !== '' && local !== '' ? 'x-default' : prefix)}:${local}`;
}

/** One scope of prefix bindings; lookups fall back to the scope around it (Namespaces in XML 1.0 §6). */
export interface NamespaceScope {
  readonly bindings: ReadonlyMap<string, string>;
  readonly parent: NamespaceScope | null;
}

/** The namespace bound to a prefix ('' is the default namespace), or null. */
export function lookUpNamespace(scope: NamespaceScope | null, prefix: string): string | null {
  for (let at = scope; at !== null; at = at.parent) {
    const uri = at.bindings.get(prefix);
    if (uri !== undefined) return uri === '' ? null : uri;
  }
  return prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : null;
}

/** Splits `prefix:local`; the prefix is '' where there is none. */
export function splitName(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(':');
  return colon < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

/** The prefixes that a start tag binds; '' is the default namespace. */
export function readBindings(attributes: Attributes): ReadonlyMap<string, string> {
  const bindings = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) bindings.set(name.slice(6), value);
  }
  return bindings;
}

/** Whether an element is nil (XML Schema Part 1 §2.6.2). */
export function isNil(attributes: Attributes, scope: NamespaceScope | null): boolean {
  return Object.entries(attributes).some(([attribute, value]) => {
    const { prefix, local } = splitName(attribute);
    return local === 'nil' && lookUpNamespace(scope, prefix) === XSI && /^\s*(?:true|1)\s*$/.test(value);
  });
}
