import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeZip } from '../../test/source/write-zip.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = process.env['TIEOUT_CORPUS'] ?? join(root, '../shared/corpus');

/** How an input reaches the tool: as a document, as an archive on disk, or as one of the files that people write. */
export type SeedKind = 'document' | 'archive' | 'pack' | 'config' | 'suppressions';

/** An input that is right, to be damaged. */
export interface Seed {
  readonly kind: SeedKind;
  /** Kind of input and name; real filings have names that begin with `corpus/`. */
  readonly name: string;
  readonly bytes: () => Buffer;
}

/** Larger documents are left out: they would take the time of thousands of small ones. */
const MOST_BYTES = 3 * 1024 * 1024;

function listFiles(folder: string, pattern: RegExp): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => pattern.test(name) && statSync(join(folder, name)).isFile())
    .toSorted();
}

function fromFolder(kind: SeedKind, prefix: string, folder: string, pattern: RegExp): readonly Seed[] {
  return listFiles(folder, pattern)
    .filter((name) => statSync(join(folder, name)).size <= MOST_BYTES)
    .map((name) => ({ kind, name: `${prefix}/${name}`, bytes: () => readFileSync(join(folder, name)) }));
}

function dataSet(): Seed {
  const sub = 'adsh\tcik\tname\tform\tperiod\tfiled\n0001234567-25-000001\t1234567\tACME CORP\t10-K\t20241231\t20250220\n';
  const txt = ['adsh\ttag\tversion\tddate\tqtrs\tiprx\tlang\tdcml\tdurp\tdatp\tdimh\tdimn\tcoreg\tescaped\tsrclen\ttxtlen\tfootnote\tfootlen\tcontext\tvalue',
    '0001234567-25-000001\tCybersecurityRiskBoardOfDirectorsOversightTextBlock\tcyd/2024\t20241231\t4\t0\ten-US\t32767\t0\t0\t0x0\t0\t\t1\t60\t60\t\t0\tc-1\tOur board oversees risks from cybersecurity threats.',
    '0001234567-25-000001\tCybersecurityRiskManagementThirdPartyEngagedFlag\tcyd/2024\t20241231\t4\t0\ten-US\t32767\t0\t0\t0x0\t0\t\t0\t4\t4\t\t0\tc-1\ttrue', ''].join('\n');
  return { kind: 'archive', name: 'data-set/notes.zip', bytes: () => writeZip({ 'sub.tsv': sub, 'txt.tsv': txt }) };
}

function filingPackage(): Seed {
  const filing = join(root, 'fixtures/filings/ok/calderwick-10-k.htm');
  return { kind: 'archive', name: 'package/calderwick-xbrl.zip', bytes: () => writeZip({ 'calderwick-10-k.htm': readFileSync(filing), 'calderwick-20251231.xsd': '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"/>' }) };
}

/** A full submission as EDGAR keeps it: header, main document, a picture. */
function submission(): Seed {
  const header = '<SEC-DOCUMENT>0009990001-26-000007.txt : 20260220\n<SEC-HEADER>0009990001-26-000007.hdr.sgml : 20260220\nACCESSION NUMBER:\t\t0009990001-26-000007\nCONFORMED SUBMISSION TYPE:\t10-K\nCONFORMED PERIOD OF REPORT:\t20251231\nFILED AS OF DATE:\t\t20260220\n\nFILER:\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tCALDERWICK\n\t\tCENTRAL INDEX KEY:\t\t\t0009990001\n</SEC-HEADER>\n';
  const part = (type: string, name: string, text: string): string => `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<FILENAME>${name}\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;
  const picture = 'begin 644 logo.jpg\nM_]C_X``02D9)1@`!`0$`2`!(``#_VP!#``@&!@<&!0@\'!P<)"0@*#!0-#`L+\n`\nend';
  return {
    kind: 'document', name: 'submission/calderwick.txt',
    bytes: () => Buffer.from(`${header}${part('10-K', 'calderwick-10-k.htm', `<XBRL>\n${readFileSync(join(root, 'fixtures/filings/ok/calderwick-10-k.htm'), 'utf8')}\n</XBRL>`)}${part('GRAPHIC', 'logo.jpg', picture)}</SEC-DOCUMENT>\n`),
  };
}

/** The inputs that are damaged, real filings among them where the corpus is at hand. */
export function collectSeeds(): { readonly own: readonly Seed[]; readonly real: readonly Seed[] } {
  const readable = /^(?!.*\.(?:facts\.json|expected\.yaml)$)(?!.*expected\.yaml$).*\.(?:html?|xml|txt|json|ya?ml|tsv)$/i;
  const own = [
    ...fromFolder('document', 'filings', join(root, 'fixtures/filings'), readable),
    ...fromFolder('document', 'extract', join(root, 'fixtures/extract'), readable),
    ...fromFolder('document', 'forms', join(root, 'fixtures/forms'), readable),
    ...fromFolder('document', 'sets', join(root, 'fixtures/sets'), readable),
    ...fromFolder('document', 'ixbrl', join(root, 'fixtures/ixbrl'), readable),
    submission(),
    ...fromFolder('document', 'hostile', join(root, 'fixtures/hostile'), readable),
    dataSet(),
    filingPackage(),
    ...fromFolder('pack', 'rules', join(root, 'rules'), /^[^/]+\/[^/]+\.yaml$/),
    { kind: 'config' as const, name: 'config/tieout.config.yaml', bytes: () => Buffer.from("preset: strict\nfail-on: warning\nmax-warnings: 3\nconfidential: true\nlocked: [cyd/no-drafting-residue]\nrules:\n  cyd/text-block-is-escaped: 'off'\noverrides:\n  - files: ['final/**', '!final/old/**']\n    rules: { cyd/no-drafting-residue: error }\n") },
    ...fromFolder('suppressions', 'suppressions', join(root, 'fixtures/suppressions'), /\.ya?ml$/),
  ];
  return { own, real: fromFolder('document', 'corpus', corpus, /^(?:10-K|8-K|instance|r-page)\/.*\.(?:html?|xml|json)$/i) };
}
