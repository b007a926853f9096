import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const anasPhone = '+12125550142';

test('a text comes in while the inbox is open, is found, read and answered; after STOP no answer goes', async ({
  browsers,
  sandbox,
}) => {
  const page = await browsers.staff();
  const colleague = await browsers.staff();
  await colleague.goto('/staff/');
  const menuOf = (who: typeof page) => who.getByRole('navigation', { name: 'Main' });
  await page.goto('/staff/');
  await menuOf(page).getByRole('link', { name: 'Inbox', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  await expect(page.getByText('Is there class on Monday?')).toHaveCount(0);
  await sandbox.phone(anasPhone);
  await sandbox.reply('Is there class on Monday?');
  const row = page.getByRole('listitem').filter({ hasText: 'Is there class on Monday?' });
  await expect(row.getByText('Unread')).toBeVisible();
  for (const who of [page, colleague])
    await expect(menuOf(who).getByRole('link', { name: 'Inbox, 1 unread' })).toBeVisible();
  await expect(colleague.getByText('1 conversation has texts that nobody has read')).toBeVisible();
  await expectAccessible(page);
  await expectAccessible(colleague);

  await page.getByRole('searchbox', { name: 'Search' }).fill('on monday');
  await expect(page).toHaveURL(/\?q=on\+monday$/);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/staff\/inbox\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: /^Texts with Ana Rivera/ })).toBeVisible();
  for (const who of [page, colleague])
    await expect(menuOf(who).getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  await expect(colleague.getByText('1 conversation has texts that nobody has read')).toHaveCount(0);
  await page.getByRole('textbox', { name: /^Reply to/ }).fill('Yes, at four.');
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await expect(page.getByText('The reply is on its way.')).toBeVisible();
  await expect(page.getByRole('list', { name: /^Texts to and from/ })).toContainText('Yes, at four.');
  await expectAccessible(page);
  await expect((await sandbox.phone(anasPhone)).getByText('Yes, at four.')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Inbox' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  const anas = page.getByRole('listitem').filter({ hasText: 'Ana Rivera' });
  await expect(anas).toHaveCount(1);
  await expect(anas.getByText('Unread')).toHaveCount(0);
  await anas.getByRole('link').click();
  await page.getByRole('button', { name: 'Mark as unread' }).click();
  await expect(page.getByText('It is unread again')).toBeVisible();
  await sandbox.phone(anasPhone);
  await sandbox.reply('STOP');
  await expect(page.getByText('Texts to this number are stopped.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Reply to/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('a review shows the texts around the one in question, and what the rules saw in it', async ({
  browsers,
  sandbox,
}) => {
  const weisPhone = '+12125550151';
  const page = await browsers.staff();
  await sandbox.phone(weisPhone);
  await sandbox.reply('Was that you at nine last night?');
  await sandbox.reply('please don’t text me after 9pm');
  await page.goto('/staff/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reviews' }).click();
  const review = page.getByRole('article').filter({ hasText: 'please don’t text me after 9pm' });
  await expect(review).toContainText('It may ask for a stop, or only for fewer texts');
  await expect(review).toContainText('The number is held');
  // Open already where it is the first: its texts may still be on their way.
  const around = review.getByRole('group').filter({ hasText: 'The texts around it' });
  if ((await around.getAttribute('open')) === null) await review.getByText('The texts around it').click();
  await expect(review.getByRole('list', { name: /^Texts around/ })).toContainText('Was that you at nine');
  await expectAccessible(page);
  await review.getByRole('link', { name: 'The whole conversation' }).click();
  await expect(page.getByText('Texts to this number wait until somebody decides')).toBeVisible();
  await page.goBack();
  await review.getByRole('button', { name: 'Not a request' }).click();
  await expect(review.getByRole('button', { name: /^Undo/ })).toBeVisible();
});
