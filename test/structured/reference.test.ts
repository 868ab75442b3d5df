import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReference } from '../../src/structured/reference.js';

describe('what extends may name', () => {
  it.each([
    ['./base.yaml', { kind: 'path', path: './base.yaml' }],
    ['../firm', { kind: 'path', path: '../firm' }],
    ['..', { kind: 'path', path: '..' }],
    ['./with space/tieout.config.yaml', { kind: 'path', path: './with space/tieout.config.yaml' }],
    ['firm', { kind: 'name', name: 'firm', subPath: '' }],
    ['firm-config/strict/10-k.yaml', { kind: 'name', name: 'firm-config', subPath: 'strict/10-k.yaml' }],
    ['@firm/tieout-config', { kind: 'name', name: '@firm/tieout-config', subPath: '' }],
    ['@firm/tieout-config/strict', { kind: 'name', name: '@firm/tieout-config', subPath: 'strict' }],
    ['tieout/strict', { kind: 'name', name: 'tieout', subPath: 'strict' }],
  ])('reads %s', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  it.each([
    'http://a.example/c.yaml', 'https://a.example', 'HTTP://a.example', 'hTtPs:a', 'file:///etc/passwd', 'file:./a.yaml', 'ftp://a', 'git+ssh://git@a.example/b.git', 'github:a/b', 'npm:a@1',
    'data:text/yaml,rules: {}', 'javascript:alert(1)', 'sec:cyd', 'x:', 'C:/firm.yaml', 'c:firm.yaml', './https://a.example', './a:b.yaml', '@firm/a:b',
    '//a.example/share', '///etc/passwd', '\\\\a.example\\share', '.\\firm.yaml', '..\\..\\firm.yaml', '/etc/passwd', '~/firm.yaml', './/a.example',
    'http%3A//a.example', '%2e%2e/firm.yaml', './%2e%2e/%2e%2e/firm.yaml', '%68ttps', './a%00.yaml', './a\0.yaml', './a\n.yaml', ' ./a.yaml', 'firm ', 'ht\ttps', './a\u200b', '\u202ehttp', 'http\uff1a//a.example',
    'firm/../other', 'firm/..', 'firm/./x', 'firm//x', 'firm/', '@firm', '@/firm', '@firm/', '@firm/..', '@../firm', '.hidden', '...', '.../x', 'node_modules', 'firm/node_modules/x', 'Firm', '_firm', '-', '', '.a/b', 'a'.repeat(501),
  ])('refuses %j', (text) => {
    expect(parseReference(text)).toMatchObject({ kind: 'refused', because: expect.any(String), remedy: expect.any(String) });
  });

  const MEANT = 'Write tieout/recommended, the name of an installed package, or a path that begins with ./ or ../.';
  it.each([
    ['https://a.example', 'an address is never read, and nothing with a colon is taken for a path', MEANT],
    ['./a\u200b', 'white space at its ends and signs that cannot be seen have no place in it', MEANT],
    [' ./a', 'white space at its ends and signs that cannot be seen have no place in it', MEANT],
    ['./a ', 'white space at its ends and signs that cannot be seen have no place in it', MEANT],
    ['./a\\b', 'a backslash has no place in it', 'Write forward slashes.'],
    ['./a%2fb', 'a percent sign has no place in it', 'Write the characters themselves.'],
    ['/etc', 'it is neither a name nor a path that begins with ./ or ../', MEANT],
    ['Firm', 'it is neither a name nor a path that begins with ./ or ../', MEANT],
    [`./${'a'.repeat(499)}`, '501 characters are too many for a name or a path', MEANT],
  ])('says why %j is refused, and what to write', (text, because, remedy) => {
    expect(parseReference(text)).toEqual({ kind: 'refused', because, remedy });
  });

  it.each(['.', './', '../..', `./${'a'.repeat(498)}`])('takes %j for a path', (text) => {
    expect(parseReference(text)).toEqual({ kind: 'path', path: text });
  });

  it('never lets a name climb, and never takes a colon', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('.', '/', '@', 'a', ':', '\\', '%', '-') })), (text) => {
      const reference = parseReference(text);
      if (text.includes(':') || text.includes('\\') || text.includes('%')) expect(reference.kind).toBe('refused');
      if (reference.kind === 'name') expect([reference.name, ...reference.subPath.split('/')].every((part) => part !== '..' && part !== '.')).toBe(true);
      if (reference.kind === 'path') expect(reference.path).toMatch(/^\.\.?(\/|$)/);
    }));
  });
});
