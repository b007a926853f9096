import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { principalOf } from '../../src/auth/principal.js';
import { describeEachDatabase } from '../databases.js';
import { Browser } from './browser.js';
import { change, linkFor, openHouse, parentIn, password, schoolIn } from './sign-in-house.js';
import type { SignInHouse } from './sign-in-house.js';

const asStaff = { 'x-optline-audience': 'staff' };
const asParent = { 'x-optline-audience': 'parent' };

let mailboxes = 0;
const someAddress = () => `rosa${(mailboxes += 1)}@family.example`;

describeEachDatabase('Signing in', (open) => {
  let at: SignInHouse;
  let school: Awaited<ReturnType<typeof schoolIn>>;

  beforeAll(async () => {
    at = await openHouse(open);
  });
  beforeEach(async () => {
    school = await schoolIn(at);
  });
  afterAll(() => at.close());

  const browser = (ip?: string) => new Browser(at.app, ip);
  const parent = (given: { hasPassword?: boolean; hasPortalAccess?: boolean } = {}) =>
    parentIn(at, { organizationId: school.organizationId, email: someAddress(), ...given });
  const principal = (who: Browser, audience: 'staff' | 'parent') => {
    const headers = { 'x-optline-audience': audience };
    return principalOf({ headers, cookies: Object.fromEntries(who.cookies), ip: who.ip }, at.house);
  };
  const jobs = (emailKey: string) =>
    at.house.db.read
      .rows<{ kind: string; payloadJson: { emailKey: string } }>(
        "SELECT kind, payload_json FROM outbox_jobs WHERE kind = 'sign-in-email'",
      )
      .then((rows) => rows.filter(({ payloadJson }) => payloadJson.emailKey === emailKey));

  describe('by password', () => {
    it('opens the staff app for a staff user', async () => {
      const ana = browser();
      const { owner: email, ownerId: id } = school;
      expect(await ana.signIn('STAFF', email, { password })).toMatchObject({
        __typename: 'SignedIn',
        me: { id, audience: 'STAFF', schoolName: school.name },
      });
      expect(await ana.me('staff')).toMatchObject({ id, email });
    });

    it('opens the portal for a contact with access, however the address is written', async () => {
      const { email, personId } = await parent();
      const rosa = browser();
      const answer = await rosa.signIn('PARENT', ` ${email.toUpperCase()} `, { password });
      expect(answer.__typename).toBe('SignedIn');
      expect(await rosa.me('parent')).toMatchObject({ id: personId });
    });

    it('shows a parent their own record, also in the very answer to signing in', async () => {
      const { email, personId } = await parent();
      const rosa = browser();
      const contact = { id: personId, firstName: 'Rosa', email };
      const signedIn = await rosa.graphql(
        `mutation ($input: SignInInput!) {
          signIn(input: $input) { ... on SignedIn { me { contact { id firstName email } } } }
        }`,
        { input: { audience: 'PARENT', email, password } },
      );
      expect(signedIn.data).toEqual({ signIn: { me: { contact } } });
      const { data } = await rosa.graphql('{ me { contact { id firstName email } } }', {}, asParent);
      expect(data).toEqual({ me: { contact } });
      const ana = browser();
      await ana.signIn('STAFF', school.owner, { password });
      expect((await ana.graphql('{ me { contact { id } } }', {}, asStaff)).data).toEqual({
        me: { contact: null },
      });
    });

    it('keeps out a contact without access to the portal, and an archived one', async () => {
      const without = await parent({ hasPortalAccess: false });
      const gone = await parent();
      await change(at.house, 'UPDATE people SET archived_at = ? WHERE id = ?', [new Date(), gone.personId]);
      for (const { email } of [without, gone])
        expect(await browser().signIn('PARENT', email, { password })).toMatchObject({ reason: 'NOT_RIGHT' });
    });

    it('does not open one app with the account of the other', async () => {
      const { email } = await parent();
      expect(await browser().signIn('STAFF', email, { password })).toMatchObject({ reason: 'NOT_RIGHT' });
      expect(await browser().signIn('PARENT', school.owner, { password })).toMatchObject({
        reason: 'NOT_RIGHT',
      });
    });

    it('says the same of a wrong password, an unknown address and an account without a password', async () => {
      const known = await parent();
      const bare = await parent({ hasPassword: false });
      const answers = [];
      for (const email of [known.email, bare.email, someAddress(), 'not an address'])
        answers.push(await browser().signIn('PARENT', email, { password: 'quite another one' }));
      const [first] = answers;
      expect(first).toMatchObject({ __typename: 'SignInFailed', reason: 'NOT_RIGHT' });
      for (const answer of answers) expect(answer).toEqual(first);
    });

    it('takes as long to refuse an unknown address as a known one', async () => {
      const { email } = await parent();
      const took = async (address: string) => {
        const from = performance.now();
        await browser().signIn('PARENT', address, { password: 'quite another one' });
        return performance.now() - from;
      };
      expect(await took(email)).toBeGreaterThan(245);
      expect(await took(someAddress())).toBeGreaterThan(245);
    });

    it('lets the person choose where the password fits accounts of two schools', async () => {
      const other = await schoolIn(at);
      const email = someAddress();
      const here = await parentIn(at, { organizationId: school.organizationId, email });
      const there = await parentIn(at, { organizationId: other.organizationId, email });
      const rosa = browser();
      const answer = await rosa.signIn('PARENT', email, { password });
      expect(answer.__typename).toBe('ChooseAccount');
      expect(answer.choices).toHaveLength(2);
      expect(rosa.cookies.size).toBe(0);
      await rosa.signIn('PARENT', email, { password, accountId: there.personId });
      expect(await rosa.me('parent')).toMatchObject({ id: there.personId, schoolName: other.name });
      expect(here.personId).not.toBe(there.personId);
    });

    it('belongs to one account: the password of one school opens nothing at the other', async () => {
      const other = await schoolIn(at);
      const email = someAddress();
      const here = await parentIn(at, { organizationId: school.organizationId, email });
      const there = await parentIn(at, {
        organizationId: other.organizationId,
        email,
        chosen: 'a different one altogether',
      });
      const rosa = browser();
      await rosa.signIn('PARENT', email, { password });
      expect(await rosa.me('parent')).toMatchObject({ id: here.personId });
      expect(await browser().signIn('PARENT', email, { password, accountId: there.personId })).toMatchObject({
        reason: 'NOT_RIGHT',
      });
    });
  });

  describe('by a link', () => {
    it('asks for it in the same words and leaves the same behind, known or unknown', async () => {
      const { email } = await parent();
      const unknown = someAddress();
      for (const address of [email, unknown]) {
        const answer = await browser().graphql(
          `mutation ($email: String!) { requestSignInLink(email: $email, audience: PARENT) }`,
          { email: address.toUpperCase() },
        );
        expect(answer).toEqual({ data: { requestSignInLink: true }, errors: [] });
        expect(await jobs(address)).toEqual([
          {
            kind: 'sign-in-email',
            payloadJson: { emailKey: address, audience: 'parent', purpose: 'sign-in' },
          },
        ]);
      }
      expect(
        await at.house.db.read.count('SELECT COUNT(*) FROM sign_in_links WHERE email_key = ?', [email]),
      ).toBe(0);
    });

    it('signs in once, and never again', async () => {
      const { email, personId } = await parent({ hasPassword: false });
      const token = await linkFor(at, { email });
      const rosa = browser();
      expect(await rosa.useLink({ token })).toMatchObject({ __typename: 'SignedIn', me: { id: personId } });
      expect(await browser().useLink({ token })).toMatchObject({ reason: 'LINK_NOT_VALID' });
      expect(await rosa.me('parent')).toMatchObject({ id: personId });
    });

    it('signs in once when four browsers use it at the same moment', async () => {
      const { email } = await parent();
      // Between looking at this one and using it up a password is hashed.
      const token = await linkFor(at, { email, purpose: 'reset' });
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => browser().useLink({ token, newPassword: 'four quiet herons' })),
      );
      expect(answers.map(({ __typename }) => __typename as string).toSorted()).toEqual([
        'SignInFailed',
        'SignInFailed',
        'SignInFailed',
        'SignedIn',
      ]);
    });

    it('stays unused until the person has chosen among several accounts', async () => {
      const other = await schoolIn(at);
      const email = someAddress();
      await parentIn(at, { organizationId: school.organizationId, email });
      const there = await parentIn(at, { organizationId: other.organizationId, email });
      const token = await linkFor(at, { email });
      const rosa = browser();
      expect(await rosa.useLink({ token })).toMatchObject({ __typename: 'ChooseAccount' });
      expect(await rosa.useLink({ token, accountId: school.ownerId })).toMatchObject({
        reason: 'LINK_NOT_VALID',
      });
      expect(await rosa.useLink({ token, accountId: there.personId })).toMatchObject({
        me: { id: there.personId },
      });
    });

    it.each([
      ['sign-in', 14, 16],
      ['reset', 59, 61],
      ['invitation', 7 * 24 * 60 - 1, 7 * 24 * 60 + 1],
    ] as const)('for %s works after %d minutes and no more after %d', async (purpose, before, after) => {
      const { email } = await parent();
      const newPassword = purpose === 'sign-in' ? undefined : 'four quiet herons';
      const early = await linkFor(at, { email, purpose, now: minutesAgo(before) });
      const late = await linkFor(at, { email, purpose, now: minutesAgo(after) });
      expect(await browser().useLink({ token: late, newPassword })).toMatchObject({
        reason: 'LINK_NOT_VALID',
      });
      expect(await browser().useLink({ token: early, newPassword })).toMatchObject({
        __typename: 'SignedIn',
      });
    });

    it('proves an address, so it opens nothing once the record has another one', async () => {
      const { email, personId } = await parent();
      const token = await linkFor(at, { email });
      await change(at.house, 'UPDATE people SET email_key = ? WHERE id = ?', [someAddress(), personId]);
      expect(await browser().useLink({ token })).toMatchObject({ reason: 'LINK_NOT_VALID' });
    });

    it('for one account opens no other with the same address', async () => {
      const other = await schoolIn(at);
      const email = someAddress();
      const here = await parentIn(at, { organizationId: school.organizationId, email });
      await parentIn(at, { organizationId: other.organizationId, email });
      const owner = { organizationId: school.organizationId, ownerId: here.personId };
      const token = await linkFor(at, { email, owner });
      expect(await browser().useLink({ token })).toMatchObject({ me: { id: here.personId } });
    });

    it('to reset takes a new password, ends all sessions, and the old password opens nothing', async () => {
      const { email } = await parent();
      const elsewhere = browser();
      await elsewhere.signIn('PARENT', email, { password });
      const token = await linkFor(at, { email, purpose: 'reset' });
      const rosa = browser();
      expect(await rosa.useLink({ token })).toMatchObject({ reason: 'PASSWORD_MISSING' });
      expect(await rosa.useLink({ token, newPassword: 'short' })).toMatchObject({ reason: 'TOO_SHORT' });
      expect(await rosa.useLink({ token, newPassword: 'password1234' })).toMatchObject({
        reason: 'TOO_COMMON',
      });
      expect(await rosa.useLink({ token, newPassword: 'four quiet herons' })).toMatchObject({
        __typename: 'SignedIn',
      });
      expect(await elsewhere.me('parent')).toBeNull();
      expect(await browser().signIn('PARENT', email, { password })).toMatchObject({ reason: 'NOT_RIGHT' });
      expect(await browser().signIn('PARENT', email, { password: 'four quiet herons' })).toMatchObject({
        __typename: 'SignedIn',
      });
    });

    it('keeps tokens out of every table and out of the log', async () => {
      const { email } = await parent();
      const token = await linkFor(at, { email });
      const rosa = browser();
      await rosa.send('GET', `/sign-in/${token}`);
      await rosa.submit(`/sign-in/${token}`);
      await rosa.submit(`/sign-in/${token}`);
      const [session] = [...rosa.cookies.values()];
      expect(session).toMatch(/^[\w-]{43}$/);
      const secrets = [token, session ?? ''];
      const kept = await Promise.all(
        ['sign_in_links', 'sessions', 'outbox_jobs'].map((table) =>
          at.house.db.read.rows(`SELECT * FROM ${table}`),
        ),
      );
      for (const secret of secrets) {
        expect(JSON.stringify(kept)).not.toContain(secret);
        expect(at.log()).not.toContain(secret);
      }
      expect(at.log()).not.toContain(email);
    });
  });

  describe('lasts', () => {
    it('thirty minutes without a request for parents', async () => {
      const { email } = await parent();
      const rosa = browser();
      await rosa.signIn('PARENT', email, { password });
      at.pass(29);
      expect(await rosa.me('parent')).not.toBeNull();
      at.pass(29);
      expect(await rosa.me('parent')).not.toBeNull();
      at.pass(31);
      expect(await rosa.me('parent')).toBeNull();
    });

    it('two hours without a request for staff', async () => {
      const ana = browser();
      await ana.signIn('STAFF', school.owner, { password });
      at.pass(119);
      expect(await ana.me('staff')).not.toBeNull();
      at.pass(121);
      expect(await ana.me('staff')).toBeNull();
    });

    it('no longer for what a page asks by itself, while nobody does anything', async () => {
      const ana = browser();
      await ana.signIn('STAFF', school.owner, { password });
      const byItself = { 'x-optline-audience': 'staff', 'x-optline-unattended': '1' };
      const looks = async () => (await ana.graphql('{ me { id } }', {}, byItself)).data?.['me'] ?? null;
      for (const minutes of [40, 40, 40]) {
        at.pass(minutes);
        expect(await looks()).not.toBeNull();
      }
      at.pass(2);
      expect(await looks()).toBeNull();
      expect(await ana.me('staff')).toBeNull();
    });

    it('at most twelve hours for parents and a day for staff, however busy', async () => {
      const { email } = await parent();
      const both = browser();
      await both.signIn('PARENT', email, { password });
      await both.signIn('STAFF', school.owner, { password });
      const hoursSeen = { parent: 0, staff: 0 };
      for (let minutes = 25; minutes <= 25 * 60; minutes += 25) {
        at.pass(25);
        for (const audience of ['parent', 'staff'] as const)
          if ((await both.me(audience)) !== null) hoursSeen[audience] = minutes / 60;
      }
      expect(hoursSeen.parent).toBeGreaterThan(11.5);
      expect(hoursSeen.parent).toBeLessThan(12);
      expect(hoursSeen.staff).toBeGreaterThan(23.5);
      expect(hoursSeen.staff).toBeLessThan(24);
    });

    it('without a write more often than once a minute', async () => {
      const { email, personId } = await parent();
      const rosa = browser();
      await rosa.signIn('PARENT', email, { password });
      const seen = () =>
        at.house.db.read
          .row<{ lastSeenAt: Date }>('SELECT last_seen_at FROM sessions WHERE owner_id = ?', [personId])
          .then((row) => row?.lastSeenAt.getTime() ?? 0);
      const atFirst = await seen();
      at.pass(0.5);
      await rosa.me('parent');
      expect(await seen()).toBe(atFirst);
      at.pass(1);
      await rosa.me('parent');
      expect(await seen()).toBeGreaterThan(atFirst);
    });

    it('no longer than somebody may sign in', async () => {
      const ends: Array<
        [string, 'staff' | 'parent', (ids: { ownerId: string; familyId: string }) => Promise<void>]
      > = [
        [
          'disabled',
          'staff',
          ({ ownerId }) =>
            change(at.house, 'UPDATE staff_users SET disabled_at = ? WHERE id = ?', [new Date(), ownerId]),
        ],
        [
          'archived',
          'parent',
          ({ ownerId }) =>
            change(at.house, 'UPDATE people SET archived_at = ? WHERE id = ?', [new Date(), ownerId]),
        ],
        [
          'without access',
          'parent',
          ({ ownerId }) =>
            change(at.house, 'UPDATE people SET has_portal_access = ? WHERE id = ?', [false, ownerId]),
        ],
        [
          'of an archived family',
          'parent',
          ({ familyId }) =>
            change(at.house, 'UPDATE families SET archived_at = ? WHERE id = ?', [new Date(), familyId]),
        ],
      ];
      for (const [, audience, end] of ends) {
        const { email, personId, familyId } = await parent();
        const who = browser();
        if (audience === 'staff') await who.signIn('STAFF', school.owner, { password });
        else await who.signIn('PARENT', email, { password });
        expect(await principal(who, audience)).toMatchObject({ kind: audience });
        await end({ ownerId: audience === 'staff' ? school.ownerId : personId, familyId });
        expect(await principal(who, audience)).toBeNull();
        expect(await who.me(audience)).toBeNull();
      }
    });

    it('until signing out, which deletes it', async () => {
      const { email, personId } = await parent();
      const rosa = browser();
      await rosa.signIn('PARENT', email, { password });
      const copied = new Map(rosa.cookies);
      const { data } = await rosa.graphql('mutation { signOut }', {}, asParent);
      expect(data).toEqual({ signOut: true });
      expect(rosa.cookies.size).toBe(0);
      expect(
        await at.house.db.read.count('SELECT COUNT(*) FROM sessions WHERE owner_id = ?', [personId]),
      ).toBe(0);
      const thief = browser();
      for (const [name, value] of copied) thief.cookies.set(name, value);
      expect(await thief.me('parent')).toBeNull();
    });

    it('not beyond signing in again in the same browser', async () => {
      const { email, personId } = await parent();
      const rosa = browser();
      await rosa.signIn('PARENT', email, { password });
      await rosa.signIn('PARENT', email, { password });
      expect(
        await at.house.db.read.count('SELECT COUNT(*) FROM sessions WHERE owner_id = ?', [personId]),
      ).toBe(1);
    });
  });

  describe('in one browser', () => {
    it('keeps staff and parent apart: two cookies, and the client names its own', async () => {
      const { email, personId } = await parent();
      const shared = browser();
      await shared.signIn('STAFF', school.owner, { password });
      await shared.signIn('PARENT', email, { password });
      expect([...shared.cookies.keys()].toSorted()).toEqual(['optline_parent', 'optline_staff']);
      expect(await shared.me('staff')).toMatchObject({ id: school.ownerId });
      expect(await shared.me('parent')).toMatchObject({ id: personId });
      await shared.graphql('mutation { signOut }', {}, asStaff);
      expect(await shared.me('staff')).toBeNull();
      expect(await shared.me('parent')).toMatchObject({ id: personId });
    });

    it('does not take the cookie of one app for the other', async () => {
      const { email } = await parent();
      const rosa = browser();
      await rosa.signIn('PARENT', email, { password });
      rosa.cookies.set('optline_staff', rosa.cookies.get('optline_parent') ?? '');
      expect(await rosa.me('staff')).toBeNull();
    });

    it('is nobody without naming an app', async () => {
      const rosa = browser();
      await rosa.signIn('STAFF', school.owner, { password });
      expect((await rosa.graphql('{ me { id } }')).data).toEqual({ me: null });
      expect((await rosa.graphql('{ me { id } }', {}, { 'x-optline-audience': 'both' })).data).toEqual({
        me: null,
      });
    });

    it('refuses what a form of another site could send', async () => {
      const answer = await browser().send('POST', '/graphql', {
        headers: { 'content-type': 'text/plain' },
        payload: JSON.stringify({ query: 'mutation { signOut }' }),
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    });
  });

  describe('a password of one’s own', () => {
    const setPassword = `mutation ($current: String, $new: String!) {
      setPassword(current: $current, new: $new) { __typename ... on PasswordRefused { reason message } }
    }`;

    it('needs the current one where there is one, and ends the other sessions', async () => {
      const { email } = await parent();
      const [here, elsewhere] = [browser(), browser()];
      await here.signIn('PARENT', email, { password });
      await elsewhere.signIn('PARENT', email, { password });
      const set = async (variables: { current?: string; new: string }) =>
        (await here.graphql(setPassword, variables, asParent)).data?.['setPassword'] as unknown;
      expect(await set({ new: 'four quiet herons' })).toMatchObject({ reason: 'NOT_RIGHT' });
      expect(await set({ current: password, new: 'short' })).toMatchObject({ reason: 'TOO_SHORT' });
      expect(await elsewhere.me('parent')).not.toBeNull();
      expect(await set({ current: password, new: 'four quiet herons' })).toEqual({
        __typename: 'PasswordSet',
      });
      expect(await here.me('parent')).not.toBeNull();
      expect(await elsewhere.me('parent')).toBeNull();
    });

    it('can be set first by somebody who came by link', async () => {
      const { email } = await parent({ hasPassword: false });
      const rosa = browser();
      await rosa.useLink({ token: await linkFor(at, { email }) });
      const { data } = await rosa.graphql(setPassword, { new: 'four quiet herons' }, asParent);
      expect(data?.['setPassword']).toEqual({ __typename: 'PasswordSet' });
      expect(await browser().signIn('PARENT', email, { password: 'four quiet herons' })).toMatchObject({
        __typename: 'SignedIn',
      });
    });

    it('is set by nobody who is not signed in', async () => {
      const { errors } = await browser().graphql(setPassword, { new: 'four quiet herons' }, asParent);
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  function minutesAgo(minutes: number): Date {
    return new Date(at.house.now().getTime() - minutes * 60_000);
  }
});
