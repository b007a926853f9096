import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { handlers } from '../../src/notices/handlers.js';
import { inTransaction } from '../../src/db/transaction.js';
import { claimJobs } from '../../src/outbox/claim.js';
import { enqueue } from '../../src/outbox/enqueue.js';
import { startWorker } from '../../src/outbox/worker.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo } from '../school.js';
import type { TestPerson } from '../school.js';
import { jobOf, owe, workOff } from '../work.js';

describeEachDatabase('what is owed', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open, { providerTimeoutMs: 300 });
  }, 60_000);
  afterEach(() => home.sandbox.control.clearFaults());
  afterAll(() => home.close());

  const somebody = async (): Promise<TestPerson> => aContact(await aFamily(await aSchool(home)));
  const oweNotice = (person: TestPerson) =>
    owe(person.family.school, {
      kind: 'turned-out-email',
      payload: {
        personId: person.id,
        way: 'staff',
        actor: { kind: 'rule' },
        number: person.cellPhone,
        happenedAt: home.house.now().toISOString(),
      },
    });
  const mailServer = (kind: 'answer' | 'drop' | 'hang') => {
    const fault = { provider: 'postmark', on: 'send-email', times: 1 } as const;
    if (kind === 'answer') home.sandbox.control.fault({ ...fault, kind, status: 429, body: {} });
    else home.sandbox.control.fault({ ...fault, kind });
  };
  /** Long enough for the search of the mail server to know what was sent. */
  const letTimePass = async () => {
    home.pass({ minutes: 40 });
    await workOff(home);
  };

  it('is sent again by itself when the mail server would not take it', async () => {
    const ana = await somebody();
    mailServer('answer');
    const id = await oweNotice(ana);
    await workOff(home);
    expect(await jobOf(home, id)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(mailsTo(home, ana.email)).toHaveLength(0);
    home.pass({ seconds: 10 });
    await workOff(home);
    expect(await jobOf(home, id)).toMatchObject({ state: 'done', attempts: 2, lastError: null });
    expect(mailsTo(home, ana.email)).toHaveLength(1);
  });

  it.each(['drop', 'hang'] as const)(
    'is not sent twice when the mail server took it and answered with a %s',
    async (fault) => {
      const ana = await somebody();
      mailServer(fault);
      const id = await oweNotice(ana);
      await workOff(home);
      expect(await jobOf(home, id)).toMatchObject({
        state: 'waiting',
        lastError: expect.stringContaining('maybe: '),
      });
      await letTimePass();
      const [mail, ...more] = mailsTo(home, ana.email);
      expect(more).toEqual([]);
      expect(await jobOf(home, id)).toMatchObject({ state: 'done', providerMessageId: mail?.id });
    },
  );

  it('is not sent again while nobody can say whether it was sent', async () => {
    const ana = await somebody();
    mailServer('drop');
    const id = await oweNotice(ana);
    await workOff(home);
    home.sandbox.control.fault({
      provider: 'postmark',
      on: 'find-emails',
      kind: 'answer',
      status: 500,
      body: {},
      times: 1,
    });
    await letTimePass();
    expect(await jobOf(home, id)).toMatchObject({ state: 'waiting' });
    expect(mailsTo(home, ana.email)).toHaveLength(1);
    await letTimePass();
    expect(await jobOf(home, id)).toMatchObject({ state: 'done' });
    expect(mailsTo(home, ana.email)).toHaveLength(1);
  });

  it('is sent after all when the mail server knows nothing of it', async () => {
    const ana = await somebody();
    home.sandbox.control.fault({
      provider: 'postmark',
      on: 'send-email',
      kind: 'drop',
      taken: false,
      times: 1,
    });
    const id = await oweNotice(ana);
    await workOff(home);
    expect(await jobOf(home, id)).toMatchObject({ state: 'waiting' });
    await letTimePass();
    expect(mailsTo(home, ana.email)).toHaveLength(1);
    expect(await jobOf(home, id)).toMatchObject({ state: 'done' });
  });

  it('marks an address that the mail server refuses, and leaves the answer alone', async () => {
    const ana = await aContact(await aFamily(await aSchool(home)), { answer: 'in' });
    home.sandbox.control.deactivateAddress({
      email: ana.email ?? '',
      stream: 'outbound',
      reason: 'HardBounce',
    });
    const id = await oweNotice(ana);
    await workOff(home);
    expect(await jobOf(home, id)).toMatchObject({ state: 'failed', attempts: 1 });
    const person = await home.house.db.read.row<{ emailUnusableAt: Date | null; answer: string }>(
      `SELECT p.email_unusable_at, c.answer FROM people p JOIN text_consents c ON c.person_id = p.id WHERE p.id = ?`,
      [ana.id],
    );
    expect(person).toMatchObject({ emailUnusableAt: expect.any(Date), answer: 'in' });
  });

  it('is given up loudly after a day in which the mail server never took it', async () => {
    const ana = await somebody();
    const id = await oweNotice(ana);
    home.pass({ minutes: 24 * 60 + 1 });
    mailServer('answer');
    await workOff(home);
    expect(await jobOf(home, id)).toMatchObject({ state: 'failed' });
  });

  it('is not sent twice by the worker after the one that was killed between sending and writing it down', async () => {
    const ana = await somebody();
    const id = await oweNotice(ana);
    const claimed = await claimJobs(home.house.db, { worker: 'killed', now: home.house.now(), atMost: 100 });
    const job = claimed.find((each) => each.id === id);
    if (job?.kind !== 'turned-out-email') throw new Error('It was not claimed');
    await handlers['turned-out-email'](home.house, job as never);
    expect(mailsTo(home, ana.email)).toHaveLength(1);
    await workOffNothing();
    expect(await jobOf(home, id)).toMatchObject({ state: 'running', attempts: 1 });
    home.pass({ seconds: 61 });
    await workOff(home);
    await letTimePass();
    expect(await jobOf(home, id)).toMatchObject({ state: 'done', attempts: 2 });
    expect(mailsTo(home, ana.email)).toHaveLength(1);
  });

  it('is sent by another worker when the one that claimed it was killed before', async () => {
    const ana = await somebody();
    const id = await oweNotice(ana);
    await claimJobs(home.house.db, { worker: 'killed', now: home.house.now(), atMost: 100 });
    home.pass({ seconds: 61 });
    await workOff(home);
    await letTimePass();
    expect(await jobOf(home, id)).toMatchObject({ state: 'done' });
    expect(mailsTo(home, ana.email)).toHaveLength(1);
  });

  /** A claim that still holds is nobody else's. */
  async function workOffNothing(): Promise<void> {
    const claimed = await claimJobs(home.house.db, { worker: 'other', now: home.house.now(), atMost: 100 });
    expect(claimed).toEqual([]);
  }
});

describeEachDatabase('many mails', (open, { kind }) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open, { providerTimeoutMs: 20_000 });
  }, 60_000);
  afterAll(() => home.close());

  it('are sent once each by two workers', async () => {
    const ana = await aContact(await aFamily(await aSchool(home)));
    const { organizationId } = ana.family.school;
    const now = home.house.now();
    const count = 200;
    await inTransaction(home.house.db, async (tx) => {
      for (let index = 0; index < count; index += 1)
        await enqueue(tx, {
          organizationId,
          kind: 'stop-confirmed-email',
          payload: { personId: ana.id, language: 'en', number: ana.cellPhone, happenedAt: now.toISOString() },
          now,
        });
    });
    const other = kind === 'mysql' ? { ...home.house, db: await open() } : home.house;
    const workers = [startWorker(home.house, handlers), startWorker(other, handlers)];
    await eventually(
      'all of them are settled',
      async () =>
        (await home.house.db.read.count(
          `SELECT COUNT(*) FROM outbox_jobs WHERE organization_id = ? AND state = 'done'`,
          [organizationId],
        )) === count,
      60_000,
    );
    await Promise.all(workers.map((worker) => worker.stop()));
    const jobs = mailsTo(home, ana.email).map(({ metadata }) => metadata['job']);
    expect(jobs).toHaveLength(count);
    expect(new Set(jobs).size).toBe(count);
    const tries = await home.house.db.read.count(
      'SELECT SUM(attempts) FROM outbox_jobs WHERE organization_id = ?',
      [organizationId],
    );
    expect(tries).toBe(count);
  }, 90_000);
});
