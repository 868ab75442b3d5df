/** Text that may grow up to a number of bytes of UTF-8; what comes after the first part that does not fit is left out. */
export interface LimitedText {
  /** Whether the part is in the text now. */
  readonly add: (part: string) => boolean;
  readonly isEmpty: () => boolean;
  readonly toString: () => string;
}

/** Starts a text of at most so many bytes. */
export function limitText(bytes: number): LimitedText {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let room = bytes;
  return {
    add(part) {
      const size = encoder.encode(part).length;
      if (size > room) {
        room = 0;
        return false;
      }
      room -= size;
      parts.push(part);
      return true;
    },
    isEmpty: () => parts.length === 0,
    toString: () => parts.join(''),
  };
}
