import { createRequire } from 'node:module';
import type * as ajv from 'ajv';
import config from '../../schemas/config.schema.json' with { type: 'json' };
import factSet from '../../schemas/fact-set.schema.json' with { type: 'json' };
import measured from '../../schemas/measured.schema.json' with { type: 'json' };
import pack from '../../schemas/pack.schema.json' with { type: 'json' };
import report from '../../schemas/report.schema.json' with { type: 'json' };
import rule from '../../schemas/rule.schema.json' with { type: 'json' };
import suppressions from '../../schemas/suppressions.schema.json' with { type: 'json' };
import type { SchemaName, SchemaShapes, Validator } from './validator.js';

const SCHEMAS = { rule, pack, measured, config, 'fact-set': factSet, report, suppressions } as const;
let compiler: ajv.Ajv | undefined;

function createCompiler(): ajv.Ajv {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- require is the only way to load a package late and at once
  const { Ajv }: typeof ajv = createRequire(import.meta.url)('ajv');
  return new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true, verbose: true });
}

/** The validator of one of the schemas in schemas/; compiled when it is first asked for, and kept by ajv. */
export function getValidator<Name extends SchemaName>(name: Name): Validator<SchemaShapes[Name]> {
  compiler ??= createCompiler();
  return compiler.compile<SchemaShapes[Name]>(SCHEMAS[name]);
}
