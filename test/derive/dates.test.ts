import { describe, expect, it } from 'vitest';
import { INCIDENT_NATURE_TEXT, MATERIALLY_AFFECTED_TEXT, MANAGEMENT_ROLE_TEXT } from '../../src/derive/concepts.js';
import type { DeriveInput } from '../../src/derive/index.js';
import { deriveFacts } from '../../src/derive/index.js';
import type { Fact, RecordFact } from '../../src/model/fact.js';
import { block, SEEN, visible } from './facts.js';

function said(facts: readonly Fact[], rest: Partial<DeriveInput> = {}): readonly RecordFact[] {
  return deriveFacts({ facts, observes: SEEN, form: '10-K', ...rest }).facts
    .flatMap((fact) => (fact.name === 'said-dates' && fact.kind === 'record' ? [fact] : []));
}

function line({ value: { kind, year, date, dates } }: RecordFact): string {
  return [kind, date ?? year, dates].map((part) => JSON.stringify(part).replaceAll('"', '')).join(' ');
}

const annual = (text: string): readonly string[] => said([block(MATERIALLY_AFFECTED_TEXT, text)]).map(line);
const current = (text: string, rest: Partial<DeriveInput> = {}): readonly string[] => said([block(INCIDENT_NATURE_TEXT, text)], { form: '8-K', ...rest }).map(line);

describe('dates of an annual report', () => {
  it.each([
    ['During fiscal 2024, no risks from cybersecurity threats have materially affected us.', ['fiscal-year 2024 materiality-statement']],
    ['In the fiscal year ended June 30, 2025, we did not experience any material cybersecurity incidents.', ['fiscal-year 2025-06-30 materiality-statement']],
    ['For the twelve months ended 31 March 2025, cyber threats have not materially affected us.', ['fiscal-year 2025-03-31 materiality-statement']],
    ['In FY25, cyber risks have not materially affected our business.', ['fiscal-year 2025 materiality-statement']],
    ['During the 2024 fiscal year, cyber risks have not materially affected our business.', ['fiscal-year 2024 materiality-statement']],
    ['In 2025, cyber risks have not materially affected our business.', ['fiscal-year 2025 materiality-statement']],
    ['As of December 31, 2024, cyber risks have not materially affected our business.', ['as-of 2024-12-31 materiality-statement']],
    ['During the years ended December 31, 2025, 2024 and 2023, cyber risks have not materially affected us.', ['fiscal-year 2025-12-31 materiality-statement', 'fiscal-year 2024 materiality-statement', 'fiscal-year 2023 materiality-statement']],
    ['During the years ended May 31, 2025 and May 31, 2024, cyber risks have not materially affected us.', ['fiscal-year 2025-05-31 materiality-statement', 'fiscal-year 2024-05-31 materiality-statement']],
    ['As of the date of this report, in fiscal 2025 cyber risks have not materially affected us.', ['fiscal-year 2025 materiality-statement']],
    ['Since 2019, cyber risks have not materially affected us.', []],
    ['Since fiscal 2019, cyber risks have not materially affected us.', ['fiscal-year 2019 other']],
    ['In fiscal 2025, we trained all staff in security.', ['fiscal-year 2025 other']],
    ['In 2025, we trained all staff in security.', []],
    ['Cyber risks have not materially affected us, see our Form 10-K for the fiscal year ended June 30, 2023.', ['fiscal-year 2023-06-30 other']],
    ['In March 2024, we experienced a ransomware attack on our servers.', ['month 2024 incident']],
    ['On March 4, 2024, we detected a security breach of our servers.', ['day 2024-03-04 discovery']],
    ['In fiscal 2024, we suffered a data breach.', ['fiscal-year 2024 incident']],
    ['In fiscal 2025, other than an incident that we experienced, cyber risks have not materially affected us.', ['fiscal-year 2025 materiality-statement']],
    ['We train all staff in security.', []],
  ])('%s', (text, lines) => {
    expect(annual(text)).toEqual(lines);
  });

  it('leaves the dates of careers alone', () => {
    expect(said([block(MANAGEMENT_ROLE_TEXT, 'Ms. Doe has led security since May 2019 and handled incidents at a bank until June 3, 2018.')])).toEqual([]);
  });

  it('says a date once, with the sentence that it stands in', () => {
    const text = 'In fiscal 2025, cyber risks have not materially affected us. Our board meets.';
    const facts = said([block(MATERIALLY_AFFECTED_TEXT, text), block(MANAGEMENT_ROLE_TEXT, text)]);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ text: 'In fiscal 2025, cyber risks have not materially affected us.', from: 'own-block' });
  });
});

describe('dates of a current report', () => {
  it.each([
    ['On June 2, 2025 the Company determined that the incident was material.', ['day 2025-06-02 determination']],
    ['On 2 June 2025, management nevertheless concluded that the cyberattack is material in light of its cost.', ['day 2025-06-02 determination']],
    ['The Company determined on June 2, 2025 that the incident constitutes a material cybersecurity incident.', ['day 2025-06-02 determination']],
    ['On June 2, 2025, the Company determined that the incident is reasonably likely to have a material impact on its results.', ['day 2025-06-02 determination']],
    ['On June 2, 2025, the Company determined that the incident was not material.', ['day 2025-06-02 other']],
    ['On June 2, 2025, the Company concluded that the incident may be material.', ['day 2025-06-02 other']],
    ['On June 2, 2025, the Company determined that an outsider took a material number of files.', ['day 2025-06-02 other']],
    ['As of June 2, 2025, the Company has not determined whether the incident is material.', ['as-of 2025-06-02 other']],
    ['On May 30, 2025, the Company detected unauthorized access to its systems.', ['day 2025-05-30 discovery']],
    ['The Company became aware of the breach on May 30, 2025.', ['day 2025-05-30 discovery']],
    ['On May 30, 2025, a vendor notified the Company of a security incident.', ['day 2025-05-30 discovery']],
    ['On May 30, 2025, the Company notified law enforcement of the incident.', ['day 2025-05-30 other']],
    ['On May 28, 2025, the Company experienced a disruption of its network.', ['day 2025-05-28 incident']],
    ['On May 28, 2025, the Company experienced a disruption and learned of an intrusion.', ['day 2025-05-28 discovery']],
    ['The attack began on May 28, 2025.', ['day 2025-05-28 incident']],
    ['Between May 3, 2025 and May 5, 2025, an unauthorized party accessed our servers.', ['day 2025-05-03 incident', 'day 2025-05-05 incident']],
    ['As disclosed in a report filed on June 9, 2025, on June 5, 2025, we identified an intrusion.', ['day 2025-06-09 other', 'day 2025-06-05 discovery']],
    ['On June 2, 2025, following a review of the incident detected on May 30, 2025, the Company determined that the incident was material.', ['day 2025-06-02 determination', 'day 2025-05-30 discovery']],
    ['The incident has not had an effect on results for the three months ended March 31, 2026.', ['day 2026-03-31 other']],
  ])('%s', (text, lines) => {
    expect(current(text)).toEqual(lines);
  });

  it('completes a year from the day of filing, else from the date of the event, else not at all', () => {
    const text = 'The Company detected the intrusion on December 30.';
    expect(current(text, { filed: '2026-01-06', period: '2026-01-02' })).toEqual(['day 2025-12-30 discovery']);
    expect(current(text, { period: '2025-12-30' })).toEqual(['day 2025-12-30 discovery']);
    expect(said([block(INCIDENT_NATURE_TEXT, text)], { form: '8-K' })[0]?.value).toEqual({ kind: 'day', year: null, date: null, dates: 'discovery', newest: true, behind: null });
  });

  it('says which year is the newest, and how far it is behind the report', () => {
    const text = 'In 2023 and 2024, we did not identify any cybersecurity threats that have materially affected us.';
    const values = (period: string): unknown => said([block(INCIDENT_NATURE_TEXT, text)], { form: '10-K', period }).map(({ value }) => value);
    expect(values('2025-12-31')).toMatchObject([{ year: 2023, newest: false, behind: 2 }, { year: 2024, newest: true, behind: 1 }]);
    // A fiscal year that ends before June has the name of the year before.
    expect(values('2025-01-31')).toMatchObject([{ behind: 1 }, { year: 2024, newest: true, behind: 0 }]);
  });

  it('prefers the sentence in which a date dates something', () => {
    expect(current('As reported on June 5, 2025. On June 5, 2025, we identified an intrusion.')).toEqual(['day 2025-06-05 discovery']);
  });

  it('reads Item 1.05 in the visible text up to the forecasts', () => {
    const text = visible('Item 1.05 Material Cybersecurity Incidents', 'On June 2, 2025, we detected an intrusion.', 'Forward-Looking Statements', 'See our report filed on May 1, 2025.', 'SIGNATURES');
    expect(said([], { form: '8-K', visible: text }).map((fact) => [line(fact), fact.from])).toEqual([['day 2025-06-02 discovery', 'section']]);
  });
});
