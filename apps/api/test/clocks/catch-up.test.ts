import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startClocks } from '../../src/clocks.js';
import { loadStanding } from '../../src/consent/load-standing.js';
import { loadSchool } from '../../src/consent/school.js';
import { inTransaction } from '../../src/db/transaction.js';
import { GatewayError } from '../../src/gateways/gateway-error.js';
import { keepHouse } from '../../src/housekeeping.js';
import { newId } from '../../src/ids.js';
import { pauseSending } from '../../src/settings/pause-sending.js';
import { queueText } from '../../src/texting/queue-text.js';
import { catchUp } from '../../src/texting/catch-up.js';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo, newNumber, texts } from '../school.js';
import type { TestPerson } from '../school.js';
import { beforeCommit } from '../stop/before-commit.js';
import { recordsOf } from '../stop/stop-house.js';
import { workOff } from '../work.js';

describeEachDatabase('the catch-up', (open) => {
  let home: TestHouse;
  let ana: TestPerson;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  beforeEach(async () => {
    ana = await aContact(await aFamily(await aSchool(home)), { answer: 'in' });
  });
  afterEach(() => home.sandbox.control.clearFaults());
  afterAll(() => home.close());

  /** The carrier has it, and its webhook never reaches us. */
  const isMissed = async (text: string) => {
    home.sandbox.control.fault({ provider: 'plivo', on: 'inbound-text', kind: 'deliver-never', times: 1 });
    const { messageUuid } = await texts(ana, text);
    return messageUuid;
  };
  const comesLate = (text: string, messageUuid: string) =>
    home.sandbox.control.textFromPhone({
      from: ana.cellPhone ?? '',
      to: ana.family.school.ourNumber,
      text,
      messageUuid,
    });
  const standing = async () => {
    const { db, now } = home.house;
    const school = await loadSchool(db.read, ana.family.school.organizationId, now());
    return loadStanding(db.read, school, ana.cellPhone ?? '');
  };
  const caughtUpAt = async () =>
    (
      await home.house.db.read.row<{ caughtUpAt: Date | null }>(
        'SELECT caught_up_at FROM organizations WHERE id = ?',
        [ana.family.school.organizationId],
      )
    )?.caughtUpAt ?? null;

  it('holds the number of a text that never reached us, and tells the office once', async () => {
    await isMissed('Please no more');
    home.pass({ minutes: 3 });
    expect(await catchUp(home.house)).toBe(1);
    expect((await standing()).openReviews).toEqual([expect.objectContaining({ why: 'missed-message' })]);
    expect(await catchUp(home.house)).toBe(0);
    await workOff(home);
    expect(mailsTo(home, ana.family.school.office)).toHaveLength(1);
    expect(mailsTo(home, ana.family.school.office)[0]?.textBody).toContain('Ana Rivera');
  });

  it('ends the hold when the text comes after all', async () => {
    const id = await isMissed('See you at five');
    home.pass({ minutes: 3 });
    await catchUp(home.house);
    expect((await standing()).openReviews).toHaveLength(1);
    expect((await comesLate('See you at five', id)).status).toBe(200);
    expect(await standing()).toMatchObject({ openReviews: [], suppression: null });
    const records = await recordsOf(ana.family.school, ana.cellPhone ?? '');
    expect(records.map(({ kind }) => kind)).toEqual(['held', 'released']);
  });

  it('holds nothing of a text that comes at the very moment', async () => {
    const id = await isMissed('See you at five');
    home.pass({ minutes: 3 });
    await beforeCommit(home, {
      of: () => catchUp(home.house),
      statement: /INSERT INTO .?reviews/i,
      act: () => comesLate('See you at five', id),
    });
    expect((await standing()).openReviews).toEqual([]);
    const records = await recordsOf(ana.family.school, ana.cellPhone ?? '');
    expect(records.map(({ kind }) => kind)).toEqual(['held', 'released']);
  });

  it('stops the number when the text that comes after all is a STOP', async () => {
    const id = await isMissed('STOP');
    home.pass({ minutes: 3 });
    await catchUp(home.house);
    await comesLate('STOP', id);
    expect(await standing()).toMatchObject({ openReviews: [], suppression: { reason: 'stop' } });
  });

  it('waits two minutes for a webhook that is on its way', async () => {
    await isMissed('STOP');
    home.pass({ minutes: 1 });
    expect(await catchUp(home.house)).toBe(0);
    home.pass({ minutes: 2 });
    expect(await catchUp(home.house)).toBe(1);
  });

  it('holds nothing when every text has come', async () => {
    await texts(ana, 'Thank you');
    home.pass({ minutes: 3 });
    expect(await catchUp(home.house)).toBe(0);
  });

  it('leaves a number alone that is stopped already', async () => {
    await texts(ana, 'STOP');
    await isMissed('STOP');
    home.pass({ minutes: 3 });
    expect(await catchUp(home.house)).toBe(0);
    expect((await standing()).openReviews).toEqual([]);
  });

  it('passes over texts to numbers that are not ours', async () => {
    home.sandbox.control.registerNumber({ number: newNumber(), messageUrl: '', answersKeywords: 'optline' });
    await home.sandbox.control.textFromPhone({ from: ana.cellPhone ?? '', to: newNumber(), text: 'STOP' });
    home.pass({ minutes: 3 });
    expect(await catchUp(home.house)).toBe(0);
  });

  it('holds once when two processes look at the same time', async () => {
    await isMissed('STOP');
    home.pass({ minutes: 3 });
    const held = await Promise.all([catchUp(home.house), catchUp(home.house), catchUp(home.house)]);
    expect(held.toSorted()).toEqual([0, 0, 1]);
    expect((await standing()).openReviews).toHaveLength(1);
  });

  it('looks at the same time again when the carrier could not be asked', async () => {
    await catchUp(home.house);
    const before = await caughtUpAt();
    await isMissed('STOP');
    home.pass({ minutes: 30 });
    home.sandbox.control.fault({
      provider: 'plivo',
      on: 'list-texts',
      kind: 'answer',
      status: 500,
      body: {},
      times: 1,
    });
    await expect(catchUp(home.house)).rejects.toBeInstanceOf(GatewayError);
    expect(await caughtUpAt()).toEqual(before);
    expect(await catchUp(home.house)).toBe(1);
    expect((await caughtUpAt())?.getTime()).toBeGreaterThan(before?.getTime() ?? Infinity);
  });

  it('runs when the house is opened, with the other clocks', async () => {
    await isMissed('STOP');
    home.pass({ minutes: 3 });
    const clocks = startClocks(home.house);
    await eventually('the number is held', async () => (await standing()).openReviews.length === 1);
    await clocks.stop();
  });

  describe('a STOP that could not be answered in five minutes', () => {
    it('is not answered by text any more, but by e-mail', async () => {
      await texts(ana, 'STOP');
      home.pass({ minutes: 5 });
      await workOff(home);
      await workOff(home);
      const { texts: seen } = home.sandbox.control.phone(ana.cellPhone ?? '');
      expect(seen.map(({ author }) => author)).toEqual(['phone']);
      expect(mailsTo(home, ana.email).map(({ tag }) => tag)).toEqual(['stop-confirmed-email']);
      expect(mailsTo(home, ana.email)[0]?.textBody).toContain('START');
    });

    it('is answered by one text while there is time', async () => {
      await texts(ana, 'STOP');
      home.pass({ minutes: 4 });
      await workOff(home);
      const { texts: seen } = home.sandbox.control.phone(ana.cellPhone ?? '');
      expect(seen.map(({ author }) => author)).toEqual(['phone', 'optline']);
      expect(mailsTo(home, ana.email)).toEqual([]);
    });
  });

  describe('after a restore from a backup', () => {
    const textsOf = (organizationId: string) =>
      home.house.db.read.rows('SELECT state, state_reason FROM text_messages WHERE organization_id = ?', [
        organizationId,
      ]);

    it('sends no text until somebody resumes', async () => {
      const { organizationId, ourNumber } = ana.family.school;
      const now = home.house.now();
      await inTransaction(home.house.db, async (tx) => {
        await pauseSending(tx, now);
        await queueText(tx, {
          organizationId,
          from: ourNumber,
          to: ana.cellPhone ?? '',
          body: 'Class at five',
          kind: 'message',
          personIds: [ana.id],
          causeId: null,
          requestedBy: null,
          expiresAt: null,
          now,
        });
      });
      await workOff(home);
      expect(await textsOf(organizationId)).toEqual([{ state: 'queued', stateReason: 'paused' }]);
      const comparedAt = home.house.now();
      await inTransaction(home.house.db, (tx) =>
        tx.update('organizations', { caughtUpAt: comparedAt }, { id: organizationId }),
      );
      const staff = await asStaff(ana.family.school);
      const { data } = await staff('mutation { resumeSending { __typename } }');
      expect(data.resumeSending.__typename).toBe('SendingResumed');
      await workOff(home);
      expect(home.sandbox.control.phone(ana.cellPhone ?? '').texts).toHaveLength(1);
    });

    it('never sends again what may have been sent since the backup', async () => {
      const { school } = ana.family;
      const now = home.house.now();
      await inTransaction(home.house.db, async (tx) => {
        await queueText(tx, {
          organizationId: school.organizationId,
          from: school.ourNumber,
          to: ana.cellPhone ?? '',
          body: 'Class at five',
          kind: 'message',
          personIds: [ana.id],
          causeId: null,
          requestedBy: null,
          expiresAt: null,
          now,
        });
        await pauseSending(tx, now);
        await tx.run('UPDATE organizations SET sending_paused_at = NULL');
      });
      await workOff(home);
      expect(await textsOf(school.organizationId)).toEqual([{ state: 'unknown', stateReason: 'restored' }]);
      expect(home.sandbox.control.phone(ana.cellPhone ?? '').texts).toHaveLength(0);
    });
  });

  describe('housekeeping', () => {
    it('forgets links, nonces and sessions that are over, and keeps the others', async () => {
      const { db, now } = home.house;
      const day = 24 * 60 * 60_000;
      const daysAgo = (days: number) => new Date(now().getTime() - days * day);
      const organizationId = newId();
      await inTransaction(db, async (tx) => {
        for (const days of [31, 1]) {
          await tx.insert('webhook_nonces', { nonce: newId(), bodyHash: 'x', createdAt: daysAgo(days) });
          await tx.insert('sign_in_links', {
            id: newId(),
            purpose: 'sign-in',
            audience: 'parent',
            emailKey: `kept-${days}@family.example`,
            organizationId: null,
            ownerId: null,
            tokenHash: newId(),
            createdAt: daysAgo(days),
            expiresAt: daysAgo(days),
            usedAt: null,
          });
          await tx.insert('sessions', {
            id: newId(),
            organizationId,
            audience: 'staff',
            ownerId: newId(),
            tokenHash: newId(),
            createdAt: now(),
            lastSeenAt: days === 31 ? daysAgo(1) : now(),
          });
        }
      });
      await keepHouse(home.house);
      expect(await db.read.count('SELECT COUNT(*) FROM webhook_nonces')).toBe(1);
      const sessions = 'SELECT COUNT(*) FROM sessions WHERE organization_id = ?';
      expect(await db.read.count(sessions, [organizationId])).toBe(1);
      const links = await db.read.rows<{ emailKey: string }>(
        `SELECT email_key FROM sign_in_links WHERE email_key LIKE 'kept-%'`,
      );
      expect(links).toEqual([{ emailKey: 'kept-1@family.example' }]);
    });
  });
});
