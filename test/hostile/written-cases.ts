import { makeManyFacts } from '../../scripts/fixtures/hostile.js';
import { link, makePipe, put } from './hostile-case.js';
import type { HostileCase } from './hostile-case.js';

type Kind = Pick<HostileCase, 'exit' | 'code' | 'says'>;

const MIB = 1024 * 1024;
const BOMB = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_unused, at) => `a${String(at + 1)}: &a${String(at + 1)} [${Array.from({ length: 9 }, () => `*a${String(at)}`).join(', ')}]\n`).join('')}`;

/** What is wrong about a text that people write, whatever it is for. */
const TEXTS: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  ['aliases of aliases', BOMB, /:\d+:\d+|\d+:\d+/],
  ['an alias of what it stands in', 'a: &a { b: *a }\n', /repeats what it stands in/],
  ['100,000 lists within one another', '['.repeat(100_000), /inside one another|words and signs|characters/],
  ['100,000 lists within one another in JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /inside one another/],
  ['lists within one another by indentation', Array.from({ length: 1000 }, (_unused, at) => `${' '.repeat(at)}a:\n`).join(''), /inside one another/],
  ['more than 1 MiB', `a: ${'x'.repeat(MIB)}\n`, /1048576|1 MiB/],
  ['the key __proto__', '{ "__proto__": { "polluted": true } }\n', /"__proto__" is refused/],
  ['the key constructor', 'constructor: { prototype: { polluted: true } }\n', /"constructor" is refused/],
  ['half a million keys', Array.from({ length: 100_000 }, (_unused, at) => `k${String(at)}: 1\n`).join(''), /:\d+:\d+|\d+:\d+/],
  ['binary content', '\0\u0001\u0002\uffff', /:\d+:\d+|\d+:\d+|NUL/],
];

const draft = (folder: string): string => put(folder, 'draft.htm', makeManyFacts(1));

function written(what: string, code: HostileCase['code'], make: (folder: string, text: string) => readonly string[]): readonly HostileCase[] {
  return TEXTS.map(([name, text, says]) => ({ name: `${what} with ${name}`, make: (folder) => make(folder, text), exit: 2, code, says }));
}

const PACK = 'name: firm\nversion: 1.0.0\ntitle: Rules of the firm\nvocabulary:\n  said: { concept: cyd:CybersecurityRiskManagementThirdPartyEngagedFlag, kind: text }\nnamespaces:\n  cyd: ["http://xbrl.sec.gov/cyd/{year}"]\n';

function rule(id: string, require: string): string {
  return `id: firm/${id}\ntitle: A rule\nseverity: warning\nstatus: draft\nsince: 1.0.0\napplies-to: {}\nauthority:\n  - cite: 17 CFR 229.106(d)\nrequire:\n  ${require}\nat: said\nmessage: It is so.\nhelp: Mend it.\nexamples:\n  - name: bad\n    facts: { said: x }\n    expect: fail\n  - name: good\n    facts: { said: y }\n    expect: pass\n`;
}

function pack(name: string, require: string, kind: Kind): HostileCase {
  return { name, make: (folder) => { put(folder, 'firm/pack.yaml', PACK); put(folder, 'firm/a.yaml', rule('a', require)); return ['lint', draft(folder), '--no-config', '--pack', './firm', '--preset', 'draft']; }, ...kind };
}

const nested = (depth: number): string => `${'{ all: ['.repeat(depth)}{ fact: said, operator: is-present }${'] }'.repeat(depth)}`;
const many = (count: number): string => `{ any: [${Array.from({ length: count }, () => '{ fact: said, operator: is-present }').join(', ')}] }`;
const matching = (pattern: string): string => `{ fact: said, operator: matches, value: ${JSON.stringify(pattern)} }`;

function config(name: string, files: Readonly<Record<string, string>>, kind: Kind, more: (folder: string) => void = () => undefined): HostileCase {
  return { name, make: (folder) => { for (const [file, text] of Object.entries(files)) put(folder, file, text); more(folder); return ['lint', draft(folder), '--config', 'tieout.config.yaml']; }, ...kind };
}

const chain = (length: number): Readonly<Record<string, string>> => Object.fromEntries([['tieout.config.yaml', 'extends: ./0.yaml\n'], ...Array.from({ length }, (_unused, at): [string, string] => [`${String(at)}.yaml`, at + 1 < length ? `extends: ./${String(at + 1)}.yaml\n` : 'preset: strict\n'])]);

/** What people write for tieout, made to hurt: configurations, packs, suppressions, fact sets. */
export const WRITTEN_CASES: readonly HostileCase[] = [
  ...written('a configuration', 'E_CONFIG', (folder, text) => ['lint', draft(folder), '--config', put(folder, 'tieout.config.yaml', text)]).map((one): HostileCase => (/1 MiB/.test(one.name) ? { ...one, code: 'E_READ' } : one)),
  ...written('suppressions', 'E_SUPPRESSIONS', (folder, text) => ['lint', draft(folder), '--no-config', '--suppressions', put(folder, 'accepted.yaml', text)]).map((one): HostileCase => (/1 MiB/.test(one.name) ? { ...one, code: 'E_READ' } : one)),
  ...written('a pack', 'E_PACK', (folder, text) => { put(folder, 'firm/pack.yaml', text); return ['lint', draft(folder), '--no-config', '--pack', './firm']; }).map((one): HostileCase => (/1 MiB/.test(one.name) ? { ...one, code: 'E_READ' } : one)),
  ...written('a rule', 'E_PACK', (folder, text) => { put(folder, 'firm/pack.yaml', PACK); put(folder, 'firm/a.yaml', text); return ['lint', draft(folder), '--no-config', '--pack', './firm']; }).map((one): HostileCase => (/1 MiB/.test(one.name) ? { ...one, code: 'E_READ' } : one)),
  ...written('a fact set', 'input/unreadable', (folder, text) => ['lint', put(folder, 'facts.yaml', `filing: { form: 10-K }\nfacts:\n  more:\n    ${text.replaceAll('\n', '\n    ')}`), '--no-config', '--format', 'compact']),
  pack('a rule with 20,000 groups within one another', nested(20_000), { exit: 2, code: 'E_PACK', says: /a\.yaml:\d+:\d+/ }),
  pack('a rule with 40 groups within one another', nested(40), { exit: 2, code: 'E_PACK', says: /a\.yaml:\d+:\d+/ }),
  pack('a rule with 501 conditions', many(500), { exit: 2, code: 'E_PACK', says: /501 conditions in one rule, and at most 500/ }),
  pack('a rule with 10,000 conditions', many(10_000), { exit: 2, code: 'E_PACK', says: /a\.yaml:\d+:\d+/ }),
  pack('a pattern that looks behind', matching('(?<=a)b'), { exit: 2, code: 'E_PACK', says: /looks behind/ }),
  pack('a pattern that refers back', matching('(a)\\1'), { exit: 2, code: 'E_PACK', says: /refers back/ }),
  pack('a pattern that repeats too often', matching('a{1001}'), { exit: 2, code: 'E_PACK' }),
  pack('a pattern that repeats repetitions', matching('((a{100}){100}){100}'), { exit: 2, code: 'E_PACK', says: /a\.yaml:\d+:\d+/ }),
  pack('a pattern of 100,000 groups', matching('('.repeat(100_000) + ')'.repeat(100_000)), { exit: 2, code: 'E_PACK' }),
  pack('a pattern of 500,000 alternatives', matching('a|'.repeat(250_000)), { exit: 2, code: 'E_PACK' }),
  {
    name: '5,001 rules in a pack', exit: 2, code: 'E_PACK', says: /5001 rules, and at most 5000/,
    make: (folder) => { put(folder, 'firm/pack.yaml', PACK); for (let at = 0; at < 5001; at += 1) put(folder, `firm/r${String(at)}.yaml`, rule(`r${String(at)}`, '{ fact: said, operator: is, value: y }')); return ['lint', draft(folder), '--no-config', '--pack', './firm']; },
  },
  { name: 'a pack with a pipe for a rule', exit: 2, code: 'E_READ', make: (folder) => { put(folder, 'firm/pack.yaml', PACK); makePipe(folder, 'firm/a.yaml'); return ['lint', draft(folder), '--no-config', '--pack', './firm']; } },
  { name: 'a pack with a device for a rule', exit: 2, code: 'E_READ', make: (folder) => { put(folder, 'firm/pack.yaml', PACK); link(folder, 'firm/a.yaml', '/dev/zero'); return ['lint', draft(folder), '--no-config', '--pack', './firm']; } },
  { name: 'a device for a configuration', exit: 2, code: 'E_READ', make: (folder) => ['lint', draft(folder), '--config', '/dev/zero'] },
  { name: 'a device for suppressions', exit: 2, code: 'E_READ', make: (folder) => ['lint', draft(folder), '--no-config', '--suppressions', '/dev/zero'] },
  config('configurations that build on one another in a circle', { 'tieout.config.yaml': 'extends: ./a.yaml\n', 'a.yaml': 'extends: ./tieout.config.yaml\n' }, { exit: 2, code: 'E_EXTENDS', says: /circle/ }),
  config('a chain of 17 configurations', chain(16), { exit: 2, code: 'E_EXTENDS', says: /more than 16 configurations/ }),
  config('a chain of 16 configurations', chain(15), { exit: 0, code: null }),
  config('100 bases of one configuration', { 'tieout.config.yaml': `extends: [${Array.from({ length: 1000 }, (_unused, at) => `./b${'/.'.repeat(at % 100)}/../a.yaml`).filter((one, at, all) => all.indexOf(one) === at).map((one) => JSON.stringify(one)).join(', ')}]\n`, 'a.yaml': 'preset: strict\n', 'b/c': '' }, { exit: 2, code: 'E_EXTENDS', says: /more than 100 configurations/ }),
  config('a base that leads out by a symbolic link', { 'tieout.config.yaml': 'extends: ./link.yaml\n' }, { exit: 2, code: 'E_EXTENDS', says: /leads out of the project/ }, (folder) => { link(folder, 'link.yaml', '/etc/hostname'); }),
  config('a base at an address', { 'tieout.config.yaml': 'extends: https://www.example.org/tieout.config.yaml\n' }, { exit: 2, code: 'E_CONFIG', says: /1:\d+/ }),
  config('a base that is a pipe', { 'tieout.config.yaml': 'extends: ./pipe.yaml\n' }, { exit: 2, code: 'E_EXTENDS' }, (folder) => { makePipe(folder, 'pipe.yaml'); }),
  config('a file pattern of groups within groups', { 'tieout.config.yaml': 'overrides:\n  - files: ["+(+(+(a)))b"]\n    rules: {}\n' }, { exit: 2, code: 'E_CONFIG', says: /2:\d+/ }),
  config('a file pattern of many asterisks', { 'tieout.config.yaml': `overrides:\n  - files: ["${'*a'.repeat(60)}b"]\n    rules: {}\n` }, { exit: 2, code: 'E_CONFIG', says: /asterisks/ }),
  config('a file pattern of 2,000 characters', { 'tieout.config.yaml': `overrides:\n  - files: ["${'a'.repeat(2_000)}"]\n    rules: {}\n` }, { exit: 2, code: 'E_CONFIG', says: /2:\d+/ }),
];
