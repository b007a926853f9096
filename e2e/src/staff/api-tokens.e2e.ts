import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { frank } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

/** Asks as a program does: with the token and nothing else. */
async function ask(request: APIRequestContext, secret: string, query: string): Promise<Asked> {
  const headers = { authorization: `Bearer ${secret}` };
  return (await (await request.post('/graphql', { headers, data: { query } })).json()) as Asked;
}

interface Asked {
  readonly data?: { families?: { edges: { node: { name: string } }[] } | null };
  readonly errors?: readonly { extensions: { code: string } }[];
}

test('a token is made, shown once, used within its scopes, and revoked', async ({ browsers }) => {
  const page = await browsers.staff();
  const program = (await browsers.open()).request;
  await page.goto('/staff/settings/api-tokens');
  await expect(page.getByText('There are no tokens.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByText('Please say what it is for.')).toBeVisible();
  await page.getByRole('textbox', { name: 'What it is for' }).fill('Class register');
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByRole('alert')).toContainText('Please choose at least one scope.');
  await page.getByRole('checkbox', { name: 'Read families, contacts and students' }).check();
  await page.getByRole('button', { name: 'Make the token' }).click();

  const dialog = page.getByRole('dialog', { name: 'Copy the token now' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  const secret = await dialog.getByText(/^olt_/).innerText();
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(secret)).toHaveCount(0);
  const row = page.getByRole('listitem').filter({ hasText: 'Class register' });
  await expect(row).toContainText(`Ends in …${secret.slice(-4)}`);
  await expect(row).toContainText('Never used');

  const read = await ask(program, secret, '{ families { edges { node { name } } } }');
  expect(read.data?.families?.edges.map(({ node }) => node.name)).toContain('Chen');
  const forbidden = await ask(program, secret, '{ apiTokens { id } }');
  expect(forbidden.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await page.reload();
  await expect(row).toContainText('Last used');
  await expect(page.getByText(secret)).toHaveCount(0);

  await row.getByRole('button', { name: 'Revoke Class register' }).click();
  const asked = page.getByRole('dialog', { name: 'Revoke Class register?' });
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toContainText('Revoked');
  const revoked = await ask(program, secret, '{ families { edges { node { name } } } }');
  expect(revoked.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('tokens are for who may manage users', async ({ browsers }) => {
  const page = await browsers.staff(frank);
  await page.goto('/staff/settings/api-tokens');
  await expect(page.getByText('This needs the permission Manage Users')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
