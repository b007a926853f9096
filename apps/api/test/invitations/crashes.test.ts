import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { claimBatch, confirmClaim } from '../../src/invitations/claim-mails.js';
import { invitationWork } from '../../src/invitations/invitation-work.js';
import { writeMails } from '../../src/invitations/write-mails.js';
import { startLongWork } from '../../src/long-work/long-work.js';
import { asToken } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { askedIn, prepare, runOf, start, workThrough } from './invitation-house.js';

const main = join(process.cwd(), 'dist', 'main.js');

describeEachDatabase('Invitations after a crash', (open, place) => {
  let home: TestHouse;
  let school: TestSchool;
  let client: Client;
  const running = new Set<ChildProcess>();
  beforeAll(async () => {
    home = await openTestHouse(open, { providerTimeoutMs: 500 });
    school = await aSchool(home);
    client = await asToken(school, ['texts:send']);
  });
  afterEach(() => {
    home.sandbox.control.clearFaults();
    for (const child of running) child.kill('SIGKILL');
  });
  afterAll(() => home.close());

  const people = async (count: number): Promise<TestPerson[]> => {
    const made: TestPerson[] = [];
    for (let at = 0; at < count; at++) made.push(await aContact(await aFamily(school)));
    return made;
  };
  const started = async (invited: readonly TestPerson[]): Promise<string> => {
    const { id } = await prepare(client, home, { personIds: invited.map((person) => person.id) });
    await start(client, id);
    return id;
  };
  /** Until every claim has run out and the mail server's search knows what was sent. */
  const later = async () => {
    for (let again = 0; again < 3; again++) {
      home.pass({ minutes: 6 });
      await workThrough(home.house);
    }
  };
  const timesSentTo = (invited: readonly TestPerson[]) =>
    invited.map(({ email }) => mailsTo(home, email).length);
  const fault = (kind: 'drop' | 'hang', taken = true) =>
    home.sandbox.control.fault({ provider: 'postmark', on: 'send-email', kind, taken, times: 1 });

  it.each(['drop', 'hang'] as const)(
    'are not sent again when the mail server took them and answered with a %s',
    async (kind) => {
      const invited = await people(3);
      fault(kind);
      const id = await started(invited);
      await workThrough(home.house);
      expect(await runOf(client, id)).toMatchObject({ state: 'SENDING', mails: { settled: 0 } });
      await later();
      expect(timesSentTo(invited)).toEqual([1, 1, 1]);
      expect(await runOf(client, id)).toMatchObject({ state: 'SENT', mails: { sent: 3 } });
    },
  );

  it('are sent after all when the mail server knows nothing of them', async () => {
    const invited = await people(2);
    fault('drop', false);
    const id = await started(invited);
    await workThrough(home.house);
    expect(timesSentTo(invited)).toEqual([0, 0]);
    await later();
    expect(timesSentTo(invited)).toEqual([1, 1]);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT' });
  });

  it('wait while nobody can say whether they were sent', async () => {
    const invited = await people(1);
    fault('drop');
    const id = await started(invited);
    await workThrough(home.house);
    home.sandbox.control.fault({
      provider: 'postmark',
      on: 'find-emails',
      kind: 'answer',
      status: 503,
      body: {},
    });
    await later();
    expect(await runOf(client, id)).toMatchObject({ state: 'SENDING' });
    expect(timesSentTo(invited)).toEqual([1]);
    home.sandbox.control.clearFaults();
    await later();
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT', mails: { sent: 1 } });
    expect(timesSentTo(invited)).toEqual([1]);
  });

  it('go on with another process where one was killed before it sent, and its links are not the ones that count', async () => {
    const invited = await people(3);
    const id = await started(invited);
    const batch = await claimBatch(home.house);
    expect(batch?.mails).toHaveLength(3);
    if (batch !== null) await writeMails(home.house, batch);
    await workThrough(home.house);
    expect(timesSentTo(invited)).toEqual([0, 0, 0]);
    await later();
    expect(timesSentTo(invited)).toEqual([1, 1, 1]);
    const [link = ''] = askedIn(home, invited[0] as TestPerson);
    expect((await fetch(link)).status).toBe(200);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT' });
  });

  it('are not sent twice by the process after the one that was killed between sending and writing it down', async () => {
    const invited = await people(3);
    const id = await started(invited);
    const batch = await claimBatch(home.house);
    if (batch === null) throw new Error('Nothing was claimed');
    const written = await writeMails(home.house, batch);
    await home.house.email.sendBatch(written.map(({ email }) => email));
    await later();
    expect(timesSentTo(invited)).toEqual([1, 1, 1]);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT', mails: { sent: 3 } });
  });

  it('are not handed over by a process that stood still until its claim had run out', async () => {
    const invited = await people(2);
    const id = await started(invited);
    const batch = await claimBatch(home.house);
    if (batch === null) throw new Error('Nothing was claimed');
    await writeMails(home.house, batch);
    home.pass({ minutes: 4 });
    await workThrough(home.house);
    expect([...(await confirmClaim(home.house, batch))]).toEqual([]);
    await later();
    expect(timesSentTo(invited)).toEqual([1, 1]);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT' });
  });

  it('are prepared to the end by another process, with everybody looked at once', async () => {
    const invited = await people(119);
    // Gathered last, and by one mail with whom was gathered first.
    const family = await aFamily(school);
    const last = await aContact(family, { email: invited[0]?.email ?? null });
    const { data } = await client(
      `mutation ($input: PrepareInvitationsInput!) { prepareInvitations(input: $input) { id } }`,
      { input: { audience: { personIds: [...invited, last].map((person) => person.id) } } },
    );
    const id = data.prepareInvitations.id as string;
    const [gather] = invitationWork;
    await gather?.doNext(home.house);
    const half = await runOf(client, id);
    expect(half.state).toBe('PREPARING');
    expect(half.gathered).toBeLessThan(120);
    // Two processes at once, as a second one is started while the first still lives.
    const other = place.kind === 'mysql' ? { ...home.house, db: await open() } : home.house;
    await Promise.all([workThrough(home.house), workThrough(other)]);
    expect(await runOf(client, id)).toMatchObject({ state: 'PREPARED', gathered: 120, mails: { all: 119 } });
    const rows = await home.house.db.read.count(
      'SELECT COUNT(DISTINCT position) FROM invitation_people WHERE run_id = ?',
      [id],
    );
    expect(rows).toBe(120);
  });

  it('are sent once each by two processes', async () => {
    const invited = await people(150);
    const id = await started(invited);
    const other = place.kind === 'mysql' ? { ...home.house, db: await open() } : home.house;
    const both = [startLongWork(home.house, invitationWork), startLongWork(other, invitationWork)];
    await eventually('all of them are sent', async () => (await runOf(client, id)).state === 'SENT', 40_000);
    await Promise.all(both.map((work) => work.stop()));
    expect(new Set(timesSentTo(invited))).toEqual(new Set([1]));
  });

  it('are sent once each though the api was killed while it handed them over', async () => {
    if (!existsSync(main)) throw new Error('The api is not built: run pnpm build first.');
    // The other process has a clock of its own.
    home.setClock(new Date());
    const invited = await people(5);
    const id = await started(invited);
    fault('hang');
    const { url, folder } = await place.settings();
    const child = fork(main, {
      stdio: 'ignore',
      env: {
        ...(url === null ? { DATA_FOLDER: folder } : { DATABASE_URL: url }),
        PORT: '0',
        DEMO: '0',
        SANDBOX_URL: home.sandbox.url,
      },
    });
    running.add(child);
    await eventually(
      'the mails are at the mail server',
      () => timesSentTo(invited).every((times) => times === 1),
      20_000,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    running.delete(child);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENDING', mails: { settled: 0 } });
    await later();
    expect(timesSentTo(invited)).toEqual([1, 1, 1, 1, 1]);
    expect(await runOf(client, id)).toMatchObject({ state: 'SENT', mails: { sent: 5 } });
  });
});
