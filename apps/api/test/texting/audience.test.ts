import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { writeSearchTerms } from '../../src/families/write-search-terms.js';
import { audiencePages, countAudience } from '../../src/texting/audience/audience-pages.js';
import type { Audience, AudiencePerson } from '../../src/texting/audience/audience.js';
import { readAudience } from '../../src/texting/audience/read-audience.js';
import { aClass, enrolled } from '../classes/a-class.js';
import type { TestClass } from '../classes/a-class.js';
import { asStaff, asToken } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { listening } from '../statements.js';

const today = '2026-10-05';
const everybody: Audience = { kind: 'matching', filter: {}, search: null, personKind: null };

describeEachDatabase('An audience', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let elsewhere: TestSchool;
  let rivera: TestFamily;
  let chen: TestFamily;
  let people: Record<string, TestPerson>;
  let ballet: TestClass;
  let jazz: TestClass;
  let archived: TestClass;
  let theirs: { classId: string; personId: string; familyId: string };

  /** Ana and Ben with Leo and Mia, Wei with Lin and Ray; Gus, Old and Ida are archived. */
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    rivera = await aFamily(school, { name: 'Rivera', language: 'es' });
    chen = await aFamily(school, { name: 'Chen' });
    const gone = await aFamily(school, { name: 'Gone' });
    people = {
      Ana: await aContact(rivera, { firstName: 'Ana', answer: 'in' }),
      Ben: await aContact(rivera, { firstName: 'Ben', answer: 'out' }),
      Leo: await aStudent(rivera, { firstName: 'Leo', cellPhone: null }),
      Mia: await aStudent(rivera, { firstName: 'Mia', birthOn: '2012-02-01' }),
      Wei: await aContact(chen, { firstName: 'Wei', answer: 'in' }),
      Lin: await aStudent(chen, { firstName: 'Lin' }),
      Ray: await aStudent(chen, { firstName: 'Ray' }),
      Gus: await aContact(gone, { firstName: 'Gus', answer: 'in' }),
      Old: await aStudent(gone, { firstName: 'Old' }),
      Ida: await aStudent(chen, { firstName: 'Ida' }),
    };
    ballet = await aClass(school, { name: 'Ballet I' });
    jazz = await aClass(school, { name: 'Jazz' });
    archived = await aClass(school, { name: 'Archived', archivedAt: home.house.now() });
    await enrolled(ballet, [person('Leo'), person('Mia'), person('Old'), person('Ida')]);
    await enrolled(jazz, [person('Mia'), person('Lin')]);
    await enrolled(ballet, [person('Ray')], { startedOn: '2026-10-06' });
    await enrolled(jazz, [person('Ray')], { endedOn: '2026-10-05' });
    await enrolled(archived, [person('Ray')]);
    const { organizationId } = school;
    await inTransaction(home.house.db, async (tx) => {
      for (const familyId of [rivera.id, chen.id, gone.id])
        await writeSearchTerms(tx, { organizationId, familyId });
      for (const name of ['Gus', 'Old', 'Ida'])
        await tx.update('people', { archivedAt: home.house.now() }, { id: person(name).id });
    });
    elsewhere = await aSchool(home);
    const family = await aFamily(elsewhere);
    const other = await aClass(elsewhere, { name: 'Elsewhere' });
    const stranger = await aStudent(family, { firstName: 'Stranger', answer: 'in' });
    await enrolled(other, [stranger]);
    theirs = { classId: other.id, personId: stranger.id, familyId: family.id };
  });
  afterAll(() => home.close());

  const person = (name: string): TestPerson => {
    const found = people[name];
    if (found === undefined) throw new Error(`Nobody is called ${name}`);
    return found;
  };
  const asked = (audience: Audience) => ({ organizationId: school.organizationId, audience, today });
  const pagesOf = async (audience: Audience, pageSize = 2): Promise<AudiencePerson[][]> => {
    const pages: AudiencePerson[][] = [];
    for await (const page of audiencePages(home.house.db.read, { ...asked(audience), pageSize }))
      pages.push(page);
    return pages;
  };
  const namesIn = async (audience: Audience): Promise<string[]> => {
    const found = (await pagesOf(audience)).flat();
    expect(await countAudience(home.house.db.read, asked(audience))).toEqual({
      count: found.length,
      isMore: false,
    });
    return found.map(({ firstName }) => firstName).sort();
  };
  const classes = (who: 'students' | 'contacts' | 'both', ...of: TestClass[]): Audience => ({
    kind: 'classes',
    classIds: of.map(({ id }) => id),
    who,
  });
  const matching = (wishes: Partial<Extract<Audience, { kind: 'matching' }>>): Audience => ({
    kind: 'matching',
    filter: {},
    search: null,
    personKind: null,
    ...wishes,
  });

  it('of people is these people, with what a text to them needs to know', async () => {
    expect(await pagesOf({ kind: 'people', personIds: [person('Mia').id] })).toEqual([
      [
        {
          personId: person('Mia').id,
          kind: 'student',
          familyId: rivera.id,
          firstName: 'Mia',
          lastName: 'Rivera',
          cellPhone: person('Mia').cellPhone,
          birthOn: '2012-02-01',
          archivedAt: null,
          familyTimeZone: null,
          familyLanguage: 'es',
        },
      ],
    ]);
    const ids = ['Wei', 'Ana', 'Gus'].map((name) => person(name).id);
    expect(await namesIn({ kind: 'people', personIds: ids })).toEqual(['Ana', 'Wei']);
  });

  it('of a family is everybody in it', async () => {
    expect(await namesIn({ kind: 'family', familyId: rivera.id })).toEqual(['Ana', 'Ben', 'Leo', 'Mia']);
  });

  it.each([
    ['students', ['Leo', 'Mia']],
    ['contacts', ['Ana', 'Ben']],
    ['both', ['Ana', 'Ben', 'Leo', 'Mia']],
  ] as const)('of a class is its %s of today', async (who, expected) => {
    expect(await namesIn(classes(who, ballet))).toEqual(expected);
  });

  it('of several classes has everybody once, whatever they are in and whose parents they are', async () => {
    expect(await namesIn(classes('students', ballet, jazz))).toEqual(['Leo', 'Lin', 'Mia']);
    expect(await namesIn(classes('contacts', ballet, jazz))).toEqual(['Ana', 'Ben', 'Wei']);
    expect(await namesIn(classes('both', ballet, jazz))).toEqual(['Ana', 'Ben', 'Leo', 'Lin', 'Mia', 'Wei']);
  });

  it('of a class follows the day: who comes tomorrow is in it tomorrow, who left today is out', async () => {
    const on = async (day: string) => {
      const found: string[] = [];
      const of = { ...asked(classes('students', ballet, jazz)), today: day, pageSize: 50 };
      for await (const page of audiencePages(home.house.db.read, of))
        found.push(...page.map(({ firstName }) => firstName));
      return found.sort();
    };
    expect(await on('2026-10-04')).toContain('Ray');
    expect(await on('2026-10-05')).not.toContain('Ray');
    expect(await on('2026-10-06')).toContain('Ray');
  });

  it('of an archived class is nobody', async () => {
    expect(await namesIn(classes('both', archived))).toEqual([]);
    expect(await namesIn(classes('students', archived, ballet))).toEqual(['Leo', 'Mia']);
  });

  it.each<[string, Partial<Extract<Audience, { kind: 'matching' }>>, string[]]>([
    ['nothing', {}, ['Ana', 'Ben', 'Leo', 'Lin', 'Mia', 'Ray', 'Wei']],
    ['an answer', { filter: { answer: 'in' } }, ['Ana', 'Wei']],
    ['having no number', { filter: { hasNumber: false } }, ['Leo']],
    ['a kind', { personKind: 'student' }, ['Leo', 'Lin', 'Mia', 'Ray']],
    ['a word', { search: 'chen' }, ['Lin', 'Ray', 'Wei']],
    ['a word and an answer', { search: 'chen', filter: { answer: 'in' } }, ['Wei']],
    ['two words of one person', { search: 'lin chen' }, ['Lin']],
    ['two words of two people of a family', { search: 'ana leo' }, []],
    ['no word at all', { search: '- ,' }, []],
  ])('is everybody who matches %s', async (_what, wishes, expected) => {
    expect(await namesIn(matching(wishes))).toEqual(expected);
  });

  it('is everybody whom the list of people shows for the same filter', async () => {
    await texts(person('Wei'), 'wrong number');
    const staff = await asStaff(school, ['send-text-messages']);
    const query = `query ($filter: PeopleFilter, $search: String, $kind: PersonKind) {
      people(first: 100, filter: $filter, search: $search, kind: $kind) { edges { node { firstName } } } }`;
    for (const filter of [{}, { isHeld: true }, { isHeld: false, answer: 'IN' }, { way: 'PORTAL' }])
      for (const search of [null, 'r'])
        for (const kind of [null, 'CONTACT']) {
          const { data } = await staff(query, { filter, search, kind });
          const listed = data.people.edges.map(({ node }: { node: AudiencePerson }) => node.firstName).sort();
          const answer = 'answer' in filter ? { answer: 'in' as const } : {};
          const way = 'way' in filter ? { way: 'portal' as const } : {};
          const wishes = { filter: { ...filter, ...answer, ...way } as never, search };
          const personKind = kind === null ? null : 'contact';
          expect([filter, search, await namesIn(matching({ ...wishes, personKind }))]).toEqual([
            filter,
            search,
            listed,
          ]);
        }
  });

  it.each(['personId', 'familyId', 'classId'] as const)(
    'is nobody by a %s of another school',
    async (name) => {
      const foreign: Record<typeof name, Audience> = {
        personId: { kind: 'people', personIds: [theirs.personId] },
        familyId: { kind: 'family', familyId: theirs.familyId },
        classId: { kind: 'classes', classIds: [theirs.classId], who: 'both' },
      };
      expect(await namesIn(foreign[name])).toEqual([]);
    },
  );

  it('is nobody of another school, though a row of ours should name them', async () => {
    const mixed = await aClass(school, { name: 'Mixed' });
    await enrolled(mixed, [{ ...person('Lin'), id: theirs.personId }]);
    expect(await namesIn(classes('both', mixed))).toEqual([]);
    const everyone = (await pagesOf(everybody)).flat().map(({ personId }) => personId);
    expect(everyone).not.toContain(theirs.personId);
  });

  it('has nobody who was merged into somebody else', async () => {
    const family = await aFamily(school, { name: 'Twice' });
    const [kept, merged] = [
      await aStudent(family, { firstName: 'Kept' }),
      await aStudent(family, { firstName: 'Merged' }),
    ];
    const tap = await aClass(school, { name: 'Tap' });
    await enrolled(tap, [merged]);
    const clerk = await asStaff(school, ['change-text-opt-in']);
    await clerk('mutation ($k: ID!, $m: ID!) { mergePeople(keepId: $k, mergeId: $m) { id } }', {
      k: kept.id,
      m: merged.id,
    });
    expect(await namesIn(classes('students', tap))).toEqual(['Kept']);
    expect(await namesIn({ kind: 'people', personIds: [kept.id, merged.id] })).toEqual(['Kept']);
    await clerk('mutation ($id: ID!) { archiveFamily(id: $id) { id } }', { id: family.id });
  });

  describe('in pages', () => {
    it.each([1, 2, 3, 100])(
      'of %s has everybody once, in one order, and full pages but for the last',
      async (size) => {
        for (const audience of [everybody, classes('both', ballet, jazz), matching({ search: 'r' })]) {
          const [whole = []] = await pagesOf(audience, 1000);
          const pages = await pagesOf(audience, size);
          expect(pages.flat()).toEqual(whole);
          expect(new Set(whole.map(({ personId }) => personId)).size).toBe(whole.length);
          expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true);
        }
      },
    );

    it('goes on after any person of it', async () => {
      for (const audience of [everybody, classes('contacts', ballet, jazz), matching({ search: 'r' })]) {
        const whole = (await pagesOf(audience)).flat();
        for (const [at, after] of whole.entries()) {
          const rest: AudiencePerson[] = [];
          for await (const page of audiencePages(home.house.db.read, {
            ...asked(audience),
            pageSize: 2,
            after,
          }))
            rest.push(...page);
          expect(rest).toEqual(whole.slice(at + 1));
        }
      }
    });

    it('has nobody twice and misses nobody who stays, while others come and go', async () => {
      const family = await aFamily(school, { name: 'Moving' });
      const pupils = await Promise.all(Array.from({ length: 6 }, () => aStudent(family)));
      const tap = await aClass(school, { name: 'Tap' });
      await enrolled(tap, pupils);
      const seen: string[] = [];
      const of = { ...asked(classes('students', tap, ballet)), pageSize: 1 };
      for await (const [one] of audiencePages(home.house.db.read, of)) {
        if (one === undefined) continue;
        seen.push(one.personId);
        await inTransaction(home.house.db, (tx) =>
          tx.update('enrolments', { endedOn: '2026-10-01' }, { classId: tap.id, studentId: one.personId }),
        );
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(pupils.filter(({ id }) => !seen.includes(id))).toEqual([]);
      await inTransaction(home.house.db, (tx) =>
        tx.update('people', { archivedAt: home.house.now() }, { familyId: family.id }),
      );
    });
  });
});

describeEachDatabase('An audience of very many', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  const familiesMade = 1500;

  /** More families than are gathered at once, so that the school is gone through; two people in each. */
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    const big = await aClass(school, { name: 'Big' });
    const small = await aClass(school, { name: 'Small' });
    const ids = Array.from({ length: familiesMade }, (_, at) => `family-${String(at).padStart(5, '0')}`);
    const { organizationId } = school;
    const now = home.house.now();
    const shared = { organizationId, createdAt: now, archivedAt: null, mergedIntoId: null, version: 1 };
    const person = (familyId: string, kind: 'contact' | 'student') => ({
      ...shared,
      id: `${kind}-${familyId}`,
      familyId,
      kind,
      firstName: 'Sam',
      lastName: familyId,
      sortName: familyId,
      email: null,
      emailKey: null,
      emailUnusableAt: null,
      cellPhone: null,
      birthOn: null,
      hasPortalAccess: false,
      answer: kind === 'contact' ? 'in' : null,
      answerWay: null,
      answeredAt: null,
    });
    const fill = (some: readonly string[]) =>
      inTransaction(home.house.db, async (tx) => {
        await tx.insert(
          'families',
          some.map((id) => ({ ...shared, id, name: id, sortName: id, language: 'en', timeZone: null })),
        );
        await tx.insert(
          'people',
          some.flatMap((id) => [person(id, 'contact'), person(id, 'student')]),
        );
        await tx.insert(
          'search_terms',
          some.flatMap((id) => [
            { organizationId, ownerKind: 'family', term: 'sam', ownerId: id },
            { organizationId, ownerKind: 'person', term: 'sam', ownerId: `contact-${id}` },
          ]),
        );
      });
    for (let at = 0; at < ids.length; at += 150) await fill(ids.slice(at, at + 150));
    await enrolled(
      big,
      ids.slice(0, 1200).map((id) => ({ id: `student-${id}` }) as TestPerson),
    );
    await enrolled(
      small,
      ids.slice(1100, 1300).map((id) => ({ id: `student-${id}` }) as TestPerson),
    );
    audiences = {
      everybody,
      'an answer of half of them': { ...everybody, filter: { answer: 'in' } },
      'a word of half of them': { ...everybody, search: 'sam' },
      'a large class': { kind: 'classes', classIds: [big.id], who: 'both' },
      'a large class and a small one': { kind: 'classes', classIds: [big.id, small.id], who: 'contacts' },
      'a small class': { kind: 'classes', classIds: [small.id], who: 'students' },
    };
  }, 60_000);
  afterAll(() => home.close());

  let audiences: Record<string, Audience>;

  it.each([
    ['everybody', 3000],
    ['an answer of half of them', 1500],
    ['a word of half of them', 1500],
    ['a large class', 2400],
    ['a large class and a small one', 1300],
    ['a small class', 200],
  ])('is %s, each once, through indexes and in short statements', async (name, expected) => {
    const { db } = home.house;
    const heard = listening(db.read);
    const audience = audiences[name] ?? everybody;
    const of = { organizationId: school.organizationId, audience, today };
    const seen: string[] = [];
    for await (const page of audiencePages(heard.sql, { ...of, pageSize: 700 }))
      seen.push(...page.map(({ personId, familyId }) => `${familyId} ${personId}`));
    expect(seen).toHaveLength(expected);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(await countAudience(db.read, of)).toEqual({ count: expected, isMore: false });
    expect(await countAudience(db.read, of, 100)).toEqual({ count: 100, isMore: true });
    for (const { sql, params, rows } of heard.statements) {
      expect(rows).toBeLessThanOrEqual(2100);
      const explain = db.kind === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
      const plan = await db.read.rows<Record<string, unknown>>(`${explain} ${sql}`, params);
      expect(plan.filter(readsWholeTable)).toEqual([]);
    }
  });
});

/** SQLite says SCAN, MySQL ALL or index. */
function readsWholeTable({ detail, table, type }: Record<string, unknown>): boolean {
  if (detail !== undefined) return /SCAN (t|p|s|e|f|classes)\b/.test(String(detail));
  return ['t', 'p', 's', 'e', 'f'].includes(String(table)) && ['ALL', 'index'].includes(String(type));
}

describe('An audience as it comes in', () => {
  it.each([
    [{}, 'exactly one'],
    [{ familyId: 'f', personIds: ['p'] }, 'exactly one'],
    [{ personIds: [] }, 'from 1 to 500 people'],
    [{ personIds: Array.from({ length: 501 }, String) }, 'from 1 to 500 people'],
    [{ classes: { classIds: [], who: 'both' as const } }, 'from 1 to 200 classes'],
    [{ matching: { filter: { isArchived: true } } }, 'Archived people'],
  ])('is refused where it is not one sound thing: %o', (input, message) => {
    expect(() => readAudience(input)).toThrow(message);
  });

  it('is kept as the same text whichever way it was written', () => {
    const kept = (input: Parameters<typeof readAudience>[0]) => JSON.stringify(readAudience(input));
    expect(kept({ personIds: ['b', 'a', 'b'], familyId: null })).toBe(
      '{"kind":"people","personIds":["a","b"]}',
    );
    expect(kept({ matching: { filter: { answer: 'in', way: null, isArchived: false }, search: ' ' } })).toBe(
      kept({ matching: { filter: { answer: 'in' }, search: null, kind: null } }),
    );
  });
});

describeEachDatabase('audienceTotal', (open) => {
  it('is for those who may send, and says how many are meant', async () => {
    const home = await openTestHouse(open);
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school));
    const query = `query ($audience: AudienceInput!) { audienceTotal(audience: $audience) { count isMore } }`;
    const audience = { matching: { filter: { answer: 'NEVER_ASKED' } } };
    for (const asking of [
      await asStaff(school, ['send-text-messages']),
      await asToken(school, ['texts:send']),
    ])
      expect((await asking(query, { audience })).data.audienceTotal).toEqual({ count: 1, isMore: false });
    const clerk = await asStaff(school, ['text-messages-settings', 'change-text-opt-in']);
    expect((await clerk(query, { audience })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const sender = await asStaff(school, ['send-text-messages']);
    const both = { personIds: [ana.id], familyId: ana.family.id };
    expect((await sender(query, { audience: both })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await home.close();
  });
});
