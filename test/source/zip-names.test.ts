import { describe, expect, it } from 'vitest';
import { refuseEntry } from '../../src/source/zip-names.js';

describe('the name of an entry', () => {
  it.each(['form.htm', 'a/b/form.htm', '..form.htm', 'form..htm', 'a/...', 'a/C:x.htm', '10:30.htm', '~/form.htm', 'naïve 漢字.htm', '.hidden'])('%s is taken', (name) => {
    expect(refuseEntry(name, { externalFileAttributes: 0 })).toBeNull();
  });

  it.each([
    ['..', 'leads out of the archive'], ['a/..', 'leads out of the archive'], ['../a', 'leads out of the archive'], ['/a', 'has an absolute path'], ['c:a', 'has an absolute path'], ['Z:/a', 'has an absolute path'],
    ['a\\b', 'has a backslash in its name'], ['a\u0000', 'has a control character in its name'], ['\u001fa', 'has a control character in its name'], ['a\u007fb', 'has a control character in its name'],
  ])('%j is refused: it %s', (name, why) => {
    expect(refuseEntry(name, { externalFileAttributes: 0 })).toBe(why);
  });
});

describe('the kind of an entry, by the mode bits of Unix', () => {
  it.each([[0o000_000, null], [0o000_777, null], [0o100_644, null], [0o120_777, 'is a symbolic link'], [0o040_755, 'is no plain file'], [0o010_644, 'is no plain file'], [0o060_644, 'is no plain file'], [0o140_755, 'is no plain file']])('%i', (mode, why) => {
    expect(refuseEntry('a', { externalFileAttributes: mode * 65_536 + 0x20 })).toBe(why);
  });
});
