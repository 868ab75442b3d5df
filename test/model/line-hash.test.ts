import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashLines } from '../../src/model/line-hash.js';
import { indexLines } from '../../src/model/lines.js';

const GREETINGS = ['e9496ae3ebfced30:1', 'fb7c023a8b9ccb3f:1', 'ce8ba1a563dcdaca:1', 'e20e36e16fcb0cc8:1', 'b3edc88f2938467e:1', 'c8e28b0b4002a3a0:1', 'c129715d7a2bc9a3:1'];

// The vectors of github/codeql-action, src/fingerprints.test.ts.
it.each([
  ['', ['c129715d7a2bc9a3:1']],
  [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
  [' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End', ['8b7cf3e952e7aeb2:1', 'b1ae1287ec4718d9:1', 'bff680108adb0fcc:1', 'c6805c5e1288b612:1', 'b86d3392aea1be30:1', 'e6ceba753e1a442:1']],
  [' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n', GREETINGS],
  [' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r', GREETINGS],
  [' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n', GREETINGS],
  [' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n', GREETINGS],
  ['Lorem ipsum dolor sit amet.\n'.repeat(10), [
    'a7f2ff13bc495cf2:1', 'a7f2ff13bc495cf2:2', 'a7f2ff13bc495cf2:3', 'a7f2ff13bc495cf2:4', 'a7f2ff13bc495cf2:5', 'a7f2ff13bc495cf2:6',
    'a7f2ff1481e87703:1', 'a9cf91f7bbf1862b:1', '55ec222b86bcae53:1', 'cc97dc7b1d7d8f7b:1', 'c129715d7a2bc9a3:1',
  ]],
])('hashes lines as GitHub does: %j', (text, hashes) => {
  expect(hashLines(text)).toEqual(hashes);
});

/** The definition, line by line. */
function hashSlowly(text: string): string[] {
  const count = new Map<string, number>();
  return indexLines(text).map((start) => {
    const characters = `${text.slice(start).replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')}\uffff`.padEnd(100, '\0').slice(0, 100);
    let sum = 0n;
    for (let at = 0; at < 100; at++) sum = BigInt.asUintN(64, sum * 37n + BigInt(characters.charCodeAt(at)));
    const hash = sum.toString(16);
    count.set(hash, (count.get(hash) ?? 0) + 1);
    return `${hash}:${String(count.get(hash))}`;
  });
}

it('hashes the hundred characters from where a line starts, whatever the text', () => {
  const piece = fc.oneof(fc.constantFrom('\r', '\n', '\r\n', ' ', '\t', '\uffff', '\0', 'word ', 'x'.repeat(99)), fc.string({ unit: 'binary', maxLength: 60 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const text = pieces.join('');
    expect(hashLines(text)).toEqual(hashSlowly(text));
  }), { numRuns: 2_000 });
});

it('depends on nothing before the line', () => {
  const line = 'The audit committee receives a report on threats every quarter, and the full board once a year at least; more often after an incident.';
  const [alone] = hashLines(line);
  expect(hashLines(`Another paragraph.\n${line}`)[1]).toBe(alone);
  expect(hashLines(`Another paragraph.\n  ${line.replaceAll(' ', '\t')}\nand more`)[1]).toBe(alone);
});

it('takes as long as the text is, even where every character ends a line', () => {
  expect(hashLines('\n'.repeat(1_000_000))).toHaveLength(1_000_001);
}, 10_000);
