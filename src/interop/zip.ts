import {
  BlobReader,
  ERR_ENCRYPTED,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/index-native.js';
import { err, ok, type Result } from '../base/result.ts';
import { joined, toText, type Bytes, type PackFault } from './bytes.ts';
import { isZip } from './intake.ts';

/** How much one zip may hold: files, and bytes in all of them together once they are unpacked. */
export const ZIP_LIMITS = { entries: 10_000, total: 200_000_000, name: 200 } as const;

export type ZipFault =
  | PackFault
  /** Cut short, or no zip at all. */
  | { readonly type: 'zip-broken' }
  /** More files than anybody hands in. */
  | { readonly type: 'zip-many'; readonly limit: number }
  /** Behind a password. */
  | { readonly type: 'zip-locked' }
  | { readonly type: 'zip-in-zip' }
  /** Packed in a way that browsers do not know. */
  | { readonly type: 'zip-unknown' };

/** A file in a zip, unpacked when it is read. */
interface ZipEntry {
  /** Its path as it stands in the zip: a text to show, never a place. */
  readonly name: string;
  readonly read: () => Promise<Result<Bytes, ZipFault>>;
}

/**
 * The files in a zip, by the directory at its end. No file may be larger than `limit` and all together no larger than
 * `ZIP_LIMITS.total`; both are counted while unpacking. What the directory says of sizes may refuse a file, never let it in.
 */
export async function readZip(zip: Blob, limit: number): Promise<Result<ZipEntry[], ZipFault>> {
  // Workers would be made from blobs, which our policy forbids.
  const reader = new ZipReader(new BlobReader(zip), {
    useWebWorkers: false,
    strictness: 'tolerant',
    decodeText: (bytes, encoding) => (encoding === 'cp437' ? oldName(bytes) : undefined),
  });
  const budget = { left: ZIP_LIMITS.total };
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || isPassedOver(entry.filename)) continue;
      if (entries.length === ZIP_LIMITS.entries) return err({ type: 'zip-many', limit: ZIP_LIMITS.entries });
      entries.push({ name: shown(entry.filename), read: () => unpack(entry, limit, budget) });
    }
  } catch (error) {
    if (error instanceof DOMException) throw error;
    return err({ type: 'zip-broken' });
  }
  return ok(entries);
}

const shown = (name: string): string =>
  name.length > ZIP_LIMITS.name ? `…${name.slice(-ZIP_LIMITS.name)}` : name;

/** What a computer puts beside the files of its own accord. */
const isPassedOver = (name: string): boolean =>
  /(^|[/\\])(__MACOSX[/\\]|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

async function unpack(
  entry: FileEntry,
  limit: number,
  budget: { left: number },
): Promise<Result<Bytes, ZipFault>> {
  if (isZip(entry.filename)) return err({ type: 'zip-in-zip' });
  if (entry.encrypted) return err({ type: 'zip-locked' });
  if (entry.uncompressedSize > limit) return err({ type: 'too-large', limit });
  if (budget.left === 0) return err({ type: 'too-large', limit: ZIP_LIMITS.total });
  const most = Math.min(limit, budget.left);
  const parts: Uint8Array[] = [];
  let length = 0;
  const bounded = new WritableStream<Uint8Array>({
    write(part) {
      length += part.length;
      if (length > most) throw new RangeError('larger than a file may be');
      parts.push(part);
    },
  });
  try {
    await entry.getData(bounded, { checkSignature: true });
  } catch (error) {
    if (error instanceof DOMException) throw error;
    if (length > most) return err({ type: 'too-large', limit });
    const why = error instanceof Error ? error.message : '';
    if ([ERR_ENCRYPTED, ERR_UNSUPPORTED_ENCRYPTION].includes(why)) return err({ type: 'zip-locked' });
    return err({ type: why === ERR_UNSUPPORTED_COMPRESSION ? 'zip-unknown' : 'broken' });
  } finally {
    budget.left -= Math.min(length, most);
  }
  return ok(joined(...parts));
}

/** A name that does not say in which letters it stands: many write UTF-8 all the same, the others those of DOS in Northern Europe. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´-±‗¾¶§÷¸°¨·¹³²■ ';
const oldName = (bytes: Uint8Array): string =>
  toText(new Uint8Array(bytes)) ??
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (DOS[byte - 128] ?? ''))).join('');
