import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Fact, FactSet } from '../../src/model/fact.js';
import type { Finding } from '../../src/model/finding.js';
import type { Rule } from '../../src/model/rule.js';
import { evaluateRules } from '../../src/evaluate/index.js';
import { affected, affectedText, at, block, factSet, flag, leaf, rule, said, saidAffected, uri, vocabulary } from './build.js';

async function findingsOf(one: Rule, set: FactSet): Promise<readonly Finding[]> {
  const [outcome] = await evaluateRules([one], vocabulary, set);
  expect(outcome?.verdict).toBe('fail');
  return outcome?.findings ?? [];
}

async function findingOf(one: Rule, set: FactSet): Promise<Finding> {
  const [finding, ...more] = await findingsOf(one, set);
  if (!finding || more.length > 0) throw new Error('not one finding');
  return finding;
}

const isTrue = leaf('affected', 'is', true);
const contradiction = rule({ not: leaf('said-affected', 'is', 'negated', 'value.polarity') }, { when: isTrue, message: 'Tagged "{affected.value}", but the text says "{said-affected.text}".' });
const contradicted = factSet([
  affected(true, { location: at(10, 14), text: 'have affected' }),
  saidAffected('negated', { location: at(210, 250), text: 'we have not', from: 'own-block' }),
  affectedText('We have not been affected.', { location: at(205, 400) }),
]);

describe('a finding', () => {
  it('quotes the fact that it would point at where nothing has a place', async () => {
    const placeless = rule(leaf('affected', 'is', false), { at: ['affected-text', 'affected'], message: 'Look at "{at.text}".' });
    const { location: _place, ...fact } = affectedText('We have not been affected.');
    expect((await findingOf(placeless, factSet([affected(true), fact]))).message).toBe('Look at "We have not been affected.".');
  });

  it('says what the rule says, where, with the words and what to do', async () => {
    const { fingerprint, ...finding } = await findingOf(contradiction, contradicted);
    expect(finding).toEqual({
      ruleId: 'cyd/a-rule', severity: 'error', help: 'Make it hold.',
      message: 'Tagged "true", but the text says "we have not".',
      wordless: 'Tagged "true", but the text says "…".',
      locations: [
        { uri, role: 'primary', region: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 15, charOffset: 10, charLength: 4 } },
        { uri, role: 'related', note: 'said-affected', region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 51, charOffset: 210, charLength: 40 } },
      ],
      evidence: [
        { fact: 'said-affected', quote: 'we have not', value: { polarity: 'negated' }, from: 'own-block' },
        { fact: 'affected', concept: 'cyd:AffectedFlag', quote: 'have affected', value: true },
      ],
    });
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  it('survives structuredClone and JSON unchanged', async () => {
    const finding = await findingOf(contradiction, contradicted);
    expect(structuredClone(finding)).toEqual(finding);
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
  });
});

describe('the message', () => {
  const set = factSet([
    affected(false, { text: '' }), affectedText('many words '.repeat(40)), said('said-affected', { polarity: 'negated', committees: ['Audit', 'Risk'], nested: {}, none: [] }),
    { name: 'residue', origin: 'derived', kind: 'number', value: 3 },
  ]);
  it.each([
    ['{affected}', 'false'], ['{affected.value}', 'false'], ['{affected.text}', 'affected'], ['{residue}', '3'], ['{said-affected.value.polarity}', 'negated'],
    ['{said-affected.value.committees}', 'Audit, Risk'], ['{said-affected}', 'said-affected'], ['{said-affected.value.nested}', 'said-affected'], ['{said-affected.value.none}', 'said-affected'],
    ['{nobody.text} and {constructor}', 'nobody and constructor'], ['{it.text}', 'it'], ['{board-text}', 'board-text'], ['{form}', '10-K'], ['{ form }', '{ form }'], ['{cyd:Other.text}', 'cyd:Other'],
  ])('%s becomes %s', async (message, filled) => {
    expect((await findingOf(rule(isTrue, { message }), set)).message).toBe(filled);
  });

  it.each([
    ['"{affected-text}", "{affected-text.text}", "{affected-text.value}"', '"…", "…", "…"'],
    ['{affected} {affected.value} {affected.name} {affected.concept}', 'false false affected cyd:AffectedFlag'],
    ['{said-affected.value.polarity}: {said-affected.value.committees}', 'negated: …, …'],
    ['{residue} {period-of-report.value} {nobody.text} {said-affected}', '3 2025-12-31 nobody said-affected'],
    ['{said-affected.from} {said-affected.undecided} {engaged.context.entity}', '… … …'],
    ['{engaged.context.period.end} {engaged.markup.lang}', '2025-12-31 en-US'],
  ])('%s without words of the filing: %s', async (message, wordless) => {
    const marked = { ...flag('engaged', 'cyd:EngagedFlag', true), text: 'we engage', context: { id: 'c', entity: 'Acme Corp', period: { start: '2025-01-01', end: '2025-12-31' }, dimensions: {} }, markup: { lang: 'en-US' } };
    const told = said('said-affected', { polarity: 'negated', committees: ['Audit', 'Risk'] }, { from: 'our words', undecided: 'our words' });
    const facts = set.facts.map((fact) => (fact.name === 'said-affected' ? told : fact));
    expect((await findingOf(rule(isTrue, { message }), { ...set, facts: [...facts, marked, { name: 'period-of-report', origin: 'given', kind: 'date', value: '2025-12-31' }] })).wordless).toBe(wordless);
  });

  it('cuts what it quotes at 160 characters, at a word', async () => {
    const { message } = await findingOf(rule(isTrue, { message: '{affected-text}' }), set);
    expect(message.length).toBeLessThanOrEqual(160);
    expect(message).toMatch(/words…$|many…$/);
  });

  it('means the fact that failed where a name has several', async () => {
    expect((await findingOf(rule(leaf('affected-text', 'mentions', 'good'), { message: '{affected-text}' }), factSet([affectedText('good'), affectedText('bad')]))).message).toBe('bad');
  });
});

describe('the place', () => {
  const cover = block('document-type', 'dei:DocumentType', '10-K', { location: at(1, 5) });
  const sections = [{ name: 'item-1c', title: 'Item 1C. Cybersecurity', location: at(100, 122, [122, 900]) }, { name: 'item-1.05', title: 'Item 1.05', location: at(950, 960) }];
  const set = factSet([affected(false, { location: at(50, 55) }), cover], { sections, anchor: at(0, 3) });
  const offset = async (one: Rule, facts: FactSet): Promise<number | undefined> => (await findingOf(one, facts)).locations[0].region?.charOffset;

  it.each([
    [['affected'], 50], [['board-text', 'affected'], 50], [['section'], 100], [['item-1.05'], 950], [['cover'], 1], [['document-type'], 1], [['nobody', 'section'], 100],
  ])('at %j is offset %i', async (places, expected) => {
    expect(await offset(rule(isTrue, { at: places }), set)).toBe(expected);
  });

  it('a section is placed at its heading alone', async () => {
    const { locations } = await findingOf(rule(isTrue, { at: ['section'] }), set);
    expect(locations.map(({ region, note }) => [region?.charOffset, note])).toEqual([[100, undefined], [50, 'affected']]);
  });

  it('without a place of its own it is where the failing fact is, else at the anchor, else the file without a region', async () => {
    expect(await offset(rule(isTrue, { at: ['board-text'] }), set)).toBe(50);
    expect(await offset(rule(isTrue), factSet([cover], { anchor: at(7, 8) }))).toBe(7);
    expect((await findingOf(rule(isTrue), factSet([]))).locations).toEqual([{ uri, role: 'primary' }]);
    expect((await findingOf(rule(isTrue), factSet([], { inputs: [] }))).locations).toEqual([{ uri, role: 'primary' }]);
    expect(await offset(rule(leaf('it', 'is', true), { each: 'flags', at: [] }), set)).toBe(50);
    expect(await offset(rule(leaf('board-text', 'is-present'), { each: 'flags', at: [] }), set)).toBe(50);
    expect(await offset(rule(leaf('it', 'is', true), { each: 'flags', at: ['flags'] }), set)).toBe(50);
  });

  it('a document that is not among the inputs has no region, rather than a wrong one', async () => {
    const { locations } = await findingOf(rule(isTrue), factSet([affected(false, { location: { uri: 'other.htm', spans: [{ start: 5, end: 6 }] } })]));
    expect(locations).toEqual([{ uri: 'other.htm', role: 'primary' }]);
  });

  it('a continuation chain is its first piece, and the others as continued', async () => {
    const chained = factSet([affectedText('a b', { location: at(10, 20, [120, 130], [300, 301]) })]);
    const { locations } = await findingOf(rule(leaf('affected-text', 'is', 'x'), { at: ['affected-text'] }), chained);
    expect(locations.map(({ region, role, note }) => [region?.charOffset, role, note])).toEqual([[10, 'primary', undefined], [120, 'related', 'continued'], [300, 'related', 'continued']]);
  });

  it('the pieces of a quote, between which only mark-up stands, are one place', async () => {
    const quoted = factSet([saidAffected('negated', { text: 'a b', location: at(10, 20, [40, 50], [1_900, 1_950]) })]);
    const { locations } = await findingOf(rule(leaf('said-affected', 'is', 'x', 'value.polarity'), { at: ['said-affected'] }), quoted);
    expect(locations.map(({ region, note }) => [region?.charOffset, region?.charLength, note])).toEqual([[10, 40, undefined], [1_900, 50, 'continued']]);
  });

  it('text blocks that the leaves read are related, each once', async () => {
    const one = rule({ all: [isTrue, leaf('affected-text', 'is-present'), leaf('affected-text', 'mentions', 'x')] });
    const { locations } = await findingOf(one, factSet([affected(false, { location: at(1, 2) }), affectedText('x', { location: at(3, 4) })]));
    expect(locations.map(({ region, note }) => [region?.charOffset, note])).toEqual([[1, undefined], [3, 'the text block']]);
  });

  it('facts that an operator compares with are related', async () => {
    const set2 = factSet([affectedText('x', { location: at(3, 4) }), block('board-text', 'cyd:BoardTextBlock', 'y', { location: at(8, 9) })]);
    const { locations, evidence } = await findingOf(rule(leaf('affected-text', 'contains-text-of', 'board-text'), { at: ['affected-text'] }), set2);
    expect(locations.map(({ region }) => region?.charOffset)).toEqual([3, 8]);
    expect(evidence.map(({ fact }) => fact)).toEqual(['affected-text', 'board-text']);
  });

  it('of a name with many facts ten are shown, and how many there are', async () => {
    const many = Array.from({ length: 30 }, (_, index) => affected(false, { location: at(index * 10, index * 10 + 5) }));
    const { locations } = await findingOf(rule(isTrue, { at: ['section'] }), factSet(many, { sections }));
    expect(locations.length).toBe(11);
    expect(locations.at(-1)?.note).toBe('affected (10 of 30 places)');
  });
});

describe('what should not be there', () => {
  const residue = (text: string, start: number): Fact => ({ name: 'residue', origin: 'derived', kind: 'text', text, location: at(start, start + 5) });
  const set = factSet([residue('[TBD]', 10), residue('[date]', 40), residue('[TBD]', 70)]);

  it.each([['is-absent', leaf('residue', 'is-absent')], ['not is-present', { not: leaf('residue', 'is-present') }]])('%s: each gets a finding of its own, in its place, with its words', async (_what, require) => {
    const findings = await findingsOf(rule(require, { at: ['residue'], message: '"{residue.text}" is left over.' }), set);
    expect(findings.map(({ message, locations, evidence }) => [message, locations.map(({ region }) => region?.charOffset), evidence.map(({ quote }) => quote)])).toEqual([
      ['"[TBD]" is left over.', [10], ['[TBD]']], ['"[date]" is left over.', [40], ['[date]']], ['"[TBD]" is left over.', [70], ['[TBD]']],
    ]);
    expect(findings[2]?.fingerprint).toBe(`${String(findings[0]?.fingerprint)}:2`);
    expect(findings[1]?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  it('one finding for all where the rule places itself elsewhere', async () => {
    expect(await findingsOf(rule(leaf('residue', 'is-absent'), { at: ['section'] }), set)).toHaveLength(1);
    expect(await findingsOf(rule(leaf('affected', 'is-present'), { at: ['affected'] }), set)).toHaveLength(1);
  });

  it('ten thousand of them are described in a moment', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => residue(`[${String(index)}]`, index % 1_900));
    const before = performance.now();
    expect(await findingsOf(rule(leaf('residue', 'is-absent'), { at: ['residue'], message: '{residue.text} {residue}' }), factSet(many))).toHaveLength(10_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('evidence', () => {
  it('is every fact that the failing leaves read, with words and small values', async () => {
    const one = rule({ any: [isTrue, leaf('affected-text', 'mentions', 'x'), leaf('said-affected', 'is', 'x', 'value.polarity'), { not: leaf('form', 'is', '10-K') }] });
    const { evidence } = await findingOf(one, factSet([affected(false, { text: 'have\u00a0not' }), affectedText('y '.repeat(300)), said('said-affected', { polarity: 'a', long: 'z'.repeat(300) }, { text: 'q' })]));
    expect(evidence.map(({ fact, concept, value, quote }) => [fact, concept, value, quote?.length])).toEqual([
      ['affected', 'cyd:AffectedFlag', false, 8], ['affected-text', 'cyd:AffectedTextBlock', undefined, 198], ['said-affected', undefined, undefined, 1], ['form', undefined, undefined, 4],
    ]);
    expect(evidence[0]?.quote).toBe('have not');
  });

  it('is what made the rule apply where something is missing, else the section that was searched', async () => {
    const missing = rule(leaf('affected-text', 'is-present'), { when: isTrue });
    expect((await findingOf(missing, factSet([affected(true)]))).evidence).toEqual([{ fact: 'affected', concept: 'cyd:AffectedFlag', value: true }]);
    const sections = [{ name: 'item-1c', title: 'Item 1C.', location: at(0, 5) }];
    expect((await findingOf(rule(leaf('affected-text', 'is-present')), factSet([], { sections }))).evidence).toEqual([{ fact: 'item-1c', quote: 'Item 1C.' }]);
    expect((await findingOf(rule(leaf('affected-text', 'is-present')), factSet([]))).evidence).toEqual([]);
  });
});

describe('the fingerprint', () => {
  const base = (extra: Partial<Fact> = {}, more: Parameters<typeof factSet>[1] = {}): FactSet => factSet([affectedText(extra.text ?? 'We pay $5.', { location: at(10, 20), ...extra })], more);
  const one = rule({ not: leaf('affected-text', 'mentions', '$5') }, { at: ['affected-text'] });
  const print = async (set: FactSet, by: Rule = one): Promise<string> => (await findingOf(by, set)).fingerprint;
  const context = (dimensions: Record<string, string>, id = 'c-1'): Partial<Fact> => ({ context: { id, entity: '1', period: { instant: '2025-12-31' }, dimensions } });

  it('does not change with offsets, files, element and context ids, case, white space or wording of the rule', async () => {
    const known = await print(base());
    expect(await print(base({ location: at(500, 510) }))).toBe(known);
    expect(await print(base({ location: { uri: 'b.htm', spans: [{ start: 0, end: 1 }] } }))).toBe(known);
    expect(await print(base({ text: 'we  PAY\u00a0$5.' }))).toBe(known);
    const quoted = await print(base({ text: 'We pay "$5" to our co-owner.' }));
    expect(await print(base({ text: 'We pay \u201c$5\u201dto our co\u2011ow\u00adner.' }))).toBe(quoted);
    expect(await print(base({}, { filing: { uri: 'b.htm', accession: '1' } }))).toBe(known);
    expect(await print(base(), { ...one, message: 'Other words.', severity: 'note' })).toBe(known);
    expect(await print(base(context({ a: '1', b: '2' }, 'c-7')))).toBe(await print(base(context({ b: '2', a: '1' }))));
  });

  it('changes with rule, registrant, period, concept, dimensions and words', async () => {
    const prints = await Promise.all([
      print(base()),
      print(base(), { ...one, id: 'cyd/b' }),
      print(base({}, { filing: { cik: '0007654321' } })),
      print(base({}, { filing: { cik: null } })),
      print(base({}, { filing: { cik: null, registrant: 'Beta Corp' } })),
      print(base({}, { filing: { cik: null, registrant: null } })),
      print(base({}, { filing: { period: '2024-12-31' } })),
      print(base({}, { filing: { period: null } })),
      print(base(context({ a: '1' }))),
      print(base({ text: 'We pay $5!' })),
      print(base(), rule({ not: leaf('it', 'mentions', '$5') }, { each: 'text-blocks' })),
      print(base({ concept: 'cyd:BoardTextBlock' }), rule({ not: leaf('it', 'mentions', '$5') }, { each: 'text-blocks' })),
    ]);
    expect(prints.map((one) => prints.indexOf(one))).toEqual(prints.map((_, index) => index));
  });

  it('does not change with what only some forms of a filing show: the words that a flag wraps, the section, the form', async () => {
    const flag = rule(isTrue, { when: leaf('form', 'is-present'), at: ['section', 'cover'] });
    const sections = [{ name: 'item-1c', title: 'Item 1C.', location: at(0, 1) }];
    const known = await print(factSet([affected(false)]), flag);
    expect(await print(factSet([affected(false, { text: 'have not materially affected' })], { sections, filing: { form: '10-K/A' } }), flag)).toBe(known);
    const missing = rule(leaf('affected-text', 'is-present'), { at: ['section', 'cover'] });
    expect(await print(factSet([], { sections }), missing)).toBe(await print(factSet([]), missing));
  });

  it('changes with the end of a long sentence, and not with what follows the words that are quoted of a block', async () => {
    const saying = rule(leaf('said-affected', 'is', 'x', 'value.polarity'));
    const sentence = (end: string): FactSet => factSet([said('said-affected', { polarity: 'a' }, { text: `${'We have not been affected. '.repeat(12)}${end}` })]);
    expect(await print(sentence('materially'), saying)).not.toBe(await print(sentence('at all'), saying));
    expect(await print(base({ text: `We pay $5. ${'x'.repeat(300)}` }))).toBe(await print(base({ text: `We pay $5. ${'x'.repeat(300)} y` })));
  });

  it('tells the facts at hand apart by their values, and equal ones by an ordinal', async () => {
    const agree = rule({ fact: 'it', path: 'value', operator: 'same-in-context', value: true }, { each: 'flags' });
    const context = { context: { id: 'c', entity: '1', period: { instant: '2025-12-31' }, dimensions: {} } };
    const prints = (await findingsOf(agree, factSet([affected(true, context), affected(false, context), affected(false, context)]))).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints.map((one) => one.replace(/:.*/, ''))).size).toBe(2);
    expect(prints[2]).toBe(`${prints[1] ?? ''}:2`);
  });

  it('stays what it is from one version of the tool to the next', async () => {
    expect(await print(base())).toBe('72d229fd846d0c53087d14da9515a9de');
  });
});

describe('memory', () => {
  it('findings do not keep the documents that their words were cut from', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const rules = [rule({ not: leaf('affected-text', 'mentions', 'dollar') }, { at: ['affected-text'], message: '{affected-text.text}' })];
    const kept: unknown[] = [];
    const used = (): number => { collect(); return process.memoryUsage().heapUsed; };
    const before = used();
    for (let index = 0; index < 30; index += 1) {
      const document = Buffer.alloc(2_000_000, `${String(index)} a dollar here and there; `).toString('latin1');
      const named = document.slice(1_000, 1_030);
      const set = factSet([affectedText(document.slice(500, 600), { from: named, name: named })]);
      kept.push(await evaluateRules(rules, vocabulary, set));
    }
    expect(kept).toHaveLength(30);
    expect(used() - before).toBeLessThan(15_000_000);
  });
});
