import { expect, it } from 'vitest';
import { shareStream } from '../../src/run/share-stream.js';

async function* count(to: number, log: number[] = []): AsyncGenerator<number> {
  for (let index = 1; index <= to; index += 1) {
    log.push(index);
    yield await Promise.resolve(index);
  }
}

async function read(stream: AsyncIterable<number>, atMost = Infinity): Promise<number[]> {
  const items: number[] = [];
  for await (const item of stream) {
    items.push(item);
    if (items.length >= atMost) break;
  }
  return items;
}

it('gives every reader everything, and asks the source once for each item', async () => {
  const log: number[] = [];
  const results = await Promise.all(shareStream(count(4, log), 3).map((stream) => read(stream)));
  expect(results).toEqual([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]);
  expect(log).toEqual([1, 2, 3, 4]);
});

it('lets one reader go without holding the others up', async () => {
  const [first, second] = shareStream(count(4), 2);
  if (!first || !second) throw new Error('two readers were asked for');
  expect(await Promise.all([read(first, 1), read(second)])).toEqual([[1], [1, 2, 3, 4]]);
});

it('tells every reader of an error', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield await Promise.resolve(1);
    throw new Error('broken');
  }
  const results = await Promise.allSettled(shareStream(failing(), 2).map((stream) => read(stream)));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
