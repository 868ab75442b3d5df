/** What a file of a filing is, by its name: what may be a document is opened, and its content decides. */
export type PartRole =
  /** A document as it is filed: a form, an exhibit. */
  | 'document'
  /** A page of EDGAR's viewer, which repeats what documents tag. */
  | 'r-page'
  /** May be an instance, which repeats what documents tag. */
  | 'instance'
  /** A text: an exhibit, or a full submission that repeats the documents beside it. */
  | 'text'
  | 'archive'
  /** A description of facts for tieout. */
  | 'fact-set'
  /** FilingSummary.xml: the list of what was filed. */
  | 'summary'
  /** Schemas, linkbases, pictures, styles, indexes: no disclosure stands in them. */
  | 'support'
  /** What could hold disclosure and cannot be read here: PDF, Word. */
  | 'other';

const ROLES: readonly (readonly [RegExp, PartRole])[] = [
  [/^(?:filingsummary\.xml)$/, 'summary'],
  [/^(?:index\.(?:json|html?)|.*-index(?:-headers)?\.html?|metalinks\.json|reportpackage\.json|catalog\.xml|taxonomypackage\.xml)$/, 'support'],
  [/^r\d+\.html?$/, 'r-page'],
  // Pages of EDGAR's first renderer.
  [/^r\d+\.xml$/, 'other'],
  [/\.(?:htm|html|xhtml)$/, 'document'],
  [/_(?:cal|def|lab|pre|ref)\.xml$/, 'support'],
  [/\.xml$/, 'instance'],
  [/\.txt$/, 'text'],
  [/\.zip$/, 'archive'],
  [/\.(?:json|yaml|yml)$/, 'fact-set'],
  [/\.(?:pdf|docx?|rtf|odt)$/, 'other'],
];

/** The role of a file by its name without folders. */
export function roleOf(name: string): PartRole {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  // What a system leaves behind when it packs: `__MACOSX/._form.htm`.
  if (base.startsWith('.') || name.startsWith('__MACOSX/')) return 'support';
  return ROLES.find(([pattern]) => pattern.test(base))?.[1] ?? 'support';
}
