import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

test('the hours of the school are set; a text within them goes out, and its whole life is on one page', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/text-messages/numbers');
  await page.getByRole('textbox', { name: 'Texts a minute from (212) 555-0100' }).fill('120');
  await page.getByRole('button', { name: 'Save the speed' }).click();
  await expect(page.getByText('(212) 555-0100: at most 120 texts a minute.')).toBeVisible();
  const parts = page.getByRole('navigation', { name: 'Text Messages' });
  await parts.getByRole('link', { name: 'Sending' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Text Messages: Sending' })).toBeVisible();
  await page.getByRole('combobox', { name: 'From' }).selectOption('12:00 AM');
  await page.getByRole('combobox', { name: 'Until' }).selectOption('the end of the day');
  await page.getByRole('textbox', { name: 'Footer of texts' }).fill('Bright Steps Dance');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Until' })).toHaveValue('24:00');

  const api = await browsers.api();
  expect(await api.text('Ana Rivera', 'Class is at 5.')).toMatchObject({ queued: true });
  await page.goto(`/staff/contacts/${await api.personId('Ana Rivera')}?tab=texts`);
  const bubble = page.getByRole('listitem').filter({ hasText: 'Class is at 5.' });
  await bubble.getByRole('link').click();
  await expect(page).toHaveURL(/\/staff\/texts\/text\/[\w-]+$/);
  await expect(page.getByRole('heading', { level: 1, name: /^A text of / })).toBeVisible();
  const life = page.getByRole('region', { name: 'What became of it' });
  await expect(async () => {
    await page.reload();
    await expect(life.getByText('The carrier says: delivered.')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await expect(life.getByText(/^Written, asked for by Dana/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('region', { name: 'Whom it stands for' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Rivera' })).toBeVisible();
});

test('a template is added, changed and archived', async ({ browsers }) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/text-messages/texts');
  await page.getByRole('link', { name: 'Templates' }).click();
  await expect(page).toHaveURL('/staff/texts/templates');
  await expect(page.getByRole('heading', { level: 1, name: 'Templates' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a template' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a template' });
  await adding.getByRole('textbox', { name: 'Name' }).fill('Snow day');
  await adding.getByRole('textbox', { name: 'Text' }).fill('No class today, {nobody}.');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(adding.getByText('There is no such field: {nobody}.')).toBeVisible();
  await adding.getByRole('textbox', { name: 'Text' }).fill('No class today, ');
  await adding.getByRole('button', { name: 'first name' }).click();
  await expect(adding.getByText('No class today, Maria', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Snow day is saved.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Edit Snow day' }).click();
  const editing = page.getByRole('dialog', { name: 'Edit Snow day' });
  await editing.getByRole('textbox', { name: 'Text' }).fill('Stay at home, {family} family.');
  await editing.getByRole('button', { name: 'Save Changes' }).click();
  // Its field has the same text, and the list shows it a moment before the dialog is gone.
  await expect(editing).toHaveCount(0);
  await expect(page.getByText('Stay at home, {family} family.')).toBeVisible();
  await page.getByRole('button', { name: 'Archive Snow day' }).click();
  const asked = page.getByRole('dialog', { name: 'Archive Snow day?' });
  await asked.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Snow day is archived.')).toBeVisible();
  await expect(page.getByText('There are no templates yet.')).toBeVisible();
});
