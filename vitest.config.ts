import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { readPackFiles } from './scripts/pack-files.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const builtinPacks = '\0tieout:builtin-packs';

export default defineConfig({
  plugins: [
    {
      // The build compiles the packs to data; the tests load the same YAML where it is asked for.
      name: 'builtin-packs',
      resolveId: (id) => (id === 'tieout:builtin-packs' ? builtinPacks : undefined),
      load(id) {
        if (id !== builtinPacks) return undefined;
        const packs = readPackFiles(root);
        for (const { uri } of packs.flatMap((pack) => pack.files)) this.addWatchFile(`${root}${uri}`);
        return [
          `import { loadRulePack } from ${JSON.stringify(`${root}src/pack/load.ts`)};`,
          `export default ${JSON.stringify(packs.map((pack) => pack.files))}.map((files) => loadRulePack(files));`,
        ].join('\n');
      },
    },
  ],
  test: {
    root,
    // Time zone and locale must not reach any output; tests that vary them start processes of their own.
    env: { TZ: 'UTC', NO_COLOR: '1' },
    setupFiles: ['test/seed.ts'],
    // Properties and processes take their time on a machine that does other things as well.
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      exclude: ['src/cli/bin.ts', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { lines: 95, branches: 90 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{cli,golden,hostile,corpus,browser}/**'],
        },
      },
      {
        // These start the command itself, so they need it built.
        extends: true,
        test: {
          name: 'cli',
          include: ['test/{cli,golden,hostile}/**/*.test.ts'],
          globalSetup: 'scripts/build-if-stale.ts',
        },
      },
      {
        // Skipped, with a word, where there is no Chromium and it may not be installed.
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['scripts/build-if-stale.ts', 'test/browser/install-chromium.ts'],
          testTimeout: 120_000,
        },
      },
      {
        // Real filings are not part of the project: without them these tests are skipped and say so.
        extends: true,
        test: { name: 'corpus', include: ['test/corpus/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
