import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATERIALLY_AFFECTED_TEXT, PROCESSES_TEXT } from '../../src/derive/concepts.js';
import { deriveFacts } from '../../src/derive/index.js';
import type { Fact } from '../../src/model/fact.js';
import { SEEN, block, visible } from './facts.js';

const QUESTIONS = [
  'said-board-informed', 'said-board-oversight', 'said-expertise', 'said-integrated', 'said-management-informed', 'said-management-responsible',
  'said-materially-affected', 'said-reports-to-board', 'said-service-providers-overseen', 'said-third-parties-engaged',
];

const CURRENT = ['said-undetermined'];

describe('derived facts', () => {
  it.each([['10-K', QUESTIONS], ['20-F', QUESTIONS], [null, QUESTIONS], ['8-K', CURRENT], ['8-K/A', CURRENT], ['6-K', CURRENT]])('of form %s answer %j', (form, names) => {
    expect(deriveFacts({ facts: [], observes: SEEN, form }).facts.map(({ name }) => name).sort()).toEqual(names);
  });

  it('survive structuredClone and JSON unchanged', () => {
    const { facts } = deriveFacts({ facts: [block(PROCESSES_TEXT, 'We engage auditors. Our CISO leads.', 3)], observes: SEEN, form: '10-K', visible: visible('Item 1C. Cybersecurity', 'We care.') });
    expect(structuredClone(facts)).toEqual(facts);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  it('quote the text that they rest on, wherever it stands', () => {
    const words = fc.constantFrom('We', 'have', 'not', 'experienced', 'any', 'material', 'cybersecurity', 'incidents', 'that', 'materially', 'affected', 'us', 'Audit', 'Committee', 'engage', 'consultants', 'CISO', 'board', 'or', 'are', 'reasonably', 'likely', 'to', 'affect', '[x', ',', '.', ';', 'Item 1A.');
    fc.assert(fc.property(fc.array(words, { maxLength: 60 }), fc.nat(1000), (parts, start) => {
      const text = parts.join(' ');
      const document = ' '.repeat(start) + text;
      const { facts } = deriveFacts({ facts: [block(MATERIALLY_AFFECTED_TEXT, text, start)], observes: SEEN, form: '10-K' });
      for (const fact of facts) {
        if (fact.text === undefined) continue;
        expect(text).toContain(fact.text);
        if (fact.name === 'drafting-residue') continue;
        expect(fact.location?.spans.map((span) => document.slice(span.start, span.end)).join('')).toBe(fact.text);
      }
    }));
  });

  it.each([
    ['one word', 'material '.repeat(40_000)],
    ['denials', 'we have not identified any incidents that '.repeat(8_000)],
    ['committees', 'Audit and Risk and Committee '.repeat(10_000)],
    ['references', 'see Item 1A. '.repeat(20_000)],
    ['third parties', 'engage third-party consultants, '.repeat(10_000)],
    ['dates', 'On May 3, 2025, the attack '.repeat(8_000)],
    ['incidents', 'a cyber security data network security incident '.repeat(6_000)],
    ['no spaces', 'x'.repeat(300_000)],
    ['titles', 'Chief Information Officer of the board of '.repeat(8_000)],
  ])('cost no more than their length on %s', (_, text) => {
    const facts: Fact[] = [block(MATERIALLY_AFFECTED_TEXT, text), block('cyd:CybersecurityRiskManagementPositionsOrCommitteesResponsibleTextBlock', text)];
    const started = performance.now();
    deriveFacts({ facts, observes: SEEN, form: '10-K' });
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});
