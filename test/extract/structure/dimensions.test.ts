import { expect, it } from 'vitest';
import { instant, valuesOf } from './small-documents.js';

it('axes with typed members are told once each, with their namespace, and whether a standard taxonomy has them', async () => {
  const typed = (dimension: string): string => `<xbrldi:typedMember${dimension}><x:name>a</x:name></xbrldi:typedMember>`;
  const resources = instant('d', '2025-12-31', [
    typed(' dimension="us-gaap:AnAxis"'), typed(' dimension=" us-gaap:AnAxis "'), typed(' dimension="gaap:AnAxis"'), typed(' dimension="us-gaap:OtherAxis"'), typed(' dimension="x:AnAxis"'), typed(' dimension="none:AnAxis"'), typed(''),
    '<xbrldi:explicitMember dimension="us-gaap:ThirdAxis">us-gaap:A</xbrldi:explicitMember><x:typedMember dimension="us-gaap:FourthAxis"/>',
  ].join(''));
  const told = await valuesOf('typed-dimension', { body: '', resources, declarations: { 'xmlns:gaap': 'http://fasb.org/us-gaap/2025' } });
  expect(told).toEqual([
    [{ dimension: 'us-gaap:AnAxis', namespace: 'http://fasb.org/us-gaap/2025', standard: true }, '<xbrldi:typedMember dimension="us-gaap:AnAxis">'],
    [{ dimension: 'us-gaap:OtherAxis', namespace: 'http://fasb.org/us-gaap/2025', standard: true }, '<xbrldi:typedMember dimension="us-gaap:OtherAxis">'],
    [{ dimension: 'x:AnAxis', namespace: 'http://www.example.com/x', standard: false }, '<xbrldi:typedMember dimension="x:AnAxis">'],
    [{ dimension: 'none:AnAxis', namespace: '', standard: false }, '<xbrldi:typedMember dimension="none:AnAxis">'],
    [{ dimension: '', namespace: 'http://www.w3.org/1999/xhtml', standard: false }, '<xbrldi:typedMember>'],
  ]);
});
