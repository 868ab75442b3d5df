import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import type { IConfiguration, ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Required<Pick<IConfiguration, 'forbidden' | 'options'>>;

interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

async function findViolations(baseDir: string): Promise<Violation[]> {
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** One forbidden import for each rule: the file that breaks it, and what it imports. */
const OFFENDERS: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['no-circular', 'src/extract/circle-a.ts', './circle-b.js'],
  ['no-circular', 'src/model/circle-a.ts', './circle-b.js'],
  ['model-imports-nothing', 'src/model/curious.ts', '../structured/quiet.js'],
  ['model-imports-nothing', 'src/model/bookish.ts', 'node:path'],
  ['structured-imports-model', 'src/structured/curious.ts', '../extract/quiet.js'],
  ['verbs-meet-in-model', 'src/source/curious.ts', '../extract/quiet.js'],
  ['verbs-meet-in-model', 'src/extract/curious.ts', '../derive/quiet.js'],
  ['verbs-meet-in-model', 'src/derive/curious.ts', '../extract/quiet.js'],
  ['verbs-meet-in-model', 'src/pack/curious.ts', '../evaluate/quiet.js'],
  ['verbs-meet-in-model', 'src/evaluate/curious.ts', '../report/quiet.js'],
  ['verbs-meet-in-model', 'src/suppress/curious.ts', '../evaluate/quiet.js'],
  ['verbs-meet-in-model', 'src/report/curious.ts', '../run/quiet.js'],
  ['run-composes', 'src/run/curious.ts', '../cli/quiet.js'],
  ['api-stands-on-run', 'src/node.ts', './extract/quiet.js'],
  ['index-is-without-files', 'src/index.ts', './run/reading.js'],
  ['shells-use-the-api', 'src/cli/curious.ts', '../run/quiet.js'],
  ['fs-at-the-edge', 'src/run/reading.ts', 'node:fs'],
  ['fs-at-the-edge', 'src/report/reading.ts', 'fs/promises'],
  ['no-network', 'src/source/fetching.ts', 'node:https'],
  ['no-network', 'src/cli/asking.ts', 'dns/promises'],
  ['no-child-process', 'src/cli/starting.ts', 'node:child_process'],
  ['engine-stays-inside', 'src/evaluate/engine.ts', 'json-rules-engine'],
  ['re2js-has-one-home', 'src/derive/matching.ts', 're2js'],
  ['yaml-has-one-home', 'src/pack/parsing.ts', 'yaml'],
  ['ajv-has-one-home', 'src/pack/checking.ts', 'ajv'],
  ['saxes-has-one-home', 'src/source/scanning.ts', 'saxes'],
  ['parse5-has-one-home', 'src/derive/scanning.ts', 'parse5'],
  ['iconv-lite-has-one-home', 'src/extract/decoding.ts', 'iconv-lite'],
  ['tinyglobby-has-one-home', 'src/run/globbing.ts', 'tinyglobby'],
  ['picomatch-has-one-home', 'src/run/matching.ts', 'picomatch'],
  ['yauzl-has-one-home', 'src/extract/unzipping.ts', 'yauzl'],
  ['commander-has-one-home', 'src/run/commanding.ts', 'commander'],
  ['preact-has-one-home', 'src/report/drawing.ts', 'preact'],
  ['preact-render-to-string-has-one-home', 'src/run/drawing.ts', 'preact-render-to-string'],
  ['docx-has-one-home', 'src/report/typing.ts', 'docx'],
  ['every-package-has-a-home', 'src/extract/shopping.ts', 'left-pad'],
  ['no-dev-package', 'src/extract/testing.ts', 'a-dev-package'],
  ['no-unresolvable', 'src/extract/dreaming.ts', './nowhere.js'],
  ['src-stands-alone', 'src/run/peeping.ts', '../../test/quiet.js'],
];

/** Imports that the rules must leave in peace. */
const ALLOWED: readonly (readonly [file: string, imports: string])[] = [
  ['src/evaluate/conditions.ts', 'json-rules-engine'],
  ['src/structured/read.ts', 'yaml'],
  ['src/source/read.ts', 'node:fs/promises'],
  ['src/extract/good.ts', '../model/quiet.js'],
  ['src/run/good.ts', '../evaluate/quiet.js'],
  ['src/run/packs.ts', 'tieout:builtin-packs'],
  ['src/cli/good.ts', '../index.js'],
];

const PACKAGES = ['json-rules-engine', 're2js', 'yaml', 'ajv', 'saxes', 'parse5', 'iconv-lite', 'tinyglobby', 'picomatch', 'yauzl', 'commander', 'preact', 'preact-render-to-string', 'docx', 'left-pad'];
const QUIET = ['model', 'structured', 'source', 'extract', 'derive', 'pack', 'evaluate', 'suppress', 'report', 'run', 'cli'].map((folder) => `src/${folder}/quiet.ts`);

function writeSample(sample: string): void {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(sample, file)), { recursive: true });
    writeFileSync(join(sample, file), text);
  };
  for (const file of [...QUIET, 'test/quiet.ts']) write(file, 'export const quiet = 1;\n');
  for (const [file, imports] of [...OFFENDERS.map(([, ...rest]) => rest), ...ALLOWED]) {
    write(file, `import * as thing from '${imports}';\nexport const used = thing;\n`);
  }
  for (const folder of ['extract', 'model']) write(`src/${folder}/circle-b.ts`, "import { used } from './circle-a.js';\nexport const back = used;\n");
  write('src/model/speaks-of.ts', "import type { Two } from './is-spoken-of.js';\nexport interface One { two: Two }\n");
  write('src/model/is-spoken-of.ts', "import type { One } from './speaks-of.js';\nexport interface Two { one: One }\n");
  const versions = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  write('package.json', JSON.stringify({ name: 'sample', type: 'module', dependencies: versions(PACKAGES), devDependencies: versions(['a-dev-package']) }));
  for (const name of [...PACKAGES, 'a-dev-package']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
}

describe('the imports of src/', () => {
  it('go down the layers, and third-party packages stay at home', async () => {
    expect(await findViolations(root)).toEqual([]);
  });
});

describe('the rules about imports', () => {
  let sample = '';
  let violations: readonly Violation[] = [];

  beforeAll(async () => {
    sample = realpathSync(mkdtempSync(join(tmpdir(), 'tieout-architecture-')));
    writeSample(sample);
    violations = await findViolations(sample);
  });
  afterAll(() => {
    rmSync(sample, { recursive: true, force: true });
  });

  it.each(OFFENDERS)('%s fires at %s importing %s', (rule, file) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it('each have an offender here', () => {
    expect([...new Set(OFFENDERS.map(([rule]) => rule))].sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  });

  it.each(ALLOWED)('leave %s in peace when it imports %s', (file) => {
    expect(violations.filter((violation) => violation.from === file)).toEqual([]);
  });

  it('refuse a circle of types, too', () => {
    expect(new Set(violations.filter(({ from }) => /speaks-of|is-spoken-of/.test(from)).map(({ rule }) => rule))).toEqual(new Set(['no-circular']));
  });

  it('each carry a comment that teaches', () => {
    for (const { name, comment } of forbidden) expect(comment, name).toMatch(/^.{60,}[.]$/s);
  });
});

describe('the files of src/', () => {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });

  it('have names in kebab-case', () => {
    const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(name))).toEqual([]);
  });

  it('say what they are about: nothing is called utils, helpers, common or shared', () => {
    expect(entries.map((entry) => entry.name).filter((name) => /^(utils?|helpers?|common|shared|misc)(\.ts)?$/.test(name))).toEqual([]);
  });
});
