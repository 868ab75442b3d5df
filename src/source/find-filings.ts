import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_LIMITS } from '../model/limits.js';
import { readBounded } from './read-bounded.js';

/** Names that only a folder of EDGAR has. */
const MARKS = /^(?:filingsummary\.xml|\d{10}-\d{2}-\d{6}-index(?:-headers)?\.html?)$/i;
const TABLES = ['sub.tsv', 'txt.tsv'];
const DOCUMENT = /\.(?:htm|html|xhtml)$/i;
/** No filing has more documents in HTML; a folder with more is a collection, and is not searched for sets. */
const MOST_DOCUMENTS = 200;
/** Where the header of an inline document names its schema, in bytes from the beginning. */
const HEAD = 1024 * 1024;

/** Whether a folder is a Financial Statement and Notes data set: whatever else it holds describes the tables. */
export async function isDataSet(folder: string): Promise<boolean> {
  return (await Promise.all(TABLES.map((table) => isFile(path.join(folder, table))))).every(Boolean);
}

/** Whether a folder was meant as a data set, though a table of it may be missing. */
export async function hasTable(folder: string): Promise<boolean> {
  return (await Promise.all(TABLES.map((table) => isFile(path.join(folder, table))))).some(Boolean);
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() === true;
}

/**
 * The folders that stand for themselves among files found below a root: data sets, and filings. A folder is a filing
 * where it has EDGAR's marks, or where its inline documents need one another.
 */
export async function findFilingFolders(files: readonly string[], root: string): Promise<ReadonlySet<string>> {
  const byFolder = new Map<string, string[]>();
  for (const file of files) {
    const known = byFolder.get(path.dirname(file));
    if (known) known.push(path.basename(file));
    else byFolder.set(path.dirname(file), [path.basename(file)]);
  }
  const found = new Set<string>();
  for (const [folder, names] of byFolder) {
    const isFiling = names.includes('sub.tsv') || names.some((name) => MARKS.test(name)) || await hasIndex(root, folder, names) || await isDocumentSet(path.join(root, folder), names);
    if (isFiling) found.add(folder);
  }
  return found;
}

/** EDGAR's index of a folder, which has a common name. */
async function hasIndex(root: string, folder: string, names: readonly string[]): Promise<boolean> {
  if (!names.includes('index.json')) return false;
  const text = await readHead(path.join(root, folder, 'index.json'));
  return /"directory"\s*:\s*\{/.test(text) && /"item"\s*:\s*\[/.test(text);
}

/** Whether the inline documents of a folder are one set: all name one schema, and some refer to what only others hold. */
async function isDocumentSet(folder: string, names: readonly string[]): Promise<boolean> {
  const documents = names.filter((name) => DOCUMENT.test(name)).map((name) => path.join(folder, name));
  if (documents.length < 2 || documents.length > MOST_DOCUMENTS) return false;
  const schemas = new Map<string, string>();
  for (const document of documents) {
    const schema = /<(?:[\w.-]{1,40}:)?schemaRef\b[^>]{0,500}?\bhref\s*=\s*["']([^"'<>]{1,500})["']/.exec(await readHead(document))?.[1];
    if (schema !== undefined) schemas.set(document, schema);
  }
  if (schemas.size < 2 || new Set(schemas.values()).size > 1) return false;
  const sets: ReturnType<typeof readIds>[] = [];
  for (const document of schemas.keys()) {
    const bytes = await readBounded(document, DEFAULT_LIMITS.fileBytes).catch(() => null);
    if (bytes !== null) sets.push(readIds(bytes.toString('latin1')));
  }
  return sets.some(({ wanted, own }) => [...wanted].some((id) => !own.has(id) && sets.some((other) => other.own.has(id))));
}

/** What a document refers to, and what it has: contexts and continuations, each kind with a letter of its own. */
function readIds(text: string): { readonly wanted: ReadonlySet<string>; readonly own: ReadonlySet<string> } {
  const gather = (kind: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => `${kind}${match[1] ?? ''}`);
  return {
    wanted: new Set([...gather('x', /\bcontextRef\s*=\s*["']([^"'<>]{1,500})["']/g), ...gather('c', /\bcontinuedAt\s*=\s*["']([^"'<>]{1,500})["']/g)]),
    own: new Set([
      ...gather('x', /<(?:[\w.-]{1,40}:)?context\b[^>]{0,500}?\bid\s*=\s*["']([^"'<>]{1,500})["']/g),
      ...gather('c', /<(?:[\w.-]{1,40}:)?continuation\b[^>]{0,500}?\bid\s*=\s*["']([^"'<>]{1,500})["']/g),
    ]),
  };
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return '';
  try {
    const head = Buffer.alloc(HEAD);
    const { bytesRead } = await handle.read(head, 0, HEAD, 0);
    return head.toString('latin1', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}
