import type { Attempt, Mail } from '../state/rows.js';
import type { World } from '../world.js';

/** Where a mail program's own unsubscribe button posts; undefined where the mail has none (RFC 8058). */
export function unsubscribeUrlOf({ headers }: Mail): string | undefined {
  const header = (wanted: string) => headers.find(({ name }) => name.toLowerCase() === wanted)?.value;
  if (header('list-unsubscribe-post')?.trim() !== 'List-Unsubscribe=One-Click') return undefined;
  return /<(https?:\/\/[^<>\s]+)>/.exec(header('list-unsubscribe') ?? '')?.[1];
}

/** Presses that button: the provider of the mailbox posts, without cookies and without a further question. */
export async function pressUnsubscribe(world: World, messageId: string): Promise<Attempt> {
  const mail = world.state.mails.get(messageId);
  const url = mail === undefined ? undefined : unsubscribeUrlOf(mail);
  if (mail === undefined || url === undefined) throw new Error('This mail has no unsubscribe button.');
  const body = 'List-Unsubscribe=One-Click';
  const attempt = await world.poster.post({
    provider: 'postmark',
    deed: 'one-click-unsubscribe',
    method: 'POST',
    url,
    headers: () => ({ 'content-type': 'application/x-www-form-urlencoded' }),
    body,
    content: body,
    retryAfterMs: [],
    timeoutMs: world.options.webhookTimeoutMs,
    settles: (status) => status < 500,
  }).first;
  world.state.mails.update(mail.id, { events: [...mail.events, `unsubscribe button: ${attempt.status}`] });
  return attempt;
}
