import { clean } from './axe.ts';
import { act, filesOf, give, makeAssignment, makeClass, room } from './classroom.ts';
import { expect, test } from './support.ts';
import { visit } from './talk.ts';

test.slow();
test.use({ colorScheme: 'light' });

test('on the screens of a teacher', async ({ page }) => {
  await visit(page, '#/classroom', 'classroom');
  await page.locator('summary').click();
  await clean(page, 'classroom');
  await makeClass(page);
  await clean(page, 'class');
  await act(page, 'new-assignment').click();
  await page.locator('summary').click();
  await clean(page, 'new assignment');
  await page.getByRole('button', { name: room.make.cancel }).click();
  const { assignment } = await makeAssignment(page);
  await clean(page, 'share');
  await give(page, 'take-in', ...(await filesOf(assignment, 12)), {
    name: 'brev',
    buffer: Buffer.from('hej'),
  });
  await expect(page.locator('[data-taken="12"]')).toBeVisible();
  await clean(page, 'collect');
  for (const view of ['overview', 'points', 'discuss', 'skills'] as const) {
    await page.getByRole('link', { name: room.collect.views[view], exact: true }).click();
    await expect(
      page.locator(`main[data-view="${view}"] li, main[data-view="${view}"] tr`).first(),
    ).toBeVisible();
    await clean(page, view);
  }
  await page.locator('tr[data-student] a').first().click();
  await act(page, 'comment').first().click();
  await page.getByRole('textbox').fill('Her lod du stilheden stå.');
  await act(page, 'save-comment').click();
  await page.getByText(room.student.otherDevice).click();
  await act(page, 'comment').first().click();
  await act(page, 'adjust').first().click();
  await clean(page, 'student');
});

test('in the room and in the hour', async ({ page }) => {
  await visit(page, '#/teach/annette', 'teach');
  await clean(page, 'teach, start');
  await act(page, 'begin').click();
  await page.keyboard.press('1');
  await clean(page, 'teach');
  await act(page, 'play-class').click();
  await page.locator('summary').click();
  await clean(page, 'teach, why');
  await visit(page, '#/calibrate/annette', 'calibrate');
  await clean(page, 'calibrate');
  await page.locator('[data-go="code"]').click();
  await page.locator('li[data-moment] select').first().selectOption('affirm');
  await clean(page, 'calibrate, code');
  await act(page, 'keep-rating').click();
  await page.locator('[data-go="published"]').click();
  await clean(page, 'calibrate, published');
});

test('on the screens of a student', async ({ page }) => {
  await visit(page, '#/assignment', 'assignment');
  await clean(page, 'no assignment');
  await makeClass(page);
  const { file } = await makeAssignment(page, { feedback: 'deadline', due: '2999-01-01T12:00' });
  await visit(page, '#/assignment', 'assignment');
  await give(page, 'open-assignment', file);
  await expect(page.locator('main[data-step="offered"]')).toBeVisible();
  await clean(page, 'offered');
  await page.getByLabel(room.take.name).fill('Ida');
  await act(page, 'accept').click();
  await expect(page.locator('main[data-step="taken"]')).toBeVisible();
  await clean(page, 'taken');
  await visit(page, '#/', 'home');
  await expect(page.locator('a[data-assignment]')).toBeVisible();
  await clean(page, 'home, with an assignment');
});
