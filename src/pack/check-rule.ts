import type { Path } from '../structured/placed.js';
import type { RuleFile } from '../structured/shapes.js';
import { isDay } from '../model/day.js';
import { checkExamples } from './check-examples.js';
import { checkLeaf } from './check-leaf.js';
import type { Complain } from './complaints.js';
import { countConditions } from './conditions.js';
import { PLACED, checkAt, checkEach, checkReference } from './names.js';
import type { Names } from './names.js';

/** Conditions of one rule, groups included. */
const CONDITIONS_AT_MOST = 500;

function checkConditions(rule: RuleFile, names: Names, complain: Complain): void {
  const parts = [
    ...(rule.when ? [countConditions(rule.when, ['when'])] : []),
    countConditions(rule.require, ['require']),
    ...(rule.weaker ?? []).map(({ when }, index) => countConditions(when, ['weaker', index, 'when'])),
  ];
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (count > CONDITIONS_AT_MOST) complain(['require'], `${count} conditions in one rule, and at most ${CONDITIONS_AT_MOST} may stand there`, 'key');
  for (const { leaf, path } of parts.flatMap(({ leaves }) => leaves)) checkLeaf(leaf, path, names, complain);
}

function checkMessages(rule: RuleFile, names: Names, complain: Complain): void {
  checkMessage(rule.message, ['message'], names, complain);
  for (const [index, { message }] of (rule.weaker ?? []).entries()) checkMessage(message, ['weaker', index, 'message'], names, complain);
}

function checkMessage(message: string, path: Path, names: Names, complain: Complain): void {
  const rest = message.replace(/\{([^{}]*)\}/g, (_, reference: string) => {
    const wrong = reference === PLACED || reference.startsWith(`${PLACED}.`) ? undefined : checkReference(reference, names);
    if (wrong !== undefined) complain(path, `"{${reference}}" puts in nothing: ${wrong}`);
    return '';
  });
  if (/[{}]/.test(rest)) complain(path, 'a brace without its partner; braces hold the name of a fact');
}

function checkDates(rule: RuleFile, complain: Complain): void {
  const from = rule['applies-to']?.['periods-ending-from'];
  if (from !== undefined && !isDay(from)) complain(['applies-to', 'periods-ending-from'], `${from} is not a day of the calendar`);
}

function checkEachIsRead(rule: RuleFile, complain: Complain): void {
  if (rule.each === undefined) return;
  const leaves = [...(rule.when ? countConditions(rule.when, []).leaves : []), ...countConditions(rule.require, []).leaves];
  const readsIt = leaves.some(({ leaf }) => leaf.fact === 'it' || JSON.stringify(leaf.value ?? null).includes('"it'));
  if (!readsIt) complain(['each'], 'no condition reads "it", so every fact would get the same verdict; take "each" out, or read "it"');
}

/** Checks what a schema cannot: names, paths, values, patterns, dates and examples of one rule. */
export function checkRule(rule: RuleFile, names: Names, complain: Complain): void {
  const wrongEach = rule.each === undefined ? undefined : checkEach(rule.each, names);
  if (wrongEach !== undefined) complain(['each'], wrongEach);
  checkEachIsRead(rule, complain);
  checkDates(rule, complain);
  checkConditions(rule, names, complain);
  const places = typeof rule.at === 'string' ? [rule.at] : rule.at;
  for (const [index, place] of places.entries()) {
    const wrong = checkAt(place, names);
    if (wrong !== undefined) complain(typeof rule.at === 'string' ? ['at'] : ['at', index], wrong);
  }
  checkMessages(rule, names, complain);
  checkExamples(rule, names, complain);
}
