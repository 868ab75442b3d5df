import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { loadRulePack } from '../src/pack/load.js';
import { readPackFiles } from './pack-files.js';

/** Answers `tieout:builtin-packs` with the packs under rules/, loaded and checked now, as data. */
export function builtinPacks(root: string): Plugin {
  return {
    name: 'builtin-packs',
    setup(build) {
      build.onResolve({ filter: /^tieout:builtin-packs$/ }, () => ({ path: 'builtin-packs', namespace: 'tieout' }));
      build.onLoad({ filter: /^builtin-packs$/, namespace: 'tieout' }, () => {
        const packs = readPackFiles(root).map(({ files }) => loadRulePack(files));
        // V8 reads JSON several times faster than the same object literal.
        return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(packs))});`, loader: 'js' };
      });
    },
  };
}

/** As they stand in src/structured/validators.ts; the build stops where the two differ. */
const AJV_OPTIONS = '{ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true, verbose: true }';

/**
 * Replaces src/structured/validators.ts, which compiles the schemas when they are asked for, by code
 * that ajv writes now: no schema compiler and no `new Function` reach the user's machine.
 */
export function compiledValidators(root: string): Plugin {
  return {
    name: 'compiled-validators',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]structured[\\/]validators\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!source.includes(`new Ajv(${AJV_OPTIONS})`)) {
          return { errors: [{ text: 'The options of ajv in src/structured/validators.ts are not those of scripts/bundle-plugins.ts.' }] };
        }
        const names = [...source.matchAll(/from '\.\.\/\.\.\/schemas\/(.+)\.schema\.json'/g)].map((match) => match[1] ?? '');
        const ajv = new Ajv({
          strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true, verbose: true,
          code: { source: true, esm: true },
        });
        const exportNames: Record<string, string> = {};
        names.forEach((name, index) => {
          ajv.addSchema(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object, name);
          exportNames[`validator${index}`] = name;
        });
        const table = names.map((name, index) => `${JSON.stringify(name)}: validator${index}`).join(', ');
        const code = standalone.default(ajv, exportNames);
        return {
          contents: `${code}\nconst validators = { ${table} };\nexport function getValidator(name) { return validators[name]; }\n`,
          loader: 'js',
          resolveDir: join(root, 'src', 'structured'),
        };
      });
    },
  };
}

/** What a bundled CommonJS package asks of Node without tieout ever using it. */
const UNUSED: Readonly<Record<string, string>> = {
  // commander: for sub-commands that are programs of their own.
  child_process: 'module.exports = {};',
};

/** Lets bundled CommonJS packages reach Node's own modules from an ES module, without `createRequire` at every start. */
export function nodeModulesForCommonJs(): Plugin {
  return {
    name: 'node-modules-for-commonjs',
    setup(build) {
      const names = builtinModules.filter((name) => !name.startsWith('_')).join('|');
      build.onResolve({ filter: new RegExp(`^(node:)?(${names})$`) }, ({ path, kind }) =>
        kind === 'require-call' ? { path: path.replace(/^node:/, ''), namespace: 'node-module' } : { path, external: true },
      );
      build.onLoad({ filter: /./, namespace: 'node-module' }, ({ path }) => ({
        contents: UNUSED[path] ?? `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
        loader: 'js',
      }));
    },
  };
}

/**
 * Leaves JSONPath out. json-rules-engine brings it for `path`; tieout resolves paths itself (own properties
 * only), because JSONPath libraries evaluate expressions.
 */
export function withoutJsonPath(): Plugin {
  return {
    name: 'without-json-path',
    setup(build) {
      build.onResolve({ filter: /^jsonpath-plus$/ }, () => ({ path: 'jsonpath-plus', namespace: 'left-out' }));
      build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({
        contents: 'exports.JSONPath = () => { throw new Error("JSONPath is not part of tieout"); };',
        loader: 'js',
      }));
    },
  };
}

/** Takes the one `new Function` of a bundled package out: eventemitter2 looks for the global object with it. */
export function withoutCodeFromText(): Plugin {
  const lookup = "new Function('','return this')()";
  return {
    name: 'without-code-from-text',
    setup(build) {
      build.onLoad({ filter: /[\\/]eventemitter2[\\/].*\.js$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!source.includes(lookup)) return { errors: [{ text: 'eventemitter2 looks for the global object in another way now.' }] };
        return { contents: source.replace(lookup, 'globalThis'), loader: 'js' };
      });
    },
  };
}

/** Takes only name and version of package.json into the bundle. */
export function ownManifest(root: string): Plugin {
  return {
    name: 'own-manifest',
    setup(build) {
      build.onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
        if (path !== join(root, basename(path))) return undefined;
        const { name, version } = JSON.parse(await readFile(path, 'utf8')) as { name: string; version: string };
        return { contents: JSON.stringify({ name, version }), loader: 'json' };
      });
    },
  };
}
