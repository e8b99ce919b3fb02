import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Scenario } from '../../src/format/schema.ts';
import { doing } from '../../src/format/stages/plan.ts';
import { expect } from './support.ts';
import { arriveAt, offered, place, sitting } from './talk.ts';

type Value = string | number | readonly string[];
interface Path {
  readonly replies: readonly string[];
  readonly work: Readonly<
    Record<string, { explore?: string[]; set?: Record<string, Value>; model?: string }>
  >;
}

/** How a person works at it: by keyboard alone, or by touch. */
export interface Hands {
  readonly press: (target: Locator) => Promise<void>;
  readonly reply: (page: Page, id: string) => Promise<void>;
}

export const keyboard: Hands = {
  press: async (target) => {
    await target.focus();
    await target.press((await target.evaluate((node) => node.tagName)) === 'INPUT' ? 'Space' : 'Enter');
  },
  reply: async (page, id) => {
    await page.keyboard.press(String((await offered(page)).indexOf(id) + 1));
  },
};
export const touch: Hands = {
  press: (target) => target.tap(),
  reply: (page, id) => page.locator(`[data-reply="${id}"]`).tap(),
};

/** A golden path of a case, and the case as its author wrote it. */
export function courseOf(id: string, name: string): { path: Path; scenario: Scenario } {
  const read = (file: string): unknown => parse(readFileSync(`scenarios/${id}/${file}`, 'utf8'));
  const path = (read('paths.yaml') as Record<string, Path>)[name];
  if (!path) throw new Error(`${id} has no path called ${name}`);
  return { path, scenario: read('scenario.yaml') as Scenario };
}

/** How many events of all attempts lie on the device. */
const eventsKept = (): Promise<number> =>
  new Promise((resolve) => {
    const open = indexedDB.open('spejl');
    open.onsuccess = () => {
      const count = open.result.transaction('events').objectStore('events').count();
      count.onsuccess = () => {
        open.result.close();
        resolve(count.result);
      };
    };
  });

/** Walks a golden path through a whole course, with a reload in the middle of every stage that is worked at. */
export class Walk {
  readonly #page: Page;
  readonly #hands: Hands;
  readonly #path: Path;
  readonly #scenario: Scenario;
  #said = 0;

  constructor(page: Page, hands: Hands, { path, scenario }: ReturnType<typeof courseOf>) {
    this.#page = page;
    this.#hands = hands;
    this.#path = path;
    this.#scenario = scenario;
  }

  /** Talks to the end of what is said before the next stage of work, or to that of one conversation; at most so many replies. */
  async talk(replies = Infinity, until: 'look' | 'continue' = 'look'): Promise<void> {
    for (let left = replies; left > 0; left--) {
      const [turn, reply = ''] = this.#path.replies[this.#said]?.split('/') ?? [];
      const here = await place(this.#page);
      if (here.turn === turn) {
        await this.#hands.reply(this.#page, reply);
        this.#said += 1;
      } else if (this.#said === this.#path.replies.length) return;
      else if (await this.#page.locator(`[data-act="${until}"]`).isVisible()) return;
      else await this.#hands.press(this.#page.locator('[data-act="continue"]'));
      await arriveAt(this.#page, here.moment + 1);
    }
  }

  async goOn(): Promise<void> {
    await this.#hands.press(this.#page.locator('[data-act="continue"]').first());
    await expect(sitting(this.#page)).not.toHaveAttribute('data-turn', 'done');
    await expect(this.#page.locator('h1')).toBeFocused();
  }

  async assess(): Promise<void> {
    const { explore = [], set = {} } = this.#stage('assessment');
    for (const [i, way] of explore.entries()) {
      await this.#hands.press(this.#page.locator(`button[data-way="${way}"]`));
      await expect(this.#page.locator(`[data-way="${way}"][data-taken]`)).toBeVisible();
      if (i === 0) await this.#takeBack(way);
      if (i === 2) await this.#reload('[data-finding], [data-taken]');
    }
    for (const [field, value] of Object.entries(set)) {
      const [id = '', part] = field.split('/');
      if (part === 'score')
        await this.#write(this.#page.locator(`[data-instrument="${id}"] input[type="number"]`), value);
      if (part === 'band') await this.#choose(this.#page.locator(`[data-instrument="${id}"]`), String(value));
      if (part === 'act') await this.#choose(this.#page.locator(`[data-red="${id}"]`), String(value));
    }
    await this.#handIn();
  }

  async match(): Promise<void> {
    const { set = {} } = this.#stage('matching');
    const whole = Object.entries(set).filter(([field]) => !field.includes('/'));
    for (const [field, value] of whole) {
      if (field === 'aside') {
        const [option = '', reason = ''] = String(value).split('/');
        await this.#choose(this.#page.locator('[data-aside]'), option);
        await this.#choose(this.#page.locator('[data-aside]'), reason);
      } else if (field === 'wish') await this.#choose(this.#page.locator('[data-wish]'), String(value));
      else
        for (const id of value as readonly string[])
          await this.#choose(this.#page.locator(`[data-decision="${field}"]`), id);
    }
    await this.#reload('input:checked');
    for (const [field, value] of Object.entries(set).filter(([each]) => each.endsWith('/for'))) {
      const cite = this.#page.locator(`[data-cite="${field.slice(0, -4)}"]`);
      await this.#unfold(cite);
      for (const id of value as readonly string[]) await this.#choose(cite, id);
    }
    await this.#handIn();
  }

  async plan(): Promise<void> {
    const { model } = this.#stage('plan');
    const stage = this.#scenario.stages.find((each) => each.kind === 'plan');
    const plan = stage?.models.find(({ id }) => id === model)?.plan;
    if (!stage || !plan) throw new Error(`there is no plan called ${model ?? ''}`);
    const chosen = stage.options.filter(({ id }) => plan.options.includes(id));
    for (const section of await this.#page.locator('details[data-section]').all())
      await this.#unfold(section);
    for (const { id } of chosen) await this.#choose(this.#page.locator('.build'), id);
    await this.#reload('input:checked');
    for (const section of await this.#page.locator('details[data-section]').all())
      await this.#unfold(section);
    for (const { id, section } of chosen) {
      const card = this.#page
        .locator('.option')
        .filter({ has: this.#page.locator(`:scope > label > input[data-option="${id}"]`) });
      for (const part of ['who', 'start', 'dose'] as const) {
        const value = plan[part]?.[id];
        if (value !== undefined) await card.locator(`select[id$="-${part}"]`).selectOption(String(value));
      }
      const ties = plan.serves[id];
      if (ties === undefined) continue;
      if (!doing.includes(section)) await this.#unfold(card.locator('details').first());
      for (const tie of [ties].flat()) await this.#choose(card.locator('.below'), tie);
    }
    await this.#choose(this.#page.locator('.build'), plan.tovholder);
    await this.#write(this.#page.locator('[data-field="follow-up"]'), plan.followUp);
    await this.#hands.press(this.#page.locator('[data-act="show"]'));
    await expect(this.#page.locator('[data-answer="0"]')).toBeVisible();
    await this.#handIn();
  }

  async review(): Promise<void> {
    const stage = (await sitting(this.#page).getAttribute('data-stage')) ?? '';
    const { set = {} } = this.#path.work[stage] ?? {};
    for (;;) {
      const week = (await sitting(this.#page).getAttribute('data-turn')) ?? '';
      if (week === 'done') return;
      const [action = ''] = [set[week] ?? ''].flat();
      await this.#choose(sitting(this.#page), String(action));
      await this.#reload('input:checked');
      const reading = set[`${week}/reading`];
      if (reading !== undefined) await this.#choose(sitting(this.#page), String(reading));
      await this.#hands.press(this.#page.locator('[data-act="hand-in"]'));
      await expect(sitting(this.#page)).not.toHaveAttribute('data-turn', week);
    }
  }

  /** Hands in what nothing was done at, or only what must be: the first action of each week. */
  async handInAsItIs(): Promise<void> {
    const stage = (await sitting(this.#page).getAttribute('data-stage')) ?? '';
    while ((await sitting(this.#page).getAttribute('data-turn')) !== 'done') {
      const turn = (await sitting(this.#page).getAttribute('data-turn')) ?? '';
      if ((await sitting(this.#page).getAttribute('data-kind')) === 'review')
        await this.#hands.press(sitting(this.#page).locator('fieldset').nth(1).locator('input').first());
      await this.#hands.press(this.#page.locator('[data-act="ask"]'));
      await this.#hands.press(this.#page.locator('[data-act="hand-in"]'));
      await expect(sitting(this.#page)).not.toHaveAttribute('data-turn', turn);
      await expect(sitting(this.#page)).toHaveAttribute('data-stage', stage);
    }
  }

  /** A way taken back is there to be taken again, and has the focus. */
  async #takeBack(way: string): Promise<void> {
    await this.#hands.press(this.#page.locator('[data-act="back"]'));
    const button = this.#page.locator(`button[data-way="${way}"]`);
    await expect(button).toBeFocused();
    await this.#hands.press(button);
    await expect(this.#page.locator(`[data-way="${way}"][data-taken]`)).toBeVisible();
  }

  #stage(kind: string) {
    const { id } = this.#scenario.stages.find((each) => each.kind === kind) ?? { id: '' };
    return this.#path.work[id] ?? {};
  }

  async #choose(within: Locator, id: string): Promise<void> {
    const input = within.locator(`input[data-option="${id}"]`).first();
    await this.#hands.press(input);
    await expect(input).toBeChecked();
  }

  async #unfold(details: Locator): Promise<void> {
    if ((await details.getAttribute('open')) === null)
      await this.#hands.press(details.locator(':scope > summary'));
    await expect(details).toHaveAttribute('open', '');
  }

  async #write(input: Locator, value: Value): Promise<void> {
    await input.fill(String(value));
    await input.blur();
  }

  /** Everything stands as it stood. */
  async #reload(what: string): Promise<void> {
    const count = await this.#page.locator(what).count();
    const stage = await sitting(this.#page).getAttribute('data-stage');
    await this.#settled();
    await this.#page.reload();
    await expect(sitting(this.#page)).toHaveAttribute('data-stage', stage ?? '');
    await expect(this.#page.locator(what)).toHaveCount(count);
  }

  /** Waits until the device has what was done: a hand is slower than this, and would not need to. */
  async #settled(): Promise<void> {
    let before = -1;
    await expect
      .poll(async () => {
        const now = await this.#page.evaluate(eventsKept);
        const same = now === before;
        before = now;
        return same;
      })
      .toBe(true);
  }

  async #handIn(): Promise<void> {
    const ask = this.#page.locator('[data-act="ask"]');
    if (await ask.isVisible()) {
      await this.#hands.press(ask);
      await this.#hands.press(this.#page.locator('[data-act="keep-on"]'));
      await expect(ask).toBeFocused();
      await this.#hands.press(ask);
    }
    await this.#hands.press(this.#page.locator('[data-act="hand-in"]'));
    await expect(sitting(this.#page)).toHaveAttribute('data-turn', 'done');
    await expect(this.#page.locator('h1')).toBeFocused();
  }
}
