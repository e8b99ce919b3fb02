import { findChromium } from '../../tools/setup.mjs';

/** How every test starts the browser: the one on this machine, quiet and without a sandbox, since CI runs as root. */
export const launchOptions = {
  ...executable(),
  chromiumSandbox: false,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

function executable(): { executablePath?: string } {
  const executablePath = findChromium();
  return executablePath === undefined ? {} : { executablePath };
}
