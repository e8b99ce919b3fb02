import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import type { Assignment } from '../../src/classroom/assignment.ts';
import type { HandIn } from '../../src/classroom/hand-in.ts';
import { openAssignment, sealHandIn } from '../../src/interop/classroom.ts';
import { newKeys } from '../../src/interop/seal.ts';
import { da } from '../../src/text/classroom/da.ts';
import { builtIn } from '../support/built-in.ts';
import { students } from '../support/students.ts';
import { expect, listen } from './support.ts';
import { visit } from './talk.ts';

export const room = da;

export const act = (page: Page, name: string) => page.locator(`[data-act="${name}"]`);

/** Another person with a browser of their own. */
export async function another(
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), locale: 'da-DK' });
  const problems = await listen(context);
  return { page: await context.newPage(), problems };
}

/** Makes a class; answers with its id. */
export async function makeClass(page: Page, name = 'Hold 3'): Promise<string> {
  await visit(page, '#/classroom', 'classroom');
  await page.getByLabel(room.hub.className).fill(name);
  await act(page, 'make-class').click();
  await expect(page.locator('main[data-screen="class"]').getByRole('heading', { level: 1 })).toHaveText(name);
  return new URL(page.url()).hash.split('/')[2] ?? '';
}

interface Wish {
  readonly cases?: readonly string[];
  readonly title?: string;
  readonly whole?: boolean;
  readonly instructions?: string;
  readonly exam?: boolean;
  readonly feedback?: Assignment['feedback'];
  readonly due?: string;
}

/** Makes an assignment to the class that is open; answers with it, as its file holds it. */
export async function makeAssignment(
  page: Page,
  {
    cases = [],
    whole = false,
    title = 'To samtaler',
    instructions = '',
    exam = false,
    feedback,
    due,
  }: Wish = {},
): Promise<{ assignment: Assignment; file: { name: string; buffer: Buffer } }> {
  await act(page, 'new-assignment').click();
  await page.getByLabel(room.make.name, { exact: true }).fill(title);
  /** A whole course takes long; unless it is asked for, the first conversation is all. */
  const wanted =
    cases.length > 0 ? cases : [await page.locator('[data-case]').first().getAttribute('data-case')];
  for (const id of wanted) await page.locator(`[data-case="${id ?? ''}"] input[type="checkbox"]`).check();
  if (!whole) {
    const selects = page.locator('[data-case] select');
    await expect(selects).toHaveCount(wanted.length);
    for (const through of await selects.all()) await through.selectOption({ index: 1 });
  }
  await page.getByLabel(room.make.teacher).fill('Mette');
  await page.getByLabel(room.make.instructions).fill(instructions);
  if (exam) await page.locator('input[value="exam"]').check();
  if (feedback) await page.locator(`input[value="${feedback}"]`).check();
  if (due !== undefined) await page.getByLabel(room.make.due, { exact: true }).fill(due);
  await act(page, 'make-assignment').click();
  await expect(page.locator('main[data-view="share"]')).toBeVisible();
  const file = await download(page, () => act(page, 'save-assignment').click());
  const opened = await openAssignment(file.buffer.toString());
  if (!opened.ok) throw new Error('the file holds the assignment');
  return { assignment: opened.value, file };
}

/** The file that an action hands out. */
export async function download(
  page: Page,
  action: () => Promise<void>,
): Promise<{ name: string; buffer: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
}

const asFile = ({ name, buffer }: { name: string; buffer: Buffer }) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

/** Gives files to a button that takes them. */
export const give = (page: Page, to: string, ...files: readonly { name: string; buffer: Buffer }[]) =>
  act(page, to).setInputFiles(files.map(asFile));

/** The sealed files of so many made-up students; one in five has a Spejl of before, and brings no key. */
export async function filesOf(
  assignment: Assignment,
  count: number,
): Promise<{ name: string; buffer: Buffer }[]> {
  const cases = assignment.cases.map(({ id }) => builtIn(id));
  const { publicKey: key } = await newKeys(crypto);
  return Promise.all(
    students(assignment, cases, count).map(async (handIn, i) => {
      const whole: HandIn = i % 5 === 4 ? handIn : { ...handIn, version: 2, key };
      const sealed = await sealHandIn(crypto, assignment, whole);
      if (!sealed) throw new Error('the class has a key');
      return { name: `aflevering-${i}.spejl`, buffer: Buffer.from(sealed) };
    }),
  );
}
