import type { FilingReport, ReporterOptions } from '../model/report.js';
import { placeArtifact } from './sarif-location.js';
import type { Run } from './styled-text.js';

/** What pieces of a report link to at a terminal; undefined where they link to nothing. */
export interface TerminalLinks {
  readonly file: (uri: string) => string | undefined;
  readonly law: (url: string | undefined) => string | undefined;
}

const NONE: TerminalLinks = { file: () => undefined, law: () => undefined };
/** Where the law and EDGAR's rules stand; no pack can send a reader anywhere else. */
const HOSTS: ReadonlySet<string> = new Set(['www.ecfr.gov', 'www.sec.gov']);
/** Longer ones are cut by some terminals, which then show the rest as text. */
const LONGEST = 2_000;

/** Chooses the links of a filing's report: of its own files and their copies no others, of the law's pages two hosts. */
export function openLinks({ hyperlinks, root }: ReporterOptions, filing?: FilingReport): TerminalLinks {
  if (hyperlinks !== true) return NONE;
  const own = new Set(filing === undefined ? [] : [filing.uri, ...filing.filing.inputs.map(({ uri }) => uri), ...filing.findings.flatMap(({ locations: [{ readingCopy }] }) => readingCopy?.uri ?? [])]);
  return {
    file: (uri) => (own.has(uri) && !uri.includes('!/') ? toFileUrl(uri, root) : undefined),
    law: (url) => (url === undefined ? undefined : toLawUrl(url)),
  };
}

function toFileUrl(uri: string, root: string | undefined): string | undefined {
  const { artifactLocation } = placeArtifact(uri, root);
  if (artifactLocation.uriBaseId !== undefined && root === undefined) return undefined;
  return toPlainUrl(artifactLocation.uriBaseId === undefined ? artifactLocation.uri : `${root ?? ''}${artifactLocation.uri}`, 'file:');
}

function toLawUrl(url: string): string | undefined {
  const plain = toPlainUrl(url, 'https:');
  return plain !== undefined && HOSTS.has(new URL(plain).host) ? plain : undefined;
}

/** The address in printable ASCII, as a terminal's sequence has to have it; nobody's name or password is in it. */
function toPlainUrl(url: string, protocol: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const isPlain = parsed.protocol === protocol && parsed.username === '' && parsed.password === '' && /^[\x21-\x7e]+$/.test(parsed.href);
  return isPlain && parsed.href.length <= LONGEST ? parsed.href : undefined;
}

/** Pieces of a line with a separator between them; neighbours that look the same and link to nothing are one. */
export function joinRuns(pieces: readonly Run[], separator: string): Run[] {
  const joined: Run[] = [];
  for (const [index, piece] of pieces.entries()) {
    const { href: _href, ...look } = piece;
    for (const run of index === 0 ? [piece] : [{ ...look, text: separator }, piece]) {
      const last = joined.at(-1);
      if (last !== undefined && last.href === undefined && run.href === undefined && last.styles === run.styles) joined[joined.length - 1] = { ...last, text: last.text + run.text };
      else joined.push(run);
    }
  }
  return joined;
}
