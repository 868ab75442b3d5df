import { expect, it } from 'vitest';
import { openDocument } from '../../src/source/open-document.js';

const open = (text: string | Buffer): ReturnType<typeof openDocument> => openDocument('a.htm', Buffer.from(text as string));

it.each([
  ['inline-xbrl', '<?xml version="1.0"?><html xmlns:q="http://www.xbrl.org/2013/inlineXBRL"/>'],
  ['inline-xbrl', '<XBRL>\n<?xml version="1.0"?><html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"/>\n</XBRL>'],
  ['xbrl-instance', '<?xml version="1.0"?><xbrl xmlns="http://www.xbrl.org/2003/instance"/>'],
  ['xbrl-instance', '<!-- made --><!DOCTYPE x [ <!ENTITY a "b"> ]>\n<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"/>'],
  ['r-page', '<html><body><table class="report" border="0"><tr><td class="pl"><a onclick="top.Show.showAR( this, \'defref_cyd_X\', window )">X [Flag]</a></td></tr></table>'],
  ['r-page-text', '|\nCybersecurity Disclosure\n|12 Months Ended\nDec. 31, 2025\n|Cybersecurity Risk Management Third Party Engaged [Flag]\n|true\n'],
  ['fact-set', 'facts:\n  materially-affected: false\n'],
  ['fact-set', '{ "filing": {}, "facts": [] }'],
])('tells %s by its content', async (format, text) => {
  const opened = await open(text);
  expect('document' in opened && opened.document).toMatchObject({ uri: 'a.htm', format, text });
});

const FORM = '<html><body><p>SECURITIES AND EXCHANGE COMMISSION</p><p>FORM 10-K</p>';

it.each([
  ['no binding of the prefix', `${FORM}<ix:nonNumeric name="a:B">x</ix:nonNumeric></body></html>`],
  ['the namespace of an earlier version', `${FORM}<q:nonNumeric xmlns:q="http://www.xbrl.org/2008/inlineXBRL">x</q:nonNumeric></body></html>`],
])('says that what is tagged was not read, with %s', async (_, text) => {
  const opened = await open(text);
  expect('document' in opened && opened.document).toMatchObject({ format: 'html', problems: [{ ruleId: 'input/malformed', status: 'partial', message: expect.stringContaining('nothing that is tagged was read') }] });
});

it('takes a page without elements of Inline XBRL for what it is', async () => {
  const opened = await open(`${FORM}<p>See www.xbrl.org, and ix: the header.</p></body></html>`);
  expect('document' in opened && opened.document).toMatchObject({ format: 'html', problems: [] });
});

it.each([
  ['input/empty', '', /empty/],
  ['input/empty', ' \n\t ', /white space/],
  ['input/unreadable', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', /binary/],
  ['input/unknown-format', 'PK\u0003\u0004\0\0', /zip archive/],
  ['input/unknown-format', '%PDF-1.7 …', /PDF/],
  ['input/unknown-format', 'a,b,c\n1,2,3\n', /no format that tieout knows/],
  ['input/unknown-format', '<html><body>hello</body></html>', /HTML page without inline XBRL/],
  ['input/unknown-format', '<?xml version="1.0"?><feed/>', /XML document/],
  ['input/unknown-format', '<SEC-DOCUMENT>0000-00-000000.txt', /full EDGAR submission/],
])('says %s of %j', async (ruleId, text, message) => {
  const opened = await open(text);
  if (!('failed' in opened)) throw new Error('was opened');
  expect(opened.failed).toMatchObject({ ruleId, status: 'failed', severity: 'error' });
  expect(opened.failed.message).toMatch(message);
  expect(opened.failed.help).not.toBe('');
});

it('hashes the bytes as they are', async () => {
  const opened = await open('facts: {}\n');
  expect('document' in opened && opened.document.sha256).toBe('59fe63f68c9401389b4f6e53840b7cfaa62696c2befc11e22c2c41ba55abce36');
});
