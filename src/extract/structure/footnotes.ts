import type { Fact } from '../../model/fact.js';
import type { MakeFact } from './contexts.js';
import type { Mark } from './marks.js';
import { createResolver } from './resolve.js';
import { placeOf } from './violation.js';
import type { Place } from './violation.js';

/** What says of what kind a footnote or a relationship is. */
const ROLES = ['arcrole', 'footnoteRole'] as const;

/** Footnotes that no relationship leads to (EFM 6.5.33), and the roles of footnotes and relationships, each once (EFM 6.5.28, 6.5.30). */
export function describeFootnotes(marks: readonly Mark[], sourceOf: (mark: Mark) => string, make: MakeFact): readonly Fact[] {
  const inline = marks.filter(({ space, local }) => space === 'ix' && (local === 'footnote' || local === 'relationship'));
  if (inline.length === 0) return [];
  const footnotes = inline.filter(({ local }) => local === 'footnote');
  const resolve = createResolver(footnotes);
  const reached = new Set<Mark | undefined>();
  for (const mark of inline) {
    if (mark.local === 'relationship') for (const id of (mark.attributes['toRefs'] ?? '').split(/\s+/)) reached.add(resolve(mark, id));
  }
  const unconnected = footnotes.flatMap((mark) => {
    const { id } = mark.attributes;
    // That an id is missing or stands twice is told as such.
    if (id === undefined || reached.has(resolve(mark, id)) || !hasContent(mark, sourceOf(mark))) return [];
    return [make('unconnected-footnote', { id }, placeOf(mark), id)];
  });
  return [...unconnected, ...describeRoles(inline, make)];
}

function hasContent({ attributes, content, children }: Mark, source: string): boolean {
  return children > 0 || attributes['continuedAt'] !== undefined || source.slice(content.start, content.end).trim() !== '';
}

function describeRoles(marks: readonly Mark[], make: MakeFact): readonly Fact[] {
  const roles = new Map<string, { readonly attribute: string; readonly role: string; readonly at: Place }>();
  for (const mark of marks) {
    for (const attribute of ROLES) {
      const role = mark.attributes[attribute]?.trim();
      const key = `${attribute} ${role ?? ''}`;
      if (role !== undefined && !roles.has(key)) roles.set(key, { attribute, role, at: placeOf(mark) });
    }
  }
  return [...roles.values()].map(({ attribute, role, at }) => make('footnote-role', { attribute, role, authority: authorityOf(role) }, at, role));
}

/** The host that a role is named by; '' where it is named by none. */
function authorityOf(role: string): string {
  return /^https?:\/\/([^/?#]{1,200})/i.exec(role)?.[1]?.toLowerCase() ?? '';
}
