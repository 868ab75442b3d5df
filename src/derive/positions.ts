/** An office or a group of management as one sentence names it. */
export interface PositionMention {
  readonly name: string;
  readonly start: number;
}

const RANK = String.raw`(?:(?:Global|Group|Deputy|Interim|Acting|Corporate|Executive|Senior|First|Assistant|Associate|Co-)\s*)`;
const TITLE = new RegExp(
  String.raw`\b${RANK}{0,3}(?:[Cc]hief\s+(?:[A-Za-z&/-]+,?\s+){1,6}?[Oo]fficer|[Vv]ice\s+[Pp]resident(?:\s*(?:,|of|-|for)\s*(?:[A-Z][\w&/-]*(?:\s+(?:and|of|&)\s+|,?\s+)?){1,5})?|(?:[Dd]irector|[Hh]ead|[Mm]anager|VP|SVP|EVP|AVP)\s*(?:,|of|-|for)\s*(?:(?:the|our)\s+)?(?:[A-Za-z][\w&/-]*(?:\s+(?:and|of|&)\s+|\s+)?){1,5}|(?:IT|[Ii]nformation\s+[Tt]echnology|[Ii]nformation\s+[Ss]ecurity|[Cc]yber\s?[Ss]ecurity|[Ss]ecurity|[Tt]echnology|[Rr]isk|[Cc]ompliance)\s+(?:[Oo]fficer|[Dd]irector|[Mm]anager|[Ll]ead(?:er)?|[Aa]nalyst|[Ss]pecialist|[Aa]dministrator)|General\s+Counsel|general\s+counsel|Controller|Treasurer|President|CISO|CIO|CTO|CEO|CFO|COO|CRO|CSO|CCO|CDO|CPO|CAO|ISO|ISSO|CITO)\b`,
  'g',
);
const GROUP = /(?<!')\b(?:[A-Za-z][\w&/-]*\s+){0,4}?(?:[Tt]eams?|[Dd]epartments?|[Cc]ouncil|[Gg]roup|[Oo]rganization|[Ff]unction|[Tt]ask\s+[Ff]orce|[Ww]orking\s+[Gg]roup)\b/g;
const CYBER_GROUP = /(?:cyber|security|information|IT\b|technolog|incident|risk|management|leadership|executive|response|privacy)/i;
const FAMILIAR = /(?:^|[\s(])(?:board|directors|trustees|company|committee)\b/i;

/** The offices that a sentence (plain text) names, then its teams, each as written. */
export function findPositions(sentence: string): readonly PositionMention[] {
  const found: PositionMention[] = [];
  for (const match of sentence.matchAll(TITLE)) found.push({ name: tidy(match[0]), start: match.index });
  for (const match of sentence.matchAll(GROUP)) {
    const name = tidy(match[0]);
    if (CYBER_GROUP.test(name) && !FAMILIAR.test(name)) found.push({ name, start: match.index });
  }
  return found.sort((a, b) => a.start - b.start);
}

function tidy(name: string): string {
  return name.replace(/^(?:(?:the|our|its|a|an|and|of|by|with|to|from|including|that|this|their|which|who|in|is|as|through|dedicated)\s+)+/i, '').replace(/[\s,]+(?:and|of|for|the|who|is|has|with|to)?\s*$/i, '').trim();
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

const TITLE_ONCE = new RegExp(TITLE.source);
