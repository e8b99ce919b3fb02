import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Timer from '../../../src/ui/parts/Timer.svelte';

/** A timer of two minutes, and the clock that it goes by. */
async function timer() {
  const clock = { now: 1_760_000_000_000 };
  const part = await render(Timer, {
    minutes: 2,
    start: 'Tal sammen',
    stop: 'Stop uret',
    over: 'Tiden er gået',
    now: () => clock.now,
  });
  return { clock, part, left: part.getByRole('timer') };
}

test('it counts down by the clock it is given, and says when time is up', async () => {
  const { clock, part, left } = await timer();
  await expect.element(left).not.toBeInTheDocument();
  await part.getByRole('button', { name: 'Tal sammen' }).click();
  await expect.element(left).toHaveTextContent('2:00');
  clock.now += 55_000;
  await expect.element(left).toHaveTextContent('1:05');
  clock.now += 64_001;
  await expect.element(left).toHaveTextContent('0:01');
  clock.now += 1000;
  await expect.element(left).toHaveTextContent('Tiden er gået');
});

test('a device that slept meanwhile has no time left, not less than none', async () => {
  const { clock, part, left } = await timer();
  await part.getByRole('button').click();
  clock.now += 3_600_000;
  await expect.element(left).toHaveTextContent('Tiden er gået');
});

test('stopped, it can begin again from the whole time; the focus follows', async () => {
  const { clock, part, left } = await timer();
  await part.getByRole('button').click();
  await expect.element(part.getByRole('button', { name: 'Stop uret' })).toHaveFocus();
  clock.now += 30_000;
  await expect.element(left).toHaveTextContent('1:30');
  await part.getByRole('button', { name: 'Stop uret' }).click();
  await expect.element(left).not.toBeInTheDocument();
  await expect.element(part.getByRole('button', { name: 'Tal sammen' })).toHaveFocus();
  await part.getByRole('button').click();
  await expect.element(left).toHaveTextContent('2:00');
});
