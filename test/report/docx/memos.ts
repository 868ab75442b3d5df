import yauzl from 'yauzl';
import { docx } from '../../../src/report/docx.js';
import { fileReporters } from '../../../src/report/index.js';
import type { ReporterOptions } from '../../../src/model/report.js';
import { toStream } from '../reports.js';
import type { WholeReport } from '../reports.js';

/** The memo of a run, as its bytes. */
export async function writeMemo(report: WholeReport, options: Partial<ReporterOptions> = {}): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (fileReporters['docx'] ?? docx).render(toStream(report), { color: false, quiet: false, ...options })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The parts of a package, read by another maker's zip reader. */
export async function unpack(memo: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await yauzl.fromBufferPromise(memo, { strictFileNames: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The words of a part, a paragraph a line. */
export function wordsOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n').replace(/<w:tab\/>/g, '\t')
    .replace(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<[^>]*>/g, (_tag, text: string | undefined) => text ?? '')
    .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The words of a memo's document. */
export async function readMemo(report: WholeReport, options: Partial<ReporterOptions> = {}): Promise<string> {
  return wordsOf((await unpack(await writeMemo(report, options))).get('word/document.xml') ?? '');
}
