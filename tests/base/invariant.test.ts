import { expect, test } from 'vitest';
import { invariant, never } from '../../src/base/invariant.ts';

test('a broken promise throws and says which', () => {
  expect(() => {
    invariant(false, 'the door is open');
  }).toThrow('Broken promise: the door is open');
});

test('a promise that is kept is silent', () => {
  expect(() => {
    invariant('something', 'it is something');
  }).not.toThrow();
});

test('a member that no switch foresaw is named', () => {
  expect(() => never({ kind: 'dream' } as never)).toThrow('{"kind":"dream"}');
});
