import { expect } from '@playwright/test';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

test('the page shows what happened between being made and listening for news', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  let listen = (): void => undefined;
  const mayListen = new Promise<void>((resolve) => (listen = resolve));
  await sandbox.page.route('**/events', async (route) => {
    await mayListen;
    await route.continue();
  });
  const texts = await sandbox.phone('+12125550151');
  await api.text('Wei Chen', 'Class is at 5.');
  await expect
    .poll(async () => (await sandbox.page.request.get(sandbox.page.url())).text())
    .toContain('Class is at 5.');
  await expect(texts.getByText('Class is at 5.')).toHaveCount(0);
  listen();
  await expect(texts.getByText('Class is at 5.')).toBeVisible();
});
