import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiling } from '../../src/run/lint-filing.js';

/** A filing with letters beyond ASCII and a finding whose evidence has some. */
const bytes = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/filings/err/windows-1252-drafting-residue.htm'));
const filing = iconv.decode(bytes, 'windows-1252');
const DECLARATION = /<\?xml[^>]*\?>/;

function declare(encoding: string | null): string {
  return filing.replace(DECLARATION, encoding === null ? '<?xml version="1.0"?>' : `<?xml version="1.0" encoding="${encoding}"?>`);
}

/** Characters that an encoding lacks, as XML writes them. */
function withReferences(text: string, keep: RegExp): string {
  return Array.from(text, (character) => (keep.test(character) ? character : `&#${String(character.codePointAt(0))};`)).join('');
}

interface Variant { readonly name: string; readonly bytes: Buffer; readonly encoding: string; readonly columns?: false }

const mark = (encoding: string, text: string): Buffer => Buffer.concat([Buffer.from({ utf8: [0xef, 0xbb, 0xbf], utf16le: [0xff, 0xfe], utf16be: [0xfe, 0xff] }[encoding] ?? []), iconv.encode(text, encoding)]);

const VARIANTS: readonly Variant[] = [
  { name: 'UTF-8, declared', bytes: Buffer.from(declare('UTF-8')), encoding: 'utf-8' },
  { name: 'UTF-8, not declared', bytes: Buffer.from(declare(null)), encoding: 'utf-8' },
  { name: 'UTF-8 with a byte order mark', bytes: mark('utf8', declare('utf-8')), encoding: 'utf-8' },
  { name: 'UTF-16, little end first, with a byte order mark', bytes: mark('utf16le', declare('UTF-16')), encoding: 'utf-16le' },
  { name: 'UTF-16, big end first, with a byte order mark', bytes: mark('utf16be', declare('UTF-16')), encoding: 'utf-16be' },
  { name: 'UTF-16LE by its declaration', bytes: iconv.encode(declare('UTF-16LE'), 'utf16le'), encoding: 'utf-16le' },
  { name: 'UTF-16BE by its declaration', bytes: iconv.encode(declare('UTF-16BE'), 'utf16be'), encoding: 'utf-16be' },
  { name: 'windows-1252, declared', bytes: iconv.encode(declare('windows-1252'), 'windows-1252'), encoding: 'windows-1252' },
  { name: 'ISO-8859-1, declared', bytes: iconv.encode(withReferences(declare('ISO-8859-1'), /[\0-\xff]/), 'latin1'), encoding: 'windows-1252', columns: false },
  { name: 'ISO-8859-15, declared', bytes: iconv.encode(withReferences(declare('ISO-8859-15'), /[\0-\xa3\xa7\xa9-\xb3]/), 'iso-8859-15'), encoding: 'iso-8859-15', columns: false },
  { name: 'US-ASCII with character references', bytes: Buffer.from(withReferences(declare('US-ASCII'), /[\0-\x7f]/), 'latin1'), encoding: 'us-ascii', columns: false },
  { name: 'windows-1252, named by a meta element only', bytes: iconv.encode(declare(null).replace('<title>', '<meta charset="windows-1252"/><title>'), 'windows-1252'), encoding: 'windows-1252' },
  { name: 'windows-1252, named by a meta element for HTTP', bytes: iconv.encode(declare(null).replace('<title>', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"/><title>'), 'windows-1252'), encoding: 'windows-1252' },
];

async function lint(content: Uint8Array): Promise<FilingReport> {
  return lintFiling({ uri: 'filing.htm', content });
}

/** What a finding says and where, without what must differ: offsets, and columns where references stand for characters. */
function describeFinding({ ruleId, message, evidence, fingerprint, locations }: Finding, columns: boolean): unknown {
  return { ruleId, message, evidence, fingerprint, places: locations.map(({ region, role }) => ({ role, line: region?.startLine, end: region?.endLine, ...(columns ? { column: region?.startColumn, endColumn: region?.endColumn } : {}) })) };
}

describe('one filing in many encodings', () => {
  let reference: FilingReport;
  beforeAll(async () => {
    reference = await lint(Buffer.from(declare('UTF-8')));
  });

  it('has a finding whose words are not all ASCII', () => {
    expect(reference.findings.map(({ ruleId }) => ruleId)).toEqual(['cyd/no-drafting-residue']);
    expect(JSON.stringify(reference.findings[0]?.evidence)).toMatch(/[^\0-\x7f]/);
  });

  it.each(VARIANTS)('$name: the same findings, evidence and places', async ({ bytes: content, encoding, columns }) => {
    const report = await lint(content);
    expect(report.status).toBe('analysed');
    expect(report.filing.inputs.map((input) => input.encoding)).toEqual([encoding]);
    expect({ ...report.filing, inputs: [] }).toEqual({ ...reference.filing, inputs: [] });
    expect(report.findings.map((finding) => describeFinding(finding, columns ?? true))).toEqual(reference.findings.map((finding) => describeFinding(finding, columns ?? true)));
    expect(report.outcomes.map(({ ruleId, verdict }) => `${ruleId} ${verdict}`)).toEqual(reference.outcomes.map(({ ruleId, verdict }) => `${ruleId} ${verdict}`));
  });
});

describe('what is declared and what is found', () => {
  it.each([
    ['UTF-8 declared, windows-1252 found', iconv.encode(declare('UTF-8'), 'windows-1252'), 'windows-1252', /utf-8, but its bytes are windows-1252/],
    ['US-ASCII declared, UTF-8 found', Buffer.from(declare('US-ASCII')), 'utf-8', /us-ascii, but its bytes are utf-8/],
    ['windows-1252 declared, a mark of UTF-8 found', mark('utf8', declare('windows-1252')), 'utf-8', /windows-1252, but its bytes are utf-8/],
    ['UTF-8 declared, a mark of UTF-16 found', mark('utf16le', declare('UTF-8')), 'utf-16le', /utf-8, but its bytes are utf-16le/],
    ['UTF-16 declared, UTF-8 found', Buffer.from(declare('UTF-16')), 'utf-8', /utf-16, but its bytes are utf-8/],
    ['UTF-16 declared, windows-1252 found', iconv.encode(declare('UTF-16'), 'windows-1252'), 'windows-1252', /utf-16, but its bytes are windows-1252/],
    ['UTF-16 declared, ASCII found', Buffer.from(withReferences(declare('UTF-16'), /[\0-\x7f]/)), 'us-ascii', /utf-16, but its bytes are us-ascii/],
    ['an encoding that nobody knows', Buffer.from(declare('x-mac-klingon')), 'utf-8', /"x-mac-klingon", which is not known/],
  ])('%s: a warning, and the findings all the same', async (_name, content, encoding, message) => {
    const { findings, filing: { inputs }, status } = await lint(content);
    expect(status).toBe('analysed');
    expect(inputs[0]?.encoding).toBe(encoding);
    const [problem, ...others] = findings.toSorted((a, b) => Number(b.ruleId === 'input/encoding') - Number(a.ruleId === 'input/encoding'));
    expect(problem).toMatchObject({ ruleId: 'input/encoding', severity: 'warning', message: expect.stringMatching(message) });
    expect(others.map(({ ruleId }) => ruleId)).toEqual(['cyd/no-drafting-residue']);
  });

  it('counts replacement characters, and says where the first stands', async () => {
    const lost = declare('UTF-8').replace(/[^\0-\x7f]/, '\ufffd').replace('</body>', '<p>\ufffd\ufffd</p></body>');
    const { findings } = await lint(Buffer.from(lost));
    const problem = findings.find(({ ruleId }) => ruleId === 'input/encoding');
    expect(problem?.message).toMatch(/^3 characters are lost/);
    expect(problem?.locations[0].region?.charOffset).toBe(lost.indexOf('\ufffd'));
  });
});
