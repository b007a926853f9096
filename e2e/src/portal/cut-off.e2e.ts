import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

test('offline: it says so, stores nothing, keeps what was typed, and goes on when it is back', async ({
  browsers,
}) => {
  const page = await browsers.parent(wei);
  await page.goto('/portal/account/settings');
  await page.getByRole('button', { name: 'Edit Wei Chen' }).click();
  const last = page.getByRole('textbox', { name: 'Last name' });
  await last.fill('Chen-Park');
  const toggle = page.getByRole('switch', { name: 'Allow text messaging?' });
  await expect(toggle).toBeChecked();

  await page.context().setOffline(true);
  const banner = page.getByText('You are offline. What you see may be old');
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Optline cannot be reached. What you typed is still here; please try again in a moment.',
  );
  await expect(last).toHaveValue('Chen-Park');
  await toggle.click();
  await expect(
    page.getByText('This could not be saved, so nothing has changed. Please try again.'),
  ).toBeVisible();
  await expect(toggle).toBeChecked();
  await expectAccessible(page);

  await page.context().setOffline(false);
  await expect(banner).toHaveCount(0);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await toggle.click();
  await expect(page.getByText('Saved: text messaging is off.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Wei Chen-Park')).toBeVisible();
});

test('slow: the place of what is coming is kept, and after three seconds it says that it takes long', async ({
  browsers,
}) => {
  const page = await browsers.parent(wei);
  let answer = (): void => undefined;
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON().operationName === 'SettingsPage') await mayAnswer;
    await route.continue();
  });
  await page.goto('/portal/account/settings');
  await expect(page.getByText('Loading…')).toBeAttached();
  await expect(page.getByText('This takes longer than usual…')).toBeVisible();
  await expectAccessible(page);
  answer();
  await expect(page.getByRole('switch', { name: 'Allow text messaging?' })).toBeVisible();
  await expect(page.getByText('This takes longer than usual…')).toHaveCount(0);
});

test('a page that cannot be had offers to try again', async ({ browsers }) => {
  const page = await browsers.parent(wei);
  let fails = true;
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (fails && operationName === 'StudentsPage') await route.abort();
    else await route.continue();
  });
  await page.goto('/portal/account/students');
  await expect(page.getByRole('alert')).toContainText('Optline cannot be reached.');
  await expectAccessible(page);
  fails = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'View Mia Chen' })).toBeVisible();
});

test('a page of the portal whose code an update took away says how to go on', async ({ browsers }) => {
  const page = await browsers.parent(wei);
  await page.goto('/portal/account/settings');
  await expect(page.getByRole('switch', { name: 'Allow text messaging?' })).toBeVisible();
  await page.route('**/portal/assets/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.getByRole('link', { name: 'Messages' }).click();
  await expect(page.getByRole('alert')).toContainText('This page could not be shown');
  await expectAccessible(page);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
});
