/** Controls, line and paragraph separators, lone surrogates, what turns the direction of a text around, and tags, which hide words. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;
/** What the runner of a CI service executes: `::` at the beginning of a line, `##[` anywhere. */
const COMMANDS = /(?<=^[\p{Cf}]*:):|(?<=#)#(?=\w*\[)/gu;
const HARMLESS: Readonly<Record<string, string>> = { ':': '\uff1a', '#': '\uff03' };

/** A line of a filing that can be printed and stored: what a terminal or a CI runner would act upon is another character, at the same place. */
export function toReadable(line: string): string {
  return line.replace(UNREADABLE, (character) => '\ufffd'.repeat(character.length)).replace(COMMANDS, (character) => HARMLESS[character] ?? character);
}
