import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';
import { afterUndoMs } from '../sandbox/sandbox.js';

const test = testOnOwnProduct();
const office = 'office@brightsteps.example';

/** Turns the toggle to the left; it moves when the server has stored it, and says so. */
async function turnOff(page: Page): Promise<void> {
  const toggle = page.getByRole('switch', { name: 'Allow text messaging?' });
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(page.getByText('Saved: text messaging is off.')).toBeVisible();
  await expect(toggle).not.toBeChecked();
}

test('a parent turns off texts for themselves, another contact and a student, and the organization is told', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  await api.addContact('Wei Chen', { firstName: 'June', lastName: 'Park', cellPhone: '(212) 555-0154' });
  await api.sayYes('June Park');
  const page = await browsers.parent(wei);
  await page.goto('/portal/');

  await test.step('the contact who is signed in: Account > Settings, the pencil', async () => {
    await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Edit Wei Chen' }).click();
    await expect(page.getByRole('textbox', { name: 'Cell phone' })).toBeVisible();
    await expectAccessible(page);
    await turnOff(page);
    await expect(page.getByText('You will get no more texts at')).toBeVisible();
    await expectAccessible(page);
  });
  await test.step('another contact of the family: Account > Contacts, the Edit link', async () => {
    await page.getByRole('link', { name: 'Contacts' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Edit June Park' }).click();
    await turnOff(page);
    await expectAccessible(page);
  });
  await test.step('a student: Account > Students, View (student name), the pencil', async () => {
    await page.getByRole('link', { name: 'Students' }).click();
    await expect(page.getByRole('link', { name: 'View Lin Chen' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'View Mia Chen' }).click();
    await page.getByRole('button', { name: 'Edit Mia Chen' }).click();
    await turnOff(page);
    await expectAccessible(page);
  });
  for (const name of ['Wei Chen', 'June Park', 'Mia Chen'])
    expect(await api.text(name, 'Class is at 5.')).toMatchObject({ queued: false, obstacle: 'OUT' });
  for (const name of ['Wei Chen', 'June Park', 'Mia Chen']) {
    const mail = await sandbox.openMail(
      office,
      `Texts turned off in the Parent Portal: ${name}`,
      afterUndoMs,
    );
    await expect(mail.getByRole('article')).toContainText('Wei Chen said No to texts');
  }
  await expect((await sandbox.inbox('wei@chen.example')).filter({ hasText: 'No' })).toHaveText(
    'No mail yet.',
  );
});
