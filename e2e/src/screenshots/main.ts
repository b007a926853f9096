import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { findChromium, root } from '@optline/workbench';
import { chromiumFlags } from '../browser/chromium.js';
import { Api } from '../product/api.js';
import { dana, demoPassword, wei } from '../product/demo-people.js';
import { startProduct } from '../product/product.js';
import type { Product } from '../product/product.js';
import { livenUp } from './liven-up.js';

// pnpm screenshots: the pictures of the README, made anew from a demo school in which something has happened.

const folder = join(root, 'docs', 'screenshots');
const atMostBytes = 120_000;
const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 900 };

interface Studio {
  readonly product: Product;
  readonly browser: Browser;
  readonly api: Api;
}

async function takeAll(studio: Studio): Promise<void> {
  const { product, api } = studio;
  const link = await livenUp(product, api);
  const staff = await signedIn(studio, { audience: 'STAFF', email: dana, size: desk });
  await take(staff, { name: 'staff-home', address: '/staff/', shows: 'How are we doing?' });
  await take(staff, { name: 'staff-families', address: '/staff/families', shows: 'Lindqvist' });
  const contact = `/staff/contacts/${await api.personId('Ana Rivera')}`;
  await take(staff, { name: 'staff-contact', address: contact, shows: 'Text Opt-In' });
  await take(staff, {
    name: 'staff-settings',
    address: '/staff/settings/general',
    shows: 'Organization Email',
  });
  await take(staff, { name: 'staff-reviews', address: '/staff/reviews', shows: 'Wrong number' });
  await take(staff, {
    name: 'staff-inbox',
    address: '/staff/inbox',
    shows: 'Thanks, see you there',
    open: openInbox,
  });
  await take(staff, {
    name: 'staff-compose',
    address: '/staff/classes',
    shows: 'Who gets it',
    open: compose,
  });
  const parent = await signedIn(studio, { audience: 'PARENT', email: wei, size: phone });
  await take(parent, { name: 'portal-settings', address: '/portal/', shows: 'Allow text messaging?' });
  await parent.setViewportSize({ width: 720, height: 760 });
  await take(parent, { name: 'emailed-page', address: link, shows: 'May we text you?' });
  const sandbox = await (await open(studio, desk)).newPage();
  const phones = `${product.sandboxUrl}/?view=phones&phone=%2B12125550152`;
  await take(sandbox, { name: 'sandbox', address: phones, shows: 'Phones' });
}

function open({ browser, product }: Studio, viewport: typeof desk): Promise<BrowserContext> {
  const zone = { locale: 'en-US', timezoneId: 'America/New_York' };
  return browser.newContext({ baseURL: product.url, viewport, reducedMotion: 'reduce', ...zone });
}

async function signedIn(
  studio: Studio,
  who: { audience: 'STAFF' | 'PARENT'; email: string; size: typeof desk },
): Promise<Page> {
  const context = await open(studio, who.size);
  await new Api(context.request, who.audience).signIn(who.email, demoPassword);
  return context.newPage();
}

interface Picture {
  readonly name: string;
  readonly address: string;
  readonly shows: string;
  /** What is done there before it is taken. */
  readonly open?: (page: Page) => Promise<void>;
}

async function openInbox(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Mia Chen/ })
    .first()
    .click();
}

/** A text to a class, with those who will not get it. */
async function compose(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Hip Hop Juniors' }).click();
  await page.getByRole('link', { name: 'Write a text' }).click();
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('Hi {first name}, Hip Hop meets in studio A today.');
  await page
    .getByRole('figure', { name: /^As .* gets it$/ })
    .getByText('meets in studio A')
    .waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function take(page: Page, picture: Picture): Promise<void> {
  await page.goto(picture.address);
  await picture.open?.(page);
  await page.getByText(picture.shows).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const webp = await takeWebp(page);
  const name = `docs/screenshots/${picture.name}.webp`;
  if (webp.length > atMostBytes)
    throw new Error(`${name} has ${webp.length} bytes, more than ${atMostBytes}.`);
  writeFileSync(join(root, name), webp);
  process.stdout.write(`${name} (${Math.ceil(webp.length / 1000)} kB)\n`);
}

/** A third of the bytes of a PNG, which is the best that Playwright itself offers. */
async function takeWebp(page: Page): Promise<Buffer> {
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
  return Buffer.from(data, 'base64');
}

mkdirSync(folder, { recursive: true });
const product = await startProduct('sqlite');
try {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const context = await browser.newContext({ baseURL: product.url });
    const api = new Api(context.request, 'STAFF');
    await api.signIn(dana, demoPassword);
    await takeAll({ product, browser, api });
  } finally {
    await browser.close();
  }
} finally {
  await product.stop();
}
