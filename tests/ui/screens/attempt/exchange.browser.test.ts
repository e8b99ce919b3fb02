import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { compile } from '../../../../src/engine/compile.ts';
import type { LogEvent } from '../../../../src/engine/log.ts';
import { replay, type Moment } from '../../../../src/engine/replay.ts';
import { da } from '../../../../src/text/da.ts';
import Exchange from '../../../../src/ui/screens/attempt/Exchange.svelte';
import { NOW, reply, tiny } from '../../tiny.browser.ts';

function firstMoment(...log: LogEvent[]): Moment {
  const played = replay(compile(tiny), { seed: 's', dayForm: false }, log);
  if (!played.ok || !played.value.moments[0]) throw new Error('the log plays');
  return played.value.moments[0];
}

const props = (moment: Moment) => ({
  moment,
  name: 'Bo',
  text: da,
  language: 'da' as const,
  knowledge: null,
  ontry: null,
});

test('a weak reply stands with its reason and with a better one', async () => {
  const part = await render(Exchange, props(firstMoment(reply('pres'))));
  for (const words of [
    'Hej. (bliver stående)',
    'Hvad vil han?',
    'Du skulle tage at sætte dig.',
    'Skubber, før han er klar.',
    da.code.persuade,
    da.fit.poor,
    da.debrief.best,
    'Du er på vej et sted hen.',
    'Møder ham i døren.',
  ])
    expect(part.container).toHaveTextContent(words);
  await expect.element(part.getByRole('button')).not.toBeInTheDocument();
});

test('the best reply stands alone', async () => {
  const part = await render(Exchange, props(firstMoment(reply('spejl'))));
  expect(part.container).toHaveTextContent(da.fit.best);
  expect(part.container).not.toHaveTextContent(da.debrief.best);
  expect(part.container).not.toHaveTextContent(da.debrief.usedCue);
});

test('one’s own line and the cue are told, and the line is text whatever is in it', async () => {
  const own = '<img src=x onerror="alert(1)"> Hvad så?';
  const moment = firstMoment({ type: 'cue', at: NOW }, { type: 'draft', text: own, at: NOW }, reply('spejl'));
  const part = await render(Exchange, props(moment));
  expect(part.container).toHaveTextContent(`${da.debrief.yourLine}: ${own}`);
  expect(part.container).toHaveTextContent(da.debrief.usedCue);
  expect(part.container.querySelector('img')).toBeNull();
});

test('to try again from here names the moment', async () => {
  const ontry = vi.fn();
  const part = await render(Exchange, { ...props(firstMoment(reply('spejl'))), ontry });
  await part.getByRole('button', { name: da.debrief.tryFrom }).click();
  expect(ontry.mock.calls).toEqual([[0]]);
});
