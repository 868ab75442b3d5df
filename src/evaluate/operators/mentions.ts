import { findWord } from '../find-words.js';
import type { Operator } from '../operator.js';

/** The text, or a text of the list, holds one of these words or phrases as whole words; folded. */
export const mentions: Operator = (actual, expected, { fold }) => {
  const words: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
  if (!words.every((word) => typeof word === 'string')) throw new TypeError('mentions takes words');
  const texts: readonly unknown[] = Array.isArray(actual) ? actual : [actual];
  return texts.some((text) => typeof text === 'string' && words.some((word) => findWord(fold(text), fold(word)).length > 0));
};
