import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { decisionPoints, discussionList, LEAST } from '../../../../src/classroom/cohort.ts';
import { da as words } from '../../../../src/text/classroom/da.ts';
import { da as text } from '../../../../src/text/da.ts';
import Discuss from '../../../../src/ui/screens/classroom/Discuss.svelte';
import { classOf } from '../../class.browser.ts';

const verdicts = Object.values(text.fit);

test('the places that divided the class most stand first, and nothing tells what is best', async () => {
  const { cohort, scenario, scored } = await classOf(12);
  const { container, getByRole } = await render(Discuss, { cohort, words, text });
  await expect.element(getByRole('heading', { name: words.collect.views.discuss })).toBeVisible();
  const shown = [...container.querySelectorAll<HTMLElement>('li[data-turn]')];
  expect(shown.map(({ dataset }) => dataset['turn'])).toEqual(
    discussionList(decisionPoints(scenario, scored)).map(({ turn }) => turn),
  );
  for (const verdict of verdicts) expect(container).not.toHaveTextContent(verdict);
  for (const { handIn } of cohort.all) expect(container).not.toHaveTextContent(handIn.student.name);
});

test('what Spejl says is told of one place at a time, and can be hidden again', async () => {
  const { cohort } = await classOf(12);
  const { container, getByRole } = await render(Discuss, { cohort, words, text });
  await getByRole('button', { name: words.discuss.reveal }).first().click();
  const hide = getByRole('button', { name: words.discuss.hide });
  await expect.element(hide).toHaveAttribute('aria-expanded', 'true');
  const [first, second] = container.querySelectorAll('li[data-turn]');
  expect(first).toHaveTextContent(text.fit.best);
  expect(second).not.toHaveTextContent(text.fit.best);
  await hide.click();
  expect(first).not.toHaveTextContent(text.fit.best);
});

test('too few to be divided: it says how many it takes', async () => {
  const { cohort } = await classOf(LEAST.split - 1);
  const { container } = await render(Discuss, { cohort, words, text });
  expect(container).toHaveTextContent(words.discuss.none(LEAST.split));
  expect(container.querySelector('button')).toBeNull();
});
