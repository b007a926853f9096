import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { countPeople } from '../../src/settings/count-people.js';
import { answer } from '../answers.js';
import { asParent, asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber, texts } from '../school.js';
import type { TestFamily, TestSchool } from '../school.js';

const overview = `{ overview { mayBeTexted neverAsked out inButBlocked undeliveredNotices
  optOuts { day way people } organizationEmailBounces sendingPausedAt } }`;

describeEachDatabase('The overview', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    home.setClock(new Date());
    school = await aSchool(home);
    family = await aFamily(school);
    staff = await asStaff(school, []);
  });

  const counts = async () => {
    const { mayBeTexted, neverAsked, out, inButBlocked } = (await staff(overview)).data.overview;
    return { mayBeTexted, neverAsked, out, inButBlocked };
  };

  it('counts people by the answer at the number they hold now', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await aContact(family, { answer: 'in' });
    await aContact(family, { answer: 'out' });
    await aStudent(family);
    await aContact(family, { cellPhone: null, answer: 'in' });
    const archived = await aContact(family, { answer: 'in' });
    await staff('mutation ($id: ID!) { archivePerson(id: $id) { id } }', { id: archived.id });
    await aContact(await aFamily(await aSchool(home)), { answer: 'in' });
    expect(await counts()).toEqual({ mayBeTexted: 2, neverAsked: 1, out: 1, inButBlocked: 0 });
    await staff(
      `mutation ($id: ID!, $to: String) { saveContact(input: { id: $id, version: 1, cellPhone: $to }) { __typename } }`,
      {
        id: ana.id,
        to: newNumber(),
      },
    );
    expect(await counts()).toEqual({ mayBeTexted: 1, neverAsked: 2, out: 1, inButBlocked: 0 });
  });

  it('follows a STOP and a START', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await aStudent(family, { cellPhone: ana.cellPhone });
    await texts(ana, 'STOP');
    expect(await counts()).toEqual({ mayBeTexted: 0, neverAsked: 0, out: 2, inButBlocked: 0 });
    home.pass({ days: 2 });
    await texts(ana, 'START');
    staff = await asStaff(school, []);
    expect(await counts()).toEqual({ mayBeTexted: 1, neverAsked: 1, out: 0, inButBlocked: 0 });
  });

  it('tells apart who is in and cannot be texted: stopped, held, blocked at the carrier', async () => {
    const stopped = await aContact(family, { answer: 'in' });
    await texts(stopped, 'STOP');
    await answer(stopped, 'in');
    const held = await aContact(family, { answer: 'in' });
    await texts(held, 'wrong number');
    await aContact(family, { answer: 'in' });
    expect(await counts()).toEqual({ mayBeTexted: 1, neverAsked: 0, out: 0, inButBlocked: 2 });
    const blocked = await aContact(family, { answer: 'in' });
    await inTransaction(home.house.db, (tx) =>
      tx.insert('number_pairs', {
        organizationId: school.organizationId,
        number: blocked.cellPhone,
        ourNumber: school.ourNumber,
        stopHeardAt: null,
        startHeardAt: null,
        carrierBlockedAt: home.house.now(),
      }),
    );
    expect(await counts()).toEqual({ mayBeTexted: 1, neverAsked: 0, out: 0, inButBlocked: 3 });
  });

  it('counts opt-outs of thirty days by the school’s calendar and by way, each person once', async () => {
    const [ana, ben, cem] = [
      await aContact(family, { answer: 'in' }),
      await aContact(family, { answer: 'in' }),
      await aContact(family, { answer: 'in' }),
    ];
    home.setClock('2031-03-01T04:59:00Z'); // 23:59 of the day before in New York
    await answer(ana, 'out');
    home.setClock('2031-03-01T05:01:00Z');
    await texts(ben, 'STOP');
    await texts(ben, 'STOP');
    await answer(cem, 'out');
    await answer(cem, 'out');
    const days = async () => {
      staff = await asStaff(school, []);
      return (await staff(overview)).data.overview.optOuts;
    };
    expect(await days()).toEqual([
      { day: '2031-02-28', way: 'PORTAL', people: 1 },
      { day: '2031-03-01', way: 'TEXT_REPLY', people: 1 },
      { day: '2031-03-01', way: 'PORTAL', people: 1 },
    ]);
    home.setClock('2031-03-30T03:59:00Z'); // still the 29th, in summer time
    expect((await days()).map(({ day }: { day: string }) => day)).toEqual([
      '2031-02-28',
      '2031-03-01',
      '2031-03-01',
    ]);
    home.setClock('2031-03-30T04:01:00Z');
    expect((await days()).map(({ day }: { day: string }) => day)).toEqual(['2031-03-01', '2031-03-01']);
  });

  it('is for staff', async () => {
    const ana = await aContact(family);
    expect((await (await asParent(ana))(overview)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await staff('{ providerCheck { carrierAnswers } }')).errors[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('says whether the carrier and the mail server answer', async () => {
    const settings = await asStaff(school, ['text-messages-settings']);
    const { data } = await settings('{ providerCheck { carrierAnswers mailAnswers mailSays } }');
    expect(data.providerCheck).toEqual({ carrierAnswers: true, mailAnswers: true, mailSays: null });
  });

  it('reads the index of answers, never people or records one by one', async () => {
    const { read, kind } = home.house.db;
    const asked: Array<[string, readonly unknown[]]> = [];
    const listening = {
      ...read,
      kind,
      rows: (sql: string, params: readonly unknown[]) => (asked.push([sql, params]), Promise.resolve([])),
      count: (sql: string, params: readonly unknown[]) => (asked.push([sql, params]), Promise.resolve(0)),
    };
    await countPeople(listening as never, school.organizationId);
    const plans = await Promise.all(
      asked.map(([sql, params]) =>
        read.rows<Record<string, unknown>>(
          `EXPLAIN ${kind === 'sqlite' ? 'QUERY PLAN ' : ''}${sql}`,
          params as never,
        ),
      ),
    );
    const [counted, blocked] = plans.map((plan) => plan.map(indexOfStep));
    expect(counted).toContain('ix_people_answer alone');
    expect(blocked).toContain('ix_people_number');
  });
});

/** The index that a step of a plan goes through. */
function indexOfStep({ detail, key, Extra: extra }: Record<string, unknown>): string {
  if (detail === undefined)
    return `${String(key)}${/Using index\b(?! condition)/.test(String(extra)) ? ' alone' : ''}`;
  const [, covering = '', index = ''] = /SEARCH \w+ USING (COVERING )?INDEX (\w+)/.exec(String(detail)) ?? [];
  return `${index}${covering === '' ? '' : ' alone'}`;
}
