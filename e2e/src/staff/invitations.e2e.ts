import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';
import type { Sandbox } from '../sandbox/sandbox.js';

const test = testOnOwnProduct();
const yes = 'Yes, Send Me Text Messages';
const no = 'No, Do Not Send Me Text Messages';

const place = (page: Page): Locator => page.getByRole('region', { name: 'This sending' });
/** How many people something came of. */
const counted = (page: Page, what: string): Locator =>
  place(page).getByRole('listitem').filter({ hasText: what }).locator('strong');

interface Answered {
  readonly subject: string;
  readonly link: string;
  readonly button: string;
}

/** A parent opens the mail and answers on the page that it leads to. */
async function answer(sandbox: Sandbox, address: string, { subject, link, button }: Answered): Promise<void> {
  const page = await sandbox.follow(await sandbox.openMail(address, subject), link);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Saved:');
  await page.close();
}

test('everybody never asked is invited; one says Yes, one No, one nothing; who is silent is reminded once', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  await prepare(page);
  await send(page);
  await answer(sandbox, 'lin@chen.example', {
    subject: 'May Bright Steps Dance text you?',
    link: 'CLICK HERE',
    button: yes,
  });
  await answer(sandbox, 'layla@haddad.example', {
    subject: 'May Bright Steps Dance text your family?',
    link: 'CLICK HERE for Layla',
    button: no,
  });
  await expect(counted(page, 'Answered Yes')).toHaveText('1');
  await expect(counted(page, 'Answered No')).toHaveText('1');
  await expect(counted(page, 'Not answered yet')).toHaveText('2');
  await expectAccessible(page);
  await lookAtResults(page);
  await remind(page);
  await leave(sandbox);
  await prepareAgain(page);
  await lookAtMarco(page);
  await prepareForClass(page);
});

async function prepare(page: Page): Promise<void> {
  await page.goto('/staff/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Invitations' }).click();
  await expect(page.getByText('Nobody was invited yet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Invite everybody never asked' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prepare invitations' });
  await expect(dialog).toContainText('For everybody who was never asked.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Prepare', exact: true }).click();
}

async function send(page: Page): Promise<void> {
  await expect(place(page)).toContainText('4 people would be invited, by 3 e-mails');
  await expect(counted(page, 'No cell phone number')).toHaveText('2');
  const people = page.getByRole('region', { name: 'People' });
  await expect(people.getByText('E-mail to Layla Haddad')).toHaveCount(2);
  await expectAccessible(page);
  await place(page)
    .getByRole('link', { name: /No cell phone number/ })
    .click();
  await expect(people.getByText('Left out: No cell phone number')).toHaveCount(2);
  await expect(people.getByText('E-mail to')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await page.getByRole('button', { name: 'Send the invitations' }).click();
  await expect(page.getByText('The invitations are on their way.')).toBeVisible();
  await expect(counted(page, 'Not answered yet')).toHaveText('4');
  await expect(place(page)).toContainText('Goes out by itself after');
}

async function lookAtResults(page: Page): Promise<void> {
  await place(page)
    .getByRole('link', { name: /Answered Yes/ })
    .click();
  const people = page.getByRole('region', { name: 'People' });
  await expect(people.getByRole('listitem')).toHaveText([/Lin Chen.*Answered Yes/]);
  await page.reload();
  await expect(people.getByRole('listitem')).toHaveText([/Lin Chen.*Answered Yes/]);
  await page.getByRole('link', { name: 'All invitations' }).click();
  await expect(page.getByText('1 Yes, 1 No, 2 not answered')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Everybody never asked' }).click();
}

async function remind(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send the reminder' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remind who has not answered?' });
  await expect(dialog).toContainText('2 people were reached and have not answered.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Send the reminder' }).click();
  await expect(page.getByText('The reminders are on their way.')).toBeVisible();
  await expect(place(page).getByText('Sent', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send the reminder' })).toHaveCount(0);
}

/** By the link at the foot of the reminder: it ends invitations, and changes no answer. */
async function leave(sandbox: Sandbox): Promise<void> {
  const mail = await sandbox.openMail('marco@rivera.example', /Recordatorio: ¿puede Bright Steps Dance/);
  const page = await sandbox.follow(mail, 'No más correos como este');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('¿No más correos de');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sí, no más de estos correos' }).click();
  await expect(page.getByRole('status')).toContainText('ya no envía estos correos');
  await expectAccessible(page);
  await page.close();
}

/** Whoever left is left out, and so is whoever answered; what was prepared can be discarded. */
async function prepareAgain(page: Page): Promise<void> {
  await page.goto('/staff/families?view=people');
  await page.getByRole('button', { name: 'Invite everybody listed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prepare invitations' });
  await dialog.getByLabel('Who was asked by e-mail lately').selectOption('Invited again');
  await dialog.getByRole('button', { name: 'Prepare', exact: true }).click();
  await expect(place(page)).toContainText('One person would be invited, by 1 e-mail.');
  const people = page.getByRole('region', { name: 'People' });
  const marco = people.getByRole('listitem').filter({ hasText: 'Marco Rivera' });
  await expect(marco).toContainText('Left out: Wants no more invitations');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Discarded. Nothing was sent.')).toBeVisible();
  await expectAccessible(page);
  const id = await page.evaluate(() => location.pathname.split('/').at(-1) ?? '');
  await page.getByRole('link', { name: 'All invitations' }).click();
  await expect(page.getByRole('link', { name: 'Everybody never asked' })).toBeVisible();
  await expect(page.locator(`a[href$="${id}"]`)).toHaveCount(0);
}

async function lookAtMarco(page: Page): Promise<void> {
  await page.goto('/staff/families?view=people');
  await page.getByRole('link', { name: 'Marco Rivera' }).click();
  await expect(page.getByText(/^Last asked by e-mail on /)).toBeVisible();
  await expect(page.getByText(/their address gets no more invitations/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Invite to texts' })).toBeVisible();
  await expectAccessible(page);
}

async function prepareForClass(page: Page): Promise<void> {
  await page.goto('/staff/classes');
  await page.getByRole('main').getByRole('link', { name: 'Ballet I' }).click();
  await page.getByRole('button', { name: 'Invite to texts' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prepare invitations' });
  await expect(dialog).toContainText('For the students of this class, and the contacts of their families.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Prepare', exact: true }).click();
  await expect(place(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'People' }).getByRole('listitem').first()).toBeVisible();
}
