import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/derive/index.js';
import type { Fact } from '../../src/model/fact.js';

function block(text: string, concept = 'cyd:CybersecurityRiskRoleOfManagementTextBlock', start = 100): Fact {
  return {
    name: concept, origin: 'tagged', concept, kind: 'text', text, breaks: [],
    segments: [{ at: 0, length: text.length, source: { start, end: start + text.length } }],
    location: { uri: 'a.htm', spans: [{ start, end: start + text.length }] },
  };
}

function residues(...facts: readonly Fact[]): readonly Fact[] {
  return deriveFacts({ facts, observes: ['tagged'], form: '10-K' }).facts.filter(({ name }) => name === 'drafting-residue');
}

describe('residue of drafting', () => {
  it.each([
    ['Our [CEO/President] is responsible.', 'bracket', '[CEO/President]'],
    ['and [we have determined] that', 'bracket', '[we have determined]'],
    ['Risks [AB1] from threats', 'comment-mark', '[AB1]'],
    ['has [●] years of experience', 'placeholder', '[●]'],
    ['has [ ] years', 'placeholder', '[ ]'],
    ['has [__] years', 'placeholder', '[__]'],
    ['has ____ years of experience', 'placeholder', '____'],
    ['in fiscal 20XX we', 'placeholder', '20XX'],
    ['the date is TBD and', 'placeholder', 'TBD'],
    ['[NTD: confirm with IT] We maintain', 'note', '[NTD: confirm with IT]'],
    ['[Note to Draft: update] We', 'note', '[Note to Draft: update]'],
    ['our framework.] To date, we have not', 'bracket', ']'],
    ['with standards, [including our own and those of others.', 'bracket', '['],
    ['we, [our joint venture partners,] or the third parties', 'bracket', '[our joint venture partners,]'],
  ])('is found in %j', (text, kind, residue) => {
    expect(residues(block(text)).map((fact) => ('value' in fact ? fact.value : null))).toMatchObject([{ kind, residue }]);
  });

  it.each([
    'a footnote [1] and another [12]', 'item [a] and [iv]', 'their systems [sic] are', '[Reserved]', 'quoted with [emphasis added]', 'an omission [...] here',
    'the rule says "[t]he committee" and includ[ing] others', 'He said "we [the Company] monitor" it', 'Board of Directors Oversight [Text Block]', 'write to [email protected] or see [www.example.com]',
    'a line of ________', 'Article XX of the charter', 'tasks to be completed and updated', 'no brackets at all',
  ])('is not found in %j', (text) => {
    expect(residues(block(text))).toEqual([]);
  });

  it('is placed exactly, with the words around it, once for nested blocks', () => {
    const inner = 'Our [CEO] leads.';
    const outer = `Governance matters. ${inner}`;
    const found = residues(block(outer), block(inner, 'cyd:CybersecurityRiskManagementPositionsOrCommitteesResponsibleTextBlock', 100 + outer.indexOf(inner)));
    expect(found).toHaveLength(1);
    const at = 100 + outer.indexOf('[CEO]');
    expect(found[0]).toMatchObject({ text: outer, location: { uri: 'a.htm', spans: [{ start: at, end: at + 5 }] } });
  });

  it('is looked for in the blocks of current reports too', () => {
    const facts = [block('On [date] we learned', 'cyd:MaterialCybersecurityIncidentNatureTextBlock')];
    const found = deriveFacts({ facts, observes: ['tagged'], form: '8-K' }).facts;
    expect(found.filter((fact) => fact.name === 'drafting-residue')).toHaveLength(1);
  });

  it('takes no more time for text made of brackets', () => {
    const started = performance.now();
    residues(block('['.repeat(200_000)));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
