import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { Browser } from './browser.js';
import { openHouse, parentIn, password, schoolIn } from './sign-in-house.js';
import type { SignInHouse } from './sign-in-house.js';

describeEachDatabase('Too many tries', (open) => {
  let at: SignInHouse;
  let email: string;

  beforeAll(async () => {
    at = await openHouse(open);
    const { organizationId } = await schoolIn(at);
    ({ email } = await parentIn(at, { organizationId, email: 'rosa@family.example' }));
  });
  afterAll(() => at.close());

  const tryAll = (addresses: readonly string[], ipOf: (index: number) => string) =>
    Promise.all(
      addresses.map(async (address, index) => {
        const who = new Browser(at.app, ipOf(index));
        return (await who.signIn('PARENT', address, { password: 'quite another one' })) as {
          __typename: string;
        };
      }),
    );
  const counted = (answers: ReadonlyArray<{ __typename: string }>) => ({
    failed: answers.filter(({ __typename }) => __typename === 'SignInFailed').length,
    later: answers.filter(({ __typename }) => __typename === 'TOO_MANY_REQUESTS').length,
  });

  it('for one account are refused from anywhere, in the same words whether it exists or not', async () => {
    const known = await tryAll(Array<string>(23).fill(email), (index) => `198.51.100.${index}`);
    const unknown = await tryAll(
      Array<string>(23).fill('nobody@family.example'),
      (index) => `198.51.101.${index}`,
    );
    expect(counted(known)).toEqual({ failed: 20, later: 3 });
    expect(counted(unknown)).toEqual({ failed: 20, later: 3 });
    expect(known.at(-1)).toEqual(unknown.at(-1));
    const right = await new Browser(at.app, '203.0.113.77').signIn('PARENT', email, { password });
    expect(right.__typename).toBe('TOO_MANY_REQUESTS');
  }, 60_000);

  it('from one address are refused for any account', async () => {
    const addresses = Array.from({ length: 43 }, (_, index) => `guess${index}@family.example`);
    expect(counted(await tryAll(addresses, () => '203.0.113.5'))).toEqual({ failed: 40, later: 3 });
    const [elsewhere] = await tryAll(['guess1@family.example'], () => '203.0.113.6');
    expect(elsewhere?.__typename).toBe('SignInFailed');
  }, 60_000);

  it('to ask for a link are refused alike for known and unknown addresses', async () => {
    for (const address of [email, 'nobody@family.example']) {
      const codes = [];
      for (let index = 0; index < 5; index += 1) {
        const who = new Browser(at.app, `192.0.2.${10 + index}`);
        const { errors } = await who.graphql(
          'mutation ($email: String!) { requestSignInLink(email: $email, audience: PARENT) }',
          { email: address },
        );
        codes.push(errors[0]?.extensions.code ?? 'sent');
      }
      expect(codes).toEqual(['sent', 'sent', 'sent', 'sent', 'TOO_MANY_REQUESTS']);
    }
  });
});

describeEachDatabase('Cookies', (open) => {
  const attributesOf = async (environment: 'demo' | 'production') => {
    const at = await openHouse(open, environment);
    try {
      const { owner } = await schoolIn(at);
      const answer = await at.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: {
          query: `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
          variables: { input: { audience: 'STAFF', email: owner, password } },
        },
      });
      return String(answer.headers['set-cookie']).replace(/=[\w-]{43};/, '=…;');
    } finally {
      await at.close();
    }
  };

  it('are for this host and https alone in production, and out of reach of scripts', async () => {
    expect(await attributesOf('production')).toBe(
      '__Host-optline_staff=…; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('work on plain http in the demo', async () => {
    expect(await attributesOf('demo')).toBe('optline_staff=…; Path=/; HttpOnly; SameSite=Lax');
  });
});
