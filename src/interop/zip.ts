import { err, ok, type Result } from '../base/result.ts';
import { inflate, toText, type Bytes, type PackFault } from './bytes.ts';

/** How much one zip may hold: files, and bytes in all of them together once they are unpacked. */
export const ZIP_LIMITS = { entries: 10_000, total: 200_000_000, directory: 16_000_000, name: 200 } as const;

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
export interface ZipEntry {
  /** Its path as it stands in the zip: a text to show, never a place. */
  readonly name: string;
  readonly read: () => Promise<Result<Bytes, ZipFault>>;
}

/** Where a zip lies: a file, of which no more is read than is asked for. */
export type Place = Pick<Blob, 'size' | 'slice'>;

export const isZip = (name: string): boolean => /\.zip$/i.test(name);

/**
 * The files in a zip, by the directory at its end. No file may be larger than `limit` and all together no larger than
 * `ZIP_LIMITS.total`; both are counted while unpacking. What the directory says of sizes may refuse a file, never let it in.
 */
export async function readZip(zip: Place, limit: number): Promise<Result<ZipEntry[], ZipFault>> {
  const directory = await directoryOf(zip);
  if (!directory.ok) return directory;
  const listed = entriesIn(directory.value);
  if (!listed.ok) return listed;
  const budget = { left: ZIP_LIMITS.total };
  return ok(
    listed.value.map((entry) => ({
      name: shown(entry.name),
      read: () => unpackEntry(zip, entry, limit, budget),
    })),
  );
}

const shown = (name: string): string =>
  name.length > ZIP_LIMITS.name ? `…${name.slice(-ZIP_LIMITS.name)}` : name;

const SIGN = {
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  listed: 0x02014b50,
  local: 0x04034b50,
};
const LENGTH = { end: 22, end64: 56, locator64: 20, listed: 46, local: 30 };
/** A number that did not fit stands elsewhere. */
const ELSEWHERE = 0xffffffff;
const LONGEST_REMARK = 0xffff;
/** Three ways of saying that a password is needed. */
const LOCKED = 0x2041;
const UTF8 = 0x800;
/** What a file that cannot be packed any smaller may take up more than it holds, with room to spare. */
const OVERHEAD = 10_000;

async function directoryOf(zip: Place): Promise<Result<Bytes, ZipFault>> {
  const from = Math.max(0, zip.size - LENGTH.end - LONGEST_REMARK - LENGTH.locator64);
  const tail = await viewOf(zip, from, zip.size);
  let at = tail.byteLength - LENGTH.end;
  while (at >= 0 && tail.getUint32(at, true) !== SIGN.end) at -= 1;
  if (at < 0) return err({ type: 'zip-broken' });
  const before = at - LENGTH.locator64;
  const far = before >= 0 && tail.getUint32(before, true) === SIGN.locator64;
  const where = far
    ? await farDirectory(zip, number64(tail, before + 8))
    : { length: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true) };
  if (!where || where.offset + where.length > from + at) return err({ type: 'zip-broken' });
  if (where.length > ZIP_LIMITS.directory) return err({ type: 'zip-many', limit: ZIP_LIMITS.entries });
  return ok(await bytesOf(zip, where.offset, where.offset + where.length));
}

async function farDirectory(zip: Place, at: number): Promise<{ length: number; offset: number } | null> {
  const end = await viewOf(zip, at, at + LENGTH.end64);
  if (end.byteLength < LENGTH.end64 || end.getUint32(0, true) !== SIGN.end64) return null;
  return { length: number64(end, 40), offset: number64(end, 48) };
}

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly claimed: number;
  readonly offset: number;
}

function entriesIn(bytes: Bytes): Result<Listed[], ZipFault> {
  const directory = new DataView(bytes.buffer);
  const entries: Listed[] = [];
  let at = 0;
  while (at < directory.byteLength) {
    if (at + LENGTH.listed > directory.byteLength || directory.getUint32(at, true) !== SIGN.listed)
      return err({ type: 'zip-broken' });
    const [name, extra, remark] = [28, 30, 32].map((field) => directory.getUint16(at + field, true));
    const names = at + LENGTH.listed;
    const extras = names + (name ?? 0);
    const next = extras + (extra ?? 0) + (remark ?? 0);
    if (next > directory.byteLength) return err({ type: 'zip-broken' });
    const flags = directory.getUint16(at + 8, true);
    const entry = {
      name: nameIn(bytes.subarray(names, extras), flags),
      flags,
      method: directory.getUint16(at + 10, true),
      ...numbersOf(directory, at, extras, extras + (extra ?? 0)),
    };
    at = next;
    if (isPassedOver(entry.name)) continue;
    if (entries.length === ZIP_LIMITS.entries) return err({ type: 'zip-many', limit: ZIP_LIMITS.entries });
    entries.push(entry);
  }
  return ok(entries);
}

/** The sizes and the place of a file; of a large zip they stand in a field of their own, those alone that did not fit. */
function numbersOf(
  view: DataView,
  at: number,
  from: number,
  to: number,
): Pick<Listed, 'claimed' | 'packed' | 'offset'> {
  const [packed, claimed, offset] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  let here = from;
  while (here + 4 <= to && view.getUint16(here, true) !== 1) here += 4 + view.getUint16(here + 2, true);
  here += 4;
  const whole = (short: number) => {
    if (short !== ELSEWHERE || here + 8 > to) return short;
    here += 8;
    return number64(view, here - 8);
  };
  // In this order and no other.
  return { claimed: whole(claimed), packed: whole(packed), offset: whole(offset) };
}

/** Folders, and what a computer puts beside the files of its own accord. */
const isPassedOver = (name: string): boolean =>
  /[/\\]$/.test(name) || /(^|[/\\])(__MACOSX[/\\]|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

async function unpackEntry(
  zip: Place,
  { name, flags, method, packed, claimed, offset }: Listed,
  limit: number,
  budget: { left: number },
): Promise<Result<Bytes, ZipFault>> {
  if (flags & LOCKED) return err({ type: 'zip-locked' });
  if (isZip(name)) return err({ type: 'zip-in-zip' });
  if (method !== 0 && method !== 8) return err({ type: 'zip-unknown' });
  if (claimed > limit || packed > limit + OVERHEAD) return err({ type: 'too-large', limit });
  if (budget.left === 0) return err({ type: 'too-large', limit: ZIP_LIMITS.total });
  const head = await viewOf(zip, offset, offset + LENGTH.local);
  if (head.byteLength < LENGTH.local || head.getUint32(0, true) !== SIGN.local)
    return err({ type: 'broken' });
  const start = offset + LENGTH.local + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = await bytesOf(zip, start, start + packed);
  if (bytes.length < packed) return err({ type: 'broken' });
  const most = Math.min(limit, budget.left);
  const plain: Result<Bytes, PackFault> =
    method === 8
      ? await inflate(bytes, most)
      : bytes.length > most
        ? err({ type: 'too-large', limit })
        : ok(bytes);
  // What was thrown away again because it was too much has been unpacked all the same.
  budget.left -= plain.ok ? plain.value.length : plain.error.type === 'too-large' ? most : 0;
  return plain;
}

const bytesOf = async (zip: Place, from: number, to: number): Promise<Bytes> =>
  new Uint8Array(await zip.slice(from, to).arrayBuffer());
const viewOf = async (zip: Place, from: number, to: number): Promise<DataView> =>
  new DataView(await zip.slice(from, to).arrayBuffer());

const number64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** A name from before UTF-8 is in the letters of the machine that wrote it: here those of DOS in Northern Europe. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´-±‗¾¶§÷¸°¨·¹³²■ ';

function nameIn(bytes: Bytes, flags: number): string {
  // Many write UTF-8 without saying so; what says so may be no text.
  return (
    toText(bytes) ??
    (flags & UTF8
      ? new TextDecoder().decode(bytes)
      : Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (DOS[byte - 128] ?? ''))).join(
          '',
        ))
  );
}
