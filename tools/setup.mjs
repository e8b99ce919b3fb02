import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever a command was started. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];
const MINUTES = 60_000;

/** Makes the tree ready to run: a new enough Node, and the packages of the lock file. Ends the process if it cannot. */
export function setup() {
  checkNode();
  process.chdir(ROOT);
  if (packagesAreCurrent()) return;
  console.log('Installing packages (npm ci) ...');
  const npm = spawnSync('npm', ['ci'], {
    stdio: 'inherit',
    timeout: 10 * MINUTES,
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) stop('npm ci did not succeed. Look at its message above, then try again.');
}

/** Makes sure that a Chromium can be started, installing Debian's where that is allowed. Ends the process if it cannot. */
export async function ensureChromium() {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted && !existsSync(wanted)) stop(`CHROMIUM_PATH names ${wanted}, but there is no such file.`);
  if (findChromium() || (await playwrightHasOne())) return;
  if (canUseApt()) {
    console.log('Installing Chromium (apt-get) ...');
    apt('update');
    apt('install', '-y', 'chromium');
    if (findChromium()) return;
  }
  stop(`The tests need Chromium or Chrome, and none was found. Do one of these, then try again:
  npx playwright install chromium
  sudo apt-get install chromium            (Debian)
  set CHROMIUM_PATH to the browser's program file`);
}

/**
 * Where Chromium is on this machine, if anywhere: CHROMIUM_PATH, then the usual places.
 * @returns {string | undefined}
 */
export function findChromium() {
  return process.env['CHROMIUM_PATH'] || usualPlaces().find((place) => existsSync(place));
}

function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

async function playwrightHasOne() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

function canUseApt() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).some((dir) => existsSync(join(dir, 'apt-get')));
  return onPath && process.getuid?.() === 0;
}

/** @param {string[]} args */
function apt(...args) {
  spawnSync('apt-get', args, {
    stdio: 'inherit',
    timeout: 5 * MINUTES,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(`Spejl needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}.
Get a newer one from https://nodejs.org/ and try again.`);
}

// npm writes node_modules/.package-lock.json last, so a broken installation has none.
function packagesAreCurrent() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const has = readPackages(installed);
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || has[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
