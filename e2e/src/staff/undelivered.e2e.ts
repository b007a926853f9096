import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const office = 'office@brightsteps.example';

test('a notice that the mail server refused says why, is tried again, and arrives', async ({
  browsers,
  sandbox,
}) => {
  await sandbox.fault({
    provider: 'postmark',
    kind: 'answer',
    status: 422,
    body: { ErrorCode: 405, Message: 'Not allowed to send.' },
  });
  const page = await browsers.staff();
  await page.goto('/staff/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await sandbox.phone('+12125550171');
  await sandbox.reply('STOP');
  await page.getByRole('link', { name: 'Look at the notices' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Undelivered notices' })).toBeFocused();
  const notice = page.getByRole('listitem').filter({ hasText: 'E-mail to the Organization Email' });
  await expect(notice).toContainText('Not sent');
  await expect(notice.getByRole('link', { name: 'Björn Lindqvist' })).toBeVisible();
  await expect(notice.getByRole('status')).not.toHaveText('No reason is known.');
  await expectAccessible(page);

  const retry = notice.getByRole('button', { name: /^Try again: E-mail to the Organization Email/ });
  await retry.click();
  await expect(notice).toContainText('tried 2 times');
  await expect(notice).toContainText('Not sent');
  await sandbox.clearFaults();
  await retry.click();
  await expect(notice.getByRole('status')).toContainText(/^It was sent on/);
  await expect(notice.getByRole('status')).toBeFocused();
  await expectAccessible(page);
  await sandbox.openMail(office, 'STOP by text: Björn Lindqvist');
  const mails = await sandbox.inbox(office);
  await expect(mails.filter({ hasText: 'STOP by text: Björn Lindqvist' })).toHaveCount(1);

  await sandbox.reportMail('delivery', office);
  const id = await (await browsers.api()).personId('Björn Lindqvist');
  await page.goto(`/staff/contacts/${id}`);
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText(
    'E-mail to the Organization Email: arrived',
  );
  await page.goto('/staff/undelivered');
  await expect(page.getByText('Every notice was delivered.')).toBeVisible();
});

test('mail to the Organization Email that comes back stays as a banner until the address is mended', async ({
  browsers,
  sandbox,
}) => {
  await sandbox.phone('+12125550151');
  await sandbox.reply('STOP');
  await sandbox.openMail(office, 'STOP by text: Wei Chen');
  await sandbox.reportMail('hard-bounce', office);
  const page = await browsers.staff();
  await page.goto('/staff/');
  await expect(page.getByText(`Mail to ${office} comes back`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Look at the notices' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Wei Chen' })).toContainText('came back');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  await page.getByRole('link', { name: 'Change the Organization Email' }).click();
  await page.getByRole('textbox', { name: 'Organization Email' }).fill('desk@brightsteps.example');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How are we doing?' })).toBeVisible();
  await expect(page.getByText(/^Mail to .* comes back$/)).toHaveCount(0);
});
