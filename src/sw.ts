// The whole app is kept in one cache per version, so an old page never meets a new chunk.
export {};

declare const self: ServiceWorkerGlobalScope;
/** Filled in by tools/vite/precache.ts; 0 marks a file whose name already says which version it is. */
declare const __PRECACHE__: { version: string; files: [path: string, revision: string | 0][] };

const { version, files } = __PRECACHE__;
const scope = self.registration.scope;
// Several copies of the app may live on one origin, and they share its caches.
const prefix = `${scope} `;
const cacheName = prefix + version;
const page = at('index.html');
const known = new Set(files.map(([path]) => at(path)));

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'take-over') {
    event.waitUntil(self.skipWaiting());
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = request.url.replace(/[?#].*$/, '');
  if (url === scope || url === page) event.respondWith(keptOrFetched(page, request));
  else if (known.has(url)) event.respondWith(keptOrFetched(url, request));
  else if (request.mode === 'navigate') event.respondWith(fetchedOrHome(request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map(async ([path, revision]) => {
      const url = at(path);
      const kept = revision === 0 ? await caches.match(url) : undefined;
      await cache.put(url, kept ?? (await fetched(url, revision === 0 ? 'default' : 'reload')));
    }),
  );
}

async function fetched(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  // Browsers refuse a redirected response to a navigation, and some hosts redirect index.html to its folder.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function keptOrFetched(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(url)) ?? fetch(request);
}

/** The page's own links are relative, so it can only be shown at its own address. */
async function fetchedOrHome(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(scope);
  }
}

function at(path: string): string {
  return new URL(path, scope).href;
}
