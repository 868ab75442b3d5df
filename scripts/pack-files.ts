import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule pack as it lies in `rules/<name>/`: its YAML files in path order. */
export interface PackFiles {
  readonly name: string;
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** Reads every built-in pack; URIs are relative to the root of the repository. */
export function readPackFiles(root: string): PackFiles[] {
  const rules = join(root, 'rules');
  return readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(rules, entry.name, 'pack.yaml')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      name,
      files: readdirSync(join(rules, name), { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => /^(?:measured\/)?[^/]+\.yaml$/.test(file))
        .sort()
        .map((file) => ({ uri: `rules/${name}/${file}`, text: readFileSync(join(rules, name, file), 'utf8') })),
    }));
}
