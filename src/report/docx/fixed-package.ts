import { crc32, inflateRawSync } from 'node:zlib';

/** A part of a package: its name and its bytes. */
interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL = 0x04034b50;
/** 1 January 1980, the first day of MS-DOS: a zip archive has to name one. */
const DAY = 0x21;
const PROPERTIES = 'docProps/core.xml';
/** Times of the machine that wrote the package. */
const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** The parts of a package that a library has just written (PKWARE APPNOTE 4.3.12); of no other archive. */
function readParts(archive: Buffer): readonly Part[] {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new RangeError('the package has no directory');
  const parts: Part[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new RangeError('the directory of the package is damaged');
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const body = archive.subarray(start, start + packed);
    if (!name.endsWith('/')) parts.push({ name, bytes: method === 0 ? body : inflateRawSync(body) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

/** Parts as they are written: the types first (OPC, ECMA-376 Part 2), the others by name, without the time of writing. */
function settle(parts: readonly Part[]): readonly Part[] {
  const rank = ({ name }: Part): string => (name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`);
  return parts
    .map(({ name, bytes }) => ({ name, bytes: name === PROPERTIES ? Buffer.from(bytes.toString('utf8').replace(TIMES, ''), 'utf8') : bytes }))
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * The same package with nothing in it of the moment and the machine: no times, parts in a fixed order, stored as they
 * are, since how well zlib packs differs from one version of Node to the next.
 */
export function fixPackage(archive: Buffer): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const parts = settle(readParts(archive));
  for (const { name, bytes } of parts) {
    const path = Buffer.from(name, 'utf8');
    // Version 2.0, names in UTF-8, stored, day, checksum, both sizes, length of the name.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(DAY, 8);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const head = Buffer.alloc(4);
    head.writeUInt32LE(LOCAL);
    const record = Buffer.alloc(6);
    record.writeUInt32LE(CENTRAL);
    record.writeUInt16LE(20, 4);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    bodies.push(head, fields, path, bytes);
    directory.push(record, fields, tail, path);
    offset += 30 + path.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.reduce((sum, one) => sum + one.length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
