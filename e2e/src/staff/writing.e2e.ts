import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

const ownPhone = '+12125550190';
const card = (page: Page, title: string): Locator => page.getByRole('region', { name: title });
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text', exact: true });

test('a text is tried on the own phone, scheduled for one person, and cancelled before it begins', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  const page = await browsers.staff();
  await page.goto(`/staff/contacts/${await api.personId('Ana Rivera')}`);
  await page.getByRole('link', { name: 'Write a text' }).click();
  await expect(card(page, 'To whom').getByText('Ana Rivera', { exact: true })).toBeVisible();
  await text(page).fill('Your shoes are here, {first name}.');
  await page.getByText('Send a test to yourself').click();
  await page.getByRole('textbox', { name: 'Your cell phone' }).fill('212 555 0190');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Waiting for YES from (212) 555-0190.')).toBeVisible();
  await expectAccessible(page);
  const texts = await sandbox.phone(ownPhone);
  await expect(texts.getByText(/YES/).first()).toBeVisible();
  await sandbox.reply('YES');
  await page.getByRole('button', { name: 'Send a test to (212) 555-0190' }).click();
  await expect(page.getByText('A test is on its way to (212) 555-0190.')).toBeVisible();
  await expect(texts.getByText('Your shoes are here, Alex.')).toBeVisible();

  await page.getByRole('radio', { name: 'Later' }).check();
  const soon = new Date(Date.now() + 2 * 24 * 60 * 60_000);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(soon);
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Time').fill('10:30');
  await expect(card(page, 'When')).toContainText(/It begins .*, 10:30\sAM E[SD]T\./);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Check and send' }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule this text?' });
  await expect(dialog).toContainText('Who gets it is decided when it begins.');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(card(page, 'Progress')).toContainText('Scheduled');
  await expect(card(page, 'Progress')).toContainText('It begins');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel what is left' }).click();
  const asked = page.getByRole('dialog', { name: 'Cancel what was not sent yet?' });
  await asked.getByRole('button', { name: 'Cancel what is left' }).click();
  await expect(card(page, 'Progress')).toContainText('Cancelled');
});

test('outside the hours a text waits, and goes at once with a reason', async ({ browsers, sandbox }) => {
  const api = await browsers.api();
  const { organization } = await api.ask<{ organization: { version: number } }>(
    '{ organization { version } }',
  );
  await api.ask(
    'mutation ($input: OrganizationInput!) { updateOrganization(input: $input) { __typename } }',
    {
      input: { version: organization.version, textingHours: hoursFarFromNow() },
    },
  );
  const page = await browsers.staff();
  await page.goto('/staff/families?view=people&q=chen&answer=IN');
  await page.getByRole('link', { name: 'Write to everybody listed' }).click();
  await expect(card(page, 'To whom').getByText('Everybody found by “chen”, who said Yes')).toBeVisible();
  await text(page).fill('The hall is flooded.');
  await expect(card(page, 'Who gets it')).toContainText('2 of 2 people get it, at 2 numbers.');
  await expect(card(page, 'When')).toContainText('It is outside the hours: all of it waits');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Send it outside the hours, too' }).check();
  await page.getByRole('textbox', { name: 'Why it cannot wait' }).fill('Nobody should drive there');
  await page.getByRole('button', { name: 'Check and send' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send this text to 2 people?' });
  await expect(dialog).toContainText('The hours do not hold it back.');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(card(page, 'The text')).toContainText('Nobody should drive there');
  await expect(card(page, 'Progress')).toContainText('Settled: 2 of 2');
  await expect((await sandbox.phone('+12125550151')).getByText('The hall is flooded.')).toBeVisible();
});

/** One hour of the day, twelve hours from now on the clock of the school. */
function hoursFarFromNow(): { from: string; until: string } {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', hour: '2-digit' });
  const hour = (Number(clock.format(new Date())) + 12) % 24;
  const written = (at: number): string => `${String(at).padStart(2, '0')}:00`;
  return { from: written(hour), until: written(hour + 1) };
}
