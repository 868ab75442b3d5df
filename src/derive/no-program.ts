import { findNegators } from './clauses/negation.js';

/** Words that a missing programme is described with: `any formal cybersecurity risk management`. */
const DESCRIBED = String.raw`(?:(?:any|an?|the|our|its|own|such|formal|formali[sz]ed|informal|specific|written|dedicated|stand-?\s?alone|independent|internal|particular|established|documented|cyber\s?-?\s?security|cyber|information|IT|technology|data|security|risks?|management|assessment|mitigation|strateg(?:y|ies)|polic(?:y|ies)|procedures?|programs?|process(?:es)?|protocols|measures|systems?|personnel|staff|and|or|and\/or|to|of|for|in|place)[\s,]+){0,12}`;
/** What is missing, where it is the whole of it: a training policy or a plan for incidents is not. */
const PROGRAM = String.raw`(?:programs?|programmes?|process(?:es)?|polic(?:y|ies)|procedures?|strateg(?:y|ies)|risk\s+management\s+frameworks?|measures|protocols)\b`;
const HAVING = String.raw`(?:adopt(?:ed)?|implement(?:ed)?|establish(?:ed)?|develop(?:ed)?|ha(?:ve|s|d)|maintain(?:ed)?|formali[sz]ed?|institut(?:ed?)|creat(?:ed?)|design(?:ed)?|put\s+in\s+place)`;
/** After the negator: `not yet [adopted any cybersecurity risk management program]`, `no [formal cybersecurity policies]`. */
const MISSING = new RegExp(String.raw`^[\s,]*(?:(?:currently|presently|yet|at\s+(?:this|present)(?:\s+time)?|to\s+date|been|formally|to)[\s,]+){0,4}(?:${HAVING}\s+)?(${DESCRIBED}${PROGRAM})`, 'i');
/** `no personnel or processes of our own`. */
const OF_OUR_OWN = /\bno\s+(?:[a-z]+\s+){0,2}?(?:or\s+)?process\w*\s+of\s+(?:our|its|their)\s+own\b/i;
/** The missing thing is about cybersecurity risk itself. */
const ABOUT = /cyber|information\s+security|risk\s+(?:management|assessment)|data\s+security|security\s+(?:program|polic|process|measures)/i;
/** Something narrower than a programme: `processes by which management is informed`, `a policy for insurance`. */
const NARROWER = /\b(?:inform(?:ing|ed)|by\s+which|insurance|incident\s+response|training|committee|oversight\s+of\s+third|oversee|third\s?-?\s?part(?:y|ies)|vendors?|service\s+providers?|changes?|expertise|integrat\w+)\b/i;
/** `no program can prevent every incident` is a warning; `a program such as …` denies one of several. */
const ANY_AT_ALL = /^\s*(?:,?\s*(?:such\s+as|like|including)\b|(?:or\s+[\w\s]{3,30}\s)?(?:can|could|may|might|will|would|is|are|completely|fully)\b)/i;
/** A policy alone is not all there could be. */
const WHOLE = /program|process|procedure|measures|protocols|framework/i;
/** `any formal [process]`, `written [policies]`: what is done without form is not denied. */
const FORMAL = /^(?:(?:any|an?|the|our|its|such)\s+)*(?:formal|formali[sz]ed|written|documented)\b/i;
/** `formalized measures, a team or specific protocols`: more is missing than form. */
const MORE = new RegExp(String.raw`\b(?:or|nor|and)\s+(?:any|other|specific|informal|ad\s?-?\s?hoc)\s+(?:[\w-]+\s+){0,3}?${PROGRAM}`, 'i');
/** What the board itself does not do is no statement about the registrant. */
const BOARD = /\bboard\b[^,;]{0,40}$/i;
/** A cheap test: without one of these words nothing is missing. */
const HINT = /program|process|polic|procedure|strateg|framework|measures|protocols/i;
const DENIAL = /\bno\b|not\b|n't\b|nt\b|\bnever\b|\bnone\b|\bnor\b|\bneither\b|\bwithout\b|\byet\b/i;

/**
 * What a sentence (plain text) says is missing: `program` where there is no programme and are no processes against
 * cybersecurity risk at all (what is not there is not integrated and oversees nobody: 17 CFR 229.106(b)(1), "if any");
 * `form` where only formal ones are missing; null for nothing.
 */
export function readNoProgram(sentence: string): 'program' | 'form' | null {
  if (!DENIAL.test(sentence) || !HINT.test(sentence)) return null;
  if (OF_OUR_OWN.test(sentence)) return 'program';
  let found: 'form' | null = null;
  for (const { start, end } of findNegators(sentence)) {
    const missing = MISSING.exec(sentence.slice(end, end + 160));
    if (missing === null) continue;
    const rest = sentence.slice(end + missing[0].length, end + missing[0].length + 90).split(/[;.]/, 1)[0] ?? '';
    const what = missing[1] ?? '';
    if (BOARD.test(sentence.slice(Math.max(0, start - 80), start)) || !WHOLE.test(what)) continue;
    if (ANY_AT_ALL.test(rest) || NARROWER.test(what) || NARROWER.test(rest)) continue;
    if (!ABOUT.test(what + (/^\s+(?:for|to|in\s+place|regarding|relating)\b/i.test(rest) ? rest : ''))) continue;
    if (!FORMAL.test(what) || MORE.test(what + rest)) return 'program';
    found = 'form';
  }
  return found;
}
