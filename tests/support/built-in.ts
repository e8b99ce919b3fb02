import { readFileSync } from 'node:fs';
import { compile, type Compiled } from '../../src/engine/compile.ts';
import { readCase } from '../../src/format/parse.ts';

/** A built-in case, compiled. */
export function builtIn(id: string): Compiled {
  const file = (name: string) =>
    readFileSync(new URL(`../../scenarios/${id}/${name}`, import.meta.url), 'utf8');
  const read = readCase({ scenario: file('scenario.yaml'), en: file('en.yaml') });
  if (!read.ok) throw new Error(`${id} cannot be read`);
  return compile(read.value.scenarios.da);
}
