import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { ana } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

test('the portal speaks Spanish to a family that reads Spanish, until they choose English', async ({
  browsers,
}) => {
  const page = await browsers.parent(ana);
  await page.goto('/portal/');
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const toggle = page.getByRole('switch', { name: '¿Permitir mensajes de texto?' });
  await toggle.click();
  await expect(page.getByText('Guardado: los mensajes de texto están desactivados.')).toBeVisible();
  await expect(
    page.getByText('Los mensajes para Leo Rivera siguen llegando al (***) ***-0142.'),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Detener todos los mensajes al (***) ***-0142' }).click();
  const dialog = page.getByRole('dialog', { name: '¿Detener todos los mensajes al (***) ***-0142?' });
  await expect(dialog).toContainText('También se desactivan para Leo');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Detener todos los mensajes' }).click();
  await expect(page.getByText('Detenidos: ya no llegan mensajes al (***) ***-0142.')).toBeVisible();
  const api = await browsers.api();
  expect(await api.text('Leo Rivera', 'Hola')).toMatchObject({ queued: false, obstacle: 'SUPPRESSED' });

  // What only the server finds wrong is in Spanish, too.
  await page.getByRole('button', { name: 'Editar Ana Rivera' }).click();
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill('ana@rivera.e');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('alert')).toHaveText('Esta no es una dirección de correo electrónico válida.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Descartar los cambios' }).click();

  await page.getByRole('link', { name: 'Mensajes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mensajes' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('whoever is not signed in is spoken to as their browser asks, down to an address that leads nowhere', async ({
  browsers,
}) => {
  const page = await browsers.open({ locale: 'es-MX' });
  await page.goto('/portal/');
  await expect(page.getByRole('heading', { level: 1, name: 'Portal para padres' })).toBeVisible();
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await expect(page.getByText('Escriba su correo electrónico.')).toBeVisible();
  await expectAccessible(page);
  for (const [place, heading] of [
    ['/texting/unknown', 'No conocemos este enlace'],
    ['/sign-in/unknown', 'Este enlace ya no funciona'],
    ['/texting', 'Esta página no existe'],
  ] as const) {
    await page.goto(place);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expectAccessible(page);
  }
});

test('a No that is undone at once leaves both answers on the record, and no mail', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.parent('wei@chen.example');
  await page.goto('/portal/account/settings');
  const toggle = page.getByRole('switch', { name: 'Allow text messaging?' });
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(toggle).toBeChecked();
  await page.getByRole('button', { name: 'Show the history of answers' }).click();
  await expect(page.getByText('Text messaging turned off')).toBeVisible();
  await expect(page.getByText('Text messaging turned on')).not.toHaveCount(0);
  await expectAccessible(page);
  const api = await browsers.api();
  expect(await api.text('Wei Chen', 'Class is at 5.')).toMatchObject({ queued: true });
  await expect(
    (await sandbox.inbox('office@brightsteps.example')).filter({ hasText: 'Wei Chen' }),
  ).toHaveCount(0);
});
