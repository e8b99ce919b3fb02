import { ANYTHING, type Wanted } from '../../learning/find-cases.ts';

/** What cases are looked for by, for as long as the tab is open: whoever looks at a case comes back to the same list. */
class LookingFor {
  wanted = $state.raw<Wanted>(ANYTHING);
}
export const lookingFor = new LookingFor();
