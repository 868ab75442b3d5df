import { HeadingLevel } from 'docx';
import type { Paragraph, Table } from 'docx';
import type { Evidence, FindingLocation } from '../../model/finding.js';
import { canBeSuppressed, shortFingerprint } from '../../model/suppression.js';
import type { FilingView, NumberedFinding } from '../html/view.js';
import { SEVERITY_WORDS, describeRegion } from '../html/words.js';
import { attachReading, humanise } from '../reading-words.js';
import { countOf, describeAcceptance, describeFrom } from '../wording.js';
import { bullet, cell, paragraph, row, slanted, strong, table } from './parts.js';
import type { Words } from './parts.js';

/** The list of findings, each with what it rests on, what to do and room for what was decided. */
export function findingList(view: FilingView): readonly (Paragraph | Table)[] {
  const title = paragraph(['Findings'], { heading: HeadingLevel.HEADING_1 });
  if (view.findings.length === 0 && view.unshown === 0) return [title, paragraph([view.report.findings.length === 0 ? 'No check found anything.' : 'No finding is of the severities that were asked for.'])];
  const hidden = view.report.findings.length - view.findings.length - view.unshown;
  return [
    title,
    ...view.findings.flatMap((one) => describe(view, one)),
    ...(view.unshown > 0 ? [paragraph([strong(`${countOf(view.unshown, 'more finding')} left out of this memo for their number; these are the worst.`)])] : []),
    ...(hidden > 0 ? [paragraph([strong(`${countOf(hidden, 'finding')} of lower severities left out, as asked.`)])] : []),
  ];
}

function describe(view: FilingView, { number, finding }: NumberedFinding): readonly (Paragraph | Table)[] {
  const { severity, message, suppression, help, ruleId, fingerprint, locations, evidence } = finding;
  const isOpen = suppression === undefined && canBeSuppressed(ruleId);
  const rule = view.run.rules.get(ruleId);
  const basis = [...(rule?.authority.map(({ cite }) => cite) ?? []), ruleId, ...(canBeSuppressed(ruleId) ? [`finding ${shortFingerprint(fingerprint)}`] : ['a problem of the input'])];
  return [
    paragraph([`Finding ${String(number)} – ${SEVERITY_WORDS[severity]}`], { heading: HeadingLevel.HEADING_3 }),
    paragraph([message], { keepLines: true }),
    ...(suppression ? [paragraph([strong('Accepted: '), describeAcceptance(suppression)])] : []),
    ...evidence.map((one) => bullet(describeEvidence(one))),
    ...(help === undefined ? [] : [paragraph([strong('What to do: '), help.replace(/\s+/g, ' ').trim()], { spacing: { before: 120 } })]),
    paragraph([basis.join('; ')], { style: 'Small' }),
    paragraph([locations.map(describeLocation).join('; ')], { style: 'Small', spacing: { after: 100 }, keepNext: isOpen }),
    ...(isOpen ? [decision()] : []),
  ];
}

function describeEvidence({ fact, value, quote, from }: Evidence): readonly Words[] {
  const isSaid = fact.startsWith('said-');
  const reading = attachReading({ fact, value, quote });
  return [
    strong(isSaid ? 'Said: ' : 'Tagged: '), `${humanise(fact)}${reading}${from === undefined ? '' : `, ${describeFrom(from)}`}`,
    ...(quote === undefined || quote === '' ? [] : [': ', slanted(`“${quote}”`)]),
  ];
}

function describeLocation({ uri, region, note }: FindingLocation): string {
  return `${note === undefined ? '' : `${note}: `}${uri}, ${region === undefined ? 'the file as a whole' : describeRegion({ uri, regions: [region] })}`;
}

/** Room for what the reviewer decides. */
function decision(): Table {
  const field = (words: string): ReturnType<typeof cell> => cell([paragraph([strong(words)], { style: 'Small', spacing: { after: 240 } })]);
  return table([3120, 3740, 2500], [row([field('Accept / fix / discuss:'), field('Reason:'), field('Name and date:')], 'whole')]);
}
