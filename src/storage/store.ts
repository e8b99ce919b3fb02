import type { Result } from '../base/result.ts';
import type { LogEvent } from '../engine/log.ts';
import type { Attempt, AttemptHead, MarksOfTheDay } from '../learning/attempt.ts';
import type { SetAside } from './aside.ts';
import type { Backup } from './backup.ts';
import type { BackupFault } from './restore.ts';
import { createDb, type Engine } from './db.ts';
import { DeviceStore } from './device.ts';
import { MemoryStore } from './memory.ts';
import type { Settings } from './settings.ts';
import type { Shelf, ShelfKind } from './shelf.ts';

/** Why a write was not done. Nothing is half written when one of these comes back. */
export type StoreFault =
  /** IndexedDB is not available or blocked. */
  | { readonly type: 'refused' }
  /** The disk, or the log of this attempt, has no more room. */
  | { readonly type: 'full' }
  /** Another tab has already written this place of the log. */
  | { readonly type: 'taken' }
  | { readonly type: 'unknown-attempt' }
  /** A newer version of the app has taken the database over: only a reload helps. */
  | { readonly type: 'closed' };

export type { SetAside };

/** What a restored file came to. */
export interface Restored {
  readonly added: number;
  readonly same: number;
  readonly setAside: number;
}

/**
 * The one place where attempts and settings are kept. Every row is parsed on its way out; what does not parse is set aside
 * and reported. Writes answer with a fault; a read rejects only when the database itself can no longer be read.
 */
export interface Store {
  /** `memory` when the device refused: everything works, nothing outlives the tab. */
  readonly keeping: 'device' | 'memory';
  /** Resolves when a newer version of the app has taken the database over; from then on writes answer `closed`. */
  readonly closed: Promise<void>;
  /** Keeps a new attempt with its log, whole or not at all. */
  start(attempt: Attempt): Promise<Result<void, StoreFault>>;
  /** Keeps one event at its place in the log. After a fault, try the same place again before the next one. */
  append(attempt: string, index: number, event: LogEvent): Promise<Result<void, StoreFault>>;
  /** Keeps when an attempt ended, null while it goes on, and its marks so far. */
  finish(attempt: string, finishedAt: number | null, marks: MarksOfTheDay): Promise<Result<void, StoreFault>>;
  /** Takes end and marks back, for a step back after the end. */
  reopen(attempt: string): Promise<Result<void, StoreFault>>;
  /** One attempt, whole, with its log in order. */
  attempt(id: string): Promise<Attempt | null>;
  /** Whether there are any attempts, without reading them. */
  holdsAttempts(): Promise<boolean>;
  /** All attempts, whole, newest first. */
  attempts(): Promise<readonly Attempt[]>;
  /**
   * Calls back with all attempts, newest first and without their logs, now and after every change to one of them, until the
   * returned function is called.
   */
  watchAttempts(onchange: (attempts: readonly AttemptHead[]) => void): () => void;
  /** Calls back with one attempt now and after every change, until the returned function is called. */
  watchAttempt(id: string, onchange: (attempt: Attempt | null) => void): () => void;
  /** Makes sure that an attempt is gone, with its log and what was half typed in it. */
  remove(id: string): Promise<Result<void, StoreFault>>;
  /** The settings, with the default for each that is missing or makes no sense. */
  settings(): Promise<Settings>;
  /** Keeps the settings. */
  saveSettings(settings: Settings): Promise<Result<void, StoreFault>>;
  /** Calls back with the settings now and after every change, until the returned function is called. */
  watchSettings(onchange: (settings: Settings) => void): () => void;
  /** The documents of a kind. */
  shelf<T>(kind: ShelfKind<T>): Shelf<T>;
  /** What could not be read, each as bounded JSON text. */
  setAside(): Promise<readonly SetAside[]>;
  /** Everything that goes into a backup file. */
  backup(now: number): Promise<Backup>;
  /** Takes a backup file in, whole or not at all; nothing that is here is shortened, and twice is once. */
  restore(text: string): Promise<Result<Restored, BackupFault | StoreFault>>;
  /** Empties every table. */
  eraseAll(): Promise<Result<void, StoreFault>>;
  /** Lets go of the database and stops all watching. */
  close(): void;
}

/** The store of this name on the device, or one in memory where the device refuses; never rejects. */
export async function openStore(name: string, engine?: Engine): Promise<Store> {
  const db = createDb(name, engine);
  try {
    await db.open();
  } catch {
    // Private mode, policy, a full disk, a damaged profile: whatever the reason, the answer is the same.
    db.close();
    return new MemoryStore();
  }
  return new DeviceStore(db);
}
