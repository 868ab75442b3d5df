import { crc32 } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { describe, expect, it, vi } from 'vitest';
import type { FilingReport } from '../../../src/model/report.js';
import { TOOL } from '../../../src/run/tool.js';
import { FORBIDDEN } from '../hostile-text.js';
import { PAYLOADS, fillSlots } from '../html/payloads.js';
import { reviewed, runOver } from '../html/reviews.js';
import { readMemo, unpack, wordsOf, writeMemo } from './memos.js';

const wrong = await reviewed('filings/err/materially-affected-yes-is-denied.htm');
const incident = await reviewed('filings/err/incident-impact-is-not-tagged.htm');
const draft = await reviewed('drafts/marrowgate-item-1c.yaml');
const cut = await reviewed('hostile/truncated.htm');
const binary = await reviewed('hostile/binary.htm');
const accepted: FilingReport = { ...wrong, findings: wrong.findings.map((finding) => ({ ...finding, suppression: { reason: 'Counsel has agreed.', approvedBy: 'A. Partner', approvedOn: '2026-01-05' } })) };
const filed: FilingReport = { ...wrong, filing: { ...wrong.filing, accession: '0009990002-26-000001', filed: '2026-02-20' } };

/** Names of elements in their order; throws where a part is not well-formed. */
function shapeOf(xml: string): string {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name }) => { names.push(name); });
  parser.write(xml).close();
  return names.join(' ');
}

describe('a memo', () => {
  it('has for each paragraph of the rule its cite, its words, the answer and why, and the quotes with their place', async () => {
    const words = await readMemo(runOver(wrong));
    const review = wrong.review ?? expect.fail();
    expect(review.rows.length).toBeGreaterThan(8);
    for (const row of review.rows) {
      expect(words).toContain(row.cite);
      expect(words).toContain(row.requirement.replace(/\s+/g, ' '));
    }
    for (const { quote, origin } of review.evidence) if (origin === 'derived' && quote !== '') expect(words).toContain(`“${quote}”`);
    expect(words).toContain('The text speaks to it, in the words quoted.');
    expect(words).toMatch(/“No[^”]*materially affected[^”]*”\n(?:in the words that the flag wraps, )?line \d+, column [\d,]+\n|“We have not[^”]*”\n.*line \d+, column [\d,]+\n/);
  });

  it('leaves the reviewer\'s column empty, and room for who, when and what was decided', async () => {
    const xml = (await unpack(await writeMemo(runOver(wrong)))).get('word/document.xml') ?? '';
    const rows = xml.split('<w:tr>').filter((row) => row.includes('17 CFR 229.106') && (row.match(/<w:tc>/g) ?? []).length === 4);
    expect(rows.length).toBe(wrong.review?.rows.length);
    for (const row of rows) expect(wordsOf(row.slice(row.lastIndexOf('<w:tc>'), row.indexOf('</w:tr>'))).trim()).toBe('');
    for (const field of ['To\n', 'From\n', 'Date\n', 'Reviewed by\n', 'Accept / fix / discuss:\n', 'Reason:\n', 'Name and date:\n']) expect(wordsOf(xml)).toContain(field);
  });

  it('says which filing and which file, what was counted and what it was made with', async () => {
    const words = await readMemo(runOver(wrong));
    const { filing: { registrant, period, cik, inputs } } = wrong;
    for (const fact of [registrant, cik, `Form 10-K, period ending ${period ?? ''}`, `SHA-256 ${inputs[0]?.sha256 ?? ''}`, `tieout ${TOOL.version}`, 'rules cyd ', '1 error, 0 warnings, 0 notes; 0 accepted before', '1 fail']) expect(words).toContain(fact);
  });

  it('names the file of every place where a filing has several', async () => {
    const two: FilingReport = { ...wrong, filing: { ...wrong.filing, inputs: [...wrong.filing.inputs, { uri: 'exhibit-13.htm', format: 'inline-xbrl', sha256: 'ef'.repeat(32), encoding: 'utf-8' }] } };
    const words = await readMemo(runOver(two));
    expect(words).toContain('exhibit-13.htm (inline-xbrl)\nSHA-256 efef');
    expect(words).toMatch(/^in the words that the flag wraps, fixtures\/filings\/err\/materially-affected-yes-is-denied\.htm, line 120, column 494$/m);
    expect(await readMemo(runOver(wrong))).toMatch(/^in the words that the flag wraps, line 120, column 494$/m);
  });

  it('quotes the same words once in a row', async () => {
    const words = await readMemo(runOver(wrong));
    const [row] = wrong.review?.rows ?? [];
    const again: FilingReport = { ...wrong, review: { ...wrong.review ?? expect.fail(), rows: [{ ...row ?? expect.fail(), questions: [...wrong.review?.rows[4]?.questions ?? [], ...wrong.review?.rows[4]?.questions ?? []] }] } };
    expect(words).not.toContain('The words quoted above');
    expect((await readMemo(runOver(again))).match(/^The words quoted above$/gm)?.length).toBeGreaterThan(0);
  });

  it('lists the findings with message, evidence, what to do and authority', async () => {
    const words = await readMemo(runOver(wrong));
    const [finding] = wrong.findings;
    expect(words).toContain('Finding 1 – Error');
    for (const part of [finding?.message ?? '', finding?.ruleId ?? '', `finding ${finding?.fingerprint.slice(0, 8) ?? ''}`, 'What to do: ']) expect(words).toContain(part);
  });

  it('says before anything else what was not analysed', async () => {
    const words = await readMemo(runOver(cut));
    expect(words).toContain('Not analysed: only a part of this filing was read\nFinding 1: ');
    expect(words.indexOf('Not analysed')).toBeLessThan(words.indexOf('Outcome'));
    expect(words).toMatch(/9 checks not decided, because a part of the filing was not read\./);
    expect(await readMemo(runOver(binary))).toContain('Not analysed: this filing could not be read\nFinding 1: The file is binary');
  });

  it('names every check that was not decided, with its reason', async () => {
    const words = await readMemo(runOver(draft));
    const open = draft.outcomes.filter(({ verdict }) => verdict === 'open');
    const counted = [...words.matchAll(/(\d+) checks? not decided, because (?:this kind of input does not show |what is asked for may stand in another document)/g)].map(([, count]) => Number(count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(open.length);
    for (const { ruleId } of open) expect(words).toMatch(new RegExp(`${ruleId}\nstays open: .`));
  });

  it('is a draft and confidential unless something says that it was filed, and confidential where the project is', async () => {
    expect(await readMemo(runOver(wrong))).toMatch(/^Draft – confidential {2}No accession number/);
    expect(await readMemo(runOver(filed))).not.toMatch(/confidential/i);
    expect(await readMemo(runOver(filed), { confidential: true })).toMatch(/^Confidential\n/);
  });

  it('keeps what somebody accepted, with who and why, and asks for no decision on it', async () => {
    const words = await readMemo(runOver(accepted));
    expect(words).toContain('Accepted before\nFinding 1 (cyd/materially-affected-yes-is-not-denied): Counsel has agreed. (A. Partner, on 2026-01-05)');
    expect(words).toContain('0 errors, 0 warnings, 0 notes; 1 accepted before');
    expect(words).not.toContain('Accept / fix / discuss');
  });

  it('never says that a filing complies', async () => {
    for (const evidence of ['full', 'none'] as const) expect(await readMemo(runOver(wrong, incident, draft, cut), { evidence })).not.toMatch(/\bcompl(?:y|ies|iant|iance)\b(?! (?:with|program|officer|function|matters|risk))/i);
  });

  it('has no words of the filing where none are wanted', async () => {
    const words = await readMemo(runOver(wrong), { evidence: 'none' });
    expect(words).not.toContain('“We');
    expect(words).not.toContain(wrong.review?.evidence[0]?.quote.slice(0, 40));
    expect(words).toContain('17 CFR 229.106(b)(2)');
  });

  it('leaves findings of lower severities out where only errors are wanted, and counts them', async () => {
    const noted: FilingReport = { ...wrong, findings: wrong.findings.map((finding) => ({ ...finding, severity: 'note' })) };
    const words = await readMemo(runOver(noted), { quiet: true });
    expect(words).toContain('No finding is of the severities that were asked for.');
  });

  it('holds several filings, and says how many did not fit', async () => {
    const cuts: string[] = [];
    const words = await readMemo(runOver(...Array.from({ length: 27 }, () => binary)), { onCut: (what) => { cuts.push(what); } });
    expect(words).toMatch(/^27 filings: 0 analysed, 0 partial, 27 failed\.\n2 filings left out of this memo for their number/);
    expect(words.match(/^MEMORANDUM$/gm)).toHaveLength(25);
    expect(cuts).toEqual(['2 filings left out of the memo, which holds 25']);
  });

  it('says that a run was cut short', async () => {
    expect(await readMemo({ ...runOver(wrong), complete: false })).toMatch(/^Not complete: the run was cut short/);
  });
});

describe('what a filing says stays text', () => {
  const small: FilingReport = { ...incident, findings: [...incident.findings, ...wrong.findings, ...accepted.findings] };

  // A whole memo is written for each, so not every payload stands alone; below they all come, many at once.
  it('gives a document of the same shape for a payload in every slot', { timeout: 240_000 }, async () => {
    const write = async (fill: string): Promise<string> => (await unpack(await writeMemo(fillSlots(runOver(small), () => fill)))).get('word/document.xml') ?? '';
    const shape = shapeOf(await write('x'));
    for (const payload of PAYLOADS.filter((_one, at) => at % 11 === 0)) expect(shapeOf(await write(payload)), payload).toBe(shape);
  });

  it('gives well-formed parts without unseen characters, whatever stands in them', { timeout: 240_000 }, async () => {
    const seen = new Set<string>();
    for (let from = 0; seen.size < new Set(PAYLOADS).size; from += 1) {
      const parts = await unpack(await writeMemo(fillSlots(runOver(small), (slot) => {
        const payload = PAYLOADS[(slot + from * 53) % PAYLOADS.length] ?? '';
        seen.add(payload);
        return payload;
      })));
      for (const [name, part] of parts) if (/\.(?:xml|rels)$/.test(name)) expect(() => shapeOf(part), name).not.toThrow();
      expect(wordsOf(parts.get('word/document.xml') ?? '').replace(/\t/g, ' ')).not.toMatch(FORBIDDEN);
    }
  });

  it('has no link, no field but the page number, no macro and nothing from elsewhere', async () => {
    const parts = await unpack(await writeMemo(runOver(wrong)));
    for (const [name, part] of parts) {
      expect(name).not.toMatch(/vba|activeX|embeddings/i);
      expect(part).not.toMatch(/TargetMode="External"|<w:hyperlink|DDE/);
      for (const [, field] of part.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(field).toMatch(/^(?:PAGE|NUMPAGES)$/);
    }
  });
});

describe('the bytes of a memo', () => {
  it('are the same for the same run, at any time', async () => {
    const first = await writeMemo(runOver(wrong, draft));
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
    try {
      expect((await writeMemo(runOver(wrong, draft))).equals(first)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('hold no time, and a package that begins with its types', async () => {
    const memo = await writeMemo(runOver(wrong));
    const parts = await unpack(memo);
    expect([...parts.keys()].slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    expect(parts.get('docProps/core.xml')).not.toMatch(/dcterms:(?:created|modified)|\d{4}-\d\d-\d\dT/);
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>tieout</dc:creator>');
    // Each part is stored with its checksum, which yauzl compares as well.
    const document = Buffer.from(parts.get('word/document.xml') ?? '', 'utf8');
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32LE(crc32(document));
    expect(memo.includes(checksum)).toBe(true);
  });
});
