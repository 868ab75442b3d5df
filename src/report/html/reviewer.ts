import type { VNode } from 'preact';
import { el } from './element.js';
import { headingTag } from './view.js';
import type { FilingView } from './view.js';

interface Choice { readonly value: string; readonly words: string }

/** What a reviewer can decide about a finding; only what is accepted with a reason becomes a suppression. */
const OF_FINDING: readonly Choice[] = [{ value: 'accept', words: 'Accept' }, { value: 'fix', words: 'Fix' }, { value: 'discuss', words: 'Discuss' }];
const OF_ROW: readonly Choice[] = [{ value: 'agree', words: 'Agree' }, { value: 'change', words: 'Change' }, { value: 'discuss', words: 'Discuss' }];

function choices(id: string, all: readonly Choice[]): VNode {
  return el('div', { class: 'choices' }, all.map(({ value, words }) => el('label', { for: `${id}-${value}` }, el('input', { type: 'radio', id: `${id}-${value}`, name: `${id}-choice`, value, autocomplete: 'off' }), words)));
}

function note(id: string, words: string): VNode {
  return el('div', { class: 'field note' }, el('label', { for: `${id}-note` }, words), el('textarea', { id: `${id}-note`, rows: 2, autocomplete: 'off' }));
}

function who(id: string): VNode {
  return el('div', { class: 'who' },
    el('div', { class: 'field' }, el('label', { for: `${id}-by` }, 'Name'), el('input', { type: 'text', id: `${id}-by`, autocomplete: 'off' })),
    el('div', { class: 'field' }, el('label', { for: `${id}-on` }, 'Date (YYYY-MM-DD)'), el('input', { type: 'text', id: `${id}-on`, autocomplete: 'off' })),
  );
}

/** The reviewer's box of a paragraph. */
export function rowBox(id: string, cite: string): VNode {
  return el('fieldset', { class: 'box' }, el('legend', null, el('span', { class: 'unseen' }, `Reviewer on ${cite}`), el('span', { 'aria-hidden': 'true' }, 'Reviewer')), choices(id, OF_ROW), note(id, 'Note'));
}

/** The reviewer's box of a finding: a disposition, the reason, who and when. */
export function findingBox(id: string, number: number): VNode {
  return el('fieldset', { class: 'box' }, el('legend', null, `Disposition of finding ${String(number)}`), choices(id, OF_FINDING), note(id, 'Reason or note'), who(id));
}

/** Who signs the review of a filing; name and date stand in for those that a finding's box leaves empty. */
export function signature(view: FilingView): VNode {
  const id = `${view.prefix}-reviewer`;
  return el('section', { class: 'signature' },
    el(headingTag(view, 1), { id: `${id}-title` }, 'Reviewed by'),
    who(id),
    el('div', { class: 'sign-line', 'aria-hidden': 'true' }, el('span', null, 'Signature')),
    el('div', { class: 'save', hidden: true, 'data-save': view.prefix },
      el('button', { type: 'button' }, 'Save accepted findings'),
      el('p', { role: 'status', 'aria-live': 'polite' }, 'Writes the findings that are accepted with a reason to tieout-suppressions.yaml. What is typed here is kept nowhere else: print the page, or save, before you close it.'),
    ),
  );
}
