import { HeadingLevel } from 'docx';
import type { Paragraph, Table } from 'docx';
import type { ReviewRule } from '../../model/review.js';
import { VERDICT_WORDS } from '../argument-words.js';
import type { FilingView } from '../html/view.js';
import { describePlace } from '../html/words.js';
import { describeNotApplicable, describeOpen } from '../wording.js';
import { bullet, cell, headingRow, paragraph, row, strong, table } from './parts.js';

const ORDER = { fail: 0, open: 1, pass: 2, notApplicable: 3 } as const;

/** What became of each check, where the disclosure was looked for, and what a person has to read for. */
export function scope({ review: { rows, others, searched, unread } }: FilingView): readonly (Paragraph | Table)[] {
  const all = new Map([...rows.flatMap((one) => one.rules), ...others].map((rule) => [rule.ruleId, rule]));
  const checks = [...all.values()].filter(({ because }) => because !== 'form').toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
  const ofOtherForms = all.size - checks.length;
  return [
    paragraph(['Scope of this review'], { heading: HeadingLevel.HEADING_1 }),
    paragraph(['Where the disclosure was looked for'], { heading: HeadingLevel.HEADING_2 }),
    ...(searched.length === 0 ? [paragraph(['Nothing was searched.'])] : searched.map((place) => bullet([`${describePlace(place)}.`]))),
    ...(unread.length === 0 ? [] : [
      paragraph(['What nothing here reads for'], { heading: HeadingLevel.HEADING_2 }),
      paragraph(['These paragraphs belong to the same law and have no question of their own in this review:']),
      ...unread.map(({ cite, asks }) => bullet([strong(cite), `: ${asks}.`])),
    ]),
    ...(checks.length === 0 ? [] : [
      paragraph(['Checks'], { heading: HeadingLevel.HEADING_2 }),
      table([5860, 3500], [headingRow(['Check', 'Verdict']), ...checks.map((rule) => row([
        cell([paragraph([rule.title], { style: 'Cell' }), paragraph([rule.ruleId], { style: 'Small' })]),
        cell([paragraph([describeVerdict(rule)], { style: 'Cell' })]),
      ], 'whole'))]),
    ]),
    ...(ofOtherForms > 0 ? [paragraph([`${String(ofOtherForms)} further checks are of other forms.`], { style: 'Small', spacing: { before: 80 } })] : []),
    paragraph(['Why a check has its verdict, condition by condition: "tieout explain FILE --rule ID". Nothing here is legal advice.'], { style: 'Small', spacing: { before: 120 } }),
  ];
}

function describeVerdict(rule: ReviewRule): string {
  const { words } = VERDICT_WORDS[rule.verdict];
  if (rule.verdict === 'open') return `${words}: ${describeOpen(rule)}`;
  return rule.verdict === 'notApplicable' ? `${words}: ${describeNotApplicable(rule)}` : words;
}
