import { expect } from '@playwright/test';
import type { FrameLocator, Locator, Page } from '@playwright/test';

/** A notice that waits for an undo (30 s) and is then on its way. */
export const afterUndoMs = 60_000;

/** The pages of the sandbox: the phones of the families, and everybody's inbox. */
export class Sandbox {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** Shows one phone; returns what was texted with it. */
  async phone(number: string): Promise<Locator> {
    await this.page.goto(`${this.url}/?view=phones&phone=${encodeURIComponent(number)}`);
    return this.page.getByRole('log');
  }

  /** Replies from the phone that is shown. */
  async reply(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(this.page.getByRole('log').getByText(`This phone: ${text}`).last()).toBeVisible();
  }

  /** Shows one inbox; returns its mails, the newest first. */
  async inbox(address: string): Promise<Locator> {
    await this.page.goto(`${this.url}/?view=inbox&inbox=${encodeURIComponent(address)}`);
    return this.page.getByRole('region', { name: 'Inbox' }).getByRole('listitem');
  }

  /** Waits for a mail and opens it; returns its body. */
  async openMail(address: string, subject: string | RegExp, withinMs = 20_000): Promise<FrameLocator> {
    const mail = (await this.inbox(address)).filter({ hasText: subject }).first();
    await expect(mail, `a mail to ${address}: ${String(subject)}`).toBeVisible({ timeout: withinMs });
    await mail.getByRole('link').click();
    await expect(this.page.getByRole('heading', { level: 3, name: subject })).toBeVisible();
    return this.page.frameLocator('iframe');
  }

  /** Follows a link of the open mail into a new tab of the same browser. */
  follow(mail: FrameLocator, link: string): Promise<Page> {
    return this.#follow(mail.getByRole('link', { name: link, exact: true }));
  }

  /** Follows the one thing that the open mail asks for. */
  followMain(mail: FrameLocator): Promise<Page> {
    return this.#follow(mail.getByRole('article').getByRole('link').first());
  }

  async #follow(link: Locator): Promise<Page> {
    const opened = this.page.waitForEvent('popup');
    await link.click();
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }
}
