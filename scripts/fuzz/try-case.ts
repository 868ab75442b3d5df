import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as tieout from '../../src/node.js';
import { faultOf, renderingFaultOf } from './check-report.js';
import { MUTATORS } from './mutators.js';
import { createRandom } from './random.js';
import type { Random } from './random.js';
import { collectSeeds } from './seeds.js';
import type { Seed, SeedKind } from './seeds.js';

type Api = typeof tieout;

/** One damaged input, and how it came about. */
export interface Case {
  readonly seed: Seed;
  readonly bytes: Buffer;
  readonly mutators: readonly string[];
}

/** What became of one damaged input. */
export interface CaseResult {
  readonly name: string;
  readonly mutators: readonly string[];
  /** `analysed`, `partial`, `failed`, `refused` (with a UserError), `accepted`; or what is wrong. */
  readonly outcome: string;
  readonly fault?: string;
  readonly milliseconds: number;
  /** Resident memory after it, in bytes. */
  readonly memory: number;
}

const { own, real } = collectSeeds();
const byKind = new Map(own.map(({ kind }) => [kind, own.filter((seed) => seed.kind === kind)]));
/** Of a hundred cases so many are made of each kind of input, and of a real filing where there are any. */
const SHARES: Readonly<Record<SeedKind, number>> = { document: 70, archive: 12, pack: 8, config: 3, suppressions: 2 };
const REAL_SHARE = 5;

function pickSeed(random: Random): Seed {
  let left = random.below(100) - REAL_SHARE;
  if (left < 0 && real.length > 0) return random.pick(real);
  for (const [kind, seeds] of byKind) {
    left -= SHARES[kind];
    if (left < 0) return random.pick(seeds);
  }
  return random.pick(own);
}

const MOST_MEMORY = 1024 ** 3;

/** Makes a case again from its seed and number. */
export function makeCase(seedNumber: number, number: number): Case {
  const random = createRandom(seedNumber, number);
  const seed = pickSeed(random);
  const other = random.pick(own).bytes();
  let bytes = seed.bytes();
  const mutators: string[] = [];
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const name = random.pick(Object.keys(MUTATORS));
    mutators.push(name);
    bytes = MUTATORS[name]?.(bytes, random, other) ?? bytes;
  }
  return { seed, bytes, mutators };
}

/** Runs one case and says what became of it. Never throws. */
export async function tryCase(api: Api, seedNumber: number, number: number): Promise<CaseResult> {
  const { seed, bytes, mutators } = makeCase(seedNumber, number);
  const started = performance.now();
  const done = (outcome: string, fault?: string | null): CaseResult => {
    const memory = process.memoryUsage().rss;
    const wrong = fault ?? (memory > MOST_MEMORY ? `${memory} bytes of memory` : null);
    return { name: seed.name, mutators, outcome, milliseconds: performance.now() - started, memory, ...(wrong === null ? {} : { fault: wrong }) };
  };
  try {
    const reports = await run(api, seed, bytes);
    if (reports === null) return done('accepted');
    if (reports.length === 0) return done('nothing', 'no report and no error');
    const faults = reports.map((report) => faultOf(report, seed.kind === 'archive' ? Infinity : bytes.length));
    const [first] = reports;
    return done(reports.map(({ status }) => status).sort().at(-1) ?? 'nothing', faults.find((fault) => fault !== null) ?? (first && await renderingFaultOf(api, first, number)));
  } catch (error) {
    if (error instanceof api.UserError) {
      const { code, place, remedy } = error;
      return done('refused', remedy === '' || (code !== 'E_NO_FILINGS' && place === undefined) ? `${code} names no place or no remedy: ${error.message}` : null);
    }
    return done('threw', error instanceof Error ? error.stack ?? error.message : String(error));
  }
}

async function run(api: Api, seed: Seed, bytes: Buffer): Promise<readonly tieout.FilingReport[] | null> {
  switch (seed.kind) {
    case 'document':
      return [await api.lintFiling({ uri: seed.name, content: bytes }, await everyRule(api))];
    case 'archive':
      return inFolder('input.zip', bytes, async (folder) => (await api.lintFiles(['input.zip'], { cwd: folder, ...await everyRule(api) })).filings);
    case 'pack': {
      const [pack = ''] = seed.name.replace(/^rules\//, '').split('/');
      const files = [{ uri: seed.name, text: bytes.toString('utf8') }];
      if (!seed.name.endsWith('/pack.yaml')) files.push({ uri: `rules/${pack}/pack.yaml`, text: packFile(pack) });
      await api.loadRulePack(files);
      return null;
    }
    case 'config':
      return inFolder('tieout.config.yaml', bytes, async (folder) => {
        const { packs, settings } = await api.setUp({ cwd: folder, config: 'tieout.config.yaml' });
        api.createRuleSelection(packs, settings)('drafts/a.htm');
        return null;
      });
    case 'suppressions':
      return inFolder('tieout-suppressions.yaml', bytes, async (folder) => {
        await api.loadSuppressions(await api.setUp({ cwd: folder, config: false }), folder, 'tieout-suppressions.yaml');
        return null;
      });
  }
}

let loaded: Promise<tieout.SetUp> | undefined;

/** Every rule of every pack, those that nobody gets without asking too: each reads something else of an input. */
async function everyRule(api: Api): Promise<Required<Pick<tieout.LintFilesOptions, 'packs' | 'rules'>>> {
  const names = own.flatMap(({ name }) => /^rules\/([^/]+)\/pack\.yaml$/.exec(name)?.[1] ?? []);
  const { packs } = await (loaded ??= api.setUp({ cwd: tmpdir(), config: false, packs: names }));
  return { packs, rules: { preset: 'draft' } };
}

const packFiles = new Map<string, string>();

function packFile(pack: string): string {
  const known = packFiles.get(pack) ?? own.find(({ name }) => name === `rules/${pack}/pack.yaml`)?.bytes().toString('utf8') ?? '';
  packFiles.set(pack, known);
  return known;
}

async function inFolder<Result>(name: string, bytes: Buffer, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-fuzz-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The built tool: what users run is what is tried. */
export async function loadTool(): Promise<Api> {
  return await import(fileURLToPath(new URL('../../dist/node.js', import.meta.url))) as Api;
}
