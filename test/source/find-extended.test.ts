import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../src/model/errors.js';
import { findExtended, findProject, nameFrom, resolveInside } from '../../src/source/find-extended.js';
import type { ExtendedFile } from '../../src/source/find-extended.js';
import type { Reference } from '../../src/structured/reference.js';
import { writeTree } from './temporary-tree.js';

const CONFIG = 'tieout.config.yaml';
const SAID = { text: 'said', place: { uri: 'a.yaml', line: 1, column: 2 } };

const toPath = (to: string): Reference => ({ kind: 'path', path: to });
const toName = (name: string, subPath = ''): Reference => ({ kind: 'name', name, subPath });

/** The refusal with its code, words and remedy; what is not refused is an error of the test. */
async function refusal(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(() => null, (caught: unknown) => caught);
  if (!(error instanceof UserError)) throw new Error('not refused', { cause: error });
  expect(error.place).toEqual(SAID.place);
  return `${error.code}: ${error.message} | ${error.remedy}`;
}

async function projectOf(files: Readonly<Record<string, string>>, at = `p/${CONFIG}`, allowOutside = false): Promise<{ readonly root: string; readonly from: ExtendedFile }> {
  const root = realpathSync(writeTree({ [at]: '', ...files }));
  return { root, from: await findProject(path.join(root, at), allowOutside) };
}

it('a project is the nearest directory upward with a repository, or that of the configuration', async () => {
  const { root, from } = await projectOf({ '.git/HEAD': '', 'p/.git/HEAD': '' }, `p/a/b/${CONFIG}`);
  expect(from).toEqual({ file: path.join(root, 'p/a/b', CONFIG), named: path.join(root, 'p/a/b', CONFIG), directory: path.join(root, 'p/a/b'), boundary: path.join(root, 'p'), root: path.join(root, 'p') });
  const alone = await projectOf({});
  expect(alone.from.boundary).toBe(path.join(alone.root, 'p'));
  expect((await projectOf({ '.git/HEAD': '' }, `p/${CONFIG}`, true)).from).toMatchObject({ boundary: null, root: null });
});

it('a path leads to a file, or to the configuration of a directory', async () => {
  const { root, from } = await projectOf({ 'p/base.yaml': '', [`p/firm/${CONFIG}`]: '' });
  expect(await findExtended(toPath('./base.yaml'), from, SAID)).toMatchObject({ file: path.join(root, 'p/base.yaml'), directory: path.join(root, 'p'), boundary: from.boundary });
  expect(await findExtended(toPath('./firm'), from, SAID)).toMatchObject({ file: path.join(root, 'p/firm', CONFIG), named: path.join(root, 'p/firm', CONFIG), directory: path.join(root, 'p/firm') });
});

it('a path leads nowhere else, and what to do is said', async () => {
  const { root, from } = await projectOf({ 'out.yaml': '', 'p..x/a.yaml': '' });
  const out = 'E_EXTENDS: "said" leads out of the project, or of the package that names it | Copy the file into the project or install it as a package; --allow-outside reads it where it is.';
  for (const to of ['../out.yaml', '../p..x/a.yaml']) expect(await refusal(findExtended(toPath(to), from, SAID))).toBe(out);
  expect(await refusal(resolveInside(root, from.boundary, SAID))).toBe(out);
  expect(await refusal(findExtended(toPath('./none.yaml'), from, SAID))).toBe('E_EXTENDS: "said" leads to no file | Check the path; it is taken from the directory of the file that names it.');
  mkdirSync(path.join(root, 'p/d', CONFIG), { recursive: true });
  expect(await refusal(findExtended(toPath('./d'), from, SAID))).toBe('E_EXTENDS: "said" is not a file | Name a file, or a directory that has a tieout.config.yaml.');
});

it('what lies in the boundary is let through: the directory itself, and names that begin with dots', async () => {
  const { root, from } = await projectOf({ 'p/..a/b.yaml': '' });
  expect(await resolveInside(path.join(root, 'p'), from.boundary, SAID)).toBe(path.join(root, 'p'));
  expect(await resolveInside(path.join(root, 'p/..a/b.yaml'), from.boundary, SAID)).toBe(path.join(root, 'p/..a/b.yaml'));
  expect(await resolveInside(root, null, SAID)).toBe(root);
});

it('a package is looked for upward to the project, and is its own boundary', async () => {
  const { root, from } = await projectOf({ 'p/.git/HEAD': '', [`p/node_modules/firm/${CONFIG}`]: '', 'p/node_modules/firm/strict.yaml': '', 'p/a/node_modules/firm': 'a file', [`node_modules/above/${CONFIG}`]: '' }, `p/a/${CONFIG}`);
  const firm = path.join(root, 'p/node_modules/firm');
  expect(await findExtended(toName('firm'), from, SAID)).toMatchObject({ file: path.join(firm, CONFIG), boundary: firm, root: from.root });
  expect(await findExtended(toName('firm', 'strict.yaml'), from, SAID)).toMatchObject({ file: path.join(firm, 'strict.yaml'), boundary: firm });
  expect(await refusal(findExtended(toName('above'), from, SAID))).toBe('E_EXTENDS: no package "above" is installed | Run npm install --save-dev above, or write a path that begins with ./ or ../.');
});

it('a package is looked for in every directory above, and has no boundary, where the caller allows what is outside', async () => {
  const { root, from } = await projectOf({ [`node_modules/above/${CONFIG}`]: '' }, `p/a/${CONFIG}`, true);
  expect(await findExtended(toName('above'), from, SAID)).toMatchObject({ file: path.join(root, 'node_modules/above', CONFIG), boundary: null, root: null });
  expect(await refusal(findExtended(toName('no-such-package-anywhere'), from, SAID))).toContain('no package "no-such-package-anywhere" is installed');
});

it('a package beside another is found in the folder of both, not in one of that name within it', async () => {
  const { root, from } = await projectOf({ 'p/.git/HEAD': '', [`p/node_modules/other/${CONFIG}`]: '', [`p/node_modules/node_modules/other/${CONFIG}`]: '' }, `p/node_modules/firm/${CONFIG}`);
  expect((await findExtended(toName('other'), from, SAID)).file).toBe(path.join(root, 'p/node_modules/other', CONFIG));
});

it('a file is called by its path from the working directory', async () => {
  const { root } = await projectOf({ 'p/a/b.yaml': '' });
  expect([await nameFrom(path.join(root, 'p'), path.join(root, 'p/a/b.yaml')), await nameFrom(path.join(root, 'p/a'), path.join(root, 'p', CONFIG))]).toEqual(['a/b.yaml', `../${CONFIG}`]);
});
