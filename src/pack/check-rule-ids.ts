import { formatPlace } from '../model/errors.js';
import { didYouMean } from '../structured/nearest.js';
import type { Complaint } from '../structured/validate.js';
import { complainAbout } from './complaints.js';
import { baseName } from './written-rule.js';
import type { WrittenRule } from './written-rule.js';

/** Checks the ids of a pack's rules: the pack's name first, the file's name second, none twice, replacements that exist. */
export function checkRuleIds(pack: string, rules: readonly WrittenRule[], complaints: Complaint[]): void {
  const seen = new Map<string, WrittenRule>();
  const ids = rules.map(({ file }) => file.id);
  for (const rule of rules) {
    const { document, file } = rule;
    const complain = complainAbout(document, complaints);
    const [prefix = '', name = ''] = file.id.split('/');
    if (prefix !== pack) complain(['id'], `"${prefix}" is not the name of this pack; meant is "${pack}/${name}"`);
    const stem = baseName(document.uri).replace(/\.yaml$/, '');
    if (stem !== name) complain(['id'], `the file is called ${stem}.yaml; meant is "${pack}/${stem}", or the file ${name}.yaml`);
    const first = seen.get(file.id);
    if (first) complain(['id'], `a second rule with the id "${file.id}"; the first stands at ${formatPlace(first.document.placeOf(['id']))}`);
    else seen.set(file.id, rule);
    const replacement = file['replaced-by'];
    if (replacement?.startsWith(`${pack}/`) && (replacement === file.id || !ids.includes(replacement))) {
      complain(['replaced-by'], `no other rule has the id "${replacement}"${didYouMean(replacement, ids.filter((id) => id !== file.id))}`);
    }
  }
}
