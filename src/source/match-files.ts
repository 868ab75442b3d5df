import path from 'node:path';

/** Tells which files glob patterns mean; the patterns start from a directory. */
export async function createFileMatcher(patterns: readonly string[], directory: string, cwd: string): Promise<(file: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  const matches = picomatch([...patterns], { dot: true, noextglob: true });
  const matchesPath = (file: string): boolean => matches(path.relative(directory, path.resolve(cwd, file)).split(path.sep).join('/'));
  // A filing in an archive or data set is matched by its own name and by that of what it is in.
  return (file) => matchesPath(file) || (file.includes('!/') && matchesPath(file.slice(0, file.indexOf('!/'))));
}
