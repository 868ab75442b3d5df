/** A SARIF artifact location, and whether code scanning can show it. */
export interface ArtifactPlace {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: '%SRCROOT%' };
  readonly underRoot: boolean;
}

/**
 * Places a file for SARIF: relative to the root where it lies under it, percent-encoded, without `.`
 * and `..`; with its own `file:` URI where it does not (SARIF 2.1.0 §3.4.3–3.4.4).
 */
export function placeArtifact(uri: string, root: string | undefined): ArtifactPlace {
  const address = webAddress(uri);
  if (address !== undefined) return { artifactLocation: { uri: address }, underRoot: false };
  const rootPath = root === undefined ? '' : pathOf(root) ?? '';
  const named = /^file:/i.test(uri) ? pathOf(uri) ?? uri : withSlashes(uri, rootPath);
  const path = dropDots(named.startsWith('/') ? named : rootPath + named);
  const isAbsolute = path.startsWith('/');
  if (isAbsolute && (rootPath === '' || !path.startsWith(rootPath))) {
    return { artifactLocation: { uri: `file://${encodePath(path)}` }, underRoot: false };
  }
  const relative = isAbsolute ? path.slice(rootPath.length) : path;
  // Without a root nobody knows what lies above it: the name remains.
  const below = relative.replace(/^(?:\.\.(?:\/|$))+/, '');
  return { artifactLocation: { uri: encodePath(below), uriBaseId: '%SRCROOT%' }, underRoot: below === relative };
}

/** An address of the web as RFC 3986 writes it; undefined where it is none, and so a path. */
function webAddress(uri: string): string | undefined {
  if (!/^https?:\/\//i.test(uri)) return undefined;
  try {
    const { href, hostname } = new URL(replaceLoneSurrogates(uri));
    if (/^\.*$/.test(hostname)) return undefined;
    return href.replace(/%(?![0-9a-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%[\]]/gi, encodeURIComponent);
  } catch {
    return undefined;
  }
}

/** The decoded path of a `file:` URI, that of another host with the host before it; undefined where it is none. */
function pathOf(uri: string): string | undefined {
  try {
    const { host, pathname } = new URL(uri);
    return decodeURIComponent(host === '' ? pathname : `//${host}${pathname}`);
  } catch {
    return undefined;
  }
}

/** On Windows, where the root has a drive, a backslash separates and a drive begins an absolute path. */
function withSlashes(path: string, rootPath: string): string {
  if (!/^\/[a-z]:\//i.test(rootPath)) return path;
  const slashes = path.replaceAll('\\', '/');
  return /^[a-z]:\//i.test(slashes) ? `/${slashes}` : slashes;
}

function dropDots(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '.') continue;
    const last = kept.at(-1);
    if (segment !== '..' || last === undefined || last === '..') kept.push(segment);
    else if (last !== '') kept.pop();
  }
  return kept.join('/');
}

function encodePath(path: string): string {
  return path.split('/').map((segment) => encodeURIComponent(replaceLoneSurrogates(segment))).join('/');
}

function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
