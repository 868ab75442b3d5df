import type { RuleFile } from '../structured/shapes.js';
import { isDay } from '../model/day.js';
import type { Complain } from './complaints.js';
import { checkExampleName } from './names.js';
import type { Names } from './names.js';

/** Checks the examples of a rule: names, dates, and that every verdict that the rule is about has one. */
export function checkExamples(rule: RuleFile, names: Names, complain: Complain): void {
  const seen = new Set<string>();
  for (const [index, example] of rule.examples.entries()) {
    const path = ['examples', index];
    if (seen.has(example.name)) complain([...path, 'name'], `two examples have the name "${example.name}"`);
    seen.add(example.name);
    const period = example.filing?.period;
    if (period !== undefined && !isDay(period)) complain([...path, 'filing', 'period'], `${period} is not a day of the calendar`);
    if (example.message !== undefined && example.expect !== 'fail') {
      complain([...path, 'message'], `only a failing example has a message, and this one expects ${example.expect}`, 'key');
    }
    if (example.severity !== undefined && example.expect !== 'fail') {
      complain([...path, 'severity'], `only a failing example has a severity, and this one expects ${example.expect}`, 'key');
    }
    for (const name of Object.keys(example.facts)) {
      const wrong = checkExampleName(name, names);
      if (wrong !== undefined) complain([...path, 'facts', name], wrong, 'key');
    }
  }
  for (const [index, { severity }] of (rule.weaker ?? []).entries()) {
    if (!rule.examples.some((example) => example.severity === severity)) complain(['weaker', index], `no example expects a finding that counts as ${severity}`, 'key');
  }
  const needed = ['pass', 'fail', ...(rule.when ? ['notApplicable'] : [])];
  for (const verdict of needed) {
    if (rule.examples.some(({ expect }) => expect === verdict)) continue;
    complain(['examples'], `no example expects ${verdict}${verdict === 'notApplicable' ? ', though the rule has a "when"' : ''}`, 'key');
  }
}
