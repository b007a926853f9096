import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { frank, wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

test('staff without texting permissions see the checkbox and why it is not usable, and report a request', async ({
  browsers,
}) => {
  const id = await (await browsers.api()).personId('Björn Lindqvist');
  const page = await browsers.staff(frank);
  await page.goto(`/staff/contacts/${id}`);
  const box = page.getByRole('checkbox', { name: 'Text Opt-In' });
  await expect(box).toBeDisabled();
  await expect(page.getByText('You have no texting permission, so you cannot change this.')).toBeVisible();
  await box.click({ force: true });
  await expect(box).toBeChecked();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Report a request to stop' }).click();
  const dialog = page.getByRole('dialog', { name: 'Report a request to stop' });
  await expectAccessible(page);
  await dialog.getByRole('textbox').fill('He called at noon and wants no more texts.');
  await dialog.getByRole('button', { name: 'Report the request' }).click();
  await expect(
    page.getByText('Reported. Texts to this number are held until somebody decides.'),
  ).toBeVisible();
  const api = await browsers.api();
  expect(await api.text('Björn Lindqvist', 'Hello')).toMatchObject({ queued: false, obstacle: 'HELD' });
});

test('a parent finds nobody of another family, whatever address they type', async ({ browsers }) => {
  const api = await browsers.api();
  const page = await browsers.parent(wei);
  for (const [place, name] of [
    ['contacts', 'Björn Lindqvist'],
    ['students', 'Leo Rivera'],
  ] as const) {
    await page.goto(`/portal/account/${place}/${await api.personId(name)}`);
    await expect(page.getByRole('heading', { name: 'This person is not in your family' })).toBeVisible();
    await expect(page.getByText(name.split(' ')[0] ?? '')).toHaveCount(0);
  }
  await expectAccessible(page);
});

test('after a STOP by text the toggle explains START, with a link that opens the message app', async ({
  browsers,
  sandbox,
}) => {
  await sandbox.phone('+12125550151');
  await sandbox.reply('STOP');
  await sandbox.openMail('office@brightsteps.example', 'STOP by text: Wei Chen');
  const page = await browsers.parent(wei);
  await page.goto('/portal/account/settings');
  const toggle = page.getByRole('switch', { name: 'Allow text messaging?' });
  await expect(toggle).not.toBeChecked();
  await toggle.click();
  const start = page.getByRole('link', { name: 'Text START to (212) 555-0100' });
  await expect(start).toHaveAttribute('href', 'sms:+12125550100?&body=START');
  await expectAccessible(page);
  const api = await browsers.api();
  expect(await api.text('Wei Chen', 'Hello')).toMatchObject({ queued: false, obstacle: 'SUPPRESSED' });
});
