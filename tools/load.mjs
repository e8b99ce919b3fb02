import { createServer } from 'vite';
import { ROOT } from './setup.mjs';

/**
 * Runs a TypeScript module of this project in Node, which cannot do so by itself.
 * @param {string} modulePath from the root of the project, such as `/src/scoring/cli.ts`
 * @returns {Promise<{ module: Record<string, any>, close(): Promise<void> }>}
 */
export async function load(modulePath) {
  const vite = await createServer({
    root: ROOT,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return { module: await vite.ssrLoadModule(modulePath), close: () => vite.close() };
  } catch (error) {
    await vite.close();
    throw error;
  }
}

/**
 * Runs the `main` of a command-line module; what it returns becomes the exit code.
 * @param {string} modulePath
 */
export async function runMain(modulePath) {
  const { module, close } = await load(modulePath);
  try {
    process.exitCode = await module['main'](process.argv.slice(2));
  } finally {
    await close();
  }
}
