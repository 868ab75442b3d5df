/** What an entry of `extends` names: a path beginning with `./` or `../`, or a name with what follows it. */
export type Reference =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'name'; readonly name: string; readonly subPath: string };

/** Why an entry of `extends` is refused, and what to write instead. */
export interface RefusedReference {
  readonly kind: 'refused';
  readonly because: string;
  readonly remedy: string;
}

const LONGEST = 500;
/** Names of npm packages; https://docs.npmjs.com/cli/configuring-npm/package-json#name. */
const PACKAGE = /^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*(?=\/|$)/;
const MEANT = 'Write tieout/recommended, the name of an installed package, or a path that begins with ./ or ../.';

/**
 * Reads an entry of `extends`. Whatever could be an address on the network or of another drive is refused by its
 * signs, not by a list of schemes: a colon, two slashes or a backslash, and what a percent sign could hide.
 */
export function parseReference(text: string): Reference | RefusedReference {
  const refuse = (because: string, remedy = MEANT): RefusedReference => ({ kind: 'refused', because, remedy });
  if (text.length > LONGEST) return refuse(`${text.length} characters are too many for a name or a path`);
  if (text.includes(':')) return refuse('an address is never read, and nothing with a colon is taken for a path');
  if (/\p{Cc}|\p{Cf}/u.test(text) || text !== text.trim()) return refuse('white space at its ends and signs that cannot be seen have no place in it');
  if (text.includes('\\')) return refuse('a backslash has no place in it', 'Write forward slashes.');
  if (text.includes('%')) return refuse('a percent sign has no place in it', 'Write the characters themselves.');
  if (text.startsWith('/') || text.includes('//')) return refuse('it is neither a name nor a path that begins with ./ or ../');
  if (text === '.' || text === '..' || /^\.\.?\//.test(text)) return { kind: 'path', path: text };
  const [name] = PACKAGE.exec(text) ?? [];
  const subPath = name === undefined ? '' : text.slice(name.length + 1);
  const isName = name !== undefined && ![name, ...text.split('/')].some((part) => ['', '.', '..', 'node_modules'].includes(part));
  return isName ? { kind: 'name', name, subPath } : refuse('it is neither a name nor a path that begins with ./ or ../');
}
