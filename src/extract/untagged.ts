import type { FilingId, Problem } from '../model/filing.js';
import type { Location } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import { readCoverText } from './cover-text.js';
import type { Extraction } from './extraction.js';

/** What stands around a document without tags: its SGML lines, if any, give the form. */
export interface UntaggedParts {
  readonly form: string | null;
  readonly problems: readonly Problem[];
  readonly anchor: Location;
  readonly visibleText: () => MappedText;
}

/**
 * What a document shows in which nothing is tagged: its words. That nothing was tagged, and what was
 * taken from the words of the cover, is said.
 */
export function toUntagged({ form, problems, anchor, visibleText }: UntaggedParts): Extraction {
  const cover = readCoverText(visibleText().text);
  const filing = { ...cover, form: form ?? cover.form };
  const shown = (['form', 'period'] as const).filter((key) => filing[key] !== null);
  return {
    filing,
    observes: ['visible-text', ...shown],
    facts: [],
    problems: [...problems, describeUntagged(anchor, form === null ? cover : { ...cover, form: null })],
    anchor,
    visibleText,
  };
}

function describeUntagged(anchor: Location, { form, period }: Pick<FilingId, 'form' | 'period'>): Problem {
  const taken = [...(form === null ? [] : [`the form (${form})`]), ...(period === null ? [] : [`the period (${period})`])].join(' and ');
  return {
    ruleId: 'input/untagged', severity: 'note', status: 'analysed', location: anchor,
    message: `Nothing in this document is tagged: only what it says was checked.${taken === '' ? '' : ` The words of its cover give ${taken}.`}`,
    help: `Lint the Inline XBRL document that is filed for the tags${taken === '' ? '; say the form with --form' : ''}.`,
  };
}
