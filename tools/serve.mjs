import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { createBrotliCompress, createGzip, constants } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text|application)\/|svg/;

/**
 * Serves a folder as it is, below `base`, on this machine only; port 0 takes a free one. Rejects if the port is taken.
 * @param {string} dir
 * @param {{ port?: number, base?: string }} [options]
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve(dir, { port = 0, base = '/' } = {}) {
  const root = resolve(dir);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      console.error(error);
    });
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => listening(undefined));
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} root
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return end(response, 400);
  if (!path.startsWith(base)) return end(response, 404);
  const inside = path.slice(base.length);
  const file = join(root, normalize(`/${inside === '' ? 'index.html' : inside}`));
  const found = file.startsWith(root + sep) ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) return end(response, 404);

  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const packer = COMPRESSIBLE.test(type) ? packerFor(request.headers['accept-encoding'] ?? '') : undefined;
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    ...(packer ? { 'content-encoding': packer.name } : { 'content-length': found.size }),
  });
  if (request.method === 'HEAD') return void response.end();
  const body = createReadStream(file);
  body.on('error', () => response.destroy());
  if (packer) body.pipe(packer.make()).pipe(response);
  else body.pipe(response);
}

/** @param {string} url */
function pathOf(url) {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

/** @param {string | string[]} accepted */
function packerFor(accepted) {
  if (accepted.includes('br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { name: 'br', make: () => createBrotliCompress({ params }) };
  }
  return accepted.includes('gzip') ? { name: 'gzip', make: () => createGzip() } : undefined;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function end(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
