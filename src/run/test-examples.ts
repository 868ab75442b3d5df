import { lintExample } from './lint-example.js';
import type { Verdict } from '../model/finding.js';
import type { RulePack } from '../model/rule.js';

/** What became of one example of one rule. */
export interface ExampleResult {
  readonly ruleId: string;
  readonly example: string;
  readonly expected: Verdict;
  readonly actual: Verdict;
  readonly ok: boolean;
  /** What else was wrong: words missing from the message. */
  readonly why?: string;
}

/** Runs every example of a pack's rules through derive and evaluate, as a filing would be. */
export async function testExamples(pack: RulePack): Promise<readonly ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const rule of pack.rules) {
    for (const example of rule.examples) {
      const outcome = await lintExample(rule, example, pack);
      const missing = example.message !== undefined && !outcome.findings.some((finding) => finding.message.includes(example.message ?? ''));
      const severity = outcome.findings[0]?.severity;
      const weight = example.severity ?? (outcome.verdict === 'fail' ? rule.severity : undefined);
      const why = outcome.verdict !== example.expect
        ? `because ${outcome.because}${outcome.about === undefined ? '' : ` (${outcome.about})`}`
        : missing ? `no message holds "${example.message ?? ''}": ${outcome.findings.map((finding) => finding.message).join(' / ')}` 
        : severity !== weight ? `counts as ${severity ?? 'nothing'}, not as ${weight ?? 'nothing'}` : undefined;
      results.push({ ruleId: rule.id, example: example.name, expected: example.expect, actual: outcome.verdict, ok: why === undefined, ...(why === undefined ? {} : { why }) });
    }
  }
  return results;
}
