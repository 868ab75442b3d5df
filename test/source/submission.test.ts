import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_SET, writeSetSubmission, writeSubmission } from '../../scripts/fixtures/document-set.js';
import type { SourceFiling } from '../../src/model/filing.js';
import { isSubmission, openSubmission } from '../../src/source/submission.js';
import { readHeader } from '../../src/source/submission-header.js';

const [FORM, EXHIBIT] = DOCUMENT_SET;
const WHOLE = writeSetSubmission();

async function open(text: string): Promise<SourceFiling> {
  const opened = await openSubmission('a.txt', Buffer.from(text));
  return 'failed' in opened ? expect.fail(opened.failed.message) : opened;
}
const said = ({ problems }: SourceFiling): readonly string[] => problems.map(({ status, ruleId, message }) => `${status} ${ruleId}: ${message}`);

describe('a full submission', () => {
  it('is its inline documents, each where it stands in the file', async () => {
    const { documents, problems } = await open(WHOLE);
    expect(problems).toEqual([]);
    expect(documents.map(({ uri, part, format }) => [uri, part, format])).toEqual([['a.txt', FORM?.name, 'inline-xbrl'], ['a.txt', EXHIBIT?.name, 'inline-xbrl']]);
    for (const [index, { text, body }] of documents.entries()) {
      expect(text).toBe(WHOLE);
      expect(text.slice(body?.start, body?.end)).toContain(DOCUMENT_SET[index]?.text.trim());
    }
  });

  it('has its lines ended as they may be', async () => {
    expect((await open(WHOLE.replaceAll('\n', '\r\n'))).documents).toHaveLength(2);
  });

  it('passes over what repeats the documents, what is encoded and what belongs to the taxonomy', async () => {
    const more = (type: string, name: string, body: string): string => `<DOCUMENT>\n<TYPE>${type}\n<FILENAME>${name}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;
    const { documents, problems } = await open(WHOLE.replace('<DOCUMENT>\n<TYPE>GRAPHIC', `${[
      more('EX-101.SCH', 'a.xsd', '<XBRL>\n<schema/>\n</XBRL>'), more('XML', 'R1.htm', '<XML>\n<html/>\n</XML>'), more('XML', 'a_htm.xml', '<XML>\n<xbrl/>\n</XML>'),
      more('ZIP', 'a-xbrl.zip', 'begin 644 a-xbrl.zip\nx\nend'), more('EXCEL', 'Financial_Report.xlsx', 'begin 644 x\nend'), more('JSON', 'MetaLinks.json', '<JSON>\n{}\n</JSON>'),
    ].join('')}<DOCUMENT>\n<TYPE>GRAPHIC`));
    expect([documents.length, problems]).toEqual([2, []]);
  });

  it.each(['x', 'begin 644'])('names an exhibit that could hold disclosure and was not analysed (%s)', async (begin) => {
    const { documents, problems } = await open(WHOLE.replace('<TYPE>GRAPHIC', '<TYPE>EX-99').replace('lamp.jpg\n<TEXT>', 'ex99.pdf\n<TEXT>\n<PDF>').replace('begin 644', begin));
    expect([documents.length, problems.map(({ status, message }) => [status, message])]).toEqual([2, [['analysed', 'Not analysed: ex99.pdf. What it says is not in this report.']]]);
  });

  it.each([
    ['inside of its second document', WHOLE.slice(0, WHOLE.indexOf('rehearses')), 2, ['partial input/missing-part: The document hollowmere-ex13.htm has no end: the submission is cut off, or </DOCUMENT> is missing.', 'partial input/missing-part: The header counts 3 documents, and 2 are here.']],
    ['between documents', WHOLE.slice(0, WHOLE.indexOf('<DOCUMENT>\n<TYPE>EX-13')), 1, ['partial input/missing-part: The header counts 3 documents, and 1 is here.']],
  ])('that is cut off %s says so', async (_, text, count, expected) => {
    const filing = await open(text);
    expect(filing.documents).toHaveLength(count);
    expect(said(filing)).toEqual(expected);
  });

  it.each([
    ['without documents', WHOLE.slice(0, WHOLE.indexOf('<DOCUMENT>')), 'input/missing-part', /The header counts 3 documents, and 0 are here\. The submission has no document that tieout reads, and no <DOCUMENT> at all\./],
    ['that is its first line', '<SEC-DOCUMENT>0009990009-26-000007.txt', 'input/unknown-format', /no <DOCUMENT> at all/],
    ['with empty documents', '<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>10-K\n</DOCUMENT>\n', 'input/unknown-format', /no document that tieout reads\./],
  ])('%s fails', async (_, text, ruleId, message) => {
    expect(await openSubmission('a.txt', Buffer.from(text))).toMatchObject({ uri: 'a.txt', failed: { ruleId, status: 'failed', message: expect.stringMatching(message) } });
  });

  it('is told by its first line, and a single document with SGML lines is none', () => {
    const bytes = (text: string): Buffer => Buffer.from(text);
    expect([WHOLE, `\ufeff${WHOLE}`, `\n${WHOLE}`, '<SUBMISSION>', '-----BEGIN PRIVACY-ENHANCED MESSAGE-----', '<DOCUMENT>\n<TYPE>10-K\n</DOCUMENT>\n<DOCUMENT>\n'].map((text) => isSubmission(bytes(text)))).toEqual([true, true, true, true, true, true]);
    expect([FORM?.text ?? '', `<DOCUMENT>\n<TYPE>10-K\n<TEXT>\n${FORM?.text ?? ''}`, 'see <SEC-DOCUMENT>', ''].map((text) => isSubmission(bytes(text)))).toEqual([false, false, false, false]);
  });

  it.each(['<DOCUMENT>\n<TYPE>X\n<TEXT>\n</TEXT>\n</DOCUMENT>\n', '<DOCUMENT>\n', '<DOCUMENT>\n<TEXT>\n', ' <DOCUMENT>'])('stays fast with very many of %j', async (piece) => {
    const text = `<SEC-DOCUMENT>\n${piece.repeat(20_000)}${'x'.repeat(20_000_000)}`;
    const started = performance.now();
    expect(await openSubmission('a.txt', Buffer.from(text))).toMatchObject({ failed: { status: 'failed' } });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the header', () => {
  const header = { form: '8-K', accession: '0009990004-25-000031', registrant: 'PELLWORTH FREIGHT INC', cik: '9990004', period: '2025-09-09', filed: '2025-09-15', items: ['Material Cybersecurity Incidents', 'Something New'] };

  it('says which filing it is, and its Items by number where EDGAR\'s title is known', () => {
    const text = writeSubmission(header, []);
    expect(readHeader(text)).toEqual({ documents: 1, given: { ...header, cik: '0009990004', items: ['1.05', 'Something New'] } });
  });

  it('is read from tags, too', () => {
    expect(readHeader('<SUBMISSION>\n<ACCESSION-NUMBER>0009990004-25-000031\n<TYPE>8-K/A\n<PUBLIC-DOCUMENT-COUNT>2\n<PERIOD>20250909\n<ITEMS>1.05\n<ITEMS>9.01\n<FILING-DATE>20250915\n<FILER>\n<COMPANY-DATA>\n<CONFORMED-NAME>PELLWORTH\n<CIK>0009990004\n')).toEqual({
      documents: 2, given: { accession: '0009990004-25-000031', form: '8-K/A', period: '2025-09-09', items: ['1.05', '9.01'], filed: '2025-09-15', registrant: 'PELLWORTH', cik: '0009990004' },
    });
  });

  it('leaves unknown what it does not say, and what is no day or number', () => {
    expect(readHeader('ACCESSION NUMBER: x\nFILED AS OF DATE: 20251399\nCENTRAL INDEX KEY: no\nPUBLIC DOCUMENT COUNT: many')).toEqual({ documents: null, given: {} });
  });
});

it('the committed submission is the set of documents', () => {
  expect(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/sets/0009990009-26-000007.txt'), 'utf8')).toBe(WHOLE);
});
