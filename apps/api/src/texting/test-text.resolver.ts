import { fitsCarrier, writeBody } from '@optline/domain';
import {
  MyPhone,
  MyPhoneRefused,
  MyPhoneSaved,
  SaveMyPhoneResult,
  sendsOnceFor,
  SendTestTextResult,
  TestTextQueued,
  TestTextRefused,
} from '@optline/schema';
import type { TextMessage } from '@optline/schema';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { staffWith } from '../auth/guards.js';
import type { StaffPrincipal } from '../auth/guards.js';
import { askForConfirmation } from '../consent/confirmations/ask-for-confirmation.js';
import { loadStanding } from '../consent/load-standing.js';
import { loadSchool } from '../consent/school.js';
import type { Context } from '../context.js';
import type { Sql } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { requireRequestId } from '../outbox/request-id.js';
import { requireNumber } from '../phone-input.js';
import { forStaff } from '../sentences.js';
import { hindranceOfNumber } from './gate-at.js';
import { queueOnce, textOfRequest } from './queue-once.js';
import { readBody } from './read-body.js';
import { requireSender } from './sender.js';
import { wordingOf } from './wording-of.js';

const testsPerHour = 20;
const hourMs = 60 * 60_000;

/** Texts that staff send to themselves, to see them as a phone shows them. */
@Resolver()
export class TestTextResolver {
  @Query(() => MyPhone, { description: 'Staff with Send Text Messages: their own.' })
  async myPhone(@Ctx() context: Context): Promise<MyPhone> {
    return phoneOf(context.house.db.read, staffWith(context, 'send-text-messages'));
  }

  @Mutation(() => SaveMyPhoneResult, {
    description:
      'The phone is asked by text to answer YES before anything else goes to it. Staff with Send Text Messages.',
  })
  async saveMyPhone(
    @Arg('number', () => String, { nullable: true, description: 'As typed; null takes it off.' })
    typed: string | null,
    @Ctx() context: Context,
  ): Promise<typeof SaveMyPhoneResult> {
    const who = staffWith(context, 'send-text-messages');
    const number = typed === null ? null : requireNumber(typed);
    const { db, now } = context.house;
    return inTransaction(db, (tx) => savePhone(tx, { who, number, now: now() }));
  }

  @Mutation(() => SendTestTextResult, {
    description: 'To the own phone, once it has answered YES. Staff with Send Text Messages.',
  })
  async sendTestText(
    @Arg('requestId', () => ID, { description: sendsOnceFor }) requestId: string,
    @Arg('body', () => String) body: string,
    @Ctx() context: Context,
  ): Promise<typeof SendTestTextResult> {
    const who = staffWith(context, 'send-text-messages');
    const { db, now } = context.house;
    const test = { who, requestId: requireRequestId(requestId), body: readBody(body) };
    return inTransaction(db, (tx) => sendTest(tx, { ...test, now: now() }));
  }
}

async function phoneOf(sql: Sql, { userId, organizationId }: StaffPrincipal): Promise<MyPhone> {
  const row = await sql.row<{ cellPhone: string | null; cellPhoneConfirmedAt: Date | null }>(
    'SELECT cell_phone, cell_phone_confirmed_at FROM staff_users WHERE id = ? AND organization_id = ?',
    [userId, organizationId],
  );
  const { cellPhone = null, cellPhoneConfirmedAt = null } = row ?? {};
  return Object.assign(new MyPhone(), { number: cellPhone, confirmedAt: cellPhoneConfirmedAt });
}

interface PhoneToSave {
  readonly who: StaffPrincipal;
  readonly number: string | null;
  readonly now: Date;
}

async function savePhone(tx: Tx, { who, number, now }: PhoneToSave): Promise<MyPhoneSaved | MyPhoneRefused> {
  const { userId, organizationId } = who;
  const before = await phoneOf(tx, who);
  const isKnown = before.number === number && (number === null || before.confirmedAt !== null);
  if (isKnown) return Object.assign(new MyPhoneSaved(), { phone: before });
  if (number !== null) {
    const isAsked = await askForConfirmation(tx, {
      school: await loadSchool(tx, organizationId, now),
      number,
      language: 'en',
      subjects: [{ personId: null, staffUserId: userId, adultPersonId: null, wordingId: null }],
      causeId: newId(),
      now,
    });
    if (!isAsked)
      return Object.assign(new MyPhoneRefused(), {
        message: forStaff(
          'Nothing can be sent to this number now: texts to it are stopped or wait for a review, somebody with this number said No, or it answered NO in the last seven days.',
        ),
      });
  }
  await tx.update(
    'staff_users',
    { cellPhone: number, cellPhoneConfirmedAt: null },
    { id: userId, organizationId },
  );
  return Object.assign(new MyPhoneSaved(), { phone: await phoneOf(tx, who) });
}

interface TestToSend {
  readonly who: StaffPrincipal;
  readonly requestId: string;
  readonly body: string;
  readonly now: Date;
}

async function sendTest(
  tx: Tx,
  { who, requestId, body, now }: TestToSend,
): Promise<TestTextQueued | TestTextRefused> {
  const { userId, organizationId } = who;
  const wording = await wordingOf(tx, organizationId, body);
  if (!fitsCarrier(wording)) return refused('This text is too long for the carrier. Shorten it.');
  const written = writeBody(wording, example);
  const before = await textOfRequest(tx, { organizationId, requestId }, { kind: 'test', body: written });
  if (before !== null) return queued(before);
  const { number, confirmedAt } = await phoneOf(tx, who);
  if (number === null || confirmedAt === null)
    return refused(
      'Your phone has to answer YES first. Save your number, and answer the text that comes to it.',
    );
  const sent = await tx.count(
    `SELECT COUNT(*) FROM text_messages
     WHERE organization_id = ? AND to_number = ? AND kind = 'test' AND created_at > ?`,
    [organizationId, number, new Date(now.getTime() - hourMs)],
  );
  if (sent >= testsPerHour) return refused(`At most ${testsPerHour} test texts in an hour.`);
  const from = await requireSender(tx, organizationId);
  const standing = await loadStanding(tx, await loadSchool(tx, organizationId, now), number);
  if (hindranceOfNumber({ standing, from, number }) !== null)
    return refused(
      'Nothing can be sent to your phone now: texts to it are stopped or wait for a review. After a STOP, text START from it to our number.',
    );
  const text = await queueOnce(tx, requestId, {
    organizationId,
    from,
    to: number,
    body: written,
    kind: 'test',
    personIds: [],
    causeId: null,
    requestedBy: userId,
    expiresAt: null,
    now,
  });
  return queued(text);
}

function queued(text: TextMessage): TestTextQueued {
  return Object.assign(new TestTextQueued(), { text });
}

/** For whom it is filled in: nobody of a family, since what a test shows stays on the phone of whoever wrote it. */
const example = { firstName: 'Alex', lastName: 'Example', familyName: 'Example' };

function refused(why: string): TestTextRefused {
  return Object.assign(new TestTextRefused(), { message: forStaff(why) });
}
