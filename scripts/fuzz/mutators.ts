import type { Random } from './random.js';

/** Damages an input; `other` is another input, to take pieces from. */
export type Mutator = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** Words that readers of mark-up, YAML, JSON and tables stumble over. */
const WORDS: readonly string[] = [
  '<', '>', '&', '"', "'", '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?xml version="1.0" encoding="utf-16"?>', '<!DOCTYPE html [<!ENTITY a "b">]>', '&a;', '&#0;', '&#xD800;', '&#x110000;', '&nbsp;',
  '<ix:nonNumeric', '<ix:continuation id="x" continuedAt="x">', '<ix:exclude>', '</ix:exclude>', '<ix:hidden>', '<ix:header>', ' contextRef=""', ' continuedAt="f1"', ' xmlns:cyd="urn:other"', ' xmlns=""', ' id="f1"',
  ' xsi:nil="true"', ' escape="true"', ' format="ixt:fixed-true"', ' scale="999999999"', ' style="display:none"', '<table class="report">', '<tr><td colspan="999999999">', '[Text Block]', '[Flag]',
  '{', '}', '[', ']', ':', ',', '"__proto__":', '__proto__: ', '*a', '&a ', '<<: ', '!!js/function ', '- ', '\n  ', '\t', '1e999', '-0', '99999999999999999999', 'true', 'null', '0x10',
  '\u0000', '\u0001', '\u001b[2J', '\u202e', '\u2028', '\ufeff', '\ufffe', '\ud83d', '\u00a0', '\u200b', '\r', '\r\n', '<DOCUMENT>', '<TEXT>', '</TEXT>', '<SEC-HEADER>', 'begin 644 a.jpg\n', 'Item 1C. Cybersecurity', 'Item 1.05',
];
const NUMBERS: readonly string[] = ['0', '-1', '1', '255', '65536', '2147483648', '9007199254740993', '1e308', '-1e308', 'NaN', '2025-02-30', '0000-00-00'];

function range(bytes: Buffer, random: Random, longest: number): readonly [start: number, end: number] {
  const start = random.below(bytes.length + 1);
  return [start, Math.min(bytes.length, start + 1 + random.below(longest))];
}

function splice(bytes: Buffer, start: number, end: number, put: Buffer | string): Buffer {
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(put), bytes.subarray(end)]);
}

/** Where a byte of a kind that gives a format its shape stands, from a random place on; -1 where there is none. */
function findByte(bytes: Buffer, random: Random, characters: string): number {
  return bytes.indexOf(random.pick(Array.from(characters)), random.below(bytes.length + 1));
}

/** Ways to damage an input, by name. */
export const MUTATORS: Readonly<Record<string, Mutator>> = {
  'flips a bit': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  'cuts off the end': (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  'cuts off the beginning': (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  'takes out a range': (bytes, random) => splice(bytes, ...range(bytes, random, 2_000), ''),
  'repeats a range': (bytes, random) => {
    const [start, end] = range(bytes, random, 400);
    return splice(bytes, end, end, Buffer.concat(Array.from({ length: 1 + random.below(30) }, () => bytes.subarray(start, end))));
  },
  'moves a range': (bytes, random) => {
    const [start, end] = range(bytes, random, 2_000);
    const rest = splice(bytes, start, end, '');
    const at = random.below(rest.length + 1);
    return splice(rest, at, at, bytes.subarray(start, end));
  },
  'writes random bytes': (bytes, random) => splice(bytes, ...range(bytes, random, 8), Buffer.from(Array.from({ length: 1 + random.below(16) }, () => random.below(256)))),
  'puts in a word': (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return splice(bytes, at, at, random.pick(WORDS));
  },
  'puts in a word where a tag begins': (bytes, random) => {
    const at = Math.max(0, findByte(bytes, random, '<>"= \n'));
    return splice(bytes, at, at, random.pick(WORDS));
  },
  'nests deeply': (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return splice(bytes, at, at, random.pick(['<div>', '<ix:continuation id="n">', '[', '{"a":', '- ', '<p><b>', '<table><tr><td>']).repeat(1 + random.below(3_000)));
  },
  'replaces a number': (bytes, random) => {
    const digits = /\d+/g;
    const text = bytes.toString('latin1');
    digits.lastIndex = random.below(text.length + 1);
    const found = digits.exec(text);
    return found === null ? bytes : splice(bytes, found.index, found.index + found[0].length, random.pick(NUMBERS));
  },
  'takes out one mark': (bytes, random) => {
    const at = findByte(bytes, random, '<>"\'/=:;&{}[],\n\t');
    return at < 0 ? bytes : splice(bytes, at, at + 1, '');
  },
  'exchanges one mark': (bytes, random) => {
    const at = findByte(bytes, random, '<>"\'/=:;&{}[],\n\t');
    return at < 0 ? bytes : splice(bytes, at, at + 1, random.pick(['<', '>', '"', "'", '&', ':', '\n', '\t', '{', ']']));
  },
  'takes a piece of another': (bytes, random, other) => splice(bytes, ...range(bytes, random, 500), other.subarray(...range(other, random, 3_000))),
  'ends as another ends': (bytes, random, other) => Buffer.concat([bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1))]),
  'writes UTF-16': (bytes, random) => Buffer.concat([Buffer.from(random.below(2) === 0 ? [0xff, 0xfe] : []), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  'ends lines differently': (bytes, random) => Buffer.from(bytes.toString('latin1').replaceAll('\n', random.pick(['\r\n', '\r', '', '\n\n', '\u0085'])), 'latin1'),
  'lengthens a value': (bytes, random) => {
    const at = findByte(bytes, random, '"\'>: ');
    return splice(bytes, Math.max(0, at) + 1, Math.max(0, at) + 1, random.pick(['a', ' ', '&amp;', 'Inc. ', '(', 'not ', '<b/>', 'é']).repeat(1 + random.below(20_000)));
  },
};
