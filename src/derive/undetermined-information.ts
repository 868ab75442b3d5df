import { readEffects } from './material-effect.js';

/** What Form 8-K Item 1.05(a) calls for, as prose names it: "the full scope and impact", "whether". */
const INFORMATION = String.raw`(?:nature|scope|timing|extent|magnitude|impacts?|effects?|consequences|materiality|material|costs?|losses|amount|categories|volume|number|whether|information\s+(?:required|called))`;
/** Up to a dozen words of the same statement. */
const WORDS = String.raw`(?:[^\s.;]+\s+){0,14}?`;
/** Establishing a thing: "determine", "quantify", "estimate". */
const ESTABLISH = String.raw`(?:determin|quantif|estimat|ascertain|assess|predict|conclu|measur|establish|evaluat|calculat|know)\w*`;
/** "has not yet determined the full impact", "has yet to quantify the losses", "cannot estimate". */
const NOT_ESTABLISHED = new RegExp(String.raw`\b(?:(?:have|has|had|is|are|was|were|do|does|did|can|could|be|been)\s*n[o']?t|cannot|yet\s+to)\s+(?:(?:yet|been|be|currently|presently|fully|completely|finally|at\s+this\s+time|in\s+a\s+position\s+to|able\s+to|reasonably|reliably|made\s+a|reached\s+a|completed\s+(?:its|the|our))\s+){0,4}${ESTABLISH}\s+${WORDS}${INFORMATION}\b`, 'i');
/** "the full scope is not yet known", "impact has not been fully determined", "remains unknown". */
const INFORMATION_OPEN = new RegExp(String.raw`\b${INFORMATION}\b[^.;]{0,160}?\b(?:(?:is|are|was|were|has|have|remains?|been)\s+(?:(?:still|currently|yet|as\s+yet|at\s+this\s+time|presently)\s+)*(?:(?:not|yet\s+to\s+be)\s+(?:(?:yet|been|be|fully|completely|entirely|currently|finally)\s+){0,4}(?:known|determined|determinable|quantified|quantifiable|ascertained|established|available|clear|understood|estimable|certain|complete[d]?)|unknown|undetermined|unavailable|unclear|uncertain|(?:still\s+)?(?:(?:in\s+the\s+process\s+of\s+)?being\s+(?:assessed|determined|evaluated|investigated|quantified|analy[sz]ed)|under\s+(?:investigation|review|evaluation|assessment))))\b`, 'i');
/** "is unable to estimate the impact", "not in a position to". */
const UNABLE = new RegExp(String.raw`\b(?:unable|not\s+(?:yet\s+|currently\s+)?(?:able|possible|practicable|in\s+a\s+position)|too\s+early|premature)\s+(?:at\s+this\s+time\s+|currently\s+)?to\s+(?:\w+\s+)?${ESTABLISH}\b(?:\s+${WORDS}${INFORMATION}\b)?`, 'i');
/** "continues to evaluate the scope", "is still assessing whether", "will continue to monitor the materiality". */
const STILL_ASKING = new RegExp(String.raw`\b(?:continu(?:es?|ing)\s+to\s+|(?:is|are|remains?)\s+(?:(?:still|currently|continuing\s+to|actively|in\s+the\s+process\s+of)\s+)+|ongoing\s+(?:assessment|evaluation|analysis)\s+of\s+)(?:\w+\s+){0,2}?(?:(?:determin|assess|evaluat|investigat|analy[sz]|review|quantif|estimat|ascertain|examin)\w*\s+${WORDS}(?:nature|scope|extent|magnitude|impacts?|effects?|materiality|whether)|monitor\w*\s+${WORDS}materiality)\b`, 'i');
/** Item 1.05's own words: "to the extent that information … was not determined or was unavailable". */
const OWN_WORDS = /\binformation\b[^;]{0,120}?\b(?:(?:is|was|are|were|has|have|had)\s+(?:been\s+)?(?:not\s+(?:yet\s+|been\s+|currently\s+)*(?:determined|available|known)|unavailable|undetermined)|(?:determined|becomes?)\s+(?:or\s+becomes?\s+)?available)\b/i;
/** Nothing that the words do not stand for can match them; the test costs a hundredth. */
const WORD = /not|n't|nt\b|cannot|yet|un(?:able|known|determined|available|clear|certain)|continu|still|currently|process|ongoing|premature|early|being|under|becomes/i;
/** The caution that ends every report. */
const FORECAST = /forward[\s-]?looking|\bsafe\s+harbor\b|\bundertakes?\s+no\b|\bno\s+(?:obligation|duty)\b|\bactual\s+results\b|\bfactors\s+that\s+could\b/i;

/** How a sentence says it: outright, or by what is still being asked. */
export type Undetermined = 'stated' | 'asked';

/** Whether a sentence (plain text) says that what an incident is, reaches or costs is not determined or unavailable; null where not. */
export function readUndetermined(sentence: string): Undetermined | null {
  if (!WORD.test(sentence) || FORECAST.test(sentence)) return null;
  if ([NOT_ESTABLISHED, INFORMATION_OPEN, UNABLE, OWN_WORDS].some((pattern) => pattern.test(sentence))) return 'stated';
  return STILL_ASKING.test(sentence) ? 'asked' : null;
}

/** A finding, where something unknown is expected: "determined that", "confirmed", "detected unauthorized access". */
const FINDING = /\b(?:(?:has|have|had|was|were)\s+(?:been\s+)?(?:(?:determined|concluded|confirmed|established)\s+that\b|detected\b|accessed\b|exfiltrated\b|contained\b|restored\b)|(?:determined|concluded|confirmed)\s+that)\b/i;

/** Whether a sentence (plain text) comes to a conclusion about an incident: its effect, or what was found. */
export function readConclusion(sentence: string): boolean {
  if (FORECAST.test(sentence)) return false;
  return readEffects(sentence).length > 0 || FINDING.test(sentence);
}
