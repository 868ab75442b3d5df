import type { IStylesOptions } from 'docx';
import { GREY, SMALL } from './parts.js';

const SERIF = 'Times New Roman';
const SANS = 'Arial';

/** The memo's styles: names that people can change in Word once for the whole document. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SERIF, size: 22 }, paragraph: { spacing: { after: 120, line: 259 } } },
    title: { run: { font: SERIF, size: 36, bold: true }, paragraph: { spacing: { before: 100, after: 60, line: 276 } } },
    heading1: { run: { font: SANS, size: 26, bold: true, color: '1F3864' }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true } },
    heading2: { run: { font: SANS, size: 21, bold: true, color: '1F3864' }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
    heading3: { run: { font: SANS, size: 19, bold: true }, paragraph: { spacing: { before: 180, after: 60 }, keepNext: true } },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    { id: 'Eyebrow', name: 'Memo Eyebrow', basedOn: 'Normal', run: { font: SANS, size: 18, bold: true, color: GREY, characterSpacing: 20 }, paragraph: { spacing: { after: 40 } } },
    { id: 'Cell', name: 'Memo Cell', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 30, line: 240 } } },
    { id: 'Small', name: 'Memo Small', basedOn: 'Normal', run: { size: SMALL, color: GREY }, paragraph: { spacing: { after: 40, line: 240 } } },
    { id: 'MemoQuote', name: 'Memo Quote', basedOn: 'Cell', run: { size: 19, italics: true }, paragraph: { indent: { left: 160 }, spacing: { before: 20, after: 20, line: 240 } } },
    { id: 'Place', name: 'Memo Place', basedOn: 'Small', paragraph: { indent: { left: 160 } } },
    { id: 'Box', name: 'Memo Box', basedOn: 'Normal', paragraph: { spacing: { after: 0 }, indent: { left: 120, right: 120 } } },
    { id: 'Running', name: 'Memo Running Head', basedOn: 'Normal', run: { font: SANS, size: 15, color: GREY }, paragraph: { spacing: { after: 0 } } },
  ],
};
