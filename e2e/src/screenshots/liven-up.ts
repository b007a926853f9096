import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from '../product/api.js';
import type { Product } from '../product/product.js';

const withinMs = 30_000;

/** Lets a day of a school pass: texts, replies, an e-mail. Returns the address behind its CLICK HERE. */
export async function livenUp({ sandboxUrl }: Product, api: Api): Promise<string> {
  await api.text('Mia Chen', 'Ballet is in studio B today. See you at 5!');
  await until(async () => (await textsOf(sandboxUrl, '+12125550152')).length > 0);
  await reply(sandboxUrl, '+12125550152', 'Thanks, see you there');
  await api.text('Mia Chen', 'Costumes arrive Friday. Please try them on at the desk.');
  await until(async () => (await textsOf(sandboxUrl, '+12125550152')).length > 2);
  await reply(sandboxUrl, '+12125550152', 'STOP');
  await reply(sandboxUrl, '+12125550181', 'Wrong number');
  await api.text('Ana Rivera', 'Leo forgot his shoes in studio A.');
  await api.sendTextingEmail('Björn Lindqvist');
  let link: string | undefined;
  await until(async () => {
    const bodies = (await mailsTo(sandboxUrl, 'bjorn@lindqvist.example')).map(({ textBody }) => textBody);
    link = bodies.map((body) => /https?:\/\/\S*\/texting\/[\w-]+/.exec(body)?.[0]).find(Boolean);
    return link !== undefined;
  });
  await until(async () => {
    const mails = await mailsTo(sandboxUrl, 'office@brightsteps.example');
    return mails.some(({ subject }) => subject.startsWith('STOP by text'));
  });
  return link ?? '';
}

async function textsOf(sandboxUrl: string, number: string): Promise<unknown[]> {
  const address = `${sandboxUrl}/control/phones/${encodeURIComponent(number)}`;
  return (await read<{ texts: unknown[] }>(address)).texts;
}

async function mailsTo(
  sandboxUrl: string,
  address: string,
): Promise<{ subject: string; textBody: string }[]> {
  type Inbox = { mails: { subject: string; textBody: string }[] };
  return (await read<Inbox>(`${sandboxUrl}/control/inboxes/${address}`)).mails;
}

async function reply(sandboxUrl: string, from: string, text: string): Promise<void> {
  const response = await fetch(`${sandboxUrl}/control/phones/${encodeURIComponent(from)}/texts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: '+12125550100', text }),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
}

async function read<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('What the pictures should show did not happen in time.');
    await wait(100);
  }
}
