import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/errors.js';
import { resolveConfig } from '../../src/run/effective-config.js';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { setUp } from '../../src/run/set-up.js';
import { writeTree } from '../source/temporary-tree.js';

const ids = (await loadBuiltinPacks()).flatMap((pack) => pack.rules.map(({ id }) => id)).slice(0, 4);
const ODD = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'cyd/__proto__', '', 'x'];
const setting = fc.constantFrom('off', 'note', 'warning', 'error');
const id = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.constantFrom(...ODD) });
/** Pairs, not objects: `__proto__` has to arrive as a key. */
const rules = fc.uniqueArray(fc.tuple(id, setting), { selector: ([key]) => key, maxLength: 3 }).map((pairs) => `{ ${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')} }`);
const base = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('cyd', 'tieout/strict', 'tieout/draft', './b.yaml', './c.yaml', 'firm') }, { weight: 1, arbitrary: fc.constantFrom(...ODD, './a.yaml', '..', 'https://a.example', 'tieout/none') });
const override = fc.tuple(fc.constantFrom("files: ['**']", 'forms: [20-F]', "files: ['d/**'], forms: [10-K]"), rules).map(([where, changed]) => `{ ${where}, rules: ${changed} }`);
const config = fc.record({
  extends: fc.uniqueArray(base, { minLength: 1, maxLength: 3 }).map((bases) => JSON.stringify(bases)), rules, preset: fc.constantFrom('recommended', 'strict', 'draft'), confidential: fc.constantFrom('true', 'false'),
  locked: fc.uniqueArray(id, { maxLength: 2 }).map((locked) => JSON.stringify(locked)), 'fail-on': setting, 'max-warnings': fc.nat().map(String), overrides: fc.array(override, { maxLength: 2 }).map((all) => `[${all.join(', ')}]`),
  packs: fc.constantFrom('[cyd]', '[./none]', '["__proto__"]'),
}, { requiredKeys: [] }).map((keys) => Object.entries(keys).map(([key, value]) => `${key}: ${value}\n`).join(''));

describe('whatever configurations say', () => {
  it('they are refused in words or hold, locks hold, and no prototype changes', async () => {
    const cwd = writeTree({ '.git/HEAD': '', 'node_modules/firm/tieout.config.yaml': '' });
    const before = Object.getOwnPropertyNames(Object.prototype).toSorted();
    let held = 0;
    await fc.assert(fc.asyncProperty(config, config, config, config, async (own, b, c, firm) => {
      for (const [name, text] of [['tieout.config.yaml', own], ['b.yaml', b], ['c.yaml', c.replace(/^extends.*$/m, '')], ['node_modules/firm/tieout.config.yaml', firm.replace(/^extends.*$/m, '')]] as const) writeFileSync(path.join(cwd, name), text);
      try {
        const ready = await setUp({ cwd });
        const rulesFor = createRuleSelection(ready.packs, ready.settings);
        for (const [uri, form] of [['d/a.htm', '10-K'], ['a.htm', '20-F'], ['a.htm', null]] as const) {
          const running = new Set(rulesFor(uri, form).flatMap((selected) => selected.rules.map((rule) => rule.id)));
          for (const locked of ready.config.locked ?? []) expect(running).toContain(locked);
          const effective = resolveConfig(ready, { settings: ready.settings, file: uri, form });
          expect(new Set(effective.rules.filter(({ value }) => value !== 'off').map((rule) => rule.id))).toEqual(running);
        }
        held += 1;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        expect(error.place, error.message).toBeDefined();
      }
      expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before);
      expect(({} as Record<string, unknown>)['cyd']).toBeUndefined();
    }), { numRuns: 300 });
    // Or it would only have tried refusals.
    expect(held).toBeGreaterThan(20);
  });
});
