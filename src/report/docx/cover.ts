import { HeadingLevel } from 'docx';
import type { Paragraph, Table } from 'docx';
import type { ReviewAnswer } from '../../model/review.js';
import { ANSWER_WORDS, humaniseUnseen } from '../html/words.js';
import { confidentiality } from '../html/view.js';
import type { FilingView } from '../html/view.js';
import { groupOpenRules } from '../open-rules.js';
import { countOf, countVerdicts, describeAcceptance, describeLedger } from '../wording.js';
import { box, bullet, cell, grey, paragraph, row, slanted, strong, table } from './parts.js';
import type { Words } from './parts.js';

/** The first page: which filing, what was not analysed, what came out, what somebody accepted, and the lines to fill in. */
export function cover(view: FilingView): readonly (Paragraph | Table)[] {
  const { report: { filing, uri } } = view;
  return [
    ...confidentialBox(view),
    paragraph(['MEMORANDUM'], { style: 'Eyebrow', spacing: { before: 120, after: 40 } }),
    paragraph([filing.registrant ?? uri], { heading: HeadingLevel.TITLE }),
    paragraph([grey('Cybersecurity disclosure review')], { spacing: { after: 160 } }),
    toFrom(view),
    paragraph([], { spacing: { after: 60 } }),
    ...notAnalysed(view),
    ...outcome(view),
    paragraph(['Filing'], { heading: HeadingLevel.HEADING_2 }),
    identity(view),
    ...accepted(view),
  ];
}

function confidentialBox({ report: { filing }, run: { options } }: FilingView): readonly Paragraph[] {
  const words = confidentiality(filing, options);
  if (words === undefined) return [];
  const why = words === 'Confidential' ? '' : '  No accession number and no filing date: treat this as unpublished.';
  return box([[strong(words), why]], 'C00000', 'FFFFFF');
}

/** What a filing is, in a few words. */
export function subject({ report: { filing, uri } }: FilingView): string {
  return [filing.registrant ?? uri, filing.form === null ? 'form not known' : `Form ${filing.form}`, filing.period === null ? 'period not known' : `period ending ${filing.period}`].join(', ');
}

function pairs(rows: readonly (readonly [string, readonly Paragraph[]])[], widths: readonly [number, number]): Table {
  return table(widths, rows.map(([term, words]) => row([cell([paragraph([strong(term)], { style: 'Cell' })]), cell(words)], 'whole')), 'rules');
}

function toFrom(view: FilingView): Table {
  const line = (words: readonly Words[]): readonly Paragraph[] => [paragraph(words, { style: 'Cell' })];
  return pairs([['To', line([])], ['From', line([])], ['Date', line([])], ['Re', line([subject(view)])], ['Reviewed by', line([])]], [1500, 7860]);
}

/** What the tool could not do is said before what it did. */
function notAnalysed(view: FilingView): readonly Paragraph[] {
  const { report, review, findings } = view;
  const open = report.outcomes.filter(({ verdict }) => verdict === 'open');
  const grave = report.status !== 'analysed';
  if (!grave && open.length === 0 && review.leftOut === 0) return [];
  const title = grave ? (report.status === 'failed' ? 'Not analysed: this filing could not be read' : 'Not analysed: only a part of this filing was read') : 'Not decided';
  const problems = grave ? findings.filter(({ finding }) => finding.ruleId.startsWith('input/')) : [];
  return [
    ...box([
      [strong(title)],
      ...problems.map(({ number, finding }): readonly Words[] => [`Finding ${String(number)}: ${finding.message}${finding.help === undefined ? '' : ` ${finding.help}`}`]),
      ...describeUndecided(open).map((words): readonly Words[] => [words]),
    ], grave ? 'C00000' : '7F6000', grave ? 'FBE9E7' : 'FFF8E1'),
    paragraph([], { spacing: { after: 60 } }),
  ];
}

/** Checks that are not decided, by reason; each has its own in the table of checks. */
function describeUndecided(open: FilingView['report']['outcomes']): readonly string[] {
  return [
    ...groupOpenRules(open, humaniseUnseen).map(({ reason, ruleIds }) => `${countOf(ruleIds.length, 'check')} not decided, because ${reason}.`),
    ...(open.length > 0 ? ['Each is named under “Checks” at the end.'] : []),
  ];
}

const ANSWERS = ['found', 'unclear', 'not-found', 'not-applicable'] as const satisfies readonly ReviewAnswer[];

function outcome(view: FilingView): readonly (Paragraph | Table)[] {
  const { review: { rows }, report: { findings, outcomes } } = view;
  const standing = findings.filter(({ suppression }) => suppression === undefined);
  const of = (severity: string): number => standing.filter((finding) => finding.severity === severity).length;
  const answers = ANSWERS.map((answer) => `${String(rows.filter((one) => one.answer === answer).length)} ${ANSWER_WORDS[answer].toLowerCase()}`).join(', ');
  const found = `${countOf(of('error'), 'error')}, ${countOf(of('warning'), 'warning')}, ${countOf(of('note'), 'note')}; ${String(findings.length - standing.length)} accepted before`;
  return [
    paragraph(['Outcome'], { heading: HeadingLevel.HEADING_2 }),
    pairs([
      ['Paragraphs', [paragraph([`${countOf(rows.length, 'paragraph')} of the rule: ${answers}`], { style: 'Cell' })]],
      ['Findings', [paragraph([found], { style: 'Cell' })]],
      ['Checks', [paragraph([describeLedger(countVerdicts(outcomes), 'check')], { style: 'Cell' })]],
    ], [1500, 7860]),
    paragraph([slanted('This memo sets the words of the filing beside the words of the rule. “Found” says that words were found, and quotes them; it does not say that they are enough. Whether a disclosure meets the rule is for counsel to decide.')], { spacing: { before: 160 } }),
  ];
}

function identity({ report: { filing }, run }: FilingView): Table {
  const text = (words: string): readonly Paragraph[] => [paragraph([words], { style: 'Cell' })];
  const hashed = (words: string, hash: string): readonly Paragraph[] => [paragraph([words], { style: 'Cell' }), paragraph([`SHA-256 ${hash}`], { style: 'Small' })];
  return pairs([
    ['Registrant', text(filing.registrant ?? 'not stated')],
    ['CIK', text(filing.cik ?? 'not stated')],
    ['Form', text(filing.form ?? 'not stated')],
    ['Period', text(filing.period ?? 'not stated')],
    ['Filed', text(filing.filed === null && filing.accession === null ? 'not filed, or not stated' : [filing.filed, filing.accession].filter((part) => part !== null).join(', '))],
    ...filing.inputs.map(({ uri, format, sha256 }): readonly [string, readonly Paragraph[]] => ['File', hashed(`${uri} (${format})`, sha256)]),
    ['Made with', [...text(`${run.tool.name} ${run.tool.version}`), ...run.packs.flatMap(({ name, version, sha256 }) => hashed(`rules ${name} ${version}`, sha256))]],
  ], [1500, 7860]);
}

/** Findings that somebody accepted stay in the memo, with who and why. */
function accepted({ report }: FilingView): readonly Paragraph[] {
  const items = report.findings.flatMap(({ ruleId, suppression }, index) => (suppression ? [bullet([`Finding ${String(index + 1)} (${ruleId}): ${describeAcceptance(suppression)}`])] : []));
  return items.length === 0 ? [] : [paragraph(['Accepted before'], { heading: HeadingLevel.HEADING_2 }), ...items];
}
