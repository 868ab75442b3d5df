import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError, formatPlace } from '../../src/model/errors.js';
import { parseStructured } from '../../src/structured/parse.js';
import { validateStructured } from '../../src/structured/validate.js';
import type { SchemaName } from '../../src/structured/validator.js';
import { getValidator } from '../../src/structured/validators.js';

const NAMES: readonly SchemaName[] = ['rule', 'pack', 'config', 'fact-set', 'report'];

/** Lines as a person reads them: the place and what is wrong there. */
function complaintsOf(schema: SchemaName, text: string): string[] {
  const document = parseStructured(text, 'f');
  try {
    validateStructured(document, schema, 'E_TEST');
  } catch (error) {
    if (!(error instanceof UserError) || !error.place) throw error;
    expect(error.code).toBe('E_TEST');
    expect([`See schemas/${schema}.schema.json for what may stand where.`, 'Split the file.']).toContain(error.remedy);
    return `${formatPlace(error.place)}: ${error.message}`.split('\n').map((line) => line.replace(/^f:/, ''));
  }
  return [];
}

const RULE = `
id: own/flag-is-true
title: The flag is true
severity: note
status: draft
since: '0.1.0'
require: { fact: flag, operator: is, value: true }
at: flag
message: No.
examples: []
`;

/** A rule whose only fault is an empty list of examples on line 10, with one line in place of another. */
function ruleWith(start: string, line: string): string {
  return RULE.replace('examples: []', 'examples: [{ name: a, facts: { flag: true }, expect: pass }]').replace(new RegExp(`^${start}:.*$`, 'm'), line);
}

const leaf = (operator: string, value?: string): string => `require: { fact: flag, operator: ${operator}${value === undefined ? '' : `, value: ${value}`} }`;

describe('schemas', () => {
  it.each(NAMES)('%s is named by a URN, described for editors, and compiled once', (name) => {
    const schema: { $id?: string; title?: string; description?: string } = JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;
    expect(schema.$id).toBe(`urn:tieout:schema:${name}`);
    expect(schema.title).toMatch(/^an? /);
    expect(schema.description).toMatch(/\.$/);
    expect(getValidator(name)).toBe(getValidator(name));
  });

  it('are all that schemas/ holds, apart from those of other folders', () => {
    const files = readdirSync(new URL('../../schemas', import.meta.url));
    expect(files).toEqual(expect.arrayContaining(NAMES.map((name) => `${name}.schema.json`)));
  });
});

describe('validateStructured', () => {
  it('gives back the value of a valid document', () => {
    const document = parseStructured(ruleWith('since', "since: '0.1.0'"), 'f');
    expect(validateStructured(document, 'rule', 'E_TEST')).toBe(document.value);
  });

  it.each<[string, string, string[]]>([
    ['a misspelt key', ruleWith('title', 'tilte: x'), ['3:1: unknown key "tilte"; did you mean "title"?']],
    ['a missing key', ruleWith('title', ''), ['2:1: "title" is missing']],
    ['a misspelt word', ruleWith('severity', 'severity: eror'), ['4:11: "eror" is not one of error, warning, note; did you mean "error"?']],
    ['a wrong word', ruleWith('severity', 'severity: 7'), ['4:11: 7 is not one of error, warning, note']],
    ['a number for a version', ruleWith('since', 'since: 0.1'), ["6:8: 0.1 is not a version in quotes, such as '0.1.0' (put it in quotes to make it a text)"]],
    ['a bad id', ruleWith('id', 'id: Own/Flag'), ['2:5: "Own/Flag" is not a rule id: <pack>/<what-is-true-when-it-passes>, in small letters, digits and hyphens']],
    ['an empty text', ruleWith('message', 'message: ""'), ['9:10: this text is empty, and something must stand in it']],
    ['nothing', ruleWith('message', 'message:'), ['9:9: nothing stands here (a text with a comma or a colon needs quotes); meant is a text']],
    ['no place', ruleWith('at', 'at: []'), ['8:5: this list is empty, and something must stand in it']],
    ['a list of forms with one twice', ruleWith('at', 'at: flag\napplies-to: { forms: [10-K, 20-F, 10-K] }'), ['9:22: items 1 and 3 of this list are the same']],
    ['an address that is not https', ruleWith('at', 'at: flag\nauthority: [{ cite: x, url: http://a.example }]'), ['9:29: "http://a.example" is not an address that begins with https://']],
    ['stable without authority', ruleWith('status', 'status: stable\nhelp: x'), ['2:1: "authority" is missing (a stable rule states its authority and says what to do)']],
    ['deprecated without successor', ruleWith('status', 'status: deprecated'), ['2:1: "replaced-by" is missing (a deprecated rule names the one that replaces it)']],
    ['a rule that is a list', '[]', ['1:1: a list is not a rule: one YAML file of a pack']],
    ['a condition that is a word', ruleWith('require', 'require: flag'), ['7:10: "flag" is not a condition: all, any, not, or fact with operator']],
    ['an empty any, which the engine takes for true', ruleWith('require', 'require: { any: [] }'), ['7:17: this list is empty, and something must stand in it']],
    ['all beside any', ruleWith('require', 'require: { all: [{ fact: flag, operator: is-present }], any: [{ fact: flag, operator: is-absent }] }'), ['7:10: "all" and "any" stand side by side, and only one of them may']],
    ['all beside fact', ruleWith('require', 'require: { all: [{ fact: flag, operator: is-present }], fact: flag }'), ['7:10: "all" and "fact" stand side by side, and only one of them may']],
    ['not on a group', ruleWith('require', 'require: { not: { any: [{ fact: flag, operator: is-present }] } }'), [
      '7:17: "fact" is missing',
      '7:17: "operator" is missing',
      '7:19: unknown key "any"; known in a single condition with fact and operator, as "not" takes are fact, path, operator, value',
    ]],
    ['a misspelt group, without what is missing beside it', ruleWith('require', 'require: { al: [] }'), ['7:12: unknown key "al"; did you mean "all"?']],
    ['a priority, which the engine knows', ruleWith('require', 'require: { fact: flag, operator: is-present, priority: 1 }'), ['7:46: unknown key "priority"; known in a condition: all, any, not, or fact with operator are all, any, not, fact, path, operator, value']],
    ['an operator decorated for the engine', ruleWith('require', leaf("'not:is'", 'true')), [expect.stringMatching(/^7:34: "not:is" is not one of is, is-one-of, /)]],
    ['a misspelt operator', ruleWith('require', leaf('mentons', '[a]')), [expect.stringMatching(/^7:34: "mentons" is not one of .*; did you mean "mentions"\?$/)]],
    ['a path of the engine', ruleWith('require', "require: { fact: flag, path: '$.value', operator: is-present }"), ['7:30: "$.value" is not a path such as value.polarity: names with dots between them']],
    ['a misspelt part of an example', ruleWith('examples', 'examples: [{ name: a, facts: { flag: { valeu: true } }, expect: pass }]'), ['10:40: unknown key "valeu"; did you mean "value"?']],
    ['a list in a list', ruleWith('examples', 'examples: [{ name: a, facts: { flag: [[1]] }, expect: pass }]'), ['10:39: a list is not true or false, words, a number, or a record with value, text, markup …']],
    ['an empty record', ruleWith('examples', 'examples: [{ name: a, facts: { flag: {} }, expect: pass }]'), ['10:38: this map is empty, and something must stand in it']],
    ['a wrong constant', ruleWith('examples', 'examples: [{ name: a, facts: { flag: { context: { period: { forever: 1 } } } }, expect: pass }]'), ['10:70: 1 is not true']],
  ])('refuses %s, and says what was meant', (_, text, expected) => {
    expect(complaintsOf('rule', text)).toEqual(expected);
  });

  it.each([
    ['is', ['true', 'word', '1'], '[a]', '"is" takes'],
    ['is-one-of', ['[a]', '[1, true]'], 'a', '"is-one-of" takes'],
    ['at-least', ['1', '1.5'], "'1'", 'a number'],
    ['at-most', ['0', '-3'], 'true', 'a number'],
    ['before', ['2024-12-15'], '2024', 'a date YYYY-MM-DD'],
    ['after', ['2024-12-15'], 'tomorrow', 'a date YYYY-MM-DD'],
    ['same-as', ['other', 'other.context.period.end'], '[other]', 'the name of a fact'],
    ['mentions', ['[word, a phrase]'], 'word', 'a list of words'],
    ['mentions-together', ['{ words: [a, b], within: 5 }', '{ words: [a], within: sentence }'], '{ words: [a], within: paragraph }', 'a whole number of words, or sentence'],
    ['matches', ["'a|b'"], '1', 'a pattern in quotes'],
    ['shorter-than', ['10'], '1.5', 'a whole number of characters'],
    ['longer-than', ['0'], "'10'", 'a whole number of characters'],
    ['contains-text-of', ['other'], '1', 'the name of a fact'],
    ['within-days-of', ['{ fact: other, days: 3 }', '{ fact: other, path: context.period.end, days: 0 }'], '{ fact: other, days: a }', 'a whole number of days'],
  ])('knows what %s compares with', (operator, right, wrong, said) => {
    for (const value of right) expect(complaintsOf('rule', ruleWith('require', leaf(operator, value)))).toEqual([]);
    const [complaint, ...rest] = complaintsOf('rule', ruleWith('require', leaf(operator, wrong)));
    expect(complaint).toContain(said);
    expect(rest).toEqual([]);
    expect(complaintsOf('rule', ruleWith('require', leaf(operator))).join()).toContain('"value" is missing ("');
  });

  it.each(['is-present', 'is-absent', 'same-in-context'])('knows that %s compares with nothing', (operator) => {
    expect(complaintsOf('rule', ruleWith('require', leaf(operator)))).toEqual([]);
    expect(complaintsOf('rule', ruleWith('require', leaf(operator, 'true')))).toEqual(['7:10: "is-present", "is-absent" and "same-in-context" take no value']);
  });

  it('refuses a negative number of characters and a distance of no words', () => {
    expect(complaintsOf('rule', ruleWith('require', leaf('longer-than', '-1')))).toEqual(['7:54: -1 is less than 0']);
    expect(complaintsOf('rule', ruleWith('require', leaf('mentions-together', '{ words: [a], within: 0 }')))).toEqual(['7:82: 0 is less than 1']);
  });

  it('lists what is wrong in the order of the file, and counts what is more than it lists', () => {
    const facts = Array.from({ length: 30 }, (_, index) => `  - { name: e${index}, facts: {}, expect: never }`).join('\n');
    const complaints = complaintsOf('rule', `severity: bad\n${ruleWith('examples', `examples:\n${facts}`).replace(/^severity.*$/m, '')}`);
    expect(complaints).toHaveLength(21);
    expect(complaints[0]).toBe('1:11: "bad" is not one of error, warning, note');
    expect(complaints[1]).toMatch(/^12:\d+: "never" is not one of pass, fail, notApplicable, open/);
    expect(complaints.at(-1)).toBe('and 11 more');
  });

  it('shortens what it quotes', () => {
    expect(complaintsOf('rule', ruleWith('id', `id: ${'X'.repeat(500)}`))[0]?.length).toBeLessThan(200);
  });

  it.each<[SchemaName, string]>([
    ['fact-set', JSON.stringify({ filing: {}, facts: Array.from({ length: 50_000 }, () => ({})) })],
    ['fact-set', JSON.stringify({ filing: {}, facts: Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`A${index}`, {}])) })],
    ['rule', JSON.stringify({ require: { all: Array.from({ length: 9_000 }, () => ({})) } })],
    ['rule', JSON.stringify({ examples: Array.from({ length: 9_000 }, () => ({})) })],
    ['config', JSON.stringify({ overrides: Array.from({ length: 9_000 }, () => ({})) })],
  ])('words the faults of a very faulty %s quickly', (schema, text) => {
    const start = performance.now();
    expect(complaintsOf(schema, text).at(-1)).toMatch(/^and \d+ more$/);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('refuses a rule of more than 10,000 values, which no person wrote', () => {
    expect(complaintsOf('rule', `[${'1,'.repeat(10_000)}1]`)).toEqual(['1:1: more than 10000 values in one file']);
  });
});

describe('the schema of a pack', () => {
  it.each<[string, string, string[]]>([
    ['an element without a kind', '{ concept: "x:Y" }', ['4:6: "kind" is missing (an element has a kind)']],
    ['a given fact without a kind', '{ given: form }', ['4:6: "kind" is missing (a given fact has a kind)']],
    ['a derived fact with a kind', '{ derived: q, kind: text }', ['4:6: a derived fact has the kind of its question: take "kind" out']],
    ['a name that stands for nothing', '{ kind: text }', ['4:6: exactly one of concept, derived, given, structure is needed']],
    ['a name that stands for two things', '{ concept: "x:Y", given: form, kind: text }', ['4:6: exactly one of concept, derived, given, structure is needed']],
  ])('refuses %s', (_, entry, expected) => {
    expect(complaintsOf('pack', `name: own\nversion: '1.0.0'\nvocabulary:\n  a: ${entry}\n`)).toEqual(expected);
  });

  it('refuses names and prefixes in another form', () => {
    expect(complaintsOf('pack', "name: own\nversion: 1.0.0\nnamespaces: { 'x y': ['urn:x'] }\nvocabulary: { Name: { derived: q } }\n")).toEqual([
      '3:15: "x y" is not a prefix',
      '4:15: "Name" is not a name in small letters, digits and hyphens',
    ]);
  });

  it('refuses placeholders other than the year, and the name of the input problems', () => {
    expect(complaintsOf('pack', "name: input\nversion: 1.0.0\nnamespaces: { x: ['http://x/{day}'] }\nvocabulary: { a: { derived: q } }\n")).toEqual([
      '1:7: "input" is not the name of a pack, in small letters, digits and hyphens',
      '3:19: "http://x/{day}" is not a namespace, with {year} as its only placeholder',
    ]);
  });
});
