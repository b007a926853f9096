import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.js';
import { demoFamilies } from './demo-families.js';

const everyMs = 2000;
const answersWithinMs = 5000;

/** Tells the sandbox, as carrier and mailbox, where this api is; and shows it the phones of the demo. */
export async function introduceToSandbox(house: House, sandboxUrl: string): Promise<void> {
  const { publicBaseUrl, postmark, demo } = house.config;
  for (const ours of await numbersOf(house)) await introduceNumber(house, sandboxUrl, ours);
  const shown = demo ? demoFamilies : [];
  const phones = new Set(shown.flatMap(({ people }) => people.flatMap(({ number }) => number ?? [])));
  for (const phone of phones) await put(`${sandboxUrl}/control/phones/${phone}`, {});
  await put(`${sandboxUrl}/control/postmark-webhook`, {
    url: `${publicBaseUrl}/webhooks/postmark`,
    user: postmark.webhookUser,
    password: postmark.webhookPasswords[0],
  });
}

/** Tells the sandbox of numbers that are added later, so that whoever tries a school of their own need not do it. */
export function keepSandboxInformed(house: House, sandboxUrl: string): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = (async () => {
    while (!signal.aborted) {
      await introduceNewNumbers(house, sandboxUrl).catch((error: unknown) =>
        house.log.debug({ err: error }, 'the sandbox was not told of new numbers'),
      );
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return loop;
    },
  };
}

async function introduceNewNumbers(house: House, sandboxUrl: string): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/control/numbers`, {
    signal: AbortSignal.timeout(answersWithinMs),
  });
  const known = (await answer.json()) as Array<{ number: string }>;
  for (const ours of await numbersOf(house))
    if (!known.some(({ number }) => number === ours.number)) await introduceNumber(house, sandboxUrl, ours);
}

interface OurNumber {
  readonly number: string;
  readonly answersKeywords: string;
  readonly webhookSecret: string;
  readonly name: string;
}

function numbersOf({ db }: House): Promise<OurNumber[]> {
  return db.read.rows<OurNumber>(
    `SELECT n.number, n.answers_keywords, o.webhook_secret, o.name FROM texting_numbers n
     JOIN organizations o ON o.id = n.organization_id`,
  );
}

function introduceNumber(
  { config: { publicBaseUrl, plivo } }: House,
  sandboxUrl: string,
  { number, answersKeywords, webhookSecret, name }: OurNumber,
): Promise<void> {
  return put(`${sandboxUrl}/control/numbers/${number}`, {
    messageUrl: `${publicBaseUrl}/webhooks/plivo/${webhookSecret}/texts`,
    answersKeywords,
    authToken: plivo.authTokens[0],
    label: name,
  });
}

async function put(url: string, body: object): Promise<void> {
  const answer = await fetch(url.replace('/+', '/%2B'), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(answersWithinMs),
  });
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}`);
}
