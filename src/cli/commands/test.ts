import type { Command } from 'commander';
import { setUp, testExamples } from '../../node.js';
import { write } from '../io.js';
import type { CliIo } from '../io.js';
import { toSetUpOptions } from '../options.js';

/** Declares `tieout test`. */
export function addTestCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('test')
    .description('run the examples of rule packs as tests')
    .argument('[packs...]', 'built-in pack or directory of a pack (default: the configured packs)')
    .action(async (names: readonly string[]) => {
      const { packs } = await setUp(toSetUpOptions(names.length > 0 ? { pack: names } : {}, io));
      let failed = 0;
      for (const pack of packs) {
        const results = await testExamples(pack);
        for (const result of results.filter(({ ok }) => !ok)) {
          failed += 1;
          await write(io.stdout, `${result.ruleId}: "${result.example}": expected ${result.expected}, got ${result.actual}${result.why === undefined ? '' : ` ${result.why}`}\n`);
        }
        const wrong = results.filter(({ ok }) => !ok).length;
        await write(io.stdout, `${pack.name} ${pack.version}: ${String(pack.rules.length)} rules, ${String(results.length)} examples, ${String(results.length - wrong)} passed, ${String(wrong)} failed\n`);
      }
      end(failed > 0 ? 1 : 0);
    });
}
