import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Context } from '../../src/context.js';
import {
  parentOf,
  signedIn,
  staffOf,
  staffOrTokenWith,
  staffWith,
  tokenWith,
} from '../../src/auth/guards.js';
import { principalOf } from '../../src/auth/principal.js';
import { describeEachDatabase } from '../databases.js';
import { Browser } from './browser.js';
import { change, openHouse, password, schoolIn } from './sign-in-house.js';
import type { SignInHouse } from './sign-in-house.js';

const asStaff = { 'x-optline-audience': 'staff' };

const create = `mutation ($name: String!, $scopes: [ApiScope!]!) {
  createApiToken(input: { name: $name, scopes: $scopes }) { secret apiToken { id name hint scopes revokedAt } }
}`;
const list = '{ apiTokens { id name hint scopes createdBy lastUsedAt revokedAt } }';
const revoke = 'mutation ($id: ID!) { revokeApiToken(id: $id) { id revokedAt } }';

describeEachDatabase('API tokens', (open) => {
  let at: SignInHouse;
  let school: Awaited<ReturnType<typeof schoolIn>>;
  let ana: Browser;

  beforeAll(async () => {
    at = await openHouse(open);
    school = await schoolIn(at);
    ana = new Browser(at.app);
    await ana.signIn('STAFF', school.owner, { password });
  });
  afterAll(() => at.close());

  const make = async (scopes = ['CONSENT_READ']): Promise<{ secret: string; id: string }> => {
    const { data } = await ana.graphql(create, { name: 'Office software', scopes }, asStaff);
    return { secret: data?.['createApiToken'].secret, id: data?.['createApiToken'].apiToken.id };
  };
  const asking = (secret: string, ip = '192.0.2.50', more: Record<string, string> = {}) =>
    principalOf({ headers: { authorization: `Bearer ${secret}`, ...more }, cookies: {}, ip }, at.house);

  it('show their secret once and keep only its hash', async () => {
    const { secret, id } = await make();
    expect(secret).toMatch(/^olt_[\w-]{43}$/);
    const { data } = await ana.graphql(list, {}, asStaff);
    const found = data?.['apiTokens'].find((token: { id: string }) => token.id === id);
    const { data: me } = await ana.graphql('{ me { name } }', {}, asStaff);
    expect(found).toMatchObject({
      hint: secret.slice(-4),
      scopes: ['CONSENT_READ'],
      createdBy: me?.['me'].name,
      revokedAt: null,
    });
    expect(JSON.stringify(data)).not.toContain(secret);
    expect(JSON.stringify(await at.house.db.read.rows('SELECT * FROM api_tokens'))).not.toContain(secret);
    expect(at.log()).not.toContain(secret);
  });

  it('speak for their school with their scopes, until they are revoked', async () => {
    const { secret, id } = await make(['WEBHOOKS', 'CONSENT_READ']);
    expect(await asking(secret)).toEqual({
      kind: 'api-token',
      tokenId: id,
      organizationId: school.organizationId,
      scopes: ['consent:read', 'webhooks'],
    });
    const { data } = await ana.graphql(revoke, { id }, asStaff);
    const revokedAt: unknown = data?.['revokeApiToken'].revokedAt;
    expect(revokedAt).not.toBeNull();
    expect(await asking(secret)).toBeNull();
    const again = await ana.graphql(revoke, { id }, asStaff);
    expect(again.data?.['revokeApiToken'].revokedAt).toBe(revokedAt);
  });

  it('remember when they were used, once a minute at most', async () => {
    const { secret, id } = await make();
    const used = async () => {
      const row = await at.house.db.read.row<{ lastUsedAt: Date | null }>(
        'SELECT last_used_at FROM api_tokens WHERE id = ?',
        [id],
      );
      return row?.lastUsedAt?.getTime() ?? null;
    };
    expect(await used()).toBeNull();
    await asking(secret);
    const first = await used();
    expect(first).not.toBeNull();
    at.pass(0.5);
    await asking(secret);
    expect(await used()).toBe(first);
    at.pass(1);
    await asking(secret);
    expect(await used()).toBeGreaterThan(first ?? 0);
  });

  it('need a name and a known scope', async () => {
    const code = async (variables: Record<string, unknown>) =>
      (await ana.graphql(create, variables, asStaff)).errors[0]?.extensions.code;
    expect(await code({ name: ' ', scopes: ['WEBHOOKS'] })).toBe('BAD_USER_INPUT');
    expect(await code({ name: 'x'.repeat(81), scopes: ['WEBHOOKS'] })).toBe('BAD_USER_INPUT');
    expect(await code({ name: 'x', scopes: [] })).toBe('BAD_USER_INPUT');
    expect(await code({ name: 'x', scopes: ['EVERYTHING'] })).toBe('BAD_USER_INPUT');
  });

  it('are seen and revoked by their own school alone', async () => {
    const { id, secret } = await make();
    const other = await schoolIn(at);
    const stranger = new Browser(at.app);
    await stranger.signIn('STAFF', other.owner, { password });
    expect((await stranger.graphql(list, {}, asStaff)).data).toEqual({ apiTokens: [] });
    const { errors } = await stranger.graphql(revoke, { id }, asStaff);
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await asking(secret)).not.toBeNull();
  });

  it('are made only by staff who manage users, never by a token', async () => {
    const { secret } = await make();
    const code = async (who: Browser, headers: Record<string, string>) =>
      (await who.graphql(create, { name: 'x', scopes: ['WEBHOOKS'] }, headers)).errors[0]?.extensions.code;
    expect(await code(new Browser(at.app), {})).toBe('UNAUTHENTICATED');
    expect(await code(new Browser(at.app), { authorization: `Bearer ${secret}` })).toBe('FORBIDDEN');
    const other = await schoolIn(at);
    const bea = new Browser(at.app);
    await bea.signIn('STAFF', other.owner, { password });
    await change(at.house, 'UPDATE staff_users SET permissions_json = ? WHERE id = ?', [
      JSON.stringify(['send-text-messages']),
      other.ownerId,
    ]);
    expect(await code(bea, asStaff)).toBe('FORBIDDEN');
  });

  it('speak alone: beside one no cookie counts, however wrong it is', async () => {
    const headers = { ...asStaff, authorization: 'Bearer olt_wrong' };
    expect((await ana.graphql('{ me { id } }', {}, headers)).data).toEqual({ me: null });
    expect((await ana.graphql('{ me { id } }', {}, asStaff)).data?.['me']).toMatchObject({
      id: school.ownerId,
    });
  });

  it('are not guessed without end from one address', async () => {
    const { secret } = await make();
    for (let guess = 0; guess < 60; guess += 1)
      expect(await asking(`olt_${'x'.repeat(43)}`, '198.51.100.8')).toBeNull();
    const guesser = new Browser(at.app, '198.51.100.8');
    const { errors } = await guesser.graphql('{ me { id } }', {}, { authorization: `Bearer ${secret}` });
    expect(errors).toMatchObject([
      {
        message: 'Too many tries. Please wait a few minutes and try again.',
        extensions: { code: 'TOO_MANY_REQUESTS' },
      },
    ]);
    expect(await asking(secret, '198.51.100.9')).not.toBeNull();
  });
});

type Guard = (asking: Pick<Context, 'principal'>) => unknown;

it('each guard lets in whom it names and nobody else', () => {
  const staff = { kind: 'staff', userId: 'u', organizationId: 'o', permissions: ['manage-users'] } as const;
  const parent = {
    kind: 'parent',
    personId: 'p',
    familyId: 'f',
    organizationId: 'o',
    today: '2026-01-01',
  } as const;
  const token = { kind: 'api-token', tokenId: 't', organizationId: 'o', scopes: ['webhooks'] } as const;
  const door = { kind: 'webhook', provider: 'plivo' } as const;
  const page = { kind: 'email-page' } as const;
  const everybody = [staff, parent, token, door, page];
  const codeOf = (guard: Guard, principal: Context['principal']): unknown => {
    try {
      return guard({ principal }) === principal ? 'let in' : 'somebody else';
    } catch (error) {
      return (error as { extensions: { code: unknown } }).extensions.code;
    }
  };
  const letIn = (guard: Guard) => {
    expect(codeOf(guard, null)).toBe('UNAUTHENTICATED');
    const refused = everybody.filter((principal) => codeOf(guard, principal) === 'FORBIDDEN');
    const welcome = everybody.filter((principal) => codeOf(guard, principal) === 'let in');
    expect(refused.length + welcome.length).toBe(everybody.length);
    return welcome;
  };
  expect(letIn(signedIn)).toEqual([staff, parent, token]);
  expect(letIn(staffOf)).toEqual([staff]);
  expect(letIn(parentOf)).toEqual([parent]);
  expect(letIn((asking) => staffWith(asking, 'manage-users'))).toEqual([staff]);
  expect(letIn((asking) => staffWith(asking, 'send-text-messages'))).toEqual([]);
  expect(letIn((asking) => tokenWith(asking, 'webhooks'))).toEqual([token]);
  expect(letIn((asking) => tokenWith(asking, 'texts:send'))).toEqual([]);
  expect(letIn((asking) => staffOrTokenWith(asking, 'webhooks'))).toEqual([staff, token]);
  expect(letIn((asking) => staffOrTokenWith(asking, 'texts:send'))).toEqual([staff]);
});
