import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { compile } from '../../../../src/engine/compile.ts';
import type { LogEvent } from '../../../../src/engine/log.ts';
import { replay, type Sitting } from '../../../../src/engine/replay.ts';
import { sheets } from '../../../../src/engine/sheets.ts';
import type { Plan as PlanStage } from '../../../../src/format/schema.ts';
import { MemoryStore } from '../../../../src/storage/memory.ts';
import { da } from '../../../../src/text/da.ts';
import { loadWorkWords } from '../../../../src/text/work/index.ts';
import Debrief from '../../../../src/ui/screens/attempt/Debrief.svelte';
import TakeHome from '../../../../src/ui/screens/attempt/sheet/TakeHome.svelte';
import Plan from '../../../../src/ui/screens/attempt/work/Plan.svelte';
import Whole from '../../../../src/ui/screens/attempt/Whole.svelte';
import { appWith } from '../../app.browser.ts';
import { cbt } from '../../cbt.browser.ts';
import { begun, NOW, reply } from '../../tiny.browser.ts';
import Within from '../../Within.svelte';
import '../../../../src/ui/style/tokens.css';
import '../../../../src/ui/style/base.css';

const onward: LogEvent = { type: 'continue', at: NOW };
const GOOD = [
  ...['sammen', 'hvor', 'tanken', 'enige', 'hvordan'].map((id) => reply(id)),
  onward,
  reply('saa'),
];
const LED = [...['vores', 'stress', 'fortjent', 'ark', 'godt'].map((id) => reply(id)), onward, reply('saa')];

function sat(log: readonly LogEvent[]): Sitting {
  const played = replay(compile(cbt), { seed: 's', dayForm: false }, log);
  if (!played.ok) throw new Error('the log plays');
  return played.value;
}
const attempt = (log: readonly LogEvent[] = []) => begun({ scenario: cbt.id, revision: cbt.revision, log });

/** What stands on the sheets that are drawn, as `tool/field: words (whose)`. */
const drawn = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('dd[data-by]')].map((entry) => {
    const tool = entry.closest<HTMLElement>('[data-tool]')?.dataset['tool'];
    const field = entry.closest<HTMLElement>('[data-field]')?.dataset['field'];
    return `${tool}/${field} (${entry.dataset['by']})`;
  });

describe('in the talk', () => {
  let store: MemoryStore;
  beforeEach(() => {
    store = new MemoryStore();
  });
  afterEach(async () => {
    store.close();
    await page.viewport(414, 896);
  });

  async function open(log: readonly LogEvent[] = []) {
    const one = attempt(log);
    await store.start(one);
    const app = appWith(store);
    const screen = await render(Within, {
      app,
      screen: Whole,
      given: { attempt: one, refused: null, scenario: cbt },
    });
    const say = async (id: string) => {
      const button = screen.container.querySelector<HTMLElement>(`[data-reply="${id}"]`);
      if (!button) throw new Error(`${id} is not on offer`);
      button.click();
      await expect.poll(() => screen.container.querySelector(`[data-reply="${id}"]`)).toBeNull();
    };
    return { one, screen, say };
  }

  test('on a phone the sheets lie in a drawer over the replies, closed, and what is new is told', async () => {
    await page.viewport(390, 844);
    const { screen, say } = await open();
    const drawer = screen.container.querySelector<HTMLDetailsElement>('[data-table="drawer"]');
    expect(drawer?.open).toBe(false);
    await say('sammen');
    await say('hvor');
    const told = screen.getByRole('status');
    await expect.element(told).toHaveTextContent('I bussen, ved Kvickly');
    await expect.element(told).toHaveTextContent(da.cbt.theirs);
    if (drawer) drawer.open = true;
    expect(drawn(screen.container)).toEqual(['kaede/situation (client)', 'kurve/point (client)']);
    const paper = screen.container.querySelector('[data-tool="kaede"]');
    expect(paper?.scrollWidth).toBeLessThanOrEqual(390);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    expect(paper?.querySelector('dd[data-fresh]')).not.toBeNull();
  });

  test('a leading question leaves the counsellor’s words, and says so', async () => {
    const { screen, say } = await open([reply('sammen')]);
    await say('stress');
    await expect.element(screen.getByRole('status')).toHaveTextContent(da.cbt.othersWords);
    expect(drawn(screen.container)).toEqual(['kaede/situation (counsellor)']);
  });

  test('on a wide screen they lie beside the talk', async () => {
    await page.viewport(1400, 900);
    const { screen } = await open([reply('sammen'), reply('hvor')]);
    await expect.poll(() => screen.container.querySelector('[data-table="beside"]')).not.toBeNull();
    expect(screen.container.querySelector('[data-table="drawer"]')).toBeNull();
  });

  test('one who comes back in the middle finds the sheet as it was', async () => {
    const { one, screen, say } = await open();
    await say('sammen');
    await say('hvor');
    await say('tanken');
    const before = drawn(screen.container);
    const kept = await store.attempt(one.id);
    await screen.unmount();
    const again = await open(kept?.log ?? []);
    expect(before.length).toBeGreaterThan(2);
    expect(drawn(again.screen.container)).toEqual(before);
  });
});

test('the plan has the sheets at hand where one plans for hard times', async () => {
  const plan: PlanStage = {
    id: 'planen',
    kind: 'plan',
    title: 'Plan',
    scene: 'Arket.',
    actors: [{ id: 'jeg', say: 'jeg', tovholder: true }],
    options: [
      { id: 'glip', section: 'crisis', say: 'Ring.', flags: [], why: 'x', source: 'spejl-view' },
      { id: 'maal', section: 'goals', say: 'Fredag.', flags: [], why: 'x', source: 'spejl-view' },
    ],
    client: { yes: 'Ja.', partly: 'Tja.', no: 'Nej.' },
    models: [],
  };
  const { words } = await loadWorkWords('da');
  const given = (log: readonly LogEvent[]) => ({
    ...{ scenario: cbt, stage: plan, sitting: sat(log), text: da, words, language: 'da' as const },
    ...{ seed: 's', practice: true, now: () => NOW, onadd: () => Promise.resolve() },
  });
  const screen = await render(Plan, given(GOOD));
  const beside = screen.container.querySelector('[data-section="crisis"] [data-papers]');
  expect(beside?.querySelectorAll('[data-tool]')).toHaveLength(4);
  expect(beside).toHaveTextContent('Bussen fredag');
  expect(screen.container.querySelectorAll('[data-papers]')).toHaveLength(1);
  await screen.unmount();
  const empty = await render(Plan, given([]));
  expect(empty.container.querySelector('[data-papers]')).toBeNull();
});

describe('in the debrief', () => {
  const props = (log: readonly LogEvent[]) => ({
    scenario: cbt,
    attempt: attempt(log),
    sitting: sat(log),
    text: da,
    language: 'da' as const,
    ontry: () => undefined,
    ongoon: null,
    onall: null,
  });

  test('the sheets stand as the client would take them home, with the marks of the work', async () => {
    const { container } = await render(Debrief, props(GOOD));
    expect(container.querySelectorAll('[data-section="sheets"] [data-tool]')).toHaveLength(4);
    for (const words of ['Nu er det min tur', 'Stå af et stop før', 'I bussen, ved Kvickly'])
      expect(container.querySelector('[data-section="sheets"]')).toHaveTextContent(words);
    expect(container.querySelector('[data-mark="cbt"]')).not.toBeNull();
    expect(container.querySelector('[data-mark="functional-analysis"]')).toHaveAttribute('data-done', '2');
    expect(container.querySelector('[data-moment="1"] [data-element="functional-analysis"]')).toHaveAttribute(
      'data-how',
      'asked',
    );
    expect(container.querySelector('[data-moment="2"] [data-written="sted"]')).not.toBeNull();
  });

  test('whose words they are is said', async () => {
    const { container } = await render(Debrief, props(LED));
    const whose = container.querySelector<HTMLElement>('[data-theirs]');
    expect(whose?.dataset).toMatchObject({ theirs: '0', all: '3' });
    expect(container.querySelectorAll('[data-section="sheets"] dd[data-by="counsellor"]')).toHaveLength(3);
  });

  test('the sheets and the marks are readable by all', async () => {
    const { container } = await render(Debrief, props(GOOD));
    for (const name of ['sheets', 'cbt']) {
      const section = container.querySelector(`[data-section="${name}"]`);
      if (!section) throw new Error(`there is no ${name}`);
      expect((await axe.run(section)).violations.map(({ id }) => id)).toEqual([]);
    }
  });

  test('printing the sheets prints nothing else', async () => {
    const printed = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined);
    const onprint = vi.fn();
    const screen = await render(TakeHome, {
      sheets: sheets(cbt, sat(GOOD).moments),
      text: da,
      onprint,
    });
    await screen.getByRole('button', { name: da.cbt.printSheets }).click();
    await expect.poll(() => onprint.mock.calls).toEqual([[true], [false]]);
    expect(printed).toHaveBeenCalledOnce();
  });
});
