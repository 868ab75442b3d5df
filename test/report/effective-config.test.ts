import { describe, expect, it } from 'vitest';
import type { EffectiveConfig } from '../../src/model/effective-config.js';
import { renderConfigJson, renderConfigOrigins, renderConfigYaml } from '../../src/report/effective-config.js';

const PLAIN: EffectiveConfig = {
  file: null, form: null,
  packs: [{ value: 'cyd', origin: 'default' }],
  preset: { value: 'strict', origin: { option: '--preset' } },
  rules: [{ id: 'cyd/a', value: 'off', origin: { uri: 'c.yaml', line: 3, column: 5 } }],
  locked: [], failOn: { value: 'error', origin: 'default' }, confidential: { value: false, origin: 'default' }, limits: [], overrides: [],
};
const HOSTILE = 'a\u001b[31m\u202e\n::error::x ##[group]';
const FULL: EffectiveConfig = {
  ...PLAIN, maxWarnings: { value: 3, origin: 'default' }, locked: [{ value: 'cyd/a', origin: { uri: 'b.yaml' } }],
  overrides: [{ files: [HOSTILE], forms: ['20-F'], origin: { uri: HOSTILE, line: 1, column: 1 }, rules: [{ id: 'cyd/a', value: 'note', origin: { uri: 'c.yaml', line: 9, column: 1 } }] }],
};

describe('the effective configuration', () => {
  it('stands a value a line, with where it comes from', () => {
    expect(renderConfigOrigins(PLAIN)).toBe(`packs         cyd     default
preset        strict  --preset
cyd/a         off     c.yaml:3:5
fail-on       error   default
confidential  false   default
`);
  });

  it('has the limits that somebody sets, and no others', async () => {
    const config: EffectiveConfig = { ...PLAIN, limits: [{ key: 'archive-depth', value: 3, origin: { uri: 'c.yaml', line: 7, column: 18 } }] };
    expect(renderConfigOrigins(config)).toContain('limits: archive-depth  3       c.yaml:7:18\n');
    expect(JSON.parse(renderConfigJson(config))).toMatchObject({ limits: { 'archive-depth': 3 } });
    expect(await renderConfigYaml(config)).toContain('limits:\n  archive-depth: 3\n');
    expect(await renderConfigYaml(PLAIN)).not.toContain('limits');
  });

  it('sets the rules of an override in under it', () => {
    expect(renderConfigOrigins(FULL)).toMatch(/^overrides .* 20-F .*\n {2}cyd\/a +note +c\.yaml:9:1\n$/m);
  });

  it('is YAML without what nobody asked for', async () => {
    expect(await renderConfigYaml(PLAIN)).toBe('# What a run goes by; with a file named, overrides are applied.\npacks:\n  - cyd\npreset: strict\nrules:\n  cyd/a: off\nfail-on: error\nconfidential: false\n');
  });

  it('is JSON with the file that it holds for', () => {
    expect(JSON.parse(renderConfigJson({ ...FULL, file: 'a.htm', form: '10-K' }))).toEqual({
      file: 'a.htm', form: '10-K', packs: ['cyd'], preset: 'strict', rules: { 'cyd/a': 'off' }, locked: ['cyd/a'], 'fail-on': 'error', 'max-warnings': 3, confidential: false,
      overrides: [{ files: [HOSTILE], forms: ['20-F'], rules: { 'cyd/a': 'note' } }],
    });
  });

  it('never prints what a terminal or a runner would act upon', async () => {
    for (const text of [renderConfigOrigins(FULL), await renderConfigYaml({ ...FULL, file: HOSTILE }), renderConfigJson(FULL)]) {
      expect(text).not.toMatch(/[\u001b\u202e]|^\s*::|##\[/m);
    }
    expect(renderConfigOrigins(FULL).split('\n')).toHaveLength(10);
  });
});
