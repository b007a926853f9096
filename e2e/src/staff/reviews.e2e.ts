import { expect } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import { frank } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
const office = 'office@brightsteps.example';
/** The ten seconds in which a decision can be undone, and the next round of the worker. */
const inForceWithinMs = 30_000;

test('an unclear reply holds the number; a decision is undone, another takes effect, and texts go on', async ({
  browsers,
  sandbox,
}) => {
  const api = await browsers.api();
  await sandbox.phone('+12125550171');
  await sandbox.reply('Please dont text so much');
  const mail = await sandbox.openMail(office, 'Please decide: does this text from (212) 555-0171 mean stop?');
  expect(await api.text('Björn Lindqvist', 'Hello')).toMatchObject({ queued: false, obstacle: 'HELD' });

  const page = await browsers.staff();
  await page.goto(await sandbox.linkIn(mail));
  await expect(page.getByRole('heading', { level: 1, name: 'Reviews' })).toBeVisible();
  const review = page.getByRole('article', { name: 'Unclear reply · (212) 555-0171' });
  await expect(review).toBeFocused();
  await expect(review.getByText('From your e-mail')).toBeVisible();
  await expect(review.getByLabel('In their words')).toHaveText('Please dont text so much');
  await expect(review).toContainText('business days left');
  await review.getByText('What each decision does').click();
  await expectAccessible(page);

  await review.getByRole('button', { name: 'Stop all texts', exact: true }).click();
  await expect(review.getByRole('status')).toContainText('Until then nothing is sent to the number');
  await review.getByRole('button', { name: 'Undo: Stop all texts, (212) 555-0171' }).click();
  await expect(review.getByRole('status')).toHaveText(
    'Undone. The number stays held until somebody decides.',
  );
  await expect(review.getByRole('status')).toBeFocused();
  await expectAccessible(page);
  expect(await api.text('Björn Lindqvist', 'Hello')).toMatchObject({ queued: false, obstacle: 'HELD' });

  await review.getByRole('button', { name: 'Not a request', exact: true }).click();
  await expect(review.getByRole('status')).toContainText('Until then nothing is sent to the number');
  // Not above: looking may take longer than the ten seconds in which a decision can be undone.
  await expectAccessible(page);
  await expect(review.getByText(/^It took effect on/)).toBeVisible({ timeout: inForceWithinMs });
  expect(await api.text('Björn Lindqvist', 'Class is at 5.')).toMatchObject({ queued: true });
  await expect((await sandbox.inbox(office)).filter({ hasText: 'Decided' })).toHaveCount(0);
});

test('decided as a stop, everybody with the number is turned out, and the office hears of it', async ({
  browsers,
  sandbox,
}) => {
  await sandbox.phone('+12125550142');
  await sandbox.reply('Wrong number, we moved');
  const api = await browsers.api();
  await expect
    .poll(async () => (await api.text('Leo Rivera', 'Hello')).obstacle, { message: 'held with Ana' })
    .toBe('HELD');
  const page = await browsers.staff();
  await page.goto('/staff/');
  await page.getByRole('link', { name: 'Look at the reviews' }).click();
  const review = page.getByRole('article', { name: '“Wrong number” · (212) 555-0142' });
  await expect(review).toContainText('Ana Rivera');
  await expect(review).toContainText('Leo Rivera');
  await review.getByRole('button', { name: 'Stop all texts', exact: true }).click();
  await expect(review.getByRole('status')).toContainText('Until then nothing is sent to the number');
  await expectAccessible(page);
  await expect(review.getByText(/^It took effect on/)).toBeVisible({ timeout: inForceWithinMs });
  await sandbox.openMail(office, 'Decided: no more texts to (212) 555-0142');
  for (const name of ['Ana Rivera', 'Leo Rivera'])
    expect(await api.text(name, 'Hello')).toMatchObject({ queued: false, obstacle: 'SUPPRESSED' });

  await page.getByRole('link', { name: 'Decided' }).click();
  await expect(page.getByRole('article', { name: '“Wrong number” · (212) 555-0142' })).toContainText(
    'Dana Brooks',
  );
  await expectAccessible(page);
});

test('who has no texting permission sees that a number is held, and decides nothing', async ({
  browsers,
  sandbox,
}) => {
  await sandbox.phone('+12125550151');
  await sandbox.reply('Wrong number');
  const page = await browsers.staff(frank);
  await page.goto('/staff/reviews');
  const review = page.getByRole('article', { name: '“Wrong number” · (212) 555-0151' });
  await expect(review).toBeVisible();
  await expect(page.getByText(/needs one of the permissions Send Text Messages/)).toBeVisible();
  await expect(review.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
});
