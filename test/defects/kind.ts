import type { Filing } from '../../scripts/fixtures/write-filing.js';
import type { Severity } from '../../src/model/severity.js';
import type { FactSetJson } from './fact-sets.js';

/** What every kind of defect says of itself. */
interface KindBase {
  readonly name: string;
  /** What it plants, in words. */
  readonly plants: string;
  /** The rule of the pack that must find it, without the pack's name; `input/…` is the extractor. */
  readonly rule: string;
  readonly severity: Severity;
  /** Other rules that the same defect may rightly touch → why. */
  readonly also?: Readonly<Record<string, string>>;
  /** Words that a finding of the rule says or quotes. */
  readonly quotes?: RegExp;
  /** Vocabulary name of a fact that a finding of the rule rests on; if it is tagged, the finding may stand at it. */
  readonly at?: string;
}

/** A defect of the source of a filing: prose and tags. Null where the filing has nothing to plant it in. */
export interface SourceKind extends KindBase {
  readonly form: 'source';
  readonly plant: (filing: Filing) => Filing | null;
}

/** A defect of the document that an agent has written: markup. */
export interface DocumentKind extends KindBase {
  readonly form: 'document';
  readonly plant: (document: string) => string | null;
}

/** A defect of the facts, as `tieout facts --format json` prints them. */
export interface FactSetKind extends KindBase {
  readonly form: 'fact-set';
  readonly plant: (factSet: FactSetJson) => FactSetJson | null;
}

export type Kind = SourceKind | DocumentKind | FactSetKind;
type Described = Omit<KindBase, 'name' | 'plants' | 'rule' | 'severity'>;

/** A kind that edits the source text of a filing; null where it does not apply. */
export function inSource(
  [name, plants]: readonly [name: string, plants: string], [severity, rule]: readonly [severity: Severity, rule: string],
  edit: (source: string) => string | null, more: Described = {},
): SourceKind {
  return {
    form: 'source', name, plants, rule, severity, ...more,
    plant: (filing) => {
      const source = edit(filing.source);
      return source === null ? null : { ...filing, source };
    },
  };
}

/** A kind that edits the document, where the edit changes it at all. */
export function inDocument(
  [name, plants]: readonly [name: string, plants: string], [severity, rule]: readonly [severity: Severity, rule: string],
  plant: (document: string) => string | null, more: Described = {},
): DocumentKind {
  return { form: 'document', name, plants, rule, severity, plant, ...more };
}

/** A kind that edits the facts. */
export function inFacts(
  [name, plants]: readonly [name: string, plants: string], [severity, rule]: readonly [severity: Severity, rule: string],
  plant: (factSet: FactSetJson) => FactSetJson | null, more: Described = {},
): FactSetKind {
  return { form: 'fact-set', name, plants, rule, severity, plant, ...more };
}
