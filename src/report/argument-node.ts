import type { ArgumentFact, ArgumentLeaf, ArgumentNode } from '../model/argument.js';
import type { PlainValue } from '../model/fact.js';
import { describeTruth, describeUnlisted } from './argument-words.js';
import { describeUnseen } from './unseen-words.js';
import { describeOperator, describeSubject } from './operator-words.js';
import type { Run, Style } from './styled-text.js';
import { toPrintableLine, toPrintablePath } from './text.js';
import { attachValue, describeFrom, describeValue } from './wording.js';

/** One line of an explanation, before it is wrapped. */
export interface Line {
  readonly depth: number;
  readonly runs: readonly Run[];
}

/** A part of a fact that a condition read. */
interface Read {
  readonly subject: string;
  readonly value: PlainValue;
}

/** Facts whose words were printed already, so that no quote stands twice in one case. */
export type Printed = Set<string>;

const TRUTH_STYLES: Readonly<Record<string, readonly Style[]>> = { true: ['green'], false: ['red'], unknown: ['yellow'] };

/** Whether something holds, as mark and words. */
function truthRun(truth: boolean | 'unknown'): Run {
  const { mark, words } = describeTruth(truth);
  return { text: `${mark} ${words}: `, styles: TRUTH_STYLES[String(truth)] ?? [] };
}

/** A condition line by line: what it says, whether it holds, and what it read. */
export function describeNode(node: ArgumentNode, depth: number, printed: Printed): readonly Line[] {
  if (node.kind === 'leaf') return describeLeaf(node, depth, printed);
  const [only] = node.parts;
  if (only && node.parts.length === 1) return describeNode(only, depth, printed);
  const head = node.kind === 'all' ? 'all of these' : 'at least one of these';
  return [{ depth, runs: [truthRun(node.truth), { text: head }] }, ...node.parts.flatMap((part) => describeNode(part, depth + 1, printed))];
}

function describeLeaf(leaf: ArgumentLeaf, depth: number, printed: Printed): readonly Line[] {
  const { fact, path, operator, expected, negated, truth, facts, compared, unlisted } = leaf;
  const sentence = `${describeSubject(fact, path)} ${describeOperator(operator, expected, negated)}`;
  const several = facts.length > 1;
  return [
    { depth, runs: [truthRun(truth), { text: toPrintableLine(sentence), styles: ['bold'] }] },
    ...facts.flatMap((one) => {
      const lines = describeFact(one, depth + 1, printed, readOf(leaf, one));
      return several ? lines.map((line, at) => (at === 0 ? { ...line, runs: [truthRun(one.truth), ...line.runs] } : line)) : lines;
    }),
    ...compared.flatMap((one) => describeFact(one, depth + 1, printed).map((line, at) => (at === 0 ? { ...line, runs: [{ text: 'compared with ' }, ...line.runs] } : line))),
    ...(unlisted === undefined ? [] : [plain(describeUnlisted(unlisted, 'fact'), depth + 1)]),
    ...(facts.length === 0 ? [plain(describeNothing(leaf), depth + 1)] : []),
    ...(facts.length > 0 && leaf.because === 'unobservable' ? [plain(`this input does not show it; to see: ${describeUnseen(leaf.unseen ?? [])}`, depth + 1)] : []),
  ];
}

/** What was read of a fact, by the name that the rule has for it; undefined where it is the fact itself. */
function readOf({ fact, path }: ArgumentLeaf, { name, read }: ArgumentLeaf['facts'][number]): Read | undefined {
  return path === undefined || path === 'value' || read === undefined ? undefined : { subject: describeSubject(fact === 'it' ? fact : name, path), value: read };
}

function plain(text: string, depth: number): Line {
  return { depth, runs: [{ text: toPrintableLine(text), styles: ['dim'] }] };
}

/** What is said of a name without facts. */
function describeNothing({ fact, because, unseen = [] }: ArgumentLeaf): string {
  if (because === 'unobservable') return `${fact} cannot be seen in this input${unseen.length > 0 ? `; to see: ${describeUnseen(unseen)}` : ''}`;
  if (because === 'not-read') return `there is no ${fact} in what was read, and a part of the filing was not read`;
  return `there is no ${fact}`;
}

/** A fact: its name and value, or what was read of it, the words, where they were found, and what each place says. */
export function describeFact(fact: ArgumentFact, depth: number, printed: Printed, read?: Read): readonly Line[] {
  const key = JSON.stringify([fact.name, fact.quote, fact.location]);
  const again = printed.has(key);
  printed.add(key);
  const value = read?.value ?? (fact.origin === 'derived' && again ? undefined : fact.value);
  const said = value === undefined || value === fact.quote ? '' : read ? ` = ${describeValue(value) || 'none'}` : attachValue(value);
  const runs: Run[] = [{ text: toPrintableLine(`${read?.subject ?? fact.name}${said}`) }];
  if (again) return [{ depth, runs: [...runs, { text: fact.quote === undefined ? '' : ', the words above', styles: ['dim'] }] }];
  if (fact.quote !== undefined) runs.push({ text: `: “${toPrintableLine(fact.quote)}”` });
  const place = placeOf(fact);
  const where = [fact.from === undefined ? '' : toPrintableLine(describeFrom(fact.from)), place].filter((part) => part !== '').join(', ');
  if (where !== '') runs.push({ text: ` (${where})`, styles: ['dim'] });
  const looked = Object.entries(fact.looked ?? {}).map(([from, answer]) => `${describeFrom(from)}: ${answer ?? ''}`);
  return [
    { depth, runs },
    ...(looked.length > 0 ? [plain(`searched ${looked.join('; ')}`, depth + 1)] : []),
    ...(fact.undecided === undefined ? [] : [plain(`not decided; to see: ${describeUnseen([fact.undecided])}`, depth + 1)]),
  ];
}

/** `file:line:column` of a fact, and in how many more places it goes on. */
function placeOf({ location }: ArgumentFact): string {
  if (location === undefined) return '';
  const { uri, regions: [first, ...rest], elsewhere = [] } = location;
  const more = rest.length + elsewhere.length;
  return `${toPrintablePath(uri)}:${String(first.startLine)}:${String(first.startColumn)}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
