import { UserError } from '../model/errors.js';
import { READ_INPUTS } from '../model/filing.js';
import type { Opened } from '../source/open-document.js';
import { nearestName } from '../structured/nearest.js';
import { openInputs } from './open-inputs.js';
import type { InputOptions } from './open-inputs.js';

/** Filings that are listed where the caller has to name one. */
const LISTED = 10;

/**
 * Opens the one filing that a path leads to, or of several the one with an accession number.
 * @throws UserError E_NO_FILE, E_NO_FILINGS, E_FILING where there are several, or none with that number
 */
export async function openOneFiling(file: string, options: InputOptions, accession?: string): Promise<Opened> {
  const seen: Opened[] = [];
  const known: string[] = [];
  for await (const opened of openInputs([file], options)) {
    if (accession === undefined) seen.push(opened);
    else if (accessionOf(opened) === accession) return opened;
    else known.push(accessionOf(opened) ?? nameOf(opened));
    if (seen.length > LISTED) break;
  }
  const [first] = seen;
  if (first && seen.length === 1) return first;
  if (first) {
    const names = seen.slice(0, LISTED).map((opened) => accessionOf(opened) ?? nameOf(opened));
    throw new UserError('E_FILING', 'there are several filings here', `Name one of them, by its path or with --filing ACCESSION: ${names.join(', ')}${seen.length > LISTED ? ', …' : ''}.`, { uri: file });
  }
  if (accession === undefined) throw new UserError('E_NO_FILINGS', 'nothing here is a filing', READ_INPUTS, { uri: file });
  const near = nearestName(accession, known);
  const list = `${String(known.length)} filings are here${known.length > 0 ? `: ${known.slice(0, LISTED).join(', ')}${known.length > LISTED ? ', …' : ''}` : ''}.`;
  throw new UserError('E_FILING', `no filing here has the accession number ${accession}`, near === undefined ? list : `Did you mean ${near}? ${list}`, { uri: file });
}

function nameOf(opened: Opened): string {
  return opened.uri;
}

/** What the input says beside the document; a data set keeps its filings under their numbers. */
function accessionOf(opened: Opened): string | undefined {
  const said = 'failed' in opened ? null : opened.given?.accession ?? opened.documents[0].filing?.accession;
  return said ?? /!\/(\d{10}-\d{2}-\d{6})$/.exec(nameOf(opened))?.[1];
}

/** The error for a name that may be a rule or a file; what else went wrong stays as it is. */
export function refuseName(error: unknown, name: string, ruleIds: readonly string[]): unknown {
  if (!(error instanceof UserError) || error.code !== 'E_NO_FILE') return error;
  const byTail = new Map(ruleIds.map((id) => [id.slice(id.indexOf('/') + 1), id]));
  const near = nearestName(name, ruleIds) ?? byTail.get(nearestName(name, byTail.keys()) ?? '');
  // A path with an ending was meant as a file.
  if (near === undefined && /\.\w+$/.test(name)) return error;
  return new UserError('E_RULE', `"${name}" is neither a rule nor a file`, near === undefined ? 'Run "tieout rules" for the list of rules, or name a file.' : `Did you mean "${near}"?`);
}
