import { describe, expect, it } from 'vitest';
import { extractDocuments } from '../../src/extract/index.js';
import type { SourceDocument } from '../../src/model/filing.js';
import type { AskSpent } from '../../src/model/limits.js';
import { openContent } from '../../src/source/open-content.js';
import { inlineDocument } from '../../scripts/fixtures/inline-document.js';

const SPENT = { limit: 'seconds', amount: '1 second' } as const;
const MANY = 9_000;
const city = (id: number): string => `<ix:nonNumeric contextRef="c" name="dei:EntityAddressCityOrTown" id="f${id}">Wexcombe</ix:nonNumeric>`;
const INPUTS: Readonly<Record<string, string>> = {
  'inline-xbrl': inlineDocument({ body: `<p>Begin.</p>${Array.from({ length: MANY }, (_unused, id) => `<p>${city(id)}</p>`).join('')}<p>The very end.</p>` }),
  'xbrl-instance': `<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:dei="http://xbrl.sec.gov/dei/2025"><context id="c"><entity><identifier scheme="http://www.sec.gov/CIK">0001234567</identifier></entity><period><instant>2025-12-31</instant></period></context>${'<dei:EntityAddressCityOrTown contextRef="c">Wexcombe</dei:EntityAddressCityOrTown>'.repeat(MANY)}</xbrl>`,
  html: `<html><body><p>ANNUAL REPORT PURSUANT TO SECTION 13</p><p>FORM 10-K</p><p>Item 1C. Cybersecurity</p>${'<p>We assess.</p>'.repeat(MANY)}<p>The very end.</p></body></html>`,
  text: `ANNUAL REPORT PURSUANT TO SECTION 13\n\nFORM 10-K\n\nItem 1C. Cybersecurity\n\n${'We assess.\n\n'.repeat(MANY)}The very end.\n`,
};

async function documentOf(format: string): Promise<SourceDocument> {
  for await (const opened of openContent(`a.${format}`, Buffer.from(INPUTS[format] ?? ''))) {
    if ('failed' in opened) expect.fail(opened.failed.message);
    expect(opened.documents[0].format).toBe(format);
    return opened.documents[0];
  }
  return expect.fail(format);
}

/** Says that the time is over from the question after so many on. */
function spentAfter(questions: number): AskSpent & { readonly asked: () => number } {
  let asked = 0;
  return Object.assign(() => ((asked += 1) > questions ? SPENT : null), { asked: () => asked });
}

describe.each(Object.keys(INPUTS))('a long document in %s', (format) => {
  it('is read up to where the time is over, wherever that is, and the place is said', async () => {
    const document = await documentOf(format);
    const patient = spentAfter(Infinity);
    const [whole] = await extractDocuments([document], { askSpent: patient });
    expect(whole?.problems.filter(({ ruleId }) => ruleId === 'input/limit')).toEqual([]);
    expect(patient.asked()).toBeGreaterThan(2);
    for (let questions = 1; questions < patient.asked(); questions += 1) {
      const [part] = await extractDocuments([document], { askSpent: spentAfter(questions) });
      const stops = part?.problems.filter(({ ruleId }) => ruleId === 'input/limit') ?? [];
      expect(stops).toMatchObject([{ status: 'partial', message: 'Read only up to here: the filing takes more than 1 second.', help: expect.stringContaining('raise "seconds"') as string }]);
      expect(stops[0]?.location?.spans[0].start).toBeGreaterThan(0);
      expect(part?.observes).not.toContain('whole-filing');
      expect([part?.facts.length ?? 0, part?.visibleText?.().text.length ?? 0]).not.toEqual([whole?.facts.length, whole?.visibleText?.().text.length]);
    }
  });

  it('is not begun where it is over before', async () => {
    expect(await extractDocuments([await documentOf(format)], { askSpent: spentAfter(0) })).toMatchObject([{ observes: [], facts: [], problems: [] }]);
  });
});
