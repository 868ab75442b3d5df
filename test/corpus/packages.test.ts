import { describe, expect, it } from 'vitest';
import { writeSubmission } from '../../scripts/fixtures/document-set.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { openSubmission } from '../../src/source/submission.js';
import { writeZip } from '../source/write-zip.js';
import { corpus, realFilings } from './corpus.js';

/** What only a header tells: rules that need it are decided in a submission. */
const NEEDS_HEADER = new Set(['cyd/incident-is-reported-in-four-business-days']);

const found = ({ findings }: FilingReport): readonly string[] => findings.filter(({ ruleId }) => !NEEDS_HEADER.has(ruleId)).map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).toSorted();

const FILINGS = [...realFilings('10-K').slice(0, 3), ...realFilings('8-K')];

describe.skipIf(corpus === null)('real filings in other forms', () => {
  it.each(FILINGS)('$name has the same findings in a package and in a submission, at the same words', async ({ name, bytes }) => {
    const text = bytes.toString('utf8');
    const alone = await lintFiling({ uri: name, content: bytes });
    const packed = await lintFiling({ uri: 'a.zip', content: writeZip({ [`form/${name.replace(/l?$/, '')}`]: bytes }) });
    const header = { form: alone.filing.form ?? '', accession: '0000000000-25-000001', registrant: 'X', cik: '1', period: '2025-01-31', filed: '2025-02-01' };
    const submission = writeSubmission(header, [{ type: header.form, name: 'form.htm', text }]);
    const submitted = await lintFiling({ uri: 'a.txt', content: submission });
    expect([packed, submitted].map(({ status }) => status)).toEqual([alone.status, alone.status]);
    expect(found(packed)).toEqual(found(alone));
    expect(found(submitted)).toEqual(found(alone));
    const opened = await openSubmission('a.txt', Buffer.from(submission));
    const file = 'failed' in opened ? '' : opened.documents[0].text;
    const wordsOf = (report: FilingReport, of: string): readonly string[] => report.findings.filter(({ ruleId }) => !NEEDS_HEADER.has(ruleId)).map(({ ruleId, locations: [{ region }] }) => `${ruleId} ${region ? of.slice(region.charOffset, region.charOffset + region.charLength) : ''}`).toSorted();
    expect(wordsOf(submitted, file)).toEqual(wordsOf(alone, text));
  });
});
