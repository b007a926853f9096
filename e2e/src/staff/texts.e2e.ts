import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { frank, wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

const card = (page: Page, title: string): Locator => page.getByRole('region', { name: title });

/** Goes through the menu to one of the parts of Text Messages. */
async function open(page: Page, part: string): Promise<void> {
  await page.goto('/staff/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  const menu = page.getByRole('navigation', { name: 'Settings' });
  await menu.getByRole('list', { name: 'Texting' }).getByRole('link', { name: 'Text Messages' }).click();
  await page.getByRole('navigation', { name: 'Text Messages' }).getByRole('link', { name: part }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Text Messages: ${part}` })).toBeVisible();
}

test('numbers: added, given to the carrier or to Optline to answer, retired and used again', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await open(page, 'Numbers');
  await expect(page).toHaveURL('/staff/settings/text-messages/numbers');
  await page.getByRole('textbox', { name: 'Number' }).fill('12');
  await page.getByRole('button', { name: 'Add the number' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Number' }).fill('212 555 0199');
  await page.getByRole('button', { name: 'Add the number' }).click();
  await expect(page.getByText('(212) 555-0199 is in use.')).toBeVisible();
  const answers = page.getByRole('combobox', { name: 'Who answers STOP and HELP at (212) 555-0199' });
  await answers.selectOption('Optline answers');
  await expect(page.getByText('(212) 555-0199: Optline answers.')).toBeVisible();
  await page.getByRole('button', { name: 'Retire (212) 555-0199' }).click();
  const dialog = page.getByRole('dialog', { name: 'Retire (212) 555-0199?' });
  await expect(dialog).toContainText('A STOP to it still counts');
  await dialog.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByText('(212) 555-0199 is retired.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use again: (212) 555-0199' }).click();
  await expect(answers).toHaveValue('OPTLINE');
});

test('the consent wording says what it lacks, and a change is what parents read beside their next Yes', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await open(page, 'Consent wording');
  const wording = page.getByRole('textbox', { name: 'Wording in English' });
  await wording.fill('Yes, text me. Reply STOP to stop.');
  await expect(page.getByText('It must also say HELP, “Msg & data rates may apply”.')).toBeVisible();
  await page.getByRole('button', { name: 'Save a new version' }).click();
  await expect(page.getByRole('alert')).toContainText('must also say HELP');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Numbers' }).click();
  const asked = page.getByRole('dialog', { name: 'Leave without saving?' });
  await asked.getByRole('button', { name: 'Stay here' }).click();
  const complete =
    'Yes, Bright Steps Dance may text me weekly. Msg & data rates may apply. STOP stops, HELP helps.';
  await wording.fill(complete);
  await page.getByRole('button', { name: 'Save a new version' }).click();
  await expect(page.getByText('Version 2 is in force.')).toBeVisible();
  const parent = await browsers.parent(wei);
  await parent.goto('/portal/account/settings');
  await expect(parent.getByText(complete)).toBeVisible();
});

test('two who word the consent at once see both wordings, and neither is lost', async ({ browsers }) => {
  const [one, other] = [await browsers.staff(), await browsers.staff()];
  const rest = 'Pueden aplicarse tarifas de mensajes y datos. STOP para terminar, HELP para ayuda.';
  for (const page of [one, other]) await page.goto('/staff/settings/text-messages/consent-wording');
  const wording = (page: Page) => page.getByRole('textbox', { name: 'Wording in Spanish' });
  await wording(one).fill(`Sí, uno. ${rest}`);
  await wording(other).fill(`Sí, dos. ${rest}`);
  await one.getByRole('button', { name: 'Save a new version' }).click();
  await expect(one.getByText('Version 2 is in force.')).toBeVisible();
  await other.getByRole('button', { name: 'Save a new version' }).click();
  const problem = other.getByRole('alert');
  await expect(problem).toContainText('Somebody else saved another wording meanwhile.');
  await expect(problem).toContainText('Sí, uno.');
  await expect(problem).toContainText('Sí, dos.');
  await expect(wording(other)).toHaveValue(`Sí, dos. ${rest}`);
  await expectAccessible(other);
  await problem.getByRole('button', { name: 'Wording in Spanish: keep mine' }).click();
  await other.getByRole('button', { name: 'Save a new version' }).click();
  await expect(other.getByText('Version 3 is in force.')).toBeVisible();
});

test('the texts of the school show what they cost, and lose none of their required parts', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await open(page, 'Our texts');
  const english = page.getByRole('textbox', { name: 'Sign-up text in English' });
  await english.fill('You will hear from us. Reply STOP to stop.');
  await expect(
    page.getByText('It must also say “Msg frequency varies”, HELP, “Msg & data rates may apply”.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByRole('alert')).toContainText('must also say');
  await english.fill('2 texts a week. Msg & data rates may apply. HELP helps, STOP stops.');
  await expect(page.getByText('Bright Steps Dance: 2 texts a week.')).toBeVisible();
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The sign-up text is saved.')).toBeVisible();

  const spanish = page.getByRole('textbox', { name: 'Sign-up text in Spanish' });
  await spanish.fill(
    '¡Día de fútbol! Frecuencia variable. Pueden aplicarse tarifas de mensajes y datos. HELP o STOP.',
  );
  await expect(card(page, 'Sign-up text')).toContainText(
    '115 characters · 2 segments · Only 70 characters to a segment instead of 160, because of í ú',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Discard changes' }).click();

  const help = card(page, 'Answer to HELP');
  await help.getByRole('textbox', { name: 'Whom the answer names' }).fill('the office');
  await expect(help.getByText('The contact for HELP is a phone number')).toBeVisible();
  await help.getByRole('textbox', { name: 'Whom the answer names' }).fill('(212) 555-0111');
  await expect(help.getByText('For help, contact (212) 555-0111. Reply STOP')).toBeVisible();
  await help.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The answer to HELP is saved.')).toBeVisible();
  const fixed = card(page, 'Answers to STOP and START');
  await expect(fixed.getByText('You will get no more texts from us. Text START')).toBeVisible();
  await expect(fixed.getByRole('textbox')).toHaveCount(0);
  await fixed.getByText('In Spanish and French').first().click();
  await expect(fixed.getByText('Ya no le enviaremos mensajes de texto.')).toBeVisible();
});

test('HELP is answered with the contact of the settings', async ({ browsers, sandbox }) => {
  const page = await browsers.staff();
  await page.goto('/staff/settings/text-messages/numbers');
  await page
    .getByRole('combobox', { name: 'Who answers STOP and HELP at (212) 555-0100' })
    .selectOption('Optline answers');
  await expect(page.getByText('(212) 555-0100: Optline answers.')).toBeVisible();
  await page.goto('/staff/settings/text-messages/texts');
  const contact = page.getByRole('textbox', { name: 'Whom the answer names' });
  await contact.fill('front-desk@brightsteps.example');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect(page.getByText('The answer to HELP is saved.')).toBeVisible();
  await sandbox.leaveKeywordsToOptline();
  const phone = await sandbox.phone('+12125550142');
  await sandbox.reply('INFO');
  await expect(phone.getByText('For help, contact front-desk@brightsteps.example.')).toBeVisible();
});

test('webhook addresses and the campaign sheet are copied', async ({ browsers, product }) => {
  const page = await browsers.staff();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await open(page, 'Connections');
  await page.getByRole('button', { name: 'Copy: Texts that come in (carrier)' }).click();
  await expect(page.getByText('Copied: Texts that come in (carrier).')).toBeVisible();
  expect(await copied()).toMatch(new RegExp(`^${product.url}/webhooks/plivo/[\\w-]{20,}/texts$`));
  await page.getByRole('link', { name: 'Campaign' }).click();
  await expect(page.getByText('Carriers ask for the addresses of your terms')).toBeVisible();
  await page.getByRole('button', { name: 'Copy the whole sheet' }).click();
  await expect(page.getByText('Copied: the whole sheet.')).toBeVisible();
  const sheet = await copied();
  for (const answer of [
    'Brand:\nBright Steps Dance',
    'Opt-out keywords:\nSTOP, QUIT',
    'Numbers:\n(212) 555-0100',
  ])
    expect(sheet).toContain(answer);
  await page.getByText('Read it, and copy answer by answer').click();
  await expectAccessible(page);
});

test('the check says whether carrier and mail server answer, and why not', async ({ browsers, sandbox }) => {
  const page = await browsers.staff();
  await open(page, 'Connections');
  const found = card(page, 'Do carrier and mail server answer?');
  await found.getByRole('button', { name: 'Check now' }).click();
  await expect(found.getByRole('status')).toContainText('In order · Credit: 100.00');
  await expectAccessible(page);
  await sandbox.fault({ provider: 'plivo', kind: 'answer', status: 503, body: { error: 'down' } });
  await sandbox.fault({
    provider: 'postmark',
    kind: 'answer',
    status: 401,
    body: { ErrorCode: 10, Message: 'Bad token' },
  });
  await found.getByRole('button', { name: 'Check now' }).click();
  await expect(found.getByRole('status')).toContainText(
    'Not in order · The carrier had an error of its own.',
  );
  await expect(found.getByRole('status').getByText('Not in order')).toHaveCount(2);
  await expectAccessible(page);
  await sandbox.clearFaults();
  await found.getByRole('button', { name: 'Check now' }).click();
  await expect(found.getByRole('status').getByText(/^In order/)).toHaveCount(2);
});

test('staff without the permission read numbers and wordings and see no secret address', async ({
  browsers,
}) => {
  const page = await browsers.staff(frank);
  await open(page, 'Our texts');
  await expect(page.getByText('Changing it needs the permission Text Messages Settings')).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expect(card(page, 'Sign-up text')).toContainText('Bright Steps Dance:');
  await page.getByRole('link', { name: 'Connections' }).click();
  await expect(page.getByText('This needs the permission Text Messages Settings')).toBeVisible();
  await expect(page.getByText('webhooks/plivo')).toHaveCount(0);
  await expectAccessible(page);
});
