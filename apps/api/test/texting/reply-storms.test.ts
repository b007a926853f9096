import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { answerOf, arrivedAt, asStaff, isSuppressed, openReviews } from '../stop/stop-house.js';
import { decidesForGood } from '../ways/scene.js';
import { workOff } from '../work.js';

const answersAtMost = 5;

describeEachDatabase('Two machines that answer each other', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let machine: TestPerson;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    machine = await aContact(await aFamily(school), { answer: 'in' });
  });

  const number = () => machine.cellPhone ?? '';
  const queued = async (): Promise<Record<string, number>> => {
    const rows = await home.house.db.read.rows<{ kind: string; texts: number }>(
      `SELECT kind, COUNT(*) AS texts FROM text_messages WHERE organization_id = ? AND to_number = ? GROUP BY kind`,
      [school.organizationId, number()],
    );
    return Object.fromEntries(rows.map(({ kind, texts: count }) => [kind, Number(count)]));
  };

  it('fall silent, whatever we say: each answer is answered with HELP', async () => {
    await texts(machine, 'HELP');
    let heard = 0;
    for (let round = 0; round < 20; round += 1) {
      await workOff(home);
      const arrived = arrivedAt(home, number()).length;
      if (arrived === heard) break;
      heard = arrived;
      await texts(machine, 'HELP');
    }
    expect(heard).toBe(answersAtMost);
  });

  it('are told of each stop and of five starts, and every stop and every start counts', async () => {
    const rounds = answersAtMost + 2;
    for (let round = 0; round < rounds; round += 1) {
      await texts(machine, 'STOP');
      expect(await isSuppressed(school, number())).toBe(true);
      expect(await answerOf(machine)).toBe('out');
      home.pass({ minutes: 2 });
      await workOff(home);
      await texts(machine, 'START');
      expect(await isSuppressed(school, number())).toBe(false);
      expect(await answerOf(machine)).toBe('in');
    }
    expect(await queued()).toEqual({ 'stop-confirmation': rounds, 'start-answer': answersAtMost });
  });

  it('count all answers of our own together, also those to texts that come at once', async () => {
    await texts(machine, 'STOP');
    home.pass({ minutes: 2 });
    await texts(machine, 'START');
    await Promise.all(Array.from({ length: 12 }, () => texts(machine, 'HELP')));
    expect(await queued()).toMatchObject({ 'start-answer': 1, 'help-answer': answersAtMost - 1 });
  });

  it('are answered again the next day, and others are all the while', async () => {
    for (let asked = 0; asked < answersAtMost + 1; asked += 1) await texts(machine, 'HELP');
    expect(await queued()).toEqual({ 'help-answer': answersAtMost });
    const other = await aContact(machine.family, { answer: 'in' });
    await texts(other, 'HELP');
    await workOff(home);
    expect(arrivedAt(home, other.cellPhone ?? '')).toHaveLength(1);
    home.pass({ days: 1, minutes: 1 });
    await texts(machine, 'HELP');
    expect(await queued()).toEqual({ 'help-answer': answersAtMost + 1 });
  });

  describe('that say the same again and again, and nobody knows what it means,', () => {
    const unclear = "Please don't text me after 9pm";
    const waiting = () => openReviews(school, number());

    it('wait for one decision, and the office is told once', async () => {
      await texts(machine, unclear);
      await texts(machine, unclear);
      await Promise.all(Array.from({ length: 6 }, () => texts(machine, unclear)));
      expect(await waiting()).toHaveLength(1);
      await workOff(home);
      expect(mailsTo(home, school.office)).toHaveLength(1);
    });

    it('wait for one more where they say something else, or say it after it was decided', async () => {
      await texts(machine, unclear);
      await texts(machine, 'Wrong number');
      const [first] = await home.house.db.read.rows<{ id: string }>(
        'SELECT id FROM reviews WHERE number = ? ORDER BY id',
        [number()],
      );
      expect(await waiting()).toHaveLength(2);
      const staff = await asStaff(school, ['send-text-messages']);
      await decidesForGood(home, staff, first?.id ?? '', 'NOT_A_REQUEST');
      expect(await waiting()).toHaveLength(1);
      await texts(machine, unclear);
      expect(await waiting()).toHaveLength(2);
    });

    it('wait for one decision, and the office is told once, where START cannot be told from an old one', async () => {
      const mails = () => mailsTo(home, school.office).filter(({ subject }) => !/opted out/i.test(subject));
      const startsUnasked = async (word: string) => {
        const body = {};
        home.sandbox.control.fault({ provider: 'plivo', on: 'get-text', kind: 'answer', status: 500, body });
        await texts(machine, word);
        home.sandbox.control.clearFaults();
      };
      await texts(machine, 'STOP');
      await workOff(home);
      const told = mails().length;
      home.pass({ minutes: 2 });
      for (const word of ['START', 'START', 'unstop']) await startsUnasked(word);
      expect(await waiting()).toEqual(['start-needs-review']);
      await workOff(home);
      expect(mails().length - told).toBe(1);
    });

    it('are heard at once when they say STOP', async () => {
      await texts(machine, unclear);
      await texts(machine, unclear);
      await texts(machine, 'STOP');
      expect([await waiting(), await answerOf(machine)]).toEqual([[], 'out']);
    });
  });
});
