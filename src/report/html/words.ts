import type { RegionLocation } from '../../model/location.js';
import type { ReviewAnswer, ReviewPlace, ReviewQuestion, ReviewRow } from '../../model/review.js';
import type { Severity } from '../../model/severity.js';
import { describeUnseenName } from '../unseen-words.js';
import { describeAnswer, humanise } from '../reading-words.js';
import { countVerdicts, describeFrom } from '../wording.js';

/** The four answers of a review. None of them says that something is enough. */
export const ANSWER_WORDS: Readonly<Record<ReviewAnswer, string>> = {
  found: 'Found', 'not-found': 'Not found', unclear: 'Unclear', 'not-applicable': 'Not applicable',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

/** Why a paragraph has its answer, in one sentence. */
export function describeBecause({ answer, because, asks }: Pick<ReviewRow, 'answer' | 'because' | 'asks'>): string {
  const ofTags = /interactive data/i.test(asks);
  switch (because) {
    case 'said': return 'The text speaks to it, in the words quoted.';
    case 'tagged': return answer === 'found' ? (ofTags ? 'The Item carries the tags listed.' : 'A text block is tagged for it; its beginning is quoted.') : 'A text block is tagged for it, but its words were not understood as an answer.';
    case 'in-part': return 'The text speaks to a part of it only.';
    case 'implied': return 'The text only implies an answer.';
    case 'refers-elsewhere': return 'The text only refers to another place.';
    case 'contradicted': return ofTags ? 'There are tags, and a check found an error in them.' : 'The text speaks to it, and a check found an error there.';
    case 'silent': return 'Everything named below was read, and nothing in it speaks to this.';
    case 'not-tagged': return answer === 'not-found' ? 'Nothing is tagged for it.' : 'No text block is tagged for it, and prose is not searched for this paragraph: read the section.';
    case 'undecided': return 'What would decide cannot be seen in this kind of input.';
    case 'not-read': return 'A part of the filing was not read, and the answer may stand there.';
    case 'form': return 'Not asked of this form.';
    case 'period': return 'Not asked of a report for this period.';
  }
}

const QUESTIONS: Readonly<Record<string, string>> = {
  'said-integrated': 'Are the processes integrated into overall risk management?',
  'said-third-parties-engaged': 'Are third parties engaged?',
  'said-service-providers-overseen': 'Are risks from service providers overseen?',
  'said-materially-affected': 'Have risks materially affected the registrant, or are they reasonably likely to?',
  'said-board-oversight': 'Who oversees the risks for the board?',
  'said-board-informed': 'How is the board or its committee informed?',
  'said-management-responsible': 'Which positions or committees are responsible?',
  'said-expertise': 'What is their expertise?',
  'said-management-informed': 'How are they informed, and how do they monitor?',
  'said-reports-to-board': 'Do they report to the board?',
  'said-incidents': 'A past incident that the text describes',
  'said-undetermined': 'Is it said what is not determined or not available?',
};

/** The question behind a derived fact; its name where the question is a pack's own. */
export function describeQuestion(fact: string): string {
  return Object.hasOwn(QUESTIONS, fact) ? QUESTIONS[fact] ?? fact : humanise(fact);
}

/** One thing that an input does not show, for people who do not know the names of facts. */
export function humaniseUnseen(name: string): string {
  const words = describeUnseenName(name);
  return words === name ? humanise(name) : words;
}

/** A place that was searched, in words. */
export function describePlace({ place, title, found, characters }: ReviewPlace): string {
  const size = `${characters.toLocaleString('en-US')} characters`;
  if (place === 'text-blocks') return found ? `Tagged text blocks, ${size} (blocks within blocks counted in each)` : 'Tagged text blocks: there are none with words';
  if (place === 'item-text') return `The text of the Item as given, ${size}`;
  return found ? `The section “${title ?? place}”, ${size}` : 'The Item’s section: none was found under a heading of its own';
}

/** `(b)(2)` of a cite, or what names it shortest. */
export function shortCite(cite: string): string {
  return /(?:229\.106|16K|1\.05)\s*(\(.*|Instruction.*)$/.exec(cite)?.[1] ?? cite;
}

/** What became of the rules of a paragraph: `2 pass, 1 not decided`. */
export function describeChecks({ rules }: ReviewRow): string {
  const { pass, fail, open, notApplicable } = countVerdicts(rules);
  return [pass > 0 ? `${pass} pass` : '', fail > 0 ? `${fail} fail` : '', open > 0 ? `${open} not decided` : '', notApplicable > 0 ? `${notApplicable} not applicable` : ''].filter((part) => part !== '').join(', ');
}

/** Whether places answer differently; that one of them is silent is no contradiction. */
export function disagree(looked: ReviewQuestion['looked']): boolean {
  return new Set(looked.map(({ answer }) => answer).filter((answer) => answer !== 'silent' && answer !== 'none')).size > 1;
}

/** Where an answer was looked for, and what each place says. */
export function describeLooked({ looked, undecided }: ReviewQuestion): string {
  const places = looked.map(({ place, answer }) => `${describeFrom(place)}: ${describeAnswer(answer)}`);
  if (undecided !== undefined) return `Not decided: this input does not show ${humanise(undecided)}.${places.length === 0 ? '' : ` Looked ${places.join('; ')}.`}`;
  return places.length === 0 ? 'There was no place to look in.' : `Looked ${places.join('; ')}.`;
}

/** `line 120, column 494`; a file of one line is known by its character. */
export function describeRegion(location: RegionLocation | undefined): string {
  if (location === undefined) return '';
  const [{ startLine, startColumn }] = location.regions;
  return `line ${String(startLine)}, column ${startColumn.toLocaleString('en-US')}`;
}
