import { createHash } from 'node:crypto';
import type { FilingReport, ReportEnd, ReporterOptions, ReportStream } from '../../model/report.js';
import { formatPosition, shownRunFindings } from '../shown-findings.js';
import { countOf, describeFilings, describeProblems } from '../wording.js';
import { checks } from './checks.js';
import { cover } from './cover.js';
import { disclosure } from './disclosure.js';
import { el, link, render, toData } from './element.js';
import type { Child } from './element.js';
import { icon } from './icons.js';
import { SCRIPT } from './script.js';
import { reviewStyle, toStyleString } from './style.js';
import { paragraphTable } from './table.js';
import { confidentiality, viewFiling } from './view.js';
import type { FilingView, RunView } from './view.js';

/** Characters of mark-up up to which filings are printed in full; further ones stand in the index, and it is said. */
const FULL_UP_TO = 24_000_000;

/** What the index says of a filing, and the mark-up of its section; null where there was no room for it. */
interface Entry {
  readonly report: Pick<FilingReport, 'uri' | 'status' | 'filing'>;
  readonly problems: string;
  readonly prefix: string;
  readonly section: string | null;
}

/** The review of all filings as one document: an index where there are several, then each filing. */
export async function* renderReview(report: ReportStream, options: ReporterOptions): AsyncGenerator<string> {
  const run: RunView = { tool: report.tool, packs: report.packs, rules: new Map(report.rules.map((rule) => [rule.id, rule])), options, level: options.evidence ?? 'full' };
  const entries: Entry[] = [];
  let first: FilingReport | undefined;
  let room = FULL_UP_TO;
  for await (const filing of report.filings) {
    // Whether there is a second one is known when it comes: the first is printed under its index then.
    if (entries.length === 0 && first === undefined) {
      first = filing;
      continue;
    }
    if (entries.length === 0 && first !== undefined) entries.push(toEntry(first, run, 1, 2, true));
    const entry = toEntry(filing, run, entries.length + 1, 2, room > 0);
    room -= entry.section?.length ?? 0;
    entries.push(entry);
  }
  if (entries.length === 0 && first !== undefined) entries.push(toEntry(first, run, 1, 1, true));
  yield* writeDocument(entries, run, report.end());
}

function toEntry(report: FilingReport, run: RunView, number: number, level: 1 | 2, fits: boolean): Entry {
  const { uri, status, filing } = report;
  const prefix = `r${String(number)}`;
  const standing = report.findings.filter(({ suppression }) => suppression === undefined);
  const of = (severity: string): number => standing.filter((finding) => finding.severity === severity).length;
  return {
    report: { uri, status, filing }, prefix,
    problems: standing.length === 0 ? 'no findings' : describeProblems({ errors: of('error'), warnings: of('warning'), notes: of('note') }),
    section: fits ? render(filingSection(viewFiling(report, run, prefix, level))) : null,
  };
}

function filingSection(view: FilingView): ReturnType<typeof el> {
  const { prefix, report: { filing } } = view;
  const known = Object.fromEntries((['registrant', 'cik', 'period', 'form'] as const).flatMap((key) => (filing[key] === null ? [] : [[key, filing[key]]])));
  return el('section', { class: 'filing', id: prefix, 'aria-label': `Filing ${prefix.slice(1)}: ${filing.registrant ?? filing.uri}`, 'data-filing': toData(known) },
    cover(view),
    paragraphTable(view),
    disclosure(view),
    checks(view),
  );
}

function* writeDocument(entries: readonly Entry[], run: RunView, end: ReportEnd): Generator<string> {
  const [only] = entries;
  const several = entries.length !== 1;
  const style = reviewStyle(several, entries.filter(({ section }) => section !== null).map(({ prefix, report: { uri, filing } }) => ({
    prefix,
    head: toStyleString([confidentiality(filing, run.options), [filing.registrant ?? uri, filing.form, filing.period].filter((part) => part !== null).join('  ').slice(0, 90)].filter((part) => part !== undefined).join('  ')),
    foot: toStyleString(filing.inputs.slice(0, 1).map(({ sha256 }) => `SHA256 ${sha256}`).join('')),
  })));
  const policy = `default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(SCRIPT)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const title = several || only === undefined ? `Review of ${countOf(entries.length, 'filing')}` : ['Review', only.report.filing.registrant ?? only.report.uri, only.report.filing.form, only.report.filing.period].filter((part) => part !== null).join(', ');
  yield `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n${render(el('title', null, title))}\n<style>${style}</style>\n</head>\n<body>\n`;
  yield `${render(link('#main', { class: 'skip' }, 'Skip to the review'))}\n<main id="main" tabindex="-1">\n`;
  yield several ? render(index(entries, title)) : render(contents(only?.prefix ?? ''));
  yield render(el('div', { class: 'run' }, runNotes(end, run)));
  for (const { section } of entries) if (section !== null) yield `\n${section}\n`;
  yield `</main>\n${render(el('footer', null, `Made by ${run.tool.name} ${run.tool.version}. ${describeFilings(end.tally)}. Nothing here is legal advice.`))}\n<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function contents(prefix: string): ReturnType<typeof el> {
  const parts = [['title', 'Summary'], ['paragraphs', 'By paragraph'], ['text', 'The disclosure'], ['checks', 'Checks']] as const;
  return el('nav', { class: 'contents', 'aria-label': 'Parts of the review' }, parts.map(([id, words]) => link(`#${prefix}-${id}`, null, words)));
}

function index(entries: readonly Entry[], title: string): ReturnType<typeof el> {
  return el('div', { class: 'front' },
    el('p', { class: 'eyebrow' }, 'Cybersecurity disclosure review'),
    el('h1', { class: 'registrant' }, title),
    el('nav', { class: 'index', 'aria-label': 'Filings' }, el('ul', null, entries.map(({ report: { uri, status, filing }, prefix, problems, section }) => el('li', null,
      link(section === null ? undefined : `#${prefix}`, null, filing.registrant ?? uri),
      el('span', { class: 'facts' }, [filing.form, filing.period, problems].filter((part) => part !== null).join(' · ')),
      status === 'analysed' ? null : el('strong', { class: 'error' }, icon('stop'), status === 'failed' ? 'Not analysed' : 'Only a part analysed'),
      section === null ? el('span', { class: 'facts' }, 'not printed here for want of room: review it by itself') : null,
    )))),
  );
}

/** What concerns the run and not one filing: it was cut short, or suppressions are unused. */
function runNotes({ complete, findings }: ReportEnd, { options }: RunView): Child {
  const shown = shownRunFindings(findings, options.quiet);
  return [
    complete ? null : el('p', { class: 'banner' }, icon('stop'), el('strong', null, 'Not complete'), ' The run was cut short: further filings were not analysed.'),
    shown.length === 0 ? null : el('section', { class: 'accepted', 'aria-label': 'Suppressions' }, el('ul', null, shown.map((finding) => el('li', null, `${finding.locations[0].uri}:${formatPosition(finding.locations[0])} ${finding.severity}: ${finding.message}`)))),
  ];
}
