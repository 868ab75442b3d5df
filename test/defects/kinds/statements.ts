import { inSource } from '../kind.js';
import type { Kind } from '../kind.js';
import { flagOf, ifThere, inTurn, remark, replaceFact, rewrite } from '../marks.js';

const statement = (source: string, words: string): string | null => (flagOf(source, 'materially-affected') === false ? rewrite(source, 'materially-affected', words) : null);
const ONE_LIMB = 'a statement that is limited to the past says nothing of what is likely';
const PAST_ONLY = 'Risks from cybersecurity threats, including as a result of any previous cybersecurity incidents, have not materially affected us, our business strategy, results of operations or financial condition.';
const FORWARD_ONLY = 'We do not believe that any risks from cybersecurity threats, including as a result of any previous cybersecurity incidents, are reasonably likely to materially affect us, our business strategy, results of operations or financial condition.';

/** What the registrant says of material effects (17 CFR 229.106(b)(2)), said otherwise. */
const MATERIAL_EFFECT: readonly Kind[] = [
  inSource(
    ['statement turned around', 'the text tells of a material effect under a flag that says "false"'], ['warning', 'materially-affected-no-is-not-contradicted'],
    (source) => statement(source, 'The ransomware attack of last spring materially affected our results of operations: for nine days we could not deliver, and we lost sales that we have not made up.'),
    { quotes: /ransomware attack of last spring materially affected/, at: 'materially-affected', also: { 'materially-affected-looks-forward': ONE_LIMB, 'materially-affected-speaks-of-risks': 'the sentence tells of an incident only' } },
  ),
  inSource(
    ['effect is likely', 'the text says that an effect is likely under a flag that says "false"'], ['warning', 'materially-affected-no-is-not-contradicted'],
    (source) => statement(source, 'Risks from cybersecurity threats, including as a result of previous cybersecurity incidents, are reasonably likely to materially affect our results of operations in the coming year.'),
    { quotes: /reasonably likely to materially affect our results of operations in the coming year/, at: 'materially-affected', also: { 'materially-affected-looks-back': 'the sentence speaks of the coming year only' } },
  ),
  inSource(
    ['statement limited to one year', 'the statement speaks of the last fiscal year only'], ['warning', 'materially-affected-is-not-time-limited'],
    (source) => statement(source, 'During the fiscal year, we did not identify any risks from cybersecurity threats, including as a result of previous cybersecurity incidents, that materially affected us, our business strategy, results of operations or financial condition.'),
    { quotes: /During the fiscal year, we did not identify/, also: { 'materially-affected-looks-forward': ONE_LIMB } },
  ),
  inSource(
    ['statement of an earlier year', 'the statement was carried over and speaks of a fiscal year that is past'], ['error', 'materially-affected-is-of-this-year'],
    (source) => statement(source, 'In fiscal 2023, we did not identify any risks from cybersecurity threats, including as a result of previous cybersecurity incidents, that have materially affected or are reasonably likely to materially affect us, our business strategy, results of operations or financial condition.'),
    { quotes: /speaks of 2023: "In fiscal 2023, we did not identify/ },
  ),
  inSource(
    ['statement as of an earlier day', 'the statement was carried over with the day on which the report of another year ended'], ['error', 'materially-affected-is-of-this-year'],
    (source) => statement(source, 'As of December 31, 2023, we were not aware of any risks from cybersecurity threats, including as a result of previous cybersecurity incidents, that had materially affected or were reasonably likely to materially affect us, our business strategy, results of operations or financial condition.'),
    { quotes: /speaks of 2023: "As of December 31, 2023/ },
  ),
  inSource(
    ['no forward limb', 'the statement leaves out what is reasonably likely'], ['warning', 'materially-affected-looks-forward'],
    (source) => statement(source, PAST_ONLY), { quotes: /have not materially affected us, our business strategy/ },
  ),
  inSource(
    ['no backward limb', 'the statement leaves out what has happened'], ['warning', 'materially-affected-looks-back'],
    (source) => statement(source, FORWARD_ONLY), { quotes: /are reasonably likely to materially affect us/ },
  ),
  inSource(
    ['incidents only', 'the statement speaks of incidents, not of risks'], ['note', 'materially-affected-speaks-of-risks'],
    (source) => statement(source, 'We have not experienced any cybersecurity incidents that have materially affected or are reasonably likely to materially affect us, including our business strategy, results of operations or financial condition.'),
    { quotes: /We have not experienced any cybersecurity incidents/ },
  ),
  inSource(
    ['past effect denied under "true"', 'the flag says "true", the text denies an effect in the past and is silent on the future'], ['warning', 'materially-affected-yes-is-not-denied'],
    (source) => inTurn(source, (text) => statement(text, PAST_ONLY), (text) => remark(text, 'materially-affected', 'materially-affected=true')),
    { quotes: /denies any effect in the past/, at: 'materially-affected', also: { 'materially-affected-looks-forward': ONE_LIMB } },
  ),
  inSource(
    ['future effect denied under "true"', 'the flag says "true", the text denies what is likely and is silent on the past'], ['warning', 'materially-affected-yes-is-not-denied'],
    (source) => inTurn(source, (text) => statement(text, FORWARD_ONLY), (text) => remark(text, 'materially-affected', 'materially-affected=true')),
    { quotes: /says nothing of the past/, at: 'materially-affected', also: { 'materially-affected-looks-back': 'the statement has the one limb only' } },
  ),
  inSource(
    ['flag on a cross-reference', 'the flag says "false" and stands on a reference to the risk factors'], ['warning', 'materially-affected-no-is-stated'],
    (source) => (flagOf(source, 'materially-affected') !== false ? null : inTurn(
      source, (text) => rewrite(text, 'materially-affected', 'We describe whether and how risks from cybersecurity threats have materially affected us, or are reasonably likely to do so, in our risk factors.'),
      ifThere((text) => text.replace(' That includes the intrusion of 2023 into the network of an acquired subsidiary, whose cost was not material.', '')),
    )),
    { quotes: /We describe whether and how risks/, at: 'materially-affected' },
  ),
  inSource(
    ['"true" without a statement', 'the flag says "true", and the sentence that said so is gone'], ['warning', 'materially-affected-yes-is-described'],
    (source) => (flagOf(source, 'materially-affected') === true ? rewrite(source, 'materially-affected', 'Effects of risks from cybersecurity threats.') : null),
    { at: 'materially-affected' },
  ),
];

/** Who oversees, who is responsible, what they know and how they learn of it (17 CFR 229.106(c)), said otherwise. */
const GOVERNANCE: readonly Kind[] = [
  inSource(
    ['committee is an officer', 'the block for the committee names an officer'], ['warning', 'board-committee-is-named'],
    (source) => rewrite(source, 'board-committee-text', 'Our Chief Information Security Officer is responsible for the oversight of risks from cybersecurity threats.'),
    { quotes: /Our Chief Information Security Officer is responsible for the oversight/, at: 'board-committee-text' },
  ),
  inSource(
    ['committee and positions swapped', 'the block for the committee holds the management positions, and the other way round'], ['warning', 'board-committee-is-named'],
    (source) => inTurn(
      source, (text) => remark(text, 'board-committee-text', 'expertise-text ctx=swap'), (text) => remark(text, 'positions-responsible-text', 'board-committee-text'),
      (text) => text.replace('[[expertise-text ctx=swap]]', '[[positions-responsible-text]]'),
    ),
    { at: 'board-committee-text', also: { 'positions-are-management': 'the other half of the swap' } },
  ),
  inSource(
    ['positions are the board', 'the block for the positions names a committee of the board only'], ['warning', 'positions-are-management'],
    (source) => (flagOf(source, 'positions-responsible') !== true ? null : replaceFact(source, 'positions-responsible-text', '[[positions-responsible=true]]Our Chief Information Security Officer[[/]] leads our security staff. [[positions-responsible-text]]The Audit Committee of our Board of Directors is responsible for assessing and managing our material risks from cybersecurity threats.[[/]]')),
    { quotes: /The Audit Committee of our Board of Directors is responsible/, at: 'positions-responsible-text' },
  ),
  inSource(
    ['generic expertise', 'the block for the expertise says that there is some'], ['warning', 'expertise-is-specific'],
    (source) => rewrite(source, 'expertise-text', 'Those who are responsible have the expertise and the experience that their positions require.'),
    { quotes: /the experience that their positions require/, at: 'expertise-text' },
  ),
  inSource(
    ['no expertise', 'the words on the expertise of management are gone, with their tag'], ['warning', 'expertise-is-described'],
    (source) => replaceFact(source, 'expertise-text', ''), { at: 'said-management-responsible' },
  ),
  inSource(
    ['board is not informed', 'nothing says any more how the board learns of the risks'], ['warning', 'board-is-informed'],
    (source) => (!source.includes('Kearney') ? null : inTurn(
      source, (text) => replaceFact(text, 'board-informed-text', ''), (text) => replaceFact(text, 'reports-to-board', ''),
      (text) => text.replace(' in the quarterly report and the meetings described above.', '').replace(' The chair of the Audit Committee summarizes these matters for the full Board at its next meeting.', ''),
    )),
    { at: 'said-board-oversight' },
  ),
  inSource(
    ['no cadence', 'how often the committee is informed is gone'], ['note', 'board-informed-has-cadence'],
    (source) => (!source.includes('Saint-Aubry') ? null : rewrite(source, 'board-informed-text', 'Our Chief Information Officer informs the committee of these risks and of any incident that stopped a plant.')),
    { at: 'said-board-informed' },
  ),
  inSource(
    ['incidents are not monitored', 'how management learns of incidents is gone'], ['note', 'incident-monitoring-is-described'],
    (source) => rewrite(source, 'management-informed-text', 'The members of the security staff choose the tools with which they work.'), { at: 'management-informed-text' },
  ),
  inSource(
    ['integration without how', 'integration is said, and nothing says how'], ['note', 'integrated-yes-says-how'],
    (source) => (flagOf(source, 'integrated') === true ? rewrite(source, 'integrated-text', '[[integrated=true]]These processes are integrated into our overall risk management.[[/]]') : null),
    { quotes: /These processes are integrated into our overall risk management/ },
  ),
];

/** Texts that say something else than they must. */
export const STATEMENT_KINDS: readonly Kind[] = [...MATERIAL_EFFECT, ...GOVERNANCE];
