/** The kind of file in the mode bits of Unix, as the upper half of an entry's external attributes holds it (PKWARE APPNOTE 4.4.15). */
const KIND = 0o170000;
const PLAIN = 0o100000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Why the name of an entry is refused, in words that follow it; null where it is a plain file below the archive.
 * Nothing is unpacked to the disk: a name that leads elsewhere is the mark of an archive that was made to hurt.
 */
export function refuseEntry(name: string, { externalFileAttributes }: { readonly externalFileAttributes: number }): string | null {
  const kind = (externalFileAttributes >>> 16) & KIND;
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'has a control character in its name';
  if (name.includes('\\')) return 'has a backslash in its name';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'has an absolute path';
  if (name.split('/').includes('..')) return 'leads out of the archive';
  if (kind === SYMBOLIC_LINK) return 'is a symbolic link';
  return kind !== 0 && kind !== PLAIN ? 'is no plain file' : null;
}
