import { HeadingLevel } from 'docx';
import type { Paragraph, Table, TableRow } from 'docx';
import type { ReviewAnswer, ReviewEvidence, ReviewQuestion, ReviewRow } from '../../model/review.js';
import { findingsOf } from '../html/view.js';
import type { FilingView } from '../html/view.js';
import { ANSWER_WORDS, SEVERITY_WORDS, describeBecause, describeChecks, describeLooked, describePlace, describeQuestion, describeRegion, disagree } from '../html/words.js';
import { describeReading, humanise } from '../reading-words.js';
import { attachValue, countOf, describeFrom } from '../wording.js';
import { cell, headingRow, paragraph, row, strong, table } from './parts.js';

/** Behind the words of an answer; the words say it. */
const FILLS: Readonly<Record<ReviewAnswer, string>> = { found: 'E8F3EA', 'not-found': 'FBE9E7', unclear: 'FFF8E1', 'not-applicable': 'F2F2F2' };

/** The table by paragraph of the rule: what is asked, the answer and why, the evidence, and room for the reviewer. */
export function paragraphTable(view: FilingView): readonly (Paragraph | Table)[] {
  const { review: { rows }, report } = view;
  const title = paragraph(['By paragraph of the rule'], { heading: HeadingLevel.HEADING_1 });
  if (rows.length === 0) {
    return [title, paragraph([report.status === 'failed' ? 'Nothing of this filing could be read, so nothing was looked for.' : 'No paragraph of the rules in use is asked of this form.'])];
  }
  return [title, table([3300, 1900, 6400, 2200], [headingRow(['What the rule asks', 'Answer, and why', 'Evidence, and where it stands', 'Reviewer']), ...rows.map((one) => toRow(view, one))])];
}

function toRow(view: FilingView, one: ReviewRow): TableRow {
  return row([
    cell([paragraph([strong(one.cite)], { style: 'Cell' }), paragraph([one.requirement], { style: 'Cell' })]),
    cell([paragraph([strong(ANSWER_WORDS[one.answer])], { style: 'Cell' }), paragraph([describeBecause(one)], { style: 'Cell' })], { fill: FILLS[one.answer] }),
    cell(evidence(view, one)),
    cell([]),
    // A row that is longer than a page is broken all the same.
  ], 'whole');
}

/** What a row knows while its evidence is written. */
interface Page {
  /** Words that it has quoted. */
  readonly quoted: Set<string>;
  /** Whether a place has to say in which file it is. */
  readonly namesFiles: boolean;
}

function evidence(view: FilingView, one: ReviewRow): readonly Paragraph[] {
  const asked = new Set(one.questions.flatMap((question) => question.evidence));
  const tagged = one.evidence.filter((id) => !asked.has(id)).flatMap((id) => view.evidence.get(id) ?? []);
  const isQuoted = one.questions.some(({ answer }) => answer === 'found');
  const page: Page = { quoted: new Set(), namesFiles: view.report.filing.inputs.length > 1 };
  return [
    ...one.questions.flatMap((question) => answerTo(view, question, page)),
    ...tags(tagged, isQuoted, page),
    ...(one.questions.length === 0 && one.answer !== 'found' ? [paragraph([`Looked in: ${view.review.searched.map(describePlace).join('; ')}.`], { style: 'Small' })] : []),
    ...findingsOf(view, one).map(({ number, finding }) => paragraph([strong(`${SEVERITY_WORDS[finding.severity]} – finding ${String(number)}: `), `${finding.message}${finding.suppression ? ' (accepted)' : ''}`], { style: 'Cell' })),
    ...(one.rules.length === 0 ? [] : [paragraph([`${countOf(one.rules.length, 'check')}: ${describeChecks(one)}`], { style: 'Small' })]),
  ];
}

function answerTo(view: FilingView, question: ReviewQuestion, page: Page): readonly Paragraph[] {
  const { fact, answer, because, looked } = question;
  const reading = answer === 'found' || because === 'refers-elsewhere' ? describeReading(question) : '';
  return [
    paragraph([strong(`${describeQuestion(fact)} `), ANSWER_WORDS[answer]], { style: 'Cell', keepNext: true }),
    ...(reading === '' ? [] : [paragraph([`Read as: ${reading}`], { style: 'Small' })]),
    ...question.evidence.flatMap((id) => view.evidence.get(id) ?? []).flatMap((words) => quotation(words, page)),
    ...(answer !== 'found' || disagree(looked) ? [paragraph([describeLooked(question)], { style: 'Small' })] : []),
  ];
}

/** The words, and where they stand; those that the row has quoted already are not quoted again. */
function quotation({ quote, from, location }: ReviewEvidence, { quoted, namesFiles }: Page): readonly Paragraph[] {
  const again = quoted.has(quote);
  quoted.add(quote);
  const place = [from === undefined ? '' : describeFrom(from), namesFiles && location ? location.uri : '', describeRegion(location)].filter((part) => part !== '').join(', ');
  return [
    ...(quote === '' ? [] : [paragraph([again ? 'The words quoted above' : `“${quote}”`], { style: again ? 'Place' : 'MemoQuote', keepNext: place !== '' })]),
    ...(place === '' ? [] : [paragraph([place], { style: 'Place' })]),
  ];
}

function tags(tagged: readonly ReviewEvidence[], isQuoted: boolean, page: Page): readonly Paragraph[] {
  if (tagged.length === 0) return [];
  const name = ({ fact, value, quote }: ReviewEvidence): string => `${humanise(fact)}${value === undefined || value === quote ? '' : attachValue(value)}`;
  return [
    paragraph([strong(tagged.length === 1 ? 'Tagged: ' : `Tagged (${String(tagged.length)}): `), tagged.map(name).join(' · ')], { style: 'Small' }),
    ...(tagged.length <= 3 && !isQuoted ? tagged.flatMap((one) => quotation(one, page)) : []),
  ];
}
