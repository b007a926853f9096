import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { Api } from '../product/api.js';
import { createSchool } from '../product/create-school.js';
import { ana, demoPassword, wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const zone = 'America/Chicago';

test('two schools in one installation know nothing of each other, and one address may belong to both', async ({
  browsers,
  product,
}) => {
  const owner = 'dana@brightsteps.example';
  const page = await browsers.open();
  await page.goto(await createSchool(product, { name: 'Harbor Swim', zone, email: owner, owner }));
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

test('a parent of two schools with one address opens the one that they choose, and a password opens its own alone', async ({
  browsers,
  product,
  sandbox,
}) => {
  const owner = await browsers.open();
  const office = 'office@lakeside.example';
  await owner.goto(
    await createSchool(product, { name: 'Lakeside Music', zone, email: office, owner: office }),
  );
  await owner.getByLabel('New password').fill('other school other words');
  await owner.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(owner.getByText('Lakeside Music').first()).toBeVisible();
  const lakeside = new Api(owner.context().request, 'STAFF');
  await lakeside.inviteNewParent('Rivera', { firstName: 'Ana', lastName: 'Rivera', email: ana });

  const page = await sandbox.followMain(await sandbox.openMail(ana, /Lakeside Music/));
  await page.getByLabel('New password').fill('four herons at the lake');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByText('Lakeside Music').first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();

  const signIn = async (password: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'E-mail' }).fill(ana);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await signIn(demoPassword);
  await expect(page.getByText('Bright Steps Dance').first()).toBeVisible();
  await expect(page.getByText('Lakeside Music')).toHaveCount(0);
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await signIn('four herons at the lake');
  await expect(page.getByText('Lakeside Music').first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.getByRole('button', { name: 'E-mail me a sign-in link instead' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(ana);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText(`If ${ana} may sign in here`)).toBeVisible();
  // Two schools have the address, so neither of them writes.
  const choosing = await sandbox.followMain(await sandbox.openMail(ana, /Su enlace para iniciar sesión/));
  await expectAccessible(choosing);
  await choosing.getByRole('radio', { name: 'Bright Steps Dance' }).check();
  await choosing.locator('form').getByRole('button').click();
  await expect(choosing.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  await expect(choosing.getByText('Bright Steps Dance').first()).toBeVisible();
});
