import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { frank } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const office = 'office@brightsteps.example';

/** As somebody gets there who has the phone at their ear: two clicks. */
async function openFromHome(page: Page): Promise<void> {
  await page.goto('/staff/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Families' }).click();
  await page.getByRole('link', { name: 'Opt a number out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Opt a number out' })).toBeFocused();
}

test('a request heard by phone shows whom it touches, and stops the number for all of them', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  await openFromHome(page);
  await page.getByRole('button', { name: 'Stop all texts to this number' }).click();
  await expect(page.getByRole('textbox', { name: 'Phone number' })).toBeFocused();
  await expect(page.getByText('This is not a valid phone number.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Phone number' }).fill('212 555 0142');
  const touched = page.getByRole('region', { name: 'Whom it concerns' });
  for (const name of ['Ana Rivera', 'Leo Rivera'])
    await expect(touched.getByRole('link', { name })).toBeVisible();
  await page.getByRole('button', { name: 'Stop all texts to this number' }).click();
  const how = page.getByRole('combobox', { name: 'How did they ask?' });
  await expect(how).toBeFocused();
  await expect(page.getByText('Write down what they said, as well as you remember.')).toBeVisible();
  await expectAccessible(page);

  await how.selectOption('By phone');
  await page.getByRole('textbox', { name: 'In their words' }).fill('No more texts to this phone, please.');
  await page.getByRole('button', { name: 'Stop all texts to this number' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    'No more texts go to (212) 555-0142. Opted out by it: Ana Rivera, Leo Rivera.',
  );
  await expectAccessible(page);
  const api = await browsers.api();
  for (const name of ['Ana Rivera', 'Leo Rivera'])
    expect(await api.text(name, 'Hello')).toMatchObject({ queued: false, obstacle: 'SUPPRESSED' });
  const mail = await sandbox.openMail(office, /Ana Rivera/);
  await expect(mail.getByRole('article')).toContainText('No more texts to this phone, please.');

  await page.goto(`/staff/contacts/${await api.personId('Ana Rivera')}`);
  await page.getByRole('tab', { name: 'History' }).click();
  const history = page.getByRole('tabpanel', { name: 'History' });
  await expect(history.getByText('No more texts to this phone, please.')).toBeVisible();
  await expect(history).toContainText('Heard by phone');
  await expect(history).toContainText('Dana Brooks');
  await expect(history).toContainText('E-mail to the Organization Email');
  await expectAccessible(page);
});

test('a number that is on nobody’s record is stopped all the same, once however often', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await openFromHome(page);
  for (const told of [
    'No more texts go to (212) 555-0199.',
    /^Texts to \(212\) 555-0199 were stopped already/,
  ]) {
    await page.getByRole('textbox', { name: 'Phone number' }).fill('(212) 555-0199');
    await expect(page.getByText('Nobody on file has this number.')).toBeVisible();
    await page.getByRole('combobox', { name: 'How did they ask?' }).selectOption('In a letter');
    await page.getByRole('textbox', { name: 'In their words' }).fill('Please stop.');
    await page.getByRole('button', { name: 'Stop all texts to this number' }).click();
    await expect(page.getByRole('main').getByRole('status')).toHaveText(told);
    await page.getByRole('button', { name: 'Opt another number out' }).click();
  }
});

test('without the network nothing is stored, and what was written down is still there', async ({
  browsers,
}) => {
  const page = await browsers.staff();
  await openFromHome(page);
  await page.getByRole('textbox', { name: 'Phone number' }).fill('(212) 555-0161');
  await expect(page.getByRole('link', { name: 'Ngozi Okafor' })).toBeVisible();
  await page.getByRole('combobox', { name: 'How did they ask?' }).selectOption('At the desk');
  const words = page.getByRole('textbox', { name: 'In their words' });
  await words.fill('She said so at the desk.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Stop all texts to this number' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('What you typed is still here');
  await expect(words).toHaveValue('She said so at the desk.');
  await expectAccessible(page);
  await page.context().setOffline(false);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  await page
    .getByRole('dialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Stay here' })
    .click();
  await page.getByRole('button', { name: 'Stop all texts to this number' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText(
    'No more texts go to (212) 555-0161.',
  );
});

test('who may not turn anybody out is led to reporting the request', async ({ browsers }) => {
  const page = await browsers.staff(frank);
  await page.goto('/staff/opt-out');
  await expect(page.getByText('You have no texting permission.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Find the person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Families' })).toBeVisible();
});
