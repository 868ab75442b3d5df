import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, LIMIT_NAMES, limitKey, raiseLimit, spentHelp, toLimits } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';

const MIB = 1_048_576;
/** Nobody has to raise a limit for a document of EDGAR, and whoever counts on one of these counts on this number. */
const STANDING: Limits = {
  depth: 256, elements: 5_000_000, attributes: 1_024, attributeLength: 16 * MIB, nameLength: 4_096, textLength: 64 * MIB, references: 1_000_000, facts: 2_000, searchedLength: 1_000_000,
  fileBytes: 128 * MIB, archiveEntries: 10_000, archiveEntryBytes: 64 * MIB, archiveBytes: 512 * MIB, archiveRatio: 200, archiveDepth: 2,
  seconds: 60, memoryBytes: 1_024 * MIB,
};

describe('the limits that stand where nobody says others', () => {
  it('are these', () => {
    expect(DEFAULT_LIMITS).toEqual(STANDING);
    expect(LIMIT_NAMES).toEqual(Object.keys(STANDING));
    expect(toLimits()).toEqual(STANDING);
  });

  it('are those that the documentation gives of packages', () => {
    const documented = readFileSync(new URL('../../docs/inputs.md', import.meta.url), 'utf8');
    for (const row of ['one file | 128 MiB', 'entries of an archive | 10,000', 'one document in an archive | 64 MiB, and 200 times', 'read of an archive | 512 MiB', 'archives in one another | 2', 'time of a filing | 60 seconds', 'memory of a filing | 1 GiB']) expect(documented).toContain(row);
  });

  it('stand beside those that somebody says', () => {
    expect(toLimits({ depth: 3 })).toEqual({ ...STANDING, depth: 3 });
  });
});

it.each([['depth', 'depth'], ['archiveEntryBytes', 'archive-entry-bytes']] as const)('a limit on %s is raised by the key %s', (limit, key) => {
  expect(limitKey(limit)).toBe(key);
  expect(raiseLimit(limit)).toBe(`raise "${key}" under "limits" in the configuration`);
});

it.each([['seconds', 'seconds'], ['memoryBytes', 'memory-bytes']] as const)('where %s are spent, the key %s gives more of them', (limit, key) => {
  expect(spentHelp({ limit, amount: '1' })).toContain(`raise "${key}" under "limits" in the configuration`);
});
