import { err, ok, type Result } from '../base/result.ts';
import { fromCode, joined, same, toBytes, toCode, type Bytes } from './bytes.ts';

/**
 * A pair of keys as codes. A class's public one goes out with every assignment, a student's with every hand-in; the private
 * ones stay on the devices that they were made on.
 */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

export type SealFault =
  /** Not a file of ours, or one of another kind. */
  | { readonly type: 'not-sealed' }
  | { readonly type: 'newer' }
  /** Sealed to another class, or another student's device. */
  | { readonly type: 'other-key' }
  /** Cut short, or not as it was when it was sealed. */
  | { readonly type: 'altered' };

/** Where chance and the ciphers come from; the browser's own `crypto`. */
export type Ciphers = Pick<Crypto, 'subtle' | 'getRandomValues'>;

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** What is sealed. One kind is never opened as another: the first letters differ, and the key of the message too. */
export type Kind = 'hand-in' | 'comments';
const MAGIC: Readonly<Record<Kind, Bytes>> = { 'hand-in': toBytes('SPJL'), comments: toBytes('SPJC') };
const LETTERS = 4;
const VERSION = 1;
const POINT = 65;
const MARK = 8;
const NONCE = 12;
const TAG = 16;
const HEAD = LETTERS + 1 + MARK + POINT + NONCE;

/** A new pair of keys (ECDH on P-256). */
export async function newKeys({ subtle }: Ciphers): Promise<KeyPair> {
  const pair = await subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: toCode(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))),
    privateKey: toCode(new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey))),
  };
}

/**
 * Bytes that only the owner of the key can read: a key of this one message is agreed with the public key (ECDH, HKDF-SHA-256) and the
 * bytes are sealed with it (AES-256-GCM), the head of the file with them, so that a change of any byte is found.
 */
export async function seal(
  ciphers: Ciphers,
  kind: Kind,
  publicKey: string,
  bytes: Bytes,
): Promise<Bytes | null> {
  const { subtle } = ciphers;
  const point = fromCode(publicKey);
  const to = point && (await importPoint(ciphers, point));
  if (!to) return null;
  const own = await subtle.generateKey(CURVE, true, ['deriveBits']);
  const ephemeral = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const nonce = ciphers.getRandomValues(new Uint8Array(NONCE));
  const head = joined(MAGIC[kind], Uint8Array.of(VERSION), await markOf(ciphers, point), ephemeral, nonce);
  const key = await messageKey(ciphers, kind, own.privateKey, to, joined(ephemeral, point));
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: head }, key, bytes);
  return joined(head, new Uint8Array(sealed));
}

/** Whether a file begins like one of this kind. */
export const looksSealed = (kind: Kind, file: Bytes): boolean => same(file.subarray(0, LETTERS), MAGIC[kind]);

/** Opens what was sealed to these keys. */
export async function unseal(
  ciphers: Ciphers,
  kind: Kind,
  keys: KeyPair,
  file: Bytes,
): Promise<Result<Bytes, SealFault>> {
  if (!looksSealed(kind, file)) return err({ type: 'not-sealed' });
  const version = file[LETTERS];
  if (version === undefined) return err({ type: 'altered' });
  if (version > VERSION) return err({ type: 'newer' });
  if (file.length < HEAD + TAG) return err({ type: 'altered' });
  const point = fromCode(keys.publicKey);
  const secret = fromCode(keys.privateKey);
  if (!point || !secret) return err({ type: 'other-key' });
  const at = LETTERS + 1;
  if (!same(file.subarray(at, at + MARK), await markOf(ciphers, point))) return err({ type: 'other-key' });
  const head = file.slice(0, HEAD);
  const ephemeral = file.slice(at + MARK, at + MARK + POINT);
  const from = await importPoint(ciphers, ephemeral);
  if (!from) return err({ type: 'altered' });
  const own = await ciphers.subtle.importKey('pkcs8', secret, CURVE, false, ['deriveBits']);
  const key = await messageKey(ciphers, kind, own, from, joined(ephemeral, point));
  const nonce = file.slice(HEAD - NONCE, HEAD);
  return opened(ciphers, key, { iv: nonce, additionalData: head }, file.slice(HEAD));
}

/** Rounds of PBKDF2 with SHA-256, as OWASP asks for since 2023. */
const ROUNDS = 600_000;
const SALT = 16;
const KEY_MAGIC = toBytes('SPJK');

/** Bytes behind a pass phrase, as a file to keep somewhere safe. */
export async function lock(ciphers: Ciphers, bytes: Bytes, phrase: string): Promise<Bytes> {
  const salt = ciphers.getRandomValues(new Uint8Array(SALT));
  const nonce = ciphers.getRandomValues(new Uint8Array(NONCE));
  const head = joined(KEY_MAGIC, salt, nonce);
  const key = await phraseKey(ciphers, phrase, salt);
  const how = { name: 'AES-GCM', iv: nonce, additionalData: head };
  return joined(head, new Uint8Array(await ciphers.subtle.encrypt(how, key, bytes)));
}

/** What was locked; `altered` also stands for a wrong pass phrase, which cannot be told apart. */
export async function unlock(
  ciphers: Ciphers,
  file: Bytes,
  phrase: string,
): Promise<Result<Bytes, SealFault>> {
  const length = KEY_MAGIC.length + SALT + NONCE;
  if (!same(file.subarray(0, KEY_MAGIC.length), KEY_MAGIC)) return err({ type: 'not-sealed' });
  if (file.length < length + TAG) return err({ type: 'altered' });
  const head = file.slice(0, length);
  const key = await phraseKey(ciphers, phrase, head.slice(KEY_MAGIC.length, KEY_MAGIC.length + SALT));
  const nonce = head.slice(length - NONCE);
  return opened(ciphers, key, { iv: nonce, additionalData: head }, file.slice(length));
}

async function opened(
  { subtle }: Ciphers,
  key: CryptoKey,
  how: { iv: Bytes; additionalData: Bytes },
  sealed: Bytes,
): Promise<Result<Bytes, SealFault>> {
  try {
    return ok(new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', ...how }, key, sealed)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return err({ type: 'altered' });
    throw error;
  }
}

/** A point of the curve as a key, or null where it is none. */
async function importPoint({ subtle }: Ciphers, point: Bytes): Promise<CryptoKey | null> {
  try {
    return await subtle.importKey('raw', point, CURVE, false, []);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'DataError') return null;
    throw error;
  }
}

async function messageKey(
  { subtle }: Ciphers,
  kind: Kind,
  own: CryptoKey,
  other: CryptoKey,
  salt: Bytes,
): Promise<CryptoKey> {
  const shared = await subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: toBytes(`spejl ${kind} 1`) };
  return subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function phraseKey({ subtle }: Ciphers, phrase: string, salt: Bytes): Promise<CryptoKey> {
  const material = await subtle.importKey('raw', toBytes(phrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** By what the owner of a key knows their own files: the beginning of the digest of its public key. */
const markOf = async ({ subtle }: Ciphers, point: Bytes): Promise<Bytes> =>
  new Uint8Array(await subtle.digest('SHA-256', point)).slice(0, MARK);
