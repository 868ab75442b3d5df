import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** The unit tests alone, for runs with mutants: no processes, no real filings. */
export default defineConfig({
  plugins: base.plugins,
  test: {
    root: base.test?.root,
    env: base.test?.env,
    setupFiles: base.test?.setupFiles,
    testTimeout: 30_000,
    include: ['test/**/*.test.ts'],
    exclude: ['test/{cli,golden,corpus,defects,oracles,browser,rules}/**', 'test/{architecture,fixtures,fuzz}.test.ts'],
  },
});
