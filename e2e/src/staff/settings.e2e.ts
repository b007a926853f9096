import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

test('on a phone, with the keyboard alone, the settings are found behind a button', async ({ browsers }) => {
  const page = await browsers.staff();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/staff/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Organization Defaults' })).toBeVisible();
  const link = page.getByRole('link', { name: 'Users & Permissions' });
  await expect(link).toBeHidden();
  const button = page.getByRole('button', { name: 'All settings' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Users & Permissions' })).toBeFocused();
  await expect(link).toBeHidden();
});

test('what was typed survives a save without a network, and is saved when it is back', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/general');
  const terms = page.getByRole('textbox', { name: 'Address of the terms' });
  await terms.fill('brightsteps.example/terms');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The address of a page begins with https://.')).toBeVisible();
  await expect(terms).toBeFocused();
  await expectAccessible(page);
  await terms.fill('https://brightsteps.example/terms');
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByRole('alert')).toContainText('What you typed is still here');
  await page.keyboard.press('End');
  await expectAccessible(page);
  await page.context().setOffline(false);
  await expect(page.getByText('You are offline.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await page.reload();
  await expect(terms).toHaveValue('https://brightsteps.example/terms');
});
