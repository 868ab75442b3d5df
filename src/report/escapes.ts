import { showUnseen, toPrintable } from './text.js';

/**
 * Untrusted text for each kind of output: every function takes any string and gives one that says the
 * same to a reader and cannot be more than text there. All are printable as `toPrintable` has it.
 */

/** Line breaks and tabs are one space each where a text has to stay on its line. */
function toOneLine(text: string): string {
  return toPrintable(text).replace(/[\n\t]+/g, ' ');
}

/**
 * What a spreadsheet takes for the beginning of a formula, half or full width. It stands at the
 * beginning of a cell, or behind a semicolon, which separates cells in half of the world.
 */
const FORMULA = /(^|;)([\s"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A cell of RFC 4180, on one line; an apostrophe before what a spreadsheet would calculate. */
export function toCsvCell(text: string): string {
  const cell = toOneLine(text).replace(FORMULA, "$1$2'");
  return /[",;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Characters that are mark-up within a line of GitHub Flavored Markdown, and `$`, which begins a formula on GitHub. */
const MARKDOWN = /[\\`*_[\]|~$]/g;
/** What is mark-up at the beginning of a line only: headings, lists, rules, quotes, fences. */
const MARKDOWN_START = /^(\s*(?:\d{1,9}(?=[.)]))?)([#+\-=.):])/;
/** Mentions, addresses and issue numbers become links by themselves; a comment within them is seen by nobody and ends that. */
const SELF_LINKS = /(?<=@)(?=[\w/-])|(?<=#|gh-)(?=\d)/gi;
/** Addresses become links by themselves: `https://…`, `www.…`, and `mailto:…` or `xmpp:…`. */
const ADDRESSES = /:(?=\/\/)|(?<=mailto|xmpp|javascript|vbscript):|(?<=www)\./gi;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function toEntities(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => ENTITIES[character] ?? character);
}

/** Text within a line of Markdown, a table's cell included: no mark-up, no HTML, no link. */
export function toMarkdown(text: string): string {
  return toEntities(toOneLine(text).replace(MARKDOWN, String.raw`\$&`).replace(ADDRESSES, String.raw`\$&`), /[&<>]/g)
    .replace(MARKDOWN_START, String.raw`$1\$2`)
    .replace(SELF_LINKS, '<!-- -->');
}

/** Whether an address may become a link: of the web, and without a character that could end the link. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[^\s()<>\p{Cs}]+$/u.test(url);
}

/** A Markdown link where the address is one of the web, and its text alone where it is not (`javascript:` never is). */
export function toMarkdownLink(text: string, url: string | undefined): string {
  return isWebAddress(url) ? `[${toMarkdown(text)}](${toPrintable(encodeURI(url))})` : toMarkdown(text);
}

/** Text for an element of HTML, on one line, where a library writes the entities: no line begins with it, so `::` may stand. */
export function toElementText(text: string): string {
  return showUnseen(text).replace(/[\n\t]/g, ' ').replace(/##(?=\w*\[)/g, '#\\u{23}');
}

/** Character data of XML 1.0 (§2.2: what XML cannot hold is made visible); line breaks and tabs stay. */
export function toXmlText(text: string): string {
  return toEntities(toPrintable(text), /[&<>]/g);
}

/** The value of an XML attribute in double quotes, on one line. */
export function toXmlAttribute(text: string): string {
  return toEntities(toOneLine(text), /[&<>"]/g);
}

/** The message of a workflow command: `%` and line breaks as the runner decodes them (`ActionCommand.cs`). */
export function toCommandMessage(text: string): string {
  return toPrintable(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** The value of a workflow command's property, on one line: `:` and `,` would end it. */
export function toCommandProperty(text: string): string {
  return toCommandMessage(toOneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
