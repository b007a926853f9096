import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import type { Api } from '../product/api.js';
import { frank } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const statement = /^I agree and confirm consent has been obtained for everybody who is opted in by this/;

const place = (page: Page): Locator => page.getByRole('region', { name: 'This bulk opt-in' });
const people = (page: Page): Locator => page.getByRole('region', { name: 'People' });
const counted = (page: Page, what: string): Locator =>
  place(page).getByRole('listitem').filter({ hasText: what }).locator('strong');

test('who was never asked is opted in on a ticked statement, and all of it is taken back but what changed since', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  const api = await browsers.api();
  await prepare(page);
  await start(page);
  await lookAtOne(page);
  await saysNo(api, 'Lin Chen');
  await takeBack(page);
  expect(await api.text('Layla Haddad', 'Class is at 5.')).toMatchObject({ obstacle: 'NEVER_ASKED' });
  expect(await api.text('Wei Chen', 'Class is at 5.')).toMatchObject({ queued: true });
});

test('staff who may not turn anybody in are told what it needs', async ({ browsers }) => {
  const page = await browsers.staff(frank);
  await page.goto('/staff/bulk-opt-in');
  await expect(page.getByText('This needs the permission Change Text Opt-In')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Opt in everybody never asked' })).toHaveCount(0);
  await expectAccessible(page);
});

async function prepare(page: Page): Promise<void> {
  await page.goto('/staff/invitations');
  await page.getByRole('link', { name: 'Bulk opt-in' }).click();
  await expect(page.getByText('Nobody was opted in this way yet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opt in everybody never asked' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prepare a bulk opt-in' });
  await expect(dialog).toContainText('For everybody who was never asked.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Prepare', exact: true }).click();
  await expect(place(page)).toContainText('4 people would be opted in. 3 sign-up texts go out');
  await expect(counted(page, 'No cell phone number')).toHaveText('2');
  await expect(people(page).getByRole('listitem').filter({ hasText: 'Omar Haddad' })).toContainText(
    'Under 18: the Yes of Layla Haddad',
  );
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Opt them in' }).click();
  await expect(page.getByText('Tick the statement: without it nobody is opted in.')).toBeVisible();
  await expect(page.getByLabel('How did they agree?')).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('How did they agree?').selectOption('On paper');
  await page.getByLabel('On which day, at the latest?').fill('2026-01-05');
  await page.getByRole('checkbox', { name: statement }).check();
  await page.getByRole('button', { name: 'Opt them in' }).click();
  await expect(page.getByText('They are being opted in.')).toBeVisible();
  await expect(place(page).getByText('Done', { exact: true })).toBeVisible();
  await expect(counted(page, 'Opted in')).toHaveText('4');
  await expect(place(page).getByText(statement)).toBeVisible();
  await expect(place(page)).toContainText('On paper, Jan 5, 2026 at the latest');
  await expectAccessible(page);
}

/** What was attested stands on the record of each. */
async function lookAtOne(page: Page): Promise<void> {
  const address = page.url();
  await people(page).getByRole('link', { name: 'Omar Haddad' }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  const history = page.getByRole('tabpanel');
  await expect(history).toContainText('In a bulk opt-in (Dana Brooks)');
  await expect(history).toContainText('I agree and confirm consent has been obtained');
  await expect(history).toContainText('Layla Haddad');
  await page.goto(address);
}

async function saysNo(api: Api, student: string): Promise<void> {
  await api.ask(
    'mutation ($id: ID!) { setStudentTextOptIn(input: { id: $id, answer: OUT }) { __typename } }',
    { id: await api.personId(student) },
  );
}

async function takeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take it back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take this bulk opt-in back?' });
  await expect(dialog).toContainText('4 people were opted in by it.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect(place(page).locator('dd').getByText('Taken back', { exact: true })).toBeVisible();
  await expect(counted(page, 'Never asked again')).toHaveText('3');
  await expect(counted(page, 'Left as it is: changed since')).toHaveText('1');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'All bulk opt-ins' }).click();
  await expect(page.getByText('Prepared by Dana Brooks')).toBeVisible();
  await expectAccessible(page);
}
