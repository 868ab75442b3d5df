import type { SourceDocument } from '../model/filing.js';
import type { Finding } from '../model/finding.js';
import { hashLines } from '../model/line-hash.js';
import type { FilingReport } from '../model/report.js';

/** The texts of files that can be hashed, by URI: documents that are a file or stand in one, not rows of a table, and reading copies. */
export function textsOf(documents: readonly SourceDocument[], copies: Iterable<{ readonly uri: string; readonly text: string }> = []): ReadonlyMap<string, string> {
  return new Map([...documents.filter(({ lines }) => lines === undefined), ...copies].map(({ uri, text }) => [uri, text]));
}

/**
 * Adds to the primary place of each finding the hash of its line, as code scanning computes it: of the
 * reading copy where there is one. `texts` are those of the files by URI; a place in another file has none.
 */
export function addLineHashes(report: FilingReport, texts: ReadonlyMap<string, string>): FilingReport {
  const hashed = new Map<string, readonly string[]>();
  const hashesOf = (uri: string): readonly string[] => {
    const text = texts.get(uri);
    const hashes = hashed.get(uri) ?? (text === undefined ? [] : hashLines(text));
    hashed.set(uri, hashes);
    return hashes;
  };
  const findings = report.findings.map((finding): Finding => {
    const [primary, ...related] = finding.locations;
    const { uri, region } = primary.readingCopy ?? primary;
    const lineHash = hashesOf(uri)[(region?.startLine ?? 1) - 1];
    return lineHash === undefined ? finding : { ...finding, locations: [{ ...primary, lineHash }, ...related] };
  });
  return { ...report, findings };
}
