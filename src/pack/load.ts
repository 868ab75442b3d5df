import { createHash } from 'node:crypto';
import { UserError } from '../model/errors.js';
import type { RulePack } from '../model/rule.js';
import { parseStructured } from '../structured/parse.js';
import type { StructuredDocument } from '../structured/placed.js';
import type { MeasuredFile, PackFile } from '../structured/shapes.js';
import { validateStructured } from '../structured/validate.js';
import type { Complaint } from '../structured/validate.js';
import { checkPack } from './check-pack.js';
import { checkRule } from './check-rule.js';
import { checkRuleIds } from './check-rule-ids.js';
import { complainAbout, refusePack } from './complaints.js';
import type { FindPatternFault, Names } from './names.js';
import { toEntry, toRule } from './to-rule.js';
import { checkMeasured } from './check-measured.js';
import { baseName, nameInPack } from './written-rule.js';
import type { WrittenRule } from './written-rule.js';

/** A file of a pack, and how people know it. */
export interface PackText {
  readonly uri: string;
  readonly text: string;
}

const PACK_FILE = 'pack.yaml';

function byName(a: PackText, b: PackText): number {
  const [left, right] = [nameInPack(a.uri), nameInPack(b.uri)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function hashFiles(files: readonly PackText[]): string {
  const hash = createHash('sha256');
  for (const { uri, text } of files) hash.update(`${nameInPack(uri)}\0${text}`, 'utf8');
  return hash.digest('hex');
}

function findPackFile(files: readonly PackText[]): PackText {
  const [file, second] = files.filter(({ uri }) => nameInPack(uri) === PACK_FILE);
  if (!file) {
    const place = files[0] && { uri: files[0].uri };
    throw new UserError('E_PACK', `no ${PACK_FILE} among the ${files.length} files of the pack`, `Add a ${PACK_FILE} with name, version and vocabulary.`, place);
  }
  if (second) throw new UserError('E_PACK', `a second ${PACK_FILE} in one pack; the first is ${file.uri}`, 'Load one pack at a time.', { uri: second.uri });
  return file;
}

function readRule({ uri, text }: PackText): WrittenRule {
  if (!uri.endsWith('.yaml')) throw new UserError('E_PACK', 'not a file of a pack, whose files end in .yaml', 'Rename it, or move it out of the pack.', { uri });
  const document = parseStructured(text, uri, 'E_PACK');
  return { document, file: validateStructured(document, 'rule', 'E_PACK') };
}

function isMeasured({ uri }: PackText): boolean {
  return nameInPack(uri).startsWith('measured/');
}

/** What was read, by rule. */
function readMeasured(files: readonly PackText[], rules: readonly WrittenRule[]): ReadonlyMap<string, MeasuredFile> {
  const complaints: Complaint[] = [];
  const measured = new Map<string, MeasuredFile>();
  for (const { uri, text } of files) {
    const document = parseStructured(text, uri, 'E_PACK');
    const file = validateStructured(document, 'measured', 'E_PACK');
    checkMeasured(file, baseName(uri), rules.map((rule) => rule.file.id), complainAbout(document, complaints));
    measured.set(file.rule, file);
  }
  const refusal = refusePack(complaints);
  if (refusal) throw refusal;
  return measured;
}

function checkAll(packDocument: StructuredDocument, pack: PackFile, rules: readonly WrittenRule[], findPatternFault: FindPatternFault | undefined): void {
  const complaints: Complaint[] = [];
  checkPack(pack, complainAbout(packDocument, complaints));
  checkRuleIds(pack.name, rules, complaints);
  for (const { document, file } of rules) {
    const names: Names = { vocabulary: pack.vocabulary, prefixes: Object.keys(pack.namespaces ?? {}), each: file.each, findPatternFault };
    checkRule(file, names, complainAbout(document, complaints));
  }
  const refusal = refusePack(complaints);
  if (refusal) throw refusal;
}

/**
 * Loads a rule pack from the texts of its files: one pack.yaml, files of readings under measured/, every other file a rule that has its name.
 * Rules come back sorted by id, their conditions as json-rules-engine takes them. Patterns are left to the matcher where it is not at hand.
 * Errors: UserError E_PACK, placed on the line and column of the first complaint, all of them in the message.
 */
export function loadRulePack(files: readonly PackText[], findPatternFault?: FindPatternFault): RulePack {
  const sorted = files.toSorted(byName);
  const packText = findPackFile(sorted);
  const packDocument = parseStructured(packText.text, packText.uri, 'E_PACK');
  const pack = validateStructured(packDocument, 'pack', 'E_PACK');
  const rules = sorted.filter((file) => file !== packText && !isMeasured(file)).map(readRule);
  checkAll(packDocument, pack, rules, findPatternFault);
  const measured = readMeasured(sorted.filter(isMeasured), rules);
  return {
    name: pack.name,
    version: pack.version,
    sha256: hashFiles(sorted),
    namespaces: pack.namespaces ?? {},
    vocabulary: Object.fromEntries(Object.entries(pack.vocabulary).map(([name, entry]) => [name, toEntry(entry)])),
    paragraphs: pack.paragraphs ?? [],
    rules: rules.map(({ file }) => toRule(file, measured.get(file.id))).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
