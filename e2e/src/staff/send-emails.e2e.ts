import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';
import type { Sandbox } from '../sandbox/sandbox.js';

const test = testOnOwnProduct();

const subject = 'May Bright Steps Dance text you?';

/** Selects everybody on the list of people, and opens the dialog that sends to them. */
async function selectAll(page: Page): Promise<void> {
  await page.goto('/staff/families?view=people');
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await page.getByRole('button', { name: 'Send the texting e-mail' }).click();
}

const mailsTo = async (sandbox: Sandbox, address: string): Promise<number> =>
  (await sandbox.inbox(address)).filter({ hasText: subject }).count();

test('the texting e-mail goes to everybody selected, with a result for each', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  await selectAll(page);
  const dialog = page.getByRole('dialog', { name: 'Send the texting e-mail' });
  await expect(dialog).toContainText('people get the e-mail with CLICK HERE');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText(/Finished: \d+ on their way/);
  const results = dialog.getByRole('list', { name: 'People' });
  await expect(results.getByText('Wei Chen: on its way to Wei Chen')).toBeVisible();
  await expect(results.getByText('Leo Rivera: on its way to Ana Rivera')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await sandbox.openMail('bjorn@lindqvist.example', subject);
});

test('when the way to the server breaks, sending goes on where it stopped, and nobody gets it twice', async ({
  browsers,
  sandbox,
}) => {
  const before = await mailsTo(sandbox, 'bjorn@lindqvist.example');
  const page = await browsers.staff();
  await selectAll(page);
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    const isSending = route.request().postData()?.includes('SendTextingEmails') === true;
    if (!isSending || isLost) return route.continue();
    isLost = true;
    // The server does what it is asked; the page never hears of it.
    await route.fetch();
    return route.abort('connectionreset');
  });
  const dialog = page.getByRole('dialog', { name: 'Send the texting e-mail' });
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Optline cannot be reached.');
  await expect(dialog.getByRole('status')).toContainText('Not finished: 0 on their way');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Send to the \d+ who are left$/ }).click();
  await expect(dialog.getByRole('status')).toContainText(/Finished: \d+ on their way/);
  await expect.poll(() => mailsTo(sandbox, 'bjorn@lindqvist.example')).toBe(before + 1);
  await sandbox.openMail('ngozi@okafor.example', subject);
  expect(await mailsTo(sandbox, 'bjorn@lindqvist.example')).toBe(before + 1);
});
