import type { House } from '../house.js';
import { demoFamilies } from './demo-families.js';

/** Tells the sandbox, as carrier and mailbox, where this api is; and shows it the phones of the demo. */
export async function introduceToSandbox({ config, db }: House, sandboxUrl: string): Promise<void> {
  const numbers = await db.read.rows<{
    number: string;
    answersKeywords: string;
    webhookSecret: string;
    name: string;
  }>(
    `SELECT n.number, n.answers_keywords, o.webhook_secret, o.name FROM texting_numbers n
     JOIN organizations o ON o.id = n.organization_id`,
  );
  const { publicBaseUrl, plivo, postmark } = config;
  for (const { number, answersKeywords, webhookSecret, name } of numbers)
    await put(`${sandboxUrl}/control/numbers/${number}`, {
      messageUrl: `${publicBaseUrl}/webhooks/plivo/${webhookSecret}/texts`,
      answersKeywords,
      authToken: plivo.authTokens[0],
      label: name,
    });
  const shown = config.demo ? demoFamilies : [];
  const phones = new Set(shown.flatMap(({ people }) => people.flatMap(({ number }) => number ?? [])));
  for (const phone of phones) await put(`${sandboxUrl}/control/phones/${phone}`, {});
  await put(`${sandboxUrl}/control/postmark-webhook`, {
    url: `${publicBaseUrl}/webhooks/postmark`,
    user: postmark.webhookUser,
    password: postmark.webhookPasswords[0],
  });
}

async function put(url: string, body: object): Promise<void> {
  const answer = await fetch(url.replace('/+', '/%2B'), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  });
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}`);
}
