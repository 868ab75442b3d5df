import { expect, it } from 'vitest';
import { findBody, readSubmissionHeader } from '../../src/extract/submission-lines.js';

it.each([
  ['<html/>', '<html/>'],
  ['<XBRL>\n<?xml version="1.0"?><html></html>\n</XBRL>\n', '<?xml version="1.0"?><html></html>\n'],
  ['<DOCUMENT>\n<TYPE>10-K\n<SEQUENCE>1\n<FILENAME>a.htm\n<DESCRIPTION>10-K\n<TEXT>\n<XBRL>\n\n<?xml version="1.0"?><html></html>\n</XBRL>\n</TEXT>\n</DOCUMENT>\n', '<?xml version="1.0"?><html></html>\n'],
  ['<TEXT><html>a</html></TEXT>', '<html>a</html>'],
  ['<XBRL>\n<html>no end line</html>\n', '<html>no end line</html>\n'],
  ['<html><p>&lt;/TEXT&gt;</p></html>', '<html><p>&lt;/TEXT&gt;</p></html>'],
])('finds the document in %j', (text, body) => {
  const { start, end } = findBody(text);
  expect(text.slice(start, end)).toBe(body);
});

it('reads the submission type', () => {
  expect(readSubmissionHeader('<DOCUMENT>\n<TYPE>10-K/A\n<SEQUENCE>1\n')).toEqual({ form: '10-K/A' });
  expect(readSubmissionHeader('<XBRL>\n')).toEqual({ form: null });
});
