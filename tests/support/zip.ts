import { deflateRawSync } from 'node:zlib';

export interface Packed {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  /** Kept as it is instead of deflated. */
  readonly stored?: boolean;
  /** What the headers say that it unpacks to, where they lie. */
  readonly claimed?: number;
  readonly flags?: number;
  /** Its numbers stand in a field of their own, as in zips of more than four gigabytes. */
  readonly far?: boolean;
}

const FAR = 0xffffffff;

const CRC = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
/** The check sum that a zip keeps of each file. */
const crcOf = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), FAR) ^ FAR) >>> 0;

/** Numbers in a row, little end first: each with how many bytes it takes. */
function row(...fields: readonly (readonly [number, 2 | 4 | 8])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}

/** A zip of these files. It checks nothing, so that what it makes may be wrong. */
export function zipOf(...files: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored = false, claimed, flags = 0, far = false } of files) {
    const path = Buffer.from(name);
    const plain = Buffer.from(content);
    const packed = stored ? plain : deflateRawSync(plain);
    const length = claimed ?? plain.length;
    const how = [
      [flags, 2],
      [stored ? 0 : 8, 2],
      [0, 4],
      [crcOf(plain), 4],
    ] as const;
    const local = Buffer.concat([
      row([0x04034b50, 4], [20, 2], ...how, [packed.length, 4], [length, 4], [path.length, 2], [0, 2]),
      path,
      packed,
    ]);
    const extra = far ? row([1, 2], [24, 2], [length, 8], [packed.length, 8], [offset, 8]) : Buffer.of();
    const short = (value: number) => [far ? FAR : value, 4] as const;
    listed.push(
      row(
        [0x02014b50, 4],
        [20, 2],
        [20, 2],
        ...how,
        short(packed.length),
        short(length),
        [path.length, 2],
        [extra.length, 2],
        [0, 2],
        [0, 4],
        [0, 4],
        short(offset),
      ),
      path,
      extra,
    );
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(listed);
  const count = Math.min(files.length, 0xffff);
  const far = files.some((file) => file.far);
  const far64 = far
    ? Buffer.concat([
        row([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8]),
        row([directory.length, 8], [offset, 8]),
        row([0x07064b50, 4], [0, 4], [offset + directory.length, 8], [1, 4]),
      ])
    : Buffer.of();
  const end = row(
    [0x06054b50, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [far ? FAR : directory.length, 4],
    [far ? FAR : offset, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...parts, directory, far64, end]));
}
