import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/derive/index.js';
import { extractFacts } from '../../src/extract/index.js';
import type { Fact } from '../../src/model/fact.js';

/** Item 1C of a fictional registrant, before anything of it is tagged. */
const ITEM = `
    Our processes for cybersecurity risks are integrated into our overall enterprise risk management.
    We engage assessors and auditors to test them.

    We have processes to oversee and identify risks from cybersecurity threats associated with our use of
    third-party service providers.

    No risk from cybersecurity threats has materially affected or is reasonably likely to materially affect us.

    The Audit Committee of our board of directors oversees cybersecurity risks. Our Chief Information Security
    Officer informs the Audit Committee about cybersecurity risks each quarter.

    Our Chief Information Security Officer is responsible for assessing and managing cybersecurity risks. She has
    20 years of experience in information security. She is informed about the prevention, detection, mitigation
    and remediation of incidents by her team, and she reports to the Audit Committee about such risks.
`;

async function readYaml(form: string, item: string, rest = ''): Promise<{ readonly source: string; readonly facts: readonly Fact[] }> {
  const source = `filing: { form: ${form} }\nfacts:\n  item-text: |\n${item.replace(/^\n/, '')}${rest}`;
  const { facts, observes, filing } = await extractFacts({ uri: 'facts.yaml', format: 'fact-set', text: source, encoding: 'utf-8', sha256: '', problems: [] });
  return { source, facts: deriveFacts({ facts, observes, form: filing.form }).facts };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('the text of an Item before it is tagged', () => {
  const answers: readonly [name: string, value: Readonly<Record<string, unknown>>, words: string][] = [
    ['said-integrated', { answer: 'yes' }, 'integrated into our overall enterprise risk management'],
    ['said-third-parties-engaged', { answer: 'yes' }, 'We engage assessors'],
    ['said-service-providers-overseen', { answer: 'yes' }, 'third-party service providers'],
    ['said-materially-affected', { polarity: 'negated', limbs: 'both' }, 'No risk from cybersecurity threats'],
    ['said-board-oversight', { by: 'committee' }, 'The Audit Committee'],
    ['said-management-responsible', { positions: ['Chief Information Security Officer'] }, 'is responsible for'],
    ['said-expertise', { level: 'specific' }, '20 years of experience'],
    ['said-reports-to-board', { answer: 'yes' }, 'Audit Committee'],
  ];

  it.each(answers)('answers %s, at its place in the file', async (name, value, words) => {
    const { source, facts } = await readYaml('10-K', ITEM);
    const said = facts.find((fact) => fact.name === name);
    expect(said).toMatchObject({ value, from: 'section' });
    expect(said?.text).toContain(words);
    expect(said?.undecided).toBeUndefined();
    expect(said?.location?.uri).toBe('facts.yaml');
    const spans = said?.location?.spans ?? [];
    expect(fold(spans.map(({ start, end }) => source.slice(start, end)).join(''))).toBe(said?.text);
  });

  it('shows all of the Item: what it does not say, the Item does not say', async () => {
    const { facts } = await readYaml('10-K', '    We protect our systems with locks.\n');
    const said = facts.filter((fact) => fact.name.startsWith('said-'));
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter(({ undecided }) => undecided !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it.each(['said-incidents', 'said-dates'])('tells of what happened and when: %s', async (name) => {
    const { source, facts } = await readYaml('10-K', '    On May 3, 2024, we experienced a ransomware attack on our servers. It did not have a material effect on us.\n');
    const said = facts.find((fact) => fact.name === name);
    expect(said).toMatchObject({ from: 'section' });
    const { start = 0, end = 0 } = said?.location?.spans[0] ?? {};
    expect(source.slice(start, end)).toMatch(/^On May 3, 2024.*servers\.$/);
  });

  it('is read beside the text blocks that there are', async () => {
    const block = '  cyd:CybersecurityRiskManagementThirdPartyEngagedTextBlock: We engage assessors to test our processes.\n';
    const { facts } = await readYaml('10-K', ITEM, block);
    expect(facts.find(({ name }) => name === 'said-materially-affected')).toMatchObject({ value: { polarity: 'negated' }, from: 'section' });
  });

  it('is Item 1.05 in a current report', async () => {
    const { source, facts } = await readYaml('8-K', '    On May 3, 2026, we found that the nature and scope of the incident have not yet been determined.\n');
    const said = facts.find(({ name }) => name === 'said-undetermined');
    expect(said).toMatchObject({ value: { answer: 'yes' }, from: 'section' });
    const { start = 0, end = 0 } = said?.location?.spans[0] ?? {};
    expect(source.slice(start, end)).toMatch(/^On May 3, 2026.*determined\.$/);
  });
});
