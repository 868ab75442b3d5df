import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS, LIMIT_NAMES, limitKey } from '../../src/model/limits.js';
import { UserError, formatPlace } from '../../src/model/errors.js';
import { parseConfig } from '../../src/structured/config.js';

function refusalOf(text: string): string {
  try {
    parseConfig(text, 'tieout.config.yaml');
  } catch (error) {
    if (error instanceof UserError && error.place) return `${error.code} ${formatPlace(error.place)}: ${error.message}`;
    throw error;
  }
  return 'read';
}

describe('parseConfig', () => {
  it('reads every setting', () => {
    const text = `packs: [cyd, ./rules/own]
rules: { cyd/board-committee-is-named: off, own/flag-is-true: error }
fail-on: warning
max-warnings: 0
confidential: true
overrides:
  - files: ['drafts/**']
    rules: { cyd/no-drafting-residue: note }
  - forms: [20-F, 20-F/A]
`;
    expect(parseConfig(text, 'c').config).toEqual({
      packs: ['cyd', './rules/own'],
      rules: { 'cyd/board-committee-is-named': 'off', 'own/flag-is-true': 'error' },
      failOn: 'warning',
      maxWarnings: 0,
      confidential: true,
      overrides: [{ files: ['drafts/**'], rules: { 'cyd/no-drafting-residue': 'note' } }, { forms: ['20-F', '20-F/A'] }],
    });
  });

  it('reads limits by their keys', () => {
    expect(parseConfig('limits: { depth: 4096, archive-entry-bytes: 1024 }', 'c').config).toEqual({ limits: { depth: 4096, archiveEntryBytes: 1024 } });
  });

  it('has a key for each limit that the schema names, with the default within its bounds', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8')) as { properties: { limits: { properties: Record<string, { minimum: number; maximum: number }> } } };
    const { properties } = schema.properties.limits;
    expect(Object.keys(properties)).toEqual(LIMIT_NAMES.map(limitKey));
    for (const limit of LIMIT_NAMES) {
      const key = limitKey(limit);
      const { minimum = NaN, maximum = NaN } = properties[key] ?? {};
      expect(DEFAULT_LIMITS[limit]).toBeGreaterThanOrEqual(minimum);
      expect(DEFAULT_LIMITS[limit]).toBeLessThanOrEqual(maximum);
      for (const value of [minimum, maximum]) expect(refusalOf(`limits: { ${key}: ${String(value)} }`)).toBe('read');
      for (const value of [minimum - 1, maximum + 1, minimum + 0.5]) expect(refusalOf(`limits: { ${key}: ${String(value)} }`)).toMatch(/^E_CONFIG c|^E_CONFIG tieout\.config\.yaml:1:/);
    }
    expect(refusalOf('limits: { dept: 20 }')).toContain('did you mean "depth"');
  });

  it('takes one base as a list of one, and knows where each stands', () => {
    expect(parseConfig('extends: tieout/strict', 'c').config).toEqual({ extends: ['tieout/strict'] });
    expect(parseConfig('extends: tieout/strict', 'c').placeOf(['extends', 0])).toEqual({ uri: 'c', line: 1, column: 10 });
    expect(parseConfig('extends:\n  - cyd\n  - ./a.yaml\n', 'c').placeOf(['extends', 1])).toEqual({ uri: 'c', line: 3, column: 5 });
  });

  it.each(['', '# nothing yet\n', '{}', 'null'])('takes %j for a config that asks for nothing', (text) => {
    expect(parseConfig(text, 'c').config).toEqual({});
  });

  it.each([
    ['a misspelt key', 'pakcs: [cyd]', '1:1: unknown key "pakcs"; did you mean "packs"?'],
    ['a key in the words of the code', 'packs: [cyd]\nmaxWarnings: 3', '2:1: unknown key "maxWarnings"; did you mean "max-warnings"?'],
    ['a severity that does not exist', 'rules:\n  cyd/a-b: of', '2:12: "of" is not one of off, error, warning, note; did you mean "off"?'],
    ['a rule without its pack', 'rules:\n  flag: off', '2:3: "flag" is not a rule id: <pack>/<what-is-true-when-it-passes>'],
    ['a negative number', 'max-warnings: -1', '1:15: -1 is less than 0'],
    ['more than a limit may be', 'limits: { depth: 4097 }', '1:18: 4097 is more than 4096'],
    ['a half warning', 'max-warnings: 0.5', '1:15: 0.5 is not a whole number'],
    ['a pack from the network', "packs: ['https://a.example/pack']", '1:9: "https://a.example/pack" is not the name or the path of a pack, never an address'],
    ['a pattern without end', `overrides: [{ files: [${'a'.repeat(1025)}] }]`, '1:23: this text has 1025 characters, and at most 1024 may stand here'],
    ['a list of nothing', 'packs: []', '1:8: this list is empty, and something must stand in it'],
    ['an override for nothing', 'overrides: [{ rules: {} }]', '1:13: "files" or "forms" is missing'],
    ['a pattern that could take for ever', "overrides: [{ files: [ok.htm, '(a+)+x'] }]", '1:31: groups and the signs ( ) | + have no place in a file pattern; "?" stands for any one character'],
    ['a form without its hyphen', 'overrides: [{ forms: [20-F, 10K] }]', '1:29: no filing has the form "10K"; did you mean "10-K"?'],
    ['a form that is none', "overrides: [{ forms: ['*'] }]", '1:23: "*" is not a submission type, such as 10-K or 20-F/A'],
    ['a base from the network', 'extends: https://a.example/config.yaml', '1:10: "https://a.example/config.yaml" is not a built-in or installed configuration, a relative path, or a list of them; never an address'],
    ['a base from the network in a list', "extends: [cyd, 'git+ssh://a.example/x']", '1:16: "git+ssh://a.example/x" is not a built-in or installed configuration, or a relative path; never an address'],
    ['a base that is a number', 'extends: 3', '1:10: 3 is not a built-in or installed configuration, a relative path, or a list of them; never an address (put it in quotes to make it a text)'],
    ['a word for a list', 'packs: cyd', '1:8: "cyd" is not a list'],
    ['a yes for true', 'confidential: yes', '1:15: "yes" is not true or false'],
    ['a list', '- packs', '1:1: a list is not a configuration: tieout.config.yaml'],
    ['broken YAML', 'packs: [cyd', '1:12: flow sequence in block collection must be sufficiently indented and end with a ]'],
  ])('refuses %s', (_, text, said) => {
    expect(refusalOf(text)).toBe(`E_CONFIG tieout.config.yaml:${said}`);
  });
});
