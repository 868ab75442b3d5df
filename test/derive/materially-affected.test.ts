import { describe, expect, it } from 'vitest';
import { MATERIALLY_AFFECTED_FLAG as FLAG, MATERIALLY_AFFECTED_TEXT as TEXT, PROCESSES_TEXT } from '../../src/derive/concepts.js';
import { ask, block, flag, visible } from './facts.js';

const NAME = 'said-materially-affected';
const DENIAL = 'To date, no risks from cybersecurity threats have materially affected us.';

describe('materially affected', () => {
  it('is read from the sentence around the words that the flag wraps', () => {
    const text = `We monitor threats. ${DENIAL} We train staff.`;
    const said = ask(NAME, [block(PROCESSES_TEXT, text, 100), flag(FLAG, true, 'have', 100 + text.indexOf('have materially'))]);
    expect(said).toMatchObject({ value: { polarity: 'negated', limbs: 'past', scope: 'open', subject: 'risks' }, text: DENIAL, from: 'wrapped-words' });
    const start = 100 + text.indexOf(DENIAL);
    expect(said.location).toEqual({ uri: 'a.htm', spans: [{ start, end: start + DENIAL.length }] });
    expect(said.segments).toEqual([{ at: 0, length: DENIAL.length, source: { start, end: start + DENIAL.length } }]);
  });

  it('reads the longest sentence where a nested block begins inside it', () => {
    const text = DENIAL;
    const at = text.indexOf('have materially');
    const facts = [block(TEXT, text.slice(at), 100 + at), block(PROCESSES_TEXT, text, 100), flag(FLAG, false, 'have', 100 + at)];
    expect(ask(NAME, facts)).toMatchObject({ text: DENIAL, value: { polarity: 'negated' } });
  });

  it('is read from the visible text where no block surrounds the words', () => {
    const shown = visible('Item 1C. Cybersecurity', DENIAL, 'Item 2. Properties');
    const at = shown.text().text.indexOf('have materially');
    expect(ask(NAME, [flag(FLAG, false, 'have materially', at)], { visible: shown })).toMatchObject({ text: DENIAL, from: 'wrapped-words' });
  });

  it('takes the words alone where nothing shows what surrounds them', () => {
    expect(ask(NAME, [flag(FLAG, false, DENIAL)])).toMatchObject({ text: DENIAL, from: 'wrapped-words' });
    expect(ask(NAME, [flag(FLAG, false, 'Cybersecurity', 5)])).toMatchObject({ value: { polarity: 'none' } });
  });

  it('goes on from a heading or a reference to the own block, then to others, then to the section', () => {
    const heading = flag(FLAG, false, 'Cybersecurity');
    const reference = 'For how risks from cybersecurity threats may materially affect us, see Item 1A, Risk Factors.';
    expect(ask(NAME, [heading, block(TEXT, DENIAL), block(PROCESSES_TEXT, DENIAL)]).from).toBe('own-block');
    expect(ask(NAME, [heading, block(TEXT, reference), block(PROCESSES_TEXT, DENIAL)])).toMatchObject({ from: 'other-block', value: { polarity: 'negated' } });
    const shown = visible('Item 1C. Cybersecurity', `We care. ${DENIAL}`, 'Item 2. Properties');
    expect(ask(NAME, [heading], { visible: shown })).toMatchObject({ from: 'section', text: DENIAL });
    expect(ask(NAME, [block(TEXT, reference)])).toMatchObject({ value: { polarity: 'cross-reference', limbs: 'na' }, text: reference });
  });

  it('follows a reference into the risk factors', () => {
    const shown = visible('Item 1A. Risk Factors', 'We may lose tenants.', 'No cyber incident has materially affected us.', 'Item 1C. Cybersecurity', 'We care.', 'Item 2. Properties');
    const said = ask(NAME, [block(TEXT, 'See Item 1A for how cyber risks may affect us.')], { visible: shown });
    expect(said).toMatchObject({ from: 'document', text: 'No cyber incident has materially affected us.', value: { polarity: 'negated' } });
  });

  it.each([
    [['The May breach had a material impact on us.'], 'affirmed', 'incidents'],
    [['Risks from cybersecurity threats are reasonably likely to materially affect us.'], 'likely', 'risks'],
    [[DENIAL, 'The May breach had a material impact on us.'], 'mixed', 'both'],
    [['Threats could materially affect us.'], 'none', 'na'],
  ])('weighs all that is said: %j', (texts, polarity, subject) => {
    expect(ask(NAME, texts.map((text) => block(TEXT, text))).value).toMatchObject({ polarity, subject });
  });

  it('quotes the sentence that speaks of past and future rather than the first, in the narrowest place', () => {
    const incidents = 'We have experienced attempts to enter our systems and incidents that were not material.';
    const both = 'No risks from cybersecurity threats have materially affected us or are reasonably likely to materially affect us.';
    expect(ask(NAME, [block(PROCESSES_TEXT, `${incidents} ${both}`)])).toMatchObject({ text: both, value: { polarity: 'negated', limbs: 'both' } });
    expect(ask(NAME, [block(TEXT, DENIAL), block(PROCESSES_TEXT, `${DENIAL} ${both}`)])).toMatchObject({ text: DENIAL, from: 'own-block' });
  });

  it('quotes the part of a mixed answer that is no denial', () => {
    expect(ask(NAME, [block(TEXT, `${DENIAL} The May breach had a material impact on us.`)]).text).toBe('The May breach had a material impact on us.');
  });

  it.each([
    ['Cyber risks have not materially affected us, but we face risks that, if realized, are reasonably likely to materially affect us.', 'negated', true],
    ['We are exposed to cyber threats which, should they materialize, would be reasonably likely to have a material effect.', 'none', true],
    ['We do not face cyber risks that, if realized, are reasonably likely to materially affect us.', 'negated', false],
    ['We face cyber risks that, if realized, could materially affect us.', 'none', false],
  ])('takes what is likely only in a case to come for a supposition, and no statement: %s', (text, polarity, supposes) => {
    expect(ask(NAME, [block(TEXT, text)]).value).toMatchObject({ polarity, supposes });
  });

  it('covers both limbs and an open scope when any sentence does', () => {
    const said = ask(NAME, [block(TEXT, 'In 2031 we had no material cybersecurity incidents. No threats are reasonably likely to materially affect us.')]);
    expect(said.value).toEqual({ polarity: 'negated', limbs: 'both', scope: 'open', subject: 'both', affirms: false, supposes: false, refers: false });
    expect(ask(NAME, [block(TEXT, 'In 2031 we had no material cybersecurity incidents.')]).value).toMatchObject({ limbs: 'past', scope: 'time-limited' });
  });

  it('says what is affirmed beside a denial, and what is only referred to', () => {
    const beside = ask(NAME, [block(TEXT, 'We know of no other incidents that have materially affected us. The attack of March materially affected our results of operations.')]);
    expect(beside.value).toMatchObject({ polarity: 'mixed', affirms: true, refers: false });
    const refers = ask(NAME, [block(TEXT, 'No risks have materially affected us. For how risks from cybersecurity threats may affect us, see Item 1A, Risk Factors.')]);
    expect(refers.value).toMatchObject({ polarity: 'negated', limbs: 'past', affirms: false, refers: true });
  });

  it('takes a date in what is affirmed or likely for no limit in time', () => {
    const said = ask(NAME, [block(TEXT, 'Cyber risks, such as the attack of March 2030, have materially affected us and are reasonably likely to materially affect us again in 2031.')]);
    expect(said.value).toMatchObject({ polarity: 'affirmed', limbs: 'both', scope: 'open' });
  });

  it('reads time and subject in the whole sentence where a nested block begins inside it', () => {
    const denial = 'we found no cybersecurity threats that have materially affected us.';
    const value = ask(NAME, [block(TEXT, denial), block(PROCESSES_TEXT, `During the last fiscal year, ${denial}`)]).value;
    expect(value).toMatchObject({ polarity: 'negated', scope: 'time-limited', subject: 'risks' });
  });

  it('keeps the answer of every place that it looked in', () => {
    const said = ask(NAME, [block(TEXT, 'See Item 1A for how cyber risks may affect us.'), block(PROCESSES_TEXT, DENIAL)]);
    expect(said.looked).toEqual({ 'own-block': 'cross-reference', 'other-block': 'negated' });
    const shown = visible('Item 1A. Risk Factors', 'No cyber incident has materially affected us.', 'Item 1C. Cybersecurity', 'We care.', 'Item 2. Properties');
    expect(ask(NAME, [block(TEXT, 'See Item 1A for how cyber risks may affect us.')], { visible: shown }).looked)
      .toEqual({ 'own-block': 'cross-reference', section: 'none', document: 'negated' });
  });

  it('is undecided where what could hold it cannot be seen', () => {
    const row = { observes: ['tagged'] as const };
    expect(ask(NAME, [flag(FLAG, false)], row).undecided).toBe('wrapped-text');
    expect(ask(NAME, [], row).undecided).toBe('visible-text');
    expect(ask(NAME, [block(TEXT, 'We train staff.')], row).undecided).toBeUndefined();
    expect(ask(NAME, [flag(FLAG, false), block(TEXT, DENIAL)], row).undecided).toBeUndefined();
  });

  it('reads typographic quotes and dashes as plain ones', () => {
    expect(ask(NAME, [block(TEXT, 'Risks from cybersecurity threats haven\u2019t materially affected Northwind\u2019s business.')]).value).toMatchObject({ polarity: 'negated' });
  });
});
