import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

const { projects: _projects, ...test } = base.test ?? {};

/** The unit tests alone, for runs with mutants: no processes, no real filings. */
export default mergeConfig({ ...base, test }, {
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/{cli,golden,corpus,defects,oracles,browser,rules}/**', 'test/{architecture,fixtures,fuzz}.test.ts'],
  },
});
