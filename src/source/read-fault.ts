import type { Problem } from '../model/filing.js';

/** Why reading stops: thrown and caught in source/, where it becomes a problem of what was being read. */
export class ReadFault extends Error {
  readonly ruleId: Problem['ruleId'];
  readonly help: string;

  constructor(ruleId: Problem['ruleId'], message: string, help: string) {
    super(message);
    this.name = 'ReadFault';
    this.ruleId = ruleId;
    this.help = help;
  }
}

/** The fault behind an error; what the system or a package says of a damaged file becomes one. */
export function toReadFault(error: unknown, what: string): ReadFault {
  if (error instanceof ReadFault) return error;
  const reason = (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '');
  return new ReadFault('input/unreadable', `${what} could not be read: ${reason}.`, 'Get the file again; it may be damaged or cut off.');
}
