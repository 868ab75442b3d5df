import type { ConfigFile, MeasuredFile, PackFile, RuleFile, WrittenFactSet, WrittenSuppression } from './shapes.js';

/** One thing that a schema refuses, as ajv reports it with `verbose`. */
export interface SchemaError {
  /** JSON pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The schema that the keyword stands in. */
  readonly parentSchema?: unknown;
  readonly schema?: unknown;
  /** The key at fault, for errors of `propertyNames`. */
  readonly propertyName?: string;
}

/** What a schema makes sure of, by the name of the schema. */
export interface SchemaShapes {
  readonly rule: RuleFile;
  readonly pack: PackFile;
  readonly measured: MeasuredFile;
  readonly config: ConfigFile;
  readonly 'fact-set': WrittenFactSet;
  readonly report: unknown;
  readonly suppressions: readonly WrittenSuppression[];
}

export type SchemaName = keyof SchemaShapes;

/** Says whether a value is what a schema describes; after a no, `errors` says why. */
export interface Validator<Shape = unknown> {
  (value: unknown): value is Shape;
  readonly errors?: readonly SchemaError[] | null;
}
