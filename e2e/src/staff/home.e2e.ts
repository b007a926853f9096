import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { root } from '@optline/workbench';
import { expectAccessible } from '../browser/accessible.js';
import { frank } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

test('the opt-outs of the last 30 days, by way, are a chart and a table', async ({ browsers, sandbox }) => {
  await sandbox.phone('+12125550171');
  await sandbox.reply('STOP');
  const page = await browsers.staff();
  await page.goto('/staff/');
  const card = page.getByRole('region', { name: 'Opt-outs of the last 30 days' });
  await expect(card.getByText('2 people in 30 days. Most on one day: 2.').first()).toBeVisible();
  await expect(card.getByRole('img', { name: /^2 people in 30 days/ })).toBeVisible();
  await card.getByRole('button', { name: 'Show as a table' }).press('Enter');
  const ways = card.getByRole('table', { name: 'By way' });
  await expect(ways.getByRole('row')).toHaveText(['WayPeople', /^(Staff|Text reply)1$/, /1$/, 'All ways2']);
  await expect(card.getByRole('table', { name: 'By day' }).getByRole('row')).toHaveCount(2);
  await expect(card.getByRole('button', { name: 'Show as a chart' })).toBeFocused();
  await expectAccessible(page);
});

test('a page that cannot be had offers to try again, and a slow one keeps its place', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  let fails = true;
  let answer = (): void => undefined;
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName === 'HomePage' && fails) return route.abort();
    if (operationName === 'FamilyList') await mayAnswer;
    return route.continue();
  });
  await page.goto('/staff/');
  await expect(page.getByRole('alert')).toContainText('Optline cannot be reached.');
  await expectAccessible(page);
  fails = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'What needs attention' })).toBeVisible();
  await page.getByRole('link', { name: 'Families' }).click();
  await expect(page.getByText('This takes longer than usual…')).toBeVisible();
  await expectAccessible(page);
  answer();
  await expect(page.getByRole('link', { name: 'Lindqvist', exact: true })).toBeVisible();
});

test('after a restore sending is paused; who may resume it is told that the comparison has not run', async ({
  browsers,
  product,
}) => {
  const command = join(root, 'apps', 'api', 'dist', 'commands', 'restored.js');
  await promisify(execFile)(process.execPath, [command], { env: product.env });
  const page = await browsers.staff();
  await page.goto('/staff/');
  await expect(page.getByText('Sending is paused')).toBeVisible();
  await expect(page.getByText('That comparison has not run yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Resume sending' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('Sending is paused')).toBeVisible();
  await expectAccessible(page);
  const colleague = await browsers.staff(frank);
  await colleague.goto('/staff/');
  await expect(colleague.getByText('This needs the permission Text Messages Settings')).toBeVisible();
  await expect(colleague.getByRole('button', { name: 'Resume sending' })).toHaveCount(0);
});
