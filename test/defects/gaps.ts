/** A defect that is planted and not found yet, because the sentence that shows it is not understood. */
interface Gap {
  /** Name of the kind. */
  readonly kind: string;
  /** Stem of the base. */
  readonly base: string;
  readonly sentence: string;
}

const ONE_PART_OF = 'The assessment is one part of the company’s overall risk management process.';
const COME_WITH = 'We also assess the risks that come with our use of third-party service providers, before we sign a contract and whenever it is renewed.';
const gaps = (base: string, sentence: string, ...kinds: readonly string[]): readonly Gap[] => kinds.map((kind) => ({ kind, base, sentence }));

/** What is planted and not found yet. A test fails as soon as one of these is found: then it is taken out here. */
export const GAPS: readonly Gap[] = [
  ...gaps('saint-aubry-10-k', ONE_PART_OF, 'integrated: true → false', 'integrated: no flag', 'facts: integrated true → false'),
  ...gaps('saint-aubry-10-k', COME_WITH, 'service-providers-overseen: true → false', 'service-providers-overseen: no flag'),
];

/** Where the text of a base only implies what a flag denies, or says that there is nothing to describe: the finding then has less weight than the kind says. */
export const IMPLIED: readonly { readonly kind: string; readonly base: string; readonly severity: 'warning' | 'note' }[] = [
  { kind: 'integrated: true → false', base: 'bruennhagen-20-f', severity: 'warning' },
  { kind: 'facts: integrated true → false', base: 'bruennhagen-20-f', severity: 'warning' },
  { kind: 'no processes block', base: 'tamarind-gate-10-k', severity: 'warning' },
];
