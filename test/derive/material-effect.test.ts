import { describe, expect, it } from 'vitest';
import { readEffects } from '../../src/derive/material-effect.js';

/** Kinds and limbs in a short form: `negated past, negated forward`. */
function read(sentence: string): string {
  return readEffects(sentence).map(({ kind, limb }) => `${kind} ${limb}`).join(', ');
}

describe('statements about material effect', () => {
  it.each([
    ['No risks from cybersecurity threats have materially affected or are reasonably likely to materially affect us.', 'negated past, negated forward'],
    ['We are not aware of any threats that have materially affected our business.', 'negated past'],
    ['In fiscal 2031 we did not identify any incidents that had a material impact on our results.', 'negated past'],
    ['Cyber risks have not had, and are not reasonably likely to have, a material adverse effect on Northwind.', 'negated past, negated forward'],
    ['Cybersecurity incidents have not materially affected nor are they reasonably likely to affect the Trust.', 'negated past, negated forward'],
    ['We have not experienced any material cybersecurity incidents.', 'negated past'],
    ['We havenot encountered any cybersecurity incidents since our offering.', 'negated past'],
    ['We have never had a breach.', 'negated past'],
    ['There were no material cybersecurity incidents during 2031.', 'negated past'],
    ['The Company experienced no cybersecurity incidents.', 'negated past'],
    ['None of these attacks was material to us.', 'negated past'],
    ['The impact of these incidents has not been material.', 'negated past'],
    ['The incidents were immaterial.', 'negated past'],
    ['We have experienced only immaterial security incidents.', 'negated past'],
    ['We have not experienced incidents resulting in material losses.', 'negated past'],
    ['Cybersecurity threats have not affected our business or results.', 'negated past'],
    ['Such risks have yet to materially affect us.', 'negated past'],
    ['Although we have not been materially affected by cyber threats, future attacks may have a material effect.', 'negated past'],
    ['Neither this incident nor other threats has had a material impact on the Fund.', 'negated past'],
    ['We do not anticipate that cybersecurity threats will have a material impact on us.', 'negated forward'],
    ['We have not identified any threats that could have a material impact on us.', 'negated forward'],
    ['We have not experienced material incidents that are reasonably likely to affect us.', 'negated forward, negated past'],
    ['The Fund did not have any material cybersecurity breaches in 2031.', 'negated past'],
    ['We have yet to experience a material cybersecurity event.', 'negated past'],
    ['In 2031 at Northwind no cyber incidents were identified.', 'negated past'],
    ['No breaches of our systems have occurred.', 'negated past'],
    ['We have no knowledge of any material data breaches.', 'negated past'],
    ['The attack did not have any material and lasting impact on Northwind.', 'negated past'],
    ['Such cyber risks have not had any impact on the Fund.', 'negated past'],
    ['We have not incurred material costs related to cybersecurity incidents.', 'negated past'],
    ['None of the attacks resulted in material losses.', 'negated past'],
    ['Cyber threats have not materially aected us.', 'negated past'],
    ['No cyber incidents have had or are materially likely to have a material impact on Northwind.', 'negated past, negated forward'],
    ['We have not identified cyber risks that have or may have a material impact on us.', 'negated past, negated forward'],
    ['We are not aware of cyber incidents that may have materially affected or are reasonably likely to materially affect us.', 'negated past, negated forward'],
    ['We are not aware of attacks that could have had a material impact on our results.', 'negated past'],
    ['We have not experienced a cyber incident that would materially affect our business.', 'negated past'],
    ['We have not suffered significant cyber incidents and have not identified any threats that could have a material impact on us.', 'negated forward, negated past'],
    ['We do not believe that such cyber risks would have a material impact on our strategy.', 'negated forward'],
    ['Past cyber incidents have had no material effect on us, while any breach may cost us clients, any of which could materially affect us.', 'negated past'],
    ['While controls cannot eliminate threats, Northwind believes cyber risks have not materially affected it.', 'negated past'],
    ['Northwind did not suffer any losses, nor any material impact on its business, from the cyber attack.', 'negated past'],
    ['We have not detected a cybersecurity incident that would have a material impact on our sales.', 'negated past, negated forward'],
    ['We have not experienced cyber attacks that could reasonably be expected to have a material effect on us.', 'negated past, negated forward'],
    ['Cyber risks are unlikely to materially affect the Fund.', 'negated forward'],
    ['We do not believe that past cyber incidents have had, or that any risks from cyber threats are reasonably likely to have, a material effect on us.', 'negated past, negated forward'],
    ['We know of no cyber threats that havematerially affectedor are reasonably likely to materially affectus.', 'negated past, negated forward'],
    ['It is unlikely that any of these attacks will have a material effect on us.', 'negated forward'],
    ['We know of no breaches that have materially, or are reasonably likely to materially, affect us.', 'negated past, negated forward'],
  ])('denial: %s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });

  it.each([
    ['The ransomware attack had a material impact on our results of operations.', 'affirmed past'],
    ['The May incident materially affected our business.', 'affirmed past'],
    ['In 2029, we experienced a material cybersecurity incident.', 'affirmed past'],
    ['We determined that the incident was material.', 'affirmed past'],
    ['We experienced a cyberattack that materially disrupted our plants.', 'affirmed past'],
    ['Risks from cybersecurity threats are reasonably likely to materially affect us.', 'likely forward'],
    ['Other than the May incident, no cybersecurity risks have materially affected us.', 'negated past, excepted past'],
    ['We are not aware of any other significant security breaches.', 'negated past, excepted past'],
    ['There were no reported cyber incidents in 2031, however we identified a cybersecurity incident in 2032.', 'negated past, excepted past'],
    ['We experienced a cyberattack, the consequences of which may be material.', 'excepted past'],
    ['Cyber risks have not materially affected us, but the breach had a material effect on sales.', 'negated past, affirmed past'],
    ['Other than the breach described in Risk Factors, no cyber risks have materially affected us.', 'negated past, excepted past'],
    ['We believe that risks from cybersecurity threats are reasonably likely to materially affect our results.', 'likely forward'],
    ['It is likely that cyber risks will materially affect the Fund.', 'likely forward'],
    ['Cyber risks have not materially affected us, but in the view of our board they are reasonably likely to.', 'negated past, likely forward'],
    ['We know of no cyber incidents other than those described in Risk Factors that have materially affected us.', 'negated past, excepted past'],
    ['Cyber threats, including as a result of any earlier incident, have materially affected us.', 'affirmed past'],
    ['To date, as a result, there has not been any material adverse effect on our operations.', 'negated past'],
    ['Cyber risks have not materially affected us to date, but we believe that they are reasonably likely to do so.', 'negated past, likely forward'],
  ])('assertion: %s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });

  it.each([
    'Cyber threats could materially affect our business.',
    'We face risks from cybersecurity threats that, if realized, are reasonably likely to materially affect us.',
    'Any attack may be successful and have a material effect on our operations.',
    'We assess whether cybersecurity incidents have materially affected us.',
    'We describe whether and how risks have materially affected or are reasonably likely to materially affect us.',
    'There can be no assurance that we have not experienced an undetected cybersecurity incident.',
    'We cannot guarantee that future incidents will not have a material effect.',
    'If we experience a material cybersecurity incident, our results may suffer.',
    'Our process is to identify risks that have materially affected us.',
    'We do not have a process to identify material risks from cybersecurity threats.',
    'cybersecurity incidents, have materially affected or are reasonably likely to materially affect us',
    'We have incurred significant expenses to protect our systems from cyber threats.',
    'We do not have any process to monitor incidents.',
    'If no incidents were identified, the auditors of our security would say so.',
    'Outages of critical systems causing significant disruption to cybersecurity.',
    'Incidents at other companies have had a material impact on their security.',
    'We believe that threats that are reasonably likely to materially affect us exist.',
    'If our controls hold, cyber attacks are unlikely to materially affect us.',
    'Attacks are reasonably likely, but we believe that they are reasonably likely to do so everywhere.',
    'We know of no threatened litigation that could have a material effect on us.',
    'Our shares did not materially change in value.',
  ])('neither: %s', (sentence) => {
    expect(read(sentence)).toBe('');
  });

  it('an exception ends with its phrase', () => {
    expect(read('Other than the foregoing, no cyber incidents that we must report have materially affected us.')).toBe('negated past');
  });

  it.each(['other than as described in Item 1A, Risk Factors', 'except for the risks discussed under Risk Factors', 'other than as set forth in Part I, Item 1A'])('the risk factors are no exception: %s', (place) => {
    expect(read(`No cybersecurity risks have materially affected us, ${place}.`)).toBe('negated past');
  });

  it.each(['other than routine phishing attempts', 'except for immaterial incidents'])('an exception of trifles is none: %s', (trifle) => {
    expect(read(`No cybersecurity risks have materially affected us, ${trifle}.`)).toBe('negated past');
  });
});
