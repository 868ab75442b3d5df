import type { VNode } from 'preact';
import type { Authority } from '../../model/rule.js';
import { canBeSuppressed, shortFingerprint } from '../../model/suppression.js';
import { attachReading, humanise } from '../reading-words.js';
import { countOf, describeAcceptance, describeFrom } from '../wording.js';
import { el, link } from './element.js';
import type { Child } from './element.js';
import { icon } from './icons.js';
import { findingBox } from './reviewer.js';
import { anchors, headingTag } from './view.js';
import type { FilingView, NumberedFinding } from './view.js';
import { SEVERITY_WORDS, describeRegion } from './words.js';

/** Words that are as long in common, in characters, are the same words. */
const KNOWN_BY = 60;
/** Facts and places of one finding that its card shows; how many more there are is said. */
const EVIDENCE_SHOWN = 4;
const PLACES_SHOWN = 4;

/** A finding with what it rests on and what to do. `rest` stands at its end. */
export function findingCard(view: FilingView, { number, finding }: NumberedFinding, marked: ReadonlySet<string>, rest: Child): VNode {
  const at = anchors(view);
  const { severity, suppression, fingerprint, ruleId } = finding;
  const rule = view.run.rules.get(ruleId);
  const row = view.review.rows.findIndex(({ findings }) => findings.includes(number - 1)) + 1;
  return el('article', {
    id: at.card(number), class: `card ${suppression ? 'accepted-finding' : severity}`, tabindex: -1, 'aria-labelledby': `${at.card(number)}-title`,
    ...(canBeSuppressed(ruleId) && !suppression ? { 'data-fingerprint': fingerprint, 'data-rule': ruleId } : {}),
  },
    el(headingTag(view, 2), { id: `${at.card(number)}-title` }, icon(severity), `${SEVERITY_WORDS[severity]} – finding ${String(number)}`),
    el('p', { class: 'message' }, finding.message),
    suppression ? el('p', { class: 'acceptance' }, el('strong', null, 'Accepted: '), describeAcceptance(suppression)) : null,
    evidenceList(finding),
    finding.help === undefined ? null : el('p', { class: 'help' }, el('strong', null, 'What to do: '), finding.help.replace(/\s+/g, ' ').trim()),
    el('p', { class: 'basis' }, rule === undefined ? null : [citesFor(rule.authority, view.report.filing.form).map(({ cite, url }, index) => [index === 0 ? '' : '; ', link(url, null, cite)]), '. '], `${ruleId}, `, canBeSuppressed(ruleId) ? `finding ${shortFingerprint(fingerprint)}` : 'a problem of the input'),
    el('p', { class: 'places' }, backLinks(view, number, row, marked), placesOf(finding)),
    rest,
  );
}

/** The reviewer's box of a finding; nothing for what is accepted already, and for problems of the input. */
export function dispositionBox(view: FilingView, { number, finding: { ruleId, suppression } }: NumberedFinding): Child {
  return suppression || !canBeSuppressed(ruleId) ? null : findingBox(anchors(view).card(number), number);
}

/** The cites for a filing of this form: what a rule cites for another form beside them says the same. */
function citesFor(authority: readonly Authority[], form: string | null): readonly Authority[] {
  const own = authority.filter(({ cite }) => form === null || !/^Form \S+ Item/.test(cite) || cite.startsWith(`Form ${form.replace(/\/A$/, '')} `));
  return own.length > 0 ? own : authority;
}

function backLinks(view: FilingView, number: number, row: number, marked: ReadonlySet<string>): Child {
  const at = anchors(view);
  return [
    marked.has(at.cardMark(number)) ? [link(`#${at.cardMark(number)}`, null, 'In the text'), ' · '] : null,
    row === 0 ? null : [link(`#${at.row(row)}`, null, `Paragraph ${view.review.rows[row - 1]?.cite ?? ''}`), ' · '],
  ];
}

function placesOf({ locations }: NumberedFinding['finding']): string {
  const [first, ...more] = locations.slice(0, PLACES_SHOWN);
  if (first === undefined) return '';
  const rest = locations.length - PLACES_SHOWN;
  const name = ({ uri, region, note }: typeof first): string => `${note === undefined ? '' : `${note}: `}${uri === first.uri && note !== undefined ? '' : `${uri}, `}${region === undefined ? 'the file as a whole' : describeRegion({ uri, regions: [region] })}`;
  return [first, ...more].map(name).join('; ') + (rest > 0 ? `; and ${countOf(rest, 'more place')}` : '');
}

function evidenceList({ evidence, message }: NumberedFinding['finding']): Child {
  if (evidence.length === 0) return null;
  const seen = new Set<string>();
  return el('ul', { class: 'rests-on' }, [...evidence.slice(0, EVIDENCE_SHOWN).map(({ fact, value, quote, from }) => {
    // The message quotes the words as a rule.
    const again = quote !== undefined && (seen.has(quote) || message.includes(quote.slice(0, KNOWN_BY)));
    if (quote !== undefined) seen.add(quote);
    const reading = attachReading({ fact, value, quote });
    return el('li', null, el('span', { class: 'label' }, fact.startsWith('said-') ? 'Said' : from === undefined ? 'Tagged' : 'Read'), ` ${humanise(fact)}${reading}${from === undefined ? '' : `, ${describeFrom(from)}`}`, quote === undefined ? null : again ? ': the same words' : [': ', el('q', null, quote)]);
  }), evidence.length > EVIDENCE_SHOWN ? el('li', null, `and ${countOf(evidence.length - EVIDENCE_SHOWN, 'more fact')}`) : null]);
}
