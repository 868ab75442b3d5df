import { spentHelp } from '../model/limits.js';
import type { AskSpent, Spent } from '../model/limits.js';
import type { Problem } from '../model/filing.js';
import type { Location } from '../model/location.js';
import { ScanStop } from './markup.js';
import type { MarkupHandler } from './markup.js';

/** Elements, or facts, between two questions: some milliseconds. */
const STRIDE = 4096;

/** Asks at every so manieth piece of a document whether time or memory are spent. */
export function askNowAndThen(askSpent: AskSpent | undefined): AskSpent {
  let pieces = 0;
  return () => {
    pieces += 1;
    return pieces % STRIDE === 0 && askSpent ? askSpent() : null;
  };
}

/** The handler behind the limits on time and memory: at an element at which they are spent it throws ScanStop. */
export function stopWhenSpent(handler: MarkupHandler, askSpent: AskSpent | undefined): MarkupHandler {
  const ask = askNowAndThen(askSpent);
  return {
    ...handler,
    open(name, attributes, start, end) {
      const spent = ask();
      if (spent) throw new ScanStop({ kind: 'limit', message: describe(spent), offset: start, spent });
      handler.open(name, attributes, start, end);
    },
  };
}

/** What is said at the place in a document at which time or memory were spent. */
export function describeStop(spent: Spent, location: Location): Problem {
  return { ruleId: 'input/limit', severity: 'error', status: 'partial', location, message: `Read only up to here: ${describe(spent)}.`, help: spentHelp(spent) };
}

function describe({ amount }: Spent): string {
  return `the filing takes more than ${amount}`;
}
