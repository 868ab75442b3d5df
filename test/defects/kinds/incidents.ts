import { inSource } from '../kind.js';
import type { Kind } from '../kind.js';
import { appendTo, firstOf, inTurn, replaceFact, rewrite, untag } from '../marks.js';

const BLOCKS = ['incident-nature-text', 'incident-scope-text', 'incident-timing-text', 'incident-impact-text', 'incident-undetermined-text'];

/** An original report, which must have all of its parts. */
const original = (edit: (source: string) => string | null) => (source: string): string | null => (source.includes(']8-K[[') ? edit(source) : null);

/** Drops an aspect of the incident, words and tag. */
function drop(aspect: 'nature' | 'scope' | 'timing'): Kind {
  return inSource(
    [`no ${aspect}`, `the ${aspect} of the incident is left out, words and tag`], ['warning', `incident-${aspect}-is-tagged`],
    original((source) => replaceFact(source, `incident-${aspect}-text`, '')), { quotes: new RegExp(`its ${aspect} is not`) },
  );
}

/** Reports on material incidents: Form 8-K Item 1.05. */
export const INCIDENT_KINDS: readonly Kind[] = [
  drop('nature'),
  drop('scope'),
  drop('timing'),
  inSource(
    ['no impact', 'the impact is left out, and that it is not yet determined'], ['warning', 'incident-impact-is-tagged'],
    original((source) => inTurn(source, (text) => replaceFact(text, 'incident-impact-text', ''), (text) => replaceFact(text, 'incident-undetermined-text', ''))), { quotes: /neither its material impact/ },
  ),
  inSource(
    ['Item 1.05 untagged', 'Item 1.05 stands in the report and nothing in it is tagged'], ['error', 'incident-item-is-tagged'],
    (source) => (firstOf(source, BLOCKS) === null ? null : untag(source, ...BLOCKS)), { quotes: /none of its elements is tagged/ },
  ),
  inSource(
    ['undetermined is untagged', 'what is not yet determined is said and not tagged'], ['warning', 'undetermined-is-tagged'],
    original((source) => untag(source, 'incident-undetermined-text')), { at: 'said-undetermined' },
  ),
  inSource(
    ['conclusion as undetermined', 'a conclusion is tagged as what is not yet determined'], ['warning', 'undetermined-is-no-conclusion'],
    (source) => rewrite(source, 'incident-undetermined-text', 'The Company has determined that the incident has not had, and is not reasonably likely to have, a material impact on its financial condition or results of operations.'),
    { quotes: /The Company has determined that the incident has not had/, at: 'incident-undetermined-text' },
  ),
  inSource(
    ['caution in a block', 'the cautionary statement stands in the block for the impact'], ['warning', 'incident-text-is-no-caution'],
    (source) => appendTo(source, 'incident-impact-text', 'These are forward-looking statements and subject to risks.'), { at: 'incident-impact-text' },
  ),
  inSource(
    ['timing without a date', 'the block for the timing names no date'], ['warning', 'incident-timing-has-date'],
    original((source) => rewrite(source, 'incident-timing-text', 'The Company detected the activity shortly after it began and determined some days later that the incident is material.')),
    { quotes: /shortly after it began/, at: 'incident-timing-text' },
  ),
  inSource(
    ['another Item', 'a material incident is reported under Item 8.01'], ['warning', 'incident-stands-under-item-1-05'],
    original((source) => source.replace('# Item 1.05. Material Cybersecurity Incidents.', '# Item 8.01. Other Events.')), { at: 'incident-nature-text' },
  ),
  inSource(
    ['residue in a current report', 'an amount is left open in the scope of the incident'], ['error', 'no-drafting-residue'],
    (source) => rewrite(source, 'incident-scope-text', 'The incident was limited to systems of the subsidiary and concerns [●] customers.'), { quotes: /\[●\]/ },
  ),
];
