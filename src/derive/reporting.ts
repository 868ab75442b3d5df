import { BOARD, MANAGER, MANAGERS, markBodies, OUTSIDER } from './bodies.js';
import type { BoardNames, BodyKind, MarkedSentence } from './bodies.js';
import { findNegators } from './clauses/negation.js';
import { NO_PAPER } from './clauses/paper-plans.js';
import { splitClauses } from './clauses/split-clauses.js';
import { findMatches } from './find-matches.js';

/** How one sentence says that word about cyber risks reaches the board or a committee of it. */
export interface Reporting {
  /** Who brings it; `board` is one of its committees, `unsaid` where reports come without an author, `nobody` where the board is merely aware. */
  readonly from: 'management' | 'board' | 'outsider' | 'unsaid' | 'nobody';
  readonly denied: boolean;
  /** Who brings it, as written. */
  readonly names: readonly string[];
}

/** Verbs and nouns of telling that take their hearer with "to": "reports to", "provides updates to", "are escalated to". */
const TELL_TO = String.raw`(?:report|updat|brief|present|communicat|escalat|elevat|submit|deliver|convey|relay|provid|giv|gave|rais|circulat|distribut|disclos|inform|notif|notice|shar|recommend|referr|summar|access|disseminat|transmit|rout|refer|furnish|surfac|bring|brought|explain|feedback|messag|dashboard)(?:ed|es|s|ing|ings|ying|ted|ting|ion|ions|ation|ations|y|ied|ies|ication|ications|en|e|t|ts|rals?)?`;
/** Verbs whose object is the hearer: "informs", "briefs", "keeps … informed", "provides … with". */
const TELL = String.raw`(?:inform|brief|updat|notif|advis|appris|alert|provid|keep|consult|assist)(?:s|es|ed|ing|ying|y|ies|ied|e)?`;
/** What is told: "reports", "quarterly updates", "a presentation", "metrics". */
const NEWS = String.raw`(?:reports?|reporting|updates?|briefings?|presentations?|information|communications?|summar(?:y|ies)|metrics|dashboards?|results|findings|feedback|notifications?|notices?|assessments?|reviews?|analys[ie]s|overviews?|minutes|input|recommendations?|materials|scorecards?|insights?)`;
/** "both senior management and", "the full", "the Chair of", "meetings of": what may stand before the hearer. */
const ON_THE_WAY = String.raw`(?:(?!\b(?:who|which|that|whose|where|responsible|oversee\w*|oversight|enable|allow|ensure|support|assist|help|protect|mitigate|manage|identify|assess|address|reduc\w+|prevent|respond)\b)[^;:]){0,140}?`;

const TOLD_TO = new RegExp(String.raw`\b${TELL_TO}\b(?:(?!${BOARD})[^;]){0,200}?\b(?:to|before|for|at|during),?\s+${ON_THE_WAY}${BOARD}|\b(?:reviewed|discussed|shared|communicated|meetings?|discussions?)\s+(?:[\w\uE000-\uE1FF]+\s+){0,4}?with\s+${ON_THE_WAY}${BOARD}`, 'gi');
const TOLD = new RegExp(String.raw`\b${TELL},?\s+(?!(?:by|on|regarding|about)\b)${ON_THE_WAY}${BOARD}(?!\s+(?:in|with)\s+(?:its|their|fulfilling|overseeing|oversight))`, 'gi');
/** The board as the one that hears: "receives", "is briefed", "obtains". */
const HEARS = new RegExp(String.raw`${BOARD}(?:(?!${BOARD})[^;]){0,160}?\b(?:receiv(?:e|es|ed|ing)|gets?|obtain(?:s|ed|ing)?(?=[^;]{0,60}\b${NEWS}\b|[^;]{0,80}\bfrom\b)|hears?|solicits?|requests?|(?:is|are|was|were|be|been|being|kept|remains?|stays?)\s+(?:\w+\s+){0,4}?(?:(?:informed|briefed|updated|notified|advised|apprised|alerted|provided|given|presented)(?!\s+oversight\b)|(?<=\b(?:made|kept|remains?|stays?)\s+(?:\w+\s+)?)aware)|reviews?\b[^;]{0,100}?\b(?:through|via)\s+(?:[\w,'-]+\s+){0,5}?(?:reports|reporting|updates|briefings?|presentations?))\b`, 'gi');
/** The board and management together: "discusses with management", "reviews management's reports", "meets with the CISO". */
const TOGETHER = new RegExp(
  String.raw`${BOARD}(?:(?!${BOARD})[^;]){0,200}?\b(?:discuss\w*|meet\w*|review\w*|consult\w*|engag\w+|interact\w*|communicat\w+|speak\w*|interviews?|liais\w+|confer\w*|inquir\w+|enquir\w+|dialogue|work\w*|coordinat\w*|collaborat\w*|rel(?:y|ies|ying))\b(?:(?!${BOARD})[^;]){0,300}?\b(?:with|from|between)\s+(?:[\w,'-]+\s+){0,4}?${MANAGER}`
  + String.raw`|${BOARD}(?:(?!${BOARD})[^;]){0,200}?\b${NEWS}\b[^;]{0,60}?\b(?:from|by)\s+(?:[\w,'-]+\s+){0,6}?${MANAGER}|${BOARD}(?:(?!${BOARD})[^;]){0,200}?\breview\w*\b(?:(?!${BOARD})[^;]){0,200}?\b(?:presented|provided|prepared|submitted)\s+by\s+(?:[\w,'-]+\s+){0,4}?${MANAGER}|${BOARD}[^;]{0,120}?\breview\w*\s+(?:\w+\s+){0,3}?${MANAGERS}\s+(?:\w+\s+){0,3}?${NEWS}`
  + String.raw`|${BOARD}\s+(?:also\s+)?(?:requires?|directs?|expects?|asks?)\s+(?:that\s+)?(?:[\w,'-]+\s+){0,3}?${MANAGER}\s+(?:\w+\s+){0,3}?(?:report|brief|inform|update)`
  + String.raw`|\bmeetings?\s+of\s+(?:(?:the|our|its)\s+)?${BOARD}[^;]{0,40}?${MANAGER}(?:(?!${BOARD})[^;]){0,60}?\b(?:report|updat|brief|present|provid|discuss)`
  + String.raw`|${MANAGER}(?:(?!${BOARD})[^;]){0,120}?\b(?:discuss\w*|meet\w*|review\w*|consult\w*|engag\w+|interact\w*|communicat\w*|attend\w*|participat\w*|liais\w+|interfac\w+|work\w*)\b(?:(?!${BOARD}|${MANAGER})[^;]){0,160}?(?:\b(?:with|to|at|of|in|by)\s+)?(?:(?:both\s+)?${MANAGER},?\s+(?:(?:and|or|as\s+well\s+as)\s+)?){0,2}(?:(?:the|our|full|each|all|both|regular|quarterly|meetings?|of|scheduled)\s+){0,5}${BOARD}`,
  'gi',
);
/** The board and outsiders: "meets with its auditors on security". */
const WITH_OUTSIDERS = new RegExp(String.raw`${BOARD}(?:(?!${BOARD})[^;]){0,120}?\b(?:discuss\w*|meets?|meeting\w*|consult\w*|communicat\w+|interviews?|confer\w*|briefings?|updates?)\b(?:(?!${BOARD}|${MANAGER})[^;]){0,120}?\b(?:with|from)\s+(?:[\w,'-]+\s+){0,4}?${OUTSIDER}`, 'gi');
/** The board has the news before it, whoever brought it: "reviews reports on incidents", "reviews the results of assessments", "performs an annual review", "meets each quarter to discuss threats". */
const HAS_NEWS = new RegExp(String.raw`${BOARD}(?:(?!${BOARD})[^;]){0,120}?\breview(?:s|ing|ed)?\s+(?:(?!${BOARD}|${MANAGER})[^;]){0,100}?\b(?:(?:reports?|reporting|updates?|briefings?|metrics|dashboards?|summaries)\s+(?:of|on|about|regarding|concerning|related|relating|from|to)\b|results\s+of\b)|${BOARD}(?:(?!${BOARD})[^;]){0,80}?\b(?:(?:performs?|conducts?|undertakes?)\s+(?:an?\s+)?|participates?\s+in\s+)(?:regular|periodic|annual|semi-?annual|quarterly)\s+reviews?\b|${BOARD}(?:(?!${BOARD})[^;]){0,60}?\b(?:meets?|holds?\s+(?:[\w-]+,?\s+){0,6}?(?:meetings?|discussions?))\b(?:(?!${BOARD}|${MANAGER})[^;]){0,60}?\b(?:to|and)\s+(?:discuss|review|consider|address)`, 'gi');
/** Advice from one body to another is no report on risks. */
const MERE_ADVICE = /^(?:(?:provid|mak|giv|submit|offer)\w*\s+(?:\w+\s+){0,2})?recommend\w*/i;
const OTHER_NEWS = /\b(?:report|updat|brief|present|inform|result|finding|incident)/i;
/** Prefilter: a hearer and a word of telling, in marked text. */
const HEARER = /board|committee|director|trustee|\bBOD\b/i;
const TELLING = /report|updat|brief|present|communicat|escalat|elevat|submit|deliver|convey|relay|provid|giv|rais|inform|notif|advis|appris|alert|consult|receiv|obtain|hear|discuss|meet|view|attend|access|shar|engag|aware|furnish|refer|bring|brought/i;
const BODIES = new RegExp(`${BOARD}|${MANAGER}|${OUTSIDER}`, 'g');
const HAS_BOARD = new RegExp(BOARD);
const HAS_MANAGER = new RegExp(MANAGER);
const HAS_MANAGERS = new RegExp(`${MANAGER}|${MANAGERS}`);
const HAS_OUTSIDER = new RegExp(OUTSIDER);
/** Any word that `findNegators` may find. */
const MAY_DENY = /n.t\b|\bno\b|nor\b|not|none|neither|never|without|unaware|nothing|zero|\byet\b|nt\b/i;
/** The verb stands second: "meets quarterly and reports". */
const SECOND_VERB = /\b(?:and|then|or)\s+(?:(?:also|in\s+turn|regularly|periodically|then|quarterly|annually|at\s+least\s+\w+|further|as\s+\w+|will|subsequently|promptly|directly),?\s+){0,3}$/i;
/** Between a "not" and the verb that it denies. */
const DENIES = /^[\s,]*(?:(?:currently|presently|yet|directly|separately|specifically|regularly|regular|periodic|direct|formally|required\s+to|been|being|have|any|a|formal|process(?:es)?|for|to)[\s,]+){0,6}$/i;
/** The subject is denied: "no officer", "none of our managers", "no management position or committee". */
const DENIED_SUBJECT = new RegExp(String.raw`^(?:no|none\s+of|neither\s+of)\s+(?:[\w-]+\s+){0,3}?(?:${MANAGER}|${MANAGERS})(?:\s+(?:[\w-]+|${MANAGER}|${MANAGERS}|${BOARD})){0,4}\s*$`, 'i');
/** What is only meant to be: "we intend to have management report". */
const PLANNED = new RegExp(String.raw`\b(?:(?:intend|${NO_PAPER}plan|(?<!\b(?:is|are|be)\s)expect(?!s?\s+to\s+$)|propos|hop|aim)(?:s|ed|es|ing)?\s+(?:to|that|on)|anticipat\w+|in\s+the\s+process\s+of|(?:could|might|may)\s+(?:be\s+)?(?:not\s+)?)\b[^,;]{0,60}$`, 'i');
/** "Following the completion of our program, the committee will receive reports": nobody reports before. */
const NOT_BEFORE = /\b(?:following|after|upon|once)\b[^,;]{0,60}\b(?:complet|develop|adopt|implement|establish|form)\w*\b[^,;]{0,80},[^,;]{0,60}\bwill\b/i;
/** The agent behind a verb: "from the CISO", "by our officers", "management's reports". */
const AGENT_OF_HEARING = new RegExp(String.raw`\bfrom\s+(?:(?!\b(?:threats|risks|incidents)\b)[^;]){0,80}?(${MANAGER}|${OUTSIDER}|${BOARD})|^[^;]{0,60}?\b(?:by|of)\s+(?:[\w,'-]+\s+){0,4}?(${MANAGER}|${BOARD})|(${MANAGERS}|${MANAGER})\s+(?:\w+\s+){0,3}?${NEWS}`, 'i');
const AGENT = new RegExp(String.raw`\b(?:by|from)\s+(?:[\w,'-]+\s+){0,4}?(${MANAGER}|${MANAGERS}|${OUTSIDER})`, 'i');
/** "are escalated", "is then reported": who does it stands behind, if anywhere. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being|gets?)\s+(?:[\w-]+,?\s+){0,3}$/i;

/** "is informed", without how: a result, not a report. */
const MERELY_AWARE = /(?:\b(?:be|is|are|been|being)\s+(?:\w+\s+)?informed|\baware)$/i;

/** What a sentence (plain text) says about word that reaches the board; null for nothing. `known`: committees of the board. */
export function readReporting(sentence: string, known: BoardNames): Reporting | null {
  const heard = HEARER.test(sentence) || known.abbreviations.some((name) => sentence.includes(name));
  if (!heard || !TELLING.test(sentence) || NOT_BEFORE.test(sentence)) return null;
  const marked = markBodies(sentence, known);
  if (marked === null) return null;
  const denies = MAY_DENY.test(marked.text);
  let best: Reporting | null = null;
  for (const { start, end } of splitClauses(marked.text)) {
    for (const found of readClause(marked, marked.text.slice(start, end))) best = stronger(best, found);
    // Nothing outweighs management but a denial.
    if (best?.from === 'management' && !denies) return best;
  }
  return best;
}

const RANK: Readonly<Record<Reporting['from'], number>> = { nobody: 0, unsaid: 1, outsider: 2, board: 3, management: 4 };

/** Which of the bodies beside the verb are those who tell. */
const NAMED: Readonly<Record<Reporting['from'], readonly BodyKind[]>> = {
  management: ['manager', 'managers'], board: ['board'], outsider: ['outsider'], unsaid: [], nobody: [],
};

function stronger(a: Reporting | null, b: Reporting): Reporting {
  if (a === null || a.denied !== b.denied) return a === null || b.denied ? b : a;
  return RANK[b.from] > RANK[a.from] ? b : a;
}

function readClause(marked: MarkedSentence, clause: string): Reporting[] {
  if (!HAS_BOARD.test(clause)) return [];
  const found: Reporting[] = [];
  const add = (from: Reporting['from'], left: string, names: string): void => {
    const negator = findNegators(left).at(-1);
    const denied = negator !== undefined && (DENIES.test(left.slice(negator.end)) || DENIED_SUBJECT.test(left.slice(negator.start)));
    if (!denied && PLANNED.test(left)) return;
    const tellers = marked.namesIn(names, NAMED[from]);
    // "No officer" is written like a title.
    const nobody = tellers.length === 1 && /^no\s/i.test(tellers[0] ?? '');
    found.push({ from, denied: denied || nobody, names: tellers });
  };
  for (const pattern of [TOLD_TO, TOLD]) {
    for (const match of findMatches(clause, pattern)) {
      if (MERE_ADVICE.test(match[0]) && !OTHER_NEWS.test(match[0])) continue;
      const left = clause.slice(0, match.index);
      const teller = findTeller(left, clause.slice(match.index + match[0].length), match[0]);
      add(teller.from, left, teller.words);
    }
  }
  for (const match of findMatches(clause, HEARS)) {
    const right = clause.slice(match.index + match[0].length);
    const agent = AGENT_OF_HEARING.exec(right);
    add(agent === null ? (MERELY_AWARE.test(match[0]) ? 'nobody' : 'unsaid') : kindOf(agent[1] ?? agent[2] ?? agent[3] ?? ''), clause.slice(0, match.index) + match[0].replace(/\w+$/, ''), agent?.[0] ?? '');
  }
  if (HAS_MANAGERS.test(clause)) for (const match of findMatches(clause, TOGETHER)) add('management', clause.slice(0, match.index), match[0]);
  if (HAS_OUTSIDER.test(clause)) for (const match of findMatches(clause, WITH_OUTSIDERS)) add('outsider', clause.slice(0, match.index), match[0]);
  for (const match of findMatches(clause, HAS_NEWS)) add('nobody', clause.slice(0, match.index), '');
  return found;
}

/** Who tells: the subject of the verb, or the agent behind it. */
function findTeller(left: string, right: string, match: string): Omit<Reporting, 'denied' | 'names'> & { readonly words: string } {
  const passive = /^\w+(?:ed|iven|ought)\b/i.test(match) && PASSIVE.test(left);
  const before = passive ? [] : findMatches(left, BODIES);
  const subject = SECOND_VERB.test(left) ? before[0] : before.at(-1);
  if (subject !== undefined) {
    const manager = subject[0].startsWith('\uE003') && before.some(([mark]) => HAS_MANAGER.test(mark));
    return { from: manager ? 'management' : kindOf(subject[0]), words: manager || HAS_MANAGER.test(subject[0]) ? left : subject[0] };
  }
  const agent = AGENT.exec(match) ?? AGENT.exec(right.slice(0, 160));
  return agent === null ? { from: 'unsaid', words: '' } : { from: kindOf(agent[1] ?? ''), words: agent[0] };
}

function kindOf(mark: string): Reporting['from'] {
  if (mark.startsWith('\uE001') || mark.startsWith('\uE002')) return 'management';
  return mark.startsWith('\uE000') ? 'board' : 'outsider';
}
