import type { Mark } from './marks.js';

/** Tells the documents of a set apart. */
export function documentKey({ uri, part }: { readonly uri: string; readonly part: number }): string {
  return `${String(part)} ${uri}`;
}

/** The mark that an id names, seen from another mark. */
export type Resolve = (from: Mark, id: string) => Mark | undefined;

/** Resolves ids of some marks: documents of a set repeat ids, so the own document of a reference comes first. */
export function createResolver(marks: readonly Mark[]): Resolve {
  const own = new Map<string, Mark>();
  const any = new Map<string, Mark>();
  for (const mark of marks) {
    const { id } = mark.attributes;
    if (id === undefined) continue;
    const key = `${documentKey(mark)} ${id}`;
    if (!own.has(key)) own.set(key, mark);
    if (!any.has(id)) any.set(id, mark);
  }
  return (from, id) => own.get(`${documentKey(from)} ${id}`) ?? any.get(id);
}
