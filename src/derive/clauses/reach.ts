export type Scope = 'open' | 'time-limited';
export type Subject = 'risks' | 'incidents' | 'both';

const YEARLY = /\b(?:during|in|for|over|within|throughout|since|at\s+any\s+time\s+during|as\s+of\s+and\s+for)\s+(?:the\s+)?(?:(?:past|last|most\s+recent(?:ly)?|recent|prior|previous|preceding|current|reporting|fiscal|financial|calendar|full|entire|completed|covered|reported|12-month|twelve-month|three-year|two-year|first|fourth|quarter|period|year|our|this|beginning|start|january|twelve|five|four|three|two|12|ended|of|and|\d)\s*){1,6}(?:months?|years?|period|quarters?|20\d{2}|of\s+20\d{2}|covered|ended)\b|\b(?:in|during|since|for|throughout)\s+(?:fiscal\s+)?(?:year\s+)?20\d{2}\b|\bsince\s+(?:the\s+)?(?:beginning|start)\s+of\b|\bin\s+recent\s+years\b|\b(?:in|for|during)\s+the\s+(?:fiscal\s+|financial\s+)?(?:years?|months?|period)\s+ended\b|\bduring\s+(?:that|the\s+same)\s+(?:time|period)\b/i;
const OPEN_ENDED = /\bto[\s-]date\b|\bor\s+(?:in\s+any\s+)?prior\b(?!\s+cyber)|\b(?:and|or)\s+(?:through|up\s+to|to)\s+the\s+date\b|\bhistorically\b|\bever\b/i;

/** Whether what a sentence denies is bounded in time ("during fiscal 2025"), or open. */
export function readScope(sentence: string): Scope {
  return YEARLY.test(sentence) && !OPEN_ENDED.test(sentence) ? 'time-limited' : 'open';
}

/** Whether words speak of risks and threats, of incidents, or of both; null where of neither. */
export function readSubject(words: string): Subject | null {
  const risks = /\b(?:risks?|threats?)\b(?!\s+(?:factor|management|actor))/i.test(words);
  const incidents = /\b(?:incidents?|breach(?:es)?|(?:cyber-?)?attacks?|intrusions?|events?|compromises?|issues?|challenges?|occurrences?)\b/i.test(words);
  if (risks) return incidents ? 'both' : 'risks';
  return incidents ? 'incidents' : null;
}
