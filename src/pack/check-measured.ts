import { didYouMean } from '../structured/nearest.js';
import type { MeasuredFile } from '../structured/shapes.js';
import { isDay } from '../model/day.js';
import type { Complain } from './complaints.js';

/** Checks what a schema cannot: that the rule exists and names the file, and that no more was read than found. */
export function checkMeasured(file: MeasuredFile, name: string, ruleIds: readonly string[], complain: Complain): void {
  if (!ruleIds.includes(file.rule)) complain(['rule'], `no rule of the pack has the id "${file.rule}"${didYouMean(file.rule, ruleIds)}`);
  const expected = `${file.rule.slice(file.rule.indexOf('/') + 1)}.yaml`;
  if (name !== expected) complain(['rule'], `the readings of ${file.rule} stand in ${expected}`);
  if (!isDay(file.date)) complain(['date'], `${file.date} is not a day of the calendar`);
  if (file.readings.length > file.findings) complain(['readings'], `${String(file.readings.length)} findings read of ${String(file.findings)}`);
}
