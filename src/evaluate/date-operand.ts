import type { PlainValue } from '../model/fact.js';

/** The other date of an operator, and how many days lie between: `{ fact, path?, days }`. Errors: throws TypeError naming the operator. */
export function readDateOperand(expected: PlainValue, operator: string): { readonly reference: string; readonly days: number } {
  if (typeof expected === 'object' && expected !== null && 'fact' in expected && 'days' in expected) {
    const { fact, path = 'value', days } = expected;
    if (typeof fact === 'string' && typeof path === 'string' && typeof days === 'number') return { reference: `${fact}.${path}`, days };
  }
  throw new TypeError(`${operator} takes { fact, path?, days }`);
}
