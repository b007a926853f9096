import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { demoPassword, wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

const row = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ hasText: name });

test('one contact is invited to the portal, signs in there, and is signed out when access ends', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/portal-access');
  await row(page, 'Layla Haddad').getByRole('button', { name: 'Invite Layla Haddad' }).click();
  await expect(page.getByText('1 contact was invited.')).toBeVisible();
  await expect(row(page, 'Layla Haddad')).toContainText('Has access');
  await expectAccessible(page);

  const link = await sandbox.linkIn(await sandbox.openMail('layla@haddad.example', /Bright Steps Dance/));
  const portal = await browsers.open();
  await portal.goto(link);
  await portal.getByLabel(/New password|Contraseña nueva/).fill(demoPassword);
  await portal.getByRole('button', { name: /Save and sign in|Guardar/ }).click();
  await expect(portal).toHaveURL(/\/portal\//);
  await expect(portal.getByRole('switch').or(portal.getByRole('main'))).toContainText('Layla');

  await row(page, 'Layla Haddad').getByRole('button', { name: 'End access: Layla Haddad' }).click();
  const dialog = page.getByRole('dialog', { name: 'End the access of Layla Haddad?' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'End access' }).click();
  await expect(page.getByText('Layla Haddad can no longer use the portal.')).toBeVisible();
  await expect(row(page, 'Layla Haddad')).not.toContainText('Has access');
  await expect(portal.getByRole('dialog')).toBeVisible();
});

test('many are invited at once, from what a search found, with the reason for each who cannot be', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  await api.addContact('Wei Chen', { firstName: 'Noor', lastName: 'Chen' });
  const page = await browsers.staff();
  await page.goto('/staff/settings/portal-access');
  await page.getByRole('button', { name: 'Invite selected' }).click();
  await expect(page.getByRole('alert')).toContainText('Select the contacts to invite.');
  await expect(row(page, 'Noor Chen')).toContainText('No e-mail address on record: cannot be invited.');
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('Okafor');
  await expect(page.getByText('1 contact', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all on this page that can be invited' }).check();
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('Lindqvist');
  await page.getByRole('checkbox', { name: 'Select Björn Lindqvist' }).check();
  const id = await api.personId('Björn Lindqvist');
  await api.ask('mutation ($id: ID!) { archivePerson(id: $id) { __typename } }', { id });
  await page.getByRole('button', { name: 'Invite 2 contacts' }).click();
  const outcome = page.getByRole('status').filter({ hasText: 'was invited' });
  await expect(outcome).toContainText('1 contact was invited.');
  await expect(outcome).toContainText('Björn Lindqvist: This record is archived.');
  await expectAccessible(page);
  await sandbox.openMail('ngozi@okafor.example', /Bright Steps Dance/);
});

test('an invitation whose answer got lost is asked for again, and is one mail', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/portal-access');
  await page.getByRole('checkbox', { name: 'Select Wei Chen' }).check();
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    const isInvitation = route.request().postData()?.includes('InviteToPortal') === true;
    if (!isInvitation || isLost) return route.continue();
    isLost = true;
    // The server does what it is asked; the page never hears of it.
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Invite 1 contact' }).click();
  await expect(page.getByRole('alert')).toContainText('Optline cannot be reached.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Invite 1 contact' }).click();
  await expect(page.getByText('1 contact was invited.')).toBeVisible();
  await sandbox.openMail(wei, /Bright Steps Dance/);
  expect(await (await sandbox.inbox(wei)).count()).toBe(1);
});
