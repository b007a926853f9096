import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { ageSessions } from '../product/age-sessions.js';
import { Api } from '../product/api.js';
import { ana, dana, demoPassword, wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('staff and a parent sign in with their passwords in one browser, and do not see each other', async ({
  browsers,
}) => {
  const staff = await browsers.open();
  await staff.goto('/staff/families');
  await expect(staff.getByRole('heading', { level: 1, name: 'Staff sign-in' })).toBeVisible();
  await expectAccessible(staff);
  await signIn(staff, dana, 'not-the-password');
  await expect(staff.getByRole('alert')).toBeVisible();
  await expectAccessible(staff);
  await signIn(staff, dana, demoPassword);
  await expect(staff.getByRole('heading', { level: 1, name: 'Families' })).toBeVisible();

  const parent = await staff.context().newPage();
  await parent.goto('/portal/');
  await expect(parent.getByRole('heading', { level: 1, name: 'Parent portal' })).toBeVisible();
  await expectAccessible(parent);
  await signIn(parent, wei, demoPassword);
  await expect(parent.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await parent.getByRole('button', { name: 'Sign out' }).click();
  await expect(parent.getByRole('heading', { level: 1, name: 'Parent portal' })).toBeVisible();

  await staff.reload();
  await expect(staff.getByRole('heading', { level: 1, name: 'Families' })).toBeVisible();
});

test('a one-time link signs in once, and only by its button', async ({ browsers, sandbox, request }) => {
  const page = await browsers.open();
  await page.goto('/portal/');
  await page.getByRole('button', { name: 'E-mail me a sign-in link instead' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(wei);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText(`If ${wei} may sign in here, an e-mail is on its way.`)).toBeVisible();
  await expectAccessible(page);
  const address = await sandbox.linkIn(await sandbox.openMail(wei, /sign/i));
  expect((await request.get(address)).status()).toBe(200);
  await page.goto(address);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'This link no longer works' })).toBeVisible();
  await expectAccessible(page);
});

test('a forgotten password is replaced by an e-mailed link', async ({ browsers, sandbox }) => {
  const page = await browsers.open();
  await page.goto('/staff/');
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(dana);
  await page.getByRole('button', { name: 'Send me a link to choose a new one' }).click();
  await page.goto(await sandbox.linkIn(await sandbox.openMail(dana, /password/i)));
  await page.getByLabel('New password').fill('four unrelated quiet words');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

  const elsewhere = await browsers.open();
  await elsewhere.goto('/staff/');
  await signIn(elsewhere, dana, demoPassword);
  await expect(elsewhere.getByRole('alert')).toBeVisible();
  await signIn(elsewhere, dana, 'four unrelated quiet words');
  await expect(elsewhere.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('who did nothing for half an hour signs in again, and finds what they had typed', async ({
  browsers,
}) => {
  const page = await browsers.parent(wei);
  await page.clock.install();
  await page.goto('/portal/account/settings');
  await page.getByRole('button', { name: 'Edit Wei Chen' }).click();
  await page.getByRole('textbox', { name: 'Last name' }).fill('Chen-Park');
  await page.clock.fastForward('29:00');
  await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible();
  await expectAccessible(page);
  await page.clock.fastForward('02:00');
  const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
  await expect(dialog).toContainText('You were signed out because nothing happened for a while.');
  await expect(page.getByRole('switch')).toHaveCount(0);
  await expectAccessible(page);
  // Whoever takes the cookie out of this browser now is nobody to the server.
  await expect.poll(async () => whoIs(page)).toBeNull();
  await dialog.getByLabel('Password', { exact: true }).fill(demoPassword);
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(page.getByRole('textbox', { name: 'Last name' })).toHaveValue('Chen-Park');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Wei Chen-Park')).toBeVisible();
});

test('the server itself forgets who did nothing for half an hour, and no sooner', async ({
  browsers,
  product,
}) => {
  const page = await browsers.parent(wei);
  await page.goto('/portal/account/settings');
  await page.getByRole('button', { name: /^Edit Wei/ }).click();
  await page.getByRole('textbox', { name: 'First name' }).fill('Wei-Lin');
  ageSessions(product, 29.5 / 60);
  expect(await whoIs(page)).toMatchObject({ email: wei });
  ageSessions(product, 31.5 / 60);
  expect(await whoIs(page)).toBeNull();
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
  await dialog.getByLabel('Password', { exact: true }).fill(demoPassword);
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('Wei-Lin');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Wei-Lin /)).toBeVisible();
});

test('who keeps typing for an hour stays signed in, here and on the server', async ({ browsers }) => {
  const page = await browsers.parent(wei);
  await page.clock.install();
  await page.goto('/portal/account/settings');
  await page.getByRole('button', { name: /^Edit Wei/ }).click();
  const last = page.getByRole('textbox', { name: 'Last name' });
  let told = 0;
  page.on('requestfinished', (request) => {
    if (request.postData()?.includes('"operationName":"Me"') === true) told += 1;
  });
  for (let minute = 0; minute < 60; minute += 5) {
    const before = told;
    await last.press('x');
    await page.clock.fastForward('05:00');
    // Each time, and until it is answered: while one is under way, another is not asked.
    await expect.poll(() => told).toBeGreaterThan(before);
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await whoIs(page)).toMatchObject({ email: wei });
  await expect(last).toHaveValue(/^x{12}/);
});

test('a session that ended elsewhere is begun again over the page, which keeps what was typed', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.parent(ana);
  await page.goto('/portal/account/settings');
  await page.getByRole('button', { name: 'Editar Ana Rivera' }).click();
  await page.getByRole('textbox', { name: 'Apellido' }).fill('Rivera Soto');

  // A parent who forgot their password: the new one ends all their other sessions.
  const elsewhere = await browsers.open({ locale: 'es-US' });
  await elsewhere.goto('/portal/');
  await elsewhere.getByRole('button', { name: '¿Olvidó su contraseña?' }).click();
  await elsewhere.getByRole('textbox', { name: 'Correo electrónico' }).fill(ana);
  await elsewhere.getByRole('button', { name: 'Envíenme un enlace para elegir otra' }).click();
  await expect(elsewhere.getByText(`Si ${ana} tiene acceso, ya le enviamos un correo.`)).toBeVisible();
  await elsewhere.goto(await sandbox.linkIn(await sandbox.openMail(ana, /contraseña/i)));
  await elsewhere.getByLabel('Contraseña nueva').evaluate((field) => field.removeAttribute('minlength'));
  await elsewhere.getByLabel('Contraseña nueva').fill('corta');
  await elsewhere.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
  await expect(elsewhere.getByRole('alert')).toContainText('Esa contraseña es demasiado corta.');
  await expectAccessible(elsewhere);
  await elsewhere.getByLabel('Contraseña nueva').fill('cuatro palabras sin relación');
  await elsewhere.getByRole('button', { name: 'Guardar e iniciar sesión' }).click();
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();

  // The open page hears of it, though nobody does anything there.
  const dialog = page.getByRole('dialog', { name: 'Inicie sesión de nuevo' });
  await expect(dialog).toContainText(
    'Su sesión terminó. Lo que escribió sigue aquí; inicie sesión y continúe.',
  );
  await expectAccessible(page);
  const password = dialog.getByLabel('Contraseña', { exact: true });
  await password.fill(demoPassword);
  await dialog.getByRole('button', { name: 'Iniciar sesión y continuar' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    'El correo electrónico o la contraseña no son correctos.',
  );
  await password.fill('cuatro palabras sin relación');
  await dialog.getByRole('button', { name: 'Iniciar sesión y continuar' }).click();
  await expect(page.getByRole('textbox', { name: 'Apellido' })).toHaveValue('Rivera Soto');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Ana Rivera Soto')).toBeVisible();
});

/** Whom the server takes this browser for. */
async function whoIs(page: Page): Promise<{ email: string } | null> {
  const api = new Api(page.context().request, 'PARENT');
  return (await api.ask<{ me: { email: string } | null }>('{ me { email } }')).me;
}
