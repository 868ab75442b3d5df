import { describe, expect, it } from 'vitest';
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
`;
    expect(parseConfig(text, 'c')).toEqual({
      packs: ['cyd', './rules/own'],
      rules: { 'cyd/board-committee-is-named': 'off', 'own/flag-is-true': 'error' },
      failOn: 'warning',
      maxWarnings: 0,
      confidential: true,
      overrides: [{ files: ['drafts/**'], rules: { 'cyd/no-drafting-residue': 'note' } }],
    });
  });

  it('places what is locked, and what the same file says against it', () => {
    const text = 'rules: { a/b-c: off, a/d-e: note }\nlocked:\n  - a/b-c\n  - a/d-e\noverrides:\n  - files: [x]\n    rules: { a/d-e: off }\n  - files: [y]\n';
    expect(parseConfig(text, 'c').locked).toEqual([
      { ruleId: 'a/b-c', place: { uri: 'c', line: 3, column: 5 }, said: [{ setting: 'off', place: { uri: 'c', line: 1, column: 17 } }] },
      { ruleId: 'a/d-e', place: { uri: 'c', line: 4, column: 5 }, said: [{ setting: 'off', place: { uri: 'c', line: 7, column: 21 } }] },
    ]);
  });

  it.each(['', '# nothing yet\n', '{}', 'null'])('takes %j for a config that asks for nothing', (text) => {
    expect(parseConfig(text, 'c')).toEqual({});
  });

  it.each([
    ['a misspelt key', 'pakcs: [cyd]', '1:1: unknown key "pakcs"; did you mean "packs"?'],
    ['a key in the words of the code', 'packs: [cyd]\nmaxWarnings: 3', '2:1: unknown key "maxWarnings"; did you mean "max-warnings"?'],
    ['a severity that does not exist', 'rules:\n  cyd/a-b: of', '2:12: "of" is not one of off, error, warning, note; did you mean "off"?'],
    ['a rule without its pack', 'rules:\n  flag: off', '2:3: "flag" is not a rule id: <pack>/<what-is-true-when-it-passes>'],
    ['a negative number', 'max-warnings: -1', '1:15: -1 is less than 0'],
    ['a half warning', 'max-warnings: 0.5', '1:15: 0.5 is not a whole number'],
    ['a pack from the network', "packs: ['https://a.example/pack']", '1:9: "https://a.example/pack" is not the name or the path of a pack, never an address'],
    ['a list of nothing', 'packs: []', '1:8: this list is empty, and something must stand in it'],
    ['an override for no files', 'overrides: [{ rules: {} }]', '1:13: "files" is missing'],
    ['a word for a list', 'packs: cyd', '1:8: "cyd" is not a list'],
    ['a yes for true', 'confidential: yes', '1:15: "yes" is not true or false'],
    ['a list', '- packs', '1:1: a list is not a configuration: tieout.config.yaml'],
    ['broken YAML', 'packs: [cyd', '1:12: flow sequence in block collection must be sufficiently indented and end with a ]'],
  ])('refuses %s', (_, text, said) => {
    expect(refusalOf(text)).toBe(`E_CONFIG tieout.config.yaml:${said}`);
  });
});
