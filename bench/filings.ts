import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A filing to measure with. */
export interface BenchFiling {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** One row of figures in a made-up note to the financial statements. */
function fillerRow(index: number, context: string): string {
  const cell = (column: number): string =>
    `<td style="padding:2px 1pt;text-align:right;vertical-align:bottom"><span style="color:#000000;font-family:'Times New Roman',sans-serif;font-size:10pt;font-weight:400;line-height:120%"><ix:nonFraction unitRef="usd" contextRef="${context}" decimals="-6" name="us-gaap:Revenues" format="ixt:num-dot-decimal" scale="6" id="b-${index}-${column}">${(index * 7 + column * 13) % 1000},${String(index % 1000).padStart(3, '0')}</ix:nonFraction></span></td>`;
  return `<tr><td colspan="3" style="padding:2px 1pt;text-align:left"><span style="font-size:10pt">Line ${index} of the table, with the words that tables have</span></td>${cell(0)}${cell(1)}</tr>\n`;
}

/** Grows a fixture to about so many bytes, with tables of tagged figures like those that fill a 10-K. */
function makeFiling(root: string, bytes: number): BenchFiling {
  const fixture = readFileSync(join(root, 'fixtures', 'filings', 'ok', 'calderwick-10-k.htm'), 'utf8');
  const context = /<xbrli:context id="([^"]+)"/.exec(fixture)?.[1] ?? 'c-1';
  const rows: string[] = [];
  for (let size = fixture.length; size < bytes; size += rows[rows.length - 1]?.length ?? bytes) rows.push(fillerRow(rows.length, context));
  const end = fixture.lastIndexOf('</body>');
  const table = `<div xmlns:us-gaap="http://fasb.org/us-gaap/2025"><table>${rows.join('')}</table></div>`;
  const path = join(mkdtempSync(join(tmpdir(), 'tieout-bench-')), `made-${bytes}.htm`);
  writeFileSync(path, fixture.slice(0, end) + table + fixture.slice(end));
  return { name: 'a fixture grown with tables', path, bytes: statSync(path).size };
}

/** The real filing nearest to a size, or a made one where there are none. */
export function filingOfSize(root: string, bytes: number): BenchFiling {
  const folder = join(process.env['TIEOUT_CORPUS'] ?? join(root, '..', 'shared', 'corpus'), '10-K');
  if (!existsSync(folder)) return makeFiling(root, bytes);
  const [nearest] = readdirSync(folder)
    .filter((name) => /\.html?$/.test(name))
    .map((name) => ({ name: `the real filing ${name}`, path: join(folder, name), bytes: statSync(join(folder, name)).size }))
    .sort((a, b) => Math.abs(a.bytes - bytes) - Math.abs(b.bytes - bytes));
  return nearest ?? makeFiling(root, bytes);
}
