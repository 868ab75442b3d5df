import { showUnseen } from './text.js';

/** Makes text a SARIF message string: nothing unseen, braces doubled (§3.11.5), nothing that reads as a link (§3.11.6). */
export function toMessageText(text: string): string {
  return showUnseen(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** A place by the number that it has in the result, as a link that viewers can follow (§3.11.6). */
export function toPlaceLink(text: string, id: number): string {
  return `[${showUnseen(text).replace(/[\\[\]\n]/g, ' ').replace(/[{}]/g, '$&$&')}](${String(id)})`;
}

/** An id as a name in Pascal case, which viewers show where they have no room for the title (§3.49.7). */
export function toPascalName(id: string): string {
  return id.slice(id.indexOf('/') + 1).split(/[^a-z0-9]+/i).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}
