import path from 'node:path';

/** Tells which files glob patterns mean; the patterns start from a directory. */
export async function createFileMatcher(patterns: readonly string[], directory: string, cwd: string): Promise<(file: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  const matches = picomatch([...patterns], { dot: true });
  return (file) => matches(path.relative(directory, path.resolve(cwd, file)).split(path.sep).join('/'));
}
