import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { dora, nora } from './cast.js';
import { card, goTo } from './on-the-page.js';

/** The account may send one text in ten seconds, and three go out before and after. */
const slowlyMs = 60_000;

/** To whom it goes, and who is left out and why, name by name. */
export async function composeToClass(page: Page): Promise<void> {
  await goTo(page, 'Classes');
  await page.getByRole('link', { name: 'Otters' }).click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  const gets = card(page, 'Who gets it');
  await expect(gets).toContainText('3 of 8 people get it, at 2 numbers.');
  for (const [why, names] of [
    ['Never asked', ['Cleo Lake']],
    ['No cell phone number', ['Mia Underhill', 'Oz Lake', 'Finn Ivory']],
    ['Their answer is No', ['Ben Underhill']],
  ] as const) {
    await gets.getByText(why, { exact: true }).click();
    const left = gets.getByRole('list', { name: `Who: ${why}` });
    await expect(left.getByRole('link')).toHaveText([...names]);
  }
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Hi {first name}, the pool is warm.');
  await expect(page.getByRole('figure', { name: /^As .* gets it$/ })).toContainText('the pool is warm.');
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check and send' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send this text to 3 people?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(card(page, 'Progress')).toBeVisible();
}

/** To the first of the two texts to this phone. */
export async function stopInTheMiddle(sandbox: Sandbox, texts: Locator): Promise<void> {
  await expect(texts.getByText('Hi Nora, the pool is warm.')).toBeVisible({ timeout: slowlyMs });
  await sandbox.reply('STOP');
}

/** Of the same broadcast, the other text to the phone that stopped is withheld, and the rest goes on. */
export async function seeTheRestWithheld(page: Page, phone: Locator): Promise<void> {
  const shown = (word: string): Locator =>
    card(page, 'Progress').locator('dl > div').filter({ hasText: word }).getByRole('definition');
  await expect(shown('Withheld')).toHaveText('1');
  await expect(shown('Delivered')).toHaveText('2', { timeout: slowlyMs });
  const texts = card(page, 'Its texts');
  await texts.getByRole('button', { name: 'Withheld (1)' }).click();
  await expect(texts.getByRole('listitem')).toHaveCount(1);
  await expect(texts.getByRole('listitem')).toContainText('Zeb Quill');
  await expect(texts.getByRole('listitem')).toContainText('Not sent');
  await expect(phone.getByText('Hi Zeb')).toHaveCount(0);
  await expectAccessible(page);
}

export const phoneOfNora = (sandbox: Sandbox): Promise<Locator> => sandbox.phone(nora.phone);

export async function replyUnclearly(sandbox: Sandbox): Promise<void> {
  const texts = await sandbox.phone(dora.phone);
  await expect(texts.getByText('Hi Dora, the pool is warm.')).toBeVisible({ timeout: slowlyMs });
  await sandbox.reply('Please dont text so much');
}

/** One click decides, and takes effect once it cannot be undone any more. */
export async function settle(page: Page): Promise<void> {
  await goTo(page, 'Reviews');
  const review = page.getByRole('article', { name: 'Unclear reply · (212) 555-0174' });
  await expect(review.getByLabel('In their words')).toHaveText('Please dont text so much');
  await expect(review).toContainText(dora.name);
  await expectAccessible(page);
  await review.getByRole('button', { name: 'Not a request', exact: true }).click();
  await expect(review.getByText(/^It took effect on/)).toBeVisible({ timeout: slowlyMs });
  await expectAccessible(page);
}
