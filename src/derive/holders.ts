import { findMatches } from './find-matches.js';

/** Whose experience a sentence speaks of: management's, the board's, a provider's, or it does not tell. */
export type Holder = 'management' | 'board' | 'provider' | 'unknown';

/** Offices, pronouns and bodies of management, and its people. */
const MANAGEMENT = String.raw`(?:C[A-Z]{1,3}O|v?CISO|BISO|ISO|[Cc]hief\s+[A-Za-z]+|[Oo]fficers?|[Vv]ice\s+[Pp]residents?|E?S?VP|(?:[Dd]irector|[Hh]ead|[Mm]anager|[Ll]eader)s?(?:\s*(?:,|of|-|for)|\s+(?:is|has|who)\b)|[Mm]anagers?|(?:IT|[Tt]echnology|[Ss]ecurity|[Mm]anaging|[Ee]xecutive|[Ii]nfrastructure|[Ss]enior)\s+[Dd]irectors?|[Ll]eaders?|[Ll]eadership|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Mm]rs?\.?|[Mm]s\.?|[Dd]r\.?|[Tt]eams?|(?<!\b(?:[Rr]isk|[Aa]ccess|[Ii]dentity|[Pp]atch|[Tt]hreat|[Vv]ulnerability|[Ee]vent|[Aa]sset|[Cc]hange|[Vv]endor|[Ii]ncident|[Dd]ata|[Pp]assword|[Dd]evice)\s)[Mm]anagement(?!\s+(?:program|process|framework|system|strateg|polic))|[Pp]ersonnel|[Ee]mployees?|[Ss]taff|[Dd]epartment|[Dd]ivision|[Gg]roup|[Ff]unction|[Ii]ndividuals?|[Pp]rofessionals?|[Ee]xecutives?|[Cc]ounsel|[Pp]resident|[Tt]reasurer|[Cc]ontroller|[Ee]ngineers?|[Ss]upervisor|[Aa]dministrator|[Aa]nalysts?|[Ss]pecialists?|[Mm]embers\s+of\s+(?:our\s+|the\s+)?(?:[Ss]enior\s+)?[Mm]anagement|[Cc]ommittee|[Cc]ouncil|[Ff]ounder|[Ss]ponsor|[Aa]dvis[eo]r)`;
/** The board and those on it, as the subject of a statement. */
const BOARD = String.raw`(?:(?:[Mm]embers\s+of\s+(?:the|our)\s+(?:[Aa]udit\s+[Cc]ommittee|[Bb]oard)|[Bb]oard\s+(?:[A-Z]\w+\s+){1,3}Committee|[Bb]oard|(?:[Aa]udit|[Nn]ominating|[Gg]overnance|[Cc]ompensation|Risk|Technology)(?!\s+Management)(?:,?\s+(?:and|&|[A-Z]\w+)){0,4}\s+[Cc]ommittee|(?:[Ii]ndependent|[Oo]utside|[Nn]on-?[Ee]mployee|[Oo]ur)\s+[Dd]irectors|(?<!(?:[Mm]anaging|[Ee]xecutive|[Ss]enior|IT|[Tt]echnology|[Ss]ecurity)\s)[Dd]irectors\b(?!\s+of\s+(?:IT|[Ii]nf|[Tt]ech|[Ss]ec|[Cc]yb))|[Tt]rustees)(?:'s)?(?:\s+of\s+[Dd]irectors)?(?:\s+(?:[Mm]embers?|[Cc]hair\w*))?)`;
/** Those whom the registrant hires. */
const PROVIDER = String.raw`(?:(?:[Tt]hird|3rd)[\s-]?[Pp]art(?:y|ies)(?:\s+[\w-]+){0,3}?|(?:[Oo]utside|[Ee]xternal|[Oo]utsourced|[Ii]ndependent)\s+(?:[\w-]+\s+){0,3}?(?:firms?|providers?|consultants?|experts?|advis[eo]rs?|vendors?|specialists?|professionals?|teams?|compan(?:y|ies)|auditors?|part(?:y|ies)|resources)|[Cc]onsultants?|[Pp]roviders?|[Vv]endors?|[Aa]ssessors?|[Aa]uditors|[Cc]ontractors?|MSSPs?|MSPs?|[Ff]irms?)`;
const HOLDERS = new RegExp(String.raw`\b(?:(${BOARD})|(${PROVIDER})|(${MANAGEMENT}))\b`, 'g');
/** A board after these words is reported to or advised, and does not itself hold anything. */
const OBJECT = /\b(?:to|by|with|from|for|on|at|the\s+chair\w*\s+of|reports?|inform\w*|brief\w*|updates?|advis\w+|assist\w*)\s+(?:(?:the|our|its|both|full|entire|Company's|Companys)\s+){0,3}$/i;
/** One after these words stands beside the one who was named before, unless a clause about it follows. */
const BESIDE = /\b(?:by|with|from|to|of|including|through|using|as\s+well\s+as|and)\s+(?:(?:all|the|our|its|various|other|any|both)\s+){0,3}$/i;
const DESCRIBED = /^[\w\s,()"-]{0,30}?\s(?:who|that|which|with|having|whose)\b/i;

/** "Marlow holds a degree", "They have gained experience": persons by name or pronoun alone. */
const BY_NAME = /^They\s|^(?!(?:We|Our|The|This|These|It|Its|Such|Each|All|In|As|With|For)\b)[A-Z][a-z]+(?:\s[A-Z][\w.]*){0,2},?\s(?:also\s)?(?:holds|received|earned|has\s(?:over|more|approximately|\d))/;

/** Prepares the holders of a sentence; they are looked for when first asked. The answer is the nearest holder before an offset, else the first after it. */
export function openHolders(sentence: string): (at: number) => Holder {
  let matches: readonly RegExpExecArray[] | null = null;
  return (at) => holderAt(sentence, (matches ??= findMatches(sentence, HOLDERS)), at);
}

function holderAt(sentence: string, matches: readonly RegExpExecArray[], at: number): Holder {
  let before: Holder = 'unknown';
  for (const match of matches) {
    if (match.index >= at) return before === 'unknown' && !BY_NAME.test(sentence) ? holderOf(match) : settled(before, sentence);
    const left = sentence.slice(Math.max(0, match.index - 50), match.index);
    if (match[1] !== undefined && OBJECT.test(left)) continue;
    const other = holderOf(match) !== before && before !== 'unknown' && match[1] === undefined;
    if (other && BESIDE.test(left) && !DESCRIBED.test(sentence.slice(match.index + match[0].length, at))) continue;
    before = holderOf(match);
  }
  return settled(before, sentence);
}

function settled(holder: Holder, sentence: string): Holder {
  return holder === 'unknown' && BY_NAME.test(sentence) ? 'management' : holder;
}

function holderOf(match: RegExpExecArray): Holder {
  if (match[3] !== undefined) return 'management';
  return match[1] === undefined ? 'provider' : 'board';
}
