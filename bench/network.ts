import type { CDPSession } from '@playwright/test';

/** One thing that was fetched; bytes as they came over the wire, with their headers. */
export interface Fetched {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: number;
}

type Kind = 'script' | 'style' | 'font' | 'image' | 'other';

/** Writes down all that a page fetches. */
export class Network {
  readonly #open = new Set<string>();
  readonly #seen = new Map<string, { url: string; type: string; bytes: number }>();
  #quietSince = performance.now();

  static async of(cdp: CDPSession): Promise<Network> {
    const network = new Network();
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (/^(data|blob):/.test(request.url)) return;
      network.#open.add(requestId);
      network.#seen.set(requestId, { url: request.url, type: '', bytes: 0 });
    });
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      const seen = network.#seen.get(requestId);
      if (seen) seen.type = response.mimeType;
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const seen = network.#seen.get(requestId);
      if (seen) seen.bytes = encodedDataLength;
      network.#close(requestId);
    });
    cdp.on('Network.loadingFailed', ({ requestId }) => {
      network.#close(requestId);
    });
    await cdp.send('Network.enable');
    return network;
  }

  /** Resolves once nothing was on its way for so many milliseconds. */
  async still(quiet = 500): Promise<void> {
    while (this.#open.size > 0 || performance.now() - this.#quietSince < quiet)
      await new Promise((later) => setTimeout(later, 25));
  }

  /** What has been fetched or asked for until now; the number of bytes is known of what has arrived. */
  asked(): ReadonlySet<string> {
    return new Set(this.#seen.keys());
  }

  /** What came of the requests. */
  fetched(requests: ReadonlySet<string>): Fetched[] {
    return [...this.#seen]
      .filter(([id]) => requests.has(id))
      .map(([, { url, type, bytes }]) => ({ name: nameOf(url), kind: kindOf(type), bytes }));
  }

  #close(requestId: string): void {
    this.#open.delete(requestId);
    this.#quietSince = performance.now();
  }
}

/** The file's name without the hash that the build gave it, so that two builds can be compared. */
export const nameOf = (url: string): string =>
  (new URL(url).pathname.split('/').at(-1) || 'index.html').replace(/-[\w-]{8}(?=\.\w+$)/, '');

export function kindOf(mimeType: string): Kind {
  if (mimeType.includes('javascript')) return 'script';
  if (mimeType === 'text/css') return 'style';
  if (mimeType.startsWith('font/')) return 'font';
  return mimeType.startsWith('image/') ? 'image' : 'other';
}

/** Bytes by kind. */
export function weigh(fetched: readonly Fetched[]) {
  const sum = (wanted: readonly Fetched[]) => wanted.reduce((total, { bytes }) => total + bytes, 0);
  const of = (kind: Kind) => sum(fetched.filter((each) => each.kind === kind));
  return {
    files: fetched.length,
    total: sum(fetched),
    scriptAndStyle: of('script') + of('style'),
    script: of('script'),
    style: of('style'),
    font: of('font'),
    image: of('image'),
    other: of('other'),
  };
}

/** The heaviest pieces of script and style. */
export const heaviest = (fetched: readonly Fetched[], count: number) =>
  fetched
    .filter(({ kind }) => kind === 'script' || kind === 'style')
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, count)
    .map(({ name, bytes }) => ({ name, bytes }));
