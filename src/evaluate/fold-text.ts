import { foldWhiteSpace } from '../model/text.js';

const REPLACED = /[\u00ad\u2010\u2011\u2018-\u201f\u02bc]/g;

function plain(character: string): string {
  if (character === '\u00ad') return '';
  if (character === '\u2010' || character === '\u2011') return '-';
  return character >= '\u201c' && character <= '\u201f' ? '"' : "'";
}

/** Folds white space, curly quotes and hyphens and drops soft hyphens; keeps the case. */
export function foldCharacters(text: string): string {
  return foldWhiteSpace(text.replace(REPLACED, plain));
}

/** Folds a text for comparison: what foldCharacters does, and case. */
export function foldText(text: string): string {
  return foldCharacters(text).toLowerCase();
}
