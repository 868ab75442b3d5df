/** "not aware of any other breaches": there was one. */
const ANY_OTHER = String.raw`\b(?:(?:un)?aware\s+of|experience|experienced|identified|detected)\s+(?:any|no)\s+other\s+(?:[\w-]+\s+){0,3}?(?:incidents?|breach(?:es)?|attacks?)\b`;
/** "however we identified an incident". */
const BUT_ONE = String.raw`\b(?:however|but)\b(?:(?!\bnot\b|\bno\b)[^.]){0,60}\b(?:identified|experienced|discovered|suffered)\s+an?\s+(?:[\w-]+\s+){0,2}(?:incident|breach|attack)\b`;
const ANOTHER = new RegExp(`${ANY_OTHER}|${BUT_ONE}`, 'i');
/** "other than the May incident". */
const EXCEPTION = /\b(?:other\s+than|except(?:\s+(?:for|as|that|with))?|with\s+the\s+exception\s+of|apart\s+from|aside\s+from|excluding|save\s+for)\b[^;,]{0,160}(?:,\s+item\b[^;,]{0,80})?/i;
/** What an exception in earnest names: an incident, or a place where one is told of. */
const EXCEPTED = /\b(?:incident|breach|attack|event|intrusion|ransom\w*|describ\w+|disclos\w+|discuss\w+|not(?:ed|ice)|above|below|report\w*|set\s+forth|20\d{2})/i;
/** "other than as described in Risk Factors": what may happen is no exception from what has, unless an incident is named first. */
const RISK_FACTORS = /^(?:(?!\b(?:incident|breach|attack|event|intrusion|ransom))[^;]){0,160}?\b(?:risk\s*factors?|item\s*1\.?\s?a\b|item\s*3\.?\s?d\b)/i;
/** "any incidents other than those described in Risk Factors": incidents are what is excepted, wherever they are told of. */
const INCIDENTS_BUT = /\b(?:incidents?|breach(?:es)?|(?:cyber-?)?attacks?),?\s+(?:other\s+than|except(?:\s+for)?|apart\s+from)\s+(?:those|the\s+ones?)\b/i;
/** "other than routine phishing attempts". */
const TRIFLE = /\b(?:immaterial|minor|routine|common|ordinary|insignificant|phishing|attempts?|general|normal)\b/i;
/** A past incident whose outcome is left open: "experienced an attack, the consequences of which may be material". */
const STILL_MATERIAL = /\bexperienced\b[^.]{0,300}\b(?:consequences?|impacts?|effects?|costs?)\s+of\s+which\s+(?:may|could|might)\s+be\s+material\b/i;

/** What a denial excepts in earnest; null where nothing. */
export function findException(sentence: string): string | null {
  const exception = ANOTHER.exec(sentence)?.[0] ?? EXCEPTION.exec(sentence)?.[0];
  if (exception === undefined || !EXCEPTED.test(exception) || TRIFLE.test(exception)) return null;
  return RISK_FACTORS.test(exception) && !INCIDENTS_BUT.test(sentence) ? null : exception;
}

/** Whether a sentence tells of an incident that may yet prove material. */
export function leavesOutcomeOpen(sentence: string): boolean {
  return STILL_MATERIAL.test(sentence);
}
