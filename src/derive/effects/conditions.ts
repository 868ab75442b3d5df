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
