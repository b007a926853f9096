import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asParent, asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { writeSearchTerms } from '../../src/families/write-search-terms.js';
import { inTransaction } from '../../src/db/transaction.js';
import { aClass, enrolled } from './a-class.js';
import type { TestClass } from './a-class.js';

const enrol = `mutation ($class: ID!, $students: [ID!]!, $on: String) {
  enrolStudents(classId: $class, studentIds: $students, on: $on) { id studentCount } }`;
const end = enrol.replace('enrolStudents', 'endEnrolments');
const page = `query ($class: ID!, $past: Boolean, $search: String, $first: Int, $after: String) {
  enrolments(classId: $class, past: $past, search: $search, first: $first, after: $after) {
    edges { node { startedOn endedOn class { name } student { id firstName archivedAt } } }
    pageInfo { hasNextPage endCursor } total { count isMore } } }`;
const ofStudent = `query ($id: ID!) { student(id: $id) {
  classes { name days startTime } enrolments { startedOn endedOn class { name } }
  past: enrolments(past: true) { startedOn endedOn class { name } } } }`;

interface Node {
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly student: { readonly firstName: string };
}

describeEachDatabase('Enrolments', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let ballet: TestClass;
  let mia: TestPerson;
  let leo: TestPerson;
  let staff: Client;

  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    // Late in the evening of the 4th in New York; in Greenwich the 5th has begun.
    home.setClock('2026-10-05T02:00:00Z');
    school = await aSchool(home);
    family = await aFamily(school);
    ballet = await aClass(school);
    mia = await aStudent(family, { firstName: 'Mia' });
    leo = await aStudent(family, { firstName: 'Leo' });
    staff = await asStaff(school, []);
  });

  const change = async (mutation: string, students: readonly TestPerson[], on?: string, of = ballet) => {
    const { errors } = await staff(mutation, { class: of.id, students: students.map(({ id }) => id), on });
    expect(errors).toEqual([]);
  };
  const nodes = async (variables: Record<string, unknown> = {}): Promise<Node[]> => {
    const { data, errors } = await staff(page, { class: ballet.id, ...variables });
    expect(errors).toEqual([]);
    expect(data.enrolments.total.count).toBe(data.enrolments.edges.length);
    return data.enrolments.edges.map(({ node }: { node: Node }) => node);
  };
  const spans = async (variables: Record<string, unknown> = {}) =>
    (await nodes(variables)).map(({ student, startedOn, endedOn }) => [
      student.firstName,
      startedOn,
      endedOn,
    ]);
  const codeOf = async (mutation: string, classId: string, students: readonly string[], on?: string) =>
    (await staff(mutation, { class: classId, students, on })).errors[0]?.extensions.code;

  it('begin today in the zone of the school, for many students at once', async () => {
    await change(enrol, [mia, leo]);
    expect(await spans()).toEqual([
      ['Leo', '2026-10-04', null],
      ['Mia', '2026-10-04', null],
    ]);
    expect(await spans({ past: true })).toEqual([]);
  });

  it('are there once, however often they are made', async () => {
    await change(enrol, [mia, mia]);
    await change(enrol, [mia]);
    await Promise.all([change(enrol, [mia, leo]), change(enrol, [leo, mia])]);
    expect(await spans()).toEqual([
      ['Leo', '2026-10-04', null],
      ['Mia', '2026-10-04', null],
    ]);
  });

  it('end and stay as what was', async () => {
    await enrolled(ballet, [mia, leo]);
    await change(end, [mia]);
    await change(end, [mia]);
    expect(await spans()).toEqual([['Leo', '2020-01-01', null]]);
    expect(await spans({ past: true })).toEqual([['Mia', '2020-01-01', '2026-10-04']]);
  });

  it('go on as if nothing had been when they are made again on the day they ended', async () => {
    await enrolled(ballet, [mia]);
    await change(end, [mia]);
    await change(enrol, [mia]);
    expect(await spans()).toEqual([['Mia', '2020-01-01', null]]);
    expect(await spans({ past: true })).toEqual([]);
  });

  it('begin anew after a break', async () => {
    await enrolled(ballet, [mia], { endedOn: '2026-10-03' });
    await change(enrol, [mia]);
    expect(await spans()).toEqual([['Mia', '2026-10-04', null]]);
    expect(await spans({ past: true })).toEqual([['Mia', '2020-01-01', '2026-10-03']]);
  });

  it('may begin later, be brought forward, and be taken back before they begin', async () => {
    await change(enrol, [mia, leo], '2027-01-10');
    expect((await spans()).map(([, startedOn]) => startedOn)).toEqual(['2027-01-10', '2027-01-10']);
    await change(enrol, [mia]);
    await change(end, [leo]);
    expect(await spans()).toEqual([['Mia', '2026-10-04', null]]);
    expect(await spans({ past: true })).toEqual([]);
  });

  it('may end on a day to come, and last until then', async () => {
    await enrolled(ballet, [mia]);
    await change(end, [mia], '2026-10-06');
    expect(await spans()).toEqual([['Mia', '2020-01-01', '2026-10-06']]);
    home.pass({ days: 2 });
    staff = await asStaff(school, []);
    expect(await spans()).toEqual([]);
    expect(await spans({ past: true })).toEqual([['Mia', '2020-01-01', '2026-10-06']]);
  });

  it('with one to end and one to come both end at once', async () => {
    await enrolled(ballet, [mia]);
    await change(end, [mia], '2026-12-31');
    await change(enrol, [mia], '2027-02-01');
    expect(await spans()).toEqual([['Mia', '2020-01-01', '2026-12-31']]);
    await change(end, [mia]);
    expect([await spans(), await spans({ past: true })]).toEqual([[], [['Mia', '2020-01-01', '2026-10-04']]]);
  });

  it('are refused whole where one of the students is none', async () => {
    const ana = await aContact(family);
    const elsewhere = await aStudent(await aFamily(await aSchool(home)));
    for (const other of [ana.id, elsewhere.id, 'nobody'])
      for (const mutation of [enrol, end])
        expect(await codeOf(mutation, ballet.id, [mia.id, other])).toBe('NOT_FOUND');
    expect(await codeOf(enrol, ballet.id, [])).toBe('BAD_USER_INPUT');
    expect(await codeOf(enrol, ballet.id, Array.from({ length: 501 }, String))).toBe('BAD_USER_INPUT');
    expect(await codeOf(enrol, ballet.id, [mia.id], '2026-02-30')).toBe('BAD_USER_INPUT');
    expect(await spans()).toEqual([]);
  });

  it('are not made in an archived class nor for an archived student, but can end there', async () => {
    await enrolled(ballet, [mia]);
    await staff('mutation ($id: ID!) { archivePerson(id: $id) { id } }', { id: mia.id });
    expect(await codeOf(enrol, ballet.id, [leo.id, mia.id])).toBe('BAD_USER_INPUT');
    expect(await spans()).toEqual([]);
    await change(end, [mia]);
    expect(await spans({ past: true })).toEqual([['Mia', '2020-01-01', '2026-10-04']]);
    const gone = await aClass(school, { archivedAt: home.house.now() });
    expect(await codeOf(enrol, gone.id, [leo.id])).toBe('BAD_USER_INPUT');
    await enrolled(gone, [leo]);
    await change(end, [leo], undefined, gone);
  });

  it('of another school are out of reach', async () => {
    const theirs = await aClass(await aSchool(home));
    expect(await codeOf(enrol, theirs.id, [mia.id])).toBe('NOT_FOUND');
    expect(await codeOf(end, theirs.id, [mia.id])).toBe('NOT_FOUND');
    expect((await staff(page, { class: theirs.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  describe('of a class', () => {
    it('are found by the words of the students', async () => {
      await enrolled(ballet, [mia]);
      const { organizationId } = school;
      await inTransaction(home.house.db, (tx) =>
        writeSearchTerms(tx, { organizationId, familyId: family.id }),
      );
      expect(await spans({ search: 'mi rivera' })).toEqual([['Mia', '2020-01-01', null]]);
      // Leo is on file, and not in this class.
      expect(await spans({ search: 'leo' })).toEqual([]);
    });

    it.each([
      ['the present ones by name', false, ['Abe', 'Bo', 'Cleo', 'Dot', 'Eve']],
      ['the past ones with the newest end first', true, ['Abe', 'Cleo', 'Dot', 'Bo', 'Eve']],
    ])('go on page by page: %s', async (_which, past, expected) => {
      const students = await Promise.all(
        ['Cleo', 'Abe', 'Eve', 'Bo', 'Dot'].map((firstName) => aStudent(family, { firstName })),
      );
      const [cleo, abe, ...others] = students as [TestPerson, TestPerson, ...TestPerson[]];
      await enrolled(ballet, others, past ? { endedOn: '2026-03-01' } : {});
      await enrolled(ballet, [cleo, abe], past ? { endedOn: '2026-05-01' } : {});
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const { data } = await staff(page, { class: ballet.id, past, first: 2, after });
        expect(data.enrolments.total).toEqual({ count: 5, isMore: false });
        seen.push(...data.enrolments.edges.map(({ node }: { node: Node }) => node.student.firstName));
        if (!data.enrolments.pageInfo.hasNextPage) break;
        after = data.enrolments.pageInfo.endCursor;
      }
      expect(seen).toEqual(expected);
    });
  });

  it('of a student stand in the order of the week, and what is past apart', async () => {
    const tap = await aClass(school, { name: 'Tap', days: '6' });
    const acro = await aClass(school, { name: 'Acro', days: '1', startTime: '15:00' });
    const old = await aClass(school, { name: 'Old', archivedAt: home.house.now() });
    await enrolled(tap, [mia]);
    await enrolled(ballet, [mia]);
    await enrolled(old, [mia]);
    await enrolled(acro, [mia], { endedOn: '2025-06-01' });
    await enrolled(acro, [mia], { startedOn: '2026-09-01' });
    const { data } = await staff(ofStudent, { id: mia.id });
    const named = (rows: ReadonlyArray<{ class: { name: string } }>) => rows.map((row) => row.class.name);
    expect(data.student.classes.map(({ name }: { name: string }) => name)).toEqual([
      'Acro',
      'Ballet I',
      'Tap',
    ]);
    expect([named(data.student.enrolments), named(data.student.past)]).toEqual([
      ['Acro', 'Ballet I', 'Tap'],
      ['Old', 'Acro'],
    ]);
  });

  it('are shown to parents of their own students, and nothing else of a class', async () => {
    const ana = await aContact(family);
    const neighbour = await aContact(await aFamily(school, { name: 'Chen' }));
    await enrolled(ballet, [mia]);
    const parent = await asParent(ana);
    expect((await parent(ofStudent, { id: mia.id })).data.student.classes).toEqual([
      { name: 'Ballet I', days: ['MONDAY'], startTime: '16:00' },
    ]);
    const stranger = await asParent(neighbour);
    expect((await stranger(ofStudent, { id: mia.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const beyond = 'query ($id: ID!) { student(id: $id) { classes { studentCount } } }';
    expect((await parent(beyond, { id: mia.id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await parent(enrol, { class: ballet.id, students: [leo.id] })).errors[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  describe('of a record that is merged into another', () => {
    const mergeInto = async (kept: TestPerson, merged: TestPerson) => {
      const clerk = await asStaff(school, ['change-text-opt-in']);
      const { errors } = await clerk(
        'mutation ($k: ID!, $m: ID!) { mergePeople(keepId: $k, mergeId: $m) { id } }',
        { k: kept.id, m: merged.id },
      );
      expect(errors).toEqual([]);
    };

    it('come over to the record that is kept', async () => {
      const tap = await aClass(school, { name: 'Tap' });
      await enrolled(ballet, [leo]);
      await enrolled(tap, [mia]);
      await mergeInto(mia, leo);
      const { data } = await staff(ofStudent, { id: mia.id });
      expect(data.student.classes).toHaveLength(2);
      expect(await spans()).toEqual([['Mia', '2020-01-01', null]]);
    });

    it('in a class of both become one that covers both', async () => {
      await enrolled(ballet, [mia], { startedOn: '2019-01-01', endedOn: '2020-06-01' });
      await enrolled(ballet, [mia], { startedOn: '2026-09-01' });
      await enrolled(ballet, [leo], { startedOn: '2026-02-01', endedOn: '2026-09-15' });
      await mergeInto(mia, leo);
      expect(await spans()).toEqual([['Mia', '2026-02-01', null]]);
      const { data } = await staff(ofStudent, { id: mia.id });
      expect(data.student.past).toMatchObject([{ startedOn: '2019-01-01', endedOn: '2020-06-01' }]);
    });
  });
});
