const POINTER = /\b(?:see|refer(?:s|red|ence)?|describ\w+|descriptions?|discuss\w*|information|details?|set\s+forth|included|contained|disclosed)\b/i;
const TARGET = /risk\s+factors?|\bitem\s*(?:1\.?\s?a|3\.?\s?d?)\b|under\s+the\s+(?:heading|caption)|(?:sub)?section(?:s)?\s+(?:titled|entitled|captioned)|\b(?:titled|entitled|captioned)\b/i;
const ABOUT = /\b(?:risks?|threats?|incidents?|cyber\w*|breach\w*|attacks?)\b/i;
const EFFECT = /\b(?:affect|impact|influenc)\w*|\beffects?\b|\bharm\w*/i;

/** Whether a sentence (plain text) sends the reader elsewhere for the effect of cybersecurity risks. */
export function isCrossReference(sentence: string): boolean {
  return TARGET.test(sentence) && POINTER.test(sentence) && ABOUT.test(sentence) && EFFECT.test(sentence);
}
