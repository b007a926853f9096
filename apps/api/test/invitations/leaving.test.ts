import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asParent, asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { dumpOf } from '../doors/dump.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { answerOf } from '../stop/stop-house.js';
import { post } from '../ways/ways.js';
import { workOff } from '../work.js';
import { askedIn, invite, peopleOf, prepare, unsubscribeUrlIn } from './invitation-house.js';

describeEachDatabase('Unsubscribing from invitations', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    family = await aFamily(school);
    staff = await asStaff(school);
    const { webhookUser: user, webhookPasswords } = home.house.config.postmark;
    home.sandbox.control.setPostmarkWebhook({
      url: `${home.house.config.publicBaseUrl}/webhooks/postmark`,
      user,
      password: webhookPasswords[0] ?? '',
    });
  });
  afterAll(() => home.close());

  const invited = async (person: TestPerson) => {
    await invite(staff, home, { personIds: [person.id] });
    const mail = mailsTo(home, person.email).at(-1);
    if (mail === undefined) throw new Error('No invitation came');
    return { mail, url: unsubscribeUrlIn(mail) };
  };
  const reasonOf = async ({ id }: TestPerson) => {
    const run = await prepare(staff, home, { personIds: [id] }, 0);
    return (await peopleOf(staff, run.id)).get(id)?.leftOut;
  };
  const standingOf = async ({ id }: TestPerson, who = staff) =>
    who('query ($id: ID!) { invitationStanding(personId: $id) { lastInvitedAt unsubscribedAt } }', { id });
  const consents = async () =>
    (await dumpOf(home.house.db, school.organizationId))
      .split('== ')
      .filter((table) => !table.startsWith('invitation_'));

  it('is one POST of the mail program, without a question, and changes nothing about texts', async () => {
    const ana = await aContact(family);
    const { mail, url } = await invited(ana);
    const before = await consents();
    expect(await home.sandbox.control.pressUnsubscribe(mail.id)).toMatchObject({ status: 200 });
    expect(await consents()).toEqual(before);
    expect(await answerOf(ana)).toBe('never-asked');
    expect(await reasonOf(ana)).toBe('UNSUBSCRIBED');
    expect((await standingOf(ana)).data.invitationStanding).toEqual({
      lastInvitedAt: expect.any(String),
      unsubscribedAt: expect.any(String),
    });
    const again = await post(url, { 'List-Unsubscribe': 'One-Click' });
    expect([again.status, await again.text()]).toEqual([200, '']);
  });

  it('works as the other kind of form, which RFC 8058 allows too', async () => {
    const ana = await aContact(family);
    const { url } = await invited(ana);
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
    expect(await reasonOf(ana)).toBe('UNSUBSCRIBED');
  });

  it('leaves every other mail, the texting e-mail from their page among them, and their Yes', async () => {
    const ana = await aContact(family);
    const { url } = await invited(ana);
    const [link = ''] = askedIn(home, ana);
    await post(url, { 'List-Unsubscribe': 'One-Click' });
    const send = 'mutation ($id: ID!) { sendTextingEmail(personId: $id) { __typename } }';
    const { data } = await staff(send, { id: ana.id });
    expect(data.sendTextingEmail.__typename).toBe('TextingEmailQueued');
    await workOff(home);
    expect(mailsTo(home, ana.email).at(-1)).toMatchObject({ stream: 'outbound', headers: [] });
    const page = await (await fetch(link)).text();
    expect(page).toContain('Yes, Send Me Text Messages');
  });

  it('spares the address when the texting e-mail goes to many at once', async () => {
    const [ana, ben] = [await aContact(family), await aContact(family)];
    const { url } = await invited(ana);
    await post(url, { 'List-Unsubscribe': 'One-Click' });
    const before = mailsTo(home, ana.email).length;
    const send =
      'mutation ($ids: [ID!]!) { sendTextingEmails(personIds: $ids) { personId isQueued problem } }';
    const { data } = await staff(send, { ids: [ana.id, ben.id] });
    expect(data.sendTextingEmails).toEqual([
      { personId: ana.id, isQueued: false, problem: expect.stringContaining('unsubscribed') },
      { personId: ben.id, isQueued: true, problem: null },
    ]);
    await workOff(home);
    expect([mailsTo(home, ana.email).length, mailsTo(home, ben.email).length]).toEqual([before, 1]);
  });

  it('is a page with one button, which looking never presses', async () => {
    const ana = await aContact(await aFamily(school, { language: 'es' }));
    const { mail, url } = await invited(ana);
    expect(mail.links).toContain(url);
    const before = await dumpOf(home.house.db);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const reply = await fetch(url, { method });
      expect(reply.status).toBe(200);
      expect(reply.headers.get('cache-control')).toBe('no-store');
      expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect(await dumpOf(home.house.db)).toBe(before);
    const page = await (await fetch(url)).text();
    expect(page).toContain('<html lang="es">');
    expect(page).not.toContain(ana.email);
    expect(page.match(/<button/g)).toHaveLength(1);
    const pressed = await post(url, { leave: 'yes' });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, new URL(url).pathname]);
    const done = await (await fetch(url)).text();
    expect(done).toContain('Listo.');
    expect(done).not.toContain('<button');
    expect(await reasonOf(ana)).toBe('UNSUBSCRIBED');
  });

  it.each([
    ['nothing', {}],
    ['something else', { 'List-Unsubscribe': 'Maybe' }],
    ['the form of another page', { leave: 'no' }],
  ])('does nothing for %s', async (_, fields) => {
    const ana = await aContact(family);
    const { url } = await invited(ana);
    const before = await dumpOf(home.house.db);
    expect((await post(url, fields)).status).toBe(400);
    expect(await dumpOf(home.house.db)).toBe(before);
  });

  it('takes the form of its own page alone', async () => {
    const ana = await aContact(family);
    const { url } = await invited(ana);
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'leave=yes',
    });
    expect(reply.status).toBe(400);
    expect(await reasonOf(ana)).toBeNull();
  });

  it('is not known to any other token, and neither is the link with both answers', async () => {
    const ana = await aContact(family);
    const { url } = await invited(ana);
    const [link = ''] = askedIn(home, ana);
    const tokenOf = (address: string) => address.split('/').at(-1) ?? '';
    const base = url.slice(0, -tokenOf(url).length);
    for (const token of ['x', 'A'.repeat(43), tokenOf(link)])
      expect((await post(base + token, { 'List-Unsubscribe': 'One-Click' })).status).toBe(404);
    expect((await fetch(link.replace(tokenOf(link), tokenOf(url)))).status).toBe(404);
    expect(await reasonOf(ana)).toBeNull();
    const tables = await dumpOf(home.house.db);
    expect(tables).not.toContain(tokenOf(url));
    expect(home.log()).not.toContain(tokenOf(url));
  });

  it('counts for one school, and for the whole address there', async () => {
    const email = `both-${school.organizationId.slice(-6)}@family.example`;
    const [ana, ben] = [await aContact(family, { email }), await aContact(family, { email })];
    const other = await aSchool(home, { name: 'Elm Road Swim' });
    const elsewhere = await aContact(await aFamily(other), { email });
    const { url } = await invited(ana);
    await post(url, { 'List-Unsubscribe': 'One-Click' });
    expect([await reasonOf(ana), await reasonOf(ben)]).toEqual(['UNSUBSCRIBED', 'UNSUBSCRIBED']);
    const there = await asStaff(other);
    const run = await prepare(there, home, { personIds: [elsewhere.id] });
    expect((await peopleOf(there, run.id)).get(elsewhere.id)).toMatchObject({ leftOut: null });
  });

  describe('at the mail server', () => {
    const report = async (kind: 'unsubscribe' | 'spam-complaint' | 'resubscribe', person: TestPerson) =>
      (
        await home.sandbox.control.emailEvent({
          kind,
          email: person.email ?? '',
          stream: home.house.config.postmark.streams.invitations,
        })
      ).settled;
    const isUnusable = async ({ id }: TestPerson) =>
      (await home.house.db.read.count(
        'SELECT COUNT(*) FROM people WHERE id = ? AND email_unusable_at IS NOT NULL',
        [id],
      )) === 1;

    it.each(['unsubscribe', 'spam-complaint'] as const)(
      'counts the same: a %s ends invitations, and other mail still comes',
      async (kind) => {
        const ana = await aContact(family, { answer: 'never-asked' });
        const run = await invite(staff, home, { personIds: [ana.id] });
        await report(kind, ana);
        expect((await peopleOf(staff, run.id)).get(ana.id)?.result).toBe('UNSUBSCRIBED');
        expect(await reasonOf(ana)).toBe('UNSUBSCRIBED');
        expect(await isUnusable(ana)).toBe(false);
        expect(await answerOf(ana)).toBe('never-asked');
        await report('resubscribe', ana);
        expect(await reasonOf(ana)).toBeNull();
      },
    );

    it('is not undone there where it was done with us', async () => {
      const ana = await aContact(family);
      const { url } = await invited(ana);
      await post(url, { 'List-Unsubscribe': 'One-Click' });
      await report('unsubscribe', ana);
      await report('resubscribe', ana);
      expect(await reasonOf(ana)).toBe('UNSUBSCRIBED');
    });

    it('is not undone there where it was done with us after it was done there', async () => {
      const ana = await aContact(family);
      const { url } = await invited(ana);
      await report('spam-complaint', ana);
      await post(url, { 'List-Unsubscribe': 'One-Click' });
      await report('resubscribe', ana);
      expect(await reasonOf(ana)).toBe('UNSUBSCRIBED');
    });
  });

  it('is shown to staff, and to nobody else', async () => {
    const ana = await aContact(family);
    const { errors } = await standingOf(ana, await asParent(ana));
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const elsewhere = await asStaff(await aSchool(home));
    expect((await standingOf(ana, elsewhere)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await invited(ana);
    expect((await standingOf(ana)).data.invitationStanding).toEqual({
      lastInvitedAt: expect.any(String),
      unsubscribedAt: null,
    });
  });
});
