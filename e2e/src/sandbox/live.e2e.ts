import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
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

test('a mail that is pressed while another arrives is the one that opens', async ({ browsers, sandbox }) => {
  const api = await browsers.api();
  const { page } = sandbox;
  const invitationTo = async (name: string, address: string): Promise<Locator> => {
    await api.sendTextingEmail(name);
    return page.getByRole('region', { name: 'Inbox' }).getByRole('listitem').filter({ hasText: address });
  };
  await sandbox.inbox('');
  const mail = await invitationTo('Wei Chen', 'wei@chen.example');
  await expect(mail).toBeVisible();
  await mail.hover();
  await page.mouse.down();
  const isRead = page.waitForResponse(async (answer) =>
    (await answer.text()).includes('layla@haddad.example'),
  );
  const other = await invitationTo('Layla Haddad', 'layla@haddad.example');
  await isRead;
  // Time enough to show it, were it shown at once.
  await page.waitForTimeout(500);
  await page.mouse.up();
  await expect(page).toHaveURL(/[?&]mail=/);
  await expect(page.getByRole('article').getByText('wei@chen.example').first()).toBeVisible();
  await expect(other).toBeVisible();
});
