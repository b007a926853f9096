import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startSession } from '../../src/auth/session.js';
import { inTransaction } from '../../src/db/transaction.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool } from '../school.js';
import type { TestPerson } from '../school.js';
import { answerOf } from '../stop/stop-house.js';

describeEachDatabase('GraphQL over HTTP', (open) => {
  let home: TestHouse;
  let ana: TestPerson;
  let cookie: string;
  beforeAll(async () => {
    home = await openTestHouse(open);
    const school = await aSchool(home);
    ana = await aContact(await aFamily(school), { answer: 'in' });
    const owner = { audience: 'parent' as const, ownerId: ana.id, organizationId: school.organizationId };
    const token = await inTransaction(home.house.db, (tx) => startSession(tx, owner, home.house.now()));
    cookie = `optline_parent=${token}`;
  }, 60_000);
  afterAll(() => home.close());

  const url = () => `${home.house.config.publicBaseUrl}/graphql`;
  const signedIn = () => ({ cookie, 'x-optline-audience': 'parent' });
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const reply = await fetch(url(), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...signedIn(), ...headers },
    });
    const said = await reply.text();
    return { status: reply.status, said, headers: reply.headers, errors: errorsIn(said) };
  };
  const ask = (query: string, variables: unknown = {}) => post(JSON.stringify({ query, variables }));
  const no = () => `mutation { setContactTextOptIn(input: { id: "${ana.id}", answer: OUT }) { __typename } }`;

  function errorsIn(said: string): ReadonlyArray<{ message: string; extensions: { code: string } }> {
    return said.startsWith('{') ? ((JSON.parse(said) as { errors?: never[] }).errors ?? []) : [];
  }

  describe.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'as a form of another site would post it, %s',
    (type) => {
      it('is refused, and nothing is done', async () => {
        const { status } = await post(JSON.stringify({ query: no() }), { 'content-type': type });
        expect([400, 415]).toContain(status);
        expect(await answerOf(ana)).toBe('in');
      });
    },
  );

  it('takes no mutation by GET, and no query without the header that a form cannot set', async () => {
    const get = (query: string, headers: Record<string, string>) =>
      fetch(`${url()}?query=${encodeURIComponent(query)}`, { headers: { ...signedIn(), ...headers } });
    expect((await get(no(), { 'apollo-require-preflight': '1' })).status).toBe(405);
    expect(await answerOf(ana)).toBe('in');
    const bare = await fetch(`${url()}?query=${encodeURIComponent('{ me { id } }')}`, {
      headers: { cookie },
    });
    expect(bare.status).toBe(400);
    expect(await bare.text()).toContain('CSRF');
  });

  it('takes a cookie only from a client that says whose it is', async () => {
    const reply = await post(JSON.stringify({ query: no() }), { 'x-optline-audience': 'staff' });
    expect(reply.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('says that a subscription needs a web socket', async () => {
    const { status, errors } = await ask('subscription { consentNews { causeId } }');
    expect(status).toBe(400);
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Subscriptions are answered over a web socket at this address only.',
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
  });

  it('refuses a query of too many words', async () => {
    const { status, errors } = await ask(`{ ${'me { id } '.repeat(600)} }`);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  describe('goes only so deep', () => {
    const deep = (times: number) =>
      `{ myFamily ${'{ people { family '.repeat(times)} { id } ${'} }'.repeat(times)} }`;

    it('as any screen asks', async () => {
      expect((await ask(deep(5))).errors).toEqual([]);
    });

    it('and no deeper, by fragments either', async () => {
      for (const query of [
        deep(6),
        `query { myFamily { ...A } } fragment A on Family { people { family { ...B } } }
         fragment B on Family { people { family { ...C } } } fragment C on Family { people { family { ...D } } }
         fragment D on Family { people { family { ...E } } } fragment E on Family { people { family { people { id } } } }`,
      ]) {
        const { status, errors } = await ask(query);
        expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
        expect(errors[0]?.message).toContain('12 fields deep');
      }
    });

    it('and is measured at once where fragments spread each other over and over', async () => {
      const fragments = Array.from(
        { length: 60 },
        (_, index) => `fragment F${index} on Family { ...F${index + 1} ...F${index + 1} }`,
      );
      const began = performance.now();
      const { status } = await ask(
        `{ myFamily { ...F0 } } ${fragments.join('\n')} fragment F60 on Family { ...F0 id }`,
      );
      expect(status).toBe(400);
      expect(performance.now() - began).toBeLessThan(2000);
    });

    it('while the contract itself can be read', async () => {
      expect((await ask(getIntrospectionQuery())).errors).toEqual([]);
    });
  });

  it.each([
    ['an answer that does not exist', { input: { id: 'x', answer: 'MAYBE' } }],
    ['a number for a text', { input: { id: {}, answer: 'OUT' } }],
    ['no input', {}],
    ['a field that does not exist', { input: { id: 'x', answer: 'OUT', admin: true } }],
    ['a version beyond 32 bits', { input: { id: 'x', answer: 'IN', seenVersion: 2 ** 40 } }],
  ])('answers %s with BAD_USER_INPUT and no stack', async (_what, variables) => {
    const query =
      'mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }';
    const { status, errors, said } = await ask(query, variables);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(said).not.toMatch(/stacktrace|node_modules|\.js:\d/);
  });

  it.each([
    ['no JSON', '{"query":'],
    ['no query', '{}'],
    ['a list', '[{"query":"{ me { id } }"}]'],
    ['an empty body', ''],
  ])('answers %s with 400 and no stack', async (_what, body) => {
    const { status, said } = await post(body);
    expect(status).toBe(400);
    expect(said).not.toMatch(/stacktrace|node_modules|\.js:\d/);
  });

  it('refuses a body that is too large', async () => {
    expect((await ask(`{ me { id } } # ${'x'.repeat(300_000)}`)).status).toBe(413);
  });

  it('tells of a fault of ours no more than a reference, which the log has too', async () => {
    const { db } = home.house;
    const rows = db.read.rows.bind(db.read);
    const secret = `SELECT secret FROM people WHERE cell_phone = '${ana.cellPhone}'`;
    Object.assign(db.read, {
      rows: () => Promise.reject(new Error(secret)),
    });
    try {
      const { errors, said } = await ask(`{ contact(id: "${ana.id}") { id } }`);
      expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      const reference = /Reference: ([0-9a-f-]{36})/.exec(errors[0]?.message ?? '')?.[1] ?? 'none';
      expect(home.log()).toContain(reference);
      expect(said).not.toMatch(/SELECT|secret|people/);
      expect(home.log()).not.toContain(secret);
    } finally {
      Object.assign(db.read, { rows });
    }
  });

  it('is kept by no cache and brings the headers that keep browsers strict', async () => {
    const { headers } = await ask('{ me { id } }');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  describe('Health', () => {
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${home.house.config.publicBaseUrl}${path}`, { headers });

    it('says that it lives and is ready', async () => {
      expect(await (await get('/healthz')).json()).toEqual({ ok: true });
      expect(await (await get('/readyz')).json()).toEqual({ ok: true });
    });

    it('shows the metrics to this machine only, and to nobody through a proxy on it', async () => {
      const metrics = await get('/metrics');
      expect(metrics.status).toBe(200);
      const shown = await metrics.text();
      expect(shown).toContain('optline_request_seconds');
      expect(shown).not.toContain(ana.id);
      for (const header of ['x-forwarded-for', 'forwarded'])
        expect((await get('/metrics', { [header]: 'for=203.0.113.9' })).status).toBe(404);
    });

    it('shows the metrics by token where one is set', async () => {
      const metricsToken = 'a token for the metrics';
      const { config } = home.house;
      Object.assign(config, { metricsToken });
      try {
        expect((await get('/metrics')).status).toBe(404);
        expect((await get('/metrics', { authorization: 'Bearer wrong' })).status).toBe(404);
        const right = { authorization: `Bearer ${metricsToken}`, 'x-forwarded-for': '203.0.113.9' };
        expect((await get('/metrics', right)).status).toBe(200);
      } finally {
        Object.assign(config, { metricsToken: null });
      }
    });
  });
});
