import type { FilingReport, ReporterOptions } from '../model/report.js';
import { placeArtifact } from './sarif-location.js';
import { toMessageText, toPascalName } from './sarif-text.js';
import { showUnseen } from './text.js';
import { describeOpen, describeStatus } from './wording.js';

const KINDS = [
  ['tieout/cut-short', 'The run ended before every filing was read.', 'Run it again; what is missing is not clean.'],
  ['tieout/left-out', 'More was found than the format holds.', 'Lint fewer filings at a time, or read the findings in another format.'],
  ['tieout/no-reading-copy', 'No reading copy of a file was written, or of its beginning only.', 'Read the findings at their places in the file itself, or name the document that was filed.'],
  ['tieout/not-analysed', 'A filing was not analysed whole.', 'Resolve the problem of the input that the message names, and run again.'],
  ['tieout/outside-root', 'A file lies outside the root, where code scanning does not show it.', 'Run tieout in a directory that holds the filings.'],
  ['tieout/rule-open', 'A rule could not be decided on a filing.', 'Give tieout an input that shows what the rule needs, or read the filing for this rule yourself.'],
] as const;

type NotificationId = (typeof KINDS)[number][0];

/** Notifications of one kind; how many more there are is said in a last one. */
const LIMIT = 1_000;

/** A notification (§3.58), its rule by id until the rules are known. */
export interface Notice {
  readonly id: NotificationId;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly uri?: string;
  readonly ruleId?: string;
}

/** What was not evaluated, as it becomes known. */
export interface Notices {
  readonly add: (notice: Notice) => void;
  /** Those of each kind that are kept, with a count of the others. */
  readonly end: () => readonly Notice[];
}

/** Starts a list of notices that keeps so many of each kind and counts the others. */
export function gatherNotices(): Notices {
  const kept: Notice[] = [];
  const counts = new Map<NotificationId, number>();
  return {
    add(notice) {
      const count = (counts.get(notice.id) ?? 0) + 1;
      counts.set(notice.id, count);
      if (count <= LIMIT) kept.push(notice);
    },
    end: () => [...kept, ...[...counts].filter(([, count]) => count > LIMIT).map(([id, count]): Notice =>
      ({ id: 'tieout/left-out', level: 'warning', text: `${count - LIMIT} more notifications of the kind ${id} were left out.` }))],
  };
}

/** The kinds of notifications, for the driver. */
export function describeNotifications(): readonly object[] {
  return KINDS.map(([id, text, help]) => ({ id, name: toPascalName(id), shortDescription: { text }, fullDescription: { text }, help: { text: help } }));
}

/** What of a filing was not evaluated. */
export function noticesOf({ uri, status, findings, outcomes, uncopied = [] }: FilingReport): readonly Notice[] {
  const notices: Notice[] = [];
  if (status !== 'analysed') {
    const why = findings.filter(({ ruleId }) => ruleId.startsWith('input/')).map(({ message }) => message);
    notices.push({ id: 'tieout/not-analysed', level: status === 'failed' ? 'error' : 'warning', text: `${uri}: ${describeStatus(status)}. ${why.join(' ')}`.trim(), uri });
  }
  for (const outcome of outcomes) {
    if (outcome.verdict !== 'open') continue;
    notices.push({ id: 'tieout/rule-open', level: 'note', text: `${uri}: ${outcome.ruleId} stayed open: ${describeOpen(outcome)}.`, uri, ruleId: outcome.ruleId });
  }
  for (const file of uncopied) {
    notices.push({ id: 'tieout/no-reading-copy', level: 'note', text: file.isCut ? `${file.uri}: the reading copy holds the beginning of the file only.` : `${file.uri}: there is no reading copy, since the file shows no text of a document.`, uri: file.uri });
  }
  return notices;
}

/** A notification as SARIF has it; `indexes` are those of the rules in the driver. */
export function toNotification({ id, level, text, uri, ruleId }: Notice, indexes: ReadonlyMap<string, number>, { root }: ReporterOptions): object {
  return {
    descriptor: { id, index: KINDS.findIndex(([kind]) => kind === id) },
    level,
    message: { text: toMessageText(text) },
    ...(uri === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: placeArtifact(uri, root).artifactLocation } }] }),
    ...(ruleId === undefined ? {} : { associatedRule: { id: showUnseen(ruleId), index: indexes.get(ruleId) } }),
  };
}
