import type { FactKind } from '../model/fact.js';
import { didYouMean } from '../structured/nearest.js';

/** What a path may begin with: the keys of a fact, and of those of them that are records by themselves. */
const FACT_KEYS = [
  'value', 'text', 'name', 'concept', 'namespace', 'origin', 'kind', 'unit', 'decimals', 'from', 'looked', 'undecided', 'context', 'markup',
];
const RECORD_KEYS: Readonly<Record<string, readonly string[]>> = {
  context: ['id', 'scheme', 'entity', 'period', 'dimensions'],
  'context.period': ['start', 'end', 'instant', 'forever'],
  markup: ['element', 'id', 'format', 'registry', 'escape', 'hidden', 'nil', 'nestedIn', 'lang', 'startsMidWord', 'endsMidWord'],
};
/** Kinds whose value has no parts. */
const SIMPLE: readonly (FactKind | 'text-block')[] = ['boolean', 'text', 'text-block', 'date', 'number', 'nil'];

const FORM = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/;

/** Complains about a path that can lead nowhere; undefined where nothing is wrong. */
export function checkPath(path: string, kind: FactKind | 'text-block' | 'derived' | undefined): string | undefined {
  if (!FORM.test(path)) return `"${path}" is not a path such as value.polarity: names with dots between them`;
  const steps = path.split('.');
  const [first = ''] = steps;
  if (!FACT_KEYS.includes(first)) {
    const meant = kind === 'derived' ? `; did you mean "value.${path}"?` : didYouMean(first, FACT_KEYS) || `; paths begin with ${FACT_KEYS.join(', ')}`;
    return `no fact has "${first}"${meant}`;
  }
  if (first === 'value' && steps.length > 1 && SIMPLE.some((simple) => simple === kind)) return `the value of a ${String(kind)} fact has no parts, and "${path}" asks for one`;
  for (let length = 1; length < steps.length; length += 1) {
    const parent = steps.slice(0, length).join('.');
    const known = RECORD_KEYS[parent];
    const step = steps[length] ?? '';
    if (known && !known.includes(step)) return `"${parent}" has no "${step}"${didYouMean(step, known) || `; it has ${known.join(', ')}`}`;
  }
  return undefined;
}
