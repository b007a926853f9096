import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { ageSessions } from '../product/age-sessions.js';
import { demoPassword } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

const question = (page: Page): Locator => page.getByRole('dialog', { name: 'Are you still there?' });
const signInAgain = (page: Page): Locator => page.getByRole('dialog', { name: 'Please sign in again' });
const schoolName = (page: Page): Locator => page.getByRole('textbox', { name: 'Name of the school' });

async function goOn(page: Page): Promise<void> {
  await signInAgain(page).getByLabel('Password', { exact: true }).fill(demoPassword);
  await signInAgain(page).getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(signInAgain(page)).toHaveCount(0);
}

/** Who the server says is signed in. */
async function signedIn(page: Page): Promise<unknown> {
  const answer = await page.request.post('/graphql', {
    headers: { 'x-optline-audience': 'staff' },
    data: { query: '{ me { name } }' },
  });
  return ((await answer.json()) as { data: { me: unknown } }).data.me;
}

test('staff who do nothing for two hours are asked, signed out, and lose nothing of what they typed', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.clock.install();
  await page.goto('/staff/settings/general');
  await schoolName(page).fill('Bright Steps Ballet');
  await page.clock.fastForward('01:58:30');
  await expect(question(page)).toContainText('Nothing you typed gets lost.');
  await expectAccessible(page);
  await question(page).getByRole('button', { name: 'Stay signed in' }).click();
  await expect(question(page)).toHaveCount(0);
  await page.clock.fastForward('01:57:00');
  await expect(question(page)).toHaveCount(0);
  await page.clock.fastForward('03:30');
  await expect(signInAgain(page)).toContainText(
    'You were signed out because nothing happened for a while. What you typed is still here.',
  );
  await expect.poll(() => signedIn(page)).toBeNull();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(signInAgain(page)).toBeVisible();
  await goOn(page);
  await expect(schoolName(page)).toHaveValue('Bright Steps Ballet');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
});

test('a session that the server ended is noticed at the next save, which is not lost', async ({
  browsers,
  product,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/general');
  await schoolName(page).fill('Bright Steps Tap');
  ageSessions(product, 3);
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(signInAgain(page)).toContainText('Your session is over. What you typed is still here');
  await goOn(page);
  await expect(schoolName(page)).toHaveValue('Bright Steps Tap');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await page.reload();
  await expect(schoolName(page)).toHaveValue('Bright Steps Tap');
});

test('typing in a dialog, after a pause, counts as being there', async ({ browsers }) => {
  const page = await browsers.staff();
  await page.clock.install();
  await page.goto('/staff/settings/users');
  await page.getByRole('button', { name: 'Edit Frank Dell' }).click();
  await page.clock.fastForward('10:00');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).pressSequentially(' Jr.');
  await page.clock.fastForward('01:55:00');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toHaveValue('Frank Dell Jr.');
  await expect(question(page)).toHaveCount(0);
  await page.clock.fastForward('03:30');
  await expect(question(page)).toBeVisible();
});

test('who signs out in one tab is signed out in the other at once, and signs in again in both', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/general');
  await schoolName(page).fill('Bright Steps Jazz');
  const other = await page.context().newPage();
  await other.goto('/staff/');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Staff sign-in' })).toBeVisible();
  await expect(signInAgain(page)).toBeVisible();
  await other.getByRole('textbox', { name: 'E-mail' }).fill('dana@brightsteps.example');
  await other.getByLabel('Password', { exact: true }).fill(demoPassword);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.bringToFront();
  // Without a window manager every page believes that it has the focus already.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(signInAgain(page)).toHaveCount(0);
  await expect(schoolName(page)).toHaveValue('Bright Steps Jazz');
});

test('signing out with unsaved words asks first, and whoever stays sees nothing until they sign in again', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/general');
  await schoolName(page).fill('Bright Steps Modern');
  page.once('dialog', (asked) => void asked.dismiss());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(signInAgain(page)).toBeVisible();
  await goOn(page);
  await expect(schoolName(page)).toHaveValue('Bright Steps Modern');
});
