import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../../../scripts/fixtures/inline-document.js';
import { extractInlineXbrl } from '../../../src/extract/inline-xbrl.js';

const UNITS = [['USD', 'USD'], ['EUR', 'EUR'], ['dollar', 'USD']].map(([id = '', currency = '']) => `<xbrli:unit id="${id}"><xbrli:measure>iso4217:${currency}</xbrli:measure></xbrli:unit>`).join('');

/** What is told under a name of a document with these facts in its text and in `ix:hidden`. */
async function told(name: string, body: string, hidden?: string, lang = 'en-US'): Promise<readonly unknown[]> {
  const text = inlineDocument({ body: `<div>${body}</div>`, resources: UNITS, lang, ...(hidden === undefined ? {} : { hidden }) });
  const { structure } = await extractInlineXbrl({ uri: 'a.htm', format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] }, { structure: true, wants: (namespace) => namespace.includes('/dei/') });
  return (structure?.() ?? []).flatMap((fact) => (fact.name === name && fact.kind === 'record' ? [fact.value] : []));
}

const number = (value: string, more = '', unit = 'USD'): string => `<ix:nonFraction contextRef="c" unitRef="${unit}" name="us-gaap:Assets"${more.includes('decimals') ? '' : ' decimals="0"'}${more}>${value}</ix:nonFraction>`;
const words = (value: string, more = '', name = 'us-gaap:SegmentReportingPolicyPolicyTextBlock'): string => `<ix:nonNumeric contextRef="c" name="${name}"${more}>${value}</ix:nonNumeric>`;
const NIL = ' xsi:nil="true"';
const DATE = ' format="ixt:date-monthname-day-year-en"';
const FLAG = 'dei:AmendmentFlag';

describe('facts of one element and context', () => {
  const agree: readonly (readonly [string, string])[] = [
    ['are one', number('12')], ['are written alike', number('12') + number('12')], ['are numbers that are as exact as they say', number('1200000') + number('1', ' decimals="-6" scale="6"')],
    ['just meet at the edges of what they are exact to', number('1500000') + number('1', ' decimals="-6" scale="6"')], ['are in two units', number('12') + number('14', '', 'EUR')],
    ['are in two units that nothing defines', number('12', '', 'x') + number('14', '', 'y')], ['just meet, down to the last digit', number('12') + number('13')], ['just meet below nothing', number('13', ' sign="-"') + number('12', ' sign="-"')],
    ['are exact to hundredths, and a hundredth apart', number('1.25', ' decimals="2"') + number('1.26', ' decimals="2"')], ['are exact to nothing that matters', number('1', ' decimals="-10"') + number('1000000', ' decimals="-10"')],
    ['are nothing, written in two ways', number('0', ' decimals="INF"') + number('0.0', ' decimals="INF"')], ['are one date, written in two ways', words('December 31, 2025', DATE, 'dei:DocumentPeriodEndDate') + words('12/31/2025', ' format="ixt:date-month-day-year"', 'dei:DocumentPeriodEndDate')],
    ['are one truth value, written in two ways', words('Yes', ' format="ixt:fixed-true"', FLAG) + words('X', ' format="ixt:fixed-true"', FLAG)], ['are the same words in other blocks', words('<p>We</p><p>have</p>', '', 'dei:EntityAddressAddressLine1') + words('We have', '', 'dei:EntityAddressAddressLine1')],
    ['differ in white space only', words('We  have', '', 'dei:EntityAddressAddressLine1') + words(' We have ', '', 'dei:EntityAddressAddressLine1')], ['are both nil', number('', NIL) + number('', `${NIL} id="x"`)],
    ['are in two languages', words('Yes', ' xml:lang="en"') + words('Ja', ' xml:lang="de"')], ['are flags of the disclosures', words('true', '', 'cyd:CybersecurityRiskManagementThirdPartyEngagedFlag') + words('false', '', 'cyd:CybersecurityRiskManagementThirdPartyEngagedFlag')],
    ['have no context', number('12').replace('"c"', '"none"') + number('13').replace('"c"', '"none"')],
  ];
  it.each(agree)('do not contradict each other where they %s', async (_what, body) => {
    expect(await told('contradicting-fact', body)).toEqual([]);
  });

  const contradict: readonly (readonly [string, string, string, string])[] = [
    ['numbers', number('12') + number('14'), '14', '12'], ['a number beyond what the other is exact to', number('1500001') + number('1', ' decimals="-6" scale="6"'), '1000000', '1500001'],
    ['a smaller number below it', number('499999') + number('1', ' decimals="-6" scale="6"'), '1000000', '499999'], ['a number and its negative', number('12') + number('12', ' sign="-"'), '-12', '12'],
    ['a third number', number('12') + number('12') + number('14'), '14', '12'], ['a number and nil', number('12') + number('', NIL), 'nil', '12'], ['nil and a number', number('', NIL) + number('12'), '12', 'nil'],
    ['exact numbers', number('1.2', ' decimals="INF"') + number('1.20001', ' decimals="INF"'), '1.20001', '1.2'], ['numbers in one unit of two names', number('12') + number('14', '', 'dollar'), '14', '12'], ['numbers in one unit that nothing defines', number('12', '', 'x') + number('14', '', 'x'), '14', '12'],
    ['numbers that say nonsense of how exact they are', number('12', ' decimals="x0"') + number('12.5', ' decimals="0x"'), '12.5', '12'], ['numbers that do not say how exact they are', number('12', ' precision="2"').replace(' decimals="0"', '') + number('12.5', ' precision="3"').replace(' decimals="0"', ''), '12.5', '12'],
    ['numbers that are not read', number('none') + number('many'), 'many', 'none'],
  ];
  it.each(contradict)('contradict each other: %s', async (_what, body, here, elsewhere) => {
    expect(await told('contradicting-fact', body)).toEqual([{ element: 'us-gaap:Assets', context: 'c', 'says-here': here, 'says-elsewhere': elsewhere }]);
  });

  it('contradict each other in dates and truth values, which are told as they are read', async () => {
    const dates = words('December 31, 2025', DATE, 'dei:DocumentPeriodEndDate') + words('December 30, 2025', DATE, 'dei:DocumentPeriodEndDate');
    expect(await told('contradicting-fact', dates)).toEqual([{ element: 'dei:DocumentPeriodEndDate', context: 'c', 'says-here': '2025-12-30', 'says-elsewhere': '2025-12-31' }]);
    for (const name of [FLAG, 'cyd:AFlagAxis', 'acyd:AFlag']) {
      const flags = words('Yes', ' format="ixt:fixed-true"', name) + words('No', ' format="ixt:fixed-false"', name);
      expect(await told('contradicting-fact', flags), name).toEqual([{ element: name, context: 'c', 'says-here': 'false', 'says-elsewhere': 'true' }]);
    }
  });

  it('contradict each other in words, of which the first sixty characters are told', async () => {
    const [first, second] = [`${'a'.repeat(59)} b`, 'x'.repeat(60)];
    expect(await told('contradicting-fact', words(first) + words(second))).toEqual([{ element: 'us-gaap:SegmentReportingPolicyPolicyTextBlock', context: 'c', 'says-here': second, 'says-elsewhere': `${'a'.repeat(59)}…` }]);
  });
});

describe('text in another language', () => {
  const told1 = [{ element: 'us-gaap:SegmentReportingPolicyPolicyTextBlock', prefix: 'us-gaap', lang: 'de' }];
  it.each([
    ['alone', words('Ja', ' xml:lang="de"'), told1], ['beside English', words('Ja', ' xml:lang="de"') + words('Yes', ' xml:lang="en-US"'), []], ['beside what is in no language', words('Ja', ' xml:lang="de"') + words('Yes'), []],
    ['beside English of another element', words('Ja', ' xml:lang="de"') + words('Yes', ' xml:lang="en"', 'us-gaap:RevenueRecognitionPolicyTextBlock'), told1], ['that is nil', words('', ` xml:lang="de"${NIL}`), []],
    ['that is a number', number('12', ' xml:lang="de"'), []], ['that a transformation reads', words('31. Dezember 2025', ' xml:lang="de" format="ixt:date-day-monthname-year-de"', 'dei:DocumentPeriodEndDate'), []],
    ['that only begins as English does', words('Ja', ' xml:lang="enx"'), [{ ...told1[0], lang: 'enx' }]], ['in capitals', words('Yes', ' xml:lang="EN-GB"'), []],
    ['that ends as English does', words('Ja', ' xml:lang="x-en"'), [{ ...told1[0], lang: 'x-en' }]], ['beside English of the same context, which nothing defines', (words('Ja', ' xml:lang="de"') + words('Yes', ' xml:lang="en"')).replaceAll('"c"', '"x"'), []],
    ['beside English of another context, which nothing defines', words('Ja', ' xml:lang="de"').replace('"c"', '"x"') + words('Yes', ' xml:lang="en"').replace('"c"', '"y"'), told1],
  ])('%s', async (_what, body, expected) => {
    expect(await told('foreign-text', body)).toEqual(expected);
  });
});

it('text whose language nothing says counts as English', async () => {
  expect(await told('foreign-text', words('Ja'), undefined, '')).toEqual([]);
  expect(await told('foreign-text', words('Ja', ' xml:lang="de"') + words('Yes'), undefined, '')).toEqual([]);
});

describe('hidden facts', () => {
  const hidden = (value: string, name: string): string => words(value, ' id="h"', name);
  it.each([
    ['a truth value', hidden('false', 'dei:AmendmentFlag'), true], ['a date', hidden('2025-12-31', 'dei:DocumentPeriodEndDate'), true], ['a duration', hidden('P5Y', 'us-gaap:PropertyPlantAndEquipmentUsefulLife'), false],
    ['a name', hidden('Acme Corp', 'dei:EntityRegistrantName'), false], ['words with a date in them', hidden('on 2025-12-31', 'us-gaap:SegmentReportingPolicyPolicyTextBlock'), false], ['a number', number('12', ' id="h"'), true],
    ['a nil number', number('', `${NIL} id="h"`), false], ['a date with a format', words('December 31, 2025', `${DATE} id="h"`, 'dei:DocumentPeriodEndDate'), true], ['a day without a year, with a format', words('December 31', ' format="ixt:date-monthname-day-en" id="h"', 'dei:CurrentFiscalYearEndDate'), true], ['a truth value with a format', words('Yes', ' format="ixt:fixed-true" id="h"', FLAG), true],
    ['words that begin with a truth value', hidden('true north', 'dei:EntityRegistrantName'), false], ['words that end with one', hidden('be true', 'dei:EntityRegistrantName'), false],
    ['a truth value of another taxonomy', hidden(' true ', 'us-gaap:SegmentReportingPolicyPolicyTextBlock'), true],
  ])('%s could be shown: %#', async (_what, fact, canBeShown) => {
    expect(await told('hidden-fact', '', fact)).toEqual([expect.objectContaining({ shown: 0, 'can-be-shown': canBeShown })]);
  });

  it('are counted where the text shows them, and places that show none are told', async () => {
    const span = (id: string): string => `<span style="-sec-ix-hidden:${id}">x</span>`;
    const fact = hidden('P5Y', 'us-gaap:PropertyPlantAndEquipmentUsefulLife');
    expect(await told('hidden-fact', span('h') + span('h') + span('g'), fact)).toEqual([{ element: 'us-gaap:PropertyPlantAndEquipmentUsefulLife', prefix: 'us-gaap', nil: false, shown: 2, 'can-be-shown': false }]);
    expect(await told('lost-hidden-reference', span('h') + span('g'), fact)).toEqual([{ id: 'g' }]);
    expect(await told('hidden-fact', hidden('P5Y', 'us-gaap:PropertyPlantAndEquipmentUsefulLife'))).toEqual([]);
    expect(await told('lost-hidden-reference', span('h') + hidden('P5Y', 'us-gaap:PropertyPlantAndEquipmentUsefulLife'))).toEqual([{ id: 'h' }]);
  });
});

describe('a block of text that does not say that its mark-up is part of it', () => {
  const lost = [{ element: 'us-gaap:SegmentReportingPolicyPolicyTextBlock', prefix: 'us-gaap' }];
  it.each([
    ['has mark-up', words('<b>Yes</b>'), lost], ['says that it is none', words('<b>Yes</b>', ' escape="false"'), lost], ['goes on elsewhere', `${words('Yes', ' continuedAt="d"')}<ix:continuation id="d">and no</ix:continuation>`, lost],
    ['has none', words('Yes'), []], ['has none, and mark-up follows', `${words('Yes')}<b>x</b>`, []], ['says that it is', words('<b>Yes</b>', ' escape="true"'), []], ['says so in a number', words('<b>Yes</b>', ' escape="1"'), []],
    ['is nil', words('', NIL), []], ['is no block', words('<b>Yes</b>', '', 'dei:EntityRegistrantName'), []], ['is a number', '<ix:nonFraction contextRef="c" unitRef="USD" name="us-gaap:SegmentReportingPolicyPolicyTextBlock" decimals="0"><b>1</b></ix:nonFraction>', []],
  ])('%s', async (_what, body, expected) => {
    expect(await told('unescaped-text-block', body)).toEqual(expected);
  });
});
