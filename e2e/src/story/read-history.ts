import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { card, goTo } from './on-the-page.js';

/** What an entry says, among others. */
type Entry = readonly string[];

const stopped: Entry = ['Answer: Opted out · Number stopped', 'By text reply (the phone)', 'STOP'];
const saidYes: Entry = ['Answer: May be texted', 'On the e-mailed page (Nora Quill)', 'Before: Never asked.'];

/** Of each, the whole story, the newest first. */
export const stories: Readonly<Record<string, readonly Entry[]>> = {
  'Nora Quill': [
    stopped,
    ['Texted', 'Delivered', 'Hi Nora, the pool is warm.'],
    [...saidYes, 'Text that welcomes a number: arrived'],
    ['Invited by e-mail', 'To Nora Quill · sent'],
  ],
  'Zeb Quill': [
    stopped,
    ['Text withheld', 'Not sent. Texts to this number were stopped.', 'Hi Zeb, the pool is warm.'],
    saidYes,
    ['Invited by e-mail', 'To Nora Quill · sent'],
  ],
  'Ben Underhill': [
    ['Answer: Opted out', 'On the e-mailed page (Ben Underhill)', 'Before: Never asked.'],
    ['Invited by e-mail', 'To Ben Underhill · sent'],
  ],
  'Cleo Lake': [['Invited by e-mail', 'To Cleo Lake · sent']],
  'Dora Ivory': [
    ['Decision of the review took effect', 'olga@harborswim.example', 'Decided: not a request.'],
    ['Number held for a review', 'Please dont text so much'],
    ['Texted', 'Delivered', 'Hi Dora, the pool is warm.'],
    ['Answer: May be texted', 'Agreed on paper on Sep 1, 2026.'],
  ],
};

export async function readHistory(page: Page, name: string): Promise<void> {
  await goTo(page, 'Families');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  const entries = card(page, 'History').locator('ol > li');
  const told = stories[name] ?? [];
  await expect(entries).toHaveCount(told.length);
  for (const [at, entry] of told.entries())
    for (const words of entry) await expect(entries.nth(at)).toContainText(words);
  await expectAccessible(page);
}
