import type { Argument, ArgumentFact, ArgumentLeaf } from '../../src/model/argument.js';
import type { ExplainedRule, Explanation } from '../../src/model/explanation.js';
import type { Rule } from '../../src/model/rule.js';

const uri = 'drafts/alder-10-k.htm';

function place(line: number, column: number): NonNullable<ArgumentFact['location']> {
  return { uri, regions: [{ startLine: line, startColumn: column, endLine: line, endColumn: column + 10, charOffset: line * 100 + column, charLength: 10 }] };
}

const said: ArgumentFact = {
  name: 'said-board-oversight', origin: 'derived', quote: 'Our Chief Information Security Officer oversees cybersecurity and reports to nobody in particular.',
  value: { by: 'committee', block: 'management' }, from: 'own-block', looked: { 'own-block': 'management', 'other-block': 'committee' }, location: place(122, 479),
};
const committee: ArgumentFact = { name: 'board-committee-text', origin: 'tagged', concept: 'cyd:BoardCommitteeTextBlock', quote: said.quote ?? '', location: { ...place(122, 460), elsewhere: [place(3, 1)] } };
const flag: ArgumentFact = { name: 'materially-affected', origin: 'tagged', concept: 'cyd:AffectedFlag', value: false, quote: 'have not materially affected us', location: place(130, 12) };

export function leaf(more: Partial<ArgumentLeaf> & Pick<ArgumentLeaf, 'fact' | 'operator' | 'truth'>): ArgumentLeaf {
  return { kind: 'leaf', negated: false, facts: [], compared: [], ...more };
}

export function rule(id: string, title: string, more: Partial<Rule> = {}): Rule {
  return {
    id, title, severity: 'warning', status: 'stable', preset: 'recommended', since: '0.1.0', appliesTo: { forms: ['10-K', '20-F'] },
    authority: [{ cite: '17 CFR 229.106(c)(1)', asks: 'Identify any board committee.' }], needs: [], require: { fact: 'a', operator: 'is', value: true }, at: [],
    message: '', help: 'Name the committee of the board. An officer is not a committee.', examples: [], ...more,
  };
}

function explained(one: Rule, argument: Omit<Argument, 'ruleId'>, findings: ExplainedRule['findings'] = []): ExplainedRule {
  return { rule: one, argument: { ruleId: one.id, ...argument }, findings };
}

const fails = explained(rule('cyd/board-committee-is-named', 'The board committee that oversees cybersecurity risk is named'), {
  verdict: 'fail', because: 'require-fails',
  cases: [{
    verdict: 'fail', because: 'require-fails', findings: ['51258c95aaaaaaaaaaaaaaaaaaaaaaaa'],
    when: { kind: 'any', truth: true, parts: [leaf({ fact: 'board-committee-text', operator: 'is-present', expected: true, truth: true, facts: [{ ...committee, truth: true, read: committee.quote ?? '' }] }), leaf({ fact: 'board-oversight-text', operator: 'is-present', expected: true, truth: false })] },
    require: {
      kind: 'all', truth: false, parts: [
        leaf({ fact: 'said-board-oversight', path: 'value.by', operator: 'is-one-of', expected: ['committee', 'full-board', 'both'], truth: true, facts: [{ ...said, truth: true, read: 'committee' }] }),
        leaf({ fact: 'said-board-oversight', path: 'value.block', operator: 'is', expected: 'management', negated: true, truth: false, facts: [{ ...said, truth: false, read: 'management' }] }),
      ],
    },
    weaker: { severity: 'note', when: leaf({ fact: 'said-board-oversight', path: 'from', operator: 'is', expected: 'section', negated: true, truth: true, facts: [{ ...said, truth: true, read: 'own-block' }] }) },
  }],
}, [{
  ruleId: 'cyd/board-committee-is-named', severity: 'note', message: 'Tagged as who oversees cybersecurity risk, but names no committee.', locations: [{ uri, role: 'primary' }], evidence: [],
  fingerprint: '51258c95aaaaaaaaaaaaaaaaaaaaaaaa', help: 'Name the committee.',
}]);

const passes = explained(rule('cyd/flags-agree', 'A flag that is tagged twice has one value', { each: 'flags' }), {
  verdict: 'pass', because: 'require-holds', unlisted: 7,
  cases: [1, 2, 3, 4].map((line) => ({
    it: { ...flag, location: place(line, 12) }, verdict: 'pass', because: 'require-holds', findings: [],
    require: leaf({ fact: 'it', operator: 'same-in-context', expected: true, truth: true, facts: [{ ...flag, location: place(line, 12), truth: true, read: false }], compared: [{ ...flag, location: place(140, 1) }], unlisted: 3 }),
  })),
});

const open = explained(rule('cyd/materially-affected-no-is-stated', 'A flag that says no stands on a statement'), {
  verdict: 'open', because: 'undecided', about: 'said-materially-affected',
  cases: [{
    verdict: 'open', because: 'undecided', about: 'said-materially-affected', findings: [],
    when: leaf({ fact: 'materially-affected', operator: 'is', expected: false, truth: true, facts: [{ ...flag, truth: true, read: false }] }),
    require: leaf({
      fact: 'said-materially-affected', path: 'value.polarity', operator: 'is', expected: 'negated', truth: 'unknown', because: 'undecided', about: 'said-materially-affected',
      facts: [{ name: 'said-materially-affected', origin: 'derived', value: { polarity: 'none' }, undecided: 'wrapped-text', truth: 'unknown' }],
    }),
  }],
});

const unseen = explained(rule('cyd/reports-to-board-is-tagged', 'What the text says is tagged'), {
  verdict: 'open', because: 'unobservable', about: 'reports-to-board', unseen: ['tagged', 'whole-filing'],
  cases: [{ verdict: 'open', because: 'unobservable', about: 'reports-to-board', unseen: ['tagged', 'whole-filing'], findings: [], require: leaf({ fact: 'reports-to-board', operator: 'is-present', expected: true, truth: 'unknown', because: 'unobservable', about: 'reports-to-board', unseen: ['tagged', 'whole-filing'] }) }],
});

const otherForm = explained(rule('cyd/incident-has-date', 'An incident has a date', { appliesTo: { forms: ['8-K', '8-K/A'] } }), { verdict: 'notApplicable', because: 'form', cases: [] });
const otherPeriod = explained(rule('cyd/is-tagged', 'It is tagged', { appliesTo: { periodsEndingFrom: '2026-12-15' } }), { verdict: 'notApplicable', because: 'period', cases: [] });
const absent = explained(rule('cyd/expertise-is-described', 'Expertise is described'), {
  verdict: 'notApplicable', because: 'fact-absent', about: 'expertise-text',
  cases: [{ verdict: 'notApplicable', because: 'fact-absent', about: 'expertise-text', findings: [], when: leaf({ fact: 'expertise-text', operator: 'mentions', expected: ['CISSP', 'years'], truth: false, because: 'fact-absent', about: 'expertise-text' }) }],
});

/** One explanation with every verdict and every reason that has words of its own. */
export const explanation: Explanation = {
  uri, status: 'partial',
  filing: { uri, accession: null, form: '10-K', registrant: 'Alder Works Inc.', cik: '0009990001', period: '2025-12-31', filed: null, inputs: [{ uri, format: 'inline-xbrl', sha256: 'ab'.repeat(32), encoding: 'utf-8' }] },
  problems: [{ ruleId: 'input/malformed', severity: 'error', message: 'The document ends inside an element.', help: 'Export the document again.', locations: [{ uri, role: 'primary' }], evidence: [], fingerprint: 'cd'.repeat(16) }],
  rules: [fails, passes, open, unseen, otherForm, otherPeriod, absent],
};
