import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError, formatPlace } from '../../src/model/errors.js';
import { loadRulePack } from '../../src/pack/load.js';
import { operators } from '../../src/evaluate/operators/index.js';

const PACK = `name: own
version: 0.1.0
namespaces: { cyd: ['http://xbrl.sec.gov/cyd/{year}'], dei: ['http://xbrl.sec.gov/dei/{year}'] }
vocabulary:
  flag: { concept: 'cyd:AFlag', kind: boolean, asks: 229.106(b) }
  block: { concept: 'cyd:ATextBlock', kind: text-block }
  name-of-registrant: { concept: 'dei:Name', kind: text }
  day: { concept: 'dei:Day', kind: date }
  count: { concept: 'dei:Count', kind: number }
  names: { concept: 'dei:Names', kind: list }
  said-flag: { derived: flag }
  form: { given: form, kind: text }
`;

const LINES: Readonly<Record<string, string>> = {
  id: 'own/flag-is-true',
  title: 'The flag is true',
  severity: 'note',
  status: 'draft',
  since: '0.1.0',
  require: '{ fact: flag, operator: is, value: true }',
  at: 'flag',
  message: 'It says {flag.text}.',
  examples: '[{ name: p, facts: { flag: true }, expect: pass }, { name: f, facts: { flag: false }, expect: fail }, { name: n, facts: {}, expect: notApplicable }]',
};

/** A rule file with some lines replaced, and new ones (`each`, `when` …) at its end. */
function ruleText(lines: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...LINES, ...lines }).map(([key, value]) => `${key}: ${value}\n`).join('');
}

function load(lines: Readonly<Record<string, string>> = {}, pack = PACK, uri = 'own/flag-is-true.yaml'): ReturnType<typeof loadRulePack> {
  return loadRulePack([{ uri, text: ruleText(lines) }, { uri: 'own/pack.yaml', text: pack }]);
}

function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.code).toBe('E_PACK');
    expect(error.remedy).toMatch(/^[^\n]+\.$/);
    return `${error.place ? formatPlace(error.place) : '-'}: ${error.message}`;
  }
  return 'loaded';
}

describe('loadRulePack', () => {
  it('reads every part of a rule', () => {
    const pack = load({
      severity: 'error',
      status: 'stable',
      preset: 'strict',
      'applies-to': '{ forms: [10-K, 20-F/A], periods-ending-from: 2024-12-15 }',
      authority: '[{ cite: 17 CFR 229.106(b)(2), url: https://www.ecfr.gov/x, asks: Describe. }]',
      each: 'flags',
      needs: '[whole-filing, wrapped-text]',
      when: '{ any: [{ fact: it, operator: is-present }, { not: { fact: block, path: markup.hidden, operator: is, value: true } }] }',
      at: '[it, section, cover]',
      help: 'Correct it.',
    });
    expect(pack.rules).toEqual([{
      id: 'own/flag-is-true',
      title: 'The flag is true',
      severity: 'error',
      status: 'stable',
      preset: 'strict',
      since: '0.1.0',
      appliesTo: { forms: ['10-K', '20-F/A'], periodsEndingFrom: '2024-12-15' },
      authority: [{ cite: '17 CFR 229.106(b)(2)', url: 'https://www.ecfr.gov/x', asks: 'Describe.' }],
      each: 'flags',
      needs: ['whole-filing', 'wrapped-text'],
      when: { any: [{ fact: 'it', operator: 'is-present', value: true }, { not: { fact: 'block', path: 'markup.hidden', operator: 'is', value: true } }] },
      require: { all: [{ fact: 'flag', operator: 'is', value: true }] },
      at: ['it', 'section', 'cover'],
      message: 'It says {flag.text}.',
      help: 'Correct it.',
      examples: [
        { name: 'p', facts: { flag: true }, expect: 'pass' },
        { name: 'f', facts: { flag: false }, expect: 'fail' },
        { name: 'n', facts: {}, expect: 'notApplicable' },
      ],
    }]);
  });

  it('fills in what a short rule leaves out, and nothing else', () => {
    const [rule] = load().rules;
    expect(rule).toMatchObject({ preset: 'recommended', appliesTo: {}, authority: [], needs: [], at: ['flag'], help: '' });
    expect(Object.keys(rule ?? {})).not.toEqual(expect.arrayContaining(['each']));
    expect(Object.keys(rule ?? {})).not.toEqual(expect.arrayContaining(['when']));
  });

  it('leaves groups and negations at the root as they are', () => {
    expect(load({ require: '{ not: { fact: flag, operator: is-absent } }' }).rules[0]?.require).toEqual({ not: { fact: 'flag', operator: 'is-absent', value: true } });
    expect(load({ require: '{ all: [{ any: [{ fact: flag, operator: is-present }] }] }' }).rules[0]?.require).toEqual({ all: [{ any: [{ fact: 'flag', operator: 'is-present', value: true }] }] });
  });

  it('reads the vocabulary and the namespaces', () => {
    const { name, version, namespaces, vocabulary } = load();
    expect({ name, version }).toEqual({ name: 'own', version: '0.1.0' });
    expect(namespaces['cyd']).toEqual(['http://xbrl.sec.gov/cyd/{year}']);
    expect(vocabulary['flag']).toEqual({ concept: 'cyd:AFlag', kind: 'boolean', asks: '229.106(b)' });
    expect(vocabulary['said-flag']).toEqual({ derived: 'flag' });
    expect(vocabulary['form']).toEqual({ given: 'form', kind: 'text' });
  });

  it('sorts rules by id and hashes the files by name, in whatever order and folder they come', () => {
    const rule = (name: string) => ({ uri: `a/${name}.yaml`, text: ruleText({ id: `own/${name}` }) });
    const pack = { uri: 'a/pack.yaml', text: PACK };
    const first = loadRulePack([rule('z'), pack, rule('b-c'), rule('b')]);
    expect(first.rules.map(({ id }) => id)).toEqual(['own/b', 'own/b-c', 'own/z']);
    const moved = [rule('b'), rule('b-c'), rule('z'), pack].map(({ uri, text }) => ({ uri: uri.replace('a/', 'C:\\packs\\'), text }));
    expect(loadRulePack(moved)).toEqual(first);
    const inOrder = [rule('b-c'), rule('b'), pack, rule('z')];
    expect(first.sha256).toBe(createHash('sha256').update(inOrder.map(({ uri, text }) => `${uri.slice(2)}\0${text}`).join('')).digest('hex'));
    expect(loadRulePack([rule('z'), { ...pack, text: `${PACK}# changed\n` }]).sha256).not.toBe(loadRulePack([rule('z'), pack]).sha256);
  });

  it('gives plain data that survives a clone', () => {
    const pack = load();
    expect(structuredClone(pack)).toEqual(pack);
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  it('loads the built-in pack', () => {
    const folder = new URL('../../rules/cyd/', import.meta.url);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
    const pack = loadRulePack(names.map((name) => ({ uri: `rules/cyd/${name}`, text: readFileSync(new URL(name, folder), 'utf8') })));
    expect(pack.name).toBe('cyd');
    expect(pack.rules).toHaveLength(names.filter((name) => !name.includes('measured')).length - 1);
  });

  it('knows the operators that rules are evaluated with, no more and no less', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/rule.schema.json', import.meta.url), 'utf8')) as { definitions: { operator: { enum: string[] } } };
    expect(schema.definitions.operator.enum.toSorted()).toEqual(Object.keys(operators).sort());
  });
});

describe('the files of a pack', () => {
  const pack = { uri: 'own/pack.yaml', text: PACK };
  const rule = { uri: 'own/flag-is-true.yaml', text: ruleText() };
  it.each<[string, { uri: string; text: string }[], string]>([
    ['no pack.yaml', [rule], 'own/flag-is-true.yaml: no pack.yaml among the 1 files of the pack'],
    ['no file', [], '-: no pack.yaml among the 0 files of the pack'],
    ['two pack.yaml', [pack, { ...pack, uri: 'other/pack.yaml' }], 'other/pack.yaml: a second pack.yaml in one pack; the first is own/pack.yaml'],
    ['a file of another kind', [pack, { uri: 'own/README.md', text: '' }], 'own/README.md: not a file of a pack, whose files end in .yaml'],
    ['one id twice', [pack, rule, { ...rule, uri: 'more/flag-is-true.yaml' }], 'more/flag-is-true.yaml:1:5: a second rule with the id "own/flag-is-true"; the first stands at own/flag-is-true.yaml:1:5'],
    ['broken YAML', [pack, { ...rule, text: 'id: [' }], 'own/flag-is-true.yaml:1:6: flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['a pack that the schema refuses', [{ ...pack, text: 'name: own\nversion: 1\nvocabulary: { a: { derived: q } }' }], "own/pack.yaml:2:10: 1 is not a version in quotes, such as '0.1.0' (put it in quotes to make it a text)"],
  ])('refuses %s', (_, files, said) => {
    expect(refusalOf(() => loadRulePack(files))).toBe(said);
  });
});

describe('what a rule may say', () => {
  it.each<[string, Record<string, string>, string]>([
    ['the name of another pack in its id', { id: 'cyd/flag-is-true' }, '1:5: "cyd" is not the name of this pack; meant is "own/flag-is-true"'],
    ['another name than its file', { id: 'own/other' }, '1:5: the file is called flag-is-true.yaml; meant is "own/flag-is-true", or the file other.yaml'],
    ['a successor that does not exist', { status: 'deprecated', 'replaced-by': 'own/gone' }, '10:14: no other rule has the id "own/gone"'],
    ['itself as its successor', { status: 'deprecated', 'replaced-by': 'own/flag-is-true' }, '10:14: no other rule has the id "own/flag-is-true"'],
    ['a misspelt name', { require: '{ fact: flg, operator: is-present }' }, '6:18: "flg" is not in the vocabulary; did you mean "flag"?'],
    ['a name out of nowhere', { require: '{ fact: weather, operator: is-present }' }, '6:18: "weather" is not in the vocabulary'],
    ['a misspelt name in when', { when: '{ all: [{ any: [{ not: { fact: blok, operator: is-present } }] }] }' }, '10:38: "blok" is not in the vocabulary; did you mean "block"?'],
    ['a name of every object', { require: '{ fact: toString, operator: is-present }' }, '6:18: "toString" is not in the vocabulary'],
    ['it without each', { require: '{ fact: it, operator: is-present }' }, '6:18: "it" stands only in a rule with "each"'],
    ['a set in a condition', { require: '{ fact: flags, operator: is-present }' }, '6:18: "flags" is a set, and a set stands only after "each"; inside the rule the one at hand is "it"'],
    ['a namespace in a condition', { require: "{ fact: 'namespace:cyd', operator: is-present }" }, '6:18: "namespace:cyd" is a set, and a set stands only after "each"; inside the rule the one at hand is "it"'],
    ['an unknown set', { each: 'flgs', require: '{ fact: it, operator: is-present }' }, '10:7: "flgs" is not in the vocabulary; did you mean "flags"?'],
    ['a prefix that the pack does not have', { each: 'namespace:cdy', require: '{ fact: it, operator: is-present }' }, '10:7: "cdy" is not a prefix of the pack\'s namespaces; did you mean "cyd"?'],
    ['each that nothing reads', { each: 'flags' }, '10:7: no condition reads "it", so every fact would get the same verdict; take "each" out, or read "it"'],
    ['a misspelt place', { at: 'sectoin' }, '7:5: "sectoin" is not in the vocabulary; did you mean "section"?'],
    ['a misspelt place in a list', { at: '[flag, covr]' }, '7:12: "covr" is not in the vocabulary; did you mean "cover"?'],
    ['it as a place without each', { at: 'it' }, '7:5: "it" stands only in a rule with "each"'],
    ['a misspelt placeholder', { message: 'It says {flga.text}.' }, '8:10: "{flga.text}" puts in nothing: "flga" is not in the vocabulary; did you mean "flag"?'],
    ['a placeholder with a wrong path', { message: 'It says {flag.txt}.' }, '8:10: "{flag.txt}" puts in nothing: no fact has "txt"; did you mean "text"?'],
    ['an empty placeholder', { message: 'It says {}.' }, '8:10: "{}" puts in nothing: "" is not in the vocabulary'],
    ['half a placeholder', { message: "'It says {flag.'" }, '8:10: a brace without its partner; braces hold the name of a fact'],
    ['a path without its beginning', { require: '{ fact: said-flag, path: polarity, operator: is, value: negated }' }, '6:35: no fact has "polarity"; did you mean "value.polarity"?'],
    ['a path into the prototype', { require: '{ fact: said-flag, path: value.__proto__.x, operator: is-present }', message: 'It says {flag.constructor.name}.' }, '8:10: "{flag.constructor.name}" puts in nothing: no fact has "constructor"; paths begin with value, text, name, concept, namespace, origin, kind, unit, decimals, from, looked, undecided, context, markup'],
    ['a path into a simple value', { require: '{ fact: flag, path: value.polarity, operator: is, value: negated }' }, '6:30: the value of a boolean fact has no parts, and "value.polarity" asks for one'],
    ['a misspelt path of the mark-up', { require: '{ fact: flag, path: markup.hiden, operator: is, value: true }' }, '6:30: "markup" has no "hiden"; did you mean "hidden"?'],
    ['a path of the context that does not exist', { require: '{ fact: flag, path: context.period.until, operator: is-present }' }, '6:30: "context.period" has no "until"; it has start, end, instant, forever'],
    ['a word for a flag', { require: "{ fact: flag, operator: is, value: 'true' }" }, '6:45: "true" is never the value of "flag", whose kind is boolean; meant is true or false'],
    ['a number among words', { require: '{ fact: name-of-registrant, operator: is-one-of, value: [Acme, 3] }' }, '6:73: 3 is never the value of "name-of-registrant", whose kind is text; meant is words'],
    ['a flag for a block of it', { each: 'text-blocks', require: '{ fact: it, operator: is, value: true }' }, '6:43: true is never the value of "it", whose kind is text-block; meant is words'],
    ['words in a flag', { require: '{ fact: flag, operator: mentions, value: [no] }' }, '6:34: "mentions" cannot read the value of "flag", whose kind is boolean; "path: text" reads the words that it wraps'],
    ['a date in a number', { require: '{ fact: count, operator: before, value: 2024-12-15 }' }, '6:35: "before" cannot read the value of "count", whose kind is number'],
    ['an amount in a text', { require: '{ fact: block, operator: at-least, value: 3 }' }, '6:35: "at-least" cannot read the value of "block", whose kind is text-block'],
    ['a day that does not exist', { require: '{ fact: day, operator: after, value: 2025-02-30 }' }, '6:47: 2025-02-30 is not a day of the calendar'],
    ['a start that does not exist', { 'applies-to': '{ periods-ending-from: 2024-13-01 }' }, '10:36: 2024-13-01 is not a day of the calendar'],
    ['another fact that does not exist', { require: '{ fact: flag, operator: same-as, value: flg.value }' }, '6:50: "flg" is not in the vocabulary; did you mean "flag"?'],
    ['another fact with a wrong path', { require: '{ fact: block, operator: contains-text-of, value: flag.tex }' }, '6:60: no fact has "tex"; did you mean "text"?'],
    ['a malformed path of another fact', { require: "{ fact: block, operator: same-as, value: 'flag.a b' }" }, '6:51: "a b" is not a path such as value.polarity: names with dots between them'],
    ['a date of a fact that does not exist', { require: '{ fact: day, operator: within-days-of, value: { fact: dya, days: 3 } }' }, '6:64: "dya" is not in the vocabulary; did you mean "day"?'],
    ['a date at a wrong path', { require: '{ fact: day, operator: within-days-of, value: { fact: flag, path: context.end, days: 3 } }' }, '6:76: "context" has no "end"; it has id, scheme, entity, period, dimensions'],
    ['a pattern that looks ahead', { require: "{ fact: block, operator: matches, value: 'a(?=b)' }" }, '6:51: "(?=" looks ahead, which patterns cannot'],
    ['no failing example', { examples: '[{ name: p, facts: {}, expect: pass }]' }, '9:1: no example expects fail'],
    ['no passing example', { examples: '[{ name: f, facts: {}, expect: fail }]' }, '9:1: no example expects pass'],
    ['no example for its when', { when: '{ fact: flag, operator: is-present }', examples: '[{ name: p, facts: {}, expect: pass }, { name: f, facts: {}, expect: fail }]' }, '9:1: no example expects notApplicable, though the rule has a "when"'],
    ['two examples of one name', { examples: '[{ name: p, facts: {}, expect: pass }, { name: p, facts: {}, expect: fail }]' }, '9:58: two examples have the name "p"'],
    ['a misspelt name in an example', { examples: '[{ name: p, facts: { flga: true }, expect: pass }, { name: f, facts: {}, expect: fail }]' }, '9:32: "flga" is not in the vocabulary; did you mean "flag"?'],
    ['an element of an unknown prefix in an example', { examples: '[{ name: p, facts: { x:Y: true }, expect: pass }, { name: f, facts: {}, expect: fail }]' }, '9:32: "x:Y" is not in the vocabulary'],
    ['a message of an example that passes', { examples: '[{ name: p, facts: {}, expect: pass, message: x }, { name: f, facts: {}, expect: fail }]' }, '9:48: only a failing example has a message, and this one expects pass'],
    ['an impossible period in an example', { examples: '[{ name: p, filing: { period: 2025-02-29 }, facts: {}, expect: pass }, { name: f, facts: {}, expect: fail }]' }, '9:41: 2025-02-29 is not a day of the calendar'],
  ])('is not %s', (_, lines, said) => {
    expect(refusalOf(() => load(lines))).toBe(`own/flag-is-true.yaml:${said}`);
  });

  it.each<[string, Record<string, string>]>([
    ['each with a name', { each: 'flag', require: '{ fact: it, operator: is, value: true }', at: 'it', message: '"{it.name} says {it}."' }],
    ['each with a namespace, and elements outside the vocabulary in examples', { each: 'namespace:cyd', require: '{ fact: it, path: markup.nestedIn, operator: is-absent }', examples: '[{ name: p, facts: { cyd:Unknown: x }, expect: pass }, { name: f, facts: {}, expect: fail, message: x }]' }],
    ['it as the other fact', { each: 'tagged', require: '{ fact: block, operator: contains-text-of, value: it }' }],
    ['it as the other date', { each: 'tagged', require: '{ fact: day, operator: within-days-of, value: { fact: it, path: context.period.end, days: 3 } }' }],
    ['said facts by any part of their value', { require: '{ fact: said-flag, path: value.polarity, operator: mentions, value: [x] }' }],
    ['the words of a flag', { require: '{ fact: flag, path: text, operator: mentions, value: [x] }' }],
    ['the words of a list', { require: '{ fact: names, operator: mentions, value: [x] }' }],
    ['a dimension', { require: '{ fact: flag, path: context.dimensions, operator: is-absent }' }],
    ['a successor in another pack', { status: 'deprecated', 'replaced-by': 'cyd/other' }],
    ['a list of words', { require: '{ fact: block, operator: mentions-together, value: { words: [a, b], within: sentence } }' }],
    ['a number', { require: '{ fact: count, operator: is-one-of, value: [1, 2] }' }],
    ['a nil', { require: '{ fact: flag, path: kind, operator: is, value: nil }' }],
  ])('is %s', (_, lines) => {
    expect(refusalOf(() => load(lines))).toBe('loaded');
  });

  it('has conditions 32 deep, as deep as a file may be', () => {
    const nested = (levels: number): string => `${'{ all: ['.repeat(levels - 1)}{ fact: flag, operator: is-present }${'] }'.repeat(levels - 1)}`;
    expect(refusalOf(() => load({ require: nested(32) }))).toBe('loaded');
    expect(refusalOf(() => load({ require: nested(33) }))).toMatch(/^own\/flag-is-true\.yaml:6:\d+: more than 64 maps and lists inside one another$/);
  });

  it('has 500 conditions at most, groups and negations counted', () => {
    const many = (members: number): string => `{ all: [${Array<string>(members).fill('{ fact: flag, operator: is-present }').join(', ')}] }`;
    expect(refusalOf(() => load({ require: many(499) }))).toBe('loaded');
    expect(refusalOf(() => load({ require: many(500) }))).toBe('own/flag-is-true.yaml:6:1: 501 conditions in one rule, and at most 500 may stand there');
    expect(refusalOf(() => load({ require: many(400), when: many(99) }))).toMatch(/^own\/flag-is-true\.yaml:6:1: 501 conditions/);
  });

  it('is told all that is wrong, file by file in the order of their lines', () => {
    const text = (name: string): string => ruleText({ id: `own/${name}`, require: '{ fact: flg, operator: is-present }', at: 'flga' });
    const complaint = refusalOf(() => loadRulePack([{ uri: 'own/b.yaml', text: text('b') }, { uri: 'own/a.yaml', text: text('a') }, { uri: 'own/pack.yaml', text: PACK.replace('cyd:ATextBlock', 'cdy:ATextBlock') }]));
    expect(complaint.split('\n')).toEqual([
      'own/a.yaml:6:18: "flg" is not in the vocabulary; did you mean "flag"?',
      'own/a.yaml:7:5: "flga" is not in the vocabulary; did you mean "flag"?',
      'own/b.yaml:6:18: "flg" is not in the vocabulary; did you mean "flag"?',
      'own/b.yaml:7:5: "flga" is not in the vocabulary; did you mean "flag"?',
      'own/pack.yaml:6:21: "cdy" is not a prefix of namespaces; did you mean "cyd"?',
    ]);
  });

  it('is refused quickly where very much is wrong', () => {
    const facts = Array.from({ length: 9_000 }, (_, index) => `unknown-name-${index}: 1`).join(', ');
    const start = performance.now();
    expect(refusalOf(() => load({ examples: `[{ name: p, facts: { ${facts} }, expect: pass }]` }))).toMatch(/\nand 80 more$/);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('what a vocabulary may say', () => {
  it.each<[string, string, string]>([
    ['a word that rules use otherwise', "  it: { derived: q }", '13:3: "it" has a meaning of its own in rules; choose another name'],
    ['a place', "  cover: { derived: q }", '13:3: "cover" has a meaning of its own in rules; choose another name'],
    ['a prefix without a namespace', "  x: { concept: 'cdy:X', kind: text }", '13:17: "cdy" is not a prefix of namespaces; did you mean "cyd"?'],
    ['an element twice', "  x: { concept: 'cyd:AFlag', kind: boolean }", '13:17: "flag" already stands for cyd:AFlag'],
  ])('is not %s', (_, line, said) => {
    expect(refusalOf(() => load({}, `${PACK}${line}\n`))).toBe(`own/pack.yaml:${said}`);
  });

  it('is refused in words where a list holds maps with the names of methods', () => {
    expect(refusalOf(() => load({ needs: '[{}, { toString: [] }]' }))).toMatch(/^own\/flag-is-true\.yaml:\d+:\d+: /);
  });

  it('has no prefix where there are no namespaces', () => {
    expect(refusalOf(() => load({}, 'name: own\nversion: 0.1.0\nvocabulary:\n  flag: { concept: "cyd:AFlag", kind: boolean }\n'))).toBe('own/pack.yaml:4:20: "cyd" is not a prefix of namespaces');
  });
});

describe('laws', () => {
  const scalar = fc.oneof(fc.constantFrom('flag', 'it', 'own/flag-is-true', 'pass', 'fail', 'is', 'matches', '(?=', 'all', '{flag}', '__proto__', '2025-02-30', 'value.x'), fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const key = fc.constantFrom('all', 'any', 'not', 'fact', 'path', 'operator', 'value', 'name', 'facts', 'expect', 'words', 'within', 'days', 'toString', 'flag', 'concept', 'derived', 'kind');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'medium' }, scalar, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 4 })),
  }));
  const ruleKeys = fc.dictionary(fc.constantFrom(...Object.keys(LINES), 'when', 'each', 'help', 'authority', 'needs', 'applies-to', 'replaced-by', 'other'), value.map((one) => JSON.stringify(one)), { maxKeys: 3 });

  it('refuses any pack with a UserError that has a place, or loads it, and leaves Object.prototype alone', () => {
    const before = Reflect.ownKeys(Object.prototype);
    fc.assert(
      fc.property(ruleKeys, fc.option(value), (lines, vocabulary) => {
        const pack = vocabulary === null ? PACK : `${PACK}  x: ${JSON.stringify(vocabulary)}\n`;
        expect(refusalOf(() => load(lines, pack))).toMatch(/^(loaded|own\/(flag-is-true|pack)\.yaml:\d+:\d+: )/);
        expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
