import { context, inlineDocument } from '../../../scripts/fixtures/inline-document.js';
import type { InlineParts } from '../../../scripts/fixtures/inline-document.js';
import { extractInlineXbrl } from '../../../src/extract/inline-xbrl.js';
import type { Fact } from '../../../src/model/fact.js';

/** What is said of a breach: its code, its sentence, and the start tag that it is about. */
export type Told = readonly [code: string, what: string, tag: string];

const UNITS = ['usd', 'eur'].map((currency) => `<xbrli:unit id="${currency}"><xbrli:measure>iso4217:${currency.toUpperCase()}</xbrli:measure></xbrli:unit>`).join('');
const FOREIGN = { 'xmlns:x': 'http://www.example.com/x' };

/** A small document with the units `usd` and `eur` and the foreign prefix `x`; a body alone may be given. */
export function write(parts: InlineParts | string): string {
  const { resources = '', declarations = {}, ...more } = typeof parts === 'string' ? { body: parts } : parts;
  return inlineDocument({ ...more, resources: `${UNITS}${resources}`, declarations: { ...FOREIGN, ...declarations } });
}

/** A context of an instant. */
export function instant(id: string, date = '2025-12-31', segment = ''): string {
  return context(id, `<xbrli:instant>${date}</xbrli:instant>`, segment);
}

/** Facts about the structure of a document, as its text. */
export async function describeText(text: string): Promise<readonly Fact[]> {
  const { structure } = await extractInlineXbrl({ uri: 'small.htm', format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] }, { structure: true });
  if (!structure) throw new Error('the document is not well-formed');
  const facts = structure();
  if (!facts.every(({ kind }) => kind === 'record')) throw new Error('not all facts about the structure are records');
  return facts;
}

/** The values of the facts of one name, each with the start tag that it is about. */
export async function valuesOf(name: string, parts: InlineParts | string): Promise<readonly (readonly [unknown, string])[]> {
  return valuesIn(name, write(parts));
}

/** The same of a document that is written already. */
export async function valuesIn(name: string, text: string): Promise<readonly (readonly [unknown, string])[]> {
  return (await describeText(text)).flatMap((fact) => (fact.name === name && fact.kind === 'record' ? [[fact.value, tagOf(fact, text)] as const] : []));
}

/** The breaches of one name. */
export async function breachesOf(name: string, parts: InlineParts | string): Promise<readonly Told[]> {
  return breachesIn(name, write(parts));
}

/** The same of a document that is written already. */
export async function breachesIn(name: string, text: string): Promise<readonly Told[]> {
  return (await valuesIn(name, text)).map(([value, tag]): Told => {
    const { code, what } = value as { readonly code: string; readonly what: string };
    return [code, what, tag];
  });
}

function tagOf({ location }: Fact, text: string): string {
  const [span, ...more] = location?.spans ?? [];
  if (!span || more.length > 0) throw new Error('not one place');
  return text.slice(span.start, span.end);
}

/** A text fact of the year 2025. */
export function words(content: string, more = '', name = 'dei:EntityFileNumber'): string {
  return `<ix:nonNumeric contextRef="c" name="${name}"${more}>${content}</ix:nonNumeric>`;
}

/** A number of the year 2025, exact to the dollar where no accuracy is given. */
export function number(content: string, more = '', name = 'us-gaap:Assets'): string {
  return `<ix:nonFraction contextRef="c" unitRef="usd" name="${name}"${/decimals|precision|nil/.test(more) ? '' : ' decimals="0"'}${more}>${content}</ix:nonFraction>`;
}
