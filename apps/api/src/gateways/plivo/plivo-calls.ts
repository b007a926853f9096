import { Client } from 'plivo';
import { GatewayError } from '../gateway-error.js';
import { readPlivoError } from './plivo-error.js';

export interface PlivoSettings {
  readonly authId: string;
  readonly authToken: string;
  /** Where the accounts live, without the account: https://api.plivo.com/v1/Account unless given. */
  readonly url?: string | undefined;
  readonly timeoutMs: number;
  /** Auth tokens of subaccounts by auth id: a text from a number of theirs is sent with their credentials. */
  readonly subaccounts?: Readonly<Record<string, string>> | undefined;
}

/** Thrown when our own deadline passes; worded like the SDK's own. */
const DEADLINE = 'timeout: no complete answer within the deadline';

export function openPlivoClient(settings: PlivoSettings, authId: string, authToken: string): Client {
  // The SDK would silently take PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN from the environment instead.
  if (authId === '' || authToken === '') throw new Error('Plivo needs an auth id and an auth token.');
  const options: { timeout: number; url?: string } = { timeout: settings.timeoutMs };
  if (settings.url !== undefined) options.url = `${accountsRoot(settings.url, settings.authId)}/${authId}`;
  return new Client(authId, authToken, options);
}

function accountsRoot(url: string, authId: string): string {
  const root = url.replace(/\/+$/, '');
  return root.endsWith(`/${authId}`) ? root.slice(0, -authId.length - 1) : root;
}

/** The SDK's time-out starts anew with every byte, so a dripping answer would hold a worker for ever. */
export async function withinDeadline<T>(call: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    // The SDK rejects with strings when time runs out, and so do we: one reading for both.
    timer = setTimeout(() => reject(DEADLINE), timeoutMs);
  });
  try {
    return await Promise.race([call, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the carrier something that changes nothing; a fault becomes a GatewayError. */
export async function ask<T>(call: () => Promise<T>, timeoutMs: number): Promise<T> {
  try {
    return await withinDeadline(call(), timeoutMs);
  } catch (error) {
    const fault = readPlivoError(error);
    throw new GatewayError(fault.code, fault.reason, fault.retryable);
  }
}
