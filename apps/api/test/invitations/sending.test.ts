import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { forgetDrafts } from '../../src/gathering/forget-drafts.js';
import { emailsPerBatch } from '../../src/gateways/email.js';
import { gatherReminded } from '../../src/invitations/gather-people.js';
import { remindInvited } from '../../src/invitations/invitation-clocks.js';
import { answer } from '../answers.js';
import { asStaff, asToken } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, mailsTo } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { answerOf, personalIn } from '../stop/stop-house.js';
import { post } from '../ways/ways.js';
import {
  askedIn,
  byResult,
  change,
  invite,
  peopleOf,
  prepare,
  runOf,
  start,
  unsubscribeUrlIn,
  workThrough,
} from './invitation-house.js';

describeEachDatabase('Invitations that are sent', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let client: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    client = await asToken(school, ['texts:send']);
  });
  afterEach(() => home.sandbox.control.clearFaults());
  afterAll(() => home.close());

  const somebody = async (wishes: Parameters<typeof aContact>[1] = {}): Promise<TestPerson> =>
    aContact(await aFamily(school), wishes);
  const batches = () =>
    home.sandbox.control.ledger.filter(
      ({ deed, url }) => deed === 'send-email' && url.endsWith('/email/batch'),
    );
  const resultOf = async (runId: string, { id }: TestPerson) => (await peopleOf(client, runId)).get(id);
  /** Presses Yes or No on the page behind a link. */
  const press = async (link: string, said: 'yes' | 'no') => {
    const page = await (await fetch(link)).text();
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    return post(link, { ...fields, answer: said });
  };

  it('go over in one call, on their own stream, with the office to reply to and nothing tracked', async () => {
    const people = [await somebody(), await somebody(), await somebody()];
    const before = batches().length;
    const run = await invite(client, home, { personIds: people.map(({ id }) => id) });
    expect(batches()).toHaveLength(before + 1);
    expect(run).toMatchObject({ state: 'SENT', mails: { all: 3, settled: 3, sent: 3 }, problem: null });
    expect(byResult(run)).toEqual({ SENT: 3 });
    const { streams } = home.house.config.postmark;
    for (const person of people) {
      const [mail, ...more] = mailsTo(home, person.email);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({
        stream: streams.invitations,
        replyTo: school.office,
        trackLinks: 'None',
        trackOpens: false,
        subject: 'May Maple Street Dance text you?',
      });
      expect(mail?.headers.map(({ name }) => name)).toEqual(['List-Unsubscribe', 'List-Unsubscribe-Post']);
      expect(askedIn(home, person)).toHaveLength(1);
    }
    expect(await personalIn(home)).toEqual([]);
  });

  it('go over in as many calls as it takes, each of no more mails than the mail server takes', async () => {
    const big = await aSchool(home);
    const family = await aFamily(big);
    for (let at = 0; at <= emailsPerBatch; at++) await aContact(family);
    const before = batches().length;
    const run = await invite(await asToken(big, ['texts:send']), home, { matching: {} });
    const sizes = batches()
      .slice(before)
      .map(({ body }) => (body as readonly unknown[]).length);
    expect(sizes).toEqual([emailsPerBatch, 1]);
    expect(run).toMatchObject({ state: 'SENT', mails: { all: 501, settled: 501, sent: 501 } });
  });

  it('ask one address once, with a link for each person, and every adult of a child', async () => {
    const family = await aFamily(school, { name: 'Many', language: 'es' });
    const email = 'many@family.example';
    const ana = await aContact(family, { firstName: 'Ana', email });
    const ben = await aContact(family, { firstName: 'Ben', email });
    const eve = await aContact(family, { firstName: 'Eve' });
    const leo = await aStudent(family, { firstName: 'Leo' });
    const run = await invite(client, home, { personIds: [ana, ben, eve, leo].map(({ id }) => id) });
    expect(run.mails).toMatchObject({ all: 2, sent: 2 });
    const [mail] = mailsTo(home, email);
    expect(mail?.textBody).toMatch(/HAGA CLIC AQUÍ para Ana[^]*para Ben[^]*para Leo/);
    expect(askedIn(home, ana)).toHaveLength(3);
    expect(mailsTo(home, eve.email)[0]?.textBody).toMatch(/para Eve[^]*para Leo/);
    const [, , ofLeo = ''] = askedIn(home, ana);
    expect((await press(ofLeo, 'yes')).status).toBe(303);
    expect([await answerOf(leo), await answerOf(ana)]).toEqual(['in', 'never-asked']);
    expect(await resultOf(run.id, leo)).toMatchObject({ result: 'YES' });
  });

  it('show who answered, by whichever way, and who has not', async () => {
    const [yes, no, silent] = [await somebody(), await somebody(), await somebody()];
    const run = await invite(client, home, { personIds: [yes.id, no.id, silent.id] });
    const [link = ''] = askedIn(home, yes);
    await press(link, 'yes');
    await answer(no, 'out');
    expect(byResult(await runOf(client, run.id))).toEqual({ YES: 1, NO: 1, SENT: 1 });
    expect([...(await peopleOf(client, run.id, ', result: SENT')).keys()]).toEqual([silent.id]);
    expect([...(await peopleOf(client, run.id, ', result: YES')).keys()]).toEqual([yes.id]);
  });

  it('do not go to who answered, left, moved or lost their number since they were prepared', async () => {
    const [stays, answered, moved, archived] = [
      await somebody(),
      await somebody(),
      await somebody(),
      await somebody(),
    ];
    const family = await aFamily(school, { name: 'Partly' });
    const email = 'partly@family.example';
    const [kept, dropped] = [await aContact(family, { email }), await aContact(family, { email })];
    const people = [stays, answered, moved, archived, kept, dropped];
    const { id } = await prepare(client, home, { personIds: people.map((person) => person.id) });
    await answer(answered, 'out');
    await answer(dropped, 'in');
    await inTransaction(home.house.db, async (tx) => {
      await tx.update('people', { email: 'new@f.example', emailKey: 'new@f.example' }, { id: moved.id });
      await tx.update('people', { archivedAt: home.house.now() }, { id: archived.id });
    });
    await start(client, id);
    await workThrough(home.house);
    expect(people.map((person) => mailsTo(home, person.email).length)).toEqual([1, 0, 0, 0, 1, 1]);
    expect(mailsTo(home, 'new@f.example')).toEqual([]);
    expect(askedIn(home, kept)).toHaveLength(1);
    const results = await peopleOf(client, id);
    expect(people.map((person) => results.get(person.id)?.result)).toEqual([
      'SENT',
      'NO',
      'WITHDRAWN',
      'WITHDRAWN',
      'SENT',
      'YES',
    ]);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT' });
  });

  describe('read what came of each mail', () => {
    const stream = () => home.house.config.postmark.streams.invitations;
    const isUnusable = async ({ id }: TestPerson) =>
      (await home.house.db.read.count(
        'SELECT COUNT(*) FROM people WHERE id = ? AND email_unusable_at IS NOT NULL',
        [id],
      )) === 1;

    it('one that the mail server refuses does not keep the others', async () => {
      const [bounced, left, complained, fine] = [
        await somebody(),
        await somebody(),
        await somebody(),
        await somebody(),
      ];
      for (const [person, reason] of [
        [bounced, 'HardBounce'],
        [left, 'ManualSuppression'],
        [complained, 'SpamComplaint'],
      ] as const)
        home.sandbox.control.deactivateAddress({ email: person.email ?? '', stream: stream(), reason });
      const people = [bounced, left, complained, fine];
      const run = await invite(client, home, { personIds: people.map(({ id }) => id) });
      const results = await peopleOf(client, run.id);
      expect(people.map(({ id }) => results.get(id)?.result)).toEqual([
        'BOUNCED',
        'UNSUBSCRIBED',
        'UNSUBSCRIBED',
        'SENT',
      ]);
      // Who only left the invitations still gets every other mail.
      expect(await Promise.all(people.map(isUnusable))).toEqual([true, false, false, false]);
      const again = await prepare(client, home, { personIds: people.map(({ id }) => id) }, 0);
      const reasons = await peopleOf(client, again.id);
      expect(people.map(({ id }) => reasons.get(id)?.leftOut)).toEqual([
        'EMAIL_UNUSABLE',
        'UNSUBSCRIBED',
        'UNSUBSCRIBED',
        null,
      ]);
      expect(results.get(bounced.id)?.problem).toContain('stopped mail to this address');
    });

    it('and learn from it that one came back later', async () => {
      const ana = await somebody();
      const run = await invite(client, home, { personIds: [ana.id] });
      home.sandbox.control.setPostmarkWebhook({
        url: `${home.house.config.publicBaseUrl}/webhooks/postmark`,
        user: home.house.config.postmark.webhookUser,
        password: home.house.config.postmark.webhookPasswords[0] ?? '',
      });
      await (
        await home.sandbox.control.emailEvent({ kind: 'hard-bounce', email: ana.email ?? '' })
      ).settled;
      expect(await resultOf(run.id, ana)).toMatchObject({ result: 'BOUNCED', problem: 'the mail came back' });
      expect(await isUnusable(ana)).toBe(true);
    });
  });

  it('wait, and say why, while the mail server takes nothing, and go on by themselves', async () => {
    const people = [await somebody(), await somebody()];
    const { id } = await prepare(client, home, { personIds: people.map((person) => person.id) });
    await start(client, id);
    home.sandbox.control.fault({
      provider: 'postmark',
      on: 'send-email',
      kind: 'answer',
      status: 401,
      body: {},
    });
    await workThrough(home.house);
    expect(await runOf(client, id)).toMatchObject({
      state: 'SENDING',
      problem: 'The mail provider refuses our token.',
      mails: { settled: 0 },
    });
    home.sandbox.control.clearFaults();
    await workThrough(home.house);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENDING' });
    home.pass({ minutes: 11 });
    await workThrough(home.house);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT', problem: null, mails: { sent: 2 } });
    for (const { email } of people) expect(mailsTo(home, email)).toHaveLength(1);
  });

  it('are given up loudly after a day in which the mail server took nothing', async () => {
    const ana = await somebody();
    const { id } = await prepare(client, home, { personIds: [ana.id] });
    await start(client, id);
    home.pass({ days: 1, minutes: 1 });
    home.sandbox.control.fault({
      provider: 'postmark',
      on: 'send-email',
      kind: 'answer',
      status: 401,
      body: {},
    });
    await workThrough(home.house);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT' });
    expect(await resultOf(id, ana)).toMatchObject({
      result: 'FAILED',
      problem: 'The mail provider refuses our token.',
    });
  });

  describe('can be stopped', () => {
    it('with what waits unsent, and what was sent as it is', async () => {
      const [ana, ben] = [await somebody(), await somebody()];
      const { id } = await prepare(client, home, { personIds: [ana.id, ben.id] });
      await start(client, id);
      expect(await change(client, 'cancel', id)).toMatchObject({ run: { state: 'CANCELLED' } });
      await workThrough(home.house);
      expect([...mailsTo(home, ana.email), ...mailsTo(home, ben.email)]).toEqual([]);
      expect(await change(client, 'cancel', id)).toMatchObject({ __typename: 'InvitationRunNotPossible' });
      expect(await start(client, id)).toMatchObject({ __typename: 'InvitationRunNotPossible' });
      expect(await change(client, 'remind', id)).toMatchObject({ __typename: 'InvitationRunNotPossible' });
      home.pass({ days: 8 });
      await forgetDrafts(home.house);
      expect(await runOf(client, id)).toMatchObject({ state: 'CANCELLED', mails: { all: 2 } });
    });

    it('and never start twice', async () => {
      const ana = await somebody();
      const { id } = await prepare(client, home, { personIds: [ana.id] });
      const both = await Promise.all([start(client, id), start(client, id)]);
      expect(both.map(({ __typename }) => __typename).sort()).toEqual([
        'InvitationRunChanged',
        'InvitationRunNotPossible',
      ]);
      await workThrough(home.house);
      expect(mailsTo(home, ana.email)).toHaveLength(1);
    });
  });

  describe('remind once', () => {
    const remind = async () => {
      await remindInvited(home.house);
      await workThrough(home.house);
    };

    it('by hand, those who were reached and have not answered', async () => {
      const [silent, yes, left] = [await somebody(), await somebody(), await somebody()];
      const run = await invite(client, home, { personIds: [silent.id, yes.id, left.id] });
      await answer(yes, 'in');
      await post(unsubscribeUrlIn(mailsTo(home, left.email)[0] ?? { headers: [] }), {
        'List-Unsubscribe': 'One-Click',
      });
      home.pass({ days: 3 });
      const both = await Promise.all([change(client, 'remind', run.id), change(client, 'remind', run.id)]);
      expect(both.filter(({ __typename }) => __typename === 'InvitationRunChanged')).toHaveLength(1);
      await workThrough(home.house);
      expect(await runOf(client, run.id)).toMatchObject({
        state: 'SENT',
        remindedAt: expect.any(String),
        reminders: { all: 1, sent: 1 },
      });
      expect([yes, left].map(({ email }) => mailsTo(home, email).length)).toEqual([1, 1]);
      const mails = mailsTo(home, silent.email);
      expect(mails.map(({ subject }) => subject)).toEqual([
        'May Maple Street Dance text you?',
        'Reminder: may Maple Street Dance text you?',
      ]);
      expect(await change(client, 'remind', run.id)).toMatchObject({
        message: 'They were reminded already. There is one reminder and no more.',
      });
      home.pass({ days: 40 });
      await remind();
      expect(mailsTo(home, silent.email)).toHaveLength(2);
    });

    it('by themselves after the days that were chosen, and never again', async () => {
      const [silent, no] = [await somebody(), await somebody()];
      const run = await invite(client, home, { personIds: [silent.id, no.id] }, 7);
      expect(run.remindAt).not.toBeNull();
      home.pass({ days: 6 });
      await remind();
      expect(mailsTo(home, silent.email)).toHaveLength(1);
      await answer(no, 'out');
      home.pass({ days: 1, minutes: 1 });
      await Promise.all([remindInvited(home.house), remindInvited(home.house)]);
      await remind();
      home.pass({ days: 30 });
      await remind();
      expect([silent, no].map(({ email }) => mailsTo(home, email).length)).toEqual([2, 1]);
      expect(await change(client, 'remind', run.id)).toMatchObject({
        __typename: 'InvitationRunNotPossible',
      });
    });

    it('unless the reminder was taken back before', async () => {
      const ana = await somebody();
      const run = await invite(client, home, { personIds: [ana.id] }, 7);
      expect(await change(client, 'cancel', run.id)).toMatchObject({ run: { state: 'SENT' } });
      home.pass({ days: 10 });
      await remind();
      expect(mailsTo(home, ana.email)).toHaveLength(1);
    });

    it('though the reminders of another school cannot be prepared', async () => {
      const [other, ana] = [await aSchool(home), await somebody()];
      const ben = await aContact(await aFamily(other));
      const theirs = await asStaff(other);
      const broken = await invite(theirs, home, { personIds: [ben.id] });
      const run = await invite(client, home, { personIds: [ana.id] });
      for (const [staff, id] of [
        [theirs, broken.id],
        [client, run.id],
      ] as const)
        await change(staff, 'remind', id);
      const set = (timeZone: string) =>
        inTransaction(home.house.db, (tx) =>
          tx.update('organizations', { timeZone }, { id: other.organizationId }),
        );
      await set('Nowhere/Nothing');
      for (let turn = 0; turn < 60; turn++) await gatherReminded(home.house).catch(() => undefined);
      await set('America/New_York');
      expect(await runOf(client, run.id)).toMatchObject({ reminders: { all: 1 } });
      await workThrough(home.house);
    });

    it('nobody where everybody has answered', async () => {
      const ana = await somebody();
      const run = await invite(client, home, { personIds: [ana.id] });
      await answer(ana, 'in');
      expect(await change(client, 'remind', run.id)).toMatchObject({
        message: 'There is nobody left who was reached and has not answered.',
      });
    });
  });
});
