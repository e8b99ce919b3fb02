import { err, ok, type Result } from '../base/result.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** A text as bytes, and back; bytes that are no text come back as null. */
export const toBytes = (text: string): Bytes => new TextEncoder().encode(text);
export function toText(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Bytes as letters that survive a mail, a chat and a link (base64url without padding). */
export function toCode(bytes: Bytes): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of a code, whatever white space a mail has put into it; null where it is none, or not written as we write it. */
export function fromCode(code: string): Bytes | null {
  const letters = code.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9_-]+$/.test(letters) || letters.length % 4 === 1) return null;
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  // The last letter has bits to spare: of all that decode alike, only one is ours.
  return toCode(bytes) === letters ? bytes : null;
}

export type PackFault = { readonly type: 'too-large'; readonly limit: number } | { readonly type: 'broken' };

/** A value as compressed JSON. */
export const pack = (value: unknown): Promise<Bytes> =>
  through(toBytes(JSON.stringify(value)), new CompressionStream('deflate-raw'), Infinity).then(
    (packed) => packed ?? new Uint8Array(),
  );

/** Deflated bytes as they were. Stops as soon as more than `limit` come out, however small the file was. */
async function inflate(bytes: Bytes, limit: number): Promise<Result<Bytes, PackFault>> {
  let plain: Bytes | null;
  try {
    plain = await through(bytes, new DecompressionStream('deflate-raw'), limit);
  } catch {
    // The stream does not understand the bytes: a TypeError in browsers, an error of zlib's own in Node.
    return err({ type: 'broken' });
  }
  return plain ? ok(plain) : err({ type: 'too-large', limit });
}

/** What was packed, as long as it is no larger than the limit. */
export async function unpack(bytes: Bytes, limit: number): Promise<Result<unknown, PackFault>> {
  const plain = await inflate(bytes, limit);
  if (!plain.ok) return plain;
  const text = toText(plain.value);
  try {
    return text === null ? err({ type: 'broken' }) : ok(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return err({ type: 'broken' });
    throw error;
  }
}

/** All that comes out of a stream, or null when that is more than the limit. */
async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Bytes | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return joined(...parts);
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
