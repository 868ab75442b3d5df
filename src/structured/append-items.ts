import { Document, isSeq, parseDocument } from 'yaml';
import { UserError } from '../model/errors.js';

/** Long texts stay on one line: a reason that somebody edits is then one changed line. */
const STYLE = { lineWidth: 0 } as const;

/**
 * Adds items to the end of a YAML list and leaves comments and order as they are; a text without content, or of
 * comments only, becomes a list. Errors: UserError with `code` where the text is something else.
 */
export function appendItems(text: string, items: readonly unknown[], uri: string, code: `E_${string}`): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const { contents: list, errors } = document;
  if (list === null && errors.length === 0) {
    const added = addSpaced(new Document([]), items);
    return text === '' || text.endsWith('\n') ? text + added : `${text}\n${added}`;
  }
  if (!isSeq(list) || errors.length > 0) throw new UserError(code, 'this is not a list', 'Correct the file first.', { uri, line: 1, column: 1 });
  return addSpaced(document, items);
}

/** Adds with an empty line before each item, as far as the list is written in lines. */
function addSpaced(document: Document, items: readonly unknown[]): string {
  const list = document.contents;
  for (const item of items) {
    const node = document.createNode(item);
    if (isSeq(list) && list.flow !== true && list.items.length > 0) node.spaceBefore = true;
    document.add(node);
  }
  return document.toString(STYLE);
}
