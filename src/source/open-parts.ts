import type { GivenFiling, Problem, SourceDocument } from '../model/filing.js';
import { choosePages } from './choose-pages.js';
import { describeLeft, describeMany } from './describe-left.js';
import { EXHIBITS, MAX_DOCUMENTS } from './exhibits.js';
import { rolePlayed } from './filing-part.js';
import type { FilingPart } from './filing-part.js';
import { findListed } from './filing-summary.js';
import { looksLikeFiling } from './looks-like-filing.js';
import { openDocument } from './open-document.js';
import type { Opened } from './open-document.js';
import type { PartRole } from './part-roles.js';
import { ReadFault } from './read-fault.js';
import { isSubmission, openSubmission } from './submission.js';

/** Opens a filing in a zip archive that lies within a filing. */
export type OpenArchive = (uri: string, bytes: Buffer) => Promise<Opened>;

/** What was opened of a filing so far. */
interface Gathered {
  readonly documents: SourceDocument[];
  readonly problems: Problem[];
  /** Names of what could hold disclosure and was not analysed. */
  readonly left: string[];
  given: GivenFiling;
}

/** Formats in the order in which one makes the next superfluous: they show the same facts, each less of them. */
const FACTS: readonly string[] = ['inline-xbrl', 'xbrl-instance', 'xbrl-json', 'r-page', 'r-page-text'];
/** What repeats the facts of documents is whole without them. */
const REPEATS: readonly string[] = FACTS.slice(1);
/** The full submission, as EDGAR names it: it repeats the documents beside it. */
const REPEATED = /(?:^|\/)\d{10}-?\d{2}-?\d{6}\.txt$/;
/** The package of the taxonomy and the instance, as EDGAR and filing agents name it: it repeats the documents beside it. */
const REPEATED_ARCHIVE = /(?:^|[-_./])xbrl\.zip$/i;
/** Where the documents of a filing are looked for, until one place has any. */
const PLACES: readonly PartRole[] = ['document', 'archive', 'text', 'instance', 'r-page', 'fact-set'];

/**
 * Opens the files of one filing: its inline documents, and the exhibits that are text. Where it has no inline
 * document it is what else shows its facts. A part that cannot be read is a problem, and never stops the others.
 */
export async function openParts(uri: string, parts: readonly FilingPart[], openArchive: OpenArchive): Promise<Opened> {
  const gathered: Gathered = { documents: [], problems: [], left: [], given: {} };
  for (const place of PLACES) {
    const isFound = gathered.documents.some(({ format }) => FACTS.includes(format));
    // Exhibits may be packed apart from the form.
    if (isFound && place !== 'archive') break;
    const there = await partsAt(place, parts, gathered);
    await openAll(isFound ? there.filter(({ name }) => !REPEATED_ARCHIVE.test(name)) : there, gathered, openArchive);
  }
  const chosen = chooseDocuments(gathered.documents);
  const [main, ...rest] = chosen;
  const read = new Set(gathered.documents.map((document) => document.uri));
  const isRead = ({ uri: at, name }: FilingPart): boolean => REPEATED.test(name) || read.has(at);
  const left = parts.filter((part) => rolePlayed(part) === 'other' || (main?.format === 'inline-xbrl' && rolePlayed(part) === 'text' && !isRead(part)));
  const unused = main?.format === 'inline-xbrl' ? [] : parts.filter(({ uri: at }) => gathered.documents.some((document) => document.uri === at && EXHIBITS.includes(document.format) && !chosen.includes(document)));
  gathered.left.push(...[...left, ...unused].map(({ name }) => name));
  if (!main) return refuse(uri, gathered);
  const problems = [...gathered.problems.map(toPartial), ...(REPEATS.includes(main.format) ? [] : await findListed(parts)), ...describeLeft(gathered.left)];
  return { uri, documents: [main, ...rest], problems, given: gathered.given };
}

async function partsAt(place: PartRole, parts: readonly FilingPart[], gathered: Gathered): Promise<readonly FilingPart[]> {
  if (place !== 'r-page') return parts.filter((part) => rolePlayed(part) === place);
  const { pages, problems } = await choosePages(parts);
  gathered.problems.push(...problems);
  return pages;
}

async function openAll(parts: readonly FilingPart[], gathered: Gathered, openArchive: OpenArchive): Promise<void> {
  for (const [index, part] of parts.entries()) {
    if (gathered.documents.length >= MAX_DOCUMENTS) {
      gathered.problems.push(describeMany(parts.length - index));
      return;
    }
    await openPart(part, gathered, openArchive);
  }
}

async function openPart(part: FilingPart, gathered: Gathered, openArchive: OpenArchive): Promise<void> {
  const { uri } = part;
  try {
    const bytes = await part.read();
    if (rolePlayed(part) === 'archive') {
      addFiling(gathered, await openArchive(uri, bytes), part);
      return;
    }
    const opened = isSubmission(bytes) ? await openSubmission(uri, bytes) : await openDocument(uri, bytes, rolePlayed(part) === 'document');
    if ('document' in opened) gathered.documents.push(opened.document);
    else addFiling(gathered, opened, part);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    addFiling(gathered, { uri, failed: { ruleId: error.ruleId, severity: 'error', status: 'failed', message: error.message, help: error.help } }, part);
  }
}

function addFiling(gathered: Gathered, opened: Opened, part: FilingPart): void {
  if (!('failed' in opened)) {
    // A copy of what was read already says nothing more.
    gathered.documents.push(...opened.documents.filter(({ sha256 }) => !gathered.documents.some((document) => document.sha256 === sha256)));
    gathered.problems.push(...opened.problems);
    gathered.given = { ...opened.given, ...gathered.given };
  } else if (opened.failed.ruleId === 'input/unknown-format') {
    if (['document', 'text', 'archive'].includes(rolePlayed(part))) gathered.left.push(part.name);
  } else gathered.problems.push({ location: { uri: opened.uri, spans: [{ start: 0, end: 0 }] }, ...opened.failed });
}

/** The documents of the format that shows the most; beside inline documents also exhibits, in which nothing is tagged. */
function chooseDocuments(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  const best = FACTS.find((format) => documents.some((document) => document.format === format));
  if (best === 'inline-xbrl') return [...documents.filter(({ format }) => format === best), ...documents.filter(({ format }) => EXHIBITS.includes(format))];
  if (best !== undefined) return documents.filter(({ format }) => format === best);
  // Without facts a page has to show that it belongs to a filing.
  const filed = documents.filter(({ format, text }) => EXHIBITS.includes(format) && looksLikeFiling(text));
  return filed.length > 0 ? filed : documents.filter(({ format }) => format === 'fact-set');
}

function toPartial(problem: Problem): Problem {
  return problem.status === 'failed' ? { ...problem, status: 'partial' } : problem;
}

const NOTHING = 'Nothing of it could be read. ';

/** Nothing of the filing could be read: the first reason stands for all. */
function refuse(uri: string, { problems, left }: Gathered): Opened {
  const [first] = problems;
  if (first) {
    const { location, ...problem } = first;
    const where = location && location.uri !== uri && !problem.message.includes(location.uri) ? `${location.uri}: ` : '';
    return { uri, failed: { ...problem, status: 'failed', severity: 'error', message: `${NOTHING}${where}${problem.message.replace(NOTHING, '')}` } };
  }
  const what = left.length > 0 ? ` It holds ${left.slice(0, 5).join(', ')}${left.length > 5 ? ', …' : ''}.` : '';
  return { uri, failed: { ruleId: 'input/unknown-format', severity: 'error', status: 'failed', message: `Nothing in it is a document that tieout reads.${what}`, help: 'A package holds at least one Inline XBRL document, XBRL instance or viewer page.' } };
}
