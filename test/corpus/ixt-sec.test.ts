import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { transformValue } from '../../src/extract/transforms.js';
import { corpus } from './corpus.js';

const file = path.join(corpus ?? '', 'conformance/ixt-sec/tests.xml');
const SEC = 'http://www.sec.gov/inlineXBRL/transformation/2015-08-31';

interface Variation { readonly transform: string; readonly input: string; readonly output: string; readonly valid: boolean }

function readVariations(): readonly Variation[] {
  if (corpus === null || !existsSync(file)) return [];
  const variations: Variation[] = [];
  const parser = new SaxesParser();
  let transform = '';
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'transform') transform = (attributes['name'] ?? '').replace('ixt-sec:', '');
    else if (name === 'variation') variations.push({ transform, input: attributes['input'] ?? '', output: attributes['output'] ?? '', valid: attributes['result'] === 'valid' });
  });
  parser.write(readFileSync(file, 'utf8')).close();
  return variations;
}

const variations = readVariations();

describe.skipIf(variations.length === 0)('the SEC\'s own cases of its transformations (skipped where there is no corpus)', () => {
  it('are all 787 met', () => {
    const wrong = variations.map((variation) => ({ ...variation, made: transformValue(SEC, variation.transform, variation.input)?.value ?? null }))
      .filter(({ made, output, valid }) => (valid ? String(made) !== output : made !== null));
    expect(wrong).toEqual([]);
    expect(variations).toHaveLength(787);
  });
});
