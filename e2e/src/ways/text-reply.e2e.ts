import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const office = 'office@brightsteps.example';

test('STOP in reply to a text ends texts, is answered on the phone, and is told to the Organization Email', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  expect(await api.text('Wei Chen', 'Class is at 5.')).toMatchObject({ queued: true });
  const texts = await sandbox.phone('+12125550151');
  await expect(texts.getByText('Class is at 5.')).toBeVisible();
  await expectAccessible(sandbox.page);
  await sandbox.reply('STOP');
  await expect(texts.getByText('You have been unsubscribed')).toBeVisible();
  await expect(texts.getByText(/Optline took it/)).toBeVisible();

  const toOffice = await sandbox.openMail(office, 'STOP by text: Wei Chen');
  await expect(toOffice.getByRole('article')).toContainText('It took effect at once.');
  await expectAccessible(sandbox.page);
  expect(await api.text('Wei Chen', 'Class is at 6.')).toMatchObject({
    queued: false,
    obstacle: 'SUPPRESSED',
  });
  await expect((await sandbox.phone('+12125550151')).getByText('Class is at 6.')).toHaveCount(0);
});

test('STOP from a shared number turns out everybody who holds it, and START gives back what was', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  await sandbox.phone('+12125550142');
  await sandbox.reply('Stop.');
  await sandbox.openMail(office, /STOP by text: .*Ana Rivera/);
  for (const name of ['Ana Rivera', 'Leo Rivera'])
    expect(await api.text(name, 'Hello')).toMatchObject({ queued: false, obstacle: 'SUPPRESSED' });

  await sandbox.phone('+12125550142');
  await sandbox.reply('START');
  await sandbox.openMail(office, /START by text: .*Ana Rivera/);
  expect(await api.text('Ana Rivera', 'Welcome back.')).toMatchObject({ queued: true });
  await expect((await sandbox.phone('+12125550142')).getByText('Welcome back.')).toBeVisible();
});

test('STOP from a number that is not on file is kept, and the Organization Email hears of it', async ({
  sandbox,
}) => {
  await sandbox.phone('+12125550151');
  await sandbox.page.getByRole('textbox', { name: 'Add a phone' }).fill('(212) 555-0199');
  await sandbox.page.getByRole('button', { name: 'Add', exact: true }).click();
  await sandbox.reply('STOP');
  await sandbox.openMail(office, 'STOP by text: number not on file');
});
