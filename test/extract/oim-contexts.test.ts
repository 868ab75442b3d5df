import { describe, expect, it } from 'vitest';
import { createOimContexts } from '../../src/extract/oim-contexts.js';

const NAMESPACES = { cik: 'http://www.sec.gov/CIK', c: 'http://xbrl.sec.gov/cyd/2025', d: 'http://xbrl.sec.gov/dei/2025', own: 'http://www.own.example/20251231', broken: 5, '': 'urn:none' };
const YEAR = { concept: 'c:Some', entity: 'cik:0009990001', period: '2025-01-01T00:00:00/2026-01-01T00:00:00' };

describe('the name of a concept', () => {
  const contexts = createOimContexts(NAMESPACES);

  it.each([
    ['c:SomeFlag', 'cyd:SomeFlag', NAMESPACES.c],
    ['own:Cost', 'own:Cost', NAMESPACES.own],
    ['xbrli:pure', 'xbrli:pure', 'http://www.xbrl.org/2003/instance'],
    ['iso4217:USD', 'iso4217:USD', 'http://www.xbrl.org/2003/iso4217'],
    ['utr:kWh', 'utr:kWh', 'http://www.xbrl.org/2009/utr'],
  ])('%s is %s', (name, concept, namespace) => {
    expect(contexts.resolve(name)).toEqual({ concept, namespace });
  });

  it.each<unknown>(['SomeFlag', ':SomeFlag', 'c:', 'zz:SomeFlag', 'constructor:x', 'broken:x', '', null, 5, undefined])('%j is none', (name) => {
    expect(contexts.resolve(name)).toBeNull();
  });

  it('has the namespace that the report binds, though the prefix is well known', () => {
    expect(createOimContexts({ utr: 'urn:own' }).resolve('utr:kWh')).toEqual({ concept: 'utr:kWh', namespace: 'urn:own' });
  });
});

describe('the context of a fact', () => {
  it('has the scheme and name of its entity, its period and its dimensions', () => {
    const contexts = createOimContexts(NAMESPACES);
    expect(contexts.read({ ...YEAR, unit: 'xbrli:pure', language: 'en', noteId: 'n', 'd:LegalEntityAxis': 'own:Member', 'c:IncidentAxis': 'August 2025', 'own:TextAxis': 'zz:Member', 'own:EmptyAxis': null })).toEqual({
      id: 'c-1', scheme: NAMESPACES.cik, entity: '0009990001', period: { start: '2025-01-01', end: '2025-12-31' },
      dimensions: { 'dei:LegalEntityAxis': 'own:Member', 'cyd:IncidentAxis': 'August 2025', 'own:TextAxis': 'zz:Member', 'own:EmptyAxis': '' },
    });
  });

  it('is for ever where there is no period', () => {
    expect(createOimContexts(NAMESPACES).read({ concept: 'c:Some', entity: 'cik:1' })).toMatchObject({ period: { forever: true } });
  });

  it('is the same for the same dimensions in another order, and another for any that is not the same', () => {
    const contexts = createOimContexts(NAMESPACES);
    const read = (more: object): unknown => {
      const context = contexts.read({ ...YEAR, ...more });
      return typeof context === 'string' ? context : context.id;
    };
    expect([
      read({}), read({ concept: 'c:Other' }), read({ 'd:A': 'own:A', 'd:B': 'own:B' }), read({ 'd:B': 'own:B', 'd:A': 'own:A' }), read({ 'd:A': 'own:B', 'd:B': 'own:A' }), read({ 'd:A': 'own:A' }),
      read({ entity: 'cik:2' }), read({ entity: 'own:0009990001' }), read({ period: '2026-01-01T00:00:00' }), read({}),
    ]).toEqual(['c-1', 'c-1', 'c-2', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6', 'c-7', 'c-1']);
    expect([...contexts.all.keys()]).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6', 'c-7']);
    expect(contexts.all.get('c-4')?.dimensions).toEqual({ 'dei:A': 'own:A' });
  });

  it.each<[object, string]>([
    [{ period: 'last year' }, 'its period is none'],
    [{ period: 2025 }, 'its period is none'],
    [{ entity: undefined }, 'its entity has no scheme'],
    [{ entity: 'Own Inc' }, 'its entity has no scheme'],
    [{ entity: ':1' }, 'its entity has no scheme'],
    [{ entity: 'zz:1' }, 'its entity has no scheme'],
    [{ entity: 5 }, 'its entity has no scheme'],
    [{ LegalEntityAxis: 'own:Member' }, 'its dimension "LegalEntityAxis" has no namespace'],
    [{ ['x'.repeat(100)]: 'own:Member' }, `its dimension "${'x'.repeat(80)}" has no namespace`],
  ])('is none with %j, and the reason is told', (more, why) => {
    const contexts = createOimContexts(NAMESPACES);
    expect(contexts.read({ ...YEAR, ...more })).toBe(why);
    expect(contexts.all.size).toBe(0);
  });
});

describe('a unit', () => {
  it.each<[unknown, string | null]>([
    ['iso4217:USD', 'iso4217:USD'], ['iso4217:USD/xbrli:shares', 'iso4217:USD/xbrli:shares'], ['(own:day*iso4217:USD)/(xbrli:shares)', 'own:day*iso4217:USD/xbrli:shares'], [' iso4217:USD / xbrli:shares ', 'iso4217:USD/xbrli:shares'],
    ['d:Seat*c:Desk', 'dei:Seat*cyd:Desk'], ['zz:Thing/own:day', 'zz:Thing/own:day'], ['', ''], [undefined, null], [null, null], [5, null],
  ])('%j is %j', (unit, words) => {
    expect(createOimContexts(NAMESPACES).readUnit(unit)).toBe(words);
  });
});
