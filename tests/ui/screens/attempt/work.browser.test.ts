import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Log, LogEvent } from '../../../../src/engine/log.ts';
import { rules } from '../../../../src/text/work/rules-da.ts';
import { da as words } from '../../../../src/text/work/da.ts';
import HandIn from '../../../../src/ui/screens/attempt/work/HandIn.svelte';
import Matching from '../../../../src/ui/screens/attempt/work/Matching.svelte';
import PlanResult from '../../../../src/ui/screens/attempt/work/PlanResult.svelte';
import Plan from '../../../../src/ui/screens/attempt/work/Plan.svelte';
import { workProps } from '../../course.browser.ts';

const replies = (...ids: string[]): Log => ids.map((reply) => ({ type: 'reply', reply, at: 0 }));
const on: LogEvent = { type: 'continue', at: 0 };
const handIn: LogEvent = { type: 'hand-in', at: 0 };
const put = (field: string, value: string | string[]): LogEvent => ({ type: 'set', field, value, at: 0 });
const TALK = replies('spejl', 'hvad');
const MATCHING = [...TALK, on, handIn, on];
const PLAN = [...MATCHING, handIn, on];

test('what is still open is said once; whoever works on has the focus where they were', async () => {
  const onhandin = vi.fn();
  const given = { label: 'Aflevér', open: ['Ingen mål'], words, onhandin };
  const screen = await render(HandIn, given);
  await screen.getByRole('button', { name: 'Aflevér' }).click();
  await expect.element(screen.getByText('Ingen mål')).toBeVisible();
  await screen.getByRole('button', { name: words.keepOn }).click();
  await expect.element(screen.getByRole('button', { name: 'Aflevér' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Aflevér' }).click();
  await screen.rerender({ ...given, open: [] });
  await expect.element(screen.getByText(words.stillOpen)).not.toBeInTheDocument();
  expect(onhandin).not.toHaveBeenCalled();
});

test('an alternative that was weighed and chosen after all is weighed no more', async () => {
  const saysSo = async (...log: Log) => {
    const screen = await render(Matching, workProps('matching', [...MATCHING, ...log]).props);
    await screen.getByRole('button', { name: words.matching.handIn }).click();
    const told = screen.container.textContent.includes(words.matching.openAside);
    await screen.unmount();
    return told;
  };
  expect(await saysSo(put('aside', 'doegnet/job'))).toBe(false);
  expect(await saysSo(put('aside', 'doegnet/job'), put('setting', ['doegnet']))).toBe(true);
});

test('that two choices do not go together is told in practice, and not in an exam', async () => {
  const chosen = [put('method', ['samtaler']), put('form', ['eneste'])];
  const { props } = workProps('matching', [...MATCHING, ...chosen]);
  const options = props.stage.options.map((each) =>
    each.id === 'samtaler' ? { ...each, against: ['eneste'] } : each,
  );
  const told = async (practice: boolean) => {
    const screen = await render(Matching, { ...props, practice, stage: { ...props.stage, options } });
    const count = screen.container.querySelectorAll('.clash').length;
    await screen.unmount();
    return count;
  };
  expect(await told(true)).toBe(2);
  expect(await told(false)).toBe(0);
});

test('a week that no plan can hold does not stay standing', async () => {
  const { props, added } = workProps('plan', PLAN);
  const screen = await render(Plan, props);
  const week = screen.getByLabelText(words.plan.followUp);
  await week.fill('99');
  await userEvent.tab();
  await expect.element(week).toHaveValue(null);
  expect(added).toEqual([]);
  await week.fill('12');
  await userEvent.tab();
  expect(added).toMatchObject([{ field: 'follow-up', value: 12 }]);
});

test('a rule that caps says so only where it was broken, not where a plan is unfinished', async () => {
  const resultOf = async (...log: Log) => {
    const { props } = workProps('plan', [...PLAN, ...log, handIn]);
    return render(PlanResult, { ...props, rules, knowledge: null });
  };
  const caps = words.stop.toLowerCase();
  const unfinished = await resultOf();
  const [day] = unfinished.container.querySelectorAll('[data-rule="R01"]');
  expect(day?.textContent).not.toContain(caps);
  await unfinished.unmount();
  const broken = await resultOf(put('coordination', ['deler-alt']));
  const [sharing] = broken.container.querySelectorAll('[data-rule="R57"]');
  expect(sharing?.textContent).toContain(caps);
});
