import type { Command } from 'commander';
import { UserError, nearestName } from '../node.js';

/** A word that leads to no file may be a command with a typing error: `tieout rulse` lints a file of that name. */
export function suggestCommand(error: UserError, program: Command): UserError {
  const word = error.place?.uri ?? '';
  if (error.code !== 'E_NO_FILE' || !/^[a-z-]+$/i.test(word)) return error;
  const meant = nearestName(word, program.commands.map((command) => command.name()));
  return meant === undefined ? error : new UserError(error.code, error.message, `Did you mean "tieout ${meant}"? ${error.remedy}`, error.place);
}
