import { findMatches } from './find-matches.js';
import { rememberLatest } from './remember-latest.js';

/** An office or a group of management as one sentence names it. */
export interface PositionMention {
  /** As written, without article. */
  readonly name: string;
  readonly start: number;
  /** It is only named as the one to whom somebody reports. */
  readonly reportedTo: boolean;
}

/** A word with or without its capital. */
function eitherCase(word: string): string {
  return `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
}

/** Words that names of offices and teams are made of where they are written small. */
const THEME = [
  'information', 'technology', 'security', 'cybersecurity', 'cyber', 'systems', 'infrastructure', 'network', 'risk', 'compliance', 'data',
  'privacy', 'digital', 'enterprise', 'corporate', 'internal', 'audit', 'legal', 'finance', 'financial', 'accounting', 'operations', 'operational',
  'operating', 'engineering', 'software', 'product', 'development', 'research', 'governance', 'business', 'strategy', 'services', 'service',
  'assurance', 'protection', 'continuity', 'resilience', 'management', 'leadership', 'executive', 'senior', 'incident', 'response', 'crisis',
  'technical', 'dedicated', 'cross-functional', 'innovation', 'architecture', 'cloud', 'regulatory', 'principal', 'global', 'support', 'safety', 'human', 'resources', 'facilities',
].map(eitherCase).join('|');
/** Capitals that begin another name, or belong to the sentence. */
const NOT_OF_NAME = String.raw`(?:The|Our|Its|Their|This|These|Each|Such|Any|All|A|An|In|As|At|On|By|With|If|When|While|He|She|They|We|Mr|Ms|Dr|And|Or|Board|Boards|Company\w*|Corporation\w*|Chief|Vice|Senior|Executive|President|Co-President|General|Officers?|C[A-Z]{1,3}O|Audit\s+Committee|Committee|Additionally|Currently|Specifically|Companies|Certified)`;
const WORD = String.raw`(?:(?:${THEME})\b|(?!${NOT_OF_NAME}\b)[A-Z][\w/]*(?:(?:&(?:amp;)?|-)\w+)*)`;
/** "Information Technology", "Enterprise Risk, Compliance and Service Management". */
const SUBJECT = String.raw`${WORD}(?:(?:\s+(?:and\s+(?!senior|executive|management|leadership)|of\s+|&\s+|&amp;\s+)|,\s+(?=[A-Z]\w+,?\s+(?:and|&)\s)|\s+)${WORD}){0,5}(?:\s+(?:[Dd]epartment|[Dd]ivision|[Ff]unctions?)\b)?`;
const RANK = String.raw`(?:(?:Global|Group|Deputy|Interim|Acting|Corporate|Executive|Senior|First|Assistant|Associate|Managing|[Vv]irtual|Co-)\s*)`;
/** "our security lead is responsible", not "our business and lead to a loss". */
const LEAD = String.raw`lead(?<!\band\slead)(?=\s*(?:$|[,.;()]|(?:is|has|who|and|oversees|manages|reports|reporting|works)\b))`;
/** "Chief Information Security Officer", "Director of IT", "Vice President, Technology", "information security manager", "CISO". */
const OFFICE = new RegExp([
  String.raw`${RANK}{0,3}[Cc]hief\s+(?:[A-Za-z&;/-]+,?\s+){1,6}?[Oo]fficers?`,
  String.raw`${RANK}{0,3}(?:[Dd]irector|[Hh]ead|[Mm]anager|[Ll]eader|[Ss]upervisor|[Vv]ice[\s-]+[Pp]resident|AVP|VP|SVP|EVP)s?\s+(?:of|for)\s+(?:(?:the|our|its)\s+)?${SUBJECT}`,
  String.raw`${RANK}{0,3}(?:Director|Manager|[Vv]ice[\s-]+[Pp]resident|AVP|VP|SVP|EVP)\s*(?:,|-|(?<=P)\s)\s*${SUBJECT}`,
  String.raw`${RANK}{0,3}[Vv]ice[\s-]+[Pp]residents?`,
  String.raw`${RANK}{0,3}(?:${WORD}\s+(?:(?:and|&|&amp;)\s+)?){1,5}(?:[Oo]fficers?|[Dd]irector|[Mm]anagers?|Lead|${LEAD}|Leader|[Cc]oordinator|[Aa]dministrators?|[Aa]nalysts?|[Ss]pecialists?|[Ee]ngineers?|[Rr]epresentative|[Ss]upervisor)`,
  String.raw`[Gg]eneral\s+[Cc]ounsel|Controller|Treasurer|Co-President|President|Managing\s+Director`,
  String.raw`v?CISO|CIO|CTO|CEO|CFO|COO|CRO|CSO|CCO|CDO|CPO|CAO|BISO|ISO(?!\s?\/?\s?(?:IEC|\d))|ISSO|CITO`,
].map((part) => `\\b(?:${part})\\b`).join('|'), 'g');
/** "information security team", "IT department", "Security Council". */
const GROUP = new RegExp(String.raw`\b${WORD}(?:(?:,\s+|\s+)(?:(?:and|&|&amp;)\s+)?${WORD}){0,5}\s+(?:[Tt]eams?|[Dd]epartments?|[Cc]ouncil|[Gg]roup|[Oo]rganization|[Ff]unction|[Tt]ask\s+[Ff]orce|[Ww]orking\s+[Gg]roup|[Pp]ersonnel|[Ss]taff|[Dd]ivision)\b|\b[Mm]embers\s+of\s+(?:senior\s+)?management(?=\s+(?:assigned|responsible|with|who)\b)`, 'g');
const CYBER_GROUP = /(?:cyber|security|information|\bIT\b|technolog|technical|incident|risk|management|leadership|executive|response|privacy|crisis|infrastructure)/i;
/** A function is one of security or technology, not "our risk function". */
const VAGUE_GROUP = /^(?!.*(?:cyber|security|information|\bIT\b|technolog)).*\b(?:function|organization|group|personnel|staff)$/i;
/** Without one of these there is no office, */
const OFFICE_WORD = /officer|chief|president|director|head|manager|lead|counsel|controller|treasurer|supervisor|coordinator|administrator|analyst|specialist|engineer|representative/i;
const OFFICE_LETTERS = /VPs?\b|[A-Z]O\b/;
/** and without one of these no team. */
const GROUP_WORD = /team|department|council|group|organization|function|force|personnel|staff|division|members/i;
const REPORTED_TO = /\breport(?:s|ing|ed)?\s+(?:\w+\s+){0,2}?to\s+(?:(?:our|the|its|both|Company's|Companys)\s+){0,2}$/i;

/** What somebody was, is certified as, or "as deemed necessary by our management team": no office that does anything here. */
const NOT_IN_OFFICE = /\b(?:(?:necessary|appropriate)\s+by\s+(?:our\s+|the\s+)?|[Cc]ertified\s+(?:\w+\s+){0,3}|(?:served|serving|service|previously|formerly|experience|career|roles?|positions?|worked)\b[^.;]{0,30}\bas\s+(?:an?\s+|the\s+)?|(?:former|previous|prior)\s+)$/;
/** "We do not currently have security staff or a CISO". */
const ABSENT = /\b(?:(?:do|does|did|have|has)\s?(?:not|n't)\s+(?:currently\s+|yet\s+|presently\s+)?(?:have|employ\w*|maintain|appoint\w*|designat\w*|hir\w+|established)|ha(?:ve|s)\s+no|without)\b(?:(?!,\s+(?:and|but|so|our|the|we|instead|however|rather|which)\b)[^;.]){0,110}$/i;
/** "We plan to form a security team": not there yet. */
const PLANNED = /\b(?:plans?|intends?)\s+to\s+(?:\w+\s+)?(?:incorporate|hire|appoint|establish|form|create|designate|recruit|engage|build)\b[^.;]{0,90}$|\b(?:anticipat|expect|envisag)\w*\s+that\b[^.;]{0,60}$/i;
/** "A CISO will be appointed", "a security team, to be formed": not there yet either. */
const TO_COME = /^,?\s+(?:(?:who|which|that)\s+(?:[^.;]{1,80}?\s)?)?(?:(?:will|shall|(?:is|are)\s+(?:yet\s+)?to)\s+|(?:yet\s+)?to\s+)be\s+(?:newly\s+)?(?:appointed|hired|recruited|designated|named|formed|created|established)\b/i;
/** "Hosted by a third party with a security team": of its house. */
const OF_ANOTHER = /\b(?:third[\s-]part(?:y|ies)|providers?|vendors?|hosts?)\s+(?:(?:that|who|which)\s+)?(?:employ(?:s|ing)?|ha(?:s|ve|ving)|with|maintain(?:s|ing)?)\s[^.;]{0,100}$/i;
/** "built into our overall IT function": a place, and nobody who answers. */
const PLACE = /\b(?:built|integrated|embedded|incorporated)\s+(?:into|in|within)\s+(?:our|the)\s+(?:\w+\s+)?$/i;
/** "Senior Vice President and Chief Information Officer": the rank says nothing beside the office. */
const BARE_RANK = /^(?:\w+\s+){0,2}vice[\s-]+presidents?$/i;

/** The offices and teams that a sentence (plain text) names, in its order; what stands inside a longer name is not named again. */
export const findPositions: (sentence: string) => readonly PositionMention[] = rememberLatest(readPositions);

function readPositions(sentence: string): readonly PositionMention[] {
  const offices = OFFICE_WORD.test(sentence) || OFFICE_LETTERS.test(sentence) ? findMatches(sentence, OFFICE) : [];
  const groups = GROUP_WORD.test(sentence) ? findMatches(sentence, GROUP).filter((match) => CYBER_GROUP.test(match[0]) && !VAGUE_GROUP.test(match[0])) : [];
  if (offices.length === 0 && groups.length === 0) return [];
  const found: PositionMention[] = [];
  let end = 0;
  for (const match of [...offices, ...groups].sort((a, b) => a.index - b.index || b[0].length - a[0].length)) {
    if (match.index < end) continue;
    end = match.index + match[0].length;
    const left = sentence.slice(Math.max(0, match.index - 120), match.index);
    if (ABSENT.test(left) || PLANNED.test(left) || TO_COME.test(sentence.slice(end, end + 160)) || OF_ANOTHER.test(left) || PLACE.test(left) || NOT_IN_OFFICE.test(left) || /^Lead\s+(?:Independent\s+)?Director/.test(match[0])) continue;
    found.push({ name: match[0].replace(/[\s,]+$/, ''), start: match.index, reportedTo: REPORTED_TO.test(left) });
  }
  const named = found.filter(({ name }) => !BARE_RANK.test(name));
  return named.length > 0 ? named : found;
}

/** Those outside who do the work of management: an outsourced provider, or the manager, adviser or sponsor of a registrant without staff. */
const OUTSIDE = String.raw`\b(?:(?:third|3\s?rd)[\s-]part(?:y|ies)\s+(?:[\w-]+\s+){0,4}?(?:providers?|consultants?|firm|vendors?|specialists?|company)|(?:outsourced|external)\s+(?:[\w-]+\s+){0,4}?(?:providers?|consultants?|firm|specialists?|team|department)|managed\s+(?:[\w-]+\s+){0,4}?providers?|MSSPs?|MSPs?|Sponsor|Advis[eo]r|Investment\s+Advis[eo]r|Manager|Administrator|General\s+Partner|Managing\s+(?:Owner|Member)|Trustee)\b`;
/** The outsider acts, or the work is given to it. */
const OUTSIDE_MANAGER = new RegExp(String.raw`(${OUTSIDE})(?=[^.;]{0,60}\b(?:responsible|manages|oversees|monitors|handles|supervises|administers|assists|leads)\b)|\b(?:managed|overseen|outsourc\w+|handled|administered|oversight|reli(?:es|ance)|rely)\b(?:(?!\b(?:provided|offered|supplied)\b)[^.;]){0,60}?\b(?:by|to|from|on|upon)\s+(?:[\w'-]+\s+){0,3}?(${OUTSIDE})`);

/** The outside manager that a sentence (plain text) names; null where it names none. */
export function findOutsideManager(sentence: string): string | null {
  const match = OUTSIDE_MANAGER.exec(sentence);
  return match?.[1] ?? match?.[2] ?? null;
}

const MANAGEMENT_WORD = new RegExp(
  String.raw`\b(?:officers?|executives?|CISOs?|CIO|CTO|CEO|CFO|COO|CRO|CSO|CCO|CDO|CPO|CAO|ISO|ISSO|CITO|MSSPs?|MSPs?|president|controller|treasurer|counsel|managers?|director\s+of|head\s+of|heads|director,|VP|SVP|EVP|teams?|departments?|personnel|employees?|staff|councils?|task\s+force|working\s+group|group|organization|function|professionals?|leaders?|leadership|specialists?|analysts?|administrators?|consultants?|advis[eo]rs?|sponsor|provider|secretary|superintendent|engineers?|experts?|chair|chairs|supervisor|administrator|managing\s+director|he|she|his|her|who\s+has|vendors?|third[\s-]part(?:y|ies)|principals?|co-founder|founder|partner)\b`,
  'i',
);
/** Management as the one that is watched, that reports or that is named beside risk: no position. */
const MANAGEMENT_IN_PASSING = /\brisk\s+management\b|\bmanagement(?:'?s)\b|\bmanagements\b|\bmanagement\s+(?:of|systems?|framework|process(?:es)?|program(?:me)?s?|strateg\w+|practices|policies|approach|activities|efforts|functions?|standards|plans?|has\s+taken|takes|to\s+monitor)\b|\b(?:by|from|with|to|of|between|and)\s+(?:(?:our|the|company|company's|senior|executive)\s+){0,3}management(?:\s+team)?(?:'?s)?\b|\bsteps\s+(?:that\s+)?management\b|\b(?:supervises?|oversees?|monitors?|holds?|hold|ensures?|directs?)\s+(?:that\s+)?(?:our\s+|senior\s+)*management\b/gi;
const PROPER_COMMITTEE = /\b(?:audit\s+committee\s+(?:chair|chairs|chairman|chairperson|members?)|chair(?:man|person|woman)?\s+of\s+(?:the|our)\s+(?:[\w&-]+\s+){0,5}(?:committee|board)|(?:board|committee)\s+chair(?:man|person)?)\b/gi;

/** Management as the one that acts, wherever it stands in the sentence. */
const MANAGEMENT_ACTS = /(?<!\brisk\s|\bsteps\s|\bby\s)\bmanagement(?:\s+team)?\s+(?:(?:is|are|will|shall|also|actively|periodically|regularly|additionally|primarily)\s+){0,2}(?:responsible|oversees?|assess(?:es)?|monitors?|leads?|conducts?|maintains?|briefs?|reports?|provides?|updates?|presents?|manages?|implements?|identif(?:y|ies))\b/i;
/** Words run together, as some conversions leave them. */
const GLUED_TITLE = /\bchief\s+[a-z]+\s+(?:[a-z]+\s+){0,3}officer/i;

/** Whether a text (plain) names a position, a team or a body of management, or management itself as the one that acts. */
export function namesManagement(text: string): boolean {
  const rest = text.replace(MANAGEMENT_IN_PASSING, ' ').replace(PROPER_COMMITTEE, ' ');
  if (MANAGEMENT_ACTS.test(text) || GLUED_TITLE.test(text)) return true;
  return MANAGEMENT_WORD.test(rest) || /\bmanagement\b/i.test(rest) || TITLE_ONCE.test(rest);
}

const TITLE_ONCE = new RegExp(OFFICE.source);
