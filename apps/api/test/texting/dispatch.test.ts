import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import type { Tx } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import { claimText } from '../../src/texting/dispatch/claim-text.js';
import { startDispatcher } from '../../src/texting/dispatch/dispatcher.js';
import { asStaff } from '../client.js';
import type { Answered } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aTextingNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { trouble } from '../stop/failing-statements.js';
import { askedToSend, arrivedAt, isSuppressed } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import { report } from './delivery-report.js';

const sendText = `mutation ($input: SendTextInput!) { sendText(input: $input) {
  __typename ... on TextQueued { text { id } } ... on TextRefused { obstacle } } }`;

/** The same unit of work, in which something happens before each row is changed. */
function beforeUpdates(tx: Tx, happen: () => Promise<void>): Tx {
  return new Proxy(tx, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== 'function') return found;
      const method = found.bind(target) as (...given: unknown[]) => Promise<unknown>;
      if (name !== 'update') return method;
      return async (...given: unknown[]) => {
        await happen();
        return method(...given);
      };
    },
  });
}

describeEachDatabase('Dispatch', (open) => {
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

  const write = async (person: TestPerson, body = 'Class is at four') =>
    (await (await asStaff(school))(sendText, { input: { requestId: newId(), personId: person.id, body } }))
      .data.sendText;
  const aTextTo = async (person: TestPerson): Promise<string> => (await write(person)).text.id;
  const textOf = (id: string) =>
    home.house.db.read.row<Answered>('SELECT * FROM text_messages WHERE id = ?', [id]) as Promise<Answered>;
  const asked = (person: TestPerson) => askedToSend(home, person.cellPhone ?? '');
  const settings = (columns: object) =>
    inTransaction(home.house.db, (tx) => tx.update('organizations', columns, { id: school.organizationId }));

  describe('keeps the pace of the carrier', () => {
    it('of a number, however many dispatchers there are', async () => {
      const slow = await aSchool(home);
      await inTransaction(home.house.db, (tx) =>
        tx.update('texting_numbers', { textsPerMinute: 240 }, { number: slow.ourNumber }),
      );
      const theirs = await aFamily(slow);
      const people = await Promise.all(Array.from({ length: 10 }, () => aContact(theirs, { answer: 'in' })));
      const theirStaff = await asStaff(slow);
      for (const { id } of people)
        await theirStaff(sendText, { input: { requestId: newId(), personId: id, body: 'Class is at four' } });
      const startedAt = performance.now();
      const dispatchers = [1, 2, 3].map(() => startDispatcher(home.house));
      const sentAt: number[] = [];
      await eventually('all are sent', () => {
        const sent = people.filter((person) => asked(person).length > 0).length;
        while (sentAt.length < sent) sentAt.push(performance.now());
        return sent === people.length;
      });
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()));
      // Four at once, which is what a second brings, and then one every 250 ms: the tenth not before 1.5 s.
      expect((sentAt.at(-1) ?? 0) - startedAt).toBeGreaterThan(1400);
      expect(people.map((person) => asked(person).length)).toEqual(people.map(() => 1));
    });

    it('and lets the texts of another number pass those that wait', async () => {
      await inTransaction(home.house.db, (tx) =>
        tx.update('texting_numbers', { textsPerMinute: 1 }, { number: school.ourNumber }),
      );
      const people = await Promise.all(Array.from({ length: 30 }, () => aContact(family, { answer: 'in' })));
      for (const person of people) await aTextTo(person);
      const other = await aSchool(home);
      const theirs = await aContact(await aFamily(other), { answer: 'in' });
      await (
        await asStaff(other)
      )(sendText, { input: { requestId: newId(), personId: theirs.id, body: 'Class is at four' } });
      const dispatcher = startDispatcher(home.house);
      await eventually('the other school’s text is sent', () => asked(theirs).length === 1);
      await dispatcher.stop();
      expect(people.filter((person) => asked(person).length > 0).length).toBeLessThanOrEqual(1);
      await inTransaction(home.house.db, (tx) =>
        tx.run(`UPDATE text_messages SET state = 'withdrawn' WHERE state = 'queued'`),
      );
    });
  });

  it('hands every text over once, however many dispatchers there are', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => aContact(family, { answer: 'in' })));
    for (const person of people) await aTextTo(person);
    const dispatchers = [1, 2, 3].map(() => startDispatcher(home.house));
    await workOff(home);
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()));
    expect(people.map((person) => asked(person).length)).toEqual(people.map(() => 1));
  });

  it('takes a text again in a moment where claiming it failed', async () => {
    const person = await aContact(family, { answer: 'in' });
    await aTextTo(person);
    let failures = 0;
    const end = trouble(home.house.db, {
      beforeStatement: (sql) => {
        if (!sql.includes('o.webhook_secret') || failures > 0) return;
        failures += 1;
        throw new Error('The database was too busy');
      },
    });
    const dispatcher = startDispatcher(home.house);
    try {
      // Without a word the text would stay reserved for half a minute.
      await eventually('it is sent', () => asked(person).length === 1);
    } finally {
      await dispatcher.stop();
      end();
    }
    expect(failures).toBe(1);
    expect(asked(person)).toHaveLength(1);
  });

  describe('waits for the hours', () => {
    // A Monday in March: New York is five hours behind.
    const clock = (time: string) => home.setClock(`2027-03-01T${time}:00Z`);
    beforeEach(() => settings({ textsFrom: '09:00', textsUntil: '20:00' }));
    afterAll(() => home.setClock(new Date()));

    async function sentAt(person: TestPerson, times: readonly string[]): Promise<string | null> {
      for (const time of times) {
        clock(time);
        await workOff(home);
        if (asked(person).length > 0) return time;
      }
      return null;
    }

    it('on the school’s clock', async () => {
      const person = await aContact(family, { answer: 'in', cellPhone: '+12125550171' });
      clock('13:00');
      const id = await aTextTo(person);
      await workOff(home);
      expect(await textOf(id)).toMatchObject({ state: 'queued', stateReason: 'outside-hours' });
      expect(await sentAt(person, ['13:59', '14:01'])).toBe('14:01');
    });

    it('on the clock of the phone’s area code', async () => {
      // 808 is Hawaii, ten hours behind.
      const person = await aContact(family, { answer: 'in', cellPhone: '+18085550171' });
      clock('15:00');
      await aTextTo(person);
      expect(await sentAt(person, ['15:00', '18:59', '19:01'])).toBe('19:01');
    });

    it('on the clock that the family gave instead', async () => {
      const moved = await aFamily(school);
      await inTransaction(home.house.db, (tx) =>
        tx.update('families', { timeZone: 'America/Chicago' }, { id: moved.id }),
      );
      const person = await aContact(moved, { answer: 'in', cellPhone: '+18085550172' });
      clock('14:30');
      await aTextTo(person);
      expect(await sentAt(person, ['14:30', '15:01'])).toBe('15:01');
    });

    it('which are over for it ten seconds early: the carrier keeps no text for less', async () => {
      const person = await aContact(family, { answer: 'in', cellPhone: '+12125550175' });
      home.setClock('2027-03-02T00:59:52Z');
      const id = await aTextTo(person);
      await workOff(home);
      expect(asked(person)).toEqual([]);
      expect(await textOf(id)).toMatchObject({ state: 'queued', stateReason: 'outside-hours' });
      expect(await sentAt(person, ['13:59', '14:01'])).toBeNull();
      home.setClock('2027-03-02T14:01:00Z');
      await workOff(home);
      expect(asked(person)).toHaveLength(1);
    });

    it('and is kept by the carrier no longer than they last', async () => {
      const person = await aContact(family, { answer: 'in', cellPhone: '+12125550174' });
      home.setClock('2027-03-02T00:57:30Z');
      await aTextTo(person);
      await workOff(home);
      const seconds = asked(person).map(({ body }) => Number((body as Answered).message_expiry));
      expect(seconds).toEqual([expect.any(Number)]);
      expect(seconds[0]).toBeLessThanOrEqual(150);
      expect(seconds[0]).toBeGreaterThan(120);
    });

    it('nor in the middle of them for longer than five minutes', async () => {
      const person = await aContact(family, { answer: 'in', cellPhone: '+12125550176' });
      home.setClock('2027-03-02T18:00:00Z');
      await aTextTo(person);
      await workOff(home);
      const [seconds] = asked(person).map(({ body }) => Number((body as Answered).message_expiry));
      expect(seconds).toBeGreaterThan(240);
      expect(seconds).toBeLessThanOrEqual(300);
    });

    it('but answers a STOP at night', async () => {
      const person = await aContact(family, { answer: 'in', cellPhone: '+12125550173' });
      clock('08:00');
      await texts(person, 'STOP');
      await workOff(home);
      expect(arrivedAt(home, '+12125550173')).toHaveLength(1);
    });
  });

  describe('asks the gate immediately before the request', () => {
    it('and again when the request has not begun within a second: a STOP of meanwhile withholds the text', async () => {
      const person = await aContact(family, { answer: 'in' });
      const id = await aTextTo(person);
      let isFirst = true;
      const end = trouble(home.house.db, {
        afterCommit: async () => {
          if (!isFirst || (await textOf(id)).state !== 'sending') return;
          isFirst = false;
          home.pass({ seconds: 2 });
          await texts(person, 'STOP');
        },
      });
      await workOff(home);
      end();
      expect(isFirst).toBe(false);
      expect(await isSuppressed(school, person.cellPhone ?? '')).toBe(true);
      // No request of it began: it was withheld, and is not told as one that was on its way.
      expect(await textOf(id)).toMatchObject({
        state: 'refused',
        stateReason: 'suppressed',
        attempts: 0,
        handedOverAt: null,
        stopHeardAt: null,
      });
      expect(asked(person).map(({ body }) => (body as Answered).text)).toEqual([
        expect.stringContaining('You will get no more texts'),
      ]);
    });

    it('and sends it once where nothing happened meanwhile', async () => {
      const person = await aContact(family, { answer: 'in' });
      const id = await aTextTo(person);
      let isFirst = true;
      const end = trouble(home.house.db, {
        afterCommit: async () => {
          if (!isFirst || (await textOf(id)).state !== 'sending') return;
          isFirst = false;
          home.pass({ seconds: 2 });
        },
      });
      await workOff(home);
      end();
      expect(asked(person)).toHaveLength(1);
      expect(await textOf(id)).toMatchObject({ attempts: 1 });
    });

    it('and marks one whose request got no answer with both times too', async () => {
      const person = await aContact(family, { answer: 'in' });
      const id = await aTextTo(person);
      home.sandbox.control.fault({
        provider: 'plivo',
        on: 'send-text',
        kind: 'drop',
        taken: false,
        times: 1,
      });
      await workOff(home);
      expect(await textOf(id)).toMatchObject({ state: 'unknown' });
      await texts(person, 'STOP');
      const { handedOverAt, stopHeardAt } = await textOf(id);
      expect(stopHeardAt?.getTime()).toBeGreaterThanOrEqual(handedOverAt.getTime());
    });

    it('and marks a text that was claimed before the STOP with both times', async () => {
      const person = await aContact(family, { answer: 'in' });
      const id = await aTextTo(person);
      const { control } = home.sandbox;
      control.fault({ provider: 'plivo', on: 'send-text', kind: 'hang', answerAfterMs: 3000, times: 1 });
      const dispatcher = startDispatcher(home.house);
      await control.waitFor(() => asked(person).length === 1);
      await texts(person, 'STOP');
      await dispatcher.stop();
      const { handedOverAt, stopHeardAt } = await textOf(id);
      expect(stopHeardAt.getTime()).toBeGreaterThanOrEqual(handedOverAt.getTime());
    });

    it('and a STOP that comes between the gate and the claim waits for it, and finds the text under way', async () => {
      const person = await aContact(family, { answer: 'in' });
      const id = await aTextTo(person);
      const reserved = { id, organizationId: school.organizationId };
      let stopping = Promise.resolve<unknown>(null);
      let isAnswered = false;
      const claimed = await inTransaction(home.house.db, (tx) => {
        const slow = beforeUpdates(tx, async () => {
          stopping = texts(person, 'STOP').then(() => (isAnswered = true));
          await pause(300);
        });
        return claimText(slow, { reserved, earlier: null, now: home.house.now() });
      });
      expect(claimed).not.toBeNull();
      expect(isAnswered).toBe(false);
      await stopping;
      expect(await isSuppressed(school, person.cellPhone ?? '')).toBe(true);
      const { state, handedOverAt, stopHeardAt } = await textOf(id);
      expect(state).toBe('sending');
      expect(stopHeardAt.getTime()).toBeGreaterThanOrEqual(handedOverAt.getTime());
      home.pass({ minutes: 2 });
      await workOff(home);
    });

    it('and lets nobody take over the claim of another dispatcher', async () => {
      const person = await aContact(family, { answer: 'in' });
      const id = await aTextTo(person);
      const { organizationId } = school;
      const claim = () =>
        inTransaction(home.house.db, (tx) =>
          claimText(tx, { reserved: { id, organizationId }, earlier: null, now: home.house.now() }),
        );
      expect(await claim()).toMatchObject({ attempt: 1 });
      expect(await claim()).toBeNull();
      home.pass({ minutes: 2 });
      await workOff(home);
      expect(await textOf(id)).toMatchObject({ state: 'unknown', stateReason: 'interrupted' });
      expect(asked(person)).toHaveLength(0);
    });
  });

  describe('after the carrier’s report', () => {
    let person: TestPerson;
    beforeEach(async () => {
      person = await aContact(family, { answer: 'in' });
      home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
    });

    it.each(['20', '80', '300', '420'])(
      'tries a text again once, through the gate (error %s)',
      async (ErrorCode) => {
        const id = await aTextTo(person);
        await workOff(home);
        await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode });
        await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode });
        expect(await textOf(id)).toMatchObject({ state: 'queued', stateReason: 'tried-again' });
        home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
        home.pass({ minutes: 1 });
        await workOff(home);
        expect(asked(person)).toHaveLength(2);
        await report(school, { id, attempt: 1 }, { Status: 'delivered' });
        expect(await textOf(id)).toMatchObject({ state: 'handed-over', attempts: 2 });
        await report(school, { id, attempt: 2 }, { Status: 'failed', ErrorCode });
        expect(await textOf(id)).toMatchObject({ state: 'failed', errorCode: ErrorCode });
      },
    );

    it.each([
      ['sign-up', 'queued'],
      ['confirmation', 'queued'],
      ['test', 'queued'],
      ['start-answer', 'failed'],
    ])('tries a %s again unless it answers the phone: it is %s', async (kind, state) => {
      const id = await aTextTo(person);
      await workOff(home);
      await inTransaction(home.house.db, (tx) => tx.update('text_messages', { kind }, { id }));
      await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode: '420' });
      expect(await textOf(id)).toMatchObject({ state });
    });

    it('tries a text again of which nobody knew, and then more becomes of it', async () => {
      const id = await aTextTo(person);
      home.sandbox.control.fault({ provider: 'plivo', on: 'send-text', kind: 'drop', times: 1 });
      await workOff(home);
      expect(await textOf(id)).toMatchObject({ state: 'unknown', settledAt: expect.any(Date) });
      await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode: '420' });
      expect(await textOf(id)).toMatchObject({ state: 'queued', settledAt: null });
    });

    it('gives a text to one person up after some minutes without credit', async () => {
      const id = await aTextTo(person);
      await workOff(home);
      await inTransaction(home.house.db, (tx) => tx.update('text_messages', { attempts: 13 }, { id }));
      await report(school, { id, attempt: 13 }, { Status: 'failed', ErrorCode: '900' });
      expect(await textOf(id)).toMatchObject({ state: 'queued' });
      home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
      home.pass({ minutes: 1 });
      await workOff(home);
      await report(school, { id, attempt: 14 }, { Status: 'failed', ErrorCode: '900' });
      expect(await textOf(id)).toMatchObject({ state: 'failed', errorCode: '900' });
    });

    it('gives it up as soon where the credit is missing when it is handed over', async () => {
      const { control } = home.sandbox;
      const body = { error: 'Insufficient credit' };
      control.fault({ provider: 'plivo', on: 'send-text', kind: 'answer', status: 402, body });
      const id = await aTextTo(person);
      await inTransaction(home.house.db, (tx) => tx.update('text_messages', { attempts: 12 }, { id }));
      await workOff(home);
      expect(await textOf(id)).toMatchObject({ state: 'queued', attempts: 13 });
      home.pass({ minutes: 1 });
      await workOff(home);
      expect(await textOf(id)).toMatchObject({ state: 'failed', errorCode: 'no-credit', attempts: 14 });
      control.clearFaults();
    });

    it('does not send again what was stopped meanwhile', async () => {
      const id = await aTextTo(person);
      await workOff(home);
      await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode: '420' });
      await texts(person, 'STOP');
      home.pass({ minutes: 1 });
      await workOff(home);
      expect(await textOf(id)).toMatchObject({ state: 'withdrawn' });
    });

    it('keeps every word of the carrier', async () => {
      const id = await aTextTo(person);
      await workOff(home);
      await report(school, { id, attempt: 1 }, { Status: 'sent', Sequence: '2' });
      await report(school, { id, attempt: 1 }, { Status: 'queued', Sequence: '1' });
      await report(school, { id, attempt: 1 }, { Status: 'delivered', Sequence: '3' });
      const kept = await home.house.db.read.rows<Answered>(
        'SELECT state, sequence, attempt FROM text_reports WHERE text_id = ? ORDER BY id',
        [id],
      );
      expect(kept.map(({ state }) => state)).toEqual(['handed-over', 'sent', 'queued', 'delivered']);
    });

    it.each(['50', '70'])(
      'sends nothing more to a number that cannot be reached (error %s)',
      async (code) => {
        const id = await aTextTo(person);
        await workOff(home);
        await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode: code });
        expect(await write(person)).toEqual({ __typename: 'TextRefused', obstacle: 'NUMBER_UNUSABLE' });
        await texts(person, 'Are you open today?');
        expect(await write(person)).toMatchObject({ __typename: 'TextQueued' });
      },
    );

    it.each(['START', 'wrong number?'])('hears that it can be reached by a %s, too', async (words) => {
      const id = await aTextTo(person);
      await workOff(home);
      await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode: '50' });
      await texts(person, words);
      const unusable = 'SELECT COUNT(*) FROM numbers WHERE number = ? AND unusable_at IS NOT NULL';
      expect(await home.house.db.read.count(unusable, [person.cellPhone])).toBe(0);
    });

    it('tries again with a number that could not be reached long ago', async () => {
      const { keepHouse } = await import('../../src/housekeeping.js');
      const id = await aTextTo(person);
      await workOff(home);
      await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode: '50' });
      home.pass({ days: 91 });
      await keepHouse(home.house);
      expect(await write(person)).toMatchObject({ __typename: 'TextQueued' });
      home.setClock(new Date());
    });
  });

  it('gets no text that wants a word for an answer which opts people out', async () => {
    const person = await aContact(family, { answer: 'in' });
    const input = { requestId: newId(), personId: person.id, body: 'Text STOP if you cannot make it' };
    const { errors } = await (await asStaff(school))(sendText, { input });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  describe('once the number that a text was to go from is retired', () => {
    const retire = () =>
      inTransaction(home.house.db, (tx) =>
        tx.update('texting_numbers', { retiredAt: home.house.now() }, { number: school.ourNumber }),
      );

    it('sends it from the number of now', async () => {
      const person = await aContact(family, { answer: 'in' });
      const id = await aTextTo(person);
      const second = await aTextingNumber(school);
      await retire();
      await workOff(home);
      expect(asked(person).map(({ body }) => (body as Answered).src)).toEqual([second]);
      expect(await textOf(id)).toMatchObject({ fromNumber: second, attempts: 1 });
    });

    it('never from it, also where it is another school’s by now', async () => {
      const person = await aContact(family, { answer: 'in' });
      const id = await aTextTo(person);
      await retire();
      await aTextingNumber(await aSchool(home), { number: school.ourNumber });
      await workOff(home);
      expect(asked(person)).toEqual([]);
      expect(await textOf(id)).toMatchObject({ state: 'refused', stateReason: 'no-sender' });
    });
  });

  describe('answers nothing from a number of ours that is retired', () => {
    const retired = async (number: string) =>
      inTransaction(home.house.db, (tx) =>
        tx.update('texting_numbers', { retiredAt: home.house.now() }, { number }),
      );
    let second: string;
    let person: TestPerson;
    beforeEach(async () => {
      second = await aTextingNumber(school);
      person = await aContact(family, { answer: 'in' });
    });

    it('by then', async () => {
      await retired(second);
      await texts(person, 'HELP', second);
      await workOff(home);
      expect(asked(person)).toEqual([]);
    });

    it.each([
      ['HELP', []],
      ['STOP', ['stop-confirmed-email']],
      ['START', []],
    ])('before the answer to %s leaves', async (word, emails) => {
      if (word === 'START') {
        await texts(person, 'STOP', second);
        home.pass({ minutes: 1 });
        await workOff(home);
      }
      const before = asked(person).length;
      await texts(person, word, second);
      await retired(second);
      await workOff(home);
      expect(asked(person)).toHaveLength(before);
      const rows = await home.house.db.read.rows<Answered>(
        'SELECT state, state_reason FROM text_messages WHERE to_number = ? ORDER BY id DESC LIMIT 1',
        [person.cellPhone],
      );
      expect(rows).toEqual([{ state: 'refused', stateReason: 'number-retired' }]);
      const confirmed = await home.house.db.read.rows<{ kind: string }>(
        `SELECT kind FROM outbox_jobs WHERE organization_id = ? AND kind = 'stop-confirmed-email'`,
        [school.organizationId],
      );
      expect(confirmed.map(({ kind }) => kind)).toEqual(emails);
      home.setClock(new Date());
    });
  });

  it('sends an answer from the number that was texted', async () => {
    const second = await aTextingNumber(school);
    const person = await aContact(family, { answer: 'in' });
    await texts(person, 'STOP', second);
    await workOff(home);
    expect(asked(person).map(({ body }) => (body as Answered).src)).toEqual([second]);
  });
});
