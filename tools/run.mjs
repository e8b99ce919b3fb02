import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs an npm script and ends it, with everything that it started, after so many minutes.
 * @param {string} script
 * @param {number} minutes
 * @returns {Promise<boolean>} whether it succeeded
 */
export function runScript(script, minutes) {
  const windows = process.platform === 'win32';
  // A group of its own, so that the browsers and servers of a script end with it.
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: windows,
    detached: !windows,
  });
  const end = () => {
    if (child.pid === undefined) return;
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else endGroup(child.pid);
  };
  const stopped = () => {
    end();
    process.exit(130);
  };
  process.once('SIGINT', stopped).once('SIGTERM', stopped);
  return new Promise((done) => {
    const timer = setTimeout(() => {
      console.error(`${script} took longer than ${minutes} minutes and was ended.`);
      end();
      finish(false);
    }, minutes * 60_000);
    /** @param {boolean} succeeded */
    function finish(succeeded) {
      clearTimeout(timer);
      process.off('SIGINT', stopped).off('SIGTERM', stopped);
      done(succeeded);
    }
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
  });
}

/** @param {number} leader */
function endGroup(leader) {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group has ended by itself in the meantime.
  }
}
