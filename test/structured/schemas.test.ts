import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../schemas/', import.meta.url);
const names = readdirSync(folder);
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { exports: Record<string, unknown>; files: string[] };

type Schema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

function follow(root: Schema, reference: string): unknown {
  return reference.slice(2).split('/').reduce<unknown>((at, part) => (isSchema(at) ? at[part] : undefined), root);
}

/** Properties without a description of their own or of what they refer to; conditions describe nothing, they choose. */
function findUndescribed(root: Schema, at: unknown = root, path = ''): readonly string[] {
  if (!isSchema(at)) return [];
  return Object.entries(at).flatMap(([key, value]) => {
    if (['if', 'then', 'else', 'not', 'const', 'enum', 'examples', 'default'].includes(key) || !isSchema(value)) return [];
    if (key !== 'properties') return findUndescribed(root, value, `${path}/${key}`);
    return Object.entries(value).flatMap(([name, property]) => {
      const target = isSchema(property) && typeof property['$ref'] === 'string' ? follow(root, property['$ref']) : undefined;
      const isDescribed = [property, target].some((one) => isSchema(one) && typeof one['description'] === 'string' && one['description'].length > 8);
      return [...(isDescribed ? [] : [`${path}/${name}`]), ...findUndescribed(root, property, `${path}/${name}`)];
    });
  });
}

describe('the schemas', () => {
  it('are published, for editors and for whoever reads what tieout writes', () => {
    expect(names.length).toBeGreaterThan(5);
    expect(manifest.exports['./schemas/*']).toBe('./schemas/*');
    expect(manifest.files).toContain('schemas');
  });

  it.each(names)('%s is a schema and describes itself and every property', (name) => {
    const schema = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema;
    expect(schema['$id']).toBe(`urn:tieout:schema:${name.replace('.schema.json', '')}`);
    expect(schema['description'], 'a description').toBeTypeOf('string');
    expect(() => new Ajv({ strict: false }).compile(schema)).not.toThrow();
    expect(findUndescribed(schema)).toEqual([]);
  });
});
