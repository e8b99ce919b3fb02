import type { App } from '../app.svelte.ts';

/** Hands the person a file, as a download. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once the click is over.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 0);
}

/** Everything on this device as one file. */
export async function saveBackup(app: App): Promise<void> {
  const backup = await app.store.backup(app.now());
  saveFile(`spejl-${new Date(backup.savedAt).toISOString().slice(0, 10)}.json`, JSON.stringify(backup));
}
