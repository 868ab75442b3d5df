import type { Measurement, Rule, VocabularyEntry } from '../model/rule.js';
import type { MeasuredFile, RuleFile, WrittenEntry } from '../structured/shapes.js';
import { toCondition } from './conditions.js';

/** Makes a rule of the model out of a checked rule file. */
export function toRule(file: RuleFile, measured?: MeasuredFile): Rule {
  const { forms, 'periods-ending-from': periodsEndingFrom } = file['applies-to'] ?? {};
  const replacedBy = file['replaced-by'];
  const judgedBy = file['judged-by'];
  return {
    id: file.id,
    title: file.title,
    severity: file.severity,
    status: file.status,
    preset: file.preset ?? 'recommended',
    since: file.since,
    ...(replacedBy !== undefined && { replacedBy }),
    appliesTo: { ...(forms && { forms }), ...(periodsEndingFrom !== undefined && { periodsEndingFrom }) },
    authority: file.authority ?? [],
    ...(file.each !== undefined && { each: file.each }),
    needs: file.needs ?? [],
    ...(file.when && { when: toCondition(file.when) }),
    require: toCondition(file.require),
    at: typeof file.at === 'string' ? [file.at] : file.at,
    message: file.message,
    ...(file.weaker && { weaker: file.weaker.map((one) => ({ ...one, when: toCondition(one.when) })) }),
    help: file.help ?? '',
    ...(judgedBy && { judgedBy: { label: judgedBy.label, right: judgedBy.right, wrong: judgedBy.wrong ?? [] } }),
    examples: file.examples,
    ...(measured && { measured: toMeasurement(measured) }),
  };
}

/** Adds up the readings of a rule's findings. */
function toMeasurement({ date, corpus, findings, readings }: MeasuredFile): Measurement {
  const count = (verdict: string): number => readings.filter((reading) => reading.verdict === verdict).length;
  return { date, corpus, findings, right: count('right'), wrong: count('wrong'), unclear: count('unclear') };
}

/** Makes an entry of the model out of a written one. */
export function toEntry(entry: WrittenEntry): VocabularyEntry {
  return 'given' in entry ? { given: entry.given, kind: entry.kind } : entry;
}
