import { describe, expect, it } from 'vitest';
import { INCIDENT_IMPACT_TEXT, INCIDENT_NATURE_TEXT, INCIDENT_UNDETERMINED_TEXT } from '../../src/derive/concepts.js';
import { deriveFacts } from '../../src/derive/index.js';
import { ask, block, visible } from './facts.js';

const NAME = 'said-undetermined';
const REPORT = { form: '8-K' };

describe('information not determined or unavailable', () => {
  it.each([
    'The Company has not yet determined whether the incident will have a material impact.',
    'The full scope of the incident is not yet known.',
    'The impact of the attack has not been fully determined.',
    'The Company is unable to estimate the losses at this time.',
    'We cannot quantify the financial impact.',
    'We havent determined the extent of the breach.',
    'The amount of data taken remains unknown.',
    'The financial effect is still being assessed.',
    'Our investigation is ongoing and the nature of the data is under review.',
    'It is too early to determine the effect on our results.',
    'To the extent that information required by Item 1.05(a) was unavailable, we will amend this report.',
    'The Company continues to evaluate the scope of the event.',
    'We are still investigating the extent to which data was taken.',
    'The Company will continue to monitor the timing and materiality of the incident.',
  ])('is said by: %s', (text) => {
    expect(ask(NAME, [block(INCIDENT_NATURE_TEXT, text)], REPORT)).toMatchObject({ value: { answer: 'yes', concludes: false }, text, from: 'other-block' });
  });

  it.each([
    'The investigation of the incident remains ongoing.',
    'The incident has not had a material impact on our operations.',
    'The Company does not expect a material effect on its results.',
    'An outsider gained access to our servers, which are restored.',
    'We are reviewing the affected files and will notify those concerned.',
    'Forward-looking statements include those about the impact, which is not yet known.',
    'The Company undertakes no obligation to update what is not yet determined about the impact.',
  ])('is not said by: %s', (text) => {
    expect(ask(NAME, [block(INCIDENT_NATURE_TEXT, text)], REPORT).value).toEqual({ answer: 'silent', stated: 'na', concludes: false });
  });

  it.each([
    ['The incident has not had a material impact on our operations.', true],
    ['We confirmed that files were copied.', true],
    ['The incident has not had a material impact. Its full extent is not yet known.', false],
    ['Our investigation goes on.', false],
  ])('a block for what is undetermined that concludes: %s', (text, concludes) => {
    expect(ask(NAME, [block(INCIDENT_UNDETERMINED_TEXT, text)], REPORT).value).toMatchObject({ concludes });
    expect(ask(NAME, [block(INCIDENT_IMPACT_TEXT, text)], REPORT).value).toMatchObject({ concludes: false });
  });

  it.each([
    ['The full scope of the incident is not yet known.', 'expressly'],
    ['We cannot quantify the financial impact.', 'expressly'],
    ['The Company continues to evaluate the scope of the event.', 'by-implication'],
    ['The Company will continue to monitor the timing and materiality of the incident.', 'by-implication'],
    ['We continue to assess the impact. The cost is not yet determined.', 'expressly'],
  ])('outright, or by what is still asked: %s', (text, stated) => {
    expect(ask(NAME, [block(INCIDENT_NATURE_TEXT, text)], REPORT).value).toMatchObject({ stated });
  });

  it('quotes what is stated before what is still asked', () => {
    const stated = 'The full scope is not yet known.';
    const text = `We continue to assess the impact. ${stated}`;
    expect(ask(NAME, [block(INCIDENT_NATURE_TEXT, text)], REPORT).text).toBe(stated);
    expect(ask(NAME, [block(INCIDENT_NATURE_TEXT, text), block(INCIDENT_UNDETERMINED_TEXT, stated)], REPORT).from).toBe('own-block');
  });

  it('looks into Item 1.05, and leaves the answer open where no text can be seen', () => {
    const text = visible('Item 1.05 Material Cybersecurity Incidents', 'The full scope is not yet known.', 'SIGNATURES');
    expect(ask(NAME, [], { ...REPORT, visible: text })).toMatchObject({ from: 'section', value: { answer: 'yes' } });
    expect(ask(NAME, [], { ...REPORT, observes: ['tagged'] }).undecided).toBe('visible-text');
    expect(ask(NAME, [], REPORT).undecided).toBeUndefined();
  });

  it('is asked of current reports only', () => {
    const names = (form: string): readonly string[] => deriveFacts({ facts: [], observes: ['tagged'], form }).facts.map((fact) => fact.name);
    expect(names('6-K')).toContain(NAME);
    expect(names('10-K')).not.toContain(NAME);
  });
});
