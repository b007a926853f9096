import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { dana, demoPassword, frank } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

/** Without a reload: the open page hears of it within a second and asks what it may show. */
const atOnceMs = 5000;
const newPassword = 'seven calm paper otters';

const menu = (page: Page): Locator => page.getByRole('navigation', { name: 'Main' });
const user = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Staff users' }).getByRole('listitem').filter({ hasText: name });

/** Changes what somebody may do, as their manager does. */
async function set(page: Page, name: string, boxes: Record<string, boolean>): Promise<void> {
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Edit ${name}` });
  for (const [label, isWanted] of Object.entries(boxes))
    await dialog.getByRole('checkbox', { name: label }).setChecked(isWanted);
  await dialog.getByRole('button', { name: 'Save Changes' }).click();
  // The page may still say it of the time before.
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(`${name} is saved.`)).toBeVisible();
}

test('what a user may do takes effect at once in the browser where they are signed in', async ({
  browsers,
}) => {
  const id = await (await browsers.api()).personId('Wei Chen');
  const manager = await browsers.staff();
  await manager.goto('/staff/settings/users');
  const contact = await browsers.staff(frank);
  await contact.goto(`/staff/contacts/${id}`);
  const box = contact.getByRole('checkbox', { name: 'Text Opt-In' });
  await expect(box).toBeDisabled();
  const users = await contact.context().newPage();
  await users.goto('/staff/settings/users');
  await expect(users.getByText('This needs the permission Manage Users')).toBeVisible();
  await contact.evaluate(() => (document.body.dataset.open = 'since before'));

  await set(manager, 'Frank Dell', { 'Change Text Opt-In': true, 'Manage Users': true });
  await expect(box).toBeEnabled({ timeout: atOnceMs });
  await expect(user(users, 'Dana Brooks')).toBeVisible({ timeout: atOnceMs });
  expect(await contact.evaluate(() => document.body.dataset.open)).toBe('since before');

  await set(manager, 'Frank Dell', { 'Change Text Opt-In': false, 'Manage Users': false });
  await expect(box).toBeDisabled({ timeout: atOnceMs });
  await expect(users.getByText('This needs the permission Manage Users')).toBeVisible({ timeout: atOnceMs });
});

test('somebody invited by e-mail chooses a password and may do what they were given, and nothing else', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/users');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('Please give the name.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Kim Park');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('kim@brightsteps.example');
  await page.getByRole('checkbox', { name: 'Text Messages Settings' }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('The invitation went to kim@brightsteps.example.')).toBeVisible();
  await expect(user(page, 'Kim Park')).toContainText('Invited');
  await expectAccessible(page);

  const mail = await sandbox.openMail('kim@brightsteps.example', /invitation to Bright Steps Dance/);
  const link = await sandbox.linkIn(mail);
  const kim = await browsers.open();
  await kim.goto(link);
  await expect(kim.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible();
  await kim.getByLabel('New password').fill(newPassword);
  await kim.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(menu(kim)).toBeVisible();
  await expect(kim.getByText('Kim Park')).toBeVisible();
  await kim.goto('/staff/settings/general');
  await expect(kim.getByRole('button', { name: 'Save Changes' })).toBeVisible();
  await kim.goto('/staff/settings/users');
  await expect(kim.getByText('This needs the permission Manage Users')).toBeVisible();
  await expectAccessible(kim);
  await kim.goto(link);
  await expect(kim.getByRole('heading', { level: 1, name: 'This link no longer works' })).toBeVisible();

  await page.reload();
  await expect(user(page, 'Kim Park')).toBeVisible();
  await expect(user(page, 'Kim Park')).not.toContainText('Invited');
});

test('somebody disabled is signed out at once where they are, and cannot come back', async ({ browsers }) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/users');
  await page.getByRole('textbox', { name: 'Name' }).fill('Lee Moss');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('lee@brightsteps.example');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(user(page, 'Lee Moss')).toBeVisible();
  const theirs = await browsers.staff(frank);
  await theirs.goto('/staff/families');
  await expect(theirs.getByRole('heading', { level: 1, name: 'Families' })).toBeVisible();
  await set(page, 'Frank Dell', { 'Disabled: may not sign in': true });
  const dialog = theirs.getByRole('dialog', { name: 'Please sign in again' });
  await expect(dialog).toBeVisible({ timeout: atOnceMs });
  await dialog.getByLabel('Password', { exact: true }).fill(demoPassword);
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(dialog.getByRole('alert')).toContainText('is not right');
  await set(page, 'Frank Dell', { 'Disabled: may not sign in': false });
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(dialog).toHaveCount(0);
});

test('the last who may manage users cannot give that away', async ({ browsers }) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/users');
  await page.getByRole('button', { name: 'Edit Dana Brooks' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Dana Brooks' });
  await dialog.getByRole('checkbox', { name: 'Manage Users' }).uncheck();
  await expect(dialog.getByText('You take Manage Users from yourself.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save Changes' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Somebody has to be left who may manage users.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  await expect(user(page, dana)).toContainText('Manage Users');
});

test('a manager sends a colleague the way to a new password', async ({ browsers, sandbox }) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/users');
  await page.getByRole('button', { name: 'Send a link to choose a new password: Frank Dell' }).click();
  await expect(page.getByText(`A link to choose a new password went to ${frank}.`)).toBeVisible();
  const colleague = await browsers.open();
  await colleague.goto(await sandbox.linkIn(await sandbox.openMail(frank, /new password/)));
  await colleague.getByLabel('New password').fill(newPassword);
  await colleague.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(menu(colleague)).toBeVisible();
});
