import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import fastifyCookie from '@fastify/cookie';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { inTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import type { House } from '../../src/house.js';
import { liveDoor } from '../../src/live/live.door.js';
import { buildContract } from '../../src/schema.js';
import { advanceBroadcasts } from '../../src/texting/broadcasts/advance-broadcasts.js';
import { answer } from '../answers.js';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openDoors } from '../doors.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aRegistration } from '../registration/registration-house.js';
import { aContact, aFamily, aSchool, aStaffUser, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { listen, parentSession, signOut, staffSession } from './listener.js';
import type { Listener, Session, Wishes } from './listener.js';
import { owe, workOff } from '../work.js';

const unauthorized = 4401;
const askAnew = 4205;
const atOnceMs = 2000;

describeEachDatabase('Live news', (open) => {
  let home: TestHouse;
  let house: House;
  let school: TestSchool;
  let ana: TestPerson;
  let staff: Session;
  const opened: Listener[] = [];

  beforeAll(async () => {
    home = await openTestHouse(open);
    ({ house } = home);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    ana = await aContact(await aFamily(school), { answer: 'in' });
    staff = await staffSession(school);
  });
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });

  const page = async (session: Session, wishes: Wishes & { url?: string } = {}): Promise<Listener> => {
    const listener = await listen(wishes.url ?? house.config.publicBaseUrl, session, wishes);
    opened.push(listener);
    return listener;
  };
  const hears = (listener: Listener, person: TestPerson) =>
    eventually(
      'the page hears of it',
      () => listener.heard.find(({ personIds }) => personIds.includes(person.id)),
      atOnceMs,
    );

  it('tells staff of a STOP within two seconds, whom it turned out, and nothing more about them', async () => {
    const listener = await page(staff);
    await texts(ana, 'STOP');
    expect(await hears(listener, ana)).toEqual({
      causeId: expect.any(String),
      personIds: [ana.id],
      concernsNumber: true,
    });
    expect(listener.heard).toHaveLength(1);
  });

  it('tells of a text that changes nobody’s consent, and whose phone it is', async () => {
    const listener = await page(staff);
    await texts(ana, 'Is there class today?');
    expect(await hears(listener, ana)).toMatchObject({ personIds: [ana.id], concernsNumber: false });
  });

  it('tells staff that a text was read, and that a family registered and was kept, and parents neither', async () => {
    const [listener, parents] = [await page(staff), await page(await parentSession(ana))];
    await texts(ana, 'Is there class today?');
    await Promise.all([hears(listener, ana), hears(parents, ana)]);
    const office = await asStaff(school);
    const tells = async (what: string, act: () => Promise<unknown>): Promise<void> => {
      const before = listener.heard.length;
      await act();
      await eventually(what, () => listener.heard.length > before, atOnceMs);
      expect(listener.heard.at(-1)?.personIds).toEqual([]);
    };
    const { data } = await office('{ conversations { edges { node { id lastReceivedId } } } }', {});
    const { id, lastReceivedId: last } = data.conversations.edges[0].node;
    const read = `mutation ($id: ID!, $last: ID!) { markConversationRead(id: $id, lastReceivedId: $last) { id } }`;
    await tells('it was read', () => office(read, { id, last }));
    const family = await aFamily(school);
    let registration = '';
    await tells('it came in', async () => (registration = await aRegistration(school, family)));
    const keep = 'mutation ($id: ID!) { keepRegistration(id: $id) { __typename } }';
    await tells('it was kept', () => office(keep, { id: registration }));
    // What is read already is not read again.
    await office(read, { id, last });
    await answer(ana, 'out');
    await eventually('the parent hears of the answer', () => parents.heard.length > 1, atOnceMs);
    await eventually('staff hear of it', () => listener.heard.length > 4, atOnceMs);
    expect([listener.heard.length, parents.heard.length]).toEqual([5, 2]);
    expect(parents.heard.map(({ personIds }) => personIds)).toEqual([[ana.id], [ana.id]]);
  });

  it('tells staff that a text to many is paused, and that it goes on', async () => {
    const listener = await page(staff);
    const office = await asStaff(school);
    const input = { requestId: newId(), audience: { matching: {} }, body: 'No class today' };
    const send = `mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) {
      ... on BroadcastStarted { broadcast { id } } } }`;
    const { id } = (await office(send, { input })).data.sendBroadcast.broadcast;
    await advanceBroadcasts(house);
    for (const [at, what] of ['pause', 'resume'].entries()) {
      await office(`mutation ($id: ID!) { ${what}Broadcast(id: $id) { __typename } }`, { id });
      await eventually(`staff hear of ${what}`, () => listener.heard.length > at, atOnceMs);
    }
    expect(listener.heard).toEqual(Array(2).fill({ causeId: id, personIds: [], concernsNumber: true }));
  });

  it('tells staff that a notice did not arrive', async () => {
    home.sandbox.control.deactivateAddress({
      email: ana.email ?? '',
      stream: 'outbound',
      reason: 'HardBounce',
    });
    const listener = await page(staff);
    const actor = { kind: 'rule' } as const;
    const happened = { number: ana.cellPhone, happenedAt: house.now().toISOString() };
    const payload = { personId: ana.id, way: 'staff', actor, ...happened } as const;
    const id = await owe(school, { kind: 'turned-out-email', payload });
    await workOff(home);
    await eventually('staff hear of it', () => listener.heard.length > 0, atOnceMs);
    expect(listener.heard).toEqual([{ causeId: id, personIds: [], concernsNumber: true }]);
  });

  it('tells parents of their own family only', async () => {
    const other = await aContact(await aFamily(school), { answer: 'in' });
    const listener = await page(await parentSession(ana));
    await answer(other, 'out');
    await texts(other, 'STOP');
    await answer(ana, 'out');
    await hears(listener, ana);
    expect(listener.heard.flatMap(({ personIds }) => personIds)).toEqual([ana.id]);
  });

  it('names to a parent nobody outside the family when a number is shared', async () => {
    const { cellPhone } = ana;
    await aContact(await aFamily(school), { answer: 'in', cellPhone });
    const listener = await page(await parentSession(ana));
    await texts(ana, 'STOP');
    expect((await hears(listener, ana)).personIds).toEqual([ana.id]);
  });

  it('never tells news of another school', async () => {
    const elsewhere = await aContact(await aFamily(await aSchool(home)), { answer: 'in' });
    const listener = await page(staff);
    await texts(elsewhere, 'STOP');
    await texts(ana, 'STOP');
    await hears(listener, ana);
    expect(listener.heard).toHaveLength(1);
  });

  it('tells each piece of news once to everybody who listens', async () => {
    const [one, other] = [await page(staff), await page(await parentSession(ana))];
    await answer(ana, 'out');
    await Promise.all([hears(one, ana), hears(other, ana)]);
    await answer(ana, 'in');
    await eventually(
      'both hear of the second',
      () => one.heard.length >= 2 && other.heard.length >= 2,
      atOnceMs,
    );
    expect(
      [one.heard, other.heard].map((heard) => new Set(heard.map(({ causeId }) => causeId)).size),
    ).toEqual([2, 2]);
  });

  it.each([
    ['of another site', 'https://elsewhere.example'],
    ['that says nothing of where it comes from', undefined],
    ['of a page without an origin', 'null'],
  ])('refuses a connection %s', async (_what, origin) => {
    const listener = await page(staff, { origin, retryAttempts: 0 });
    expect(listener.closed).toEqual([1006]);
  });

  it.each<[string, Wishes]>([
    ['without a cookie', { cookie: undefined }],
    ['with a cookie that is nobody’s', { cookie: 'optline_staff=none' }],
    ['that names the other cookie', { audience: 'parent' }],
    ['that names no cookie', { audience: 'office' }],
  ])('refuses a connection %s, and is not asked again', async (_what, wishes) => {
    const listener = await page(staff, wishes);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(listener.closed).toEqual([unauthorized]);
  });

  it.each([
    ['a query', '{ me { id } }'],
    ['a mutation', 'mutation { signOut }'],
    ['a mutation beside a subscription', 'mutation A { signOut } subscription B { consentNews { causeId } }'],
    ['what is no document', '{{{'],
    ['a document without end', `subscription { ${'consentNews { causeId } '.repeat(100)} }`],
  ])('answers %s with an error and does nothing', async (_what, query) => {
    const { organizationId } = school;
    const sessions = () =>
      house.db.read.count('SELECT COUNT(*) FROM sessions WHERE organization_id = ?', [organizationId]);
    const listener = await page(staff, { query });
    await eventually('it is refused', () => listener.errors.length > 0);
    expect(listener.errors[0]).toMatch(/^(Only subscriptions|This is not a GraphQL)/);
    expect(await sessions()).toBe(1);
  });

  it('lets one page have ten subscriptions and no more', async () => {
    const listener = await page(staff);
    for (let at = 0; at < 12; at++) listener.subscribeAgain();
    await eventually('some are refused', () => listener.errors.length >= 3);
    expect(listener.errors).toEqual(Array.from({ length: 3 }, () => 'Too many subscriptions.'));
    await texts(ana, 'STOP');
    await eventually('ten hear of it', () => listener.heard.length >= 10, atOnceMs);
    expect(listener.heard).toHaveLength(10);
  });

  it('ends at once on signing out, also for another page of the same session', async () => {
    const listeners = [await page(staff), await page(staff)];
    await signOut(house, staff);
    await eventually('both are closed', () => listeners.every(({ closed }) => closed.length > 0), atOnceMs);
    expect(listeners.map(({ closed }) => closed)).toEqual([[unauthorized], [unauthorized]]);
  });

  it('leaves other sessions connected when one signs out', async () => {
    const other = await page(await staffSession(school));
    const mine = await page(staff);
    await signOut(house, staff);
    await eventually('mine is closed', () => mine.closed.length > 0, atOnceMs);
    await texts(ana, 'STOP');
    await hears(other, ana);
    expect(other.closed).toEqual([]);
  });

  it.each<[string, (who: { userId: string; now: Date }) => [string, Array<string | Date>]]>([
    [
      'a user who was disabled',
      ({ userId, now }) => ['UPDATE staff_users SET disabled_at = ? WHERE id = ?', [now, userId]],
    ],
    ['a session that ended', ({ userId }) => ['DELETE FROM sessions WHERE owner_id = ?', [userId]]],
  ])('tells nothing more to %s, before any clock looks', async (_what, change) => {
    const { id: userId } = await aStaffUser(school);
    const listener = await page(await staffSession(school, userId));
    const [sql, params] = change({ userId, now: house.now() });
    await inTransaction(house.db, (tx) => tx.run(sql, params));
    await texts(ana, 'STOP');
    await eventually('it is closed', () => listener.closed.length > 0, atOnceMs);
    expect(listener.heard).toEqual([]);
    expect(listener.closed).toEqual([unauthorized]);
  });

  it('tells a contact nothing more once access to the portal was withdrawn', async () => {
    const listener = await page(await parentSession(ana));
    await inTransaction(house.db, (tx) => tx.update('people', { hasPortalAccess: false }, { id: ana.id }));
    await texts(ana, 'STOP');
    await eventually('it is closed', () => listener.closed.length > 0, atOnceMs);
    expect(listener.heard).toEqual([]);
  });

  it('asks who is signed in anew once a staff user may do something else, and goes on', async () => {
    const [user, other] = [await aStaffUser(school), await aStaffUser(school)];
    const listener = await page(await staffSession(school, user.id));
    const unchanged = await page(await staffSession(school, other.id));
    const mayNow = (permissionsJson: string[]) =>
      inTransaction(house.db, (tx) => tx.update('staff_users', { permissionsJson }, { id: user.id }));
    await mayNow(['manage-users']);
    await eventually('it is asked', () => listener.closed.length === 1, atOnceMs);
    await texts(ana, 'STOP');
    await hears(listener, ana);
    await mayNow([]);
    await eventually('it is asked again', () => listener.closed.length === 2, atOnceMs);
    expect(listener.closed).toEqual([askAnew, askAnew]);
    expect(unchanged.closed).toEqual([]);
  });

  it('does not prolong a session by listening', async () => {
    const [busy, idle] = [await aStaffUser(school), await aStaffUser(school)];
    const seen = async () =>
      house.db.read.rows(
        'SELECT owner_id, last_seen_at FROM sessions WHERE organization_id = ? ORDER BY id',
        [school.organizationId],
      );
    const listeners = [
      await page(await staffSession(school, busy.id)),
      await page(await staffSession(school, idle.id)),
    ];
    const before = await seen();
    home.pass({ minutes: 90 });
    await texts(ana, 'STOP');
    for (const listener of listeners) await hears(listener, ana);
    expect(await seen()).toEqual(before);
    home.pass({ minutes: 31 });
    await texts(ana, 'START');
    await eventually('both are closed', () => listeners.every(({ closed }) => closed.length > 0), atOnceMs);
    expect(listeners.map(({ heard }) => heard.length)).toEqual([1, 1]);
  });

  it('is heard through a second process on the same database', async () => {
    const second: House = { ...house, db: await open() };
    const doors = await openDoors(second);
    try {
      const listener = await page(staff, { url: doors.url });
      await texts(ana, 'STOP');
      await hears(listener, ana);
      await signOut(house, staff);
      await eventually('it is closed there', () => listener.closed.includes(unauthorized), atOnceMs);
    } finally {
      await doors.close();
    }
  });

  it('goes on after the connection was cut off', async () => {
    const listener = await page(staff);
    listener.cutOff();
    await eventually('it came off', () => listener.closed.length === 1);
    await texts(ana, 'STOP');
    await hears(listener, ana);
  });

  it('goes on after the process was replaced by another on the same port', async () => {
    const first = await openDoors({ ...house });
    const { port } = new URL(first.url);
    const listener = await page(staff, { url: first.url, retryAttempts: 50 });
    await first.close();
    const { buildApp } = await import('../../src/app.js');
    const app = await buildApp({ ...house });
    await app.listen({ host: '127.0.0.1', port: Number(port) });
    try {
      await texts(ana, 'STOP');
      await hears(listener, ana);
    } finally {
      listener.close();
      await app.close();
    }
  });

  it('stops looking when nobody listens any more', async () => {
    const looks = jest.spyOn(house.db.read, 'rows');
    try {
      const listener = await page(staff);
      const asked = () => looks.mock.calls.filter(([sql]) => sql.includes('FROM consent_records')).length;
      await eventually('it looks', () => asked() > 0, atOnceMs);
      listener.unsubscribe();
      await new Promise((resolve) => setTimeout(resolve, 700));
      const before = asked();
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(asked()).toBe(before);
      expect(listener.closed).toEqual([]);
    } finally {
      looks.mockRestore();
    }
  });

  it('leaves nothing personal and no token in the log', async () => {
    expect(home.log()).not.toContain(staff.cookie.split('=')[1]);
    expect(home.log()).not.toContain(String(ana.cellPhone).slice(1));
  });
});

describeEachDatabase('Live connections', (open) => {
  let home: TestHouse;
  let app: FastifyInstance;
  let url: string;

  beforeAll(async () => {
    home = await openTestHouse(open);
    app = Fastify();
    await app.register(fastifyCookie);
    await app.register(liveDoor, { house: home.house, schema: await buildContract(), recheckMs: 50 });
    await app.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await app.close();
    await home.close();
  });

  it('end when the session’s time is over, although nothing happens', async () => {
    const school = await aSchool(home);
    const listener = await listen(url, await staffSession(school));
    home.pass({ minutes: 121 });
    await eventually('it is closed', () => listener.closed.length > 0);
    expect(listener.closed).toEqual([unauthorized]);
    listener.close();
  });

  it('end when the user was disabled, although nothing happens', async () => {
    const school = await aSchool(home);
    const { id } = await aStaffUser(school);
    const listener = await listen(url, await staffSession(school, id));
    const now = home.house.now();
    await inTransaction(home.house.db, (tx) => tx.update('staff_users', { disabledAt: now }, { id }));
    await eventually('it is closed', () => listener.closed.length > 0);
    expect(listener.closed).toEqual([unauthorized]);
    listener.close();
  });

  it('answers no other address over a web socket', async () => {
    const school = await aSchool(home);
    const listener = await listen(`${url}/other`, await staffSession(school), {
      origin: url,
      retryAttempts: 0,
    });
    expect(listener.closed).toEqual([1006]);
  });
});
