/**
 * Lets several readers walk one source, each at its own pace; an item is let go when all have had it.
 * A reader that stops early (or fails) holds nothing up.
 */
export function shareStream<T>(source: AsyncIterable<T>, readers: number): readonly AsyncIterable<T>[] {
  const iterator = source[Symbol.asyncIterator]();
  const queues = Array.from({ length: readers }, (): { items: Promise<IteratorResult<T>>[]; open: boolean } => ({ items: [], open: true }));
  const pull = (): void => {
    const next = iterator.next();
    for (const queue of queues) if (queue.open) queue.items.push(next);
  };
  return queues.map((queue) => ({
    async *[Symbol.asyncIterator]() {
      try {
        for (;;) {
          if (queue.items.length === 0) pull();
          const next = queue.items.shift();
          if (!next) return;
          const result = await next;
          if (result.done) return;
          yield result.value;
        }
      } finally {
        queue.open = false;
        queue.items = [];
      }
    },
  }));
}
