import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import { toElementText } from '../escapes.js';

/** Ink of what is beside the matter. */
export const GREY = '595959';

/** Looks of a run that the memo knows. */
export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'color'>;

/** Something that stands in a paragraph: words, or words with a look. */
export type Words = string | { readonly words: string; readonly look: Look };

/** Words that stand out. */
export function strong(words: string): Words {
  return { words, look: { bold: true } };
}

/** Words in another's voice. */
export function slanted(words: string): Words {
  return { words, look: { italics: true } };
}

/** Words beside the matter. */
export function grey(words: string): Words {
  return { words, look: { color: GREY } };
}

const LINE = 'A6A6A6';
/** Points are counted in halves, lengths in twentieths of a point (ECMA-376 Part 1 §17.3.2.38, §17.18.93). */
export const SMALL = 17;

/** A run: every text of the memo passes here, where what nobody sees or XML cannot hold becomes visible. */
export function run(words: Words): TextRun {
  return typeof words === 'string' ? new TextRun({ text: toElementText(words) }) : new TextRun({ ...words.look, text: toElementText(words.words) });
}

/** A paragraph of runs. */
export function paragraph(words: readonly Words[], options: Omit<IParagraphOptions, 'text' | 'children'> = {}): Paragraph {
  return new Paragraph({ ...options, children: words.map(run) });
}

/** An item of a list. */
export function bullet(words: readonly Words[]): Paragraph {
  return paragraph(words, { bullet: { level: 0 }, spacing: { after: 60 } });
}

export interface CellOptions {
  /** Colour behind the words, RRGGBB; never the only sign of anything. */
  readonly fill?: string;
}

const border = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };
const RULES = { top: border, bottom: border, left: noBorder, right: noBorder, insideHorizontal: border, insideVertical: noBorder };

/** A cell of paragraphs; a cell holds one at least (§17.4.65). */
export function cell(children: readonly Paragraph[], { fill }: CellOptions = {}): TableCell {
  return new TableCell({
    children: children.length === 0 ? [new Paragraph('')] : children,
    verticalAlign: VerticalAlignTable.TOP,
    margins: { top: 60, bottom: 40, left: 90, right: 90 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}

/** A row of a table; a heading row stands on every page. */
export function row(cells: readonly TableCell[], kind: 'heading' | 'whole'): TableRow {
  return new TableRow({ children: cells, tableHeader: kind === 'heading', cantSplit: true });
}

/** A table with columns of these widths, in twentieths of a point. */
export function table(widths: readonly number[], rows: readonly TableRow[], lines: 'grid' | 'rules' = 'grid'): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: lines === 'grid' ? BORDERS : RULES,
  });
}

/** The heading row of a table. */
export function headingRow(words: readonly string[]): TableRow {
  return row(words.map((one) => cell([paragraph([strong(one)], { style: 'Cell' })], { fill: 'E7E6E6' })), 'heading');
}

/** A box that stands out: what was not analysed, what is confidential. */
export function box(paragraphs: readonly (readonly Words[])[], color: string, fill: string): readonly Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 12, color, space: 6 };
  return paragraphs.map((words, at) => paragraph(words, {
    style: 'Box',
    border: { top: edge, bottom: edge, left: edge, right: edge },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    keepNext: at < paragraphs.length - 1,
  }));
}
