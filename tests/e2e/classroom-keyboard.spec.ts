import type { Locator, Page } from '@playwright/test';
import { act, another, download, room } from './classroom.ts';
import { tabTo } from './keys.ts';
import { expect, test } from './support.ts';
import { arriveAt, button, leaving, offered, onwards, place, screen, sitting, words } from './talk.ts';

test.slow();
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('teacher and student go all the way by keyboard alone', async ({ page, browser, baseURL }) => {
  await page.goto('./#/classroom');
  await expect(screen(page, 'classroom').and(page.locator(':not([aria-busy])'))).toBeVisible();
  await tabTo(page, page.getByLabel(room.hub.className));
  await page.keyboard.type('Hold 3');
  await page.keyboard.press('Enter');
  await standsOn(page, heading(page, 'Hold 3'));

  await tabTo(page, page.getByLabel(room.keys.phrase));
  await page.keyboard.type('fire tilfældige ord');
  await tabTo(page, act(page, 'save-keys'));
  await download(page, () => page.keyboard.press('Enter'));
  await expect(page.locator('[data-saved="true"]')).toBeVisible();
  await standsOn(page, heading(page, room.keys.title));

  await tabTo(page, act(page, 'new-assignment'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await standsOn(page, page.getByLabel(room.make.name, { exact: true }));
  await tabTo(page, button(page, room.make.cancel));
  await page.keyboard.press('Enter');
  await standsOn(page, act(page, 'new-assignment'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('To samtaler');
  await tabTo(page, page.locator('[data-case="annette"] input'));
  await page.keyboard.press('Space');
  await expect(page.locator('[data-case="annette"] select')).toBeVisible();
  await tabTo(page, page.locator('input[value="practice"]'));
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('input[value="exam"]')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await tabTo(page, page.getByLabel(room.make.due, { exact: true }));
  await page.keyboard.type('12312999');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1200PM');
  await expect(page.getByLabel(room.make.due, { exact: true })).toHaveValue('2999-12-31T12:00');
  await tabTo(page, page.getByLabel(room.make.teacher));
  await page.keyboard.type('Mette');
  await tabTo(page, page.locator('form summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('spinbutton', { name: room.part.plan }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('spinbutton', { name: room.part.plan })).toHaveValue('21');
  await tabTo(page, act(page, 'make-assignment'));
  await page.keyboard.press('Enter');
  await standsOn(page, heading(page, 'To samtaler'));
  await tabTo(page, act(page, 'copy-link'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(room.share.copied)).toBeVisible();
  await standsOn(page, act(page, 'copy-link'));
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const { page: student, problems } = await another(browser, baseURL);
  await student.goto(link);
  await tabTo(student, student.getByLabel(room.take.name));
  await student.keyboard.type('Ugle');
  await student.keyboard.press('Enter');
  await expect(student.locator('main[data-step="taken"]')).toBeVisible();
  await standsOn(student, heading(student, 'To samtaler'));
  await tabTo(student, act(student, 'begin'));
  await student.keyboard.press('Enter');
  await talkByKeys(student);
  await tabTo(student, button(student, words.da.sitting.toDebrief));
  await student.keyboard.press('Enter');
  await tabTo(student, act(student, 'skip'));
  await student.keyboard.press('Enter');
  await expect(student.locator('[data-step="marks"]')).toBeVisible();
  await stands(student);
  await tabTo(student, student.getByRole('complementary').getByRole('link', { name: 'To samtaler' }));
  await student.keyboard.press('Enter');
  await standsOn(student, heading(student, 'To samtaler'));
  await tabTo(student, act(student, 'seal'));
  await student.keyboard.press('Enter');
  await standsOn(student, student.getByText(room.take.sealed(1)));
  await tabTo(student, act(student, 'save-hand-in'));
  const file = await download(student, () => student.keyboard.press('Enter'));
  const code = await student.locator('[data-copy="hand-in"]').inputValue();

  await page.keyboard.press('Shift+Tab');
  await pick(page, act(page, 'take-in'), { name: 'brev', buffer: Buffer.from('hej') });
  await expect(page.locator('[data-why="not-sealed"]')).toBeVisible();
  await stands(page);
  await tabTo(page, page.getByText(room.collect.paste, { exact: true }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: room.collect.paste }));
  await page.evaluate((text) => navigator.clipboard.writeText(text), code);
  await page.keyboard.press('Control+v');
  await tabTo(page, act(page, 'take-codes'));
  await page.keyboard.press('Enter');
  await standsOn(page, page.locator('[data-taken="1"]'));
  await tabTo(page, act(page, 'take-in'), 'Shift+Tab');
  await pick(page, act(page, 'take-in'), file);
  await expect(page.locator('[data-why="duplicate"]')).toBeVisible();
  await standsOn(page, act(page, 'take-in'));

  for (const view of ['points', 'skills', 'discuss', 'overview'] as const) {
    await tabTo(page, page.getByRole('link', { name: room.collect.views[view], exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator(`main[data-view="${view}"] h2`).first()).toBeFocused();
    await stands(page);
    if (view !== 'points') continue;
    await tabTo(page, act(page, 'names'));
    await page.keyboard.press('Enter');
    await standsOn(page, act(page, 'names'));
    await expect(page.getByText('Ugle').first()).toBeVisible();
  }
  await tabTo(page, page.getByRole('link', { name: 'Ugle' }));
  await page.keyboard.press('Enter');
  await standsOn(page, heading(page, 'Ugle'));

  await tabTo(page, act(page, 'adjust'));
  await page.keyboard.press('Enter');
  await standsOn(page, page.getByLabel(room.student.value));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('85');
  await tabTo(page, page.getByLabel(room.student.reason));
  await page.keyboard.type('Du reddede den til sidst.');
  await tabTo(page, act(page, 'save-adjust'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-mark="talk"]')).toHaveAttribute('data-value', '0.850');
  await standsOn(page, act(page, 'adjust').first());
  await tabTo(page, button(page, room.student.undo));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-mark="talk"]')).not.toHaveAttribute('data-value', '0.850');
  await standsOn(page, act(page, 'adjust').first());

  await tabTo(page, act(page, 'comment'));
  await page.keyboard.press('Enter');
  await standsOn(page, page.getByRole('textbox'));
  await page.keyboard.type('Her lod du stilheden stå.');
  await tabTo(page, act(page, 'save-comment'));
  await page.keyboard.press('Enter');
  await standsOn(page, act(page, 'comment').first());
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, room.student.cancel));
  await page.keyboard.press('Enter');
  await standsOn(page, act(page, 'comment').first());
  await tabTo(page, act(page, 'save-comments'), 'Shift+Tab');
  const comments = await download(page, () => page.keyboard.press('Enter'));

  await tabTo(student, act(student, 'open-comments'));
  await pick(student, act(student, 'open-comments'), comments);
  await expect(student.getByRole('link', { name: room.returned.see })).toBeVisible();
  await standsOn(student, act(student, 'open-comments'));
  await tabTo(student, student.getByRole('link', { name: room.returned.see }), 'Shift+Tab');
  await student.keyboard.press('Enter');
  await expect(student.locator('[data-returned]')).toContainText('Her lod du stilheden stå.');
  await stands(student);
  expect(problems).toEqual([]);
  await student.context().close();

  await tabTo(page, act(page, 'remove-student'));
  await page.keyboard.press('Enter');
  await standsOn(page, button(page, room.class.cancel));
  await page.keyboard.press('Enter');
  await standsOn(page, act(page, 'remove-student'));
  await page.keyboard.press('Enter');
  await tabTo(page, act(page, 'remove-student-yes'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main[data-students="0"]')).toBeVisible();
  await standsOn(page, heading(page, 'To samtaler'));
  await tabTo(page, page.getByRole('link', { name: room.collect.toShare }));
  await page.keyboard.press('Enter');
  await standsOn(page, heading(page, room.share.title));
  await tabTo(page, act(page, 'remove-assignment'));
  await page.keyboard.press('Enter');
  await tabTo(page, act(page, 'remove-assignment-yes'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await standsOn(page, heading(page, 'Hold 3'));
});

test('the room and the hour are led by keyboard alone', async ({ page }) => {
  await page.goto('./#/teach/annette');
  await tabTo(page, page.locator('input[value="vote"]'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, act(page, 'begin'));
  await page.keyboard.press('Enter');
  const line = page.getByRole('heading', { level: 1 });
  await standsOn(page, line);
  await tabTo(page, act(page, 'timer'));
  await page.keyboard.press('Enter');
  await standsOn(page, button(page, room.teach.stop));
  await page.keyboard.press('Enter');
  await standsOn(page, act(page, 'timer'));
  await tabTo(page, act(page, 'spoken'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await standsOn(page, page.locator('[data-reply]').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('main[data-moment="1"]')).toBeVisible();
  await standsOn(page, line);
  await tabTo(page, page.getByRole('link', { name: room.teach.leave }));
  await page.keyboard.press('Enter');
  await standsOn(page, heading(page, room.title));

  await tabTo(page, page.locator('a[href="#/teach/annette"]'));
  await page.keyboard.press('Enter');
  await tabTo(page, act(page, 'begin'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await tabTo(page, page.getByRole('button', { name: room.teach.less(2) }));
  await page.keyboard.press('Enter');
  await expect(page.locator('li[data-votes="0"]')).toHaveCount(4);
  await standsOn(page, page.getByRole('button', { name: room.teach.less(2) }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await tabTo(page, act(page, 'play-class'));
  await page.keyboard.press('Enter');
  await expect(page.locator('main[data-moment="1"]')).toBeVisible();
  await standsOn(page, line);

  await page.goto('./#/calibrate/annette');
  await tabTo(page, page.locator('[data-go="code"]'));
  await page.keyboard.press('Enter');
  await standsOn(page, heading(page, room.hour.step.code));
  await tabTo(page, page.locator('li[data-moment] select'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, act(page, 'keep-rating'));
  await page.keyboard.press('Enter');
  await expect(page.locator('main[data-ratings="1"]')).toBeVisible();
  await standsOn(page, heading(page, room.hour.step.code));
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Has the focus, in sight, and shows it: what one came to read needs no frame, what one can press or write in does. */
async function standsOn(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await stands(page);
}

async function stands(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const node = document.activeElement;
        if (!(node instanceof HTMLElement) || !node.closest('main')) return 'lost';
        const shown = node.matches('input.hidden') ? (node.closest('label') ?? node) : node;
        const { top, bottom } = shown.getBoundingClientRect();
        if (bottom < 0 || top > innerHeight) return 'out of sight';
        return node.tabIndex < 0 || getComputedStyle(shown).outlineStyle !== 'none'
          ? 'here'
          : 'without a frame';
      }),
    )
    .toBe('here');
}

/** Chooses a file for a button that takes one, which is where the focus is or comes by Tab. */
async function pick(
  page: Page,
  target: Locator,
  { name, buffer }: { name: string; buffer: Buffer },
): Promise<void> {
  await tabTo(page, target);
  // A dialog opens in the window in front alone, and none while another one is just giving way.
  await expect(async () => {
    await page.bringToFront();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser', { timeout: 3000 }),
      page.keyboard.press('Space'),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
  }).toPass();
}

/** Annette's short road by the keys that choose a reply. */
async function talkByKeys(page: Page): Promise<void> {
  await arriveAt(page, 0);
  const next = leaving();
  const end = button(page, words.da.sitting.toDebrief);
  while (!(await end.isVisible())) {
    const { moment } = await place(page);
    const ids = await offered(page);
    if (ids.length > 0) await page.keyboard.press(String(1 + ids.indexOf(next(ids, moment))));
    else {
      await tabTo(page, button(page, onwards('da')));
      await page.keyboard.press('Enter');
    }
    await expect(sitting(page)).toHaveAttribute('data-moment', String(moment + 1));
    await stands(page);
  }
}
