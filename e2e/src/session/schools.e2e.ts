import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { root } from '@optline/workbench';
import { expectAccessible } from '../browser/accessible.js';
import { Api } from '../product/api.js';
import { demoPassword, wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';
import type { Product } from '../product/product.js';

const test = testOnOwnProduct();

/** Makes a school as its owner would, in a terminal; returns the link by which they begin. */
async function createSchool({ env }: Product, name: string, owner: string): Promise<string> {
  const command = join(root, 'apps', 'api', 'dist', 'commands', 'create-school.js');
  const answers = ['--name', name, '--zone', 'America/Chicago', '--email', owner, '--owner', owner];
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...answers], { env });
  const link = /https?:\/\/\S+/.exec(stdout)?.[0];
  if (link === undefined) throw new Error(`No link: ${stdout}`);
  return link;
}

test('two schools in one installation know nothing of each other, and one address may belong to both', async ({
  browsers,
  product,
}) => {
  const owner = 'dana@brightsteps.example';
  const page = await browsers.open();
  await page.goto(await createSchool(product, 'Harbor Swim', owner));
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Optline' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('New password').fill('other school other words');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByText('Harbor Swim').first()).toBeVisible();
  await page.goto('/staff/families');
  await expect(page.getByText('There are no families yet.')).toBeVisible();

  const foreign = await (await browsers.api()).personId('Wei Chen');
  await page.goto(`/staff/contacts/${foreign}`);
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByText('Chen')).toHaveCount(0);
  await expectAccessible(page);
  const harbor = new Api(page.context().request, 'STAFF');
  await expect(harbor.ask(`query { contact(id: "${foreign}") { id } }`)).rejects.toThrow();
});

test('two contacts with one e-mail address choose which account to open', async ({ browsers, sandbox }) => {
  const api = await browsers.api();
  await api.addContact('Wei Chen', { firstName: 'June', lastName: 'Park', email: wei });
  const june = await api.personId('June Park');
  await api.ask('mutation ($ids: [ID!]!) { inviteToPortal(personIds: $ids) { __typename } }', {
    ids: [june],
  });
  const invitation = await sandbox.openMail(wei, /Bright Steps Dance/);
  const page = await sandbox.followMain(invitation);
  await page.getByLabel('New password').fill(demoPassword);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByText('June Park').first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.getByRole('textbox', { name: 'E-mail' }).fill(wei);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Your e-mail address belongs to more than one account.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Wei Chen · Bright Steps Dance' }).click();
  await expect(page.getByRole('switch', { name: 'Allow text messaging?' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Wei Chen');
});
