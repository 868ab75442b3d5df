import { createHash } from 'node:crypto';
import type { FilingId, Problem, SourceDocument } from '../model/filing.js';
import type { GatheredFiling } from './data-set-gather.js';
import type { Submission } from './data-set-submissions.js';
import { describeLostCharacters } from './decode.js';

/**
 * One filing of a data set as a document: the header row and its own rows of txt.tsv, whose places are
 * those in txt.tsv. What sub.tsv says of the filing goes with it; without a row there, that is a problem.
 */
export function toFilingDocument(dataSet: string, { accession, rows, problems }: GatheredFiling, submission: Submission | undefined): SourceDocument {
  const uri = `${dataSet}!/${accession}`;
  const starts: number[] = [];
  let length = 0;
  for (const { text: row } of rows) {
    starts.push(length);
    length += row.length + 1;
  }
  const text = rows.map((row) => row.text).join('\n');
  return {
    uri, format: 'data-set', text, encoding: 'utf-8',
    sha256: createHash('sha256').update(text).digest('hex'),
    filing: submission?.filing ?? { ...NOTHING_KNOWN, accession },
    lines: { starts, numbers: rows.map((row) => row.number), offsets: rows.map((row) => row.offset) },
    problems: [...problems, ...describeSubmission(submission), ...describeLostCharacters(uri, text)],
  };
}

const NOTHING_KNOWN: Omit<FilingId, 'uri'> = { accession: null, form: null, registrant: null, cik: null, period: null, filed: null };

function describeSubmission(submission: Submission | undefined): readonly Problem[] {
  if (submission === undefined) {
    return [{
      ruleId: 'input/missing-part', severity: 'warning', status: 'partial',
      message: 'sub.tsv has no row for this filing: its form, registrant and period are not known.',
      help: 'Take sub.tsv and txt.tsv from the same data set.',
    }];
  }
  if (submission.rows === 1) return [];
  return [{
    ruleId: 'input/malformed', severity: 'warning', status: 'analysed',
    message: `sub.tsv has ${String(submission.rows)} rows for this filing; the first was taken.`,
    help: 'Get the data set again.',
  }];
}
