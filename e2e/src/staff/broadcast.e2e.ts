import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import type { Api } from '../product/api.js';
import { frank } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

const anaAndLeo = '+12125550142';
const wei = '+12125550151';
const card = (page: Page, title: string): Locator => page.getByRole('region', { name: title });
const menu = (page: Page): Locator => page.getByRole('navigation', { name: 'Main' });

test('a class is texted: who is left out and why, a STOP in the middle, and the rest is cancelled', async ({
  browsers,
  sandbox,
}) => {
  await sendSlowly(await browsers.api());
  await sandbox.phone(wei);
  await sandbox.reply('Wrong number');
  const page = await browsers.staff();
  await compose(page);
  await seeWhoIsLeftOut(page);
  await write(page);
  // The phone is at hand before anything is sent.
  const texts = await sandbox.phone(anaAndLeo);
  await send(page);
  await expect(texts.getByText('Hi Ana, class is in Studio B today.')).toBeVisible();
  await sandbox.reply('STOP');
  await seeTheRestWithheld(page);
  await pauseAndCancel(page);
  await expect(texts.getByText('Hi Leo,')).toHaveCount(0);
  await seeItInTheList(page);
});

/** A text a minute: time enough to answer the first, and to pause and cancel, before the next. */
async function sendSlowly(api: Api): Promise<void> {
  const { textingNumbers } = await api.ask<{ textingNumbers: { id: string }[] }>('{ textingNumbers { id } }');
  for (const { id } of textingNumbers)
    await api.ask(
      'mutation ($id: ID!) { setTextingNumberSpeed(id: $id, textsPerMinute: 1) { textsPerMinute } }',
      { id },
    );
}

/** From the page of a class, with another class besides. */
async function compose(page: Page): Promise<void> {
  await page.goto('/staff/');
  await menu(page).getByRole('link', { name: 'Texts' }).click();
  await expect(page.getByText('Nothing was sent yet.')).toBeVisible();
  await expectAccessible(page);
  await menu(page).getByRole('link', { name: 'Classes' }).click();
  await page.getByRole('link', { name: 'Ballet I' }).click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Write a text' })).toBeVisible();
  const whom = card(page, 'To whom');
  await expect(whom.getByText('Students and contacts of Ballet I', { exact: true })).toBeVisible();
  await expect(card(page, 'Who gets it')).toContainText('3 of 7 people get it, at 2 numbers.');
  await whom.getByRole('button', { name: 'Choose classes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose classes' });
  await dialog.getByRole('checkbox', { name: 'Hip Hop Juniors' }).check();
  await dialog.getByRole('button', { name: 'Add to the text' }).click();
  await expect(whom.getByText('Students and contacts of Ballet I, Hip Hop Juniors')).toBeVisible();
}

async function seeWhoIsLeftOut(page: Page): Promise<void> {
  const gets = card(page, 'Who gets it');
  await expect(gets).toContainText('4 of 11 people get it, at 3 numbers.');
  await gets.getByText('The same text already goes to their number').click();
  const sharing = gets.getByRole('list', { name: 'Who: The same text already goes to their number' });
  await expect(sharing.getByRole('listitem')).toHaveText(/^(Ana|Leo) Rivera\s*with (Leo|Ana) Rivera$/);
  // The held come first, and their names stand there at once.
  await expect(gets.getByRole('listitem').first()).toContainText('Held: a message from their number');
  await expect(gets.getByRole('link', { name: 'Wei Chen', exact: true })).toBeVisible();
  await expect(gets.getByRole('link', { name: 'Decide the review that holds Wei Chen' })).toBeVisible();
  await gets.getByText('Their answer is No').click();
  await expect(gets.getByRole('link', { name: 'Ngozi Okafor' })).toBeVisible();
  await gets.getByText('No cell phone number').click();
  const without = gets.getByRole('list', { name: 'Who: No cell phone number' });
  await expect(without.getByRole('link')).toHaveText(['Chidi Okafor', 'Elsa Lindqvist']);
}

/** What may not be sent is refused, and what costs more is said. */
async function write(page: Page): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('We’re in Studio B. Reply YES if you come.');
  const body = card(page, 'The text');
  await expect(body).toContainText('UCS-2, 70 characters to a segment');
  await expect(body).toContainText('Please do not ask for “YES” as a reply');
  await page.getByRole('button', { name: 'Check and send' }).click();
  await expect(body).toContainText('This cannot be sent so');
  await expect(text).toBeFocused();
  await expectAccessible(page);
  await text.fill('Hi , class is in Studio B today.');
  await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
  await page.getByRole('button', { name: 'Insert {first name}' }).click();
  await expect(text).toHaveValue('Hi {first name}, class is in Studio B today.');
  await expect(body).toContainText('GSM-7, 160 characters to a segment');
  await expect(body.getByRole('figure', { name: 'As Ana Rivera gets it' })).toContainText(
    'Hi Ana, class is in Studio B today.\nReply STOP to stop.',
  );
  await expect(card(page, 'Who gets it')).toContainText('4 texts, 4 segments');
  await expect(card(page, 'Who gets it')).toContainText('Credit at the carrier: $');
}

async function send(page: Page): Promise<void> {
  await menu(page).getByRole('link', { name: 'Home' }).click();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('button', { name: 'Check and send' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send this text to 4 people?' });
  await expect(dialog).toContainText('4 people at 3 numbers get it, 7 get nothing.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Students and contacts of Ballet I, Hip Hop Juniors' }),
  ).toBeVisible();
}

/** How many texts the page counts under this word. */
const counted = (page: Page, word: string): Locator =>
  card(page, 'Progress').locator('dl > div').filter({ hasText: word }).getByRole('definition');

async function seeTheRestWithheld(page: Page): Promise<void> {
  await expect(counted(page, 'Withheld')).toHaveText('1');
  await expect(counted(page, 'Delivered')).not.toHaveText('0');
  const texts = card(page, 'Its texts');
  await texts.getByRole('button', { name: 'Withheld (1)' }).click();
  await expect(texts.getByRole('listitem')).toHaveCount(1);
  await expect(texts.getByRole('listitem')).toContainText('Leo Rivera');
  await expect(texts.getByRole('listitem')).toContainText('Not sent');
  const life = texts.getByRole('link', { name: 'Leo Rivera: what became of the text' });
  await expect(life).toHaveAttribute('href', /^\/staff\/texts\/text\//);
}

async function pauseAndCancel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('It is paused.')).toBeVisible();
  await expect(card(page, 'Progress')).toContainText('Somebody of the office paused it.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('It goes on.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel what is left' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel what was not sent yet?' });
  await dialog.getByRole('button', { name: 'Cancel what is left' }).click();
  await expect(page.getByText('What was not sent yet is withheld.')).toBeVisible();
  await expect(card(page, 'Progress')).toContainText('Cancelled');
  await expect(counted(page, 'Queued')).toHaveText('0');
  const leftOut = card(page, 'Who was left out');
  await expect(leftOut).toContainText('7 people got nothing, as it stood when it began.');
  await expect(leftOut.getByRole('link', { name: 'Wei Chen', exact: true })).toBeVisible();
  await expectAccessible(page);
}

async function seeItInTheList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'All texts' }).click();
  const row = page.getByRole('list', { name: 'Texts to many' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Cancelled');
  await expect(row).toContainText('Hi {first name}, class is in Studio B today.');
  await expectAccessible(page);
}

test('who may not send texts finds no way to it', async ({ browsers }) => {
  const page = await browsers.staff(frank);
  await page.goto('/staff/texts/new');
  await expect(page.getByText('This needs the permission Send Text Messages')).toBeVisible();
  await expect(menu(page).getByRole('link', { name: 'Texts' })).toHaveCount(0);
});
