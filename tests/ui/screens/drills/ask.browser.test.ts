import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import cases from 'virtual:cases';
import type { Kind } from '../../../../src/learning/drills/drill.ts';
import { drillsOf } from '../../../../src/learning/drills/make.ts';
import { shownOf } from '../../../../src/learning/drills/rate.ts';
import { da as text } from '../../../../src/text/da.ts';
import { da as words } from '../../../../src/text/drills/da.ts';
import { da as work } from '../../../../src/text/work/da.ts';
import { loadKnowledge } from '../../../../src/ui/content.ts';
import Ask from '../../../../src/ui/screens/drills/Ask.svelte';
import '../../../../src/ui/style/tokens.css';
import '../../../../src/ui/style/base.css';

const SEED = 'frø';

async function ask(kind: Kind, id = 'sara') {
  const scenario = (await cases[id]?.da())?.default;
  const drill = scenario && drillsOf(scenario).find((each) => each.kind === kind);
  if (!scenario || !drill) throw new Error(`${id} gives a drill of the kind ${kind}`);
  const [onrated, onnext] = [vi.fn(), vi.fn()];
  const screen = await render(Ask, {
    drill,
    seed: SEED,
    scenario,
    words,
    section: work.plan.section,
    text,
    knowledge: loadKnowledge(),
    language: 'da',
    numberKeys: true,
    isFirst: false,
    onrated,
    onnext,
  });
  const told = () => expect.poll(() => screen.container.querySelector('.told')).not.toBeNull();
  return { ...screen, drill, options: shownOf(drill, SEED), onrated, onnext, told };
}
const keyOf = (ids: readonly { id: string }[], id: string) =>
  String(ids.findIndex((each) => each.id === id) + 1);

test.each(['talk', 'code', 'answer', 'act', 'supports', 'missing'] as const)(
  'a choice (%s) is made by its number, answered once, and told with its reason',
  async (kind) => {
    const { drill, options, onrated, onnext, told, container } = await ask(kind);
    if (drill.form !== 'choose') throw new Error('a choice');
    await userEvent.keyboard(keyOf(options, drill.right));
    await told();
    await userEvent.keyboard('1');
    expect(onrated.mock.calls).toEqual([['good']]);
    await expect.element(page.getByText(words.verdict.good)).toBeVisible();
    if (drill.shown.why) expect(container).toHaveTextContent(drill.shown.why);
    await userEvent.keyboard('{Enter}');
    expect(onnext).toHaveBeenCalledOnce();
  },
);

test('a wrong choice shows the right one and why, and why the chosen one is another', async () => {
  const { drill, options, onrated, told, container } = await ask('answer');
  if (drill.form !== 'choose') throw new Error('a choice');
  const wrong = drill.options.find(({ id }) => id !== drill.right && !drill.near.includes(id));
  if (!wrong) throw new Error('something is wrong');
  await userEvent.keyboard(keyOf(options, wrong.id));
  await told();
  expect(onrated.mock.calls).toEqual([['again']]);
  for (const said of [drill.shown.say, drill.shown.why, wrong.why, drill.line?.thinks])
    expect(container).toHaveTextContent(said ?? '');
  expect(container.querySelector('[data-state="right"]')?.getAttribute('data-option')).toBe(drill.right);
});

test('a line is written, held against the case, and rated by whoever wrote it', async () => {
  const { drill, onrated, onnext, told, container } = await ask('reflect');
  if (drill.form !== 'write') throw new Error('a line to write');
  expect(container).not.toHaveTextContent(drill.shown.say ?? '-');
  await userEvent.click(page.getByRole('textbox'));
  // Numbers that are written choose nothing.
  await userEvent.keyboard('Du har prøvet 2 gange.{Enter}');
  await told();
  expect(container).toHaveTextContent(drill.shown.say ?? '');
  expect(container).toHaveTextContent('Du har prøvet 2 gange.');
  expect(onrated).not.toHaveBeenCalled();
  await userEvent.keyboard('2');
  expect(onrated.mock.calls).toEqual([['hard']]);
  expect(onnext).toHaveBeenCalledOnce();
});

test('steps are put in order one by one, and the last can be taken back', async () => {
  const { drill, options, onrated, told } = await ask('order', 'kasper');
  if (drill.form !== 'order') throw new Error('steps to order');
  await userEvent.keyboard(keyOf(options, drill.steps.at(-1)?.id ?? ''));
  await userEvent.click(page.getByRole('button', { name: words.undo }));
  for (const { id } of drill.steps) await userEvent.keyboard(keyOf(options, id));
  await told();
  expect(onrated.mock.calls).toEqual([['good']]);
});

test.each(['talk', 'answer', 'missing', 'reflect', 'open'] as const)(
  'a drill (%s) fits a phone, and is readable by all before and after',
  async (kind) => {
    await page.viewport(360, 740);
    const { container, told, drill } = await ask(kind);
    const clean = async () => {
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
      const { violations } = await axe.run(container);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    };
    await clean();
    if (drill.form === 'write')
      await userEvent.click(page.getByRole('button', { name: words.withoutWriting }));
    else await userEvent.keyboard('1');
    await told();
    await clean();
  },
);
