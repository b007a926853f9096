import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { countUndecided } from '../../src/consent/list-reviews.js';
import { inTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import { countNewRegistrations } from '../../src/registration/registration-rows.js';
import type { ConversationEntity } from '../../src/texting/inbox/conversation.entity.js';
import { advanceBroadcasts } from '../../src/texting/broadcasts/advance-broadcasts.js';
import { countPaused } from '../../src/texting/broadcasts/broadcast-view.js';
import { countUnread } from '../../src/texting/inbox/list-conversations.js';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aRegistration } from '../registration/registration-house.js';
import { aContact, aFamily, aSchool, texts } from '../school.js';
import type { TestFamily, TestSchool } from '../school.js';

/** To everybody of the school, prepared and paused. */
async function aPausedBroadcast(school: TestSchool) {
  const staff = await asStaff(school);
  const steer = (what: 'pause' | 'resume' | 'cancel', id: string) =>
    staff(`mutation ($id: ID!) { ${what}Broadcast(id: $id) { __typename } }`, { id });
  const input = { requestId: newId(), audience: { matching: {} }, body: 'No class today' };
  const { data } = await staff(
    'mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) { ... on BroadcastStarted { broadcast { id } } } }',
    { input },
  );
  const { id } = data.sendBroadcast.broadcast;
  await advanceBroadcasts(school.home.house);
  await steer('pause', id);
  return { id, steer };
}

describeEachDatabase('What waits for the office', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    family = await aFamily(school);
  });

  const waiting = async (...permissions: Parameters<typeof asStaff>[1] & object) => {
    const staff = await asStaff(school, permissions);
    const { data } = await staff(
      '{ waiting { openReviews newRegistrations unreadConversations pausedBroadcasts } }',
      {},
    );
    return data.waiting;
  };

  it('is counted: reviews nobody decided, new registrations, and texts nobody read', async () => {
    expect(await waiting('send-text-messages')).toEqual({
      openReviews: 0,
      newRegistrations: 0,
      unreadConversations: 0,
      pausedBroadcasts: 0,
    });
    const ana = await aContact(family, { answer: 'in' });
    await texts(ana, 'Is there class today?');
    await texts(ana, 'Hello?');
    await texts(await aContact(family, { answer: 'in' }), 'I think you have the wrong number');
    await aRegistration(school, await aFamily(school));
    await aPausedBroadcast(school);
    const elsewhere = await aSchool(home);
    await texts(await aContact(await aFamily(elsewhere), { answer: 'in' }), 'wrong number');
    await aRegistration(elsewhere, await aFamily(elsewhere));
    await aPausedBroadcast(elsewhere);
    expect(await waiting('send-text-messages')).toEqual({
      openReviews: 1,
      newRegistrations: 1,
      unreadConversations: 2,
      pausedBroadcasts: 1,
    });
  });

  it('is the inbox only for those who may read it, and texts to many for those who may send', async () => {
    await texts(await aContact(family, { answer: 'in' }), 'Is there class today?');
    expect(await waiting('manage-users')).toEqual({
      openReviews: 0,
      newRegistrations: 0,
      unreadConversations: null,
      pausedBroadcasts: null,
    });
    expect(await waiting('change-text-opt-in')).toMatchObject({
      unreadConversations: 1,
      pausedBroadcasts: null,
    });
  });

  it('is no text to many that goes on, or was cancelled', async () => {
    const { id, steer } = await aPausedBroadcast(school);
    await steer('resume', id);
    expect(await waiting('send-text-messages')).toMatchObject({ pausedBroadcasts: 0 });
    await steer('pause', id);
    expect(await waiting('send-text-messages')).toMatchObject({ pausedBroadcasts: 1 });
    await steer('cancel', id);
    expect(await waiting('send-text-messages')).toMatchObject({ pausedBroadcasts: 0 });
  });

  it('is no registration whose family was archived', async () => {
    await aRegistration(school, family);
    const staff = await asStaff(school);
    await staff('mutation ($id: ID!) { archiveFamily(id: $id) { id } }', { id: family.id });
    expect(await waiting()).toMatchObject({ newRegistrations: 0 });
  });

  it('is counted up to a hundred', async () => {
    const rows = Array.from({ length: 130 }, (_, at): ConversationEntity => ({
      id: newId(),
      organizationId: school.organizationId,
      number: `+1999${String(at).padStart(7, '0')}`,
      lastHeardAt: home.house.now(),
      lastInboundId: newId(),
      isUnread: true,
      markedAt: null,
    }));
    await inTransaction(home.house.db, (tx) => tx.insert('conversations', rows));
    expect(await waiting('send-text-messages')).toMatchObject({ unreadConversations: 100 });
  });

  it('is read from indexes, of the school alone', async () => {
    const { read, kind } = home.house.db;
    const asked: Array<[string, readonly unknown[]]> = [];
    const listening = {
      count: (sql: string, params: readonly unknown[]) => (asked.push([sql, params]), Promise.resolve(0)),
    };
    for (const count of [countUnread, countUndecided, countNewRegistrations, countPaused])
      await count(listening as never, school.organizationId);
    const plans = await Promise.all(
      asked.map(([sql, params]) =>
        read.rows<Record<string, unknown>>(
          `EXPLAIN ${kind === 'sqlite' ? 'QUERY PLAN ' : ''}${sql}`,
          params as never,
        ),
      ),
    );
    const [unread, undecided, registered, paused] = plans.map((plan) => JSON.stringify(plan));
    expect(unread).toContain('ix_conversations_unread');
    expect(undecided).toContain('ix_reviews_');
    expect(registered).toContain('ix_registrations_state');
    expect(paused).toContain('ix_broadcasts_organization_state');
  });
});
