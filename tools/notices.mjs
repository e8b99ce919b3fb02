import { readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './setup.mjs';

/** What ships beside the dependencies of package.json: parts of theirs, and the drawings. */
const ALSO = ['@kurkle/color', 'clsx', 'esm-env', '@dicebear/open-peeps'];

const HEAD = `# Third-party notices

Spejl ships parts of the works below, each under its own licence. The clients' portraits are made from Open Peeps by
Pablo Stanley (CC0 1.0). This file is written by \`node tools/notices.mjs\`.
`;

/** The notices of everything that ships, with each licence in full. */
export function notices() {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const names = [...Object.keys(dependencies), ...ALSO].sort();
  return `${HEAD}\n${names.map(notice).join('\n')}`;
}

/** @param {string} name */
function notice(name) {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)(\.\w+)?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  if (texts.length === 0) throw new Error(`${name} has no licence file`);
  const facts = [`${name} ${version}`, license, homepage?.replace(/#.*$/, '')].filter(Boolean).join(' · ');
  return `## ${facts}\n\n${texts.map((text) => `\`\`\`\`text\n${text}\n\`\`\`\`\n`).join('\n')}`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(join(ROOT, 'THIRD-PARTY.md'), notices());
}
