import { inSource } from '../kind.js';
import type { Kind } from '../kind.js';
import { appendTo, findMark, firstOf, flagOf, insertInto, remark, untag, wordsOf } from '../marks.js';

/** Blocks of which every base has one. */
const SOME_BLOCK = ['board-committee-text', 'board-oversight-text', 'incident-scope-text'];
/** Blocks that nothing but their own rule reads. */
const INFORMED = ['board-informed-text', 'incident-impact-text'];
const ANNUAL = [
  'processes-text', 'integrated', 'integrated-text', 'third-party-engaged', 'service-providers-overseen', 'materially-affected', 'materially-affected-text',
  'board-oversight-text', 'board-committee-text', 'board-informed-text', 'management-role-text', 'positions-responsible', 'positions-responsible-text', 'expertise-text', 'management-informed-text', 'reports-to-board',
];
const UNTAGGED = 'what is no longer tagged is a large part of the Item';

const insert = (words: string) => (source: string): string | null => {
  const block = firstOf(source, SOME_BLOCK);
  return block === null ? null : insertInto(source, block, words);
};

/** Takes a block's tag off and lets it hold something else, behind the words that it held. */
const holdsOnly = (words: string, names: readonly string[] = INFORMED) => (source: string): string | null => {
  const block = firstOf(source, names);
  const mark = block === null ? null : findMark(source, block);
  if (block === null || mark === null) return null;
  return untag(`${source.slice(0, mark.close.end)}\n\n[[dei:Held]]${words}[[/]]\n\n${source.slice(mark.close.end)}`, block)?.replace('[[dei:Held]]', `[[${block}]]`) ?? null;
};

/** Draws an edge of a block into its first or last word. */
const cutWord = (edge: 'start' | 'end') => (source: string): string | null => {
  const block = firstOf(source, ['board-committee-text', 'incident-scope-text']);
  const mark = block === null ? null : findMark(source, block);
  if (mark === null) return null;
  const lastWord = /[a-z]{3}(?=[^a-z]*$)/.exec(source.slice(0, mark.close.start));
  const [from, to] = edge === 'start' ? [mark.open, mark.open.end + 1] : [mark.close, (lastWord?.index ?? 0) + 2];
  const tag = source.slice(from.start, from.end);
  return edge === 'start'
    ? source.slice(0, from.start) + source.slice(from.end, to) + tag + source.slice(to)
    : source.slice(0, to) + tag + source.slice(to, from.start) + source.slice(from.end);
};

/** Lets the processes' block hold its first words only, about so many characters of them. */
const narrowProcesses = (length: number) => (source: string): string | null => {
  const mark = findMark(source, 'processes-text');
  if (mark === null) return null;
  const within = (at: number): boolean => /\[\[[^\]]*$/.test(source.slice(mark.open.end, at));
  let stop = mark.open.end + length;
  while (source[stop] !== ' ' || within(stop)) stop += 1;
  return `${source.slice(0, stop)}[[/processes-text]]${source.slice(stop, mark.close.start)}${source.slice(mark.close.end)}`;
};

/** Residue, fragments and labels within blocks. */
const CONTENT: readonly Kind[] = [
  inSource(['bracket', 'a choice of the drafters is left in brackets'], ['error', 'no-drafting-residue'], insert('[at least quarterly]'), { quotes: /\[at least quarterly\]/ }),
  inSource(['placeholder', 'an amount is left open'], ['error', 'no-drafting-residue'], insert('in [●] of its meetings'), { quotes: /\[●\]/ }),
  inSource(['note to draft', 'a note of the drafters is left in the text'], ['error', 'no-drafting-residue'], insert('[NTD: Legal to confirm]'), { quotes: /\[NTD: Legal to confirm\]/ }),
  inSource(['comment mark', 'the mark of a comment is left in the text'], ['error', 'no-drafting-residue'], insert('[LC4]'), { quotes: /\[LC4\]/ }),
  inSource(['label', 'a label of the taxonomy stands in the text'], ['error', 'text-has-no-labels'], insert('Board Oversight [Text Block]'), { quotes: /holds a label of the taxonomy/ }),
  inSource(['cut first word', 'a block begins behind the first letter of its first word'], ['warning', 'text-block-starts-at-word'], cutWord('start'), { quotes: /begins or ends within a word/ }),
  inSource(['cut last word', 'a block ends before the last letter of its last word'], ['warning', 'text-block-starts-at-word'], cutWord('end'), { quotes: /begins or ends within a word/ }),
  inSource(
    ['truth value in a block', 'a block holds the word "true"'], ['error', 'text-block-is-text'], holdsOnly('true'),
    { quotes: /"true"/ },
  ),
  inSource(['one word in a block', 'a block holds a heading of one word'], ['warning', 'text-block-is-no-fragment'], holdsOnly('Governance'), { quotes: /"Governance"/ }),
  inSource(
    ['empty block', 'a block holds nothing'], ['error', 'text-block-has-words'], holdsOnly(''),
    { quotes: /holds no words/ },
  ),
  inSource(
    ['one text under four elements', 'the whole oversight of the board is tagged with four elements'], ['note', 'text-is-divided-among-elements'],
    (source) => {
      const words = wordsOf(source, 'board-oversight-text');
      if (words === null || flagOf(source, 'reports-to-board') !== true) return null;
      const bare = untag(source, 'board-committee-text', 'board-informed-text', 'management-informed-text');
      return bare?.replace('[[board-oversight-text]]', '[[board-oversight-text]][[board-committee-text]][[board-informed-text]][[management-informed-text]]')
        .replace('[[/board-oversight-text]]', '[[/management-informed-text]][[/board-informed-text]][[/board-committee-text]][[/board-oversight-text]]') ?? null;
    }, { at: 'repeated-text' },
  ),
];

/** Blocks and sections that are not tagged, or hardly. */
const MISSING: readonly Kind[] = [
  inSource(['no processes block', 'the block for the processes is left out'], ['error', 'processes-are-tagged'], (source) => untag(source, 'processes-text'), { quotes: /no text block for the processes/ }),
  inSource(
    ['short processes block', 'the block for the processes holds the beginning of a sentence'], ['warning', 'processes-are-described'],
    (source) => (flagOf(source, 'integrated') === true ? narrowProcesses(120)(source) : null),
    { at: 'processes-text', also: { 'item-is-wholly-tagged': UNTAGGED } },
  ),
  inSource(
    ['part of the Item untagged', 'the block for the processes ends after a few lines, and the blocks behind them are left out'], ['warning', 'item-is-wholly-tagged'],
    (source) => (flagOf(source, 'integrated') === true ? untag(narrowProcesses(220)(source) ?? '', 'integrated-text', 'materially-affected-text') : null), { at: 'item-section' },
  ),
  inSource(
    ['board untagged', 'no block for the board is tagged'], ['warning', 'board-oversight-is-tagged'],
    (source) => untag(source, 'board-oversight-text', 'board-committee-text', 'board-informed-text'), { at: 'said-board-oversight', also: { 'board-informed-has-cadence': 'the words that say how often are among those that no tag holds' } },
  ),
  inSource(
    ['committee untagged', 'the committee is named and its block left out'], ['warning', 'board-committee-is-tagged'],
    (source) => untag(source, 'board-committee-text'), { at: 'said-board-oversight' },
  ),
  inSource(
    ['management untagged', 'no block for the role of management is tagged'], ['warning', 'management-role-is-tagged'],
    (source) => (firstOf(source, ['positions-responsible-text']) === null ? null : untag(source, 'management-role-text', 'positions-responsible-text', 'expertise-text', 'management-informed-text')),
    { at: 'said-management-responsible', also: { 'item-is-wholly-tagged': UNTAGGED } },
  ),
  inSource(['expertise untagged', 'the expertise is described and its block left out'], ['warning', 'expertise-is-tagged'], (source) => untag(source, 'expertise-text'), { at: 'said-expertise' }),
  inSource(
    ['nothing tagged', 'the Item on cybersecurity has no tag at all'], ['error', 'annual-report-is-tagged'], (source) => (firstOf(source, ['processes-text']) === null ? null : untag(source, ...ANNUAL)),
    { quotes: /no element of the cyd taxonomy is tagged/, also: { 'processes-are-tagged': 'every annual report has that block', 'materially-affected-is-tagged': 'that flag is asked for wherever the text answers it' } },
  ),
];

/** Facts in the wrong kind of report, or of an element that there is not. */
const WRONG_CONCEPT: readonly Kind[] = [
  inSource(
    ['unknown element', 'words are tagged with an element that the taxonomy does not have'], ['error', 'concept-is-known'],
    (source) => {
      const block = firstOf(source, SOME_BLOCK);
      const words = block === null ? null : wordsOf(source, block);
      return block === null || words === null ? null : remark(appendTo(source, block, '[[cyd:CybersecurityRiskCadenceTextBlock]]Nothing else is meant.[[/]]') ?? source, block, block);
    }, { quotes: /CybersecurityRiskCadenceTextBlock/, at: 'cyd:CybersecurityRiskCadenceTextBlock' },
  ),
  inSource(
    ['annual element in a current report', 'an element of the annual report is tagged in a report on an incident'], ['warning', 'annual-concepts-in-annual-report'],
    (source) => (firstOf(source, ['incident-scope-text']) === null ? null : appendTo(source, 'incident-nature-text', '[[integrated-text]]The response followed the plan that is part of our risk management.[[/]]')), { at: 'integrated-text' },
  ),
  inSource(
    ['incident element in an annual report', 'an element for a material incident is tagged in an annual report'], ['warning', 'incident-concepts-in-current-report'],
    (source) => appendTo(source, 'processes-text', '[[incident-nature-text]]We rehearse how we would respond to an attack.[[/]]'), { at: 'incident-nature-text' },
  ),
];

/** Text blocks: what they hold, and whether they are there. */
export const BLOCK_KINDS: readonly Kind[] = [...CONTENT, ...MISSING, ...WRONG_CONCEPT];
