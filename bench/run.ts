/**
 * Measures start-up, extraction, what derive adds, and memory. Read the ratios: everything is measured in turns in one run, but
 * the milliseconds are those of this machine. `--out FILE` writes the page, otherwise nothing is written.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import buildIfStale from '../scripts/build-if-stale.js';
import { deriveFacts } from '../src/derive/index.js';
import type { DeriveInput } from '../src/derive/index.js';
import { locateSections } from '../src/derive/locate-sections.js';
import { extractFacts } from '../src/extract/index.js';
import type { SourceDocument } from '../src/model/filing.js';
import { filingOfSize } from './filings.js';
import type { BenchFiling } from './filings.js';
import { interleave } from './measure.js';
import type { Timed } from './measure.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = resolve(root, 'dist', 'bin.js');
const MEGABYTE = 1_000_000;
/** Rounds in which the engine gets to know the code. */
const WARM = 10;

function time(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function inProcess(...args: string[]): Timed {
  return () =>
    time(() => {
      const { error, signal } = spawnSync(process.execPath, args, { cwd: root, maxBuffer: 256 * MEGABYTE });
      if (error ?? signal) throw error ?? new Error(`${args.join(' ')} was killed`);
    });
}

/** Peak resident memory of a Node process in megabytes. */
function peakMemory(...args: string[]): number {
  const watch = "data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxRSS '+process.resourceUsage().maxRSS))";
  const { stderr } = spawnSync(process.execPath, ['--import', watch, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 256 * MEGABYTE });
  return (Number(/maxRSS (\d+)$/.exec(stderr)?.[1]) * 1024) / MEGABYTE;
}

/** Reads with saxes and nothing else: what well-formedness costs. */
function parseOnly(text: string): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', () => undefined);
  parser.write(text).close();
}

/** The least that anything could do: decode the bytes and look for tags. */
function scanOnly(bytes: Buffer): number {
  const text = bytes.toString('latin1');
  let found = 0;
  for (let at = text.indexOf('<ix:'); at !== -1; at = text.indexOf('<ix:', at + 1)) found += 1;
  return found;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function inMegabytes(filing: BenchFiling): string {
  return `${filing.name}, ${(filing.bytes / MEGABYTE).toFixed(1)} MB`;
}

async function benchCommand(filing: BenchFiling): Promise<string> {
  const times = await interleave(15, {
    'node -e 0': inProcess('-e', '0'),
    'node, reading the file': inProcess('-e', "require('node:fs').readFileSync(process.argv[1], 'utf8')", filing.path),
    'tieout --version': inProcess(bin, '--version'),
    'tieout lint': inProcess(bin, 'lint', filing.path),
    'tieout lint --format json': inProcess(bin, 'lint', '--format', 'json', filing.path),
  });
  const rows = Object.entries(times).map(([name, ms]) => [
    `\`${name}\``, ms.toFixed(0), (ms / times['node -e 0']).toFixed(2), (ms / times['node, reading the file']).toFixed(2),
  ]);
  return `## The command\n\nOn ${inMegabytes(filing)}; median of 15 runs in turns.\n\n${table(['process', 'ms', '÷ `node -e 0`', '÷ node reading the file'], rows)}`;
}

async function benchExtraction(filing: BenchFiling): Promise<string> {
  const bytes = readFileSync(filing.path);
  const text = bytes.toString('utf8');
  const document: SourceDocument = { uri: 'bench.htm', format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] };
  const extract = (wants?: (namespace: string) => boolean): Timed => async () => {
    const begin = performance.now();
    await extractFacts(document, wants ? { wants } : {});
    return performance.now() - begin;
  };
  const times = await interleave(15, {
    'decode and look for `<ix:`': () => time(() => scanOnly(bytes)),
    'saxes alone': () => time(() => { parseOnly(text); }),
    'tagged facts that rules see': extract((namespace) => /^http:\/\/xbrl\.sec\.gov\/(cyd|dei)\//.test(namespace)),
    'all tagged facts': extract(),
  });
  const rows = Object.entries(times).map(([name, ms]) => [
    name, ms.toFixed(1), (bytes.length / MEGABYTE / (ms / 1000)).toFixed(0), (ms / times['saxes alone']).toFixed(2), (ms / times['decode and look for `<ix:`']).toFixed(0),
  ]);
  return `## Extraction\n\nOf ${inMegabytes(filing)}, in one process; median of 15 runs in turns.\n\n${table(['work', 'ms', 'MB/s', '÷ saxes alone', '÷ scan'], rows)}`;
}

/** What `derive` adds to a lint; each round has a document of its own, of which nothing is remembered. */
async function benchDerive(filing: BenchFiling): Promise<string> {
  const text = readFileSync(filing.path, 'utf8');
  const document: SourceDocument = { uri: 'bench.htm', format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] };
  const open = async (): Promise<DeriveInput> => {
    const { facts, observes, filing: id, visibleText, visiblePart } = await extractFacts(document, { wants: (namespace) => /^http:\/\/xbrl\.sec\.gov\/(cyd|dei)\//.test(namespace) });
    const visible = visibleText && { uri: document.uri, text: visibleText, length: text.length, ...(visiblePart ? { part: visiblePart } : {}) };
    return { facts, observes, form: id.form, period: id.period, filed: id.filed, ...(visible ? { visible } : {}) };
  };
  const onOpened = (work: (input: DeriveInput) => unknown): Timed => async () => {
    const input = await open();
    return time(() => work(input));
  };
  const work = {
    'sections': onOpened(({ visible, facts }) => visible && locateSections(visible, facts)),
    'all visible text': onOpened(({ visible }) => visible?.text()),
    'all of derive': onOpened(deriveFacts),
    'all of derive, without a part read by itself': onOpened(({ visible, ...rest }) => deriveFacts(visible ? { ...rest, visible: { uri: visible.uri, text: visible.text } } : rest)),
  };
  await interleave(WARM, work);
  const times = await interleave(30, work);
  const rows = Object.entries(times).map(([name, ms]) => [name, ms.toFixed(2)]);
  return `## What the text says\n\nOf ${inMegabytes(filing)}, in one process; median of 30 runs in turns, after ${String(WARM)} that do not count.\n\n${table(['work', 'ms'], rows)}`;
}

function benchMemory(filing: BenchFiling): string {
  const idle = peakMemory('-e', '0');
  const peak = peakMemory(bin, 'lint', filing.path);
  const rows = [
    ['`node -e 0`', idle.toFixed(0), ''],
    ['`tieout lint`', peak.toFixed(0), ((peak * MEGABYTE) / filing.bytes).toFixed(0)],
  ];
  return `## Memory\n\nPeak resident memory on ${inMegabytes(filing)}.\n\n${table(['process', 'MB', '÷ size of the file'], rows)}`;
}

buildIfStale();
const middle = filingOfSize(root, 2.5 * MEGABYTE);
const large = filingOfSize(root, 4 * MEGABYTE);
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
const page = [
  '# Performance\n\n',
  `Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} with ${machine}. The ratios tell more than the milliseconds, which are those of one machine.\n\n`,
  'First targets: `tieout lint` ≤ 3 × node reading the file; peak memory ≤ 130 MB on a file of 4 MB; all of derive ≤ 3 ms on one of 2.5 MB.\n\n',
  [await benchCommand(middle), await benchExtraction(middle), await benchDerive(middle), benchMemory(large)].join('\n'),
].join('');
const out = process.argv.indexOf('--out');
const file = out === -1 ? undefined : process.argv[out + 1];
if (file === undefined) console.log(page);
else writeFileSync(resolve(root, file), page);
