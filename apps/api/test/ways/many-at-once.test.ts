import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SetAnswerRequest } from '@optline/domain';
import { changeConsent, changeConsents } from '../../src/consent/change-consent.js';
import type { ChangeWithin, ConsentOutcome } from '../../src/consent/change-consent.js';
import { loadSchool } from '../../src/consent/school.js';
import { inTransaction } from '../../src/db/transaction.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { asStaff } from '../stop/stop-house.js';
import { aWaitingText, stateOfText } from './scene.js';

describeEachDatabase('Many requests in one unit of work', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  /** A mother and a son on one phone, a father never asked, somebody without a number, and somebody out. */
  async function aCrowd() {
    const school = await aSchool(home);
    const family = await aFamily(school);
    const shared = newNumber();
    const mother = await aContact(family, { firstName: 'Ana', cellPhone: shared, answer: 'in' });
    const son = await aStudent(family, { cellPhone: shared, answer: 'in', adultYesBy: mother });
    const father = await aContact(family, { firstName: 'Marco' });
    const numberless = await aContact(family, { firstName: 'Nell', cellPhone: null });
    const refuser = await aContact(family, { firstName: 'Otto', answer: 'out' });
    const stranger = newNumber();
    const text = await aWaitingText(await asStaff(school, ['send-text-messages']), mother);
    return { school, people: { mother, son, father, numberless, refuser }, stranger, text };
  }

  type Crowd = Awaited<ReturnType<typeof aCrowd>>;

  const because = { evidence: {}, words: 'as heard', email: null, ip: null, userAgent: null };
  const office = (school: TestSchool) => ({ kind: 'staff', userId: school.ownerId }) as const;

  function sets(
    { school }: Crowd,
    person: TestPerson,
    differs: Partial<SetAnswerRequest> & Pick<SetAnswerRequest, 'answer' | 'causeId'>,
  ): ChangeWithin {
    const request: SetAnswerRequest = {
      kind: 'set-answer',
      way: 'staff',
      actor: office(school),
      personId: person.id,
      seenVersion: 0,
      sawWording: false,
      theyAskedForIt: false,
      proof: null,
      actingAdultId: null,
      link: null,
      today: '2026-01-05',
      ...differs,
    };
    return { number: person.cellPhone, request, because, reviewSubject: null };
  }

  const proof = {
    how: 'paper',
    agreedOn: '2026-01-02',
    personAgreed: true,
    askedAgain: null,
    adultPersonId: null,
  } as const;

  function requests(crowd: Crowd): ChangeWithin[] {
    const { school, people, stranger } = crowd;
    const { mother, son, father, numberless, refuser } = people;
    return [
      sets(crowd, father, { answer: 'in', causeId: 'cause-1', proof }),
      sets(crowd, mother, { answer: 'out', causeId: 'cause-2' }),
      // It meets the mother's number again, and must see what became of her.
      {
        number: son.cellPhone,
        request: {
          kind: 'stop-number',
          way: 'office',
          actor: office(school),
          causeId: 'cause-3',
          forPersonId: null,
        },
        because,
        reviewSubject: null,
      },
      sets(crowd, numberless, { answer: 'out', causeId: 'cause-4' }),
      sets(crowd, numberless, { answer: 'out', causeId: 'cause-5', way: 'office' }),
      sets(crowd, refuser, { answer: 'in', causeId: 'cause-6', seenVersion: 1, proof }),
      sets(crowd, refuser, { answer: 'in', causeId: 'cause-7', seenVersion: 7, proof }),
      {
        number: stranger,
        request: {
          kind: 'open-review',
          way: 'staff',
          actor: office(school),
          causeId: 'cause-8',
          why: 'reported-request',
          text: null,
        },
        because,
        reviewSubject: {
          personId: null,
          inboundTextId: null,
          providerMessageId: null,
          ourNumber: null,
          words: 'They asked at the desk',
          language: 'en',
          receivedAt: new Date('2026-01-05T12:00:00Z'),
        },
      },
    ];
  }

  async function oneByOne(crowd: Crowd, at: Date): Promise<ConsentOutcome[]> {
    const outcomes: ConsentOutcome[] = [];
    for (const change of requests(crowd))
      outcomes.push(
        await inTransaction(home.house.db, async (tx) => {
          const school = await loadSchool(tx, crowd.school.organizationId, at);
          return changeConsent(tx, { school, ...change }, at);
        }),
      );
    return outcomes;
  }

  function allAtOnce(crowd: Crowd, at: Date): Promise<ConsentOutcome[]> {
    return inTransaction(home.house.db, async (tx) => {
      const school = await loadSchool(tx, crowd.school.organizationId, at);
      return changeConsents(tx, { school, changes: requests(crowd) }, at);
    });
  }

  /** Everything that consent is kept in, without what only tells two schools apart. */
  async function left({ school, people, stranger, text }: Crowd, at: Date) {
    const names = new Map<string, string>([
      ...Object.entries(people).flatMap(([name, person]): Array<[string, string]> => [
        [person.id, name],
        [person.cellPhone ?? '', `number of ${name}`],
      ]),
      [stranger, 'stranger'],
      [school.ownerId, 'owner'],
      [school.organizationId, 'school'],
    ]);
    const told = (rows: readonly object[]) =>
      rows
        .map((row) =>
          JSON.stringify(row, (key, value: unknown) => {
            if (['id', 'recordId', 'createdAt', 'runAt', 'familyId'].includes(key)) return undefined;
            return typeof value === 'string' ? (names.get(value) ?? value) : value;
          }).replaceAll(/"2\d{3}-[^"]*Z"/g, (time) => (time.includes(at.toISOString()) ? 'then' : 'before')),
        )
        .sort();
    const of = async (table: string) =>
      told(
        await home.house.db.read.rows<object>(`SELECT * FROM ${table} WHERE organization_id = ?`, [
          school.organizationId,
        ]),
      );
    return {
      consents: await of('text_consents'),
      suppressions: await of('suppressions'),
      records: await of('consent_records'),
      details: await of('record_details'),
      reviews: await of('reviews'),
      jobs: told(
        await home.house.db.read.rows<object>(
          'SELECT kind, state, cause_id, person_id FROM outbox_jobs WHERE organization_id = ?',
          [school.organizationId],
        ),
      ),
      shown: told(
        await home.house.db.read.rows<object>(
          'SELECT id AS person_id, answer, answer_way, answered_at FROM people WHERE organization_id = ?',
          [school.organizationId],
        ),
      ),
      text: await stateOfText(home, text),
    };
  }

  it('come to what they come to one after the other', async () => {
    const at = new Date('2026-01-05T12:00:00.000Z');
    const [apart, together] = [await aCrowd(), await aCrowd()];
    const [outcomesApart, outcomesTogether] = [await oneByOne(apart, at), await allAtOnce(together, at)];
    const kinds = (outcomes: readonly ConsentOutcome[]) =>
      outcomes.map(({ decision, openedReviewId }) => [decision.kind, openedReviewId !== null]);
    expect(kinds(outcomesTogether)).toEqual([
      ['changed', false],
      ['changed', false],
      ['changed', false],
      ['changed', false],
      ['changed', false],
      ['refused', false],
      ['conflict', false],
      ['changed', true],
    ]);
    expect(kinds(outcomesApart)).toEqual(kinds(outcomesTogether));
    const [leftApart, leftTogether] = [await left(apart, at), await left(together, at)];
    expect(leftTogether).toEqual(leftApart);
    expect(leftTogether.records.length).toBeGreaterThan(6);
    expect(leftTogether.text).toBe('withdrawn');
  });

  it('of none do nothing', async () => {
    const { school } = await aCrowd();
    await inTransaction(home.house.db, async (tx) => {
      const rules = await loadSchool(tx, school.organizationId, home.house.now());
      expect(await changeConsents(tx, { school: rules, changes: [] }, home.house.now())).toEqual([]);
    });
  });

  it('that owe nobody anything take as many statements as one of them', async () => {
    const school = await aSchool(home);
    const family = await aFamily(school);
    const people: TestPerson[] = [];
    for (let made = 0; made < 33; made++) people.push(await aContact(family));
    const count = (some: readonly TestPerson[]) =>
      inTransaction(home.house.db, async (tx) => {
        const rules = await loadSchool(tx, school.organizationId, home.house.now());
        let statements = 0;
        const counting = new Proxy(tx, {
          get: (target, name) => {
            const member: unknown = Reflect.get(target, name, target);
            if (typeof member !== 'function') return member;
            return (...args: unknown[]) => {
              statements += 1;
              return Reflect.apply(member, target, args) as unknown;
            };
          },
        });
        const changes = some.map((person, at) =>
          sets({ school } as Crowd, person, { answer: 'out', way: 'import', causeId: `cause-${at}` }),
        );
        await changeConsents(counting, { school: rules, changes }, home.house.now());
        return statements;
      });
    const [first, ...others] = people;
    if (first === undefined) throw new Error('nobody');
    const ofOne = await count([first]);
    expect(await count(others)).toBe(ofOne);
  });
});
