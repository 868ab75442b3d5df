import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../src/extract/markup.js';
import { XSI, canonicalPrefix, conceptOf, isNil, lookUpNamespace, readBindings, splitName } from '../../src/extract/namespaces.js';
import type { NamespaceScope } from '../../src/extract/namespaces.js';

function scopeOf(...tags: readonly Attributes[]): NamespaceScope | null {
  return tags.reduce<NamespaceScope | null>((parent, attributes) => ({ bindings: readBindings(attributes), parent }), null);
}

describe('the prefix that a namespace goes by', () => {
  it.each([
    ['http://xbrl.sec.gov/cyd/2025', 'c', 'cyd'],
    ['http://xbrl.sec.gov/dei/2019-01-31', 'd', 'dei'],
    ['http://xbrl.sec.gov/dei/2021q4', 'd', 'dei'],
    ['http://xbrl.sec.gov/cyd-sub/2025', 'c', 'cyd-sub'],
    ['http://fasb.org/us-gaap/2025', 'gaap', 'us-gaap'],
    ['http://fasb.org/us-gaap/2019-01-31', 'gaap', 'us-gaap'],
    ['http://www.xbrl.org/2003/instance', 'i', 'xbrli'],
    ['http://www.xbrl.org/2003/iso4217', 'money', 'iso4217'],
    ['http://xbrl.ifrs.org/taxonomy/2017-03-09/ifrs-full', 'ifrs', 'ifrs-full'],
    ['https://xbrl.ifrs.org/taxonomy/2024-03-27/ifrs-full', 'ifrs', 'ifrs-full'],
  ])('of %s bound to %s is %s', (namespace, prefix, canonical) => {
    expect(canonicalPrefix(namespace, prefix)).toBe(canonical);
  });

  it.each([
    'http://xbrl.sec.gov/cyd/2025/more', 'http://xbrl.sec.gov/cyd/25', 'http://xbrl.sec.gov/cyd/2025q5', 'http://xbrl.sec.gov/2cyd/2025', 'see http://xbrl.sec.gov/cyd/2025', 'http://xbrl.sec.gov/cyd/2025-1-1',
    'http://fasb.org/us-gaap/2025#x', 'http://fasb.org/us-gaap/25', 'a http://fasb.org/us-gaap/2025', 'http://www.xbrl.org/2003/instance/x', 'http://www.xbrl.org/2003/iso4217x',
    'https://xbrl.ifrs.org/taxonomy/2024/ifrs-fuller', 'https://xbrl.ifrs.org/taxonomy/x/ifrs-full', '',
  ])('of "%s", which is no standard one, is that of the document', (namespace) => {
    expect(canonicalPrefix(namespace, 'own')).toBe('own');
  });

  it.each(['cyd', 'dei', 'us-gaap', 'ifrs-full', 'ecd', 'srt'])('is never %s for a namespace that is not the one which this prefix stands for', (prefix) => {
    expect(canonicalPrefix('http://www.own.example/20251231', prefix)).toBe(`x-${prefix}`);
  });
});

describe('conceptOf', () => {
  it.each([
    ['http://xbrl.sec.gov/cyd/2025', 'c', 'cyd:A'],
    ['http://xbrl.sec.gov/cyd/2025', '', 'cyd:A'],
    ['http://www.own.example/20251231', 'own', 'own:A'],
    ['http://www.own.example/20251231', '', 'x-default:A'],
    ['', '', ':A'],
  ])('of %s bound to "%s"', (namespace, prefix, concept) => {
    expect(conceptOf(namespace, prefix, 'A')).toBe(concept);
  });
});

describe('the namespace of a prefix', () => {
  const scope = scopeOf({ xmlns: 'urn:outer', 'xmlns:a': 'urn:a', 'xmlns:b': 'urn:b', xmlnsc: 'urn:c', id: 'urn:d' }, { 'xmlns:a': 'urn:inner', 'xmlns:b': '' });

  it.each([
    ['is that of the tag itself before that of one around it', 'a', 'urn:inner'],
    ['is that of a tag around where the tag binds none', '', 'urn:outer'],
    ['is none where a tag unbinds it', 'b', null],
    ['is none where no tag binds it', 'c', null],
    ['is none for what only looks like a binding', 'id', null],
    ['is fixed for xml', 'xml', 'http://www.w3.org/XML/1998/namespace'],
  ])('%s', (_what, prefix, namespace) => {
    expect(lookUpNamespace(scope, prefix)).toBe(namespace);
  });

  it('is none outside of every tag, but for xml', () => {
    expect(lookUpNamespace(null, 'a')).toBeNull();
    expect(lookUpNamespace(null, 'xml')).toBe('http://www.w3.org/XML/1998/namespace');
  });
});

it('a start tag binds what its xmlns attributes name, and nothing else', () => {
  expect([...readBindings({ xmlns: 'urn:1', 'xmlns:a': 'urn:2', xmlnsb: 'urn:3', 'a:xmlns': 'urn:4', id: 'x' })]).toEqual([['', 'urn:1'], ['a', 'urn:2']]);
});

it.each([['cyd:SomeFlag', 'cyd', 'SomeFlag'], ['html', '', 'html'], ['a:b:c', 'a', 'b:c'], [':b', '', 'b'], ['', '', '']])('"%s" has the prefix "%s" and the local name "%s"', (name, prefix, local) => {
  expect(splitName(name)).toEqual({ prefix, local });
});

describe('an element', () => {
  const scope = scopeOf({ 'xmlns:xsi': XSI, 'xmlns:own': 'urn:own' });

  it.each<Attributes>([{ 'xsi:nil': 'true' }, { 'xsi:nil': '1' }, { 'xsi:nil': '\n true  ' }, { id: 'a', 'xsi:nil': ' 1' }])('with %j is nil', (attributes) => {
    expect(isNil(attributes, scope)).toBe(true);
  });

  it.each<Attributes>([
    {}, { 'xsi:nil': 'false' }, { 'xsi:nil': '0' }, { 'xsi:nil': '' }, { 'xsi:nil': 'untrue' }, { 'xsi:nil': 'truely' }, { 'xsi:nil': '10' }, { 'xsi:nil': 'x 1' },
    { 'own:nil': 'true' }, { nil: 'true' }, { 'xsi:type': 'true' }, { 'other:nil': 'true' },
  ])('with %j is not nil', (attributes) => {
    expect(isNil(attributes, scope)).toBe(false);
  });
});
