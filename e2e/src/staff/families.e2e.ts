import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import type { Api } from '../product/api.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

/** More than a page of them. */
async function addFamilies(api: Api, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1)
    await api.ask('mutation ($input: FamilyInput!) { addFamily(input: $input) { __typename } }', {
      input: { name: `Zimmer ${String(at).padStart(2, '0')}` },
    });
}

test('a view of the families is its address: sorted, paged, shared with a colleague, and found again by Back', async ({
  browsers,
}) => {
  await addFamilies(await browsers.api(), 60);
  const page = await browsers.staff();
  await page.goto('/staff/families');
  const main = page.getByRole('main');
  await expect(main.getByRole('status').filter({ hasText: '65 families' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Zimmer 59' })).toHaveCount(0);
  await main.getByRole('button', { name: 'Next page' }).click();
  await expect(main.getByRole('link', { name: 'Zimmer 59' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Chen', exact: true })).toHaveCount(0);
  await expectAccessible(page);
  const colleague = await browsers.staff();
  await colleague.goto(page.url());
  await expect(colleague.getByRole('link', { name: 'Zimmer 59' })).toBeVisible();

  await main.getByRole('combobox', { name: 'Sorted by' }).selectOption('Name, Z to A');
  await expect(main.getByRole('listitem').getByRole('link').first()).toHaveText('Zimmer 59');
  await page.goBack();
  await expect(main.getByRole('link', { name: 'Chen', exact: true })).toHaveCount(0);
  await expect(main.getByRole('link', { name: 'Zimmer 59' })).toBeVisible();
  await page.goBack();
  await expect(main.getByRole('link', { name: 'Chen', exact: true })).toBeVisible();
});

test('people are narrowed by answer, way, stopped and held numbers, and none', async ({
  browsers,
  sandbox,
}) => {
  await sandbox.phone('+12125550152');
  await sandbox.reply('STOP');
  await sandbox.phone('+12125550171');
  await sandbox.reply('Wrong number');
  const page = await browsers.staff();
  await page.goto('/staff/families?view=people');
  const main = page.getByRole('main');
  const names = main.getByRole('listitem').locator('p:first-of-type > a');
  const choose = (filter: string, value: string) =>
    main.getByRole('combobox', { name: filter }).selectOption(value);
  await choose('Number', 'Stopped');
  await expect(names).toHaveText(['Mia Chen']);
  await choose('Number', 'Under review');
  await expect(names).toHaveText(['Björn Lindqvist']);
  await choose('Number', 'No number');
  await expect(names).toHaveText(['Elsa Lindqvist', 'Chidi Okafor']);
  await choose('Number', 'Any');
  await expect(names).toHaveCount(12);
  await choose('Answer', 'Opted out');
  await expect(names).toHaveText(['Mia Chen', 'Ngozi Okafor']);
  await choose('Way', 'By text reply');
  await expect(names).toHaveText(['Mia Chen']);
  await expect(page).toHaveURL(/answer=OUT&way=TEXT_REPLY/);
  await expectAccessible(page);
  await main.getByRole('searchbox', { name: 'Search' }).fill('nobody of this name');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(names).toHaveCount(12);
});
