import { inlineDocument } from '../../scripts/fixtures/inline-document.js';
import { makeLongChain } from '../../scripts/fixtures/hostile.js';
import { put } from './hostile-case.js';
import type { HostileCase } from './hostile-case.js';

type Kind = Pick<HostileCase, 'exit' | 'code' | 'says'>;

const CUT: Kind = { exit: 2, code: 'input/limit', says: /\d+:\d+ +error +Read only up to here/ };
const MALFORMED: Kind = { exit: 2, code: 'input/malformed', says: /\d+:\d+ +error +Not well-formed XML/ };
const REFUSED: Kind = { exit: 2, code: 'input/doctype', says: /Not read: / };

const many = (count: number): string => Array.from({ length: count }, (_unused, index) => ` a${String(index)}="x"`).join('');
const block = (text: string): string => `<div><ix:nonNumeric contextRef="c" name="cyd:CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock" escape="true" id="f1">${text}</ix:nonNumeric></div>`;
const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const MIB = 1024 * 1024;

function document(name: string, write: () => string, kind: Kind): HostileCase {
  return { name, make: (folder) => ['lint', put(folder, 'draft.htm', write()), '--no-config'], ...kind };
}

function inBody(name: string, write: () => string, kind: Kind): HostileCase {
  return document(name, () => inlineDocument({ body: write() }), kind);
}

function withDoctype(name: string, doctype: string, body = ''): HostileCase {
  return document(name, () => inlineDocument({ body: `<p>${body}</p>` }).replace('?>\n', `?>\n${doctype}\n`), REFUSED);
}

const LAUGHS = Array.from({ length: 9 }, (_unused, index) => `<!ENTITY lol${String(index + 1)} "${`&lol${String(index)};`.repeat(10)}">`).join('');

/** Mark-up that is made to hurt. */
export const MARKUP_CASES: readonly HostileCase[] = [
  inBody('200,000 elements within one another', () => '<div>'.repeat(200_000) + '</div>'.repeat(200_000), CUT),
  document('200,000 elements that nobody closes', () => `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body>${'<ix:nonNumeric>'.repeat(200_000)}`, CUT),
  inBody('200,000 attributes on an element', () => `<p${many(200_000)}>x</p>`, CUT),
  inBody('200,000 attributes on an element that is not well-formed', () => `<p b=1${many(200_000)}>x</p>`, CUT),
  inBody('an attribute of 17 MiB', () => `<p title="${'a'.repeat(17 * MIB)}">x</p>`, CUT),
  inBody('an attribute of 17 MiB in a document that is not well-formed', () => `<p title=x></p><p title="${'a'.repeat(17 * MIB)}">x</p>`, CUT),
  inBody('an attribute of 17 MiB that nobody closes', () => `<p title="${'a'.repeat(17 * MIB)}`, CUT),
  inBody('an attribute of 15 MiB in a document that is not well-formed', () => `<p title=x></p><p title="${'a'.repeat(15 * MIB)}">x</p>`, MALFORMED),
  inBody('a name of 200,000 characters', () => `<${'p'.repeat(200_000)}/>`, CUT),
  inBody('a name of 17 MiB that nobody ends', () => `<${'p'.repeat(17 * MIB)}`, CUT),
  inBody('64 MiB of text', () => `<p>${fill('material ', 64 * MIB)}</p>`, { exit: 0, code: null }),
  inBody('65 MiB of text', () => `<p>${fill('material ', 65 * MIB)}</p>`, CUT),
  inBody('a text block of 60 MiB of one word', () => block(fill('material ', 60 * MIB)), { exit: 2, code: 'input/limit', says: /Nothing was looked for in the prose/ }),
  inBody('a text block of 20 MiB that speaks of what the rules look for', () => block(fill('We oversee our third-party service providers and assess the cybersecurity risks that they pose, and have not been materially affected. ', 20 * MIB)), { exit: 2, code: 'input/limit' }),
  inBody('a text block of 20 MiB without an end of a sentence', () => block(fill('our service providers who and which and that, including our vendors, ', 20 * MIB)), { exit: 2, code: 'input/limit' }),
  inBody('4 MiB of opening brackets, quotes and full stops', () => block(fill('("... “.’ ', 4 * MIB)), { exit: 2, code: 'input/limit' }),
  inBody('5,000,001 elements', () => '<b/>'.repeat(5_000_001), CUT),
  inBody('64 MiB of comments', () => '<!---->'.repeat(64 * MIB / 7), CUT),
  inBody('24 MiB of references', () => `<p>${'&amp;'.repeat(24 * MIB / 5)}</p>`, CUT),
  inBody('64 MiB of CDATA sections', () => '<![CDATA[]]>'.repeat(64 * MIB / 12), CUT),
  inBody('a comment that nobody closes', () => `<!--${'-'.repeat(20 * MIB)}`, MALFORMED),
  inBody('20 MiB of signs that open tags', () => '<'.repeat(20 * MIB), MALFORMED),
  inBody('20 MiB of ampersands', () => '&'.repeat(20 * MIB), MALFORMED),
  inBody('a fact in 100,000 pieces', () => /<body>([^]*)<\/body>/.exec(makeLongChain(100_000))?.[1] ?? '', { exit: 2, code: 'input/limit' }),
  inBody('50,000 facts', () => Array.from({ length: 50_000 }, (_unused, at) => `<p><ix:nonNumeric contextRef="c" name="cyd:CybersecurityRiskManagementThirdPartyEngagedFlag" format="ixt:fixed-true" id="f${String(at)}">We engage consultants</ix:nonNumeric></p>`).join(''), CUT),
  inBody('250 facts within one another, each of 100,000 characters', () => Array.from({ length: 240 }).reduce<string>((inner) => block(inner + fill('We own our plant. ', 100_000)), ''), { exit: 2, code: 'input/limit' }),
  withDoctype('entities that stand for entities', `<!DOCTYPE html [<!ENTITY lol0 "lol">${LAUGHS}]>`, '&lol9;'),
  withDoctype('an entity that names a file', '<!DOCTYPE html [<!ENTITY file SYSTEM "file:///etc/hostname">]>', '&file;'),
  withDoctype('a document type with an address', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.example.org/x.dtd">'),
  withDoctype('a document type of 20 MiB', `<!DOCTYPE html [${'<!ENTITY a "b">'.repeat(20 * MIB / 15)}]>`),
  inBody('a NUL', () => '<p>\0</p>', { exit: 2, code: 'input/unreadable', says: /NUL/ }),
  inBody('a NUL behind 20 MiB', () => `<p>${fill('material ', 20 * MIB)}\0</p>`, MALFORMED),
];
