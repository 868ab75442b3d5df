import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import builtinPacks from 'tieout:builtin-packs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const scripts = new Map(
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => [join(dist, name), readFileSync(join(dist, name), 'utf8')]),
);

/** The scripts that Node reads before the first line of an entry runs. */
function readAtStart(entry: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, target = ''] of (scripts.get(file) ?? '').matchAll(/(?:^|;|\n)(?:im|ex)port(?:[^"'()]*?from)?"(\.[^"]+)"/g)) visit(join(dirname(file), target));
  };
  visit(join(dist, entry));
  return [...seen];
}

/** How the command shuts the doors to the network: it names them, and nobody else does. */
const SHUT = /import \w+ from"node:(?:dgram|dns|net)";/g;

describe('the bundle', () => {
  it('names the modules of the network once, to shut them', () => {
    expect([...scripts].flatMap(([file, text]) => (text.match(SHUT) ?? []).map(() => relative(dist, file)))).toEqual(['bin.js', 'bin.js', 'bin.js']);
  });

  it.each([
    ['compiles no code', /\bnew Function\(|[^.}\w]eval\(/],
    ['asks Node for no network', /(?:from|import\(|getBuiltinModule\()"(?:node:)?(?:net|http|https|http2|dns|tls|dgram|inspector)(?:\/promises)?"/],
    ['starts no other program', /(?:from|import\(|getBuiltinModule\()"(?:node:)?(?:child_process|cluster|vm)"/],
    ['imports no package that would have to be installed', new RegExp(`(?:[\\s}*]from|\\bimport|\\bimport\\()"(?!node:|docx"|\\.|(?:${builtinModules.join('|')})")[@\\w./-]+"`)],
  ])('%s', (_, pattern) => {
    expect([...scripts].filter(([, text]) => pattern.test(text.replace(SHUT, ''))).map(([file]) => relative(dist, file))).toEqual([]);
  });

  it('imports the package for Word, which is optional, where a memo is written and nowhere else', () => {
    expect([...scripts].filter(([, text]) => /[\s}*]from"docx"|import\("docx"\)/.test(text)).map(([file]) => relative(dist, file).replace(/-\w+\.js$/, ''))).toEqual(['chunks/memo']);
    expect(readAtStart('bin.js').some((file) => file.includes('memo'))).toBe(false);
  });

  it('reads neither the YAML parser nor the schemas nor the HTML parser at its start', () => {
    const start = readAtStart('bin.js');
    expect(start.length).toBeGreaterThan(1);
    const text = start.map((file) => scripts.get(file)).join('');
    expect(text).toContain('CommanderError');
    for (const late of ['YAMLParseError', 'must NOT have additional properties', 'IN_BODY', 'RE2JSException']) {
      expect([...scripts.values()].join('').includes(late) && !text.includes(late), late).toBe(true);
    }
  });

  it('holds the built-in packs as their YAML files say', async () => {
    const { loadBuiltinPacks } = (await import(join(dist, 'index.js'))) as { loadBuiltinPacks: () => Promise<unknown> };
    expect(await loadBuiltinPacks()).toEqual(builtinPacks);
  });

  it('refuses a wrong pack in the words of the source', async () => {
    const files = [
      { uri: 'pack.yaml', text: 'name: own\nversion: 1\nvocabulary: {}\n' },
      { uri: 'a.yaml', text: 'id: own/a\ntitel: A\nseverity: loud\nrequire: { fact: x, operator: is, valeu: 1 }\n' },
    ];
    const refusal = async (module: string): Promise<unknown> => {
      const { loadRulePack } = (await import(module)) as { loadRulePack: (files: unknown) => Promise<unknown> };
      return loadRulePack(files).catch((error: unknown) => error);
    };
    const [built, source] = [await refusal(join(dist, 'index.js')), await refusal(join(root, 'src', 'index.ts'))];
    expect(String(built)).toMatch(/UserError/);
    expect({ ...(built as object), message: String(built) }).toEqual({ ...(source as object), message: String(source) });
  });

  it('names the licence of every package that it contains', () => {
    const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    for (const [name, version] of Object.entries(dependencies)) expect(notices, name).toContain(`\n${name} ${version} (`);
  });
});
