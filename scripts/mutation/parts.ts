/** A part of the source whose mutants are tried together, and the tests that are to notice them. */
export interface Part {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Whether mutants of what is computed once, at import, are tried too: each takes all tests of the part. */
  readonly atImport: boolean;
  /** The share of mutants, in per cent, that has to be noticed. */
  readonly least: number;
}

/** What stands between a hostile input and a reader or a disk. */
const GUARDS: Readonly<Record<string, Omit<Part, 'atImport' | 'least'>>> = {
  printing: {
    mutate: ['src/report/escapes.ts', 'src/report/text.ts'],
    tests: ['test/report/{escapes,text,terminal-links}.test.ts'],
  },
  review: {
    mutate: ['src/report/html/element.ts'],
    tests: ['test/report/html/element.test.ts'],
  },
  paths: {
    mutate: ['src/evaluate/path.ts', 'src/source/find-extended.ts', 'src/structured/reference.ts'],
    tests: ['test/evaluate/path.test.ts', 'test/source/find-extended.test.ts', 'test/structured/reference.test.ts'],
  },
  zip: {
    mutate: ['src/source/{zip,zip-names}.ts'],
    tests: ['test/source/{zip,zip-names,packages}.test.ts'],
  },
  limits: {
    mutate: ['src/extract/limit-markup.ts', 'src/model/limits.ts'],
    tests: ['test/extract/limit-markup.test.ts', 'test/model/limits.test.ts'],
  },
};

const VERBS: Readonly<Record<string, Omit<Part, 'atImport' | 'least'>>> = {
  model: { mutate: ['src/model/**/*.ts'], tests: ['test/{model,suppress}/**/*.test.ts', 'test/evaluate/finding.test.ts', 'test/run/exit-code.test.ts'] },
  evaluate: { mutate: ['src/evaluate/**/*.ts'], tests: ['test/evaluate/**/*.test.ts'] },
  transforms: { mutate: ['src/extract/transforms.ts', 'src/extract/transforms/*.ts'], tests: ['test/extract/transforms.test.ts', 'test/extract/transforms/*.test.ts'] },
  structure: { mutate: ['src/extract/structure/*.ts'], tests: ['test/extract/structure/*.test.ts', 'test/rules/ixbrl-cases.test.ts'] },
  extract: { mutate: ['src/extract/*.ts', '!src/extract/transforms.ts'], tests: ['test/extract/!(limits).test.ts'] },
};

/** Parts by name. */
export const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...Object.entries(GUARDS).map(([name, part]): [string, Part] => [name, { ...part, atImport: true, least: 95 }]),
  ...Object.entries(VERBS).map(([name, part]): [string, Part] => [name, { ...part, atImport: false, least: 80 }]),
]);
