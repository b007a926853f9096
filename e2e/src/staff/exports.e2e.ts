import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { frank } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

async function goThere(page: Page): Promise<void> {
  await page.goto('/staff/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Export' }).click();
}

/** Saves one of the files and reads it. */
async function save(page: Page, what: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save ${what}` }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('families, answers and suppressed numbers are saved as files, and that is on record', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await goThere(page);
  await expect(page.getByText('Nothing was exported yet.')).toBeVisible();
  await expectAccessible(page);
  const families = await save(page, 'Families and people');
  expect(families.name).toBe('families.csv');
  expect(families.text).toMatch(/^\uFEFFFamily ID,Family,/);
  expect(families.text).toContain('ana@rivera.example');
  await expect(page.getByRole('status').filter({ hasText: 'families.csv was saved' })).toBeVisible();
  expect((await save(page, 'Answers')).text).toContain('Person ID,First name');
  expect((await save(page, 'Suppressed numbers')).text).toContain('Number,Reason');
  await expect(page.getByText(/, by Dana/)).toHaveCount(3);
  await expectAccessible(page);
});

test('exports are for who has Export Data', async ({ browsers }) => {
  const page = await browsers.staff(frank);
  await page.goto('/staff/settings/export');
  await expect(page.getByText('This needs the permission Export Data')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0);
});
