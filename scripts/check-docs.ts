/**
 * Makes sure that the documentation tells the truth. Every fenced block that follows
 * `<!-- output: tieout … -->` must be what that command prints (`--write` puts it there), and every
 * relative link must lead to a file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import buildIfStale from './build-if-stale.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = /(<!-- output: (.+?) -->\s*\n(`{3,})[^\n]*\n)([\s\S]*?)(^\3$)/gm;
const LINK = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g;
const write = process.argv.includes('--write');

/** Splits a command as a shell would, as far as single and double quotes go. */
function toArguments(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
}

/** What a person sees who types the command into a terminal without colours: results, then notes. */
function run(command: string): string {
  const match = /^(?:node dist\/bin\.js|(?:npx )?tieout)\s+(.*)$/.exec(command);
  if (!match) throw new Error(`"${command}" is not a tieout command`);
  const { stdout, stderr, error } = spawnSync(process.execPath, ['dist/bin.js', ...toArguments(match[1] ?? '')], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', TZ: 'UTC' },
  });
  if (error) throw error;
  return stdout + stderr;
}

function documents(): string[] {
  const folder = join(root, 'docs');
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
  return [...['README.md', 'CONTRIBUTING.md'].map((name) => join(root, name)).filter((file) => existsSync(file)), ...pages.sort()];
}

let wrong = 0;
let outputs = 0;
for (const file of documents()) {
  const name = relative(root, file);
  const text = readFileSync(file, 'utf8');
  const complain = (index: number, message: string): void => {
    wrong += 1;
    console.error(`${name}:${text.slice(0, index).split('\n').length}: ${message}`);
  };
  if (text.includes('<!-- output:') && outputs === 0) buildIfStale();
  const renewed = text.replace(OUTPUT, (block: string, head: string, command: string, _: string, shown: string, tail: string, index: number) => {
    outputs += 1;
    const printed = run(command);
    const whole = printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`;
    if (whole !== shown && !write) complain(index, `this is not what "${command}" prints: run npm run docs`);
    return `${head}${whole}${tail}`;
  });
  for (const { 1: target = '', index } of text.matchAll(LINK)) {
    if (!existsSync(join(dirname(file), decodeURIComponent(target)))) complain(index, `the link to ${target} leads nowhere`);
  }
  if (write && renewed !== text) writeFileSync(file, renewed);
}
console.log(`${outputs} outputs in the documentation ${write ? 'renewed' : 'compared'}, ${wrong} mistakes`);
process.exitCode = wrong === 0 ? 0 : 1;
