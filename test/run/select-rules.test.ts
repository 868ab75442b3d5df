import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/errors.js';
import type { Rule, RulePack } from '../../src/model/rule.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import type { RuleSettings } from '../../src/run/rule-settings.js';
import { summariseRules } from '../../src/run/summarise-rules.js';

function rule(id: string, status: Rule['status'] = 'stable', preset: Rule['preset'] = 'recommended'): Rule {
  return {
    id, title: id, severity: 'warning', status, preset, since: '0.1.0', appliesTo: {}, authority: [], needs: [], at: ['a'], message: 'm', help: 'h', examples: [],
    require: { fact: 'a', operator: 'is-present', value: true },
  };
}
const pack: RulePack = { name: 'p', version: '1.0.0', sha256: '', namespaces: {}, vocabulary: {}, paragraphs: [], rules: [rule('p/careful', 'stable', 'strict'), rule('p/draft', 'draft'), rule('p/one'), rule('p/two')] };

function selected(settings: RuleSettings, uri = 'a.htm'): Record<string, string> {
  return Object.fromEntries(createRuleSelection([pack], settings)(uri).flatMap(({ rules }) => rules.map(({ id, severity }) => [id, severity])));
}

describe('which rules run', () => {
  it.each<[string, RuleSettings, Record<string, string>]>([
    ['stable ones with their own severity', {}, { 'p/one': 'warning', 'p/two': 'warning' }],
    ['draft ones that are named', { config: { 'p/draft': 'note' } }, { 'p/draft': 'note', 'p/one': 'warning', 'p/two': 'warning' }],
    ['none that is off', { config: { 'p/one': 'off' } }, { 'p/two': 'warning' }],
    ['the command line over the configuration', { config: { 'p/one': 'off' }, commandLine: { 'p/one': 'error' } }, { 'p/one': 'error', 'p/two': 'warning' }],
    ['only these, draft or not', { only: ['p/draft', 'p/one'] }, { 'p/draft': 'warning', 'p/one': 'warning' }],
    ['only these with the severity that was set', { only: ['p/one'], commandLine: { 'p/one': 'error' } }, { 'p/one': 'error' }],
    ['all but those skipped', { skip: ['p/one'] }, { 'p/two': 'warning' }],
    ['everything stable in the preset strict', { preset: 'strict' }, { 'p/careful': 'warning', 'p/one': 'warning', 'p/two': 'warning' }],
    ['drafts too in the preset draft', { preset: 'draft', skip: ['p/two'] }, { 'p/careful': 'warning', 'p/draft': 'warning', 'p/one': 'warning' }],
    ['one that is switched off, whatever the preset', { preset: 'strict', config: { 'p/careful': 'off' } }, { 'p/one': 'warning', 'p/two': 'warning' }],
    ['a locked one, whatever the preset', { locked: [{ ruleId: 'p/draft', place: { uri: 'c' }, said: [] }] }, { 'p/draft': 'warning', 'p/one': 'warning', 'p/two': 'warning' }],
    ['a locked one that is raised', { locked: [{ ruleId: 'p/one', place: { uri: 'c' }, said: [] }], commandLine: { 'p/one': 'error' } }, { 'p/one': 'error', 'p/two': 'warning' }],
    ['an empty "only" as none given', { only: [] }, { 'p/one': 'warning', 'p/two': 'warning' }],
  ])('%s', (_name, settings, expected) => {
    expect(selected(settings)).toEqual(expected);
  });

  it('lets overrides change a file that matches, the last one winning', () => {
    const settings: RuleSettings = {
      config: { 'p/one': 'error' },
      overrides: [
        { matches: (uri) => uri.startsWith('drafts/'), rules: { 'p/one': 'note' } },
        { matches: (uri) => uri.endsWith('b.htm'), rules: { 'p/one': 'off' } },
      ],
    };
    expect(selected(settings, 'final/a.htm')['p/one']).toBe('error');
    expect(selected(settings, 'drafts/a.htm')['p/one']).toBe('note');
    expect(selected(settings, 'drafts/b.htm')['p/one']).toBeUndefined();
  });

  it('lets overrides change filings of a form, and none where the form is not known', () => {
    const settings: RuleSettings = { overrides: [{ matches: (_uri, form) => form === '20-F', rules: { 'p/one': 'note' } }] };
    const severities = (form?: string | null): readonly string[] => createRuleSelection([pack], settings)('a.htm', form).flatMap(({ rules }) => rules.map(({ id, severity }) => `${id} ${severity}`));
    expect(severities('20-F')).toEqual(['p/one note', 'p/two warning']);
    for (const form of ['10-K', null, undefined]) expect(severities(form)).toEqual(['p/one warning', 'p/two warning']);
  });

  it.each<[string, RuleSettings]>([
    ['config', { config: { 'p/oen': 'off' } }], ['overrides', { overrides: [{ matches: () => true, rules: { 'p/oen': 'off' } }] }],
    ['commandLine', { commandLine: { 'p/oen': 'off' } }], ['only', { only: ['p/oen'] }], ['skip', { skip: ['p/oen'] }],
  ])('refuses an unknown id in %s and says what was meant', (_name, settings) => {
    expect(() => createRuleSelection([pack], settings)).toThrow(expect.objectContaining({ code: 'E_RULE', remedy: 'Did you mean "p/one"?' }) as Error);
  });

  it('summarises what is enabled, sorted by id', () => {
    expect(summariseRules(createRuleSelection([pack], { config: { 'p/draft': 'note' } })('a')).map(({ id, severity }) => [id, severity])).toEqual([
      ['p/draft', 'note'], ['p/one', 'warning'], ['p/two', 'warning'],
    ]);
  });
});

describe('a locked rule', () => {
  const locked = [{ ruleId: 'p/one', place: { uri: 'c.yaml', line: 1, column: 10 }, said: [] }];
  it.each<[string, RuleSettings]>([
    ['lowered on the command line', { commandLine: { 'p/one': 'note' } }],
    ['switched off on the command line', { commandLine: { 'p/one': 'off' } }],
    ['lowered from what the configuration made of it', { config: { 'p/one': 'error' }, commandLine: { 'p/one': 'warning' } }],
    ['skipped', { skip: ['p/one'] }],
    ['left out by "only"', { only: ['p/two'] }],
    ['lowered by an override', { overrides: [{ matches: () => false, rules: { 'p/one': 'note' } }] }],
    ['switched off where it is locked', { locked: [{ ruleId: 'p/one', place: { uri: 'c.yaml' }, said: [{ setting: 'off', place: { uri: 'c.yaml', line: 7 } }] }] }],
  ])('cannot be %s', (_name, settings) => {
    const refused = (): unknown => createRuleSelection([pack], { locked, ...settings });
    expect(refused).toThrow(UserError);
    expect(refused).toThrow('the rule p/one is locked, and');
  });

  it('that no pack has is an error', () => {
    expect(() => createRuleSelection([pack], { locked: [{ ruleId: 'p/oen', place: { uri: 'c' }, said: [] }] })).toThrow('no rule has the id "p/oen"');
  });
});
