import type { Permission } from '@optline/domain';
import { makeToken } from '../src/auth/api-tokens.js';
import { audienceHeader, cookieNameFor } from '../src/auth/cookies.js';
import type { ApiScope } from '../src/auth/scopes.js';
import { startSession } from '../src/auth/session.js';
import { inTransaction } from '../src/db/transaction.js';
import type { House } from '../src/house.js';
import { aStaffUser } from './school.js';
import type { TestPerson, TestSchool } from './school.js';

/** What the contract answers with; each test names what it looks at. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answered = any;

export interface GraphqlAnswer {
  readonly data: Answered;
  readonly errors: ReadonlyArray<{ message: string; extensions: { code: string } }>;
}

/** Asks the api over HTTP as somebody who is signed in. */
export type Client = (query: string, variables?: Record<string, unknown>) => Promise<GraphqlAnswer>;

export const everyTexting: readonly Permission[] = [
  'send-text-messages',
  'text-messages-settings',
  'change-text-opt-in',
];

/** A staff user, with every texting permission unless told otherwise. */
export async function asStaff(
  school: TestSchool,
  permissions: readonly Permission[] = everyTexting,
): Promise<Client> {
  const { id } = await aStaffUser(school, { permissions });
  return signedInAs(school.home.house, {
    audience: 'staff',
    ownerId: id,
    organizationId: school.organizationId,
  });
}

/** A contact, in the portal; in the language that their browser asks for. */
export function asParent({ id, family }: TestPerson, acceptLanguage = 'en'): Promise<Client> {
  const { home, organizationId } = family.school;
  const owner = { audience: 'parent', ownerId: id, organizationId } as const;
  return signedInAs(home.house, owner, { 'accept-language': acceptLanguage });
}

/** A program with a bearer token. */
export async function asToken(school: TestSchool, scopes: readonly ApiScope[]): Promise<Client> {
  const { house } = school.home;
  const { ownerId: userId, organizationId } = school;
  const by = { kind: 'staff' as const, userId, organizationId, permissions: [] };
  const { secret } = await makeToken(house, by, { name: 'Office software', scopes: [...scopes] });
  return client(house, { authorization: `Bearer ${secret}` });
}

/** Nobody. */
export function asNobody({ home }: TestSchool, acceptLanguage = 'en'): Client {
  return client(home.house, { 'accept-language': acceptLanguage });
}

/** Somebody with a session of their own. */
export async function signedInAs(
  house: House,
  owner: { audience: 'staff' | 'parent'; ownerId: string; organizationId: string },
  headers: Record<string, string> = {},
): Promise<Client> {
  const token = await inTransaction(house.db, (tx) => startSession(tx, owner, house.now()));
  const { audience } = owner;
  return client(house, {
    cookie: `${cookieNameFor(audience, house.config)}=${token}`,
    [audienceHeader]: audience,
    ...headers,
  });
}

function client({ config }: House, headers: Record<string, string>): Client {
  return async (query, variables = {}) => {
    const response = await fetch(`${config.publicBaseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<GraphqlAnswer>;
    return { data, errors };
  };
}
