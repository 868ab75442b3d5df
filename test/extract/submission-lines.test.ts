import { describe, expect, it } from 'vitest';
import { findBody, readSubmissionHeader } from '../../src/extract/submission-lines.js';

const HEAD = '<DOCUMENT>\n<TYPE>10-K\n<SEQUENCE>1\n<FILENAME>a.htm\n<DESCRIPTION>10-K\n<TEXT>\n<XBRL>\n';

it.each([
  ['<html/>', '<html/>'],
  ['<XBRL>\n<?xml version="1.0"?><html></html>\n</XBRL>\n', '<?xml version="1.0"?><html></html>\n'],
  [`${HEAD}\n<?xml version="1.0"?><html></html>\n</XBRL>\n</TEXT>\n</DOCUMENT>\n`, '<?xml version="1.0"?><html></html>\n'],
  ['<TEXT><html>a</html></TEXT>', '<html>a</html>'],
  ['<XBRL>\n \r\n\t<html>a</html></XBRL>', '<html>a</html>'],
  ['<XBRL>\n<html>no end line</html>\n', '<html>no end line</html>\n'],
  ['<XBRL>\n<html>a</html></XBRL>\nmore', '<html>a</html></XBRL>\nmore'],
  ['<html><p>&lt;/TEXT&gt;</p></html>', '<html><p>&lt;/TEXT&gt;</p></html>'],
  ['<html>no line before</html>\n</TEXT>', '<html>no line before</html>\n</TEXT>'],
  ['\n\n<html>a</html>\n', '\n\n<html>a</html>\n'],
  ['<TEXT></TEXT>', ''],
  ['<TEXT>\nwords alone', 'words alone'],
  ['<TEXT>\n<p>A line </TEXT> of SGML in the text</p>\n\n\n<p>b</p></TEXT>\n</DOCUMENT>', '<p>A line </TEXT> of SGML in the text</p>\n\n\n<p>b</p></TEXT>\n</DOCUMENT>'],
  [`<TEXT>\n<p>A line </TEXT> of SGML far from the end ${'. '.repeat(200)}</p></TEXT>\n</DOCUMENT>`, `<p>A line </TEXT> of SGML far from the end ${'. '.repeat(200)}</p>`],
])('finds the document in %j', (text, body) => {
  const { start, end } = findBody(text);
  expect(text.slice(start, end)).toBe(body);
});

it('finds a document where it stands in a file of several', () => {
  const parts = [`${HEAD}<html>one</html>\n</XBRL>\n</TEXT>\n</DOCUMENT>\n`, '<html>two</html>\n', '<DOCUMENT>\n<TEXT>\nthree</TEXT>\n</DOCUMENT>\n'];
  const file = parts.join('');
  let at = 0;
  const found = parts.map((part) => {
    const { start, end } = findBody(file, { start: at, end: at + part.length });
    at += part.length;
    return file.slice(start, end);
  });
  expect(found).toEqual(['<html>one</html>\n', '<html>two</html>\n', 'three']);
});

it('looks for lines before a document in its first pages only', () => {
  const text = `${`<DESCRIPTION>${'x'.repeat(900)}\n`.repeat(12)}<html/>`;
  expect(text.slice(findBody(text).start)).not.toBe('<html/>');
});

describe('the submission type', () => {
  it.each([
    ['<DOCUMENT>\n<TYPE>10-K/A\n<SEQUENCE>1\n', '10-K/A'],
    ['<TYPE>10-K', '10-K'],
    ['<TYPE>  20-F \r\n<SEQUENCE>1\n', '20-F'],
    ['<TYPE>DEF 14A<SEQUENCE>1', 'DEF 14A'],
    ['<XBRL>\n', null],
    ['<TYPE>\n\n<SEQUENCE>', null],
    ['<TYPE>(10-K)\n', null],
    ['<TYPE>123456789012345678901\n', null],
    ['<TYPE>12345678901234567890\n', '12345678901234567890'],
  ])('of %j is %s', (lines, form) => {
    expect(readSubmissionHeader(lines)).toEqual({ form });
  });
});
