import type { RulePack } from '../model/rule.js';

/** The cover page says what filing this is, whatever a pack asks about: without it no rule could be limited to a form. */
const COVER_PAGE = 'http://xbrl.sec.gov/dei/{year}';

/** Which namespaces the packs speak of, and that of the cover page; `{year}` in a pack stands for four digits. */
export function namespaceFilter(packs: readonly RulePack[]): (namespace: string) => boolean {
  const exact = new Set<string>();
  const families: { readonly head: string; readonly tail: string }[] = [];
  for (const namespace of [COVER_PAGE, ...packs.flatMap((pack) => Object.values(pack.namespaces).flat())]) {
    const at = namespace.indexOf('{year}');
    if (at < 0) exact.add(namespace);
    else families.push({ head: namespace.slice(0, at), tail: namespace.slice(at + '{year}'.length) });
  }
  const known = new Map<string, boolean>();
  return (namespace) => {
    let wanted = known.get(namespace);
    if (wanted === undefined) {
      wanted = exact.has(namespace) || families.some(({ head, tail }) => namespace.startsWith(head) && namespace.endsWith(tail)
        && /^\d{4}$/.test(namespace.slice(head.length, namespace.length - tail.length)));
      known.set(namespace, wanted);
    }
    return wanted;
  };
}
