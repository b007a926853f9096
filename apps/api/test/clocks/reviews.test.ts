import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { remindOfReviews, stopOverdueReviews } from '../../src/consent/review-clock.js';
import { inTransaction } from '../../src/db/transaction.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo, texts } from '../school.js';
import type { TestPerson } from '../school.js';
import { jobsOf, workOff } from '../work.js';

// The school is in New York. Daylight saving time begins on Sunday, 8 March 2026.
const monday = '2026-03-02T15:00:00Z';
const tuesdayAtNine = '2026-03-03T14:00:05Z';
const nextTuesdayAtNine = '2026-03-10T13:00:05Z';
const endOfNinthBusinessDay = '2026-03-14T04:00:00Z';

describeEachDatabase('the clock of reviews', (open) => {
  let home: TestHouse;
  let ana: TestPerson;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  beforeEach(async () => {
    home.setClock(monday);
    ana = await aContact(await aFamily(await aSchool(home)), { answer: 'in' });
    await texts(ana, 'Wrong number');
    await workOff(home);
  });
  // The clocks look after every school: what a test leaves open would strike in the next.
  afterEach(() =>
    inTransaction(home.house.db, (tx) => tx.update('reviews', decidedNow(), { settledAt: null })),
  );
  afterAll(() => home.close());

  const decidedNow = () => {
    const now = home.house.now();
    return { decidedAt: now, settledAt: now, decision: 'not-a-request' };
  };
  const officeMails = () => mailsTo(home, ana.family.school.office);
  const reviewOf = () =>
    home.house.db.read.row<{
      id: string;
      decidedAt: Date | null;
      decision: string | null;
      remindAt: Date | null;
    }>('SELECT id, decided_at, decision, remind_at FROM reviews WHERE organization_id = ?', [
      ana.family.school.organizationId,
    ]);
  const stoppedBy = async () =>
    (
      await home.house.db.read.row<{ reason: string }>(
        'SELECT reason FROM suppressions WHERE organization_id = ? AND number = ? AND lifted_at IS NULL',
        [ana.family.school.organizationId, ana.cellPhone],
      )
    )?.reason ?? null;

  it('tells the office at once, with the words of the text', () => {
    expect(officeMails()).toHaveLength(1);
    expect(officeMails()[0]?.textBody).toContain('> Wrong number');
    expect(officeMails()[0]?.textBody).toContain('Friday, March 13, 2026');
  });

  it('reminds the office at nine of every business day, once', async () => {
    expect(await remindOfReviews(home.house)).toBe(0);
    home.setClock(tuesdayAtNine);
    const passes = await Promise.all([remindOfReviews(home.house), remindOfReviews(home.house)]);
    expect(passes.toSorted()).toEqual([0, 1]);
    expect(await remindOfReviews(home.house)).toBe(0);
    await workOff(home);
    expect(officeMails()).toHaveLength(2);
    expect(officeMails()[1]?.tag).toBe('review-reminder-email');
    expect(officeMails()[1]?.textBody).toContain('9 business days');
    expect((await reviewOf())?.remindAt?.toISOString()).toBe('2026-03-04T14:00:00.000Z');
  });

  it('does not make up for days on which nothing ran', async () => {
    home.setClock(nextTuesdayAtNine);
    expect(await remindOfReviews(home.house)).toBe(1);
    await workOff(home);
    expect(officeMails()).toHaveLength(2);
    expect(officeMails()[1]?.textBody).toContain('4 business days');
  });

  it('takes a reminder back when somebody has decided meanwhile', async () => {
    home.setClock(tuesdayAtNine);
    await remindOfReviews(home.house);
    await inTransaction(home.house.db, (tx) => tx.update('reviews', decidedNow(), { settledAt: null }));
    await workOff(home);
    expect(officeMails()).toHaveLength(1);
    expect((await jobsOf(ana.family.school)).at(-1)).toMatchObject({ state: 'withdrawn' });
  });

  describe('at the end of the ninth business day', () => {
    it('stops nothing before', async () => {
      home.setClock(new Date(new Date(endOfNinthBusinessDay).getTime() - 5000));
      expect(await stopOverdueReviews(home.house)).toBe(0);
      expect(await stoppedBy()).toBeNull();
    });

    it('stops the number by rule, once, tells the office, and texts nobody', async () => {
      home.setClock(endOfNinthBusinessDay);
      const passes = await Promise.all([stopOverdueReviews(home.house), stopOverdueReviews(home.house)]);
      expect(passes.toSorted()).toEqual([0, 1]);
      expect(await stoppedBy()).toBe('rule');
      expect(await reviewOf()).toMatchObject({ decision: 'stop' });
      await workOff(home);
      expect(officeMails()).toHaveLength(2);
      expect(officeMails()[1]).toMatchObject({ tag: 'office-email', replyTo: ana.email });
      expect(officeMails()[1]?.textBody).toContain('Ana Rivera');
      expect(home.sandbox.control.phone(ana.cellPhone ?? '').texts.map(({ author }) => author)).toEqual([
        'phone',
      ]);
      expect(mailsTo(home, ana.email).map(({ tag }) => tag)).toEqual(['stop-confirmed-email']);
    });
  });
});
