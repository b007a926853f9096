import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const undoMs = 15_000;

const toggleOf = (page: Page) => page.getByRole('switch', { name: 'Allow text messaging?' });

async function openStudent(page: Page, name: string): Promise<void> {
  await page.goto('/portal/account/students');
  await page.getByRole('link', { name: `View ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('for another adult, never asked, both answers are offered, and a Yes needs their wish', async ({
  browsers,
}) => {
  const page = await browsers.parent(wei);
  await openStudent(page, 'Lin Chen');
  await expect(page.getByText('Not asked yet. Please choose:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No, don’t allow' })).toBeVisible();
  // Of another adult only the answer can be changed.
  await expect(page.getByRole('button', { name: 'Edit Lin Chen' })).toHaveCount(0);
  await expect(page.getByText('(***) ***-0153').first()).toBeVisible();
  await expect(page.getByText('lin@chen.example')).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Yes, allow' }).click();
  const dialog = page.getByRole('dialog', { name: 'Did Lin ask for text messages?' });
  await dialog.getByRole('button', { name: 'Turn on for Lin' }).click();
  await expect(dialog.getByText('Please confirm that Lin asked for it.')).toBeVisible();
  await expectAccessible(page);
  const api = await browsers.api();
  expect(await api.text('Lin Chen', 'Hello')).toMatchObject({ queued: false, obstacle: 'NEVER_ASKED' });
  await dialog.getByRole('checkbox', { name: 'Lin asked me to turn text messages on.' }).check();
  await dialog.getByRole('button', { name: 'Turn on for Lin' }).click();
  await expect(page.getByText('Saved: text messaging is on.')).toBeVisible();
  await expect(toggleOf(page)).toBeChecked();
  await expect(toggleOf(page)).toBeFocused();
  expect(await api.text('Lin Chen', 'Class is at 5.')).toMatchObject({ queued: true });
  await toggleOf(page).click();
  await expect(page.getByText('Saved: text messaging is off.')).toBeVisible();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await expect(undo).toHaveCount(0, { timeout: undoMs });
  await expectAccessible(page);
});

test('somebody who said No themselves is not turned on by another, and gets the texting e-mail instead', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  await api.sendTextingEmail('Lin Chen');
  const invited = await sandbox.openMail('lin@chen.example', 'May Bright Steps Dance text you?');
  const own = await sandbox.follow(invited, 'CLICK HERE');
  await own.getByRole('button', { name: 'No, Do Not Send Me Text Messages' }).click();
  await expect(own.getByRole('status')).toContainText('Saved: No.');

  const page = await browsers.parent(wei);
  await openStudent(page, 'Lin Chen');
  await toggleOf(page).click();
  const dialog = page.getByRole('dialog', { name: 'Did Lin ask for text messages?' });
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Turn on for Lin' }).click();
  await expect(page.getByText(/They said No themselves, so only they can say Yes again/)).toBeVisible();
  await expect(toggleOf(page)).not.toBeChecked();
  await expectAccessible(page);
  const mails = await sandbox.inbox('lin@chen.example');
  await expect(mails.filter({ hasText: 'May Bright Steps Dance text you?' })).toHaveCount(2);
});

test('a Yes for a child is recorded in the name of the parent who gave it', async ({ browsers }) => {
  const page = await browsers.parent(wei);
  await openStudent(page, 'Mia Chen');
  await expect(
    page.getByText(/Mia is under 18\. A Yes is given and recorded in your name, Wei Chen/),
  ).toBeVisible();
  await toggleOf(page).click();
  await expect(page.getByText('Saved: text messaging is off.')).toBeVisible();
  await toggleOf(page).click();
  await expect(page.getByText('Saved: text messaging is on.')).toBeVisible();
  await page.getByRole('button', { name: 'Show the history of answers' }).click();
  await expect(page.getByText(/by Wei Chen|, Wei Chen/).first()).toBeVisible();
  await expectAccessible(page);
});

test('the number is shared with another family: no name of theirs is told, and all its texts can be stopped', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  await api.addContact('Ngozi Okafor', { firstName: 'Pat', lastName: 'Okafor', cellPhone: '(212) 555-0151' });
  await api.sayYes('Pat Okafor');
  expect(await api.text('Wei Chen', 'Recital on Sunday.')).toMatchObject({ queued: true });
  const page = await browsers.parent(wei);
  await page.goto('/portal/account/messages');
  await expect(page.getByText('Recital on Sunday.')).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText(/This number is also used by someone outside your family/)).toBeVisible();
  await toggleOf(page).click();
  await expect(page.getByText('Saved: text messaging is off.')).toBeVisible();
  await expect(page.getByText('You will get no more texts at')).toHaveCount(0);
  expect(await api.text('Pat Okafor', 'Hello')).toMatchObject({ queued: true });

  await page.getByRole('button', { name: 'Stop all texts to (***) ***-0151' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stop all texts to (***) ***-0151?' });
  await expect(dialog).toContainText('It also turns texts off for someone outside your family.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Stop all texts to (***) ***-0151' }).click();
  await expect(
    page.getByText(
      'Stopped: no more texts come to (***) ***-0151. Turned off for someone outside your family.',
    ),
  ).toBeVisible();
  await expect(page.getByText('Okafor')).toHaveCount(0);
  await expectAccessible(page);
  for (const name of ['Wei Chen', 'Pat Okafor'])
    expect(await api.text(name, 'Hello')).toMatchObject({ queued: false, obstacle: 'SUPPRESSED' });
  await sandbox.openMail(
    'office@brightsteps.example',
    'All texts stopped in the Parent Portal: (212) 555-0151',
    60_000,
  );
});
