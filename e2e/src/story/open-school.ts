import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { familiesFile, password, school, schoolNumber, studentsOfClass } from './cast.js';
import { card, counted, goTo } from './on-the-page.js';

/** By the link of the terminal: chooses a password, signs out, and signs in with it. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How are we doing?' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(school.owner);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(card(page, 'First steps').getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);
}

/** Nothing is here yet: every place says so, and leads on. */
export async function lookAround(page: Page): Promise<void> {
  for (const [place, says] of [
    ['Families', 'There are no families yet.'],
    ['Classes', 'There are no classes yet.'],
    ['Texts', 'Nothing was sent yet.'],
    ['Registrations', 'No registration waits.'],
    ['Invitations', 'Nobody was invited yet.'],
    ['Inbox', 'Nobody has texted the school yet.'],
    ['Reviews', 'There is nothing to review.'],
  ] as const) {
    await goTo(page, place);
    await expect(page.getByText(says)).toBeVisible();
    await expectAccessible(page);
  }
  await goTo(page, 'Texts');
  await page.getByRole('link', { name: 'Write a text' }).click();
  await expect(page.getByText('Your school has no number to text from yet.')).toBeVisible();
  await expectAccessible(page);
}

/** The number that the carrier gave, where its texts go, and hours in which this test may run. */
export async function addNumber(page: Page, sandbox: Sandbox): Promise<void> {
  await goTo(page, 'Home');
  await card(page, 'First steps').getByRole('link', { name: 'Add a number' }).click();
  await expect(page.getByText('There is no number yet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Number', exact: true }).fill(schoolNumber.typed);
  await page.getByRole('button', { name: 'Add the number' }).click();
  await expect(page.getByText(`${schoolNumber.typed} is in use.`)).toBeVisible();
  const parts = page.getByRole('navigation', { name: 'Text Messages' });
  await parts.getByRole('link', { name: 'Connections' }).click();
  const address = page.getByRole('group', { name: 'Texts that come in (carrier)' }).getByText(/^http/);
  await sandbox.buyNumber(schoolNumber.e164, await address.innerText());
  await parts.getByRole('link', { name: 'Sending' }).click();
  await page.getByRole('combobox', { name: 'From' }).selectOption('12:00 AM');
  await page.getByRole('combobox', { name: 'Until' }).selectOption('the end of the day');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
}

export async function importFamilies(page: Page): Promise<void> {
  await goTo(page, 'Home');
  await expect(card(page, 'First steps').getByText('Done', { exact: true })).toHaveCount(1);
  await card(page, 'First steps').getByRole('link', { name: 'Bring families' }).click();
  await expectAccessible(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file: Families' }).click(),
  ]);
  const buffer = Buffer.from(familiesFile);
  await chooser.setFiles({ name: 'families.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(counted(page, 'What would be done', 'People added')).toHaveText('8');
  await expect(card(page, 'Problems')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel(/^I agree and confirm that everybody/).check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(counted(page, 'What was done', 'Yes taken')).toHaveText('1', { timeout: 30_000 });
  await expect(counted(page, 'What was done', 'People added')).toHaveText('8');
  await expectAccessible(page);
}

export async function makeClass(page: Page): Promise<void> {
  await goTo(page, 'Classes');
  await page.getByRole('button', { name: 'Add a class' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a class' });
  await adding.getByRole('textbox', { name: 'Name' }).fill('Otters');
  await adding.getByRole('checkbox', { name: 'Tuesday' }).check();
  await adding.getByLabel('Starts').fill('16:30');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Nobody is in this class yet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add students' }).click();
  const choosing = page.getByRole('dialog', { name: 'Add students to Otters' });
  for (const student of studentsOfClass) {
    await choosing.getByRole('searchbox', { name: 'Search' }).fill(student);
    await expect(choosing.getByRole('checkbox')).toHaveCount(1);
    await choosing.getByRole('checkbox', { name: student }).check();
  }
  await choosing.getByRole('button', { name: 'Add to the class' }).click();
  await expect(page.getByText('4 students are in Otters now.')).toBeVisible();
}
