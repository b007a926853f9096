import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aStaffUser, mailsTo } from '../school.js';
import { answerOf } from '../stop/stop-house.js';
import { aScene, linkFor, sets } from '../ways/scene.js';
import type { Scene } from '../ways/scene.js';
import { workOff } from '../work.js';
import { dumpOf } from './dump.js';

describeEachDatabase('The door of the mail server', (open) => {
  let home: TestHouse;
  let scene: Scene;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  afterAll(() => home.close());

  const door = () => `${home.house.config.publicBaseUrl}/webhooks/postmark`;
  const right = () => {
    const { webhookUser, webhookPasswords } = home.house.config.postmark;
    return basic(`${webhookUser}:${webhookPasswords[0] ?? ''}`);
  };
  const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;
  const deliver = (body: string, authorization: string | null = right()) =>
    fetch(door(), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
    }).then(({ status }) => status);
  const hears = () =>
    home.sandbox.control.setPostmarkWebhook({
      url: door(),
      user: home.house.config.postmark.webhookUser,
      password: home.house.config.postmark.webhookPasswords[0] ?? '',
    });
  const bounce = (email: string | null, more: object = {}) =>
    JSON.stringify({
      RecordType: 'Bounce',
      Type: 'HardBounce',
      Email: email,
      MessageID: '5e6b7c1a-0000-4000-8000-000000000001',
      BouncedAt: '2026-01-05T15:00:00Z',
      MessageStream: 'outbound',
      ...more,
    });
  const unusable = async (email: string | null) =>
    (await home.house.db.read.count(
      'SELECT COUNT(*) FROM people WHERE email = ? AND email_unusable_at IS NOT NULL',
      [email],
    )) === 1;
  const organization = async (at: Scene) => {
    const { data } = await at.staff('{ organization { organizationEmail organizationEmailBounces } }', {});
    return data?.['organization'];
  };

  it('lets nobody in without the right credentials', async () => {
    scene = await aScene(home);
    const before = await dumpOf(home.house.db);
    const { webhookUser, webhookPasswords } = home.house.config.postmark;
    const wrong = [
      null,
      basic(`${webhookUser}:wrong`),
      basic(`someone:${webhookPasswords[0] ?? ''}`),
      basic(webhookUser),
      `Bearer ${webhookPasswords[0] ?? ''}`,
      'Basic',
      `Basic ${'A'.repeat(5000)}`,
    ];
    for (const authorization of wrong)
      expect(await deliver(bounce(scene.ana.email), authorization)).toBe(401);
    expect(await dumpOf(home.house.db)).toBe(before);
  });

  it('answers 400 to what is no JSON, and 200 to what it does not know', async () => {
    const before = await dumpOf(home.house.db);
    for (const body of ['', 'not json', '{"RecordType":']) expect(await deliver(body)).toBe(400);
    for (const body of [
      '[]',
      '{}',
      '"x"',
      '{"RecordType":"Open"}',
      '{"RecordType":"Bounce","Type":"Unknown"}',
    ])
      expect(await deliver(body)).toBe(200);
    expect(await dumpOf(home.house.db)).toBe(before);
    expect(await deliver(bounce('x'.repeat(400) + '@family.example'))).toBe(200);
    expect(await deliver(bounce(null))).toBe(200);
  });

  it('refuses what is too large', async () => {
    expect(await deliver(bounce(scene.ana.email, { Content: 'x'.repeat(5 * 1024 * 1024) }))).toBe(413);
    expect(await unusable(scene.ana.email)).toBe(false);
    expect(await deliver(bounce(scene.ben.email, { Content: 'x'.repeat(3 * 1024 * 1024) }))).toBe(200);
  });

  it('marks an address that bounced hard, once, and never changes an answer about texts', async () => {
    const at = await aScene(home);
    await linkFor(home, at.staff, at.ana);
    hears();
    const consents = async () =>
      (await dumpOf(home.house.db, at.school.organizationId))
        .split('== ')
        .filter((table) => /^(text_consents|suppressions|consent_records|reviews|numbers)\b/.test(table));
    const before = await consents();
    const { settled } = await home.sandbox.control.emailEvent({
      kind: 'hard-bounce',
      email: at.ana.email ?? '',
      duplicates: 3,
    });
    expect((await settled).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await unusable(at.ana.email)).toBe(true);
    expect(await consents()).toEqual(before);
    expect(await answerOf(at.ana)).toBe('in');
    const events = await home.house.db.read.count('SELECT COUNT(*) FROM email_events WHERE address = ?', [
      at.ana.email,
    ]);
    expect(events).toBe(1);
    const { data } = await at.staff('query ($id: ID!) { contact(id: $id) { emailIsUnusable } }', {
      id: at.ana.id,
    });
    expect(data?.['contact']).toEqual({ emailIsUnusable: true });
  });

  it('writes no more to an address that bounced, until it works again', async () => {
    const at = await aScene(home);
    await linkFor(home, at.staff, at.ana);
    hears();
    const { control } = home.sandbox;
    await (
      await control.emailEvent({ kind: 'hard-bounce', email: at.ana.email ?? '' })
    ).settled;
    const before = mailsTo(home, at.ana.email).length;
    await sets(at.staff, { id: at.ana.id, answer: 'OUT' });
    home.pass({ seconds: 31 });
    await workOff(home);
    expect(mailsTo(home, at.ana.email)).toHaveLength(before);
    await (
      await control.emailEvent({ kind: 'resubscribe', email: at.ana.email ?? '' })
    ).settled;
    expect(await unusable(at.ana.email)).toBe(false);
  });

  it('sees that a soft bounce and a delivery mark nothing', async () => {
    const at = await aScene(home);
    await linkFor(home, at.staff, at.ana);
    hears();
    for (const kind of ['soft-bounce', 'delivery'] as const)
      await (
        await home.sandbox.control.emailEvent({ kind, email: at.ana.email ?? '' })
      ).settled;
    expect(await unusable(at.ana.email)).toBe(false);
  });

  it('lets somebody leave the invitations without any other consequence', async () => {
    const at = await aScene(home);
    const { invitations } = home.house.config.postmark.streams;
    const left = JSON.stringify({
      RecordType: 'SubscriptionChange',
      SuppressSending: true,
      Recipient: at.ana.email,
      MessageID: '5e6b7c1a-0000-4000-8000-000000000002',
      ChangedAt: '2026-01-05T15:00:00Z',
      MessageStream: invitations,
      SuppressionReason: 'ManualSuppression',
    });
    const allElse = async () =>
      (await dumpOf(home.house.db, at.school.organizationId))
        .split('== ')
        .filter((table) => !table.startsWith('invitation_ends'));
    const before = await allElse();
    expect(await deliver(left)).toBe(200);
    expect(await allElse()).toEqual(before);
    expect(await deliver(left.replace(invitations, 'outbound'))).toBe(200);
    expect(await unusable(at.ana.email)).toBe(true);
    expect(await answerOf(at.ana)).toBe('in');
  });

  describe('When the Organization Email bounces', () => {
    it('a banner stays, and the notices go to users with Text Messages Settings too', async () => {
      const at = await aScene(home);
      const standIn = await aStaffUser(at.school, { permissions: ['text-messages-settings'] });
      const other = await aStaffUser(at.school, { permissions: ['send-text-messages'] });
      const gone = await aStaffUser(at.school, {
        permissions: ['text-messages-settings'],
        disabledAt: home.house.now(),
      });
      expect(await organization(at)).toMatchObject({ organizationEmailBounces: false });
      expect(await deliver(bounce(at.school.office))).toBe(200);
      expect(await organization(at)).toMatchObject({ organizationEmailBounces: true });
      await sets(at.portalOfAna, { id: at.ana.id, answer: 'OUT' });
      home.pass({ seconds: 31 });
      await workOff(home);
      expect(mailsTo(home, standIn.email)).toHaveLength(1);
      expect(mailsTo(home, at.school.office)).toHaveLength(1);
      expect([...mailsTo(home, other.email), ...mailsTo(home, gone.email)]).toEqual([]);
      const works = { Email: undefined, RecordType: 'SubscriptionChange', SuppressSending: false };
      const again = bounce(null, {
        ...works,
        Recipient: at.school.office,
        ChangedAt: '2026-01-06T15:00:00Z',
      });
      expect(await deliver(again)).toBe(200);
      expect(await organization(at)).toMatchObject({ organizationEmailBounces: false });
    });

    it('the bounce of a contact with the same address at another school marks only where it is used', async () => {
      const [one, two] = [await aScene(home), await aScene(home)];
      expect(await deliver(bounce(one.ana.email))).toBe(200);
      expect([await unusable(one.ana.email), await unusable(two.ana.email)]).toEqual([true, false]);
      expect(await organization(two)).toMatchObject({ organizationEmailBounces: false });
    });
  });
});
