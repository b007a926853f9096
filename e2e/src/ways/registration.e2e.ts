import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const office = 'office@brightsteps.example';
const address = '/register/bright-steps-dance';

/** Types into the fields of one part of the page. */
async function fill(page: Page, part: string, fields: Record<string, string>): Promise<void> {
  const group = page.getByRole('group', { name: part, exact: true });
  for (const [label, value] of Object.entries(fields))
    await group.getByLabel(label, { exact: true }).fill(value);
}

test('a family registers without JavaScript, the phone answers YES, and the office hears of it', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.open({ javaScriptEnabled: false });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Register with Bright Steps Dance');
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await fill(page, 'You', {
    'First name': 'Nadia',
    'Last name': 'Osei',
    'E-mail': 'nadia@osei.example',
    'Cell phone': '(212) 555-0187',
  });
  await page.getByRole('button', { name: 'Add another student' }).click();
  await fill(page, 'Student', { 'First name': 'Kofi' });
  await fill(page, 'Student 2', { 'First name': 'Abena', 'Birth date': '2017-03-09' });
  await page.getByRole('checkbox', { name: 'Yes, for me' }).check();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText(
    'Your registration was sent. Bright Steps Dance will get in touch with you.',
  );

  const phone = await sandbox.phone('+12125550187');
  await expect(phone.getByText(/Reply YES to get texts from us/)).toBeVisible();
  const api = await browsers.api();
  expect(await api.text('Nadia Osei', 'Class is at 5.')).toMatchObject({
    queued: false,
    obstacle: 'NEVER_ASKED',
  });
  await sandbox.reply('YES');
  await expect(phone.getByText(/You will get texts about classes/)).toBeVisible();
  expect(await api.text('Nadia Osei', 'Class is at 5.')).toMatchObject({ queued: true });

  const mail = await sandbox.openMail(office, 'New registration: Osei family');
  await expect(mail.getByRole('article')).toContainText('Abena Osei (student)');
});

test('the page says what is wrong in Spanish and English, and everybody can use it', async ({ browsers }) => {
  const page = await browsers.open();
  await page.goto(address);
  await expectAccessible(page);
  await fill(page, 'You', { 'First name': 'Iris', 'Last name': 'Vega' });
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('group', { name: 'Usted' }).getByLabel('Apellido')).toHaveValue('Vega');
  expect(page.url()).not.toContain('Vega');
  await expectAccessible(page);
  await fill(page, 'Usted', { 'Correo electrónico': 'iris@vega.example' });
  await fill(page, 'Estudiante', { Nombre: 'Teo' });
  await page.getByRole('checkbox', { name: 'Sí, para mí' }).check();
  await page.getByRole('button', { name: 'Inscribirse', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('Todavía no se envió nada. Revise los campos marcados.');
  await expect(page.getByRole('group', { name: 'Usted' }).getByLabel('Celular')).toHaveAccessibleDescription(
    /hace falta un número/,
  );
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Sí, para mí' }).uncheck();
  await page.getByRole('button', { name: 'Inscribirse', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gracias');
  await expectAccessible(page);
});

test('the office sees whom it knows, and merges or discards a registration', async ({ browsers }) => {
  const page = await browsers.open({ javaScriptEnabled: false });
  for (const [firstName, lastName, email] of [
    ['Wei', 'Chen', 'wei@chen.example'],
    ['Bot', 'Botley', 'bot@botley.example'],
  ] as const) {
    await page.goto(address);
    await fill(page, 'You', { 'First name': firstName, 'Last name': lastName, 'E-mail': email });
    await fill(page, 'Student', { 'First name': 'Noa' });
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
  }

  const staff = await browsers.staff();
  await staff.goto('/staff/');
  const menu = staff.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: /^Registrations, \d+ new$/ }).click();
  const chen = staff.getByRole('article', { name: 'Chen' });
  await expect(chen.getByText('same e-mail')).toBeVisible();
  await expectAccessible(staff);
  await chen.getByRole('button', { name: 'Merge into the Chen family' }).click();
  await staff.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(staff.getByText(/The registration is merged into the Chen family/)).toBeVisible();
  await expect(chen).toHaveCount(0);

  const botley = staff.getByRole('article', { name: 'Botley' });
  await botley.getByRole('button', { name: 'Discard' }).click();
  await staff.getByRole('dialog').getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(staff.getByText(/the family is archived/)).toBeVisible();
  await staff.getByRole('button', { name: 'Open the family' }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toContainText('Botley');
  await expect(staff.getByRole('button', { name: 'Restore this family' })).toBeVisible();
});

test('the office closes registration, and the page says so', async ({ browsers }) => {
  const staff = await browsers.staff();
  await staff.goto('/staff/settings/general');
  const card = staff.getByRole('group', { name: 'The public page for new families' });
  await expect(staff.getByText(/\/register\/bright-steps-dance$/)).toBeVisible();
  await expectAccessible(staff);
  await card.getByRole('checkbox', { name: 'New families can register on it' }).uncheck();
  await staff.getByRole('button', { name: 'Save Changes' }).click();
  await expect(staff.getByText('The settings are saved.')).toBeVisible();

  const page = await browsers.open();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registration is closed');
  await expectAccessible(page);
  await page.goto('/register/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no registration here');
  await expectAccessible(page);
});
