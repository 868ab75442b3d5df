import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

const { projects: _projects, ...test } = base.test ?? {};

/** The tests of one part, which the run names: no processes, no real filings. */
export default mergeConfig({ ...base, test }, {
  test: {
    setupFiles: ['scripts/mutation/load.ts'],
    include: (process.env['MUTATION_TESTS'] ?? 'test/nothing').split('\n'),
    isolate: process.env['MUTATION_ISOLATE'] === 'true',
  },
});
