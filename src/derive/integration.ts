import { findNegators, findNoAssurance } from './clauses/negation.js';
import { NO_PAPER } from './clauses/paper-plans.js';
import { splitClauses } from './clauses/split-clauses.js';
import { findMatches } from './find-matches.js';

/**
 * What a sentence says about integration: `yes` in so many words; `part` where cybersecurity is
 * a part of the overall risk management; `implied` where it is dealt with inside of it; `no`; `planned`.
 */
export interface Integration {
  readonly says: 'yes' | 'part' | 'implied' | 'no' | 'planned';
  /** The sentence tells in what way, beyond the bare statement. */
  readonly how: boolean;
}

/** A word of the frame's name that does not make it a frame for cybersecurity alone. */
const OTHER_WORD = String.raw`(?:(?!cyber|secur|information|technolog|(?:data|third|vendors?|IT|in|into|with|within|of|to|our|its|the|their|by|is|are|that|which|on)\b)[\w&'/-]+\s+)`;
/** `overall`, `enterprise-wide`, `corporate`. */
const WIDE = String.raw`(?:overall|over-all|enterprise|corporate|non-financial|(?:enterprise|entity|organi[sz]ation|company|firm|corporation|group|bank|business)\s?-?\s?wide)`;
/** What processes are integrated into, named as the whole: `overall risk management system`, `Company-wide ERM`. */
const WHOLE = String.raw`(?:${WIDE}|broader|wider|larger|general|comprehensive|holistic|existing|total|strategic|operational|global)\s+${OTHER_WORD}{0,5}?risks?\s+(?:and\s+[\w-]+\s+)?(?:management|mitigation|assessments?|governance|mapping|reviews?|profile|register|framework|control|portfolio|appetite)\b|(?!overall|over-all)${WIDE}\s+risks\b|\benterprise\s+risk\b|\bERM\b|\b(?:overall|broader|general)\s+(?:approach|strategy|systems?|process(?:es)?|framework|programs?)\s+(?:to|of|for)\s+(?:[\w-]+\s+){0,2}?risks?\s+management|\boverall\s+management\s+of\s+${OTHER_WORD}{0,2}risks?\b|\brisk\s+management\s+of\s+the\s+(?:group|company|bank|corporation|enterprise)\b`;
/** The same without a word for the whole: `our risk management processes`, unless it is that of cybersecurity. */
const PLAIN = String.raw`(?<!(?:cyber\w*|cyber-\s?security|security|technology|\bIT|IT\)|information|vendor|party|supplier|provider|chain|privacy|data|AI|fraud|model)(?:'s)?[\s/-])risk[\s-]+(?:management|mitigation|assessment)(?:\s+(?:and|or)\s+[\w-]+|,\s+[\w-]+){0,2}?\s+(?:systems?|process(?:es)?|programs?|programmes?|framework|strateg(?:y|ies)|function|structure|approach|practices|polic(?:y|ies)|procedures?|activities|efforts|architecture|model|plan|infrastructure|organization|department|division|team)`;
/** `overall processes`: a whole only for what is expressly integrated into it. */
const VAGUE = String.raw`overall\s+${OTHER_WORD}{0,3}?(?:processes|controls?\s+systems?|management\s+(?:systems?|processes|framework))\b`;
const FRAME = new RegExp(String.raw`\b(?:(${WHOLE})|(${PLAIN})|${VAGUE})`, 'gi');
/** A cheap test: every frame has one of these words. */
const HINT = /ERM\b|overall|over-all|enterprise|corporate|wide\b|broader|wider|larger|general|comprehensive|holistic|existing|total|strategic|operational|global|non-financial|risk[\s-]+(?:management|mitigation|assessment)|along|together|same/i;
const CYBER = /cyber|information\s+(?:and\s+\w+\s+)?security|data\s+(?:security|protection|privacy)|security\s+(?:risks?|threats?|program|incidents?|assessments?|audits?)|\bIT\b|information\s+(?:technology|systems?)|technology\s+risks?|incident\s+response/i;

/** `integrated into`, `embedded within`, `incorporates … in`, `aligned with`; the frame follows. */
const INTO = /\b(?:integrat(?:e|es|ed|ing|ion)|incorporat(?:e|es|ed|ing|ion)|embed(?:s|ded|ding)?|built|woven|weav(?:es|ing)|folded|included|ingrained|infused|merged)\b(?=[^;]{0,180}?\b(?:in|into|within|with|to|of|across|as\s+(?:an?\s+|part))\b)(?![^;]*\b(?:integrat|incorporat|embed)(?:e|es|ed|ing|ion|s|ded|ding)?\b)/i;
/** `an integral part of`, `a component of`, `one of the critical elements of`; a few words, then the frame. */
const PART_OF = /\b(?:parts?|components?|elements?|aspects?|pillars?|subset|areas?|members?|consideration|factor|focus|integral|portion|category|extension)\s+(?:of|in|to|within|under)\s+(?:(?!(?:do|does|have|has|is|are|was|were|this|these|we|it|experience|overse\w+|receiv\w+|provid\w+)\b)[\w&'/-]+,?\s+){0,8}?(?:[\w&'/-]+\s+)?$/i;
/** `through our …`, `in accordance with an established …`, `as one of our key …`: dealt with inside the frame. */
const INSIDE = /\b(?:through|within|under|underneath|via|using|utili[sz]ing|applying|follow(?:s|ing)?|in\s+accordance\s+with|in\s+alignment\s+with|consistent\s+with|coupled\s+with|tied\s+to|dovetail\w*\s+with|addendum\s+to|align(?:s|ed|ing|ment)?\s+(?:[\w-]+\s+){0,4}?(?:with|to)|in\s+line\s+with|in\s+(?:the\s+context\s+of|conjunction\s+with|connection\s+with|coordination\s+with)|based\s+on|rel(?:y|ies)\s+on|leverag(?:e|es|ing)|linked\s+to|link(?:s|ed)?\s+with|support(?:s|ing)?|inform(?:s|ed\s+by)?|feeds?\s+into|as\s+(?:an?|one\s+of)|one\s+of|among|considered\s+in|included\s+in|addressed\s+(?:in|by)|contribut\w+\s+to|complement\w*|by),?\s+(?:[\w&'/-]+\s+){0,6}?$/i;
/** `[the ERM program] includes … cyber`, `… of which cybersecurity is`. */
const HOLDS = /^[^;]{0,120}?\b(?:includ\w+|consider(?:s|ed|ing)?|encompass\w*|address\w*|cover(?:s|ed|ing)?|identif\w+|recogni[sz]\w+|incorporat\w+|integrat\w+|evaluat\w+|assess(?:es|ed)?|captur\w+|contemplat\w+|comprising|comprises|of\s+which|such\s+as|tak\w+\s+into\s+account|treats?)\b[^;]{0,160}?(?:cyber|information\s+(?:security|technology)|data\s+(?:security|privacy)|security\s+(?:risk|threat))/i;
/** What a board oversees is all of risk: that cybersecurity is among it does not tell how it is managed. */
const OVERSEEN = /\b(?:overse\w+|oversight|responsib\w+|review\w*|discuss\w*|polic(?:y|ies))\b[^;]{0,120}$/i;
/** `provides the Enterprise Risk Management Committee with reports on cybersecurity`. */
const REPORTED = /\b(?:reports?|reporting|provid\w+|inform(?:s|ed|ing)?|brief\w*|updat\w+|present\w*|shar\w+|discuss\w*|escalat\w+|subcommittee\s+of|sub-committee\s+of|overseen\s+by|oversight\s+(?:by|of))\b[^;]{0,100}$|\bmembers?\s+of\s+(?:[\w'-]+\s+){0,4}$/i;
const BODY = /^(?:\s+(?:and\s+[\w-]+|management|steering|compliance|oversight|assessment))*?\s*(?:\([^)]{1,20}\)\s*)?(?:committee|council|function|team|group|department)\b/i;
/** `the Enterprise Risk Management Committee … is informed about … cybersecurity`. */
const LOOKS_AFTER = /^[^;]{0,160}?\b(?:informed|briefed|updated|receives?|reviews?|overse(?:es|e)|monitors?|responsible|manages?|considers?)\b/i;
/** `considers cybersecurity alongside other business risks`. */
const ALONGSIDE = /\b(?:alongside|along\s+with|together\s+with|in\s+the\s+same\s+(?:way|manner)\s+as|as\s+(?:it|we)\s+do(?:es)?)\s+(?:the\s+|our\s+|all\s+)?(?:other|its\s+other|our\s+other)\s+(?:[\w-]+\s+){0,4}?risks\b/i;

/** People's pasts and titles hold the same words. */
const PERSONAL = /\b(?:experience|expertise|background|career|degree|certif\w+|years|served|knowledge|skills?|director|vice\s+president|officer|head|manager|leaders?)\b[^;]{0,50}$/i;
const PLAN = new RegExp(String.raw`\b(?:(?:${NO_PAPER}plan(?:s|ned|ning)?|intend(?:s|ing)?)\s+(?:to|on)|(?:expect(?:s|ed)?|propos(?:es|ed|ing)|anticipat(?:e|es|ed|ing)|contemplat(?:e|es|ed|ing))\s+(?:to|that|on|the|these|this|our|it|be)\b|(?:is|are|be)\s+(?:planned|anticipated)|would\s+be|in\s+the\s+future|going\s+forward|following\s+the\s+completion|in\s+the\s+process\s+of|working\s+(?:to|towards?)|once\s+[a-z]+,[^;]*\bwill)\b`, 'i');
const PROMISE = /\b(?:will|shall|may|might|could|can|should)\b(?:\s+[\w-]+){0,4}\s*$/i;
/** Between a denial and what it denies. */
const CLOSE = /^[^,;]{0,110}$/;
const HOW = /\bshar\w+\s+(?:common|the\s+same|similar|its)?\s*(?:methodolog|report)|\breporting\s+(?:channels|lines|mechanisms)|\bcommon\s+(?:methodolog|framework)|\b(?:through|by)\s+(?:[a-z]+ing\b|(?:our|the|defined|regular|periodic|annual)\b)|\balongside\b|\blikelihood\b|\bpriorit|\brisk\s+(?:register|appetite|mapping|owners?|tolerance)|\bcommittee|\bcouncil|\bat\s+least\s+(?:annually|quarterly)|\b(?:annual|quarterly|periodic|regular)(?:ly)?\b|\b(?:work(?:s|ing)?|collaborat\w+|coordinat\w+)\s+(?:closely\s+|together\s+)?with|\bin\s+(?:close\s+)?collaboration\s+with|\bwith\s+input\s+from|\bin\s+this\s+(?:manner|way)|\bto\s+(?:promote|ensure|foster)|\bso\s+that\b/i;
/** `The board oversees cyber risk as part of [its overall risk management]`: how it oversees, not how risk is managed. */
const BOARD_OVERSEES = /\b(?:board|directors|committee)\b[^,;]{0,80}\b(?:oversight|overse\w+|supervis\w+|discuss\w*)\b|\b(?:board|directors|committee)\s+(?:is|are)\s+(?:\w+ly\s+)?responsible\b/i;
const ITS_OWN = /\bits\s+$/i;
const OF_THE_BOARD = /\b(?:the|our)\s+board(?:'?s|')\s+$/i;
/** A programme or process, by the frame's own name or by the word after it. */
const FRAME_NOUN = /assessment|register|process|program|framework|system|strategy|function/i;
const NOUN_AFTER = /^\s+(?:\([^)]{1,20}\)\s+)?(?:assessments?|systems?|process(?:es)?|programs?|framework|strategy|function|practices)\b/i;
/** `This integration ensures that …`, by itself in a sentence. */
const THIS_INTEGRATION = /^\s*(?:this|such)\s+integrat(?:ion|ed\s+approach)\s+(?:ensures|is|helps|allows|enables|promotes|supports|seeks|aims|fosters)\b/i;
/** `Our risk management program … Cybersecurity is a critical component of this program`: the one that the sentence before speaks of. */
const OF_THIS_PROGRAM = /\bcyber\w*(?:\s+\w+){0,3}?\s+(?:is|are|represents?)\s+(?:an?\s+|one\s+of\s+the\s+)?(?:[\w-]+\s+){0,2}?(?:components?|parts?|elements?|aspects?|pillars?)\s+of\s+(?:this|that)\s+(?:program|process|framework|system)\b/i;
const RANK = [null, 'planned', 'implied', 'part', 'no', 'yes'] as const;

/** What a sentence (plain text) says about cybersecurity processes being integrated into the overall risk management; null for nothing. */
export function readIntegration(sentence: string): Integration | null {
  if (THIS_INTEGRATION.test(sentence)) return { says: 'implied', how: true };
  if (OF_THIS_PROGRAM.test(sentence)) return { says: 'part', how: HOW.test(sentence) };
  if (!HINT.test(sentence)) return null;
  let says: Integration['says'] | null = null;
  const frames = findMatches(sentence, FRAME);
  if (frames.length > 0) {
    const clauses = splitClauses(sentence);
    for (const frame of frames) {
      const clause = clauses.find((span) => span.start <= frame.index && frame.index < span.end) ?? { start: 0, end: sentence.length };
      says = stronger(says, readFrame(sentence, clause, frame));
    }
  }
  if (says === null && CYBER.test(sentence) && ALONGSIDE.test(sentence)) says = 'implied';
  return says === null ? null : { says, how: says === 'implied' || ((says === 'yes' || says === 'part') && HOW.test(sentence)) };
}

function stronger(a: Integration['says'] | null, b: Integration['says'] | null): Integration['says'] | null {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

function readFrame(sentence: string, clause: { readonly start: number; readonly end: number }, frame: RegExpExecArray): Integration['says'] | null {
  const from = Math.max(clause.start, frame.index - 320);
  const left = sentence.slice(from, frame.index).replace(/\bintegrated\s+$/i, '');
  const right = sentence.slice(frame.index + frame[0].length, Math.min(clause.end, frame.index + frame[0].length + 320));
  if (findNoAssurance(left) < Infinity) return null;
  const into = INTO.exec(left);
  if (into !== null) return put(left.slice(0, into.index), right, 'yes');
  if (/enterprise|ERM/i.test(frame[0]) && BODY.test(right) && (REPORTED.test(left) || (CYBER.test(sentence) && LOOKS_AFTER.test(right) && !PERSONAL.test(left)))) return put(left, '', 'implied');
  if (!CYBER.test(sentence)) return null;
  const part = PART_OF.exec(left);
  const boards = BOARD_OVERSEES.test(left);
  if (part !== null && (OF_THE_BOARD.test(left) || (boards && (ITS_OWN.test(left) || findNegators(left).length > 0)))) return null;
  if (part !== null) return put(left.slice(0, part.index), right, 'part');
  const whole = frame[1] !== undefined;
  if (PERSONAL.test(left) && !HOLDS.test(right)) return null;
  const inside = whole || /\bwithin\s+(?:[\w-]+\s+)?$/i.test(left) ? INSIDE.exec(left) : null;
  if (inside !== null) return put(left.slice(0, inside.index), right, 'implied');
  if ((whole || !OVERSEEN.test(left)) && HOLDS.test(right) && isNamedFrame(frame, right, boards)) return put(left, '', 'implied');
  return null;
}

/** "Overall (or enterprise) risk management, including cybersecurity risk" is what boards oversee; a programme or process is a frame. */
function isNamedFrame(frame: RegExpExecArray, right: string, overseen: boolean): boolean {
  return FRAME_NOUN.test(frame[0]) || NOUN_AFTER.test(right) || (!overseen && /enterprise|\bERM\b|wide\s+risks/i.test(frame[0]));
}

/** The answer that a link gives, denied or put off by the words before it. */
function put(before: string, after: string, says: 'yes' | 'part' | 'implied'): Integration['says'] | null {
  const negator = findNegators(before).at(-1);
  if (negator !== undefined && CLOSE.test(before.slice(negator.end))) return says === 'implied' ? null : 'no';
  if (PLAN.test(before) || /^[^,;]{0,40}\bin\s+the\s+future\b/i.test(after)) return 'planned';
  return PROMISE.test(before) ? null : says;
}
