import { toPrintableJson } from './text.js';

/** A value that fits into this many columns is written on one line. */
const LINE = 140;

/**
 * Writes JSON for people and tools: two spaces an indent, what fits on a line on one line. Undefined
 * members are left out; what a terminal or a CI runner would act upon is escaped.
 */
export function formatJson(value: unknown, indent = 0): string {
  return toPrintableJson(format(value, indent));
}

/** Writes JSON on one line. */
export function formatJsonLine(value: unknown): string {
  return toPrintableJson(JSON.stringify(value));
}

function format(value: unknown, indent: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Array.isArray(value)
    ? value.map((member: unknown) => format(member, indent + 2))
    : Object.entries(value).filter(([, member]) => member !== undefined)
      .map(([key, member]) => `${JSON.stringify(key)}: ${format(member, indent + 2)}`);
  const [open, close, pad] = Array.isArray(value) ? ['[', ']', ''] : ['{', '}', ' '];
  if (members.length === 0) return open + close;
  const line = `${open}${pad}${members.join(', ')}${pad}${close}`;
  if (line.length + indent <= LINE && !line.includes('\n')) return line;
  const start = `\n${' '.repeat(indent + 2)}`;
  return `${open}${start}${members.join(`,${start}`)}\n${' '.repeat(indent)}${close}`;
}
