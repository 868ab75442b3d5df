/**
 * Tries the tests on mutants of a part: `npm run mutation -- evaluate`, or of some of its files:
 * `npm run mutation -- evaluate src/evaluate/leaf.ts`. Mutants that ended by a time-out only are counted apart.
 */
import { Stryker } from '@stryker-mutator/core';
import { PARTS } from './parts.js';

const [name = '', ...files] = process.argv.slice(2);
const part = PARTS.get(name);
if (part === undefined) {
  console.error(`Name a part: ${[...PARTS.keys()].join(', ')}.`);
  process.exitCode = 2;
} else {
  const mutate = files.length > 0 ? files : [...part.mutate];
  process.env['MUTATION_TESTS'] = part.tests.join('\n');
  process.env['MUTATION_FILES'] = mutate.join('\n');
  // How long something takes is not what is tried; the tests allow more time where this is set.
  process.env['CI'] ??= 'true';
  process.env['MUTATION_ISOLATE'] = String(part.atImport);
  const mutants = await new Stryker({
    configFile: 'scripts/mutation/stryker.config.json',
    mutate,
    ignoreStatic: !part.atImport,
    jsonReporter: { fileName: `coverage/mutation/${name}.json` },
  }).runMutationTest();
  const count = (...statuses: readonly string[]): number => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, late, left] = [count('Killed'), count('Timeout'), count('Survived', 'NoCoverage')] as const;
  const score = (100 * killed) / Math.max(1, killed + left);
  console.log(`${name}: ${String(killed)} killed, ${String(left)} survived, ${String(late)} timed out, ${String(count('Ignored'))} not tried; ${score.toFixed(1)} % of those that ended, ${String(part.least)} % wanted`);
  if (score < part.least) process.exitCode = 1;
}
