import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { shiftOf, watchShifts } from '../browser/layout-shift.js';
import { ana, wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();
/** A sixth of what counts as good (web.dev/cls); half a line of text on a phone. */
const shiftAtMost = 0.02;
const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

/** The answers of the server take their time, so that what keeps their place is seen. */
async function slowDown(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
}

async function expectSteady(page: Page, address: string, shows: RegExp): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.goto(address);
    await expect(page.getByRole('heading', { name: shows }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('Loading…')).toHaveCount(0);
    expect(await shiftOf(page), `${address} at ${size.width} px`).toBeLessThan(shiftAtMost);
  }
}

test('the pages of the portal do not jump while they load', async ({ browsers }) => {
  const stranger = await browsers.open();
  await watchShifts(stranger);
  await slowDown(stranger);
  await expectSteady(stranger, '/portal/', /^Parent portal$/);

  const api = await browsers.api();
  const page = await browsers.parent(wei);
  await watchShifts(page);
  await slowDown(page);
  for (const [place, shows] of [
    ['settings', /^History$/],
    ['contacts', /^Contacts$/],
    ['students', /^Students$/],
    [`students/${await api.personId('Mia Chen')}`, /^History$/],
    ['messages', /^Messages$/],
  ] as const)
    await expectSteady(page, `/portal/account/${place}`, shows);

  // In Spanish, though the browser reads English: nothing of the English is seen first.
  const spanish = await browsers.parent(ana);
  await watchShifts(spanish);
  await slowDown(spanish);
  await expectSteady(spanish, '/portal/account/settings', /^Historial$/);
});

test('the pages of the staff app do not jump while they load', async ({ browsers }) => {
  const api = await browsers.api();
  const page = await browsers.staff();
  await watchShifts(page);
  await slowDown(page);
  for (const [place, shows] of [
    ['', /^How are we doing[?]$/],
    ['families', /^Families$/],
    [`contacts/${await api.personId('Ana Rivera')}`, /^Ana Rivera$/],
    [`students/${await api.personId('Leo Rivera')}`, /^Leo Rivera$/],
    ['reviews', /^Reviews$/],
    ['invitations', /^Invitations$/],
    ['bulk-opt-in', /^Bulk opt-in$/],
    ['texts', /^Texts$/],
    ['texts/new?to=matching', /^Write a text$/],
    ['undelivered', /^Undelivered notices$/],
    ['settings/general', /^Organization Defaults$/],
    ['settings/users', /^Users & Permissions$/],
  ] as const)
    await expectSteady(page, `/staff/${place}`, shows);
});

test('what follows from a No stands where its answer stood: nothing below is pushed about', async ({
  browsers,
}) => {
  const page = await browsers.parent(wei);
  await watchShifts(page);
  await slowDown(page);
  // The browser lets half a second after a click pass as caused by it; this answer comes later.
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto('/portal/account/settings');
  const toggle = page.getByRole('switch', { name: 'Allow text messaging?' });
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect(page.getByText('You will get no more texts at')).toBeVisible();
  expect(await shiftOf(page)).toBeLessThan(shiftAtMost);
});
