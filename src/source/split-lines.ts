import { ReadFault } from './read-fault.js';

const LF = 0x0a;

/**
 * Splits bytes into lines as they come, each with the line end that it has; the lines that one chunk
 * completes come together. Errors: throws ReadFault where a line is longer than `most` bytes.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, name: string, most: number): AsyncGenerator<readonly Buffer[]> {
  let begun: Buffer[] = [];
  let length = 0;
  let number = 0;
  for await (const chunk of chunks) {
    const lines: Buffer[] = [];
    let at = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, at)) {
      const piece = chunk.subarray(at, end + 1);
      lines.push(begun.length === 0 ? piece : Buffer.concat([...begun, piece]));
      begun = [];
      length = 0;
      at = end + 1;
    }
    number += lines.length;
    if (at < chunk.length) {
      begun.push(chunk.subarray(at));
      length += chunk.length - at;
    }
    if (lines.length > 0) yield lines;
    if (length > most) throw new ReadFault('input/limit', `Line ${String(number + 1)} of ${name} is longer than ${String(most)} bytes.`, 'A row of a data set is one line: look for what is missing at its end.');
  }
  if (begun.length > 0) yield [Buffer.concat(begun)];
}
