import type { VNode } from 'preact';
import type { ReviewEvidence, ReviewQuestion, ReviewRow } from '../../model/review.js';
import { describeReading, humanise } from '../reading-words.js';
import { attachValue, countOf, describeFrom } from '../wording.js';
import { el, link } from './element.js';
import type { Child } from './element.js';
import { icon } from './icons.js';
import { rowBox } from './reviewer.js';
import { anchors, findingsOf, headingTag, markedIn } from './view.js';
import type { FilingView } from './view.js';
import { ANSWER_WORDS, SEVERITY_WORDS, describeBecause, describeChecks, describeLooked, describePlace, describeQuestion, describeRegion, disagree } from './words.js';

/** The table by paragraph of the rule: what is asked, the answer, the evidence and why, the reviewer's box. */
export function paragraphTable(view: FilingView): VNode {
  const { review: { rows }, prefix, report } = view;
  const title = el(headingTag(view, 1), { id: `${prefix}-paragraphs` }, 'By paragraph of the rule');
  if (rows.length === 0) {
    return el('section', { class: 'part' }, title,
      el('p', null, report.status === 'failed' ? 'Nothing of this filing could be read, so nothing was looked for.' : 'No paragraph of the rules in use is asked of this form.'));
  }
  const marked = markedIn(view);
  return el('section', { class: 'part' }, title,
    el('table', { class: 'paragraphs', role: 'table', 'aria-labelledby': `${prefix}-paragraphs` },
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ['What the rule asks', 'Answer', 'Evidence, and where it was looked for', 'Reviewer'].map((words) => el('th', { scope: 'col', role: 'columnheader' }, words)))),
      el('tbody', { role: 'rowgroup' }, rows.map((row, index) => toRow(view, row, index + 1, marked))),
    ),
  );
}

function toRow(view: FilingView, row: ReviewRow, number: number, marked: ReadonlySet<string>): VNode {
  const at = anchors(view);
  return el('tr', { role: 'row', id: at.row(number), tabindex: -1 },
    el('th', { scope: 'row', role: 'rowheader' }, el('span', { class: 'cite' }, link(row.url, null, row.cite)), el('span', { class: 'requirement' }, row.requirement)),
    el('td', { role: 'cell', class: 'verdict' }, answerBadge(row.answer), el('p', null, describeBecause(row))),
    el('td', { role: 'cell', class: 'evidence' }, evidenceCell(view, row, number, marked)),
    el('td', { role: 'cell', class: 'reviewer' }, rowBox(at.row(number), row.cite)),
  );
}

/** An answer as shape and words. */
export function answerBadge(answer: ReviewRow['answer']): VNode {
  return el('span', { class: `badge ${answer}` }, icon(answer), ANSWER_WORDS[answer]);
}

function evidenceCell(view: FilingView, row: ReviewRow, number: number, marked: ReadonlySet<string>): Child {
  const at = anchors(view);
  const inText = marked.has(at.rowMark(number)) ? `#${at.rowMark(number)}` : undefined;
  const asked = new Set(row.questions.flatMap((question) => question.evidence));
  const tagged = row.evidence.filter((id) => !asked.has(id)).flatMap((id) => view.evidence.get(id) ?? []);
  return [
    row.questions.map((question) => questionBlock(view, question, inText)),
    taggedBlock(tagged, row.questions.some(({ answer }) => answer === 'found'), inText),
    row.questions.length === 0 && row.answer !== 'found' && row.because !== 'contradicted' ? el('p', { class: 'looked' }, `Looked in: ${view.review.searched.map(describePlace).join('; ')}.`) : null,
    findingList(view, row),
    row.rules.length === 0 ? null : el('p', { class: 'checks-line' }, link(`#${at.check(number)}`, null, countOf(row.rules.length, 'check')), `: ${describeChecks(row)}`),
  ];
}

function questionBlock(view: FilingView, question: ReviewQuestion, inText: string | undefined): VNode {
  const { fact, answer, because, looked } = question;
  const reading = answer === 'found' || because === 'refers-elsewhere' ? describeReading(question) : '';
  return el('div', { class: 'question' },
    el('p', { class: 'asked' }, describeQuestion(fact), ' ', el('span', { class: `mini ${answer}` }, icon(answer), ANSWER_WORDS[answer])),
    reading === '' ? null : el('p', { class: 'reading-of' }, `Read as: ${reading}`),
    question.evidence.flatMap((id) => view.evidence.get(id) ?? []).map((one) => quotation(one, inText)),
    answer === 'found' ? null : el('p', { class: 'looked' }, describeLooked(question)),
    answer === 'found' && disagree(looked) ? el('p', { class: 'looked' }, describeLooked(question)) : null,
  );
}

/** The words, and where they stand. */
export function quotation({ quote, from, location }: ReviewEvidence, inText: string | undefined): VNode {
  const place = [from === undefined ? '' : describeFrom(from), describeRegion(location)].filter((part) => part !== '').join(', ');
  return el('figure', { class: 'quotation' },
    quote === '' ? null : el('blockquote', null, `“${quote}”`),
    el('figcaption', null, place, inText === undefined ? null : [place === '' ? '' : ' · ', link(inText, null, 'in the text')]),
  );
}

function taggedBlock(tagged: readonly ReviewEvidence[], isQuoted: boolean, inText: string | undefined): Child {
  if (tagged.length === 0) return null;
  const name = ({ fact, value, quote }: ReviewEvidence): string => `${humanise(fact)}${value === undefined || value === quote ? '' : attachValue(value)}`;
  const isFew = tagged.length <= 3 && !isQuoted;
  return [
    el('p', { class: 'tagged' }, el('span', { class: 'label' }, tagged.length === 1 ? 'Tagged' : `Tagged (${String(tagged.length)})`), ` ${tagged.map(name).join(' · ')}`),
    isFew ? tagged.map((one) => quotation(one, inText)) : null,
  ];
}

function findingList(view: FilingView, row: ReviewRow): Child {
  const found = findingsOf(view, row);
  if (found.length === 0) return null;
  return el('ul', { class: 'row-findings' }, found.map(({ number, finding }) => el('li', { class: finding.suppression ? 'accepted-finding' : finding.severity },
    icon(finding.severity), el('span', null, link(`#${anchors(view).card(number)}`, null, `${SEVERITY_WORDS[finding.severity]} – finding ${String(number)}`), `: ${finding.message}`, finding.suppression ? ' (accepted)' : ''))));
}
