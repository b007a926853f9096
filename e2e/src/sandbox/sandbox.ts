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

  /** Lets something go wrong at the carrier or the mail server, until it is cleared. */
  async fault(fault: {
    provider: 'plivo' | 'postmark';
    kind: 'answer' | 'drop';
    [detail: string]: unknown;
  }): Promise<void> {
    const answer = await this.page.request.post(`${this.url}/control/faults`, { data: fault });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  async clearFaults(): Promise<void> {
    await this.page.request.delete(`${this.url}/control/faults`);
  }

  /** Has the mail server report what became of the newest mail to somebody. */
  async reportMail(kind: 'delivery' | 'hard-bounce', email: string): Promise<void> {
    const answer = await this.page.request.post(`${this.url}/control/email-events`, {
      data: { kind, email },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  /** At the carrier: it leaves STOP, START and HELP to Optline, at every number of ours. */
  async leaveKeywordsToOptline(): Promise<void> {
    const numbers = (await (await this.page.request.get(`${this.url}/control/numbers`)).json()) as {
      number: string;
    }[];
    for (const { number, ...kept } of numbers) {
      const data = { ...kept, answersKeywords: 'optline' };
      const address = `${this.url}/control/numbers/${encodeURIComponent(number)}`;
      const answer = await this.page.request.put(address, { data });
      expect(answer.ok(), await answer.text()).toBe(true);
    }
  }

  /** At the carrier: a number is bought, and what is texted to it goes to this address. */
  async buyNumber(number: string, messageUrl: string): Promise<void> {
    const address = `${this.url}/control/numbers/${encodeURIComponent(number)}`;
    const answer = await this.page.request.put(address, { data: { messageUrl } });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  /** Shows one phone; returns what was texted with it. */
  async phone(number: string): Promise<Locator> {
    await this.page.goto(`${this.url}/?view=phones&phone=${encodeURIComponent(number)}`);
    return this.page.getByRole('log');
  }

  /** Replies from the phone that is shown. */
  async reply(text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: 'Text', exact: true });
    await box.fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(this.page.getByRole('log').getByText(`This phone: ${text}`).last()).toBeVisible();
    // The page empties it by itself, and would do so with what is typed next.
    await expect(box).toHaveValue('');
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

  /** The address that the open mail asks to go to. */
  async linkIn(mail: FrameLocator): Promise<string> {
    const links = mail.getByRole('article').getByRole('link');
    await expect(links.first()).toBeVisible();
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const found = addresses.find((address) => address.startsWith('http'));
    if (found === undefined) throw new Error(`No link in the mail: ${addresses.join(', ')}`);
    return found;
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
