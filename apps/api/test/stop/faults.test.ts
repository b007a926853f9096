import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { TextFromPhone } from '@optline/sandbox';
import { DatabaseUnavailable, StatementFailed } from '../../src/db/failures.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, mailsTo } from '../school.js';
import type { TestSchool } from '../school.js';
import { trouble } from './failing-statements.js';
import {
  answerOf,
  arrivedAt,
  asApiClient,
  asStaff,
  isSuppressed,
  owedFor,
  personalIn,
  recordsOf,
  sendsText,
  sharers,
} from './stop-house.js';
import type { Sharers } from './stop-house.js';
import { workOff } from '../work.js';

/** Every statement of the path of a STOP, by what it does, in order; a shared phone with one queued text. */
const path: ReadonlyArray<readonly [deed: string, statement: RegExp, nth: number]> = [
  ['keeping the text', /^INSERT.* inbound_texts/i, 1],
  ['locking the number', /^INSERT.* numbers /i, 1],
  ['settling a message that was missed', /^SELECT id FROM reviews/i, 1],
  ['loading the school', /FROM organizations/i, 1],
  ['making sure of the lock', /^INSERT.* numbers /i, 2],
  ['loading the people', /FROM people/i, 1],
  ['loading the suppression', /FROM numbers n LEFT JOIN suppressions/i, 1],
  ['loading the pairs', /FROM number_pairs/i, 1],
  ['loading the reviews', /FROM reviews/i, 1],
  ['writing the answers', /^INSERT.* text_consents/i, 1],
  ['showing the answers', /^UPDATE people/i, 1],
  ['suppressing the number', /^INSERT.* suppressions/i, 1],
  ['remembering the pair', /^INSERT.* number_pairs/i, 1],
  ['appending the record', /^INSERT.* consent_records/i, 1],
  ['taking back queued texts', /^UPDATE text_messages/i, 1],
  ['queueing the confirmation', /^INSERT.* text_messages/i, 1],
  ['owing the first notice', /^INSERT.* outbox_jobs/i, 1],
  ['owing the second notice', /^INSERT.* outbox_jobs/i, 2],
];

const deadlock = () =>
  new StatementFailed({
    code: 'ER_LOCK_DEADLOCK',
    errno: 1213,
    table: null,
    key: null,
    message: 'A deadlock',
  });
const gone = () => new DatabaseUnavailable('The database is gone');
const broken = (words = 'Something is broken') => new Error(words);

describeEachDatabase('the path of a STOP when something fails', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: Sharers;
  let stopTrouble = () => undefined as void;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  beforeEach(async () => {
    school = await aSchool(home);
    family = await sharers(school);
    await sendsText(await asStaff(school, ['send-text-messages']), family.contact, 'Class is at four today');
  });
  afterEach(() => stopTrouble());
  afterAll(() => home.close());

  const flat = (sql: string) => sql.replaceAll(/[`"]/g, '').replaceAll(/\s+/g, ' ').trim();

  /** Has the nth statement of this shape fail, so often. */
  function failing(statement: RegExp, nth: number, fault: () => Error): void {
    let seen = 0;
    stopTrouble = trouble(home.house.db, {
      beforeStatement: (sql) => {
        if (!statement.test(flat(sql))) return;
        seen += 1;
        if (seen === nth) throw fault();
      },
    });
  }

  const everything = [
    'inbound_texts',
    'suppressions',
    'number_pairs',
    'people',
    'text_consents',
    'consent_records',
    'text_messages',
    'outbox_jobs',
    'reviews',
  ];
  async function stored(): Promise<Record<string, unknown>> {
    const all: Record<string, unknown> = {};
    for (const table of everything)
      all[table] = await home.house.db.read.rows(`SELECT * FROM ${table} WHERE organization_id = ?`, [
        school.organizationId,
      ]);
    return all;
  }

  const stops = (messageUuid?: string) =>
    home.sandbox.control.textFromPhone({
      from: family.number,
      to: school.ourNumber,
      text: 'STOP',
      ...(messageUuid !== undefined && { messageUuid }),
    });

  async function expectWholeStop(): Promise<void> {
    expect([await answerOf(family.contact), await answerOf(family.student)]).toEqual(['out', 'out']);
    expect(await isSuppressed(school, family.number)).toBe(true);
    const records = await recordsOf(school, family.number);
    expect(records.map(({ kind }) => kind)).toEqual(['suppressed', 'answer', 'answer']);
    expect(await owedFor(school, family.number)).toEqual([
      'office-email',
      'stop-confirmation',
      'turned-out-email',
    ]);
    const { inbound_texts: inbound } = await stored();
    expect(inbound).toHaveLength(1);
  }

  /** A try that fails leaves nothing; the carrier's next one repairs all; a late copy changes nothing more. */
  async function expectRepair(): Promise<void> {
    const before = await stored();
    const { status, messageUuid } = await stops();
    expect(status).toBe(503);
    expect(await stored()).toEqual(before);
    stopTrouble();
    expect((await stops(messageUuid)).status).toBe(200);
    await expectWholeStop();
    await expectNothingMore(messageUuid);
  }

  async function expectNothingMore(messageUuid: string): Promise<void> {
    const whole = await stored();
    expect((await stops(messageUuid)).status).toBe(200);
    expect(await stored()).toEqual(whole);
  }

  it('runs these statements in this order', async () => {
    const ran: string[] = [];
    stopTrouble = trouble(home.house.db, { beforeStatement: (sql) => void ran.push(flat(sql)) });
    expect((await stops()).status).toBe(200);
    const named = ran.filter((sql) => path.some(([, statement]) => statement.test(sql)));
    expect(named.map((sql, at) => path[at]?.[1].test(sql) === true || sql)).toEqual(path.map(() => true));
  });

  /** Has each statement of a unit fail in turn, named above or not, until the text goes through. */
  async function failsEverywhere(text: TextFromPhone): Promise<{ id: string; left: unknown[] }> {
    const left: unknown[] = [];
    for (let failingAt = 1; ; failingAt++) {
      let ran = 0;
      stopTrouble = trouble(home.house.db, {
        beforeStatement: () => {
          ran += 1;
          if (ran === failingAt) throw gone();
        },
      });
      const { status, messageUuid } = await home.sandbox.control.textFromPhone(text);
      stopTrouble();
      if (status !== 503) return { id: messageUuid, left };
      left.push(await stored());
    }
  }

  async function expectNoHalves(text: TextFromPhone, statementsAtLeast: number): Promise<void> {
    const before = await stored();
    const { id, left } = await failsEverywhere(text);
    expect(left.length).toBeGreaterThanOrEqual(statementsAtLeast);
    for (const after of left) expect(after).toEqual(before);
    await expectNothingMore(id);
  }

  it('stores no STOP by halves, whichever statement fails', async () => {
    const text = { from: family.number, to: school.ourNumber, text: 'STOP' };
    await expectNoHalves(text, path.length);
    await expectWholeStop();
  });

  it('tells the phone and the office once, although the first try failed', async () => {
    failing(/outbox_jobs/i, 2, gone);
    const { messageUuid } = await stops();
    stopTrouble();
    await stops(messageUuid);
    await workOff(home);
    const texted = arrivedAt(home, family.number).map(({ text }) => text);
    expect(texted).toEqual([expect.stringContaining('You will get no more texts')]);
    expect(mailsTo(home, school.office)).toHaveLength(1);
  });

  it.each(path)(
    'stores nothing and repairs all when %s fails because the database is gone',
    async (...at) => {
      failing(at[1], at[2], gone);
      await expectRepair();
    },
  );

  it.each(path)('stores nothing and repairs all when %s fails for another reason', async (...at) => {
    failing(at[1], at[2], () => broken());
    await expectRepair();
  });

  it.each(path)('does it all again, unseen, when %s meets a deadlock', async (...at) => {
    failing(at[1], at[2], deadlock);
    const { status, messageUuid } = await stops();
    expect(status).toBe(200);
    await expectWholeStop();
    await expectNothingMore(messageUuid);
  });

  it.each(['insteadOfBegin', 'insteadOfCommit'] as const)(
    'repairs all when there is no %s',
    async (moment) => {
      stopTrouble = trouble(home.house.db, {
        [moment]: () => {
          throw gone();
        },
      });
      await expectRepair();
    },
  );

  it('repairs all when it cannot be looked up whose number it is', async () => {
    stopTrouble = trouble(home.house.db, {
      beforeRead: (sql) => {
        if (sql.includes('texting_numbers')) throw gone();
      },
    });
    const { status, messageUuid } = await stops();
    expect(status).toBe(503);
    stopTrouble();
    expect((await stops(messageUuid)).status).toBe(200);
    await expectWholeStop();
  });

  it('answers 503 when the nonce of a V2 signature cannot be stored', async () => {
    failing(/webhook_nonces/i, 1, gone);
    const text = { from: family.number, to: school.ourNumber, text: 'STOP', signature: 'v2' as const };
    const { status, messageUuid } = await home.sandbox.control.textFromPhone(text);
    expect(status).toBe(503);
    stopTrouble();
    expect((await home.sandbox.control.textFromPhone({ ...text, messageUuid })).status).toBe(200);
    await expectWholeStop();
  });

  it('finds what was stored when the commit was never acknowledged', async () => {
    stopTrouble = trouble(home.house.db, {
      afterCommit: () => {
        throw gone();
      },
    });
    const { status, messageUuid } = await stops();
    expect(status).toBe(503);
    stopTrouble();
    await expectWholeStop();
    await expectNothingMore(messageUuid);
  });

  it('answers 503 within six seconds when the commit is acknowledged later', async () => {
    stopTrouble = trouble(home.house.db, { afterCommit: () => pause(6300) });
    const startedAt = performance.now();
    const { status, messageUuid } = await stops();
    expect(status).toBe(503);
    expect(performance.now() - startedAt).toBeLessThan(6900);
    stopTrouble();
    await expectWholeStop();
    await expectNothingMore(messageUuid);
  }, 15_000);

  it('stores no START by halves, whichever statement fails', async () => {
    await stops();
    home.pass({ minutes: 1 });
    const text = { from: family.number, to: school.ourNumber, text: 'START' };
    await expectNoHalves(text, 15);
    expect([await answerOf(family.contact), await answerOf(family.student)]).toEqual(['in', 'in']);
    const lifts = (await recordsOf(school, family.number)).filter(({ kind }) => kind === 'lifted');
    expect(lifts).toHaveLength(1);
  });

  it('tells an API client of a fault without a number, a text or a table', async () => {
    const client = await asApiClient(school, ['webhooks']);
    failing(/inbound_texts/i, 1, () => broken(`INSERT INTO inbound_texts\n${family.number}\nSecret words`));
    const input = {
      providerMessageId: 'api-1',
      from: family.number,
      to: school.ourNumber,
      body: 'Secret words',
    };
    const reply = 'mutation Reply($input: TextReplyInput!) { receiveTextReply(input: $input) { kind } }';
    const told = JSON.stringify(await client(reply, { input }));
    expect(told).toMatch(/Reference/);
    expect(told).not.toMatch(/555|Secret|inbound/);
  });

  it('leaves nothing personal in the log', async () => {
    expect(home.log()).toMatch(/an operation failed/);
    expect(await personalIn(home)).toEqual([]);
  });
});
