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
  const rootPath = root === undefined ? '' : pathOf(root) ?? '';
  const scheme = /^[a-z][a-z0-9+.-]+:/i.exec(uri)?.[0].toLowerCase();
  if (scheme !== undefined && scheme !== 'file:' && uri.startsWith('//', scheme.length)) {
    return { artifactLocation: { uri: encodeURI(replaceLoneSurrogates(uri)) }, underRoot: false };
  }
  const named = scheme === 'file:' ? pathOf(uri) ?? uri : withSlashes(uri, rootPath);
  const path = dropDots(named.startsWith('/') ? named : rootPath + named);
  const isAbsolute = path.startsWith('/');
  if (isAbsolute && (rootPath === '' || !path.startsWith(rootPath))) {
    return { artifactLocation: { uri: `file://${encodePath(path)}` }, underRoot: false };
  }
  const relative = encodePath(isAbsolute ? path.slice(rootPath.length) : path);
  return { artifactLocation: { uri: relative, uriBaseId: '%SRCROOT%' }, underRoot: !/^\.\.(?:\/|$)/.test(relative) };
}

/** The decoded path of a `file:` URI; undefined where it is none. */
function pathOf(uri: string): string | undefined {
  try {
    return decodeURIComponent(new URL(uri).pathname);
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
