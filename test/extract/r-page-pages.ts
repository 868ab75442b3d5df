import { decodeCharacters } from '../../src/extract/layout.js';
import type { Extraction } from '../../src/extract/extraction.js';
import type { InputFormat, SourceDocument } from '../../src/model/filing.js';
import { foldWhiteSpace } from '../../src/model/text.js';

export function toDocument(text: string, format: InputFormat = 'r-page'): SourceDocument {
  return { uri: format === 'r-page' ? 'R4.htm' : format === 'r-page-text' ? 'R4.txt' : 'facts.yaml', format, text, encoding: 'utf-8', sha256: '', problems: [] };
}

/** A row of a viewer page as the renderer writes it. */
export function row(element: string, value: string): string {
  return `<tr class="ro"><td class="pl"><a class="a" onclick="top.Show.showAR( this, 'defref_${element}', window );">label</a></td><td class="text">${value}</td></tr>`;
}

/** A viewer page with one column. */
export function page(rows: string, date = 'Dec. 31, 2024', duration = '12 Months Ended'): string {
  return '<html><body><table class="report"><tr><th class="tl" rowspan="2"><strong>Disclosure</strong></th>'
    + `<th class="th">${duration}</th></tr><tr><th class="th"><div>${date}</div></th></tr>${rows}</table></body></html>`;
}

/** Every stretch of text whose source, decoded and folded, is something else. */
export function wrongSegments({ facts }: Extraction, source: string): readonly string[] {
  return facts.flatMap(({ text = '', segments = [] }) => segments.flatMap(({ at, length, source: { start, end } }) => {
    const words = text.slice(at, at + length);
    const written = source.slice(start, end);
    // Of the same length: the same characters, white space of any kind as a space.
    const same = end - start === length ? written.replace(/[\s\u200b]/g, ' ') === words : foldWhiteSpace(decodeCharacters(written)) === words.trim();
    return same ? [] : [`${words} <> ${written}`];
  }));
}

/** Characters of the texts that no segment covers, single spaces between blocks aside. */
export function uncovered({ facts }: Extraction): readonly string[] {
  return facts.flatMap(({ text = '', segments = [], breaks = [] }) => {
    let at = 0;
    const gaps: string[] = [];
    for (const segment of [...segments, { at: text.length, length: 0 }]) {
      if (segment.at > at && !(segment.at === at + 1 && text[at] === ' ' && breaks.includes(segment.at))) gaps.push(text.slice(at, segment.at));
      at = segment.at + segment.length;
    }
    return gaps;
  });
}
