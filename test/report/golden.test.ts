import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/report/index.js';
import type { ReporterOptions } from '../../src/model/report.js';
import { fixture, print, readReport, reportNames } from './reports.js';

const OUTPUTS: readonly (readonly [file: string, reporter: string, options: Partial<ReporterOptions>])[] = [
  ['stylish.txt', 'stylish', {}],
  ['stylish-80.txt', 'stylish', { width: 80 }],
  ['stylish-40.txt', 'stylish', { width: 40 }],
  ['stylish-120.ansi', 'stylish', { width: 120, color: true }],
  ['stylish-quiet.txt', 'stylish', { quiet: true }],
  ['compact.txt', 'compact', {}],
  ['json', 'json', {}],
  ['ndjson', 'ndjson', {}],
  ['sarif', 'sarif', { root: 'file:///project/' }],
  ['csv', 'csv', {}],
  ['md', 'markdown', {}],
  ['pr-comment.md', 'pr-comment', {}],
  ['junit.xml', 'junit', {}],
  ['github.txt', 'github', { root: 'file:///project/' }],
];

describe.each(reportNames)('the report "%s"', (name) => {
  it.each(OUTPUTS)('prints as fixtures/report has it: %s', async (file, reporter, options) => {
    const printed = await print(reporters[reporter] ?? expect.fail(), readReport(name), options);
    await expect(printed).toMatchFileSnapshot(fileURLToPath(fixture(`${name}.${file}`)));
  });

  it.each(Object.keys(reporters))('prints the same bytes twice: %s', async (reporter) => {
    const chosen = reporters[reporter] ?? expect.fail();
    expect(await print(chosen, readReport(name))).toBe(await print(chosen, readReport(name)));
  });
});
