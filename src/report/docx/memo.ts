import { AlignmentType, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TabStopType, TextRun } from 'docx';
import type { ISectionOptions, Table } from 'docx';
import type { ReportEnd, ReportStream, ReporterOptions } from '../../model/report.js';
import { toElementText } from '../escapes.js';
import { confidentiality, viewFiling } from '../html/view.js';
import type { FilingView, RunView } from '../html/view.js';
import { formatPosition, shownRunFindings } from '../shown-findings.js';
import { countOf, describeFilings } from '../wording.js';
import { cover, subject } from './cover.js';
import { findingList } from './findings.js';
import { fixPackage } from './fixed-package.js';
import { paragraphTable } from './paragraph-table.js';
import { box, paragraph } from './parts.js';
import { scope } from './scope.js';
import { STYLES } from './style.js';

/** Filings of one memo: Word takes long over more, and nobody reads them. */
const FILINGS_AT_MOST = 25;

type Block = Paragraph | Table;

/** US Letter in twentieths of a point, with an inch around it; the table lies across the page. */
const LETTER = { width: 12_240, height: 15_840 };
const MARGIN = 1_440;
const NARROW = 1_020;

/** Writes the memo as one Word document: a cover, the table by paragraph, the findings and the scope of each filing. */
export async function* renderMemo(report: ReportStream, options: ReporterOptions): AsyncGenerator<Uint8Array> {
  const run: RunView = { tool: report.tool, packs: report.packs, rules: new Map(report.rules.map((rule) => [rule.id, rule])), options, level: options.evidence ?? 'full' };
  const views: FilingView[] = [];
  let left = 0;
  for await (const filing of report.filings) {
    if (views.length < FILINGS_AT_MOST) views.push(viewFiling(filing, run, `r${String(views.length + 1)}`, 1));
    else left += 1;
  }
  const end = report.end();
  if (left > 0) options.onCut?.(`${countOf(left, 'filing')} left out of the memo, which holds ${String(FILINGS_AT_MOST)}`);
  const notes = runNotes(end, run, left);
  const sections = views.length === 0 ? [section([...notes, paragraph(['No filing was analysed.'])], undefined)] : views.flatMap((view, at) => ofFiling(view, at === 0 ? notes : []));
  const [only] = views;
  const title = views.length === 1 && only ? `Cybersecurity disclosure review: ${subject(only)}` : `Cybersecurity disclosure review: ${countOf(end.tally.filings, 'filing')}`;
  const document = new Document({
    title: toElementText(title), creator: report.tool.name, lastModifiedBy: report.tool.name, description: `Made by ${report.tool.name} ${report.tool.version}`,
    styles: STYLES, sections,
  });
  yield fixPackage(await Packer.toBuffer(document));
}

function ofFiling(view: FilingView, notes: readonly Block[]): readonly ISectionOptions[] {
  return [
    section([...notes, ...cover(view)], view),
    section(paragraphTable(view), view, 'across'),
    section([...findingList(view), ...scope(view)], view),
  ];
}

function section(children: readonly Block[], view: FilingView | undefined, way: 'upright' | 'across' = 'upright'): ISectionOptions {
  const margin = way === 'across' ? NARROW : MARGIN;
  const right = (way === 'across' ? LETTER.height : LETTER.width) - 2 * margin;
  const running = (words: readonly (string | TextRun)[]): Paragraph => new Paragraph({
    style: 'Running', alignment: AlignmentType.LEFT, tabStops: [{ type: TabStopType.RIGHT, position: right }],
    children: words.map((one) => (typeof one === 'string' ? new TextRun({ text: toElementText(one) }) : one)),
  });
  const tab = new TextRun({ text: '\t' });
  const sha = view?.report.filing.inputs[0]?.sha256;
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { size: { ...LETTER, ...(way === 'across' ? { orientation: PageOrientation.LANDSCAPE } : {}) }, margin: { top: MARGIN * 0.75, bottom: MARGIN * 0.75, left: margin, right: margin, header: 500, footer: 500 } } },
    headers: { default: new Header({ children: [running(view ? [subject(view), tab, confidentiality(view.report.filing, view.run.options) ?? ''] : [''])] }) },
    footers: { default: new Footer({ children: [running([sha === undefined ? '' : `SHA-256 ${sha}`, tab, new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })])] }) },
    children,
  };
}

/** What concerns the run and not one filing stands before everything else. */
function runNotes({ complete, tally, findings }: ReportEnd, { options }: RunView, left: number): readonly Block[] {
  const shown = shownRunFindings(findings, options.quiet);
  const notes = [
    ...(complete ? [] : ['Not complete: the run was cut short, and further filings were not analysed.']),
    ...(tally.filings > 1 ? [`${describeFilings(tally)}.`] : []),
    ...(left > 0 ? [`${countOf(left, 'filing')} left out of this memo for their number: review them by themselves.`] : []),
    ...shown.map((finding) => `${finding.locations[0].uri}:${formatPosition(finding.locations[0])} ${finding.severity}: ${finding.message}`),
  ];
  return notes.length === 0 ? [] : [...box(notes.map((words) => [words]), complete && left === 0 ? '7F7F7F' : 'C00000', 'FFFFFF'), paragraph([])];
}
