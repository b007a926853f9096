import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

const families = [
  'Family ID,Family name,Type,First name,Last name,E-mail,Cell phone,Date of birth,Opt-in,Consent source,Consent date,Agreed by',
  '901,Quillfeather,parent,Annabeth,Quillfeather,annabeth@quillfeather.example,(212) 555-0171,,yes,paper,9/1/2025,',
  '901,Quillfeather,student,Zebulon,Quillfeather,,,6/9/2015,,,,',
  '902,Underhill,parent,Barnaby,Underhill,,212-555-0172,,no,,,',
  '902,Underhill,parent,Hester,Underhill,,555,,yes,,,',
  ',Nowhere,parent,Nemo,Nowhere,,,,,,,',
].join('\r\n');

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const count = (page: Page, card: string, what: string) =>
  region(page, card).getByRole('listitem').filter({ hasText: what }).locator('strong');

async function choose(page: Page, kind: string, file: ReturnType<typeof csv>): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: `Choose a file: ${kind}` }).click(),
  ]);
  await chooser.setFiles(file);
}

test('families come by a file: columns, check, problems by line, and the second time nothing changes', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/families');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  await expect(page.getByText('No file was brought yet.')).toBeVisible();
  await expectAccessible(page);
  await choose(page, 'Families', csv('families.csv', families));

  await expect(page.getByRole('heading', { name: 'families.csv' })).toBeVisible();
  const columns = region(page, 'What the columns mean');
  await expect(columns.getByLabel('Contact or student')).toHaveValue('2');
  await expect(columns.getByRole('cell', { name: 'Annabeth', exact: true })).toBeVisible();
  await expectAccessible(page);
  await columns.getByRole('button', { name: 'Check the file' }).click();

  await expect(count(page, 'What would be done', 'People added')).toHaveText('4');
  await expect(count(page, 'What would be done', 'Yes in the file')).toHaveText('1');
  await expect(region(page, 'Problems')).toContainText('Line 6, Family ID');
  await expect(region(page, 'Problems')).toContainText('Line 5, Cell phone');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('Please tick this first.')).toBeVisible();
  await page.getByLabel(/^I agree and confirm that everybody/).check();
  await page.getByRole('button', { name: 'Bring it in' }).click();

  await expect(count(page, 'What was done', 'Yes taken')).toHaveText('1', { timeout: 30_000 });
  await expect(count(page, 'What was done', 'No taken')).toHaveText('1');
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all problems as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('import-problems.csv');
  await expect(page.getByText('The problems are in your downloads.')).toBeVisible();

  await page.goto('/staff/families?search=quillfeather');
  await expect(page.getByRole('link', { name: 'Annabeth Quillfeather' })).toBeVisible();

  await page.goto('/staff/imports');
  await choose(page, 'Families', csv('families.csv', families));
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(count(page, 'What would be done', 'People added')).toHaveText('0');
  await expect(count(page, 'What would be done', 'People on file already')).toHaveText('4');
});

test('numbers that another system had stopped are dropped on the page and never texted', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/imports');
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(['Phone\n(212) 555-0181\nnot a number\n'], 'stopped.csv', { type: 'text/csv' }),
    );
    return transfer;
  });
  const target = region(page, 'Opted-out numbers').locator('[data-kind="OPTED_OUT_NUMBERS"]');
  await target.dispatchEvent('drop', { dataTransfer: data });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(count(page, 'What would be done', 'Rows that stop a number')).toHaveText('1');
  await expect(region(page, 'Problems')).toContainText('Line 3, Phone');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(count(page, 'What was done', 'Numbers stopped')).toHaveText('1', { timeout: 30_000 });
  await expectAccessible(page);
});

test('a file that is no CSV file says so', async ({ browsers }) => {
  const page = await browsers.staff();
  await page.goto('/staff/imports');
  await choose(page, 'Families', csv('families.csv', 'PK\u0003\u0004\0\0\0\0workbook'));
  await expect(page.getByRole('alert')).toContainText('This is not a CSV file.');
  await expectAccessible(page);
});
