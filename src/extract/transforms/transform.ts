/** A typed value that a transformation makes of the words of a document. */
export type Transformed =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

/** Turns words, white space at their ends left out, into a value; null where they do not fit. */
export type Transform = (words: string) => Transformed | null;

/** A transformation that takes any words. */
export function constant(value: Transformed): Transform {
  return () => value;
}

/** The value that `true` or `false` stands for. */
export const YES: Transformed = { kind: 'boolean', value: true };
/** See YES. */
export const NO: Transformed = { kind: 'boolean', value: false };

/** A text, or null. */
export function toText(value: string | null): Transformed | null {
  return value === null ? null : { kind: 'text', value };
}

/** A number by its digits with a point, or null where they are none. */
export function toNumber(digits: string): Transformed | null {
  return /^\d+(?:\.\d*)?$|^\.\d+$/.test(digits) ? { kind: 'number', value: Number(digits) } : null;
}

/** Full-width digits of East Asian text as ASCII digits. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
}
