import { describe, expect, it } from 'vitest';
import { MATERIALLY_AFFECTED_TEXT, PROCESSES_TEXT } from '../../src/derive/concepts.js';
import { ask, block } from './facts.js';

const RELIANCE = 'Because we rely on the technologies of those who serve our business, of which there are many, we also depend upon the staff and the processes of these third parties for their security';
const LIST = 'Our cyber program includes: the training of all of our staff and of our senior officers each year; a plan for incidents that is tested twice a year by those whom it names, with all that it takes; ';

describe('of a long sentence the words that decide are quoted', () => {
  it.each([
    ['said-integrated', PROCESSES_TEXT, `${RELIANCE}, and we have no personnel or processes of our own for this purpose.`, 'we have no personnel or processes of our own for this purpose.'],
    ['said-service-providers-overseen', PROCESSES_TEXT, `${LIST}and a review of the security of our vendors.`, 'a review of the security of our vendors.'],
    ['said-third-parties-engaged', PROCESSES_TEXT, `${LIST}the use of external consultants to test our controls.`, 'the use of external consultants to test our controls.'],
    ['said-materially-affected', MATERIALLY_AFFECTED_TEXT, 'While there can be no guarantee that our policies will be followed in every instance, or that our policies will be effective against those who attack us, now or at any time, we have not been materially affected by cyber incidents.', 'we have not been materially affected by cyber incidents.'],
    ['said-materially-affected', MATERIALLY_AFFECTED_TEXT, 'In our systems and in those of the many third parties that serve us, and in all of the places where we do business with those who buy from us, we have not had material incidents, nor have we been materially affected by cyber incidents.', 'we have not had material incidents, nor have we been materially affected by cyber incidents.'],
  ])('%s', (name, concept, text, words) => {
    expect(text.length).toBeGreaterThan(160);
    const said = ask(name, [block(concept, text, 1_000)]);
    expect(said.text).toBe(words);
    expect(said.location?.spans).toEqual([{ start: 1_000 + text.indexOf(words), end: 1_000 + text.length }]);
  });

  it.each([
    ['where the sentence is short', 'said-integrated', 'We rely on others, and we have no personnel or processes of our own for this purpose.'],
    ['where its head says it', 'said-integrated', `We have no cybersecurity program, and ${RELIANCE.replace('Because', 'because')}.`],
    ['where the cut would be a reference', 'said-integrated', 'Harbor Fund Management and all of those who have a part in its work, wherever they may be, and of whatever kind that part may be, together with Harbor &amp; Sons have integrated cybersecurity into their enterprise risk management.'],
  ])('the whole is quoted %s', (_where, name, text) => {
    expect(ask(name, [block(PROCESSES_TEXT, text)]).text).toBe(text);
  });

  it('bounds nothing in time that the sentence does not, nor opens what it bounds', () => {
    const bound = 'During fiscal year 2025, while there can be no guarantee that our policies will be followed in every instance by all of our staff and by those who serve us, we have not been materially affected by cyber incidents.';
    expect(ask('said-materially-affected', [block(MATERIALLY_AFFECTED_TEXT, bound)])).toMatchObject({ text: bound, value: { scope: 'time-limited' } });
  });
});
