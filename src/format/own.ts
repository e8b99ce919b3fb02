import { draw } from '../base/random.ts';
import type { CaseFiles } from './parse.ts';

const OWN = 'own:';
/** How many characters each file of such a case may have. */
export const MAX_TEXT = 600_000;

/** Whether a case is one that somebody brought, not one that comes with the app. */
export const isOwn = (id: string): boolean => id.startsWith(OWN);

/** The id of a case that somebody brought: made of its texts, so that another text is another case. */
export function ownIdOf({ scenario, en = '' }: CaseFiles): string {
  const digest = (salt: string) => Math.floor(draw(salt, scenario, en) * 2 ** 32).toString(36);
  return `${OWN}${digest('a')}.${digest('b')}`;
}
