import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError, formatPlace } from '../../src/model/errors.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { setUp } from '../../src/run/set-up.js';
import type { SetUp, SetUpOptions } from '../../src/run/set-up.js';
import { writeTree } from '../source/temporary-tree.js';

/** A warning of the recommended preset. */
const RULE = 'cyd/board-committee-is-named';
const OTHER = 'cyd/text-block-is-text';
const OWN_PACK = {
  'pack.yaml': "name: firm\nversion: 1.0.0\nnamespaces: { cyd: ['http://xbrl.sec.gov/cyd/2024'] }\nvocabulary:\n  flag: { concept: cyd:CybersecurityRiskThirdPartyEngagedFlag, kind: boolean }\n",
  'flag-is-true.yaml': `id: firm/flag-is-true
title: The flag is true
severity: note
status: draft
since: 0.1.0
require: { fact: flag, operator: is-present }
at: flag
message: m
examples:
  - { name: it is, expect: pass, facts: { flag: true } }
  - { name: it is not, expect: fail, facts: {} }
`,
};

function packAt(directory: string): Record<string, string> {
  return Object.fromEntries(Object.entries(OWN_PACK).map(([name, text]) => [`${directory}/${name}`, text]));
}

/** Sets up in `project/` of a tree; a repository unless told otherwise. */
async function setUpIn(files: Readonly<Record<string, string>>, options: Partial<SetUpOptions> & { readonly repository?: boolean; readonly links?: Readonly<Record<string, string>> } = {}): Promise<SetUp> {
  const { repository = true, links = {}, ...rest } = options;
  const root = writeTree({ ...(repository ? { 'project/.git/HEAD': '' } : {}), ...files });
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(path.dirname(path.join(root, link)), { recursive: true });
    symlinkSync(target.startsWith('/') ? target : path.join(root, target), path.join(root, link));
  }
  return setUp({ cwd: path.join(root, 'project'), ...rest });
}

async function refusalOf(...args: Parameters<typeof setUpIn>): Promise<string> {
  return setUpIn(...args).then(
    () => 'set up',
    (error: unknown) => {
      if (error instanceof UserError) return `${error.code} ${error.place ? formatPlace(error.place) : '?'}: ${error.message} | ${error.remedy}`;
      throw error;
    },
  );
}

const project = (text: string): Record<string, string> => ({ 'project/tieout.config.yaml': text });

describe('extends', () => {
  it('lays what is nearer over what is farther, and joins rules by id', async () => {
    const { config, origins } = await setUpIn({
      ...project(`extends: [tieout/strict, ./base.yaml, '@firm/config']\nrules: { ${RULE}: error }\nfail-on: note\n`),
      'project/base.yaml': `extends: ./far/base.yaml\npreset: draft\nrules: { ${RULE}: note }\nmax-warnings: 3\n`,
      'project/far/base.yaml': `rules: { ${RULE}: 'off', ${OTHER}: 'off' }\nmax-warnings: 5\nfail-on: warning\n`,
      'project/node_modules/@firm/config/tieout.config.yaml': `confidential: true\nrules: { ${OTHER}: warning }\n`,
    });
    expect(config).toEqual({ preset: 'draft', failOn: 'note', maxWarnings: 3, confidential: true, rules: { [RULE]: 'error', [OTHER]: 'warning' } });
    expect(origins).toEqual({
      preset: { uri: 'base.yaml', line: 2, column: 9 },
      failOn: { uri: 'tieout.config.yaml', line: 3, column: 10 },
      maxWarnings: { uri: 'base.yaml', line: 4, column: 15 },
      confidential: { uri: 'node_modules/@firm/config/tieout.config.yaml', line: 1, column: 15 },
      rules: { [RULE]: { uri: 'tieout.config.yaml', line: 2, column: 40 }, [OTHER]: { uri: 'node_modules/@firm/config/tieout.config.yaml', line: 2, column: 34 } },
      overrides: [],
    });
  });

  it.each(['recommended', 'strict', 'draft'] as const)('knows the preset tieout/%s', async (preset) => {
    expect((await setUpIn(project(`extends: tieout/${preset}\n`))).config).toEqual({ preset });
  });

  it('adds packs up, each once, each from the directory of the file that names it', async () => {
    const { packs, packNames } = await setUpIn({
      ...project('extends: [cyd, ./base, ./base/tieout.config.yaml]\npacks: [./base/own, cyd]\n'),
      'project/base/tieout.config.yaml': 'packs: [cyd, ./own]\n', ...packAt('project/base/own'),
    });
    expect(packs.map(({ name }) => name)).toEqual(['cyd', 'firm']);
    expect(packNames).toEqual([{ name: 'cyd', place: { uri: 'tieout.config.yaml', line: 1, column: 11 } }, { name: './base/own', place: { uri: 'base/tieout.config.yaml', line: 1, column: 14 } }]);
  });

  it('finds packages from the directory of the file upward, with their own bases and packs', async () => {
    const { packs, config } = await setUpIn({
      'project/deep/er/tieout.config.yaml': 'extends: firm/strict\n',
      'project/node_modules/firm/strict/tieout.config.yaml': 'extends: [../base.yaml, basis]\npacks: [../own]\n',
      'project/node_modules/firm/base.yaml': 'fail-on: note\n',
      'project/node_modules/basis/tieout.config.yaml': 'max-warnings: 1\n',
      ...packAt('project/node_modules/firm/own'),
    }, { config: 'deep/er/tieout.config.yaml' });
    expect(packs.map(({ name }) => name)).toEqual(['firm']);
    expect(config).toEqual({ failOn: 'note', maxWarnings: 1 });
  });

  it('takes a package that is linked from elsewhere in the project', async () => {
    expect((await setUpIn({ ...project('extends: firm\n'), 'project/packages/firm/tieout.config.yaml': 'fail-on: note\n' }, { links: { 'project/node_modules/firm': 'project/packages/firm' } })).config).toEqual({ failOn: 'note' });
  });

  it('takes patterns of a base from the directory of the project, and overrides in the order of the chain', async () => {
    const ready = await setUpIn({
      ...project(`extends: firm\noverrides:\n  - files: [drafts/final.htm]\n    rules: { ${RULE}: error }\n`),
      'project/node_modules/firm/tieout.config.yaml': `overrides:\n  - files: ['drafts/**']\n    rules: { ${RULE}: note }\n  - forms: [20-F]\n    rules: { ${OTHER}: 'off' }\n  - files: ['x/**']\n    forms: [10-K]\n    rules: { ${OTHER}: note }\n`,
    });
    const rulesFor = createRuleSelection(ready.packs, ready.settings);
    const severity = (rule: string, uri: string, form: string | null): string | undefined => rulesFor(uri, form).flatMap(({ rules }) => rules).find(({ id }) => id === rule)?.severity;
    expect([severity(RULE, 'drafts/a.htm', null), severity(RULE, 'drafts/final.htm', null), severity(RULE, 'a.htm', null)]).toEqual(['note', 'error', 'warning']);
    expect([severity(OTHER, 'a.htm', '20-F'), severity(OTHER, 'a.htm', '20-f'), severity(OTHER, 'a.htm', '20-F/A')]).toEqual([undefined, undefined, severity(OTHER, 'a.htm', null)]);
    expect([severity(OTHER, 'x/a.htm', '10-K'), severity(OTHER, 'x/a.htm', '40-F'), severity(OTHER, 'y/a.htm', '10-K')].map((found) => found === 'note')).toEqual([true, false, false]);
  });
});

describe('what extends refuses, at its place', () => {
  it.each([
    ['an address', 'extends: [tieout/strict, HTTP://a.example/x]\n', {}, {}, /^E_CONFIG tieout\.config\.yaml:1:26: "HTTP:\/\/a\.example\/x" is not .*never an address/],
    ['an encoded address', 'extends: http%3A//a.example\n', {}, {}, /^E_CONFIG tieout\.config\.yaml:1:10: /],
    ['a path with a host', 'extends: //a.example/share\n', {}, {}, /^E_EXTENDS tieout\.config\.yaml:1:10: "\/\/a\.example\/share" is refused/],
    ['an absolute path', 'extends: /etc/hostname\n', {}, {}, /^E_EXTENDS tieout\.config\.yaml:1:10: "\/etc\/hostname" is refused/],
    ['a path out of the project', 'extends: ../outside.yaml\n', {}, {}, /^E_EXTENDS tieout\.config\.yaml:1:10: "\.\.\/outside\.yaml" leads out of the project/],
    ['a path out of the project that comes in again by another name', 'extends: ./sub/../../outside.yaml\n', { 'project/sub/a': '' }, {}, /leads out of the project/],
    ['a symbolic link out of the project', 'extends: ./inside.yaml\n', {}, { 'project/inside.yaml': 'outside.yaml' }, /^E_EXTENDS tieout\.config\.yaml:1:10: "\.\/inside\.yaml" leads out of the project/],
    ['a link to a directory outside', 'extends: ./inside\n', {}, { 'project/inside': 'outside' }, /leads out of the project/],
    ['a link in a circle', 'extends: ./a.yaml\n', {}, { 'project/a.yaml': 'project/b.yaml', 'project/b.yaml': 'project/a.yaml' }, /"\.\/a\.yaml" leads to no file/],
    ['a package linked from outside', 'extends: firm\n', {}, { 'project/node_modules/firm': 'outside' }, /"firm" leads out of the project/],
    ['a package above the project', 'extends: above\n', { 'node_modules/above/tieout.config.yaml': '' }, {}, /no package "above" is installed \| Run npm install/],
    ['a package that reads the project', 'extends: firm\n', { 'project/node_modules/firm/tieout.config.yaml': 'extends: ../../secret.yaml\n', 'project/secret.yaml': '' }, {}, /^E_EXTENDS node_modules\/firm\/tieout\.config\.yaml:1:10: .* leads out of the project, or of the package/],
    ['a package whose file is a link out of it', 'extends: firm\n', { 'project/node_modules/firm/package.json': '{}', 'project/secret.yaml': '' }, { 'project/node_modules/firm/tieout.config.yaml': 'project/secret.yaml' }, /"firm" leads out/],
    ['a package that climbs by its sub path', 'extends: firm/../../secret.yaml\n', { 'project/node_modules/firm/a': '' }, {}, /is refused/],
    ['a package without a configuration', 'extends: firm\n', { 'project/node_modules/firm/package.json': '{}' }, {}, /^E_EXTENDS tieout\.config\.yaml:1:10: "firm" leads to no file/],
    ['what is not there', 'extends: ./none.yaml\n', {}, {}, /"\.\/none\.yaml" leads to no file/],
    ['a directory in place of the file', 'extends: ./base\n', { 'project/base/tieout.config.yaml/a': '' }, {}, /"\.\/base" is not a file/],
    ['a preset that does not exist', 'extends: tieout/strcit\n', {}, {}, /^E_EXTENDS tieout\.config\.yaml:1:10: tieout brings no configuration "tieout\/strcit"; did you mean "tieout\/strict"\?/],
    ['nearly a built-in pack', 'extends: cdy\n', {}, {}, /no package "cdy" is installed; did you mean "cyd"\?/],
    ['itself', 'extends: ./tieout.config.yaml\n', {}, {}, /^E_EXTENDS tieout\.config\.yaml:1:10: configurations build on one another in a circle: tieout\.config\.yaml → tieout\.config\.yaml/],
    ['a circle', 'extends: ./a.yaml\n', { 'project/a.yaml': 'extends: ./b.yaml\n', 'project/b.yaml': 'extends:\n  - cyd\n  - ./a.yaml\n' }, {}, /^E_EXTENDS b\.yaml:3:5: .*tieout\.config\.yaml → a\.yaml → b\.yaml → a\.yaml/],
    ['a circle by a link', 'extends: ./a.yaml\n', { 'project/a.yaml': 'extends: ./link.yaml\n' }, { 'project/link.yaml': 'project/a.yaml' }, /in a circle: tieout\.config\.yaml → a\.yaml → link\.yaml/],
    ['a mistake in a base', 'extends: ./a.yaml\n', { 'project/a.yaml': 'rulse: {}\n' }, {}, /^E_CONFIG a\.yaml:1:1: unknown key "rulse"; did you mean "rules"\?/],
    ['a key that reaches prototypes', 'extends: ./a.yaml\n', { 'project/a.yaml': 'rules: { __proto__: {} }\n' }, {}, /^E_CONFIG a\.yaml:1:10: the key "__proto__" is refused/],
    ['an unknown rule of a base', 'extends: ./a.yaml\n', { 'project/a.yaml': 'rules: { cyd/text-block-is-txt: off }\n' }, {}, /^E_RULE a\.yaml:1:33: no rule has the id "cyd\/text-block-is-txt" \| Did you mean "cyd\/text-block-is-text"\?/],
    ['a pack out of a package', 'extends: firm\n', { 'project/node_modules/firm/tieout.config.yaml': 'packs: [../../own]\n', ...packAt('project/own') }, {}, /^E_EXTENDS node_modules\/firm\/tieout\.config\.yaml:1:9: "\.\.\/\.\.\/own" leads out/],
    ['a pack by an absolute path in a base', 'extends: ./a.yaml\n', { 'project/a.yaml': 'packs: [/etc]\n' }, {}, /^E_EXTENDS a\.yaml:1:9: "\/etc" is no path/],
    ['a file of a pack that is a link out of the package', 'extends: firm\n', { 'project/node_modules/firm/tieout.config.yaml': 'packs: [./own]\n', ...packAt('project/node_modules/firm/own') }, { 'project/node_modules/firm/own/x.yaml': 'outside.yaml' }, /own\/x\.yaml" leads out/],
  ])('%s', async (_, text, files, links, said) => {
    const refused = await refusalOf({ ...project(text), 'outside.yaml': 'fail-on: note\n', 'outside/tieout.config.yaml': 'fail-on: note\n', ...files }, { links });
    expect(refused).toMatch(said);
  });

  it('a chain of more than 16, which it shows', async () => {
    const chain = (length: number): Record<string, string> => ({
      ...project('extends: ./1.yaml\n'),
      ...Object.fromEntries(Array.from({ length }, (_, index) => [`project/${String(index + 1)}.yaml`, index + 1 < length ? `extends: ./${String(index + 2)}.yaml\n` : ''])),
    });
    expect(await refusalOf(chain(15))).toBe('set up');
    expect(await refusalOf(chain(16))).toMatch(/^E_EXTENDS 15\.yaml:1:10: more than 16 configurations in one chain: tieout\.config\.yaml → 1\.yaml → .* → 16\.yaml/);
  });

  it('a tree that grows without end', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`project/${String(index)}.yaml`, `extends: [./${String(index + 1)}.yaml, ./x/../${String(index + 1)}.yaml]\n`]));
    expect(await refusalOf({ ...project('extends: ./0.yaml\n'), ...files, 'project/12.yaml': '', 'project/x/a': '' })).toMatch(/more than 100 configurations build on one another/);
  });

  it('only the directory of the configuration is the project where there is no repository', async () => {
    expect(await refusalOf({ ...project('extends: ../outside.yaml\n'), 'outside.yaml': '' }, { repository: false })).toMatch(/leads out of the project/);
    expect(await refusalOf({ '.git/HEAD': '', ...project('extends: ../outside.yaml\n'), 'outside.yaml': '' }, { repository: false })).toBe('set up');
  });

  it('nothing that lies outside where the caller says --allow-outside', async () => {
    const files = { ...project('extends: [../outside.yaml, above]\n'), 'outside.yaml': 'fail-on: note\n', 'node_modules/above/tieout.config.yaml': 'max-warnings: 2\n' };
    expect((await setUpIn(files, { allowOutside: true })).config).toEqual({ failOn: 'note', maxWarnings: 2 });
    expect(await refusalOf(project('extends: https://a.example/x\n'), { allowOutside: true })).toMatch(/never an address/);
    expect(await refusalOf(project('extends: //a.example/x\n'), { allowOutside: true })).toMatch(/is refused/);
  });
});

describe('what a base locks', () => {
  const firm = (text: string): Record<string, string> => ({ 'project/node_modules/firm/tieout.config.yaml': text });
  const refusal = async (files: Readonly<Record<string, string>>, settings: object = {}): Promise<string> => {
    const ready = await setUpIn(files);
    try {
      createRuleSelection(ready.packs, { ...ready.settings, ...settings });
      return 'selected';
    } catch (error) {
      if (error instanceof UserError) return `${error.code} ${error.place ? formatPlace(error.place) : '?'}: ${error.message} | ${error.remedy}`;
      throw error;
    }
  };
  const LOCKED = `locked: [${RULE}]\n`;

  it.each([
    ['switched off', LOCKED, `rules:\n  ${RULE}: 'off'\n`, `E_LOCKED tieout.config.yaml:3:33: the rule ${RULE} is locked, and "off" weakens it | It is locked in node_modules/firm/tieout.config.yaml:1:10`],
    ['lowered', LOCKED, `rules: { ${RULE}: note }\n`, `E_LOCKED tieout.config.yaml:2:40: the rule ${RULE} is locked, and "note" weakens it`],
    ['lowered from what the base made of it', `${LOCKED}rules: { ${RULE}: error }\n`, `rules: { ${RULE}: warning }\n`, 'E_LOCKED tieout.config.yaml:2:40'],
    ['lowered for some files', LOCKED, `overrides:\n  - files: ['**']\n    rules: { ${RULE}: note }\n`, 'E_LOCKED tieout.config.yaml:4:44'],
    ['switched off for a form', LOCKED, `overrides:\n  - forms: [20-F]\n    rules: { ${RULE}: 'off' }\n`, 'E_LOCKED tieout.config.yaml:4:44'],
    ['raised', LOCKED, `rules: { ${RULE}: error }\n`, 'selected'],
    ['raised over what the base says for drafts', `${LOCKED}overrides: [{ files: ['drafts/**'], rules: { ${RULE}: warning } }]\n`, `rules: { ${RULE}: error }\n`, 'selected'],
    ['switched off further down, and locked by the project', `rules: { ${RULE}: 'off' }\n`, LOCKED, `E_LOCKED node_modules/firm/tieout.config.yaml:1:40: the rule ${RULE} is locked, and "off" weakens it | It is locked in tieout.config.yaml:2:10`],
    ['switched off further down, and locked and set by the project', `rules: { ${RULE}: 'off' }\n`, `${LOCKED}rules: { ${RULE}: warning }\n`, 'selected'],
    ['locked again', LOCKED, LOCKED, 'selected'],
  ])('%s', async (_, base, own, said) => {
    expect(await refusal({ ...firm(base), ...project(`extends: firm\n${own}`) })).toContain(said);
  });

  it('stands against the command line and against another base', async () => {
    const files = { ...firm(LOCKED), ...project('extends: [firm, ./soft.yaml]\n') };
    expect(await refusal({ ...files, 'project/soft.yaml': `rules: { ${RULE}: 'off' }\n` })).toMatch(/^E_LOCKED soft\.yaml:1:40/);
    expect(await refusal({ ...files, 'project/soft.yaml': '' }, { skip: [RULE] })).toMatch(/^E_LOCKED .*--skip/);
  });

  it('cannot be dodged by leaving the base out of the packs, and adds up', async () => {
    const ready = await setUpIn({ ...firm(LOCKED), ...project(`extends: firm\nlocked: [${OTHER}]\n`) });
    expect(ready.config.locked).toEqual([RULE, OTHER]);
  });

  it('keeps confidential what the base keeps confidential', async () => {
    expect(await refusalOf({ ...firm('confidential: true\n'), ...project('extends: firm\nconfidential: false\n') })).toBe(
      'E_LOCKED tieout.config.yaml:2:15: "confidential: false" takes back what this configuration builds on | node_modules/firm/tieout.config.yaml:1:15 says "confidential: true": take the line out.',
    );
    expect((await setUpIn({ ...firm('confidential: false\n'), ...project('extends: firm\nconfidential: true\n') })).config.confidential).toBe(true);
  });
});
