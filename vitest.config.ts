import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/cli/**', 'test/golden/**', 'test/corpus/**'] } },
      { extends: true, test: { name: 'cli', include: ['test/{cli,golden}/**/*.test.ts'] } },
      { extends: true, test: { name: 'corpus', include: ['test/corpus/**/*.test.ts'] } },
    ],
  },
});
