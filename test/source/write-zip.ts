import { crc32, deflateRawSync } from 'node:zlib';

/** What a zip archive written here may claim of an entry against the truth. */
export interface ZipClaims {
  /** Unpacked size that the directory gives. */
  readonly size?: number;
  readonly checksum?: number;
  readonly encrypted?: boolean;
  /** Mode bits of Unix. */
  readonly mode?: number;
  /** Store without packing. */
  readonly stored?: boolean;
  /** Packed bytes that are missing at the end. */
  readonly missing?: number;
}

/** Packs files into a zip archive (PKWARE APPNOTE 4.3), entries in the order given. */
export function writeZip(files: Readonly<Record<string, string | Buffer>>, claims: Readonly<Record<string, ZipClaims>> = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const { size, checksum, encrypted = false, mode = 0, stored = false, missing = 0 } = claims[name] ?? {};
    const bytes = Buffer.from(content);
    const whole = stored ? bytes : deflateRawSync(bytes);
    const packed = whole.subarray(0, whole.length - missing);
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(checksum ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size ?? bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, path, packed]);
    const record = Buffer.alloc(14);
    record.writeUInt32LE(mode * 65_536, 6);
    record.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, record, path]));
    bodies.push(entry);
    offset += entry.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, index, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
