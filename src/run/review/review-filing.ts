import type { VisibleSource } from '../../derive/visible-source.js';
import { argueRules } from '../../evaluate/index.js';
import type { Argument } from '../../model/argument.js';
import type { Fact, FactSet } from '../../model/fact.js';
import type { Finding } from '../../model/finding.js';
import type { FilingReport } from '../../model/report.js';
import type { Review, ReviewEvidence, ReviewQuestion, ReviewRow, ReviewRule } from '../../model/review.js';
import type { RulePack } from '../../model/rule.js';
import { analysisStatus } from '../analyse.js';
import type { SelectedRules } from '../select-rules.js';
import { answerOf, answerOfBlocks, answerOfQuestions, answerOfTagging } from './answers.js';
import type { Answered, Sight } from './answers.js';
import { hasWords, listEvidence } from './evidence.js';
import type { EvidenceList } from './evidence.js';
import type { Target } from './marks.js';
import { paragraphsOf } from './paragraphs.js';
import type { AskedParagraph } from './paragraphs.js';
import { placesOf } from './places.js';
import { collectTexts } from './texts.js';

/** What the rows of a review are made of. */
interface ReviewInput {
  readonly factSet: FactSet;
  readonly packs: readonly RulePack[];
  readonly outcomes: FilingReport['outcomes'];
  readonly findings: readonly Finding[];
  /** By rule id. */
  readonly argued: ReadonlyMap<string, Argument>;
}

/** Tags of the Item that a row quotes; there are 27 elements. */
const TAGS_SHOWN = 40;

/** Reviews a filing paragraph by paragraph of the law, beside the report of what the same rules found. Plain data, cut loose from the document. */
export async function reviewFiling(factSet: FactSet, selected: readonly SelectedRules[], { outcomes, findings }: Pick<FilingReport, 'outcomes' | 'findings'>, visible: readonly VisibleSource[]): Promise<Review> {
  const packs = selected.map(({ pack }) => pack);
  const argued = new Map<string, Argument>();
  // Only of what was evaluated: where nothing was read there are no facts to argue about, and what time or memory did not allow they do not allow here.
  const evaluated = new Set(outcomes.flatMap(({ ruleId, because }) => (because === 'not-evaluated' ? [] : [ruleId])));
  for (const { pack, rules } of selected) for (const { argument } of await argueRules(rules.filter(({ id }) => evaluated.has(id)), pack.vocabulary, factSet)) argued.set(argument.ruleId, argument);
  const input = { factSet, packs, outcomes, findings, argued };
  const lineStarts = new Map(factSet.inputs.map((one) => [one.uri, one.lineStarts]));
  const { asked, unread } = paragraphsOf(packs, factSet.filing.form);
  const evidence = listEvidence(lineStarts);
  const homes = homesOf(asked, findings);
  const failed = analysisStatus(factSet.problems) === 'failed';
  const rows = failed ? [] : asked.map((paragraph) => toRow(paragraph, input, evidence, homes));
  const cited = new Set(rows.flatMap((row) => row.rules.map(({ ruleId }) => ruleId)));
  const isTextBlock = textBlocksOf(packs);
  const { texts, leftOut } = failed ? { texts: [], leftOut: 0 } : collectTexts(factSet, visible, [...evidence.all().map((one) => toTarget(one.evidence, isTextBlock(one.fact))), ...findings.map(findingTarget)], isTextBlock);
  return structuredClone({
    rows,
    others: outcomes.filter(({ ruleId }) => !cited.has(ruleId)).map((outcome) => toRule(outcome, input)),
    unread: unread.map(({ cite, asks }) => ({ cite, asks })),
    evidence: evidence.all().map((one) => one.evidence),
    searched: placesOf(factSet, isTextBlock),
    texts, leftOut,
  });
}

function toTarget({ id, location }: ReviewEvidence, beginning: boolean): Target {
  return { id, beginning, uri: location?.uri ?? '', ranges: (location?.regions ?? []).map(({ charOffset, charLength }) => ({ start: charOffset, end: charOffset + charLength })) };
}

function findingTarget({ locations: [place] }: Finding, index: number): Target {
  const { region } = place;
  return { id: `f${String(index + 1)}`, uri: place.uri, ranges: region === undefined ? [] : [{ start: region.charOffset, end: region.charOffset + region.charLength }] };
}

function textBlocksOf(packs: readonly RulePack[]): (fact: Fact) => boolean {
  const names = new Set(packs.flatMap(({ vocabulary }) => Object.entries(vocabulary).filter(([, entry]) => 'concept' in entry && entry.kind === 'text-block').map(([name]) => name)));
  return (fact) => fact.kind === 'text' && fact.origin !== 'derived' && names.has(fact.name);
}

function sightOf(factSet: FactSet): Sight {
  return {
    status: analysisStatus(factSet.problems),
    observes: factSet.observes,
    hasText: factSet.sections.length > 0 || factSet.facts.some(({ name, origin }) => name === 'item-text' && origin !== 'derived'),
  };
}

function toRow(paragraph: AskedParagraph, input: ReviewInput, evidence: EvidenceList, homes: readonly (AskedParagraph | undefined)[]): ReviewRow {
  const { factSet, outcomes, findings } = input;
  const sight = sightOf(factSet);
  const names = new Set(paragraph.names);
  const own = factSet.facts.filter(({ name }) => names.has(name));
  const said = paragraph.tagging ? [] : own.filter(({ origin }) => origin === 'derived');
  const tagged = paragraph.tagging ? tagsOf(factSet, paragraph) : own.filter((fact) => fact.origin !== 'derived' && hasWords(fact));
  const questions = said.map((fact): ReviewQuestion => toQuestion(fact, sight, evidence));
  const isTextBlock = textBlocksOf([paragraph.pack]);
  const ruleIds = new Set(paragraph.rules.map(({ id }) => id));
  const rules = outcomes.filter(({ ruleId }) => ruleIds.has(ruleId)).map((outcome) => toRule(outcome, input));
  const hasBlock = tagged.some(isTextBlock);
  const decided = paragraph.tagging ? answerOfTagging(tagged.length > 0, sight)
    : questions.length > 0 ? answerOfQuestions(questions, hasBlock) : answerOfBlocks(hasBlock, sight);
  const { pack, cite, url, requirement, asks } = paragraph;
  return {
    pack: pack.name, cite, ...(url === undefined ? {} : { url }), requirement, asks,
    ...weigh(decided, paragraph, input),
    questions,
    evidence: [...new Set([...questions.flatMap((question) => question.evidence), ...tagged.slice(0, TAGS_SHOWN).map((fact) => evidence.add(fact))])],
    rules,
    findings: findings.flatMap((_, index) => (homes[index] === paragraph ? [index] : [])),
  };
}

/** The one paragraph under which each finding stands: of those that its rule cites the one that its fact speaks to, else the first. */
function homesOf(asked: readonly AskedParagraph[], findings: readonly Finding[]): readonly (AskedParagraph | undefined)[] {
  return findings.map(({ ruleId, evidence: [main] }) => {
    const citing = asked.filter(({ rules }) => rules.some(({ id }) => id === ruleId));
    return citing.find(({ names }) => main !== undefined && names.includes(main.fact)) ?? citing[0];
  });
}

/** What is found is unclear where a rule found an error in it; what is missing is not asked of an early period. */
function weigh(decided: Answered, paragraph: AskedParagraph, { factSet, findings }: ReviewInput): Answered {
  const { form, period } = factSet.filing;
  const gates = paragraph.rules.flatMap(({ appliesTo }) => (form === null || appliesTo.forms === undefined || appliesTo.forms.includes(form) ? appliesTo.periodsEndingFrom ?? [] : [])).sort();
  const [first] = gates;
  if (decided.answer === 'not-found' && first !== undefined && period !== null && period < first) return { answer: 'not-applicable', because: 'period' };
  const ofWords = new Set(paragraph.rules.filter(({ authority }) => paragraph.tagging || !authority.some(({ asks = '' }) => /interactive data/i.test(asks))).map(({ id }) => id));
  const contradicted = findings.some(({ ruleId, severity }) => severity === 'error' && ofWords.has(ruleId));
  return decided.answer === 'found' && contradicted ? { answer: 'unclear', because: 'contradicted' } : decided;
}

/** Every fact that carries an element of the pack's taxonomy for the Item. */
function tagsOf(factSet: FactSet, { pack }: AskedParagraph): readonly Fact[] {
  return factSet.facts.filter(({ name, origin }) => {
    const entry = origin === 'tagged' && Object.hasOwn(pack.vocabulary, name) ? pack.vocabulary[name] : undefined;
    return entry !== undefined && 'concept' in entry && entry.asks !== undefined;
  });
}

function toQuestion(fact: Fact, sight: Sight, evidence: EvidenceList): ReviewQuestion {
  return {
    fact: fact.name,
    ...answerOf(fact, sight),
    ...(fact.kind === 'text' ? {} : { value: fact.value }),
    looked: Object.entries(fact.looked ?? {}).flatMap(([place, answer]) => (answer === undefined ? [] : [{ place, answer }])),
    ...(fact.undecided === undefined ? {} : { undecided: fact.undecided }),
    evidence: hasWords(fact) ? [evidence.add(fact)] : [],
  };
}

function toRule({ ruleId, verdict, because, about }: FilingReport['outcomes'][number], { packs, argued }: ReviewInput): ReviewRule {
  const title = packs.flatMap((pack) => pack.rules).find(({ id }) => id === ruleId)?.title ?? ruleId;
  const argument = argued.get(ruleId);
  return { ruleId, title, verdict, because, ...(about === undefined ? {} : { about }), ...(argument === undefined ? {} : { argument }) };
}
