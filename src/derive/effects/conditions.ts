const ASKING = /\b(?:whether|how|(?:the|what)\s+(?:extent|degree)\s+to\s+which|to\s+(?:the|what)\s+extent)\b/i;
const CONDITION = /\b(?:if|unless|when(?:ever)?\s+realized|once\s+realized|were\s+(?:we|they|it|any|such|one)|in\s+the\s+event|should\s+(?:we|they|it|any|such|one|a)|upon|until)\b/i;
const IF = /\b(?:if|unless)\b/i;

/** Where words begin to ask instead of to state ("whether …", "how …"); infinity where they do not. */
export function askedAt(words: string): number {
  return ASKING.exec(words)?.index ?? Infinity;
}

/** Whether words name a case instead of stating a fact: "if realized", "in the event of". */
export function isConditional(words: string): boolean {
  return CONDITION.test(words);
}

/** Whether an earlier clause sets the condition that this one depends on. */
export function followsCondition(earlier: string): boolean {
  return IF.test(earlier);
}

/** "we face risks that, if realized, are reasonably likely to materially affect us": of a case that may come. */
const SUPPOSED = /(?<!\b(?:not|never)\s)\b(?:fac(?:e|es|ing)|(?:subject|exposed)\s+to)\b[^.;]{0,120}?\b(?:if|when|should|once|were)\b[^.;]{0,60}?\breasonably\s+likely\s+to\b[^.;]{0,40}?\b(?:material|significant)/i;

/** Whether a sentence calls a material effect reasonably likely for a case that has not come: no statement, and no silence on it either. */
export function supposesEffect(sentence: string): boolean {
  return SUPPOSED.test(sentence);
}
