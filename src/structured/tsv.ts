/** The columns of a tab-separated table by name; where a name stands twice, the first counts. */
export type TsvColumns = ReadonlyMap<string, number>;

/** Reads the header row of a tab-separated table, whatever order and number its columns have. */
export function readTsvHeader(line: string): TsvColumns {
  const columns = new Map<string, number>();
  for (const [index, cell] of line.split('\t').entries()) {
    const name = unquoteCell(cell).trim().toLowerCase();
    if (!columns.has(name)) columns.set(name, index);
  }
  return columns;
}

/** The cell of a column, without the quotes around it; null where the row or the table has none, or it is empty. */
export function readTsvCell(cells: readonly string[], columns: TsvColumns, name: string): string | null {
  const cell = unquoteCell(cells[columns.get(name) ?? -1] ?? '').trim();
  return cell === '' ? null : cell;
}

/** Whether a cell is quoted as in CSV (RFC 4180 §2): a quote at both ends, and every one between them doubled. */
export function isQuotedCell(cell: string): boolean {
  if (!cell.startsWith('"') || !cell.endsWith('"') || cell.length < 2) return false;
  for (let at = cell.indexOf('"', 1); at < cell.length - 1; at = cell.indexOf('"', at + 2)) {
    if (at < 0 || cell.charAt(at + 1) !== '"' || at + 1 === cell.length - 1) return false;
  }
  return true;
}

/** A cell without the quotes that CSV puts around it; one that only happens to begin with a quote stays as it is. */
export function unquoteCell(cell: string): string {
  return isQuotedCell(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
