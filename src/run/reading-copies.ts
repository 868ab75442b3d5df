import { makeReadingCopy } from '../derive/reading-copy.js';
import type { VisibleSource } from '../derive/visible-source.js';
import { extractDocuments } from '../extract/index.js';
import type { Problem, SourceFiling } from '../model/filing.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import type { FindingLocation } from '../model/finding.js';
import type { Region, Span } from '../model/location.js';
import { openCopy, textOfCopy } from '../model/reading-copy.js';
import type { ReadingCopy } from '../model/reading-copy.js';
import type { FilingReport } from '../model/report.js';
import type { BlockText } from '../model/text.js';

/** Takes the reading copies of a run. */
export interface CopyKeeper {
  /** Keeps the text of a copy of a file, and gives the URI by which reports name it. */
  readonly write: (uri: string, text: string) => Promise<string>;
  /** Called for each file of which there is none, since it shows no text. */
  readonly onNone: (uri: string) => void;
  /** Called for each file of which the copy holds the beginning only. */
  readonly onCut?: (uri: string) => void;
}

/** A copy that was kept. */
export interface KeptCopy {
  readonly uri: string;
  readonly text: string;
  /** It holds the beginning of the file only. */
  readonly isCut: boolean;
  readonly find: (source: Span) => Region | null;
}

/** Makes and keeps a copy of each file that shows text; by the URI of the file. */
export async function keepCopies(uris: readonly string[], visible: readonly VisibleSource[], keeper: CopyKeeper): Promise<ReadonlyMap<string, KeptCopy>> {
  const kept = new Map<string, KeptCopy>();
  for (const uri of new Set(uris)) {
    const copy = makeCopy(visible.filter((one) => one.uri === uri).map(toBlocks));
    if (copy.lines.length === 0) {
      keeper.onNone(uri);
      continue;
    }
    const text = textOfCopy(copy);
    if (copy.isCut) keeper.onCut?.(uri);
    kept.set(uri, { uri: await keeper.write(uri, text), text, isCut: copy.isCut === true, find: openCopy(copy) });
  }
  return kept;
}

/** Adds to every place of a report where it stands in the copy, as far as it can be seen there, and which files have none. */
export function pointAtCopies(report: FilingReport, kept: ReadonlyMap<string, KeptCopy>): FilingReport {
  const uncopied = [...new Set(report.filing.inputs.map(({ uri }) => uri))].flatMap((uri) => {
    const copy = kept.get(uri);
    return copy && !copy.isCut ? [] : [{ uri, isCut: copy !== undefined }];
  });
  const point = (location: FindingLocation): FindingLocation => {
    const copy = kept.get(location.uri);
    const { region } = location;
    const found = copy && region ? copy.find({ start: region.charOffset, end: region.charOffset + region.charLength }) : null;
    return copy && found ? { ...location, readingCopy: { uri: copy.uri, region: found } } : location;
  };
  return { ...report, ...(uncopied.length > 0 ? { uncopied } : {}), findings: report.findings.map((finding) => {
    const [primary, ...related] = finding.locations;
    return { ...finding, locations: [point(primary), ...related.map(point)] };
  }) };
}

/** A reading copy of the documents of a filing, and what of them could not be read. */
export interface FilingCopy {
  readonly copies: readonly { readonly uri: string; readonly copy: ReadingCopy }[];
  readonly problems: readonly Problem[];
}

/** Makes the reading copies of a filing: one for each of its files that shows text, the main document first. */
export async function copyFiling(filing: SourceFiling, limits: Limits = DEFAULT_LIMITS): Promise<FilingCopy> {
  const extractions = await extractDocuments(filing.documents, { wants: () => false, limits });
  const shown = filing.documents.flatMap(({ uri }, index) => {
    const { visibleText, visibleBlocks } = extractions[index] ?? {};
    return visibleText ? [{ uri, text: visibleText, ...(visibleBlocks ? { blocks: visibleBlocks } : {}) }] : [];
  });
  const copies = [...new Set(filing.documents.map(({ uri }) => uri))]
    .map((uri) => ({ uri, copy: makeCopy(shown.filter((one) => one.uri === uri).map(toBlocks)) }))
    .filter(({ copy }) => copy.lines.length > 0);
  const cut = copies.filter(({ copy }) => copy.isCut).map(({ uri }): Problem => ({
    ruleId: 'input/limit', severity: 'warning', status: 'partial',
    message: `The reading copy of ${uri} holds the beginning of the document only; its last line says where it ends.`,
    help: 'Split the document.',
  }));
  const problems = [...cut, ...filing.problems, ...filing.documents.flatMap((document) => document.problems), ...extractions.flatMap((extraction) => extraction.problems)];
  // Facts that stand elsewhere, or nowhere, take nothing from the text.
  return { copies, problems: problems.filter(({ ruleId, severity }) => ruleId !== 'input/missing-part' && severity !== 'note') };
}

/** In a text without mark-up, what stands apart is a paragraph. */
function toBlocks({ text, blocks }: VisibleSource): BlockText {
  if (blocks) return blocks();
  const plain = text();
  return { ...plain, edges: plain.breaks.map(() => 'block') };
}

/** One copy of the documents that a file holds, in the order in which they stand there. */
function makeCopy(documents: readonly BlockText[]): ReadingCopy {
  const startOf = ({ segments }: BlockText): number => segments[0]?.source.start ?? 0;
  const copies = documents.toSorted((a, b) => startOf(a) - startOf(b)).map(makeReadingCopy);
  const [only] = copies;
  if (only !== undefined && copies.length === 1) return only;
  let above = 0;
  const stretches = copies.flatMap((copy) => {
    const shift = above;
    above += copy.lines.length;
    return copy.stretches.map((stretch) => ({ ...stretch, line: stretch.line + shift }));
  });
  return { lines: copies.flatMap(({ lines }) => lines), stretches, ...(copies.some(({ isCut }) => isCut) ? { isCut: true as const } : {}) };
}
