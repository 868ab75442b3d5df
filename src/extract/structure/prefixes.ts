import type { ScannedInline } from '../inline-set.js';
import { INLINE_XBRL, XHTML, lookUpNamespace, splitName } from '../namespaces.js';
import type { NamespaceScope } from '../namespaces.js';
import { isKnownRegistry } from '../transforms.js';
import type { Mark } from './marks.js';
import { describeMark, placeOf } from './violation.js';
import type { Place, Violation } from './violation.js';

const SEC_REGISTRY = 'http://www.sec.gov/inlineXBRL/transformation/2015-08-31';
/** What EDGAR wants the root element to bind these namespaces to; '' is the default namespace (EFM 5.2.5). */
const WANTED: ReadonlyMap<string, string> = new Map([[XHTML, ''], [INLINE_XBRL, 'ix']]);

/**
 * Prefixes of standard namespaces that EDGAR wants to be others: of XHTML and Inline XBRL on the root element, of
 * registries where formats are named; and a root element without a namespace.
 */
export function findUnusualPrefixes(roots: readonly { readonly of: ScannedInline; readonly marks: readonly Mark[] }[]): readonly Violation[] {
  return roots.flatMap(({ of, marks }) => [...checkRoot(of, marks), ...checkFormats(marks)]);
}

function checkRoot({ document: { uri, text }, inline: { root } }: ScannedInline, marks: readonly Mark[]): readonly Violation[] {
  const bindings = outermost(marks[0]?.scope ?? null)?.bindings;
  if (!root || !bindings) return [];
  const at: Place = { uri, span: root };
  const found = [...bindings].flatMap(([prefix, namespace]) => {
    const wanted = WANTED.get(namespace);
    return wanted === undefined || wanted === prefix ? [] : [unusual(prefix, wanted, namespace, at)];
  });
  const name = /^<([^\s/>:]+)[\s/>]/.exec(text.slice(root.start, root.start + 100))?.[1];
  if (name === undefined || bindings.has('')) return found;
  return [...found, { name: 'refused-markup', code: 'EFM.5.02.05.xhtmlNamespaceMissing', at, what: `The root element ${name} is of no namespace, and must be of ${XHTML}` }];
}

function checkFormats(marks: readonly Mark[]): readonly Violation[] {
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    const format = mark.space === 'ix' ? mark.attributes['format']?.trim() : undefined;
    if (format === undefined) return [];
    const { prefix } = splitName(format);
    const namespace = lookUpNamespace(mark.scope, prefix);
    const wanted = namespace === SEC_REGISTRY ? 'ixt-sec' : 'ixt';
    const key = `${prefix} ${namespace ?? ''}`;
    if (namespace === null || !isKnownRegistry(namespace) || prefix === wanted || seen.has(key)) return [];
    seen.add(key);
    return [unusual(prefix, wanted, namespace, placeOf(mark), ` in the format of ${describeMark(mark)}`)];
  });
}

function unusual(prefix: string, wanted: string, namespace: string, at: Place, of = ''): Violation {
  const [now, then] = [prefix, wanted].map((one) => (one === '' ? 'the default namespace' : `the prefix ${one}`));
  return { name: 'unusual-prefix', code: 'EFM.5.02.05.standardNamespacePrefix', at, what: `EDGAR wants ${then ?? ''} in place of ${now ?? ''}${of} for ${namespace}` };
}

/** The scope of the root element, if it binds anything. */
function outermost(scope: NamespaceScope | null): NamespaceScope | null {
  let at = scope;
  while (at?.parent) at = at.parent;
  return at;
}
