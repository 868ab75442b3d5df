import type { VNode } from 'preact';
import type { ReviewRule } from '../../model/review.js';
import { describeNode } from '../argument-node.js';
import type { Line } from '../argument-node.js';
import { VERDICT_WORDS, describeUnlisted } from '../argument-words.js';
import { describeNotApplicable, describeOpen } from '../wording.js';
import { el } from './element.js';
import type { Child } from './element.js';
import { icon } from './icons.js';
import { anchors, headingTag } from './view.js';
import type { FilingView } from './view.js';
import { describePlace } from './words.js';

/** Cases of one rule that are shown; how many more there are is said. */
const CASES_SHOWN = 3;

/** How each check came to its verdict, paragraph by paragraph; then where the disclosure was looked for, and what nothing here reads for. */
export function checks(view: FilingView): VNode {
  const { review: { rows, others }, prefix } = view;
  const at = anchors(view);
  const told = new Set<string>();
  const ofOthers = others.filter(({ because }) => because !== 'form');
  return el('section', { class: 'part checks' },
    el(headingTag(view, 1), { id: `${prefix}-checks` }, 'How each check was decided'),
    el('p', { class: 'lead' }, 'The checks behind the answers, with the conditions that held or did not. A check that rests on several paragraphs stands under each, and is told once.'),
    rows.map((row, index) => row.rules.length === 0 ? null : el('section', { id: at.check(index + 1), tabindex: -1, class: 'check-group' }, el(headingTag(view, 2), null, row.cite), ruleList(row.rules, told))),
    ofOthers.length === 0 ? null : el('section', { class: 'check-group' }, el(headingTag(view, 2), null, 'On other authority: filer manual and specifications'), ruleList(ofOthers, told)),
    scope(view),
  );
}

const ORDER = { fail: 0, open: 1, pass: 2, notApplicable: 3 } as const;

function ruleList(rules: readonly ReviewRule[], told: Set<string>): Child {
  return el('ul', { class: 'rules' }, rules.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]).map((rule) => el('li', { class: rule.verdict },
    told.has(rule.ruleId) ? headline(rule) : tell(rule, told))));
}

function headline(rule: ReviewRule): VNode {
  return el('p', null, icon(rule.verdict), el('span', null, el('strong', null, rule.title), ` – ${describeVerdict(rule)} `, el('span', { class: 'ids' }, rule.ruleId)));
}

/** What does not apply has nothing more to show; what passes is there for who asks. */
function tell(rule: ReviewRule, told: Set<string>): Child {
  told.add(rule.ruleId);
  if (rule.verdict === 'notApplicable') return headline(rule);
  if (rule.verdict !== 'pass') return [headline(rule), conditions(rule)];
  return el('details', null, el('summary', null, icon('pass'), el('strong', null, rule.title), ' – passes. ', el('span', { class: 'ids' }, rule.ruleId)), conditions(rule));
}

function describeVerdict(rule: ReviewRule): string {
  const { words } = VERDICT_WORDS[rule.verdict];
  if (rule.verdict === 'open') return `${words}: ${describeOpen(rule)}.`;
  return rule.verdict === 'notApplicable' ? `${words}: ${describeNotApplicable(rule)}.` : `${words}.`;
}

function conditions({ argument, verdict }: ReviewRule): Child {
  if (argument === undefined) return null;
  const deciding = argument.cases.filter((one) => one.verdict === verdict);
  const shown = deciding.slice(0, CASES_SHOWN);
  const rest = deciding.length - shown.length + (argument.unlisted ?? 0);
  return [
    shown.map(({ when, require }) => {
      const printed = new Set<string>();
      return el('div', { class: 'case' },
        when === undefined ? null : [el('p', { class: 'label' }, 'It applies, because'), lines(describeNode(when, 0, printed))],
        require === undefined ? null : [el('p', { class: 'label' }, 'It asks'), lines(describeNode(require, 0, printed))],
      );
    }),
    rest > 0 ? el('p', { class: 'cut' }, `${describeUnlisted(rest, 'case')}.`) : null,
  ];
}

function lines(all: readonly Line[]): VNode {
  return el('ul', { class: 'conditions' }, all.map(({ depth, runs }) => el('li', { class: `depth-${String(Math.min(depth, 4))}` }, runs.map(({ text }) => text).join(''))));
}

/** Where the disclosure was looked for, and which paragraphs a person has to read for. */
function scope(view: FilingView): Child {
  const { searched, unread } = view.review;
  const tag = headingTag(view, 2);
  return el('section', { class: 'check-group' },
    el(tag, null, 'Where the disclosure was looked for'),
    searched.length === 0 ? el('p', null, 'Nothing was searched.') : el('ul', { class: 'plain' }, searched.map((place) => el('li', null, `${describePlace(place)}.`))),
    unread.length === 0 ? null : [
      el(tag, null, 'What nothing here reads for'),
      el('p', null, 'These paragraphs belong to the same law and have no question of their own in this review:'),
      el('ul', { class: 'plain' }, unread.map(({ cite, asks }) => el('li', null, el('strong', null, cite), `: ${asks}.`))),
    ],
  );
}
