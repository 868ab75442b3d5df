import type { Evidence, Finding } from '../model/finding.js';
import type { EvidenceLevel, FilingReport, Reporter, ReportStream, RuleSummary } from '../model/report.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { LEFT_OUT, isClass, withoutWords } from '../model/words.js';
import { limitReview } from './limit-review.js';
import { QUOTE_LIMIT } from './main-evidence.js';

/** Formats that are made to be given to others: code scanning, logs and summaries of CI, dashboards. */
const LEAVING: ReadonlySet<string> = new Set(['sarif', 'github', 'junit', 'markdown', 'pr-comment']);

type Limit = (finding: Finding, rules: ReadonlyMap<string, RuleSummary>) => Finding;

/** Whether a format is made to leave the machine; where a project is confidential, it has no word of a filing. */
export function leavesMachine(format: string): boolean {
  return LEAVING.has(format);
}

/** The reporter over findings that carry no more of the filing than `options.evidence` allows. */
export function limitEvidence<Chunk extends string | Uint8Array>(reporter: Reporter<Chunk>): Reporter<Chunk> {
  const standard: EvidenceLevel = leavesMachine(reporter.name) ? 'excerpt' : 'full';
  return { ...reporter, render: (report, options) => reporter.render(limitReport(report, options.evidence ?? standard), options) };
}

function limitReport(report: ReportStream, level: EvidenceLevel): ReportStream {
  if (level === 'full') return report;
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const kept: 'excerpt' | 'none' = level;
  const limit: Limit = level === 'none' ? leaveOutWords : shortenQuotes;
  const limitAll = (findings: readonly Finding[]): readonly Finding[] => findings.map((finding) => limit(finding, rules));
  async function* limitFilings(): AsyncGenerator<FilingReport> {
    for await (const filing of report.filings) {
      const { review } = filing;
      yield {
        ...filing,
        findings: limitAll(filing.findings),
        ...(level === 'none' ? { outcomes: filing.outcomes.map(withoutError) } : {}),
        ...(review ? { review: limitReview(review, kept) } : {}),
      };
    }
  }
  return {
    ...report,
    filings: limitFilings(),
    end: () => {
      const end = report.end();
      return { ...end, findings: limitAll(end.findings) };
    },
  };
}

function shortenQuotes(finding: Finding): Finding {
  return {
    ...finding,
    evidence: finding.evidence.map((one) => (one.quote === undefined ? one : { ...one, quote: excerpt(foldWhiteSpace(one.quote), QUOTE_LIMIT) })),
  };
}

function leaveOutWords(finding: Finding, rules: ReadonlyMap<string, RuleSummary>): Finding {
  return { ...finding, message: sayWithoutWords(finding, rules), evidence: finding.evidence.map(hideEvidence) };
}

function sayWithoutWords({ ruleId, message, wordless }: Finding, rules: ReadonlyMap<string, RuleSummary>): string {
  if (wordless !== undefined) return wordless;
  // Reasons of suppressions are the project's own words; problems of an input put what they cite between quotes, which may hold more of them.
  if (ruleId.startsWith('suppression/')) return message;
  if (ruleId.startsWith('input/')) return message.replace(/".*"/s, `"${LEFT_OUT}"`);
  return rules.get(ruleId)?.title ?? LEFT_OUT;
}

function hideEvidence({ fact, concept, value, from }: Evidence): Evidence {
  return {
    fact,
    ...(concept === undefined ? {} : { concept }),
    ...(value === undefined ? {} : { value: withoutWords(value) }),
    ...(from === undefined || !isClass(from) ? {} : { from }),
  };
}

/** What went wrong within a rule may cite what it was reading. */
function withoutError(outcome: FilingReport['outcomes'][number]): FilingReport['outcomes'][number] {
  const { ruleId, verdict, because } = outcome;
  return because === 'rule-error' ? { ruleId, verdict, because } : outcome;
}
