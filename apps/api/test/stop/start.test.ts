import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { stopOverdueReviews } from '../../src/consent/review-clock.js';
import { DatabaseUnavailable } from '../../src/db/failures.js';
import { inTransaction } from '../../src/db/transaction.js';
import { queueText } from '../../src/texting/queue-text.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, aTextingNumber, mailsTo, texts } from '../school.js';
import type { TestSchool } from '../school.js';
import { trouble } from './failing-statements.js';
import {
  answerOf,
  arrivedAt,
  asApiClient,
  asParent,
  isSuppressed,
  openReviews,
  personalIn,
  recordsOf,
  sharers,
} from './stop-house.js';
import type { Ask, Sharers } from './stop-house.js';
import { workOff } from '../work.js';

describeEachDatabase('which START lifts', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  beforeAll(async () => {
    home = await openTestHouse(open, { providerTimeoutMs: 10_000 });
    school = await aSchool(home);
  });
  afterAll(() => home.close());

  const standing = async ({ contact, number }: Sharers) => ({
    answer: await answerOf(contact),
    suppressed: await isSuppressed(school, number),
    reviews: await openReviews(school, number),
  });
  /** What the carrier answers to whoever asks for the time of a text. */
  const broken = { kind: 'answer', status: 500, body: {} } as const;
  const stopped = { answer: 'out', suppressed: true, reviews: [] };
  const stoppedAndAsked = { answer: 'out', suppressed: true, reviews: ['start-needs-review'] };
  const lifted = { answer: 'in', suppressed: false, reviews: [] };

  it('one that the carrier took after the STOP', async () => {
    const family = await sharers(school);
    await texts(family.contact, 'STOP');
    home.pass({ seconds: 20 });
    expect(await texts(family.contact, 'start')).toMatchObject({ status: 200 });
    expect(await standing(family)).toEqual(lifted);
  });

  it('not one that failed before a STOP and is retried after it: a person decides', async () => {
    const family = await sharers(school);
    const stopTrouble = trouble(home.house.db, {
      insteadOfCommit: () => {
        throw new DatabaseUnavailable('The database is gone');
      },
    });
    const start = await texts(family.contact, 'START');
    expect(start.status).toBe(503);
    stopTrouble();
    home.pass({ seconds: 20 });
    expect(await texts(family.contact, 'STOP')).toMatchObject({ status: 200 });
    home.pass({ seconds: 20 });
    const { messageUuid } = start;
    const retry = { from: family.number, to: school.ourNumber, text: 'START', messageUuid };
    expect(await home.sandbox.control.textFromPhone(retry)).toMatchObject({ status: 200 });
    expect(await standing(family)).toEqual(stoppedAndAsked);
    await workOff(home);
    expect(arrivedAt(home, family.number).map(({ text }) => text)).toEqual([
      expect.stringContaining('no more texts'),
    ]);
  });

  it.each([
    ['cannot be asked', broken],
    ['hangs when it is asked', { kind: 'hang' }],
  ] as const)('not one within a day of the STOP while the carrier %s', async (_case, fault) => {
    const family = await sharers(school);
    await texts(family.contact, 'STOP');
    home.pass({ minutes: 5 });
    home.sandbox.control.fault({ provider: 'plivo', on: 'get-text', times: 1, ...fault });
    expect(await texts(family.contact, 'START')).toMatchObject({ status: 200 });
    home.sandbox.control.clearFaults();
    expect(await standing(family)).toEqual(stoppedAndAsked);
  });

  it('one that counts after one that did not: the number is on, and nothing is left to decide of it', async () => {
    const family = await sharers(school);
    const { contact, number } = family;
    await texts(contact, 'STOP');
    home.pass({ minutes: 5 });
    home.sandbox.control.fault({ provider: 'plivo', on: 'get-text', times: 1, ...broken });
    await texts(contact, 'START');
    home.sandbox.control.clearFaults();
    expect(await standing(family)).toEqual(stoppedAndAsked);
    home.pass({ minutes: 1 });
    await texts(contact, 'START');
    expect(await standing(family)).toEqual(lifted);
    const start = (await recordsOf(school, number)).find(({ kind }) => kind === 'lifted');
    const settled = await home.house.db.read.rows(
      'SELECT decision, decision_cause_id FROM reviews WHERE organization_id = ? AND number = ?',
      [school.organizationId, number],
    );
    expect(settled).toEqual([{ decision: 'start', decisionCauseId: start?.causeId }]);
    home.pass({ days: 21 });
    await stopOverdueReviews(home.house);
    expect(await standing(family)).toEqual(lifted);
  });

  it('one that counts leaves the question open that another text of the phone asks', async () => {
    const family = await sharers(school);
    await texts(family.contact, 'wrong number');
    expect(await openReviews(school, family.number)).toEqual(['wrong-number']);
    home.pass({ minutes: 1 });
    await texts(family.contact, 'START');
    expect(await openReviews(school, family.number)).toEqual(['wrong-number']);
  });

  it('one a day after the STOP, whatever the carrier says of its time', async () => {
    const family = await sharers(school);
    await texts(family.contact, 'STOP');
    home.pass({ days: 1, seconds: 1 });
    home.sandbox.control.fault({
      provider: 'plivo',
      on: 'get-text',
      kind: 'answer',
      status: 500,
      body: {},
      times: 1,
    });
    expect(await texts(family.contact, 'UNSTOP')).toMatchObject({ status: 200 });
    home.sandbox.control.clearFaults();
    expect(await standing(family)).toEqual(lifted);
  });

  it('not one after an own No of the same day whose time is earlier', async () => {
    const family = await sharers(school);
    const parent = await asParent(family.contact);
    const sentAt = home.house.now().getTime() - 60_000;
    const said = await parent(
      'mutation No($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }',
      { input: { id: family.contact.id, answer: 'OUT' } },
    );
    expect(said).toMatchObject({ data: { setContactTextOptIn: { __typename: 'TextOptInSet' } } });
    await home.sandbox.control.textFromPhone({
      from: family.number,
      to: school.ourNumber,
      text: 'START',
      sentAt,
    });
    expect(await answerOf(family.contact)).toBe('out');
  });

  it('only where it was texted to: the carrier still blocks the other pair', async () => {
    const second = await aTextingNumber(school);
    const family = await sharers(school);
    await texts(family.contact, 'STOP');
    await texts(family.contact, 'STOP', second);
    home.pass({ minutes: 1 });
    await texts(family.contact, 'START', second);
    const blocked = await home.house.db.read.rows<{ ourNumber: string }>(
      `SELECT our_number FROM number_pairs WHERE number = ? AND (start_heard_at IS NULL OR stop_heard_at > start_heard_at)`,
      [family.number],
    );
    expect(await isSuppressed(school, family.number)).toBe(false);
    expect(blocked).toEqual([{ ourNumber: school.ourNumber }]);
  });

  it('tells the office and the phone once, however often it is delivered', async () => {
    const own = await aSchool(home);
    const family = await sharers(own);
    await texts(family.contact, 'STOP');
    home.pass({ minutes: 1 });
    const text = { from: family.number, to: own.ourNumber, text: 'START', duplicates: 5 };
    const { attempts } = await home.sandbox.control.textFromPhone(text);
    expect(attempts.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    await workOff(home);
    const lifts = (await recordsOf(own, family.number)).filter(({ kind }) => kind === 'lifted');
    expect(lifts).toHaveLength(1);
    expect(arrivedAt(home, family.number).filter(({ text: said }) => /on again/.test(said))).toHaveLength(1);
    expect(mailsTo(home, own.office)).toHaveLength(2);
  });

  it('leaves no confirmation of the STOP to come after the answer to the START', async () => {
    const family = await sharers(school);
    await texts(family.contact, 'STOP');
    home.pass({ seconds: 20 });
    await texts(family.contact, 'START');
    await workOff(home);
    expect(arrivedAt(home, family.number).map(({ text }) => text)).toEqual([
      expect.stringContaining('on again'),
    ]);
  });

  it('is not answered any more once a STOP came while the answer was under way', async () => {
    const family = await sharers(school);
    await texts(family.contact, 'STOP');
    await workOff(home);
    const now = home.house.now();
    // As it stands after the carrier asked us to try again.
    await inTransaction(home.house.db, (tx) =>
      queueText(tx, {
        organizationId: school.organizationId,
        from: school.ourNumber,
        to: family.number,
        body: 'Texts to this number are on again',
        kind: 'start-answer',
        personIds: [],
        causeId: null,
        requestedBy: null,
        expiresAt: null,
        now,
      }),
    );
    await workOff(home);
    expect(arrivedAt(home, family.number)).toHaveLength(1);
  });

  const replies = (client: Ask, input: object) =>
    client(
      `mutation Reply($input: TextReplyInput!) { receiveTextReply(input: $input) { wasDuplicate kind outcome } }`,
      { input: { providerMessageId: `api-${Math.random()}`, to: school.ourNumber, ...input } },
    );

  it('counts a STOP through an API token in full, and has a person look at a START', async () => {
    const family = await sharers(school);
    const client = await asApiClient(school, ['webhooks']);
    expect(await replies(client, { from: family.number, body: 'STOP' })).toMatchObject({
      data: { receiveTextReply: { wasDuplicate: false, outcome: 'changed' } },
    });
    expect(await standing(family)).toEqual(stopped);
    home.pass({ days: 2 });
    const carrierTime = home.house.now().toISOString();
    await replies(client, { from: family.number, body: 'START', carrierTime });
    expect(await standing(family)).toEqual(stoppedAndAsked);
    expect((await recordsOf(school, family.number)).every(({ way }) => way === 'api')).toBe(true);
  });

  it('is closed to the token of another school, to one without the scope, and to nobody', async () => {
    const family = await sharers(school);
    const other = await asApiClient(await aSchool(home), ['webhooks']);
    const narrow = await asApiClient(school, ['consent:write', 'texts:send']);
    for (const client of [other, narrow]) {
      const { errors } = await replies(client, { from: family.number, body: 'STOP' });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(JSON.stringify(errors)).not.toContain(family.number);
    }
    expect((await standing(family)).answer).toBe('in');
  });

  it.each([
    ['an id without end', { providerMessageId: 'x'.repeat(200) }],
    ['an id of blanks', { providerMessageId: '   ' }],
  ])('refuses %s through an API token as bad input', async (_case, odd) => {
    const family = await sharers(school);
    const client = await asApiClient(school, ['webhooks']);
    const { errors } = await replies(client, { from: family.number, body: 'STOP', ...odd });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['NUL', 'STOP\0'],
    ['half of a pair', 'STOP \ud83d'],
    ['very many letters', `STOP ${'a'.repeat(100_000)}`],
  ])('stores a text with %s through an API token', async (_case, body) => {
    const family = await sharers(school);
    const client = await asApiClient(school, ['webhooks']);
    const { errors } = await replies(client, { from: family.number, body });
    expect(errors).toBeUndefined();
  });

  it('takes a number however an API client writes it', async () => {
    const family = await sharers(school);
    const client = await asApiClient(school, ['webhooks']);
    const { errors } = await replies(client, { from: family.number.replace('+', ''), body: 'STOP' });
    expect(errors).toBeUndefined();
    expect(await standing(family)).toEqual(stopped);
  });

  it('leaves nothing personal in the log', async () => {
    expect(await personalIn(home)).toEqual([]);
  });
});
