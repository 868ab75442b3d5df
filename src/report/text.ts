import { foldWhiteSpace } from '../model/text.js';

/**
 * What a reader cannot see, or what moves what he sees: controls, format characters (bidirectional
 * marks and overrides, zero-width characters, tags, annotations), lone surrogates, line and paragraph
 * separators, fillers without ink, and the two characters that XML cannot hold.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2060-\u206f\u3164\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]/gu;

/** The runner trims white space and executes what then begins with `::`; it finds `##[` and `##name[` anywhere. */
const SECOND_COLON = /(?<=:):|^:/g;
const DOUBLE_HASH = /##(?=\w*\[)/g;

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Makes every character visible that a reader could not see; tabs and line feeds stay. */
export function showUnseen(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(UNSEEN, (character) =>
    character === '\n' || character === '\t' ? character : escapeCharacter(character));
}

/**
 * Makes untrusted text safe to print: unseen characters become visible, and what a CI runner would
 * execute is broken visibly, wherever the text is wrapped afterwards. Tabs and line feeds stay.
 */
export function toPrintable(text: string): string {
  return showUnseen(text).replace(SECOND_COLON, escapeCharacter).replace(DOUBLE_HASH, '#\\u{23}');
}

/** Makes untrusted text safe to print as a part of one line: white space is folded to single spaces. */
export function toPrintableLine(text: string): string {
  // Zero-width spaces are folded by foldWhiteSpace: they are white space to the derivation, too.
  return toPrintable(foldWhiteSpace(text));
}

/** Escapes in JSON text, without changing its values, what a terminal or a CI runner would act upon. */
export function toPrintableJson(json: string): string {
  return json
    .replace(UNSEEN, (character) => (character === '\n' ? character : escapeUnits(character)))
    .replace(/(##\w*)\[/g, '$1\\u005b');
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let at = 0; at < character.length; at += 1) escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return escaped;
}

/** Makes untrusted text safe to stand before a colon: its own last colon would make two. */
export function toPrintableName(text: string): string {
  return toPrintableLine(text).replace(/:$/, escapeCharacter);
}

/** Makes a path or URI safe to print, also before a colon: every character keeps its place, tabs and line feeds become visible too. */
export function toPrintablePath(path: string): string {
  return toPrintable(path).replace(/[\n\t]|:$/g, escapeCharacter);
}
