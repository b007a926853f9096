import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { demoPassword, wei } from '../product/demo-people.js';
import { testOnOwnProduct } from '../product/fixture.js';

const test = testOnOwnProduct();

/** Counts what somebody presses; typing is none of it. */
function counting(page: Page) {
  let clicks = 0;
  return {
    press: async (what: Locator): Promise<void> => {
      await expect(what, 'nobody presses what they do not see').toBeInViewport({ ratio: 1 });
      await what.click();
      clicks += 1;
    },
    clicks: () => clicks,
    toggle: page.getByRole('switch', { name: 'Allow text messaging?' }),
  };
}

/** Where the thumb of the toggle stands, from 0 at the left to 1 at the right, and how it looks. */
async function looksOf(toggle: Locator): Promise<{ thumbAt: number; track: string; accent: string }> {
  return toggle.evaluate((input) => {
    const track = input.nextElementSibling as HTMLElement;
    const [box, thumb] = [track.getBoundingClientRect(), track.firstElementChild?.getBoundingClientRect()];
    if (thumb === undefined) throw new Error('The toggle has no thumb.');
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--optline-accent)';
    const accent = getComputedStyle(probe).color;
    probe.remove();
    const thumbAt = (thumb.x - box.x) / (box.width - thumb.width);
    return { thumbAt, track: getComputedStyle(track).backgroundColor, accent };
  });
}

test('somebody who has never seen the portal turns off their texts on a small phone in two clicks', async ({
  browsers,
}) => {
  const page = await browsers.open({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  const { press, clicks, toggle } = counting(page);
  await page.goto('/portal/');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(wei);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await press(page.getByRole('button', { name: 'Sign in', exact: true }));
  await expect(toggle).toBeChecked();
  await press(toggle);
  await expect(toggle).not.toBeChecked();
  expect(clicks()).toBe(2);
});

test('and those of a student in three', async ({ browsers }) => {
  const page = await browsers.parent(wei);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/portal/');
  const { press, clicks, toggle } = counting(page);
  await press(page.getByRole('link', { name: 'Students' }));
  await press(page.getByRole('link', { name: 'View Mia Chen' }));
  await expect(toggle).toBeChecked();
  await press(toggle);
  await expect(toggle).not.toBeChecked();
  expect(clicks()).toBe(3);
});

test('the toggle is to the right and blue while texts are on, to the left and clear while they are off', async ({
  browsers,
}) => {
  const page = await browsers.parent(wei);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto('/portal/account/settings');
  const toggle = page.getByRole('switch', { name: 'Allow text messaging?' });
  if (!(await toggle.isChecked())) await toggle.click();
  await expect(toggle).toBeChecked();
  const on = await looksOf(toggle);
  expect(on.thumbAt).toBeGreaterThan(0.8);
  expect(on.track).toBe(on.accent);
  const [red = 255, , blue = 0] = (on.track.match(/\d+/g) ?? []).map(Number);
  expect(blue).toBeGreaterThan(2 * red);
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  const off = await looksOf(toggle);
  expect(off.thumbAt).toBeLessThan(0.2);
  expect(off.track).toBe('rgba(0, 0, 0, 0)');
});

test('everything is reached and done by keyboard alone', async ({ browsers }) => {
  const page = await browsers.parent(wei);
  await page.goto('/portal/');
  const focused = page.locator(':focus');
  const toggle = page.getByRole('switch', { name: 'Allow text messaging?' });
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(toggle).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(focused).toHaveText('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(toggle).toBeFocused();
  const before = await toggle.isChecked();
  await page.keyboard.press('Space');
  await expect(toggle).toBeChecked({ checked: !before });
  await expect(toggle).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(focused).toHaveText('Undo');
  await page.keyboard.press('Enter');
  await expect(toggle).toBeChecked({ checked: before });

  const pencil = page.getByRole('button', { name: 'Edit Wei Chen' });
  await pencil.press('Enter');
  await expect(page.getByRole('textbox', { name: 'First name' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(pencil).toBeFocused();
});
