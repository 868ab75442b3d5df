/** One line of RFC 4180 as its cells. */
export function parseCells(line: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const match = cell.exec(line);
    if (!match) throw new Error(`not RFC 4180: ${line}`);
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cells;
  }
}

/** Rows of RFC 4180 that hold no line breaks of their own. */
export function parseRows(csv: string): string[][] {
  return csv.split('\r\n').slice(0, -1).map(parseCells);
}

/** What the runner makes of a line. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

function decode(text: string, escapes: readonly (readonly [string, string])[]): string {
  return escapes.reduce((decoded, [escape, character]) => decoded.replaceAll(escape, character), text);
}

const DATA = [['%0D', '\r'], ['%0A', '\n'], ['%25', '%']] as const;
const PROPERTY = [['%0D', '\r'], ['%0A', '\n'], ['%3A', ':'], ['%2C', ','], ['%25', '%']] as const;

/** Reads a line as `ActionCommand.TryParseV2` of the GitHub Actions runner does; null for a line that is no command. */
export function parseCommand(line: string): WorkflowCommand | null {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith('::') ? trimmed.indexOf('::', 2) : -1;
  if (end < 0) return null;
  const info = trimmed.slice(2, end);
  const space = info.indexOf(' ');
  const properties = space < 0 ? [] : info.slice(space + 1).trim().split(',').filter((pair) => pair !== '').flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals > 0 && equals < pair.length - 1 ? [[pair.slice(0, equals), decode(pair.slice(equals + 1), PROPERTY)] as const] : [];
  });
  return { name: space < 0 ? info : info.slice(0, space), properties: Object.fromEntries(properties), message: decode(trimmed.slice(end + 2), DATA) };
}
