import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/model/fact.js';
import { extract } from './inline-documents.js';

const CIK = 'http://www.sec.gov/CIK';
const identifier = (id: string): string => `<xbrli:identifier scheme="${CIK}">${id}</xbrli:identifier>`;
const INSTANT = '<xbrli:period><xbrli:instant>2025-12-31</xbrli:instant></xbrli:period>';

/** The context `x` of some resources, as a fact has it. */
async function contextOf(contexts: string, declarations = ''): Promise<Context | undefined> {
  const { facts } = await extract('<ix:nonNumeric contextRef="x" name="cyd:X">y</ix:nonNumeric>', { contexts, declarations });
  return facts[0]?.context;
}

async function unitOf(units: string, declarations = ''): Promise<string | undefined> {
  const { facts } = await extract('<ix:nonFraction contextRef="c" unitRef="u" name="dei:X">1</ix:nonFraction>', { contexts: units, declarations });
  return facts[0]?.kind === 'number' ? facts[0].unit : expect.fail();
}

describe('a context', () => {
  it.each([
    ['a duration', '<xbrli:startDate> 2025-01-01\n</xbrli:startDate><xbrli:endDate>2025-12&#45;31</xbrli:endDate>', { start: '2025-01-01', end: '2025-12-31' }],
    ['an instant', '<xbrli:instant>2025-12-31</xbrli:instant>', { instant: '2025-12-31' }],
    ['all time', '<xbrli:forever/>', { forever: true }],
    ['a beginning only', '<xbrli:startDate>2025-01-01</xbrli:startDate>', { start: '2025-01-01', end: '' }],
    ['an end only', '<xbrli:endDate>2025-12-31</xbrli:endDate>', { start: '', end: '2025-12-31' }],
    ['nothing known', '<xbrli:never>2025-12-31</xbrli:never>', { start: '', end: '' }],
  ])('of %s', async (_what, period, expected) => {
    expect(await contextOf(`<xbrli:context id="x"><xbrli:entity>${identifier('7')}</xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>`))
      .toEqual({ id: 'x', scheme: CIK, entity: '7', period: expected, dimensions: {} });
  });

  it('has what stands in it, and nothing of what stands elsewhere', async () => {
    const outside = `${identifier('8')}<xbrli:startDate>2020-01-01</xbrli:startDate><xbrli:forever/><xbrldi:explicitMember dimension="cyd:OtherAxis">cyd:Other</xbrldi:explicitMember>`;
    expect(await contextOf(`${outside}<xbrli:context id="x"><xbrli:entity><xbrli:identifier> 00&#48;7 </xbrli:identifier></xbrli:entity>${INSTANT}</xbrli:context>${outside}`))
      .toEqual({ id: 'x', entity: '0007', period: { instant: '2025-12-31' }, dimensions: {} });
  });

  it('is the first of several with its id', async () => {
    const write = (entity: string): string => `<xbrli:context id="x"><xbrli:entity>${identifier(entity)}</xbrli:entity>${INSTANT}</xbrli:context>`;
    expect((await contextOf(write('1') + write('2')))?.entity).toBe('1');
  });

  it('without an id is that of an empty reference', async () => {
    const { facts } = await extract('<ix:nonNumeric contextRef="" name="cyd:X">y</ix:nonNumeric><ix:nonNumeric name="cyd:X">y</ix:nonNumeric>', { contexts: `<xbrli:context>${INSTANT}</xbrli:context>` });
    expect(facts.map(({ context }) => context)).toEqual([{ id: '', entity: '', period: { instant: '2025-12-31' }, dimensions: {} }, undefined]);
  });

  it.each([
    ['explicit members by their canonical names', '<xbrldi:explicitMember dimension="k:OneAxis"> k:One </xbrldi:explicitMember><xbrldi:explicitMember dimension=" own:TwoAxis ">own:Two</xbrldi:explicitMember>', { 'cyd:OneAxis': 'cyd:One', 'own:TwoAxis': 'own:Two' }],
    ['typed members by their words', '<xbrldi:typedMember dimension="k:OneAxis">\n <k:a>first\n<k:b/>&lt;and&gt;</k:a><k:a>second</k:a> </xbrldi:typedMember>', { 'cyd:OneAxis': 'first <and> second' }],
    ['names without a prefix', '<xbrldi:explicitMember dimension="OneAxis">One</xbrldi:explicitMember>', { OneAxis: 'One' }],
    ['a member without a dimension', '<xbrldi:explicitMember>k:One</xbrldi:explicitMember>', { '': 'cyd:One' }],
    ['the last of several members of a dimension', '<xbrldi:explicitMember dimension="k:OneAxis">k:One</xbrldi:explicitMember><xbrldi:explicitMember dimension="k:OneAxis">k:Two</xbrldi:explicitMember>', { 'cyd:OneAxis': 'cyd:Two' }],
    ['no other elements', '<xbrldi:other dimension="k:OneAxis">k:One</xbrldi:other><k:explicitMember dimension="k:OneAxis">k:One</k:explicitMember>', {}],
  ])('has of its dimensions %s', async (_what, members, dimensions) => {
    for (const place of ['segment', 'scenario']) {
      const context = await contextOf(`<xbrli:context id="x"><xbrli:entity>${identifier('7')}</xbrli:entity><xbrli:${place}>${members}</xbrli:${place}>${INSTANT}</xbrli:context>`, 'xmlns:k="http://xbrl.sec.gov/cyd/2024" xmlns:own="http://example.com/own"');
      expect(context?.dimensions).toEqual(dimensions);
    }
  });
});

describe('a unit', () => {
  const measure = (name: string): string => `<xbrli:measure>${name}</xbrli:measure>`;
  const ratio = (above: string, below: string): string => `<xbrli:divide><xbrli:unitNumerator>${above}</xbrli:unitNumerator><xbrli:unitDenominator>${below}</xbrli:unitDenominator></xbrli:divide>`;

  it.each([
    ['a measure', measure(' iso4217:USD '), 'iso4217:USD'],
    ['a measure by its canonical name', measure('m:USD'), 'iso4217:USD'],
    ['a measure without a prefix', measure('pure'), 'pure'],
    ['measures that are multiplied', measure('m:USD') + measure('xbrli:shares'), 'iso4217:USD*xbrli:shares'],
    ['measures that are divided', ratio(measure('m:USD') + measure('m:EUR'), measure('xbrli:shares') + measure('xbrli:pure')), 'iso4217:USD*iso4217:EUR/xbrli:shares*xbrli:pure'],
    ['nothing', '', ''],
    ['nothing known', '<xbrli:amount>m:USD</xbrli:amount>', ''],
  ])('of %s', async (_what, content, unit) => {
    expect(await unitOf(`<xbrli:unit id="u">${content}</xbrli:unit>`, 'xmlns:m="http://www.xbrl.org/2003/iso4217"')).toBe(unit);
  });

  it('is the first of several with its id, and has nothing of those around it', async () => {
    const units = `<xbrli:unit>${ratio(measure('m:USD'), measure('m:EUR'))}</xbrli:unit>${measure('m:CHF')}<xbrli:unit id="u">${measure('m:GBP')}</xbrli:unit><xbrli:unit id="u">${measure('m:JPY')}</xbrli:unit>${measure('m:SEK')}`;
    expect(await unitOf(units, 'xmlns:m="http://www.xbrl.org/2003/iso4217"')).toBe('iso4217:GBP');
  });

  it('without an id is that of an empty reference', async () => {
    const { facts } = await extract('<ix:nonFraction contextRef="c" unitRef="" name="dei:X">1</ix:nonFraction>', { contexts: `<xbrli:unit>${measure('xbrli:pure')}</xbrli:unit>` });
    expect(facts).toMatchObject([{ kind: 'number', unit: 'xbrli:pure' }]);
  });

  it('takes nothing from a context, nor gives it anything', async () => {
    const { facts } = await extract('<ix:nonFraction contextRef="x" unitRef="u" name="dei:X">1</ix:nonFraction>', {
      contexts: `<xbrli:context id="x"><xbrli:entity>${identifier('7')}</xbrli:entity>${measure('xbrli:pure')}${INSTANT}</xbrli:context><xbrli:unit id="u">${measure('xbrli:shares')}${identifier('8')}</xbrli:unit>`,
    });
    expect(facts).toMatchObject([{ unit: 'xbrli:shares', context: { entity: '7', period: { instant: '2025-12-31' } } }]);
  });
});
