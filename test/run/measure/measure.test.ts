import { describe, expect, it } from 'vitest';
import { TOOL, createRuleSelection, loadDefaultPacks, measureFilings, renderMeasures } from '../../../src/node.js';
import type { FilingLabels, Measures } from '../../../src/node.js';
import { openDocument, toFiling } from '../../../src/source/open-document.js';
import type { Opened } from '../../../src/source/open-document.js';

const DENIAL = 'We have not identified any cybersecurity threats that have materially affected us or are reasonably likely to materially affect us.';
const [A, B, C, D] = ['0000000001-25-000001', '0000000001-25-000002', '0000000001-25-000003', '0000000001-25-000004'] as const;

function filing(accession: string, facts: object): Promise<Opened> {
  return openDocument(`${accession}.json`, Buffer.from(JSON.stringify({ filing: { form: '10-K', period: '2025-12-31', accession }, facts }))).then(toFiling);
}

function labels(values: Readonly<Record<string, object>>): ReadonlyMap<string, FilingLabels> {
  return new Map(Object.entries(values).map(([accession, rest]) => [accession, { accession, values: { ...rest } }]));
}

async function measure(inputs: readonly Opened[], known: ReadonlyMap<string, FilingLabels> = new Map()): Promise<Measures> {
  const packs = await loadDefaultPacks();
  return measureFilings(inputs, { tool: TOOL, packs, labels: known, rulesFor: createRuleSelection(packs, { preset: 'strict' }) });
}

const denied = (accession: string): Promise<Opened> => filing(accession, { 'materially-affected': true, 'materially-affected-text': DENIAL });

describe('a measurement', () => {
  it('counts filings by what became of each rule, and judges those that fired by their labels', async () => {
    const inputs = [await denied(A), await denied(B), await filing(C, { 'materially-affected': false, 'materially-affected-text': DENIAL }), await denied(D)];
    const { rules, corpus, labels: labelled } = await measure(inputs, labels({ [A]: { matf_contradicted: true }, [B]: { matf_contradicted: false }, [C]: { matf_contradicted: true }, [D]: { matf_contradicted: null } }));
    expect(corpus).toMatchObject({ filings: 4, analysed: 4, partial: 0, failed: 0 });
    expect(labelled).toBe(4);
    // The third did not fire, the fourth has no label that decides.
    expect(rules.find(({ id }) => id === 'cyd/materially-affected-yes-is-not-denied')).toMatchObject({
      evaluated: 3, fired: 3, open: 0, notApplicable: 1, findings: 3, bySeverity: { error: 3, warning: 0, note: 0 }, labelled: { right: 1, wrong: 1 },
    });
  });

  it('compares what is said with what readers wrote, the third that is kept apart by itself', async () => {
    const known = labels({ [A]: { mat_text: 'negated' }, [B]: { mat_text: 'none' }, [C]: { mat_text: 'negated' }, [D]: { mat_text: 'negated' } });
    const { questions } = await measure([await denied(A), await denied(B), await denied(C), await denied(D)], known);
    const question = questions.find(({ label }) => label === 'mat_text');
    expect(question?.confusion).toEqual({ negated: { negated: 3 }, none: { negated: 1 } });
    expect((question?.used.of ?? 0) + (question?.apart.of ?? 0)).toBe(4);
    expect((question?.used.agree ?? 0) + (question?.apart.agree ?? 0)).toBe(3);
    expect(question?.apart.of).toBeGreaterThan(0);
  });

  it('counts what could not be read, and says nothing of labels where there are none', async () => {
    const measures = await measure([toFiling(await openDocument('empty.htm', Buffer.alloc(0))), await denied(A)]);
    expect(measures.corpus).toMatchObject({ filings: 2, analysed: 1, failed: 1 });
    expect(measures.rules.every((rule) => rule.labelled === undefined)).toBe(true);
    expect(renderMeasures(measures)).toMatch(/^2 filings \(1 analysed, 0 partial, 1 failed\), 0 with labels; corpus [0-9a-f]{16}\n/);
    expect(renderMeasures(measures)).not.toContain('labels down');
  });

  it('has the same hash whatever the order of the inputs', async () => {
    const one = await measure([await denied(A), await denied(B)]);
    const other = await measure([await denied(B), await denied(A)]);
    expect(one.corpus.sha256).toBe(other.corpus.sha256);
    expect((await measure([await denied(A)])).corpus.sha256).not.toBe(one.corpus.sha256);
  });

  it('shows rules, questions and confusions as tables', async () => {
    const text = renderMeasures(await measure([await denied(A)], labels({ [A]: { mat_text: 'none', confidence: 'high' } })));
    expect(text).toMatch(/cyd\/materially-affected-yes-is-not-denied +1 +1 +0 +0 +1 +0 +0 +0 +0\n/);
    expect(text).toMatch(/materially affected: labels down, answers across\n +negated\nnone +1\n/);
  });
});
