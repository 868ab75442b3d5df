import type { Fact } from '../model/fact.js';
import { isCrossReference } from './cross-reference.js';
import { MATERIALLY_AFFECTED_FLAG, MATERIALLY_AFFECTED_TEXT } from './concepts.js';
import { readScope, readSubject } from './clauses/reach.js';
import type { Scope, Subject } from './clauses/reach.js';
import { decidingWords } from './deciding-words.js';
import type { Filing } from './filing.js';
import { supposesEffect } from './effects/conditions.js';
import { readEffects } from './material-effect.js';
import type { EffectStatement } from './effects/statement.js';
import { answerFact } from './question.js';
import type { Quote, Reading } from './question.js';
import { answersByPlace, searchFiling } from './search.js';

type Polarity = 'negated' | 'affirmed' | 'likely' | 'mixed' | 'cross-reference' | 'none';

interface SentenceReading {
  readonly statements: readonly EffectStatement[];
  readonly reference: boolean;
  readonly supposes: boolean;
}

type Finding = Reading<SentenceReading>;

const NAME = 'said-materially-affected';

/** What the prose says about 106(b)(2): whether risks have materially affected, or are reasonably likely to materially affect, the registrant. */
export function sayMateriallyAffected(filing: Filing): readonly Fact[] {
  const search = searchFiling(filing, {
    flag: MATERIALLY_AFFECTED_FLAG,
    own: [MATERIALLY_AFFECTED_TEXT],
    read: (sentence) => readSentence(sentence),
    enough: (found) => found.some(isStatement),
    beyond: {
      follows: (found) => !found.some(isStatement) && found.some((finding) => finding.found.reference),
      passages: () => filing.riskFactors(),
      read: readFarSentence,
    },
  });
  const polarity = decide(search.readings);
  const chosen = chooseQuote(search.readings, polarity);
  const quote = chosen === null ? null : decidingWords(chosen, (end) => saysSame(end, words(chosen)));
  const value = { polarity, ...reach(search.readings, polarity), affirms: affirms(search.readings), supposes: search.readings.some((finding) => finding.found.supposes), refers: search.readings.some((finding) => finding.found.reference) };
  const silent = polarity === 'none' || polarity === 'cross-reference';
  return [answerFact(NAME, value, quote, silent ? search.unseen : null, answersByPlace(search, decide))];
}

/** Whether an effect is said to have happened or to be likely, whatever is denied beside it; an exception alone affirms nothing. */
function affirms(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.found.statements.some(({ kind }) => kind === 'affirmed' || kind === 'likely'));
}

function readSentence(sentence: string): SentenceReading | null {
  const statements = readEffects(sentence);
  const reference = statements.length === 0 && isCrossReference(sentence);
  const supposes = supposesEffect(sentence);
  return statements.length > 0 || reference || supposes ? { statements, reference, supposes } : null;
}

/** Risk factors speak of everything: only what names cybersecurity counts, and no further reference. */
function readFarSentence(sentence: string): SentenceReading | null {
  if (!/cyber|security\s+(?:breach|incident)/i.test(sentence)) return null;
  const statements = readEffects(sentence).filter((statement) => statement.kind !== 'likely');
  return statements.length > 0 ? { statements, reference: false, supposes: false } : null;
}

function isStatement(finding: Finding): boolean {
  return finding.found.statements.length > 0;
}

function decide(findings: readonly Finding[]): Polarity {
  const kinds = new Set(findings.flatMap((finding) => finding.found.statements.map((statement) => statement.kind)));
  const negated = kinds.has('negated');
  if (negated && (kinds.has('affirmed') || kinds.has('likely') || kinds.has('excepted'))) return 'mixed';
  if (negated) return 'negated';
  if (kinds.has('affirmed')) return 'affirmed';
  if (kinds.has('likely')) return 'likely';
  return findings.some((finding) => finding.found.reference) ? 'cross-reference' : 'none';
}

/** From the narrowest place that shows the answer, the first sentence that speaks of past and future, else the first; of a mixed answer the part that is not denial. */
function chooseQuote(findings: readonly Finding[], polarity: Polarity): Finding | null {
  const showing = ({ found }: Finding): readonly EffectStatement[] =>
    found.statements.filter(({ kind }) => (polarity === 'mixed' ? kind !== 'negated' : kind === polarity));
  if (polarity === 'cross-reference') return findings.find(({ found }) => found.reference) ?? null;
  const shown = findings.filter((finding) => showing(finding).length > 0);
  const nearest = shown.filter(({ from }) => from === shown[0]?.from);
  return nearest.find((finding) => new Set(showing(finding).map(({ limb }) => limb)).size === 2) ?? nearest[0] ?? null;
}

/** Whether a part of a sentence says of effects what the whole says: the same, of the same time and things. */
function saysSame(part: string, whole: string): boolean {
  const said = (text: string): string => {
    const read = readSentence(text);
    const statements = new Set(read?.statements.map(({ kind, limb, clause }) => `${kind} ${limb} ${String(readSubject(clause))}`));
    return JSON.stringify([[...statements].sort(), read?.reference, read?.supposes, readScope(text)]);
  };
  return said(part) === said(whole);
}

function reach(findings: readonly Finding[], polarity: Polarity): { limbs: 'past' | 'forward' | 'both' | 'na'; scope: Scope | 'na'; subject: Subject | 'na' } {
  const stating = wholeOnes(findings.filter(isStatement));
  if (polarity === 'none' || polarity === 'cross-reference' || stating.length === 0) return { limbs: 'na', scope: 'na', subject: 'na' };
  const limbs = new Set(stating.flatMap((finding) => finding.found.statements.map((statement) => statement.limb)));
  const scopes = stating.map((finding): Scope => (onlyDenies(finding) ? readScope(words(finding)) : 'open'));
  const subjects = new Set(stating.flatMap((finding) => finding.found.statements.flatMap((statement) => readSubject(statement.clause) ?? [])));
  return {
    limbs: limbs.size === 2 ? 'both' : limbs.has('forward') ? 'forward' : 'past',
    scope: scopes.includes('open') ? 'open' : 'time-limited',
    subject: subjects.size > 1 ? 'both' : [...subjects][0] ?? 'both',
  };
}

/** A date in what is affirmed or likely tells when, and bounds nothing. */
function onlyDenies(finding: Finding): boolean {
  return finding.found.statements.every((statement) => statement.kind === 'negated' || statement.kind === 'excepted');
}

/** A nested block may begin inside a sentence: what is missing from the fragment is no sign that it is missing. */
function wholeOnes(findings: readonly Finding[]): readonly Finding[] {
  const texts = [...new Set(findings.map(words))];
  const fragments = new Set(texts.filter((text) => texts.some((other) => other.length > text.length && other.includes(text))));
  return findings.filter((finding) => !fragments.has(words(finding)));
}

function words(quote: Quote): string {
  return quote.passage.plain.slice(quote.span.start, quote.span.end);
}
