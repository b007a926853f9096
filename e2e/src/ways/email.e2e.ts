import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const office = 'office@brightsteps.example';
const yes = 'Yes, Send Me Text Messages';
const no = 'No, Do Not Send Me Text Messages';

test('a No on the e-mailed page ends texts, and is confirmed to the person and to the Organization Email', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  await api.sendTextingEmail('Wei Chen');
  const mail = await sandbox.openMail('wei@chen.example', 'May Bright Steps Dance text you?');
  await expect(mail.getByRole('link', { name: 'CLICK HERE', exact: true })).toBeVisible();
  const page = await sandbox.follow(mail, 'CLICK HERE');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('May we text you?');
  await expect(page.getByText('Your answer now: Yes.')).toBeVisible();
  await expect(page.getByRole('button', { name: yes, exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: no, exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: No. We e-mail you a confirmation.');
  await expect(page.getByText('You will get no more texts at (***) ***-0151.')).toBeVisible();
  await expectAccessible(page);

  const toWei = await sandbox.openMail('wei@chen.example', 'You said No to texts');
  await expect(toWei.getByRole('article')).toContainText('Bright Steps Dance has recorded your No.');
  const toOffice = await sandbox.openMail(office, 'No to texts: Wei Chen');
  await expect(toOffice.getByRole('article')).toContainText('on the page that your e-mail led to');
  expect(await api.text('Wei Chen', 'Class is at 5.')).toMatchObject({ queued: false, obstacle: 'OUT' });
});

test('a Yes on the e-mailed page is recorded, and confirmed to both', async ({ browsers, sandbox }) => {
  const api = await browsers.api();
  await api.sendTextingEmail('Layla Haddad');
  const mail = await sandbox.openMail('layla@haddad.example', 'May Bright Steps Dance text you?');
  const page = await sandbox.follow(mail, 'CLICK HERE');
  await expect(page.getByText('You have not answered yet.')).toBeVisible();
  await page.getByRole('button', { name: yes, exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: Yes. We e-mail you a confirmation.');
  await sandbox.openMail('layla@haddad.example', 'You said Yes to texts');
  await sandbox.openMail(office, 'Yes to texts: Layla Haddad');
  expect(await api.text('Layla Haddad', 'Class is at 5.')).toMatchObject({ queued: true });
  await expect((await sandbox.phone('+12125550181')).getByText('Class is at 5.')).toBeVisible();
});

test('the e-mailed page works without JavaScript, and a scanner that opens it first changes nothing', async ({
  browsers,
  sandbox,
  request,
}) => {
  const api = await browsers.api();
  await api.sendTextingEmail('Björn Lindqvist');
  const mail = await sandbox.openMail('bjorn@lindqvist.example', 'May Bright Steps Dance text you?');
  const address = await mail.getByRole('link', { name: 'CLICK HERE', exact: true }).getAttribute('href');
  if (address === null) throw new Error('CLICK HERE leads nowhere.');
  for (const method of ['HEAD', 'GET', 'GET'])
    expect((await request.fetch(address, { method })).status()).toBe(200);
  expect(await api.text('Björn Lindqvist', 'Still coming?')).toMatchObject({ queued: true });

  const page = await browsers.open({ javaScriptEnabled: false });
  await page.goto(address);
  await expect(page.getByText('Your answer now: Yes.')).toBeVisible();
  await page.getByRole('button', { name: no, exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: No. We e-mail you a confirmation.');
  expect(await api.text('Björn Lindqvist', 'Class is at 5.')).toMatchObject({
    queued: false,
    obstacle: 'OUT',
  });
});

test('a link that nobody knows names the other ways out', async ({ browsers }) => {
  const page = await browsers.open();
  await page.goto('/texting/this-is-not-a-link');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is not known');
  await expect(page.getByText(/reply STOP to any of them/)).toBeVisible();
  await expectAccessible(page);
});

test('the e-mail and the page speak Spanish to a family that reads Spanish', async ({
  browsers,
  sandbox,
}) => {
  await (await browsers.api()).sendTextingEmail('Ana Rivera');
  const mail = await sandbox.openMail('ana@rivera.example', /¿Puede Bright Steps Dance enviarle/);
  const page = await sandbox.follow(mail, 'HAGA CLIC AQUÍ');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('button', { name: 'No, no me envíen mensajes de texto' }).click();
  await expect(page.getByRole('status')).toHaveText(
    'Guardado: No. Le enviamos una confirmación por correo electrónico.',
  );
  // Leo has the same number, and nobody said No for him.
  await expect(
    page.getByRole('button', { name: 'Detener todos los mensajes al (***) ***-0142' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Detener todos los mensajes al (***) ***-0142' }).click();
  await expect(page.getByRole('status')).toContainText('están detenidos para todas las personas');
});
