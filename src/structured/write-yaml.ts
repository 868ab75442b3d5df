import { stringify } from 'yaml';

/** Writes plain values as YAML 1.2 in lines, texts unfolded. */
export function writeYaml(value: unknown): string {
  return stringify(value, { version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false });
}
