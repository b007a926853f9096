import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

const tick = (page: Page) => page.getByRole('checkbox', { name: 'Text Opt-In' });
const proofFor = (page: Page, name: string) =>
  page.getByRole('dialog', { name: `How do you know that ${name} agreed?` });

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
}

test('ticking Text Opt-In asks how they agreed, and nothing is stored until Save Changes', async ({
  browsers,
}) => {
  const api = await browsers.api();
  const page = await browsers.staff();
  await page.goto(`/staff/contacts/${await api.personId('Layla Haddad')}`);
  await tick(page).click();
  const dialog = proofFor(page, 'Layla Haddad');
  await dialog.getByRole('button', { name: 'Tick Text Opt-In' }).click();
  await expect(dialog.getByText('Choose how they agreed.')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'How did they agree?' })).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'How did they agree?' }).selectOption('On paper');
  await dialog
    .getByRole('checkbox', {
      name: 'Layla Haddad agreed to get texts from Bright Steps Dance at (212) 555-0181.',
    })
    .check();
  await dialog.getByRole('button', { name: 'Tick Text Opt-In' }).click();
  await expect(page.getByText(/May be texted as soon as you save\. Proof: on paper/)).toBeVisible();
  await expect(tick(page)).toBeChecked();
  await expectAccessible(page);
  expect(await api.text('Layla Haddad', 'Hello')).toMatchObject({ queued: false, obstacle: 'NEVER_ASKED' });
  await save(page);
  expect(await api.text('Layla Haddad', 'Class is at 5.')).toMatchObject({ queued: true });
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText('Agreed on paper on');
});

test('for a student under 18 an adult of the family is named', async ({ browsers }) => {
  const api = await browsers.api();
  const page = await browsers.staff();
  await page.goto(`/staff/students/${await api.personId('Omar Haddad')}`);
  await tick(page).click();
  const dialog = proofFor(page, 'Omar Haddad');
  await dialog
    .getByRole('combobox', { name: 'Which adult of the family said Yes?' })
    .selectOption('Layla Haddad');
  await dialog.getByRole('combobox', { name: 'How did they agree?' }).selectOption('By phone');
  await dialog
    .getByRole('checkbox', { name: 'Layla Haddad agreed that Bright Steps Dance may text Omar Haddad at' })
    .check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Tick Text Opt-In' }).click();
  await save(page);
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText(
    'Layla Haddad said Yes for them.',
  );
});

test('over a STOP their words are asked for, they are told, and only START lets texts through', async ({
  browsers,
  sandbox,
}) => {
  await sandbox.phone('+12125550151');
  await sandbox.reply('STOP');
  await sandbox.openMail('office@brightsteps.example', 'STOP by text: Wei Chen');
  const api = await browsers.api();
  const page = await browsers.staff();
  await page.goto(`/staff/contacts/${await api.personId('Wei Chen')}`);
  await tick(page).click();
  const dialog = proofFor(page, 'Wei Chen');
  await dialog.getByRole('combobox', { name: 'How did they agree?' }).selectOption('In person');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Tick Text Opt-In' }).click();
  await expect(dialog.getByText('Write down their words.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'How did they ask again?' }).selectOption('In person');
  await dialog.getByRole('textbox', { name: 'In what words?' }).fill('Please text me again.');
  await dialog.getByRole('button', { name: 'Tick Text Opt-In' }).click();
  await save(page);
  await expect(page.getByText('they must text START to (212) 555-0100')).toBeVisible();
  expect(await api.text('Wei Chen', 'Hello')).toMatchObject({ queued: false, obstacle: 'SUPPRESSED' });
  await sandbox.openMail('wei@chen.example', 'Bright Steps Dance has recorded a Yes to texts', 60_000);
});

test('the office stops a number for everybody who shares it, and lets texts through again with a reason', async ({
  browsers,
}) => {
  const api = await browsers.api();
  const page = await browsers.staff();
  await page.goto(`/staff/students/${await api.personId('Leo Rivera')}`);
  await expect(page.getByText('Shared with:')).toContainText('Ana Rivera');
  await page.getByRole('button', { name: 'Stop all texts to this number' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stop all texts to (212) 555-0142?' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Ana Rivera' })).toBeVisible();
  await dialog.getByRole('radio', { name: 'The office decides so' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Stop all texts to this number' }).click();
  await expect(dialog.getByText(/^No more texts go to \(212\) 555-0142\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('The office stopped all texts to this number.')).toBeVisible();
  await expectAccessible(page);
  expect(await api.text('Ana Rivera', 'Hello')).toMatchObject({ queued: false, obstacle: 'SUPPRESSED' });

  await page.getByRole('button', { name: 'Let texts through again' }).click();
  const lifting = page.getByRole('dialog', { name: 'Let texts to (212) 555-0142 through again?' });
  await lifting.getByRole('button', { name: 'Let texts through again' }).click();
  await expect(lifting.getByText('Please give a reason.')).toBeVisible();
  await expectAccessible(page);
  await lifting.getByRole('textbox', { name: 'Reason' }).fill('It was the wrong Rivera.');
  await lifting.getByRole('button', { name: 'Let texts through again' }).click();
  await expect(lifting).toHaveCount(0);
  await expect(page.getByText('The office stopped all texts to this number.')).toHaveCount(0);
});
