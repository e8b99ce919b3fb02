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
import ReviewResult from '../../../../src/ui/screens/attempt/work/ReviewResult.svelte';
import { workProps } from '../../course.browser.ts';

const replies = (...ids: string[]): Log => ids.map((reply) => ({ type: 'reply', reply, at: 0 }));
const on: LogEvent = { type: 'continue', at: 0 };
const handIn: LogEvent = { type: 'hand-in', at: 0 };
const put = (field: string, value: string | string[]): LogEvent => ({ type: 'set', field, value, at: 0 });
const TALK = replies('spejl', 'hvad');
const MATCHING = [...TALK, on, handIn, on];
const PLAN = [...MATCHING, handIn, on];
const REVIEW = [...PLAN, handIn, on];

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

test('sentences that contradict each other are quoted as the learner wrote them', async () => {
  const log = [put('goals', ['soendag', 'fire-dage']), put('soendag/text', 'Jeg holder søndagen fri.')];
  const { props } = workProps('plan', [...PLAN, ...log, handIn]);
  const options = props.stage.options.map((each) =>
    each.id === 'fire-dage' ? { ...each, against: 'soendag' } : each,
  );
  const said = options.find(({ id }) => id === 'fire-dage')?.say ?? '';
  const stage = { ...props.stage, options };
  const stages = props.scenario.stages.map((each) => (each.kind === 'plan' ? stage : each));
  const scenario = { ...props.scenario, stages };
  const screen = await render(PlanResult, { ...props, scenario, stage, rules, knowledge: null });
  await expect.element(screen.getByText(words.plan.clash(said, 'Jeg holder søndagen fri.'))).toBeVisible();
});

test('each week says what its curves showed, and what was read', async () => {
  const { stage, sitting } = workProps('review', REVIEW).props;
  const [week] = stage.weeks;
  const action = week?.events.find(({ id }) => id === sitting.weeks.at(-1)?.event)?.actions[0];
  const told = async (...read: LogEvent[]) => {
    const acted = put(week?.id ?? '', [action?.id ?? '']);
    const { props } = workProps('review', [...REVIEW, acted, ...read, handIn]);
    const screen = await render(ReviewResult, { ...props, knowledge: null });
    const [said] = screen.container.querySelectorAll<HTMLElement>('[data-reading]');
    const found = [said?.dataset['reading'], said?.textContent.trim()];
    await screen.unmount();
    return found;
  };
  const { readAs } = words.review;
  const reading = (value: string) => put(`${week?.id ?? ''}/reading`, value);
  expect(await told(reading('same'))).toEqual(['right', readAs('same', 'same')]);
  expect(await told(reading('worse'))).toEqual(['missed', readAs('same', 'worse')]);
  expect(await told()).toEqual(['missed', readAs('same', null)]);
});
