/** Not the registrant itself: "third-party", "outside", "outsourced". */
export const OUTSIDE = String.raw`(?:(?:third|3\s?rd)\s?-?\s?part(?:y|ies)|outside|external|independent|out-?sourced)`;

/** Who is asked for what he knows: "consultants", "experts", "a forensic firm". */
const EXPERTS = String.raw`(?:assessors?|consultants?|consultanc(?:y|ies)|auditors?|advis[eo]rs?|experts?|specialists?|testers?|analysts?|engineers?|professionals?|counsel|attorneys|lawyers|firms?)`;

/** Who is asked for what he does: "service providers", "vendors", "agencies". */
const SERVANTS = String.raw`(?:providers?|partners?|partnerships?|vendors?|contractors?|compan(?:y|ies)|agenc(?:y|ies)|organizations?|bod(?:y|ies)|entit(?:y|ies)|parties|party|teams?|resources|personnel)`;

/** What is bought: "third-party testing", "outside expertise". */
const SERVICES = String.raw`(?:consulting|consultation|expertise|specialized|testing|tests?|assessments?|audits?|evaluations?|reviews?|services?|support)`;

/** A security officer who is not of the house: "a virtual CISO", "an external dedicated Chief Information Security Officer". */
export const OUTSIDE_OFFICER = String.raw`(?:(?:virtual|fractional|${OUTSIDE})\s+(?:(?:virtual|fractional|dedicated|part-time|interim)\s+){0,2}(?:CISO|(?:chief\s+)?information\s+(?:technology\s+)?security\s+officer|chief\s+(?:information|security)\s+officer)|v-?CISO)`;

/** They may be staff, unless the verb tells: "contracted cybersecurity experts". */
export const HIRED_EXPERTS = String.raw`(?:cyber\w*|security|IT|information\s+technology|forensic)\s+(?:[\w-]+\s+){0,3}?(?:experts?|specialists?)`;

/** Any of them. */
export const HELPER = String.raw`(?:${EXPERTS}|${SERVANTS}|${SERVICES})`;

/** "external, independent security firms", "third parties" alone, "cybersecurity consultants", "auditors", "an MSSP", "a virtual CISO". */
export const PARTY = String.raw`(?:${[
  String.raw`${OUTSIDE}(?:(?:'s|'|,|\s+and|\s+or|/)?\s+[\w-]+){0,4}?\s+${HELPER}`,
  String.raw`(?:third|3\s?rd)\s?-?\s?part(?:y|ies)`,
  String.raw`(?:cyber\w*|security|IT|technology|risk|forensic|specialist|specialized|leading|qualified|professional|expert)\s+(?:[\w-]+\s+){0,2}?(?:assessors?|consultants?|consulting|auditors?|advisors?|vendors?|contractors?|firms?|agencies)`,
  String.raw`cybersecurity\s+companies`,
  String.raw`assessors?|consultants?|consultancy\s+firms?|auditors`,
  String.raw`managed\s+(?!by\b)(?:[\w-]+\s+){0,3}?(?:providers?|services?|partners?)|MSSPs?|MSPs?`,
  OUTSIDE_OFFICER,
].join('|')})`;

/** An outsider named by what he knows or by security work: who engages him does so for his skill. */
export const SKILLED = String.raw`(?:(?:third\s?-?\s?part(?:y|ies)|3\s?rd\s+party|outside|external|independent)(?:\s+[\w-]+){0,3}?\s+(?:assessors?|consultants?|auditors?|advis[eo]rs?|experts?|specialists?|firms?|professionals?|consulting|IT\s+providers?)|consultanc(?:y|ies)\s+firms?)`;

/** A word without which none of these can be meant; it is looked for where words begin, which costs half. */
export const PARTY_WORD = /\b(?:third|3\s?rd|outside|external|independent|out-?sourc|consult|assessor|auditor|advis[eo]rs?\b|managed\s+(?!by\b)|ms?sps?\b|v-?ciso|virtual|fractional|experts?\b|specialists?\b|vendor|provider|contractor|partners|firm|agenc|cybersecurity\s+companies)/i;
