import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

async function openFamily(page: Page, name: string): Promise<void> {
  await page.goto('/staff/families');
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function openPerson(page: Page, family: string, name: string): Promise<void> {
  await openFamily(page, family);
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Where a page says what came of it; it takes the focus. */
const saidOn = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

/** Adds somebody on the page of a family that is open. */
async function add(
  page: Page,
  kind: 'contact' | 'student',
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await page.getByRole('button', { name: `Add a ${kind}` }).click();
  const dialog = page.getByRole('dialog', { name: `Add a ${kind}` });
  for (const [label, typed] of Object.entries(fields)) await dialog.getByLabel(label).fill(typed);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  // The page may still say it of somebody added before.
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/is added, and counts as never asked\.$/)).toBeVisible();
}

test('a family is added with a contact and a student, and found by name and by number', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await page.goto('/staff/families');
  await page.getByRole('button', { name: 'Add a family' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a family' });
  await expect(dialog.getByLabel('Family name')).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText('Enter a name.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Family name').fill('Ferreira');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ferreira' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add a contact' }).click();
  const contact = page.getByRole('dialog', { name: 'Add a contact' });
  await contact.getByLabel('First name').fill('Inês');
  await contact.getByLabel('Last name').fill('Ferreira');
  await contact.getByLabel('Cell Phone').fill('12');
  await contact.getByLabel('E-mail').focus();
  await expect(contact.getByText('This is not a valid phone number.')).toBeVisible();
  await expectAccessible(page);
  await contact.getByLabel('Cell Phone').fill('(212) 555-0191');
  await expect(contact.getByText('Stored as +12125550191')).toBeVisible();
  await contact.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(saidOn(page, 'Inês Ferreira is added, and counts as never asked.')).toBeFocused();

  await add(page, 'student', {
    'First name': 'Tiago',
    'Last name': 'Ferreira',
    'Birth date': '2015-06-01',
  });
  await expect(page.getByRole('region', { name: 'Students' })).toContainText('born Jun 1, 2015');
  await expectAccessible(page);

  await page.goto('/staff/families?view=people');
  for (const search of ['ferreira in', '555-0191']) {
    await page.getByRole('searchbox', { name: 'Search' }).fill(search);
    await expect(page.getByText('One person', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Inês Ferreira' })).toBeVisible();
  }
  await expect(page).toHaveURL(/[?&]q=555-0191/);
});

test('another number says what it does to the answer, and voids a Yes once it is saved', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await openPerson(page, 'Chen', 'Wei Chen');
  const number = page.getByLabel('Cell Phone');
  const box = page.getByRole('checkbox', { name: 'Text Opt-In' });
  await expect(box).toBeChecked();
  await number.fill('212 555 0159');
  await expect(page.getByText('Stored as +12125550159.')).toBeVisible();
  await expect(
    page.getByText(/Another number voids their Yes: Wei Chen will count as never asked/),
  ).toBeVisible();
  await expect(box).not.toBeChecked();
  await expect(page.getByText('Never asked at the new number, as soon as you save.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(page.getByText('Never asked', { exact: true })).toBeVisible();
  await expect(number).toHaveValue('(212) 555-0159');
  const api = await browsers.api();
  expect(await api.text('Wei Chen', 'Class is at 5.')).toMatchObject({
    queued: false,
    obstacle: 'NEVER_ASKED',
  });
  await page.getByRole('tab', { name: 'History' }).click();
  const history = page.getByRole('tabpanel', { name: 'History' });
  await expect(history).toContainText('Cell phone changed: May be texted → Never asked');
  await expect(history).toContainText('Before: (212) 555-0151.');
  await expectAccessible(page);
});

test('the tab Texts shows what was texted both ways, and what became of it', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  expect(await api.text('Björn Lindqvist', 'Shoes off at the door, please.')).toMatchObject({ queued: true });
  await sandbox.phone('+12125550171');
  await expect(sandbox.page.getByRole('log')).toContainText('Shoes off at the door, please.');
  await sandbox.reply('Will do!');
  const page = await browsers.staff();
  await openPerson(page, 'Lindqvist', 'Björn Lindqvist');
  await page.getByRole('tab', { name: 'Texts' }).click();
  await expect(page).toHaveURL(/[?]tab=texts$/);
  const texts = page.getByRole('list', { name: /^Texts to and from Björn Lindqvist/ });
  const [answer, message] = [texts.getByRole('listitem').first(), texts.getByRole('listitem').nth(1)];
  await expect(answer).toContainText('Will do!');
  await expect(answer).toContainText('From their phone to (212) 555-0100');
  await expect(message).toContainText('Shoes off at the door, please.');
  await expect(message).toContainText(/E[SD]T · (Delivered|Sent|Handed to the carrier)/);
  await expectAccessible(page);
});

test('two records of one person become one, with the stricter answer and both histories', async ({
  browsers,
}) => {
  const api = await browsers.api();
  await api.addContact('Björn Lindqvist', {
    firstName: 'Bjorn',
    lastName: 'Lindqvist',
    cellPhone: '+12125550172',
  });
  const page = await browsers.staff();
  await openPerson(page, 'Lindqvist', 'Björn Lindqvist');
  await page.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge another record into Björn Lindqvist' });
  await expect(dialog.getByRole('radio', { name: /Bjorn Lindqvist/ })).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /Björn/ })).toBeHidden();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Merge into Björn Lindqvist' }).click();
  await expect(dialog.getByText('Choose the record that is to be merged.')).toBeVisible();
  await dialog.getByRole('searchbox', { name: 'Find the other record' }).fill('0172');
  await dialog.getByRole('radio', { name: /Bjorn Lindqvist.*Never asked/ }).check();
  await dialog.getByRole('button', { name: 'Merge into Björn Lindqvist' }).click();
  await expect(page.getByText('Merged into Björn Lindqvist.')).toBeVisible();
  await expect(page.getByText('Never asked', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText('Records merged');
  await expectAccessible(page);

  await openFamily(page, 'Lindqvist');
  await page.getByRole('link', { name: 'Bjorn Lindqvist', exact: true }).click();
  await expect(page.getByText(/This record was merged into another one/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Björn Lindqvist' })).toBeVisible();
});

test('a family is archived with everybody in it, found among the archived ones, and brought back', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await openFamily(page, 'Haddad');
  await page.getByRole('button', { name: 'Archive this family' }).click();
  const dialog = page.getByRole('dialog', { name: 'Archive the Haddad family?' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Archive this family' })).toBeFocused();
  await page.getByRole('button', { name: 'Archive this family' }).click();
  await dialog.getByRole('button', { name: 'Archive this family' }).click();
  await expect(page.getByText('The Haddad family is archived.')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/staff/families');
  await expect(page.getByRole('link', { name: 'Chen', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Haddad', exact: true })).toBeHidden();
  await page.getByLabel('Archived').selectOption('Only these');
  await expect(page).toHaveURL(/archived=only/);
  await expect(page.getByRole('link', { name: 'Chen', exact: true })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Haddad', exact: true }).click();
  await page.getByRole('button', { name: 'Restore this family' }).click();
  await expect(saidOn(page, /The Haddad family is restored, with everybody/)).toBeFocused();
  await expect(page.getByText('Archived', { exact: true })).toHaveCount(0);
});

test('somebody is archived and brought back, and the answer stays', async ({ browsers }) => {
  const page = await browsers.staff();
  await openPerson(page, 'Rivera', 'Ana Rivera');
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Archive Ana Rivera?' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(saidOn(page, 'Ana Rivera is archived.')).toBeFocused();
  await expect(page.getByText('This record is archived. Restore it first.')).toBeVisible();
  await expectAccessible(page);
  const api = await browsers.api();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(saidOn(page, 'Ana Rivera is restored.')).toBeFocused();
  await expect(page.getByText('May be texted', { exact: true })).toBeVisible();
  expect(await api.text('Ana Rivera', 'Welcome back.')).toMatchObject({ queued: true });
});

test('a family that is on file twice becomes one', async ({ browsers }) => {
  const page = await browsers.staff();
  await page.goto('/staff/families');
  await page.getByRole('button', { name: 'Add a family' }).click();
  await page.getByLabel('Family name').fill('Okafor twice');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Okafor twice' })).toBeVisible();
  await add(page, 'student', { 'First name': 'Ada', 'Last name': 'Okafor' });

  await openFamily(page, 'Okafor');
  await page.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge another family into Okafor' });
  await dialog.getByRole('radio', { name: /Okafor twice.*Ada Okafor/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Merge into Okafor' }).click();
  await expect(saidOn(page, 'The other family is merged into Okafor.')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Students' })).toContainText('Ada Okafor');
  await page.goto('/staff/families?archived=only');
  await page.getByRole('link', { name: 'Okafor twice', exact: true }).click();
  await expect(page.getByText(/This family was merged into another one/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore this family' })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Okafor', exact: true })).toBeVisible();
});

test('Escape and Back do not lose what was typed into a question', async ({ browsers }) => {
  const page = await browsers.staff();
  await openFamily(page, 'Rivera');
  const url = page.url();
  await page.getByRole('button', { name: 'Add a contact' }).click();
  const first = page.getByRole('dialog', { name: 'Add a contact' }).getByLabel('First name');
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
  await first.fill('Rosa');
  await page.keyboard.press('Escape');
  await expect(leaving).toBeVisible();
  await expectAccessible(page);
  // The browser itself closes a dialog when Escape is pressed again and again.
  for (let round = 0; round < 3; round++) {
    await page.keyboard.press('Escape');
    await expect(leaving).toBeHidden();
    await expect(first).toHaveValue('Rosa');
    await page.keyboard.press('Escape');
    await expect(leaving).toBeVisible();
  }
  await leaving.getByRole('button', { name: 'Stay here' }).click();
  await page.evaluate(() => window.history.back());
  await expect(leaving).toBeVisible();
  await leaving.getByRole('button', { name: 'Stay here' }).click();
  await expect(first).toHaveValue('Rosa');
  await expect(page).toHaveURL(url);
});
