import type { VNode } from 'preact';
import type { ReviewAnswer } from '../../model/review.js';
import { groupOpenRules } from '../open-rules.js';
import { countOf, countVerdicts, describeAcceptance, describeLedger } from '../wording.js';
import { el, link } from './element.js';
import type { Child } from './element.js';
import { icon } from './icons.js';
import { signature } from './reviewer.js';
import { anchors, confidentiality, headingTag } from './view.js';
import type { FilingView } from './view.js';
import { ANSWER_WORDS, humaniseUnseen } from './words.js';

/** The first page: which filing, what came out, what was not analysed, what somebody accepted, and the line to sign. */
export function cover(view: FilingView): VNode {
  const { report: { filing, uri }, prefix } = view;
  return el('header', { class: 'cover' },
    draftBanner(view),
    el('p', { class: 'eyebrow' }, 'Cybersecurity disclosure review'),
    el(headingTag(view, 0), { id: `${prefix}-title`, class: 'registrant' }, filing.registrant ?? uri),
    el('p', { class: 'subtitle' }, [filing.form === null ? 'Form not known' : `Form ${filing.form}`, filing.period === null ? 'period not known' : `period ending ${filing.period}`].join(', ')),
    notAnalysed(view),
    counts(view),
    identity(view),
    el('p', { class: 'reading' }, 'This review sets the words of the filing beside the words of the rule. “Found” says that words were found, and quotes them; it does not say that they are enough. Whether a disclosure meets the rule is for counsel to decide.'),
    accepted(view),
    signature(view),
  );
}

function draftBanner({ report: { filing }, run: { options } }: FilingView): Child {
  const words = confidentiality(filing, options);
  return words === undefined ? null : el('p', { class: 'banner' }, el('strong', null, words), words === 'Confidential' ? '' : ' No accession number and no filing date: treat this as unpublished.');
}

/** What the tool could not do: never left out, never in colour alone. */
function notAnalysed(view: FilingView): Child {
  const { report, review, findings } = view;
  const problems = findings.filter(({ finding }) => finding.ruleId.startsWith('input/'));
  const open = report.outcomes.filter(({ verdict }) => verdict === 'open');
  if (report.status === 'analysed' && open.length === 0 && review.leftOut === 0) return null;
  const grave = report.status !== 'analysed';
  return el('section', { class: grave ? 'not-analysed' : 'not-analysed mild' },
    el(headingTag(view, 1), null, icon('stop'), grave ? (report.status === 'failed' ? 'Not analysed: this filing could not be read' : 'Not analysed: only a part of this filing was read') : 'Not decided'),
    el('ul', null,
      grave ? problems.map(({ number, finding }) => el('li', null, link(`#${anchors(view).card(number)}`, null, `Finding ${String(number)}`), `: ${finding.message}`, finding.help === undefined ? '' : ` ${finding.help}`)) : null,
      openRules(open),
      review.leftOut > 0 ? el('li', null, `${countOf(review.leftOut, 'character')} of the disclosure are left out of this review for their number.`) : null,
    ),
  );
}

function openRules(open: FilingView['report']['outcomes']): readonly VNode[] {
  return groupOpenRules(open, humaniseUnseen).map(({ reason, ruleIds }) => el('li', null, `${countOf(ruleIds.length, 'check')} not decided, because ${reason}: `, el('span', { class: 'ids' }, ruleIds.join(', '))));
}

const ANSWERS = ['found', 'unclear', 'not-found', 'not-applicable'] as const satisfies readonly ReviewAnswer[];

function counts(view: FilingView): VNode {
  const { review: { rows }, report: { findings, outcomes } } = view;
  const standing = findings.filter(({ suppression }) => suppression === undefined);
  const of = (severity: string): number => standing.filter((finding) => finding.severity === severity).length;
  return el('section', { class: 'counts' },
    el(headingTag(view, 1), null, 'Outcome'),
    el('div', { class: 'tiles' },
      tiles('Paragraphs of the rule', ANSWERS.map((answer) => ({ kind: answer, words: ANSWER_WORDS[answer], count: rows.filter((row) => row.answer === answer).length }))),
      tiles('Findings', [
        { kind: 'error', words: of('error') === 1 ? 'Error' : 'Errors', count: of('error') }, { kind: 'warning', words: of('warning') === 1 ? 'Warning' : 'Warnings', count: of('warning') },
        { kind: 'note', words: of('note') === 1 ? 'Note' : 'Notes', count: of('note') }, { kind: 'pass', words: 'Accepted', count: findings.length - standing.length },
      ]),
    ),
    el('p', { class: 'ledger' }, `${describeLedger(countVerdicts(outcomes), 'check')}.`),
  );
}

function tiles(title: string, entries: readonly { readonly kind: Parameters<typeof icon>[0]; readonly words: string; readonly count: number }[]): VNode {
  return el('div', { class: 'tile-group' },
    el('p', { class: 'tile-title' }, title),
    el('ul', null, entries.map(({ kind, words, count }) => el('li', { class: `tile ${kind}${count === 0 ? ' zero' : ''}` }, el('span', { class: 'number' }, count), el('span', { class: 'word' }, icon(kind), words)))),
  );
}

function identity({ report: { filing }, run }: FilingView): VNode {
  const rows: readonly (readonly [string, Child])[] = [
    ['Registrant', filing.registrant ?? 'not stated'],
    ['CIK', filing.cik ?? 'not stated'],
    ['Form', filing.form ?? 'not stated'],
    ['Period', filing.period ?? 'not stated'],
    ['Filed', filing.filed === null && filing.accession === null ? 'not filed, or not stated' : [filing.filed, filing.accession].filter((part) => part !== null).join(', ')],
    ...filing.inputs.map(({ uri, format, sha256 }): readonly [string, Child] => ['File', [el('span', { class: 'path' }, uri), ` (${format})`, el('span', { class: 'hash' }, `SHA-256 ${sha256}`)]]),
    ['Made with', [`${run.tool.name} ${run.tool.version}`, run.packs.map(({ name, version, sha256 }) => el('span', { class: 'hash' }, `rules ${name} ${version}, SHA-256 ${sha256}`))]],
  ];
  return el('dl', { class: 'identity' }, rows.map(([term, description]) => el('div', null, el('dt', null, term), el('dd', null, description))));
}

/** Findings that somebody accepted: they stay in the review, with who and why. */
function accepted(view: FilingView): Child {
  const suppressed = view.report.findings.flatMap((finding, index) => (finding.suppression ? [{ number: index + 1, finding, suppression: finding.suppression }] : []));
  if (suppressed.length === 0) return null;
  const shown = new Set(view.findings.map(({ number }) => number));
  return el('section', { class: 'accepted' },
    el(headingTag(view, 1), null, 'Accepted before'),
    el('ul', null, suppressed.map(({ number, finding, suppression }) => el('li', null,
      shown.has(number) ? link(`#${anchors(view).card(number)}`, null, `Finding ${String(number)}`) : `Finding ${String(number)}`, ` (${finding.ruleId}): ${describeAcceptance(suppression)}`))),
  );
}
