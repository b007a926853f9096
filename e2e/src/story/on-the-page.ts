import type { Locator, Page } from '@playwright/test';

export const card = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true });

/** By the menu, as somebody does who does not know any address. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click();
}

/** How many people or things a card counts under these words. */
export const counted = (page: Page, title: string, what: string): Locator =>
  card(page, title).getByRole('listitem').filter({ hasText: what }).locator('strong');
