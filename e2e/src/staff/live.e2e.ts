import { expect } from '@playwright/test';
import type { WebSocketRoute } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const withinMs = 2000;

test('an opt-out on the phone shows on an open page within two seconds, without reload', async ({
  browsers,
  sandbox,
}) => {
  const id = await (await browsers.api()).personId('Wei Chen');
  const page = await browsers.staff();
  await page.goto(`/staff/contacts/${id}`);
  const home = await page.context().newPage();
  await home.goto('/staff/');
  const out = home.locator('dl > div').filter({ hasText: 'opted out' }).getByRole('definition').first();
  await expect(page.getByRole('checkbox', { name: 'Text Opt-In' })).toBeChecked();
  await expect(home.getByRole('heading', { level: 1, name: 'How are we doing?' })).toBeVisible();
  const before = await out.textContent();
  await page.evaluate(() => (document.body.dataset.open = 'since before'));
  await sandbox.phone('+12125550151');
  await sandbox.reply('STOP');
  await expect(page.getByRole('checkbox', { name: 'Text Opt-In' })).not.toBeChecked({ timeout: withinMs });
  await expect(page.getByText('they must text START to (212) 555-0100')).toBeVisible();
  await expect(out).not.toHaveText(before ?? '');
  expect(await page.evaluate(() => document.body.dataset.open)).toBe('since before');
  await expectAccessible(page);
  await expectAccessible(home);
});

test('news that came while the connection was down shows as soon as it is back, without reload', async ({
  browsers,
  sandbox,
}) => {
  const id = await (await browsers.api()).personId('Layla Haddad');
  const page = await browsers.staff();
  let isUp = true;
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket('**/graphql', (socket) => {
    if (!isUp) return void socket.close({ code: 1013 });
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.goto(`/staff/contacts/${id}`);
  await expect(page.getByText('Never asked', { exact: true }).first()).toBeVisible();
  await expect.poll(() => sockets.length).toBe(1);
  await page.evaluate(() => (document.body.dataset.open = 'since before'));
  isUp = false;
  await sockets[0]?.close({ code: 1012 });
  await sandbox.phone('+12125550181');
  await sandbox.reply('STOP');
  await sandbox.openMail('office@brightsteps.example', 'STOP by text: Layla Haddad');
  await expect(page.getByText('Never asked', { exact: true }).first()).toBeVisible();
  isUp = true;
  await expect(page.getByText('they must text START to (212) 555-0100')).toBeVisible();
  // And what happens from now on is heard again.
  await sandbox.phone('+12125550181');
  await sandbox.reply('START');
  await expect(page.getByText('they must text START to (212) 555-0100')).toHaveCount(0);
  expect(await page.evaluate(() => document.body.dataset.open)).toBe('since before');
});

test('two members of staff on one record: both versions are shown, and none is lost', async ({
  browsers,
}) => {
  const id = await (await browsers.api()).personId('Björn Lindqvist');
  const one = await browsers.staff();
  const other = await browsers.staff();
  for (const page of [one, other]) {
    await page.goto(`/staff/contacts/${id}`);
    // The first connection looks once more, and must not do so when the other has saved.
    await page.waitForLoadState('networkidle');
  }
  await one.getByRole('textbox', { name: 'Last name' }).fill('Lindqvist-Berg');
  await other.getByRole('textbox', { name: 'Last name' }).fill('Lindquist');
  await one.getByRole('button', { name: 'Save Changes' }).click();
  await expect(one.getByRole('heading', { level: 1, name: 'Björn Lindqvist-Berg' })).toBeVisible();
  await other.getByRole('button', { name: 'Save Changes' }).click();
  await expect(other.getByText(/Somebody else saved this record meanwhile/)).toBeVisible();
  const conflict = other.getByRole('group', { name: 'Last name' });
  await expect(conflict).toContainText('Lindqvist-Berg');
  await expect(conflict).toContainText('Lindquist');
  await expectAccessible(other);
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await other.getByRole('button', { name: 'Save Changes' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Björn Lindquist' })).toBeVisible();
});

test('the Organization Email is changed at Gear > Settings > General > Organization Defaults, and gets the notices', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  const menu = page.getByRole('navigation', { name: 'Settings' });
  await menu
    .getByRole('list', { name: 'General' })
    .getByRole('link', { name: 'Organization Defaults' })
    .click();
  const email = page.getByRole('textbox', { name: 'Organization Email' });
  await expect(email).toHaveValue('office@brightsteps.example');
  await expectAccessible(page);
  await email.fill('');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The Organization Email cannot be empty')).toBeVisible();
  await expectAccessible(page);
  await email.fill('front-desk@brightsteps.example');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await sandbox.phone('+12125550152');
  await sandbox.reply('STOP');
  await sandbox.openMail('front-desk@brightsteps.example', 'STOP by text: Mia Chen');
});

test('no page of the staff app has a barrier', async ({ browsers }) => {
  const page = await browsers.staff();
  for (const [place, heading] of [
    ['families', 'Families'],
    ['families?view=people', 'Families'],
    ['reviews', 'Reviews'],
    ['undelivered', 'Undelivered notices'],
    ['opt-out', 'Opt a number out'],
    ['nowhere', 'This page does not exist'],
  ] as const) {
    await page.goto(`/staff/${place}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
});
