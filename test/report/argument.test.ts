import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operators } from '../../src/evaluate/operators/index.js';
import type { ReasonCode } from '../../src/model/finding.js';
import { renderExplanation } from '../../src/report/argument.js';
import type { ExplanationFormat } from '../../src/report/argument.js';
import { describeReason } from '../../src/report/argument-words.js';
import { describeOperator, describeSubject, wordedOperators } from '../../src/report/operator-words.js';
import { renderRule } from '../../src/report/rule-description.js';
import { textWidth } from '../../src/report/text-width.js';
import { explanation, leaf, rule } from './explanations.js';
import { COMMAND, FORBIDDEN, hostileText } from './hostile-text.js';
import { fixture } from './reports.js';

function render(format: ExplanationFormat = 'text', width?: number, color = false, of = explanation): string {
  return [...renderExplanation(of, format, { color, ...(width === undefined ? {} : { width }) })].join('');
}

describe('an explanation', () => {
  it.each([['explanation.txt', 'text', 100, false], ['explanation-40.txt', 'text', 40, false], ['explanation-120.ansi', 'text', 120, true], ['explanation.json', 'json', 100, false]] as const)('prints as fixtures/report has it: %s', async (file, format, width, color) => {
    await expect(render(format, width, color)).toMatchFileSnapshot(fileURLToPath(fixture(file)));
  });

  it('is never wider than the terminal', () => {
    fc.assert(fc.property(fc.integer({ min: 30, max: 200 }), (width) => {
      for (const line of render('text', width).split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }), { numRuns: 40 });
  });

  it('says without colour all that it says with it', () => {
    expect(render('text', 90, true).replace(/\u001b\[\d+m/g, '')).toBe(render('text', 90, false));
  });

  it('gives every mark its word, and every verdict both', () => {
    for (const words of ['✗ fails: ', '✓ passes: ', '? stays open: ', '– does not apply: ']) expect(render()).toContain(words);
    for (const line of render().split('\n')) expect(line).toMatch(/^(?!\s*[✓✗?–])|^\s*(?:✓ (?:holds|passes)|✗ (?:does not hold|fails)|\? (?:not known|stays open)|– does not apply)/);
  });

  it('lets nothing of a filing act on the terminal or the runner', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const [first = expect.fail()] = explanation.rules;
      const fact = { name: text, origin: 'tagged', concept: text, value: { [text]: text }, quote: text, from: text, looked: { [text]: text }, undecided: text, location: { uri: text, regions: [{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, charOffset: 0, charLength: 1 }] }, truth: false, read: text } as const;
      const require = leaf({ fact: text, path: text, operator: 'is', expected: text, truth: false, because: 'unobservable', about: text, unseen: [text], facts: [fact], compared: [fact] });
      const rules = [{ ...first, rule: rule(text, text, { help: text }), argument: { ...first.argument, verdict: 'open', because: 'unobservable', about: text, unseen: [text], cases: [{ verdict: 'open', because: 'rule-error', about: text, it: fact, require, findings: [] }] } }] as const;
      const of = { ...explanation, uri: text, filing: { ...explanation.filing, registrant: text, form: text }, rules };
      for (const printed of [render('text', 80, false, of), render('json', 80, false, of)]) {
        expect(printed).not.toMatch(FORBIDDEN);
        expect(printed).not.toMatch(COMMAND);
      }
    }), { numRuns: 200 });
  });

  it('has as JSON what the arguments hold', () => {
    const printed = JSON.parse(render('json')) as { rules: { ruleId: string; verdict: string; cases: unknown[] }[] };
    expect(printed.rules.map(({ ruleId, verdict, cases }) => ({ ruleId, verdict, cases }))).toEqual(explanation.rules.map(({ argument: { ruleId, verdict, cases } }) => JSON.parse(JSON.stringify({ ruleId, verdict, cases })) as unknown));
  });
});

describe('words for operators', () => {
  it('are there for every operator, and for no other', () => {
    expect([...wordedOperators].sort()).toEqual(Object.keys(operators).sort());
  });

  it.each([
    ['is', 'negated', 'is negated', 'is not negated'],
    ['is-one-of', ['a', 'b', 'c'], 'is one of a, b or c', 'is not one of a, b or c'],
    ['is-one-of', ['a'], 'is a', 'is not a'],
    ['is-present', true, 'is there', 'is not there'],
    ['is-absent', true, 'is not there', 'is there'],
    ['at-least', 3, 'is at least 3', 'is not at least 3'],
    ['at-most', 0, 'is at most 0', 'is not at most 0'],
    ['before', '2026-01-01', 'is before 2026-01-01', 'is not before 2026-01-01'],
    ['after', '2026-01-01', 'is after 2026-01-01', 'is not after 2026-01-01'],
    ['same-as', 'form', 'is the same as form', 'is not the same as form'],
    ['same-in-context', true, 'is the same wherever its element stands in the same context', 'is not the same wherever its element stands in the same context'],
    ['mentions', ['breach', 'attack'], 'mentions “breach” or “attack”', 'does not mention “breach” or “attack”'],
    ['mentions-together', { words: ['board', 'oversees'], within: 'sentence' }, 'mentions “board” and “oversees” in one sentence', 'does not mention “board” and “oversees” in one sentence'],
    ['mentions-together', { words: ['board', 'oversees'], within: 1 }, 'mentions “board” and “oversees” within 1 word of one another', 'does not mention “board” and “oversees” within 1 word of one another'],
    ['matches', 'a.b', 'matches the pattern a.b', 'does not match the pattern a.b'],
    ['shorter-than', 1, 'is shorter than 1 character', 'is not shorter than 1 character'],
    ['longer-than', 100, 'is longer than 100 characters', 'is not longer than 100 characters'],
    ['contains-text-of', 'a', 'holds the whole text of a', 'does not hold the whole text of a'],
    ['within-days-of', { fact: 'filed', days: 4 }, 'is at most 4 days before or after filed', 'is not at most 4 days before or after filed'],
    ['within-business-days-after', { fact: 'said', path: 'value.date', days: 1 }, 'is at most 1 business day after said.value.date', 'is not at most 1 business day after said.value.date'],
  ] as const)('%s %j: %s', (operator, expected, says, denies) => {
    expect([describeOperator(operator, expected, false), describeOperator(operator, expected, true)]).toEqual([says, denies]);
  });

  it.each([
    [undefined, 'a'], ['value', 'a'], ['value.polarity', 'the “polarity” of a'], ['text', 'the text of a'], ['markup.hidden', 'the mark-up “hidden” of a'],
    ['looked.own-block', 'the answer of a for the place “own-block”'], ['context.period.end', 'the last day of a'],
  ])('a condition over the path %s speaks of "%s"', (path, words) => {
    expect(describeSubject('a', path)).toBe(words);
  });
});

describe('words for reasons', () => {
  const CODES: readonly ReasonCode[] = ['require-holds', 'require-fails', 'form', 'period', 'when-is-false', 'fact-absent', 'nothing-to-check', 'unobservable', 'undecided', 'not-read', 'not-evaluated', 'rule-error'];

  it.each(CODES)('%s is a sentence', (because) => {
    expect(describeReason({ verdict: 'open', because, about: 'said-x' }, rule('cyd/a', 'A'), explanation.filing)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a rule', () => {
  it('is described with its conditions in words, its accuracy and its examples, no wider than the terminal', () => {
    const described = rule('cyd/a', 'A rule', {
      when: { all: [{ fact: 'a', operator: 'is-present', value: true }, { not: { fact: 'b', path: 'text', operator: 'mentions', value: ['x'] } }] },
      require: { any: [{ fact: 'c', operator: 'is', value: true }, { fact: 'd', operator: 'is-absent', value: true }] },
      weaker: [{ when: { fact: 'e', operator: 'is', value: 'section' }, severity: 'note', message: '' }],
      measured: { date: '2026-01-01', corpus: 'some filings', findings: 30, right: 29, wrong: 1, unclear: 0 },
      examples: [{ name: 'a small one', facts: {}, expect: 'notApplicable' }],
    });
    const printed = renderRule(described, { color: false, width: 60 });
    expect(printed).toContain('    all of these:\n      a is there\n      the text of b does not mention “x”\n  it is required that\n    at least one of these:\n      c is true\n      d is not there\n  and a finding counts as note where\n    e is section\n');
    expect(printed).toContain('30 findings, 30 read, 29 right, 1 wrong');
    expect(printed).toContain('  does not apply: a small one\n');
    for (const line of printed.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(60);
  });

  it('lets nothing of a pack act on the terminal', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const printed = renderRule(rule(text, text, { help: text, examples: [{ name: text, facts: {}, expect: 'pass' }], require: { fact: text, path: text, operator: text, value: text } }), { color: false });
      expect(printed).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(COMMAND);
    }), { numRuns: 200 });
  });
});
