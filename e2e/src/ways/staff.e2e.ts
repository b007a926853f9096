import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';
import { afterUndoMs } from '../sandbox/sandbox.js';

const test = testOnOwnProduct();
const office = 'office@brightsteps.example';

/** From the first page to a person, as somebody who looks for a family does. */
async function find(page: Page, family: string, person: string): Promise<void> {
  await page.goto('/staff/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Families' }).click();
  await page
    .getByRole('searchbox', { name: 'Search' })
    .or(page.getByRole('textbox', { name: 'Search' }))
    .fill(family);
  // What is pressed must not move away because the list becomes shorter.
  await expect(page.getByText('One family', { exact: true })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${family}`) })
    .first()
    .click();
  await page.getByRole('main').getByRole('link', { name: person }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: person })).toBeVisible();
}

async function uncheckAndSave(page: Page): Promise<void> {
  const box = page.getByRole('checkbox', { name: 'Text Opt-In' });
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect(page.getByText('Opted out as soon as you save.')).toBeVisible();
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(box).not.toBeChecked();
}

test('unchecking Text Opt-In next to Cell Phone on the page of a contact, and Save Changes, ends texts', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  await find(page, 'Lindqvist', 'Björn Lindqvist');
  await expect(page.getByRole('textbox', { name: 'Cell Phone' })).toHaveValue(/555-0171/);
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Text Opt-In' }).uncheck();
  const api = await browsers.api();
  expect(await api.text('Björn Lindqvist', 'Before saving.')).toMatchObject({ queued: true });
  await page.reload();
  await uncheckAndSave(page);
  await expectAccessible(page);
  expect(await api.text('Björn Lindqvist', 'After saving.')).toMatchObject({
    queued: false,
    obstacle: 'OUT',
  });
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Text Opt-In' })).not.toBeChecked();
  await expect(page.getByText(/since .*, by staff/).first()).toBeVisible();
  await sandbox.openMail('bjorn@lindqvist.example', /turned off texts/, afterUndoMs);
  await expect((await sandbox.inbox(office)).first()).toHaveText('No mail yet.');
});

test('the same checkbox stands on the Summary tab of a student', async ({ browsers }) => {
  const page = await browsers.staff();
  await find(page, 'Chen', 'Mia Chen');
  await expect(page.getByRole('tab', { name: 'Summary', selected: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Cell Phone' })).toHaveValue(/555-0152/);
  await expectAccessible(page);
  await uncheckAndSave(page);
  const api = await browsers.api();
  expect(await api.text('Mia Chen', 'Class is at 5.')).toMatchObject({ queued: false, obstacle: 'OUT' });
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText('Dana Brooks');
  await expectAccessible(page);
});

test('never asked looks different from out, and is answered with They said no', async ({ browsers }) => {
  const page = await browsers.staff();
  await find(page, 'Haddad', 'Layla Haddad');
  await expect(page.getByText('Never asked', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'They said no' }).click();
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(page.getByText('Opted out', { exact: true }).first()).toBeVisible();
});

test('leaving with unsaved changes asks first', async ({ browsers }) => {
  const page = await browsers.staff();
  await find(page, 'Rivera', 'Ana Rivera');
  await page.getByRole('checkbox', { name: 'Text Opt-In' }).uncheck();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByRole('checkbox', { name: 'Text Opt-In' })).not.toBeChecked();
});
