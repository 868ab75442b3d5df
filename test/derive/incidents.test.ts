import { describe, expect, it } from 'vitest';
import { INCIDENT_IMPACT_TEXT, INCIDENT_NATURE_TEXT, MATERIALLY_AFFECTED_TEXT, PROCESSES_TEXT } from '../../src/derive/concepts.js';
import type { DeriveInput } from '../../src/derive/index.js';
import { deriveFacts } from '../../src/derive/index.js';
import type { Fact, RecordFact } from '../../src/model/fact.js';
import { block, SEEN, visible } from './facts.js';

function said(facts: readonly Fact[], rest: Partial<DeriveInput> = {}): readonly RecordFact[] {
  return deriveFacts({ facts, observes: SEEN, form: '10-K', ...rest }).facts
    .flatMap((fact) => (fact.name === 'said-incidents' && fact.kind === 'record' ? [fact] : []));
}

const annual = (text: string): readonly unknown[] => said([block(MATERIALLY_AFFECTED_TEXT, text)]).map((fact) => fact.value);
const current = (text: string): readonly unknown[] => said([block(INCIDENT_NATURE_TEXT, text)], { form: '8-K', filed: '2025-06-12' }).map((fact) => fact.value);

describe('past incidents', () => {
  it.each([
    ['In March 2024, we experienced a ransomware attack on our servers.', '2024-03', 'unstated', 'ransomware'],
    ['On May 4, 2024, we detected a security breach of our network.', '2024-05-04', 'unstated', null],
    ['In fiscal 2023, we suffered a data breach that did not have a material effect on our results.', '2023', 'immaterial', 'data breach'],
    ['We experienced a material cybersecurity incident in 2017.', '2017', 'material', null],
    ['Our subsidiary was the target of a minor phishing attack in November 2022.', '2022-11', 'immaterial', 'phishing'],
    ['In June 2024, one of our vendors experienced a cybersecurity incident that halted its services.', '2024-06', 'unstated', null],
    ['In November 2022, a breach was suffered by a supplier of ours.', '2022-11', 'unstated', null],
    ['In early 2025 we experienced a hacking incident.', '2025', 'unstated', 'hacking'],
    ['During February 2024, an unauthorized third party gained access to customer accounts.', '2024-02', 'unstated', null],
    ['We experienced two minor cyber incidents in the past year.', null, 'immaterial', null],
    ['We fell victim to a ransomware attack.', null, 'unstated', 'ransomware'],
    ['We have not had material incidents, but in August 2023 we were subject to an intrusion.', '2023-08', 'immaterial', 'intrusion'],
    ['In March 2024, we experienced another, if small, security incident.', '2024-03', 'unstated', null],
    ['In March 2024, we detected and promptly responded to unauthorized network activity.', '2024-03', 'unstated', null],
    ['During fiscal 2024, unauthorized activity on our systems resulted in an outage.', '2024', 'unstated', null],
    ['No risks, including from the breach that occurred in May 2023, have materially affected us.', '2023-05', 'immaterial', null],
    ['Risks, including from the previously disclosed attack, have not materially affected us.', null, 'immaterial', null],
    ['Risks, including from our 2021 cybersecurity incident, have not materially affected us.', '2021', 'immaterial', null],
  ])('%s', (text, date, materiality, kind) => {
    expect(annual(text)).toEqual([{ date, materiality, kind }]);
  });

  it.each([
    'We have not experienced a material cybersecurity incident during fiscal 2024.',
    'In 2024, we did not identify a cybersecurity incident that affected us.',
    'In 2024, the Company experienced no cybersecurity incidents.',
    'During fiscal 2025, the risks, including as a result of any previous incidents, have not materially affected us.',
    'We have been subject to cyber attacks and phishing attempts and expect more.',
    'Like others, we experience attempts to breach our network every day.',
    'We cannot assure that we have not experienced an undetected incident.',
    'If we experienced a breach, our business would suffer.',
    'A vendor may suffer an attack that disrupts us.',
    'When the SOC has detected an incident, it is escalated.',
    'In 2024, we tested our incident response plan.',
    'In 2025, we simulated how we would respond if an attacker gained access.',
    'Companies that have experienced a breach in 2024 lost customers.',
    'We have been subject to unauthorized access to some of our systems.',
    'The incident is assessed by the incident response team.',
  ])('are not told by: %s', (text) => {
    expect(annual(text)).toEqual([]);
  });

  it('tells one incident once, with all that is said of it', () => {
    const text = 'In March 2024, we experienced a cybersecurity incident. The incident involved ransomware. It was on March 4, 2024 that the incident occurred. The incident has not materially affected us.';
    const facts = said([block(PROCESSES_TEXT, text), block(MATERIALLY_AFFECTED_TEXT, text)]);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      value: { date: '2024-03-04', materiality: 'immaterial', kind: 'ransomware' },
      text: 'In March 2024, we experienced a cybersecurity incident.',
      from: 'own-block',
    });
  });

  it('keeps incidents of different dates, and another of the same, apart', () => {
    expect(annual('In March 2024, we experienced a data breach. In May 2025, we experienced a data breach.')).toHaveLength(2);
    expect(annual('In March 2024, we experienced a data breach. In March 2024, we experienced another data breach.')).toHaveLength(2);
    expect(annual('In March 2024, we experienced a breach. In 2024, a vendor experienced a breach.')).toHaveLength(2);
  });

  it('quotes the sentence that tells the most of when it was', () => {
    const text = 'A team was formed after the attack in 2023. On May 4, 2023, we were the victim of an attack.';
    expect(said([block(MATERIALLY_AFFECTED_TEXT, text)]).map((fact) => fact.text)).toEqual(['On May 4, 2023, we were the victim of an attack.']);
  });

  it('reads the section where nothing is tagged', () => {
    const text = visible('Item 1C. Cybersecurity', 'In March 2024, we experienced a data breach.', 'Item 2. Properties');
    expect(said([], { visible: text }).map((fact) => fact.from)).toEqual(['section']);
  });
});

describe('the incident of a current report', () => {
  it.each([
    ['The Company recently identified a cybersecurity incident.', null, 'unstated', null],
    ['On June 2, the Company experienced a disruption of its network caused by malware.', '2025-06-02', 'unstated', 'malware'],
    ['On June 2, 2025, we learned that an intruder encrypted files. On June 5, 2025, we determined that the incident was material.', '2025-06-02', 'material', null],
    ['On June 2, 2025, we detected an intrusion. The incident has not had a material impact. The full scope of the incident is not yet known.', '2025-06-02', 'undetermined', 'intrusion'],
  ])('%s', (text, date, materiality, kind) => {
    expect(current(text)).toEqual([{ date, materiality, kind }]);
  });

  it('is one, however many blocks tell of it', () => {
    const nature = block(INCIDENT_NATURE_TEXT, 'On June 2, 2025, we detected an intrusion into our network.');
    const impact = block(INCIDENT_IMPACT_TEXT, 'On June 4, 2025, we experienced an outage after the attack, which has not had a material impact.');
    expect(said([nature, impact], { form: '8-K' })).toHaveLength(1);
  });

  it('is not told by words about forecasts', () => {
    expect(current('Forward-looking statements include those on the incident in June 2025.')).toEqual([]);
  });
});
