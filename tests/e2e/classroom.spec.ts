import type { Page } from '@playwright/test';
import { draw } from '../../src/base/random.ts';
import { noComments } from '../../src/classroom/comments.ts';
import { sealComments } from '../../src/interop/classroom.ts';
import { newKeys } from '../../src/interop/seal.ts';
import { zipOf } from '../support/zip.ts';
import { act, another, download, filesOf, give, makeAssignment, makeClass, room } from './classroom.ts';
import { expect, keptOffline, test } from './support.ts';
import { leaving, screen, sitting, talk, toDebrief, visit } from './talk.ts';

test.slow();

/** Comments for a device that is not here. */
async function sealedToNobodyHere(): Promise<Uint8Array> {
  const { publicKey } = await newKeys(crypto);
  const of = { assignment: 'en-anden', student: 'en-anden', turn: 1 };
  const file = await sealComments(crypto, publicKey, noComments(of, 0));
  if (!file) throw new Error('a key of ours is good');
  return file;
}

async function accept(student: Page, name: string): Promise<void> {
  await expect(student.locator('main[data-step="offered"]')).toBeVisible();
  await student.getByLabel(room.take.name).fill(name);
  await act(student, 'accept').click();
  await expect(student.locator('main[data-step="taken"]')).toBeVisible();
}

test('assigned by link, played offline, handed in, collected and seen, without a server', async ({
  page,
  browser,
  baseURL,
}) => {
  await makeClass(page);
  await makeAssignment(page, { instructions: 'Skriv din egen replik først.' });
  const link = await page.locator('[data-copy="link"]').inputValue();
  await expect(page.getByRole('img', { name: room.share.qr })).toBeVisible();

  const { page: student, problems } = await another(browser, baseURL);
  await student.goto('./');
  await keptOffline(student);
  await student.context().setOffline(true);
  await student.goto(link);
  await expect(student.getByText('Skriv din egen replik først.')).toBeVisible();
  await expect(student.getByText(room.take.handsWhat('Mette'))).toBeVisible();
  await accept(student, '<img src=x onerror=alert(1)>');
  await visit(student, '#/', 'home');
  await student.locator('a[data-assignment]').click();
  await act(student, 'begin').click();
  await expect(sitting(student)).toHaveAttribute('data-moment', '0');
  await talk(student);
  await toDebrief(student);
  await student.getByRole('complementary', { name: 'To samtaler' }).getByRole('link').click();
  await expect(student.locator('li[data-done="true"]')).toBeVisible();
  await act(student, 'seal').click();
  const first = await download(student, () => act(student, 'save-hand-in').click());
  expect(first.name).not.toContain('img');
  const code = await student.locator('[data-copy="hand-in"]').inputValue();
  const copy = await download(student, () => act(student, 'save-copy').click());
  expect(copy.buffer.toString()).toContain('To samtaler');

  await give(page, 'take-in', first);
  await expect(page.locator('[data-taken="1"]')).toBeVisible();
  await page.getByText(room.collect.paste, { exact: true }).first().click();
  await page.getByRole('textbox', { name: room.collect.paste }).fill(`Hej Mette\n\n${code}\n\nHilsen`);
  await act(page, 'take-codes').click();
  await expect(page.locator('[data-why="duplicate"]')).toBeVisible();
  await page.getByRole('link', { name: room.collect.views.overview }).click();
  await expect(page.locator('tr[data-student]')).toHaveCount(1);
  await expect(page.locator('tr[data-student] th')).toHaveText('<img src=x onerror=alert(1)>');
  await expect(page.locator('[data-overall]')).toHaveAttribute('data-overall', /^\d/);

  await student.reload();
  await act(student, 'seal').click();
  await expect(student.locator('[data-turn="2"]')).toBeVisible();
  const second = await download(student, () => act(student, 'save-hand-in').click());
  await page.getByRole('link', { name: room.collect.views.share }).click();
  await give(page, 'take-in', second, first);
  await expect(page.locator('[data-taken="1"]')).toBeVisible();
  await expect(page.locator('[data-why="older"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('main[data-students="1"]')).toBeVisible();

  await page.getByRole('link', { name: room.collect.views.overview }).click();
  await page.locator('tr[data-student] a').click();
  await act(page, 'comment').nth(1).click();
  await page.getByRole('textbox').fill('Her lod du stilheden stå.');
  await act(page, 'save-comment').click();
  await act(page, 'adjust').click();
  await page.getByLabel(room.student.value).fill('85');
  await page.getByLabel(room.student.reason).fill('Du reddede den til sidst.');
  await act(page, 'save-adjust').click();
  await expect(page.locator('[data-mark="talk"]')).toHaveAttribute('data-value', '0.850');
  await page.reload();
  await expect(page.getByText('Her lod du stilheden stå.')).toBeVisible();
  const comments = await download(page, () => act(page, 'save-comments').click());
  expect(comments.name).toMatch(/\.spejl$/);
  for (const word of ['img', 'stilheden', 'comments']) expect(comments.buffer.includes(word)).toBe(false);
  await page.getByText(room.student.otherDevice).click();
  const open = await download(page, () => act(page, 'save-comments-open').click());
  expect(open.buffer.toString()).toContain('stilheden');
  await give(student, 'open-comments', { name: 'x', buffer: Buffer.from('{}') });
  await expect(student.getByText(room.returned.faults['not-comments'])).toBeVisible();
  const locked = Buffer.from(await sealedToNobodyHere());
  await give(student, 'open-comments', { name: 'en-andens.spejl', buffer: locked });
  await expect(student.getByText(room.returned.faults['other-key'])).toBeVisible();
  await give(student, 'open-comments', comments);
  await student.getByRole('link', { name: room.returned.see }).click();
  await expect(student.locator('[data-returned]')).toContainText('Her lod du stilheden stå.');
  await expect(student.locator('[data-returned]')).toContainText('Du reddede den til sidst.');
  expect(problems).toEqual([]);
  await student.context().close();
});

test('a long assignment goes out as a file, and is taken from it', async ({ page, browser, baseURL }) => {
  await makeClass(page);
  const words = Array.from({ length: 1900 }, (_, i) => String.fromCharCode(48 + draw('ord', i) * 75)).join(
    '',
  );
  const { file } = await makeAssignment(page, { instructions: words });
  await expect(page.getByText(room.share.tooLong)).toBeVisible();
  await expect(page.getByRole('img', { name: room.share.qr })).toBeHidden();
  const { page: student, problems } = await another(browser, baseURL);
  await visit(student, '#/assignment', 'assignment');
  await give(student, 'open-assignment', { name: 'x', buffer: Buffer.from('Kære hold') });
  await expect(student.locator('[data-fault="not-an-assignment"]')).toBeVisible();
  await give(student, 'open-assignment', file);
  await accept(student, 'Ida');
  expect(problems).toEqual([]);
  await student.context().close();
});

test('thirty students, and what is wrong among their files, are taken in at once', async ({ page }) => {
  await makeClass(page, 'Et andet hold');
  const other = await makeAssignment(page);
  await makeClass(page);
  const { assignment } = await makeAssignment(page);
  const files = await filesOf(assignment, 30);
  const [one] = files;
  if (!one) throw new Error('thirty files');
  const changed = Buffer.from(one.buffer);
  changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1;
  await give(
    page,
    'take-in',
    ...files,
    one,
    { name: 'ændret.spejl', buffer: changed },
    { name: 'afkortet.spejl', buffer: one.buffer.subarray(0, 40) },
    { name: 'brev.txt', buffer: Buffer.from('Kære Mette') },
    ...(await filesOf(other.assignment, 1)),
  );
  await expect(page.locator('[data-taken="30"]')).toBeVisible();
  for (const why of ['duplicate', 'altered', 'not-sealed', 'other-key'])
    await expect(page.locator(`[data-why="${why}"]`).first()).toBeVisible();
  await page.getByRole('link', { name: room.collect.views.overview }).click();
  await expect(page.locator('tr[data-student]')).toHaveCount(30);
  await page.getByRole('link', { name: 'Ellen 5' }).click();
  await act(page, 'comment').first().click();
  await page.getByRole('textbox').fill('Uden nøgle.');
  await act(page, 'save-comment').click();
  await expect(page.locator('[data-lock="open"]')).toContainText(room.student.noKey);
  const comments = await download(page, () => act(page, 'save-comments').click());
  expect(comments.buffer.toString()).toContain('Uden nøgle.');
});

test('a zip from a learning platform is unpacked, and what is wrong in it is named with its place', async ({
  page,
}) => {
  await makeClass(page);
  const { assignment } = await makeAssignment(page);
  const files = await filesOf(assignment, 31);
  const packed = files.map(({ name, buffer }, i) => ({
    name: `Åse Müller ${i}_assignsubmission_file/${name}`,
    content: buffer,
    stored: i % 2 === 0,
  }));
  const whole = Buffer.from(
    zipOf(
      { name: 'Hold 3/', content: '' },
      { name: '__MACOSX/Hold 3/._aflevering.spejl', content: 'x' },
      ...packed,
      { name: 'Åse Müller 1_onlinetext/brev.html', content: '<p>Kære Mette' },
      { name: 'Bo/alt.zip', content: 'PK' },
      { name: 'Bo/film.mp4', content: Buffer.alloc(20_000_000) },
    ),
  );
  await give(
    page,
    'take-in',
    { name: 'Hold 3.zip', buffer: whole },
    { name: 'afkortet.zip', buffer: whole.subarray(0, 5_000) },
  );
  await expect(page.locator('[data-taken="31"]')).toBeVisible();
  const refused = page.locator('[data-refused] li');
  await expect(refused).toHaveCount(4);
  await expect(page.locator('[data-why="zip-broken"]')).toContainText('afkortet.zip');
  const inZip = room.collect.inZip('Hold 3.zip');
  for (const [why, name] of [
    ['not-sealed', 'Åse Müller 1_onlinetext/brev.html'],
    ['zip-in-zip', 'Bo/alt.zip'],
    ['too-large', 'Bo/film.mp4'],
  ])
    await expect(page.locator(`[data-why="${why}"]`)).toContainText(`${name} ${inZip}`);
});

test('ten thousand files leave the page usable, and can be stopped', async ({ page }) => {
  await makeClass(page);
  await makeAssignment(page);
  const drop = () =>
    page.locator('.drop').evaluate((node) => {
      const files = new DataTransfer();
      for (let i = 0; i < 10_000; i++) files.items.add(new File([`fil ${i}`], `${i}.spejl`));
      node.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    });
  await drop();
  await page.getByRole('button', { name: room.collect.stop }).click();
  await expect(page.locator('progress')).toBeHidden();
  await drop();
  await expect(page.getByText(room.collect.done(0, 10_000))).toBeVisible({ timeout: 60_000 });
  expect(await page.locator('[data-refused] li').count()).toBeLessThan(300);
});

test('a student is taken away with all there is of them, and the figures go out as tables', async ({
  page,
}) => {
  await makeClass(page);
  const { assignment } = await makeAssignment(page);
  await give(page, 'take-in', ...(await filesOf(assignment, 3)));
  await expect(page.locator('[data-taken="3"]')).toBeVisible();
  await page.getByRole('link', { name: room.collect.views.overview }).click();
  const attempts = await download(page, () => act(page, 'csv').click());
  expect(attempts.buffer.toString().trim().split('\r\n')).toHaveLength(4);
  const replies = await download(page, () => act(page, 'csv-replies').click());
  expect(replies.buffer.toString().split('\r\n').length).toBeGreaterThan(10);
  await page.getByRole('link', { name: 'Aya 1' }).click();
  await act(page, 'comment').first().click();
  await page.getByRole('textbox').fill('Kun til Aya.');
  await act(page, 'save-comment').click();
  await act(page, 'remove-student').click();
  await act(page, 'remove-student-yes').click();
  await expect(page.locator('tr[data-student]')).toHaveCount(2);
  await page.reload();
  await expect(page.locator('tr[data-student]')).toHaveCount(2);
  const rows = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('spejl');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const documents = await new Promise((resolve) => {
      const reading = database.transaction('documents').objectStore('documents').getAll();
      reading.onsuccess = () => {
        resolve(reading.result);
      };
    });
    database.close();
    return JSON.stringify(documents);
  });
  expect(rows).toContain('Birk 2');
  expect(rows).not.toMatch(/Aya|student-0/);
});

test('a class talks together on the projector, without a network', async ({ page, context }) => {
  await page.goto('./');
  await keptOffline(page);
  await context.setOffline(true);
  await visit(page, '#/classroom', 'classroom');
  await page.locator('a[href^="#/teach/"]').first().click();
  await act(page, 'begin').click();
  const here = page.locator('main[data-screen="teach"]');
  await expect(here).toHaveAttribute('data-moment', '0');
  await expect(act(page, 'play-class')).toBeDisabled();
  await page.keyboard.press('2');
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await expect(page.locator('li[data-votes="2"]')).toHaveCount(1);
  await act(page, 'timer').click();
  await expect(page.getByRole('timer')).toHaveText(/^[12]:/);
  await act(page, 'play-class').click();
  await expect(here).toHaveAttribute('data-moment', '1');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await act(page, 'back').click();
  await expect(here).toHaveAttribute('data-moment', '0');
  for (let moment = 0; (await page.locator('[data-reply]').count()) > 0; moment++) {
    await page.locator('[data-reply]').first().click();
    await expect(here).toHaveAttribute('data-moment', String(moment + 1));
  }
  await expect(page.locator('[data-mark="overall"]')).toBeVisible();
  await page.goto('./#/progress');
  await expect(screen(page, 'progress')).toBeVisible();
  await expect(page.locator('[data-attempt]')).toHaveCount(0);
});

test('a team codes one conversation on two devices and sees the spread', async ({
  page,
  browser,
  baseURL,
}) => {
  await visit(page, '#/classroom', 'classroom');
  await page.locator('a[href^="#/calibrate/"]').first().click();
  const address = page.url();
  const { page: colleague, problems } = await another(browser, baseURL);
  await colleague.goto(address);
  for (const [one, name, code] of [
    [page, 'Anne', 'complex-reflection'],
    [colleague, 'Bo', 'closed-question'],
  ] as const) {
    await one.locator('[data-go="code"]').click();
    await one.getByLabel(room.hour.name).fill(name);
    for (const choice of await one.locator('li[data-moment] select').all()) await choice.selectOption(code);
  }
  const code = await colleague.locator('[data-copy="rating"]').inputValue();
  await act(page, 'keep-rating').click();
  await page.getByText(room.hour.fromOthers).click();
  await page.getByLabel(room.hour.paste).fill(`${code}\n\nnoget andet`);
  await act(page, 'take-ratings').click();
  await expect(page.getByText(room.hour.taken(1, 2))).toBeVisible();
  await page.locator('[data-go="spread"]').click();
  await expect(page.locator('[data-agreement="0.000"]')).toBeVisible();
  await expect(page.getByText('Anne', { exact: true }).first()).toBeVisible();
  await page.locator('[data-go="published"]').click();
  await expect(page.locator('[data-published]')).toBeVisible();
  expect(problems).toEqual([]);
  await colleague.context().close();
});

test('marks wait for the deadline, everywhere', async ({ page, browser, baseURL }) => {
  await makeClass(page);
  const { file } = await makeAssignment(page, {
    cases: ['annette'],
    whole: true,
    feedback: 'deadline',
    due: '2999-01-01T12:00',
  });
  const { page: student, problems } = await another(browser, baseURL);
  await visit(student, '#/assignment', 'assignment');
  await give(student, 'open-assignment', file);
  await accept(student, 'Ida');
  await act(student, 'begin').click();
  await expect(sitting(student)).toHaveAttribute('data-moment', '0');
  await talk(student, { pick: leaving() });
  await act(student, 'look').click();
  await expect(student.locator('[data-step="withheld"]')).toBeVisible();
  const attempt = new URL(student.url()).hash;
  await student.reload();
  await expect(student.locator('[data-step="withheld"]')).toBeVisible();
  await visit(student, '#/progress', 'progress');
  await expect(student.locator('[data-attempt]')).toHaveCount(1);
  await expect(student.locator('[data-attempt]')).not.toContainText('%');
  const id = attempt.split('/')[2] ?? '';
  await visit(student, `#/progress/compare/${id}/${id}`, 'compare');
  await expect(screen(student, 'compare')).toHaveAttribute('data-closed', 'withheld');
  await student.clock.install({ time: new Date('2999-01-02T12:00') });
  await student.goto(`./${attempt}`);
  await expect(screen(student, 'debrief')).toBeVisible();
  await expect(student.locator('[data-step="withheld"]')).toHaveCount(0);
  await visit(student, '#/progress', 'progress');
  await expect(student.locator('[data-attempt]')).toContainText('%');
  expect(problems).toEqual([]);
  await student.context().close();
});

test('the key of a class comes back from its file, with the right pass phrase only', async ({
  page,
  browser,
  baseURL,
}) => {
  await makeClass(page);
  await page.getByLabel(room.keys.phrase).fill('fire tilfældige ord');
  const keys = await download(page, () => act(page, 'save-keys').click());
  await expect(page.locator('[data-saved="true"]')).toBeVisible();
  const { page: elsewhere, problems } = await another(browser, baseURL);
  await visit(elsewhere, '#/classroom', 'classroom');
  await elsewhere.getByText(room.hub.restore).click();
  await elsewhere.getByLabel(room.hub.phrase).fill('noget andet');
  await give(elsewhere, 'open-keys', keys);
  await expect(elsewhere.getByText(room.hub.faults.altered)).toBeVisible();
  await elsewhere.getByLabel(room.hub.phrase).fill('fire tilfældige ord');
  await give(elsewhere, 'open-keys', keys);
  await expect(elsewhere.locator('li[data-class]')).toHaveCount(1);
  expect(problems).toEqual([]);
  await elsewhere.context().close();
});
