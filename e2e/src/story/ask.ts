import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { ben, cleo, nora, school } from './cast.js';
import { card, counted, goTo } from './on-the-page.js';

const subject = `May ${school.name} text your family?`;

/** From what the import has done. */
export async function inviteEverybody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Invite everybody never asked' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Prepare', exact: true }).click();
  await expect(card(page, 'This sending')).toContainText('4 people would be invited, by 3 e-mails');
  await expect(counted(page, 'This sending', 'No cell phone number')).toHaveText('3');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the invitations' }).click();
  await expect(counted(page, 'This sending', 'Not answered yet')).toHaveText('4');
}

/** One says Yes for herself and her son, one says No, and one has the mail and does nothing. */
export async function answerAsParents(sandbox: Sandbox): Promise<void> {
  for (const about of ['Nora', 'Zeb'])
    await answer(sandbox, { email: nora.email, subject, link: `CLICK HERE for ${about}`, says: 'Yes' });
  const alone = `May ${school.name} text you?`;
  await answer(sandbox, { email: ben.email, subject: alone, link: 'CLICK HERE', says: 'No' });
  await sandbox.openMail(cleo.email, alone);
}

const buttons = { Yes: 'Yes, Send Me Text Messages', No: 'No, Do Not Send Me Text Messages' } as const;

interface Answered {
  readonly email: string;
  readonly subject: string;
  readonly link: string;
  readonly says: keyof typeof buttons;
}

async function answer(sandbox: Sandbox, { email, subject: about, link, says }: Answered): Promise<void> {
  const page = await sandbox.follow(await sandbox.openMail(email, about), link);
  await expectAccessible(page);
  await page.getByRole('button', { name: buttons[says], exact: true }).click();
  await expect(page.getByRole('status')).toContainText(`Saved: ${says}.`);
  await expectAccessible(page);
  await page.close();
}

export async function seeTheAnswers(page: Page): Promise<void> {
  await expect(counted(page, 'This sending', 'Answered Yes')).toHaveText('2');
  await expect(counted(page, 'This sending', 'Answered No')).toHaveText('1');
  await expect(counted(page, 'This sending', 'Not answered yet')).toHaveText('1');
  await expectAccessible(page);
  await goTo(page, 'Home');
  await expect(card(page, 'People with a cell phone')).toContainText('may be texted3');
  await expect(card(page, 'First steps')).toHaveCount(0);
  await expectAccessible(page);
}
