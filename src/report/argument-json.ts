import type { Explanation } from '../model/explanation.js';

/** An explanation as JSON has it: the argument of each rule under its id, with title, severity and authority. */
export function toExplanationJson({ uri, status, filing, problems, rules }: Explanation): unknown {
  return {
    uri, status, filing,
    problems: problems.map(({ ruleId, severity, message, help, locations }) => ({ ruleId, severity, message, help, locations })),
    rules: rules.map(({ rule: { title, severity, authority }, argument: { ruleId, ...argument }, findings }) => ({
      ruleId, title, severity,
      authority: authority.map(({ cite, url, asks }) => ({ cite, url, asks })),
      ...argument,
      findings: findings.map(({ fingerprint, severity: weight, message, help }) => ({ fingerprint, severity: weight, message, help })),
    })),
  };
}
