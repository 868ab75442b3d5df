import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = `tieout contains the packages below. Each is used under the licence that follows its name.
`;

function licenceOf(directory: string): string {
  const file = readdirSync(directory).filter((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name)).sort()[0];
  if (file !== undefined) return readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const { author } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { author?: string | { name: string } };
  const name = typeof author === 'string' ? author : author?.name;
  return name === undefined ? '' : `Copyright ${name} (the package carries no licence text of its own)`;
}

/** Writes the notices of the packages that went into a bundle, from its input paths. */
export function thirdPartyNotices(root: string, inputs: Iterable<string>): string {
  const directories = new Set<string>();
  for (const input of inputs) {
    const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input);
    if (match) directories.add(match[0]);
  }
  const parts = [...directories].sort().map((directory) => {
    const folder = join(root, directory);
    if (!existsSync(join(folder, 'package.json'))) throw new Error(`no package.json in ${directory}`);
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    if (license === undefined) throw new Error(`${directory} declares no licence`);
    return `${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${licenceOf(folder)}\n`;
  });
  return [HEAD, ...parts].join('\n');
}
