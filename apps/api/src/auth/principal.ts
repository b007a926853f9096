import type { Principal } from '../context.js';
import type { House } from '../house.js';
import { tokenPrincipal } from './api-tokens.js';
import { audienceHeader, audiences, cookieNameFor, unattendedHeader } from './cookies.js';
import { peekAtSession, sessionPrincipal } from './session.js';
import { hashOfToken } from './token.js';

/** What a request brings to say who asks. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly ip: string | null;
}

/**
 * Returns on whose behalf a request runs, or null for nobody. A bearer token speaks alone: beside it no cookie counts.
 * A cookie counts only where the client names its own by `x-optline-audience`, so that the staff app and the portal
 * in one browser do not speak for each other. What a page asks by itself, because of news, prolongs nobody's session.
 */
export async function principalOf(
  { headers, cookies, ip }: Credentials,
  house: House,
): Promise<Principal | null> {
  const authorization = headers.authorization;
  if (authorization !== undefined) return tokenPrincipal(house, String(authorization), ip);
  const audience = audiences.find((name) => name === headers[audienceHeader]);
  if (audience === undefined) return null;
  const token = cookies[cookieNameFor(audience, house.config)];
  if (token === undefined || token === '') return null;
  const look = headers[unattendedHeader] === undefined ? sessionPrincipal : peekAtSession;
  return look(house, audience, hashOfToken(token));
}
