import { expect, test } from 'vitest';
import { placeOf } from '../../../src/ui/state/route.svelte.ts';

test.each([
  ['', 'home', ''],
  ['#', 'home', ''],
  ['#/', 'home', ''],
  ['#/library', 'library', ''],
  ['#/progress', 'progress', ''],
  ['#/progress/compare/a/b', 'compare', 'a b'],
  ['#/progress/compare/a/b/c?x=1', 'compare', 'a b'],
  ['#/progress/compare', 'compare', ''],
  ['#/settings', 'settings', ''],
  ['#/settings?from=mail', 'settings', ''],
  ['#/case/annette', 'case', 'annette'],
  ['#/case/annette?x=1', 'case', 'annette'],
  ['#/case/annette/more', 'case', 'annette'],
  ['#/case/s%C3%B8ren', 'case', 'søren'],
  ['#/case/a%2Fb', 'case', 'a/b'],
  ['#/case/%E0%A4%A', 'case', ''],
  ['#/case/', 'case', ''],
  ['#/cards', 'cards', ''],
  ['#/card/audit', 'card', 'audit'],
  ['#/attempt/1f0c', 'attempt', '1f0c'],
  ['#/attempt/%', 'attempt', ''],
  ['#/nowhere', 'unknown', ''],
  ['#/constructor', 'unknown', ''],
  ['#library', 'library', ''],
])('%s is %s %s', (hash, screen, id) => {
  expect(placeOf(hash)).toEqual({ screen, id });
});
