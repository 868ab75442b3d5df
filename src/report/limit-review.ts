import type { Argument, ArgumentCase, ArgumentFact, ArgumentNode } from '../model/argument.js';
import type { Review, ReviewEvidence, ReviewRule } from '../model/review.js';
import { excerpt } from '../model/text.js';
import { withoutWords } from '../model/words.js';
import { QUOTE_LIMIT } from './main-evidence.js';

/** A review with quotes of at most 200 characters, or without a word of the filing; in neither is the text of the disclosure. */
export function limitReview(review: Review, level: 'excerpt' | 'none'): Review {
  if (level === 'excerpt') return { ...review, texts: [], evidence: review.evidence.map((one) => ({ ...one, quote: excerpt(one.quote, QUOTE_LIMIT) })) };
  return {
    ...review,
    texts: [],
    evidence: review.evidence.map(hideQuote),
    searched: review.searched.map(({ title: _title, ...place }) => place),
    rows: review.rows.map((row) => ({
      ...row,
      rules: row.rules.map(hideRule),
      questions: row.questions.map(({ value, ...question }) => ({ ...question, ...(value === undefined ? {} : { value: withoutWords(value) }) })),
    })),
    others: review.others.map(hideRule),
  };
}

function hideQuote({ value, ...evidence }: ReviewEvidence): ReviewEvidence {
  return { ...evidence, quote: '', ...(value === undefined ? {} : { value: withoutWords(value) }) };
}

function hideRule({ argument, about, ...rule }: ReviewRule): ReviewRule {
  return {
    ...rule,
    // What went wrong within a rule may cite what it was reading.
    ...(about === undefined || rule.because === 'rule-error' ? {} : { about }),
    ...(argument === undefined || rule.because === 'rule-error' ? {} : { argument: hideArgument(argument) }),
  };
}

function hideArgument(argument: Argument): Argument {
  return { ...argument, cases: argument.cases.map(hideCase) };
}

function hideCase({ it, when, require, weaker, ...rest }: ArgumentCase): ArgumentCase {
  return {
    ...rest,
    ...(it && { it: hideFact(it) }),
    ...(when && { when: hideNode(when) }),
    ...(require && { require: hideNode(require) }),
    ...(weaker && { weaker: { ...weaker, when: hideNode(weaker.when) } }),
  };
}

function hideNode(node: ArgumentNode): ArgumentNode {
  if (node.kind !== 'leaf') return { ...node, parts: node.parts.map(hideNode) };
  return {
    ...node,
    facts: node.facts.map(({ truth, read, ...fact }) => ({ ...hideFact(fact), truth, ...(read === undefined ? {} : { read: withoutWords(read) }) })),
    compared: node.compared.map(hideFact),
  };
}

function hideFact({ quote: _quote, value, ...fact }: ArgumentFact): ArgumentFact {
  return { ...fact, ...(value === undefined ? {} : { value: withoutWords(value) }) };
}
