/** A place in a file that a person wrote: config, pack, suppressions. Line and column from 1. */
export interface Place {
  readonly uri: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * The caller asked for something that cannot be done: path, option, config, pack.
 * Printed as `place: message` and the remedy, without a stack; exit code 2.
 */
export class UserError extends Error {
  readonly code: `E_${string}`;
  readonly remedy: string;
  readonly place: Place | undefined;

  constructor(code: `E_${string}`, message: string, remedy: string, place?: Place) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.remedy = remedy;
    this.place = place;
  }
}

/** `file:line:column`, as far as it is known. */
export function formatPlace(place: Place): string {
  return [place.uri, place.line, place.column].filter((part) => part !== undefined).join(':');
}
