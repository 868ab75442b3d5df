import type { VNode } from 'preact';
import type { ReviewBlock, ReviewMark } from '../../model/review.js';
import { countOf } from '../wording.js';
import { el, link } from './element.js';
import type { Child } from './element.js';
import { dispositionBox, findingCard } from './finding-card.js';
import { answerBadge } from './table.js';
import { anchors, headingTag, markedIn } from './view.js';
import type { FilingView, NumberedFinding } from './view.js';
import { shortCite } from './words.js';

/** What of a mark is shown: numbers of the rows and of the findings that rest on it. */
interface Shown { readonly rows: readonly number[]; readonly findings: readonly number[] }

/** The text of the disclosure, what rests on it marked in place, the findings beside it; then the findings that stand elsewhere. */
export function disclosure(view: FilingView): VNode {
  const marked = markedIn(view);
  const placed = new Set<string>();
  const worded = new Set(view.review.texts.flatMap(({ blocks }) => blocks.flatMap(({ marks }) => marks.filter(({ start, end }) => end > start).flatMap((mark) => shownOf(view, mark).rows))));
  const texts = view.review.texts.map(({ title, blocks }) => el('section', { class: 'disclosure' },
    el(headingTag(view, 2), { class: 'text-title' }, title),
    blocks.map((block) => blockRow(view, block, marked, placed, worded)),
  ));
  const elsewhere = view.findings.filter(({ number }) => !placed.has(anchors(view).card(number)));
  return el('section', { class: 'part' },
    el(headingTag(view, 1), { id: `${view.prefix}-text` }, view.hasText ? 'The disclosure, and what was found in it' : 'Findings'),
    view.hasText ? el('p', { class: 'lead' }, 'The words of the filing as plain text. Solid lines mark the words that an answer rests on, with the paragraph; double lines mark findings. Each mark leads to the table or the card, and back.') : el('p', { class: 'lead' }, 'The text of the disclosure is not part of this review.'),
    texts,
    elsewhere.length === 0 ? (view.findings.length === 0 ? el('p', null, 'Nothing was found to remark on.') : null) : el('section', { class: 'elsewhere' },
      view.hasText ? el(headingTag(view, 2), null, 'Findings at other places') : null,
      elsewhere.map((one) => findingCard(view, one, marked, dispositionBox(view, one))),
    ),
    view.unshown > 0 ? el('p', { class: 'cut' }, `${countOf(view.unshown, 'more finding')} of less weight: counted on the first page and not shown here; other formats list them.`) : null,
  );
}

function shownOf(view: FilingView, { ids }: ReviewMark): Shown {
  const rows = new Set<number>();
  const findings = new Set<number>();
  for (const id of ids) {
    const number = Number(id.slice(1));
    if (id.startsWith('f')) {
      if (view.findings.some((one) => one.number === number)) findings.add(number);
    } else {
      const row = view.rowOf.get(id);
      if (row !== undefined) rows.add(row);
    }
  }
  return { rows: [...rows].sort((a, b) => a - b), findings: [...findings] };
}

function blockRow(view: FilingView, block: ReviewBlock, marked: ReadonlySet<string>, placed: Set<string>, worded: ReadonlySet<number>): VNode {
  const at = anchors(view);
  const marks = block.marks.map((mark) => withoutDoubles({ ...mark, ...shownOf(view, mark) }, worded)).filter(({ rows, findings }) => rows.length + findings.length > 0);
  const rowsHere = new Set<number>();
  const cards: NumberedFinding[] = [];
  const pieces: Child[] = [];
  let cursor = 0;
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    pieces.push(block.text.slice(cursor, mark.start));
    // A label stands where what it names ends: not at every seam of overlapping marks.
    const goesOn = (kind: 'rows' | 'findings', number: number): boolean => mark.end > mark.start && next !== undefined && next.start <= mark.end + 1 && next[kind].includes(number);
    const labels = [
      ...mark.rows.filter((row) => !goesOn('rows', row)).map((row) => label(at.rowMark(row), at.row(row), shortCite(view.review.rows[row - 1]?.cite ?? ''), placed, 'ref')),
      ...mark.findings.filter((number) => !goesOn('findings', number)).map((number) => label(at.cardMark(number), at.card(number), `Finding\u00a0${String(number)}`, placed, 'ref finding-ref')),
    ];
    for (const row of mark.rows) rowsHere.add(row);
    for (const number of mark.findings) {
      const found = view.findings.find((one) => one.number === number);
      if (found && !cards.includes(found) && !placed.has(at.card(number))) cards.push(found);
    }
    const refs = [...mark.rows.map(at.row), ...mark.findings.map(at.card)].join(' ');
    if (mark.end > mark.start) pieces.push(el('mark', { class: mark.findings.length > 0 ? 'found-here' : 'evidence-here', 'data-refs': refs }, block.text.slice(mark.start, mark.end)));
    pieces.push(labels);
    cursor = Math.max(cursor, mark.end);
  });
  pieces.push(block.text.slice(cursor));
  for (const { number } of cards) placed.add(at.card(number));
  return el('div', { class: block.kind === 'heading' ? 'block heading' : 'block' },
    el('p', { class: 'words' }, pieces),
    rowsHere.size + cards.length === 0 ? null : el('div', { class: 'margin' },
      [...rowsHere].map((row) => marginNote(view, row)),
      cards.map((one) => findingCard(view, one, marked, null)),
    ),
    cards.length === 0 ? null : el('div', { class: 'dispositions' }, cards.map((one) => dispositionBox(view, one))),
  );
}

/** The beginning of a text block says nothing new of a paragraph whose words are marked. */
function withoutDoubles<T extends ReviewMark & Shown>(mark: T, worded: ReadonlySet<number>): T {
  return mark.end > mark.start ? mark : { ...mark, rows: mark.rows.filter((row) => !worded.has(row)) };
}

/** A label behind marked words; the first of its kind is what the table and the card lead to. */
function label(markId: string, target: string, words: string, placed: Set<string>, kind: string): VNode {
  const isFirst = !placed.has(markId);
  placed.add(markId);
  return link(`#${target}`, { class: kind, ...(isFirst ? { id: markId } : {}) }, words);
}

function marginNote(view: FilingView, number: number): Child {
  const row = view.review.rows[number - 1];
  if (row === undefined) return null;
  return el('p', { class: 'margin-note' }, link(`#${anchors(view).row(number)}`, null, shortCite(row.cite)), ' ', el('span', { class: 'margin-asks' }, row.asks), ' ', answerBadge(row.answer));
}
