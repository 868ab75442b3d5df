import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseFiling } from '../../src/run/analyse.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { openInputs } from '../../src/run/open-inputs.js';
import { corpus } from './corpus.js';

const market = path.join(corpus ?? '', 'market');
const zips = corpus !== null && existsSync(market) ? readdirSync(market).filter((name) => name.endsWith('.zip')).toSorted() : [];

describe.skipIf(zips.length === 0)('the data sets of the market (skipped where there is no corpus)', () => {
  it('have a registrant, a form, a period and tagged facts for each filing', async () => {
    const packs = await loadDefaultPacks();
    const [zip = ''] = zips;
    for await (const opened of openInputs([zip], { cwd: market })) {
      if ('failed' in opened) throw new Error(opened.failed.message);
      const { filing, facts, problems } = await analyseFiling(opened, packs);
      expect(Object.values(filing)).not.toContain(null);
      expect(problems).toEqual([]);
      expect(facts.filter(({ origin, namespace }) => origin === 'tagged' && namespace?.includes('/cyd/'))).not.toEqual([]);
    }
  });
});
