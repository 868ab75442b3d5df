import { UserError } from '../model/errors.js';
import { indexLines, toLineColumn } from '../model/lines.js';

/** Makes the error that refuses a file at an offset of its text. */
export type Refusal = (offset: number, message: string, remedy: string) => UserError;

/** Binds refusals to one file and one code. */
export function refusalsOf(text: string, uri: string, code: `E_${string}`): Refusal {
  return (offset, message, remedy) => new UserError(code, message, remedy, { uri, ...toLineColumn(indexLines(text), offset) });
}
