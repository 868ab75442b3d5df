import type { MarkupHandler } from '../../src/extract/markup.js';

/** What a handler was told, in order: kind, name and attributes where it has them, offsets. */
export type MarkupEvent = readonly [kind: string, ...told: readonly unknown[]];

/** A handler that writes down what it is told. */
export function record(): { readonly handler: MarkupHandler; readonly events: MarkupEvent[] } {
  const events: MarkupEvent[] = [];
  return {
    events,
    handler: {
      open: (name, attributes, start, end) => events.push(['open', name, { ...attributes }, start, end]),
      close: (name, start, end) => events.push(['close', name, start, end]),
      aside: (start, end) => events.push(['aside', start, end]),
      cdata: (start, end) => events.push(['cdata', start, end]),
    },
  };
}

/** The same with what stands in the text in place of the offsets. */
export function inWords(events: readonly MarkupEvent[], text: string): readonly (readonly unknown[])[] {
  return events.map((event) => [...event.slice(0, -2), text.slice(Number(event.at(-2)), Number(event.at(-1)))]);
}

/** A handler that fails at every tag as a defect would. */
export function failing(): MarkupHandler {
  const fail = (): never => {
    throw new TypeError('a defect');
  };
  return { open: fail, close: fail, aside: fail, cdata: fail };
}
