import { readFileSync } from 'node:fs';
import { da } from '../../src/text/own/da.ts';
import { act, download, give, makeAssignment, makeClass, room } from './classroom.ts';
import { clean } from './axe.ts';
import { expect, listen, test } from './support.ts';
import { screen, sitting, talk, toDebrief, visit } from './talk.ts';

test.slow();

const file = (name: string) => ({ name, buffer: readFileSync(`tests/fixtures/tiny/${name}`) });
const changed = (name: string, from: string, to: string) => ({
  name,
  buffer: Buffer.from(file(name).buffer.toString().replace(from, to)),
});
const outcome = '[data-outcome]';

test('a case of one’s own is brought in, assigned by file, played by a student and marked where it is collected', async ({
  page,
  browser,
  baseURL,
}) => {
  await visit(page, '#/author', 'author');
  await give(page, 'bring', file('scenario.yaml'), file('en.yaml'));
  await expect(page.locator(outcome)).toHaveAttribute('data-outcome', 'in');
  await give(page, 'bring', file('en.yaml'), file('scenario.yaml'));
  await expect(page.locator(outcome)).toHaveAttribute('data-outcome', 'here');
  const mine = page.locator('li[data-case]');
  await expect(mine).toHaveCount(1);
  const id = (await mine.getAttribute('data-case')) ?? '';
  await clean(page, 'own cases');
  await visit(page, '#/library', 'library');
  await expect(page.getByRole('heading', { name: da.inLibrary })).toBeVisible();

  await makeClass(page);
  const { file: assignment } = await makeAssignment(page, { cases: [id], whole: true });
  await expect(page.locator('[data-link="long"]')).toBeVisible();
  await expect(page.getByText(room.share.tooLong)).toBeVisible();

  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), locale: 'da-DK' });
  const problems = await listen(context);
  const student = await context.newPage();
  await visit(student, '#/assignment', 'assignment');
  await give(student, 'open-assignment', assignment);
  await expect(student.getByText(room.take.caseWithin)).toBeVisible();
  await student.getByLabel(room.take.name).fill('Ida');
  await act(student, 'accept').click();
  await act(student, 'begin').click();
  await expect(sitting(student)).toHaveAttribute('data-moment', '0');
  await student.reload();
  await talk(student, { pick: (ids) => ids[0] ?? '' });
  await toDebrief(student);
  await expect(student.locator('img').first()).toHaveAttribute('src', /^data:image\/svg/);
  await student.getByRole('complementary', { name: 'To samtaler' }).getByRole('link').click();
  await act(student, 'seal').click();
  const handIn = await download(student, () => act(student, 'save-hand-in').click());
  await visit(student, '#/author', 'author');
  await expect(student.locator('li[data-case]')).toHaveCount(0);
  expect(problems).toEqual([]);
  await context.close();

  await give(page, 'take-in', handIn);
  await expect(page.locator('[data-taken="1"]')).toBeVisible();
  await page.getByRole('link', { name: room.collect.views.overview }).click();
  await expect(page.locator('[data-overall]')).toHaveAttribute('data-overall', /^\d/);

  // Taken from the own cases it still opens where it is needed.
  await visit(page, '#/author', 'author');
  await act(page, 'remove-case').click();
  await act(page, 'remove-case-yes').click();
  await expect(page.locator('li[data-case]')).toHaveCount(0);
  await visit(page, `#/case/${id}`, 'case');
  await expect(screen(page, 'case').getByRole('heading', { level: 1 })).toHaveText('Bo');
});

test('what is no case, or not a sound one, is named with its place and changes nothing', async ({ page }) => {
  await visit(page, '#/author', 'author');
  await give(page, 'bring', file('en.yaml'));
  await expect(page.getByText(da.faults['no-case'])).toBeVisible();
  await give(page, 'bring', file('scenario.yaml'), changed('scenario.yaml', 'id: tiny', 'id: anden'));
  await expect(page.getByText(da.faults['two-cases'])).toBeVisible();
  await give(page, 'bring', changed('scenario.yaml', 'start: hilsen', 'start: hilzen'));
  await expect(page.locator(outcome)).toHaveAttribute('data-outcome', 'refused');
  await expect(page.getByText('hilzen')).toBeVisible();
  await expect(page.getByText(/scenario\.yaml, linje 21/)).toBeVisible();
  await give(page, 'bring', changed('scenario.yaml', 'title: Døren', 'title: <img src=x onerror=alert(1)>'));
  await expect(page.locator(outcome)).toHaveAttribute('data-outcome', 'refused');
  await give(page, 'bring', changed('scenario.yaml', 'head: short1', 'head: shortest'));
  await expect(page.getByText('shortest')).toBeVisible();
  await expect(page.locator('li[data-case]')).toHaveCount(0);
  await clean(page, 'a case that was refused');
});

test('the template can be had, and comes in as it is', async ({ page }) => {
  await visit(page, '#/author', 'author');
  for (const name of ['template-da', 'template-en']) {
    const template = await download(page, () => act(page, name).click());
    await give(page, 'bring', template);
    await expect(page.locator(outcome)).toHaveAttribute('data-outcome', 'in');
  }
  await expect(page.locator('li[data-case]')).toHaveCount(2);
});
