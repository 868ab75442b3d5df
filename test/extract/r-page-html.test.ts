import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractRPage } from '../../src/extract/r-page.js';
import type { Fact } from '../../src/model/fact.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { page, row, toDocument } from './r-page-pages.js';

const INTEGRATED = 'cyd_CybersecurityRiskManagementProcessesIntegratedFlag';
const ROLE = 'cyd_CybersecurityRiskRoleOfManagementTextBlock';
const AXIS = 'cyd_MaterialCybersecurityIncidentAxis';
const TITLE = '<tr><th class="tl" rowspan="2">Disclosure</th><th class="th">12 Months Ended</th></tr><tr><th class="th">Dec. 31, 2024</th></tr>';

const extract = (text: string): Extraction => extractRPage(toDocument(text));
const report = (rows: string, header = TITLE): string => `<html><body><table class="report">${header}${rows}</table></body></html>`;
const cell = (element: string, more = ''): string => `<td class="pl"><a onclick="defref_${element}">label</a></td>${more}`;

/** What the facts say, in short. */
function told(text: string): readonly (readonly unknown[])[] {
  return extract(text).facts.map((fact: Fact) => [fact.concept, fact.kind === 'boolean' ? fact.value : fact.text]);
}

/** The columns, dates and dimensions of the facts. */
function contexts(text: string): readonly unknown[] {
  return extract(text).facts.map(({ context }) => context && [context.id, 'end' in context.period ? context.period.end : null, context.dimensions]);
}

describe('the table of a page', () => {
  it.each([
    ['is the first of the class report', `<table><tr>${cell(ROLE, '<td>not this</td>')}</tr></table>${report(row(INTEGRATED, 'true'))}`, [['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]],
    ['may have other classes beside it', report(row(INTEGRATED, 'true')).replace('"report"', '" wide  report\n"'), [['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]],
    ['may be written in capitals', report(row(INTEGRATED, 'true')).replace(/<(\/?)(table|tr|td|th|a)\b/g, (_tag, slash: string, name: string) => `<${slash}${name.toUpperCase()}`), [['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]],
    ['has rows though nobody wrote where they begin', `<table class="report">${cell(INTEGRATED, '<td>true</td>')}</table>`, [['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]],
    ['has cells though nobody wrote where they end', report(`<tr><td class="pl"><a onclick="defref_${ROLE}">label</a><td>One <b>two</b><tr><td class="pl"><a onclick="defref_${INTEGRATED}">label</a><td>true`), [['cyd:CybersecurityRiskRoleOfManagementTextBlock', 'One two'], ['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]],
    ['has cells that hold tables', report(row(ROLE, 'One<table class="report"><tr><td class="pl"><a onclick="defref_x_Y">two</a></td><td>three</td></tr></table>four') + row(INTEGRATED, 'true')), [['cyd:CybersecurityRiskRoleOfManagementTextBlock', 'One two three four'], ['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]],
    ['has no rows behind its end', `${report(row(INTEGRATED, 'true'))}<tr>${cell(ROLE, '<td>One</td>')}</tr></table>`, [['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]],
    ['has values without what no reader sees', report(row(ROLE, 'One <span style="display:none">two <b>x</b> y</span><p>three</p><!-- four -->')), [['cyd:CybersecurityRiskRoleOfManagementTextBlock', 'One three']]],
  ])('%s', (_what, text, facts) => {
    expect(told(text)).toEqual(facts);
    expect(extract(text).problems.filter(({ ruleId }) => ruleId !== 'input/malformed')).toEqual([]);
  });
});

describe('the element of a row', () => {
  const label = (attributes: string): string => report(`<tr><td class="pl"><a ${attributes}>Words</a></td><td>x</td></tr>`);

  it.each([
    ['is in the script of its link', label('onclick="top.Show.showAR( this, \'defref_own_Some.Thing-1\', window );" href="defref_no_No"'), 'own:Some.Thing-1'],
    ['is in its link', label('href="javascript:defref_own_Thing"'), 'own:Thing'],
    ['is that of the first link that has one', report(`<tr><td class="pl"><a href="#">Words</a> <a onclick="defref_own_One">a</a> <a onclick="defref_own_Two">b</a></td><td>x</td></tr>`), 'own:One'],
    ['has further underscores', label('onclick="defref_own_Some_Thing"'), 'own:Some_Thing'],
  ])('%s', (_what, text, concept) => {
    expect(told(text)).toEqual([[concept, 'x']]);
  });

  it.each([label('onclick="showAR()"'), label('name="defref_own_Thing"'), label('onclick="defref_1"'), label('href="#"').replace('<a href="#">', '<a href="#"><b onclick="defref_own_Thing">b</b>').replace('>b</b>Words', '></b>Words'), report('<tr><td class="pl">Words</td><td>x</td></tr>')])('is none in %s', (text) => {
    expect(extract(text)).toMatchObject({ facts: [], problems: [{ ruleId: 'input/unknown-label', message: expect.stringContaining('the first is "Words"') as string }, {}] });
  });

  it('is not that of a link outside of every cell', () => {
    expect(told(report(`<a onclick="defref_own_Thing">x</a>${row(INTEGRATED, 'true')}`))).toHaveLength(1);
  });

  it.each(['<tr><td><a onclick="defref_own_Thing">Words</a></td><td>x</td></tr>', '<tr><th class="pl"><a onclick="defref_own_Thing">Words</a></th><td>x</td></tr>', '<tr></tr>'])('is none in %s, which has no label', (other) => {
    expect(extract(report(other + row(INTEGRATED, 'true')))).toMatchObject({ facts: [{ kind: 'boolean' }], problems: [] });
  });
});

describe('the columns of a page', () => {
  const YEARS = '<tr><th class="tl" rowspan="2">Disclosure</th><th colspan="2">12 Months Ended</th></tr><tr><th>Dec. 31, 2024</th><th>Dec. 31, 2023</th></tr>';

  it.each<[string, string, readonly unknown[]]>([
    ['begin beside the title', report(`<tr>${cell(INTEGRATED, '<td>true</td><td>false</td>')}</tr>`, YEARS), [['column-1', '2024-12-31', {}], ['column-2', '2023-12-31', {}]]],
    ['count the cells that are wider than one', report(`<tr>${cell(INTEGRATED, '<td colspan="2">true</td>')}</tr><tr>${cell(ROLE, '<td class="fn">1</td><td>x</td>')}</tr>`, YEARS), [['column-1', '2024-12-31', {}], ['column-2', '2023-12-31', {}]]],
    ['are wider where the label is', report(`<tr><td class="pl" colspan="2"><a onclick="defref_${INTEGRATED}">x</a></td><td>true</td></tr>`, YEARS), [['column-2', '2023-12-31', {}]]],
    ['count no cell of headings in a row of values', report(`<tr>${cell(INTEGRATED, '<th>no</th><td>true</td>')}</tr>`, YEARS), [['column-2', '2023-12-31', {}]]],
    ['are one wide where their width is no number', report(`<tr><td class="pl" colspan="2x"><a onclick="defref_${INTEGRATED}">x</a></td><td colspan="x2">true</td><td>false</td></tr>`, YEARS), [['column-1', '2024-12-31', {}], ['column-2', '2023-12-31', {}]]],
    ['count no heading that spans no columns', report(`<tr>${cell(INTEGRATED, '<td>true</td>')}</tr>`, '<tr><th class="tl" rowspan="2" colspan="0">Disclosure</th><th colspan="x">12 Months Ended</th></tr><tr><th>Dec. 31, 2024</th></tr>'), [['column-1', '2024-12-31', {}]]],
    ['are told by the last date above them', report(row(INTEGRATED, 'true'), '<tr><th class="tl" rowspan="3">Disclosure</th><th>Jan. 01, 2024</th></tr><tr><th>Some [Member]</th></tr><tr><th>Dec. 31, 2024</th></tr>'), [['column-1', '2024-12-31', { column: 'Jan. 01, 2024 | Some [Member]' }]]],
    ['are none without a date', report(row(INTEGRATED, 'true'), '<tr><th class="tl">Disclosure</th><th>12 Months Ended</th></tr>'), [undefined]],
    ['are none beyond the headings', report(`<tr>${cell(INTEGRATED, '<td>true</td><td>false</td>')}</tr>`), [['column-1', '2024-12-31', {}], undefined]],
    ['have a heading for as many rows as the title has', report(row(INTEGRATED, 'true'), '<tr><th class="tl">Disclosure</th><th>12 Months Ended</th></tr><tr><th></th><th>Dec. 31, 2024</th></tr>'), [['column-1', '2024-12-31', {}]]],
    ['stand under the labels where there is no title', report(row(INTEGRATED, 'true'), '<tr><th>Disclosure</th><th>Dec. 31, 2024</th></tr>'), [['column-1', '2024-12-31', {}]]],
    ['are told by the first rows of headings only', report(row(INTEGRATED, 'true'), `<tr><th class="tl" rowspan="11">x</th><th>One</th></tr>${'<tr><th></th></tr>'.repeat(9)}<tr><th>Dec. 31, 2024</th></tr>`), [undefined]],
    ['have headings of a length that can be read', report(row(INTEGRATED, 'true'), `<tr><th class="tl">x</th><th>Dec. 31, 2024 ${'x'.repeat(500)}</th></tr>`), [['column-1', '2024-12-31', {}]]],
  ])('%s', (_what, text, columns) => {
    expect(contexts(text)).toEqual(columns);
  });

  it('keep a label above them that is no date, cut off', () => {
    expect(contexts(report(row(INTEGRATED, 'true'), `<tr><th class="tl" rowspan="2">x</th><th>${'x'.repeat(500)}</th></tr><tr><th>Dec. 31, 2024</th></tr>`))).toEqual([['column-1', '2024-12-31', { column: 'x'.repeat(200) }]]);
  });

  it('have the length of their period', () => {
    expect(extract(page(row(INTEGRATED, 'true'), 'Dec. 31, 2024', '3 Months Ended')).facts[0]?.context).toEqual({ id: 'column-1', entity: '', period: { start: '2024-10-01', end: '2024-12-31' }, dimensions: {} });
  });

  it('do not read headings for ever', () => {
    const wide = (columns: number): readonly unknown[] => contexts(report(`<tr><td class="pl" colspan="${columns}"><a onclick="defref_${INTEGRATED}">x</a></td><td>true</td></tr>`, '<tr><th class="tl">x</th><th colspan="999">Dec. 31, 2024</th><th colspan="999">Dec. 31, 2023</th></tr>'));
    expect(wide(999)).toEqual([['column-999', '2024-12-31', {}]]);
    expect(wide(1000)).toEqual([undefined]);
    expect(wide(9999)).toEqual([undefined]);
  });
});

describe('the rows of a page', () => {
  it('stand under a member until another one comes', () => {
    const member = (name: string): string => `<tr>${cell(`${AXIS}=own_${name}Member`, '<td>&#160;</td>')}</tr>`;
    expect(contexts(page(row(INTEGRATED, 'true') + member('A') + row(INTEGRATED, 'true') + member('B') + row(INTEGRATED, 'false')))).toEqual([
      ['column-1', '2024-12-31', {}], ['column-1 own:AMember', '2024-12-31', { 'cyd:MaterialCybersecurityIncidentAxis': 'own:AMember' }], ['column-1 own:BMember', '2024-12-31', { 'cyd:MaterialCybersecurityIncidentAxis': 'own:BMember' }],
    ]);
  });

  it('of a member have no value, whatever the name of its axis', () => {
    expect(told(page(`<tr>${cell('own_Region=own_EuropeMember', '<td>x</td>')}</tr>${row(INTEGRATED, 'true')}`))).toEqual([['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]);
  });

  it('that head others by their label are no unknown rows', () => {
    expect(extract(page(`<tr><td class="pl">Seats [Abstract]</td><td>x</td></tr>${row(INTEGRATED, 'true')}`)).problems).toEqual([]);
  });

  it('end their last cell where they end', () => {
    const source = report(`<tr>${cell(INTEGRATED, '<td>true')}</tr> `);
    const span = extract(source).facts[0]?.location?.spans[0];
    expect(source.slice(span?.start, span?.end)).toBe('true');
  });

  it.each(['Some_LineItems', 'cyd_SomeTable', 'dei_CoverAbstract', 'cyd_SomeAxis', 'own_SomeDomain', 'own_SomeMember', 'own_SomeRollForward'])('with %s head others and have no value', (element) => {
    expect(told(page(row(element, 'x') + row(INTEGRATED, 'true')))).toEqual([['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]);
  });

  it('without a value are facts of the SEC\'s taxonomy all the same, and of no other', () => {
    const { facts } = extract(page(`${row(ROLE, '&#160;')}${row('own_Thing', ' ')}<tr>${cell(INTEGRATED, '<td></td><td></td>')}</tr>`));
    expect(facts).toMatchObject([{ kind: 'text', text: '' }, { kind: 'text', text: '' }]);
    expect(facts).toHaveLength(2);
    expect(told(page(`<tr>${cell(INTEGRATED, '<td></td><td>true</td>')}</tr>`))).toEqual([['cyd:CybersecurityRiskManagementProcessesIntegratedFlag', true]]);
  });

  it.each<[string, string, object]>([
    [INTEGRATED, 'True', { kind: 'boolean', value: true }], [INTEGRATED, ' FALSE ', { kind: 'boolean', value: false }], [INTEGRATED, 'true enough', { kind: 'text', text: 'true enough' }], [INTEGRATED, 'not true', { kind: 'text', text: 'not true' }],
    [ROLE, 'true', { kind: 'text', text: 'true' }], ['dei_DocumentPeriodEndDate', 'Dec. 28, 2024', { kind: 'date', value: '2024-12-28', text: 'Dec. 28, 2024', breaks: [] }], ['dei_DocumentPeriodEndDate', '2024-12-28', { kind: 'text', text: '2024-12-28' }],
    ['dei_EntityExpiry', 'Dec. 28, 2024', { kind: 'text', text: 'Dec. 28, 2024' }],
  ])('%s with %j', (element, value, expected) => {
    const source = page(row(element, value));
    const { facts: [fact, ...more] } = extract(source);
    expect(fact).toMatchObject({ origin: 'tagged', name: element.replace('_', ':'), ...expected });
    expect(more).toEqual([]);
    expect(fact?.location?.uri).toBe('R4.htm');
    expect(source.slice(fact?.location?.spans[0].start, fact?.location?.spans[0].end)).toBe(value);
  });

  it('of a flag have no words: those that it wraps are not on the page', () => {
    expect(extract(page(row(INTEGRATED, 'true'))).facts[0]).not.toHaveProperty('text');
  });
});

describe('the filing of a page', () => {
  const cover = (more = ''): string => row('dei_DocumentType', '10-K') + row('dei_EntityRegistrantName', 'Own Inc') + more;

  it.each<[string, string, object, readonly string[]]>([
    ['a cover', cover(row('dei_EntityCentralIndexKey', '9990007') + row('dei_DocumentPeriodEndDate', 'Dec. 28, 2024')), { form: '10-K', registrant: 'Own Inc', cik: '0009990007', period: '2024-12-28' }, ['tagged', 'form', 'period', 'cik', 'registrant']],
    ['a cover with a CIK that is none', cover(row('dei_EntityCentralIndexKey', 'CIK 9990007')), { cik: null, period: '2024-12-31' }, ['tagged', 'form', 'period', 'registrant']],
    ['a cover with a CIK that is too long', cover(row('dei_EntityCentralIndexKey', '12345678901')), { cik: null }, ['tagged', 'form', 'period', 'registrant']],
    ['a cover with a CIK that goes on', cover(row('dei_EntityCentralIndexKey', '9990007 x')), { cik: null }, ['tagged', 'form', 'period', 'registrant']],
    ['a disclosure', row(INTEGRATED, 'true'), { form: null, registrant: null, cik: null, period: '2024-12-31', accession: null, filed: null }, ['tagged', 'period', 'whole-filing']],
    ['a disclosure and facts of others', row(INTEGRATED, 'true') + row('own_Thing', 'x'), { period: '2024-12-31' }, ['tagged', 'period', 'whole-filing']],
    ['facts of others only', row('own_Thing', 'x'), { period: '2024-12-31' }, ['tagged', 'period']],
  ])('of %s', (_what, rows, filing, observes) => {
    const extraction = extract(page(rows));
    expect(extraction.filing).toMatchObject(filing);
    expect(extraction.observes).toEqual(observes);
    expect(extraction.problems).toEqual([]);
  });

  it('ends with the last column that has a value, or the last of all', () => {
    const header = '<tr><th class="tl">x</th><th>Dec. 31, 2023</th><th>Dec. 31, 2024</th><th>Feb. 28, 2025</th></tr>';
    expect(extract(report(`<tr>${cell(INTEGRATED, '<td>true</td><td>true</td><td></td>')}</tr>`, header)).filing.period).toBe('2024-12-31');
    expect(extract(report(`<tr>${cell('own_Thing', '<td></td>')}</tr>`, header)).filing.period).toBe('2025-02-28');
    expect(extract(report(row(INTEGRATED, 'true'), '<tr><th class="tl">x</th></tr>')).filing.period).toBeNull();
    expect(extract(page('')).filing.period).toBe('2024-12-31');
    expect(extract(page('').replace('Disclosure', 'Disclosure of Dec. 31, 2030')).filing.period).toBe('2024-12-31');
  });

  it('has its title as its place, where it has one', () => {
    const source = page(row(INTEGRATED, 'true'));
    const { anchor } = extract(source);
    expect([anchor?.uri, source.slice(anchor?.spans[0].start, anchor?.spans[0].end)]).toEqual(['R4.htm', '<strong>Disclosure</strong>']);
    expect(extract(report(row(INTEGRATED, 'true'), `<tr></tr>${TITLE}`))).toHaveProperty('anchor');
    expect(extract(report(row(INTEGRATED, 'true'), '<tr><th>Disclosure</th></tr>'))).not.toHaveProperty('anchor');
    expect(extract(report(row(INTEGRATED, 'true'), '<tr></tr><tr><th>x</th></tr><tr><th class="tl">Disclosure</th></tr>'))).not.toHaveProperty('anchor');
  });
});

describe('what is said of a page', () => {
  it('counts the labels that no taxonomy knows', () => {
    const unknown = (label: string): string => `<tr><td class="pl">${label}</td><td>x</td></tr>`;
    const source = page(unknown(`Seats ${'x'.repeat(200)}`) + unknown('Desks') + '<tr><td class="pl">Empty</td><td></td></tr>' + row(INTEGRATED, 'true'));
    expect(extract(source).problems).toEqual([{
      ruleId: 'input/unknown-label', severity: 'note', status: 'analysed', location: { uri: 'R4.htm', spans: [{ start: source.indexOf('Seats'), end: source.indexOf('Seats') + 206 }] },
      message: `2 rows have labels of no cyd element and were left out; the first is "${`Seats ${'x'.repeat(200)}`.slice(0, 120)}".`,
      help: 'Rows are told by the standard labels of the cyd taxonomy; labels of the registrant are not known.',
    }]);
    expect(extract(page(unknown('Desks') + row(INTEGRATED, 'true'))).problems[0]?.message).toBe('1 row has a label of no cyd element and was left out; the first is "Desks".');
  });

  it('tells how rows were read whose label stands for two elements', () => {
    const timing = (label: string, value: string): string => `<tr><td class="pl">${label}</td><td>${value}</td></tr>`;
    const TIMING = 'Material Cybersecurity Incident Timing [Text Block]';
    const two = page(timing(TIMING, 'Two servers.') + timing(TIMING, 'In June.'));
    expect(told(two)).toEqual([['cyd:MaterialCybersecurityIncidentScopeTextBlock', 'Two servers.'], ['cyd:MaterialCybersecurityIncidentTimingTextBlock', 'In June.']]);
    expect(extract(two).problems).toEqual([{
      ruleId: 'input/ambiguous-label', severity: 'note', status: 'analysed', location: { uri: 'R4.htm', spans: [{ start: two.indexOf(TIMING), end: two.indexOf(TIMING) + TIMING.length }] },
      message: 'In the taxonomy of 2024 the label "Material Cybersecurity Incident Timing" stands for scope and for timing; the first row was read as scope, the others as timing.',
      help: 'Check which element was tagged, or lint the inline document.',
    }]);
    const one = page(timing(TIMING, 'In June.'));
    expect(told(one)).toEqual([['cyd:MaterialCybersecurityIncidentTimingTextBlock', 'In June.']]);
    expect(extract(one).problems.map(({ message }) => message)).toEqual([expect.stringMatching(/the row was read as timing\.$/)]);
    expect(extract(page(timing(TIMING, 'In June.') + timing('Material Cybersecurity Incident Scope [Text Block]', 'Two servers.'))).problems).toEqual([]);
    expect(extract(page(timing(TIMING, 'a') + timing(TIMING, 'b') + timing('Material Cybersecurity Incident Scope [Text Block]', 'c'))).problems.map(({ ruleId }) => ruleId)).toEqual(['input/ambiguous-label']);
    expect(extract(page(row('cyd_MaterialCybersecurityIncidentTimingTextBlock', 'In June.'))).problems).toEqual([]);
  });

  it.each([
    ['at its title', page(''), 'Disclosure'], ['at its beginning', '<html><body>Nothing</body></html>', ''],
  ])('is that no fact is there, %s', (_what, source, words) => {
    const { problems } = extract(source);
    expect(problems).toMatchObject([{
      ruleId: 'input/unreadable', severity: 'error', status: 'failed', message: 'No row of this viewer page could be read as a fact.', help: 'Save the page of the cybersecurity disclosure from the EDGAR viewer, or lint the inline document.',
    }]);
    const span = problems[0]?.location?.spans[0];
    expect(source.slice(span?.start, span?.end).replace(/<[^>]*>/g, '')).toBe(words);
  });

  it.each([[1, '1 more was'], [2, '2 more were']])('counts %d further report of the page, which is then not all read', (count, words) => {
    const source = page(row(INTEGRATED, 'true')) + '<table class="report"></table>'.repeat(count) + '<table class="other"></table>';
    const { problems, observes } = extract(source);
    const start = source.indexOf('</html><table') + '</html>'.length;
    expect(problems).toEqual([{
      ruleId: 'input/unreadable', severity: 'error', status: 'partial', location: { uri: 'R4.htm', spans: [{ start, end: start + 6 }] },
      message: `Only the first report of the page was read; ${words} left out.`, help: 'Save each page of the EDGAR viewer as a file of its own.',
    }]);
    expect(observes).toEqual(['tagged', 'period']);
  });

  it('is that it breaks off within its table, at its end', () => {
    const source = `${page(row(INTEGRATED, 'true')).replace('</table></body></html>', '')}\n \n`;
    expect(extract(source)).toMatchObject({ facts: [{ kind: 'boolean' }], observes: ['tagged', 'period'] });
    expect(extract(source).problems).toEqual([{
      ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri: 'R4.htm', spans: [{ start: source.length - 4, end: source.length - 3 }] },
      message: 'The page breaks off within its table.', help: 'Save the page again from the EDGAR viewer.',
    }]);
    expect(extract('<table class="report"><tr>').problems.map(({ ruleId }) => ruleId)).toEqual(['input/unreadable', 'input/malformed']);
    expect(extract('<table class="report">').problems.map(({ ruleId }) => ruleId)).toEqual(['input/unreadable']);
  });

  it('is where a limit was met: pages may nest twice as deep as documents', () => {
    const limits = { ...DEFAULT_LIMITS, depth: 4 };
    const nested = (depth: number): string => page(row(ROLE, `${'<b>'.repeat(depth)}x${'</b>'.repeat(depth)}`));
    expect(extractRPage(toDocument(nested(3)), { limits }).problems).toEqual([]);
    const { problems } = extractRPage(toDocument(nested(4)), { limits });
    const start = nested(4).indexOf('<b>') + 9;
    expect(problems.at(-1)).toEqual({
      ruleId: 'input/limit', severity: 'error', status: 'partial', location: { uri: 'R4.htm', spans: [{ start, end: start + 1 }] },
      message: 'Read only up to here: elements are nested deeper than 8.', help: 'Save the page again from the EDGAR viewer.',
    });
  });

  it('is that nothing of it is read where its document type would have to be resolved', () => {
    expect(extract(`<!DOCTYPE html PUBLIC "x">${page(row(INTEGRATED, 'true'))}`).problems).toMatchObject([{ ruleId: 'input/unreadable', status: 'failed' }, { ruleId: 'input/doctype', severity: 'error', status: 'failed', location: { spans: [{ start: 0, end: 1 }] } }]);
  });
});
