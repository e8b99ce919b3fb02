import { draw } from '../base/random.ts';
import { OWN } from './own.ts';
import type { CaseFiles } from './parse.ts';

/** The id of a case that somebody brought: made of its texts, so that another text is another case. */
export function ownIdOf({ scenario, en = '' }: CaseFiles): string {
  const digest = (salt: string) => Math.floor(draw(salt, scenario, en) * 2 ** 32).toString(36);
  return `${OWN}${digest('a')}.${digest('b')}`;
}
