import { describe, expect, it } from 'vitest';
import type { RulePack } from '../../src/model/rule.js';
import { namespaceFilter } from '../../src/run/namespace-filter.js';

const pack = (...namespaces: readonly string[]): RulePack => ({ name: 'own', version: '1.0.0', namespaces: { own: namespaces }, vocabulary: [], rules: [] }) as unknown as RulePack;

describe('the namespaces that rules see', () => {
  it.each([
    ['http://example.com/own', true],
    ['http://example.com/own/2026', false],
    ['http://example.com/cyd/2025', true],
    ['http://example.com/cyd/2025-q1', false],
    ['http://example.com/cyd/', false],
    ['http://fasb.org/us-gaap/2025', false],
  ])('are those that the packs name: %s %s', (namespace, wanted) => {
    const sees = namespaceFilter([pack('http://example.com/own'), pack('http://example.com/cyd/{year}')]);
    expect([sees(namespace), sees(namespace)]).toEqual([wanted, wanted]);
  });

  it('have the cover page among them, which says the form that rules apply to', () => {
    expect(namespaceFilter([pack('http://example.com/own')])('http://xbrl.sec.gov/dei/2025')).toBe(true);
  });
});
