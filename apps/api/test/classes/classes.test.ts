import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asStaff, asToken } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent } from '../school.js';
import type { TestSchool } from '../school.js';
import { countStatements } from '../statements.js';
import { aClass, enrolled } from './a-class.js';

const fields = 'id name days startTime endTime teacher room archivedAt version studentCount';
const saved = `{ __typename ... on ClassSaved { class { ${fields} } }
  ... on ClassChangedMeanwhile { message class { ${fields} } } }`;
const add = `mutation ($input: ClassInput!) { addClass(input: $input) ${saved} }`;
const save = `mutation ($id: ID!, $version: Int!, $input: ClassInput!) {
  saveClass(id: $id, version: $version, input: $input) ${saved} }`;
const list = `query ($search: String, $day: Weekday, $archived: Boolean, $sort: ClassSort, $first: Int, $after: String) {
  classes(search: $search, day: $day, archived: $archived, sort: $sort, first: $first, after: $after) {
    edges { node { id name } } pageInfo { hasNextPage endCursor } total { count isMore } } }`;

interface Edge {
  readonly node: { readonly id: string; readonly name: string };
}

describeEachDatabase('A class', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;

  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    staff = await asStaff(school, []);
  });

  const added = async (input: Record<string, unknown>) => {
    const { data, errors } = await staff(add, { input });
    expect(errors).toEqual([]);
    return data.addClass.class;
  };
  const problemOf = async (input: Record<string, unknown>): Promise<string | undefined> => {
    const [error] = (await staff(add, { input })).errors;
    return error === undefined ? undefined : `${error.extensions.code}: ${error.message}`;
  };
  const found = async (variables: Record<string, unknown>): Promise<string[]> => {
    const { data, errors } = await staff(list, variables);
    expect(errors).toEqual([]);
    const names = data.classes.edges.map(({ node }: Edge) => node.name);
    expect(data.classes.total).toEqual({ count: names.length, isMore: false });
    return names;
  };

  it('is added with its days in the order of the week, and found', async () => {
    const made = await added({
      name: '  Ballet   I ',
      days: ['WEDNESDAY', 'MONDAY', 'MONDAY'],
      startTime: '16:30',
      endTime: '17:15',
      teacher: 'Inés Núñez',
      room: 'Studio B',
    });
    expect(made).toMatchObject({
      name: 'Ballet I',
      days: ['MONDAY', 'WEDNESDAY'],
      startTime: '16:30',
      endTime: '17:15',
      teacher: 'Inés Núñez',
      room: 'Studio B',
      archivedAt: null,
      version: 1,
      studentCount: 0,
    });
    const { data } = await staff(`query ($id: ID!) { class(id: $id) { ${fields} } }`, { id: made.id });
    expect(data.class).toEqual(made);
    for (const search of ['ball', 'nunez', 'studio b', 'i ballet'])
      expect([search, await found({ search })]).toEqual([search, ['Ballet I']]);
    expect(await found({ search: 'jazz' })).toEqual([]);
  });

  it('needs a name and nothing else', async () => {
    expect(await added({ name: 'Private lessons' })).toMatchObject({ days: [], startTime: null, room: null });
    expect(await problemOf({ days: ['MONDAY'] })).toBe(
      'BAD_USER_INPUT: A name is needed, of at most 120 characters.',
    );
    expect(await problemOf({ name: 'x'.repeat(121) })).toMatch('BAD_USER_INPUT');
  });

  it.each([
    [{ startTime: '4pm' }, 'A time is written HH:MM, such as 16:30.'],
    [{ startTime: '24:00' }, 'A time is written HH:MM, such as 16:30.'],
    [{ endTime: '17:00' }, 'A class that ends at a time also starts at one.'],
    [{ startTime: '17:00', endTime: '17:00' }, 'A class ends later than it starts.'],
    [{ startTime: '17:00', endTime: '09:30' }, 'A class ends later than it starts.'],
  ])('does not meet at %o', async (times, message) => {
    expect(await problemOf({ name: 'Jazz', ...times })).toBe(`BAD_USER_INPUT: ${message}`);
  });

  it('keeps on saving what is absent, and takes off what is null', async () => {
    const made = await added({ name: 'Tap', days: ['FRIDAY'], startTime: '10:00', teacher: 'Ms Ray' });
    const { data } = await staff(save, {
      id: made.id,
      version: 1,
      input: { endTime: '11:00', teacher: null },
    });
    expect(data.saveClass).toMatchObject({
      __typename: 'ClassSaved',
      class: {
        name: 'Tap',
        days: ['FRIDAY'],
        startTime: '10:00',
        endTime: '11:00',
        teacher: null,
        version: 2,
      },
    });
    expect([await found({ search: 'ray' }), await found({ search: 'tap' })]).toEqual([[], ['Tap']]);
    const { errors } = await staff(save, { id: made.id, version: 2, input: { startTime: null } });
    expect(errors[0]?.message).toBe('A class that ends at a time also starts at one.');
  });

  it('is not saved over what somebody else saved meanwhile', async () => {
    const made = await added({ name: 'Tap' });
    await staff(save, { id: made.id, version: 1, input: { name: 'Tap II' } });
    const { data } = await staff(save, { id: made.id, version: 1, input: { name: 'Tap for boys' } });
    expect(data.saveClass).toMatchObject({
      __typename: 'ClassChangedMeanwhile',
      message: 'Somebody changed this class meanwhile. Nothing was saved: please look at it and save again.',
      class: { name: 'Tap II', version: 2 },
    });
    expect(await found({})).toEqual(['Tap II']);
  });

  it('is archived with its students, and restored with them', async () => {
    const jazz = await aClass(school, { name: 'Jazz' });
    const leo = await aStudent(await aFamily(school));
    await enrolled(jazz, [leo]);
    const classesOfLeo = async () =>
      (await staff('query ($id: ID!) { student(id: $id) { classes { name } } }', { id: leo.id })).data.student
        .classes;
    const act = (name: string) =>
      staff(`mutation ($id: ID!) { ${name}(id: $id) { ${fields} } }`, { id: jazz.id });
    expect((await act('archiveClass')).data.archiveClass).toMatchObject({ version: 2, studentCount: 1 });
    const again = (await act('archiveClass')).data.archiveClass;
    expect([again.version, again.archivedAt !== null]).toEqual([2, true]);
    expect([await found({}), await found({ archived: true }), await classesOfLeo()]).toEqual([
      [],
      ['Jazz'],
      [],
    ]);
    expect((await act('restoreClass')).data.restoreClass).toMatchObject({
      archivedAt: null,
      version: 3,
      studentCount: 1,
    });
    expect(await classesOfLeo()).toEqual([{ name: 'Jazz' }]);
  });

  it('counts the students who are in it or come later, and not those who left or are archived', async () => {
    const jazz = await aClass(school, { name: 'Jazz' });
    const family = await aFamily(school);
    const [now, later, left, gone] = [
      await aStudent(family),
      await aStudent(family),
      await aStudent(family),
      await aStudent(family),
    ];
    await enrolled(jazz, [now, gone]);
    await enrolled(jazz, [later], { startedOn: '2999-01-01' });
    await enrolled(jazz, [left], { endedOn: '2021-01-01' });
    await staff('mutation ($id: ID!) { archivePerson(id: $id) { id } }', { id: gone.id });
    const { data } = await staff(`query ($id: ID!) { class(id: $id) { studentCount } }`, { id: jazz.id });
    expect(data.class.studentCount).toBe(2);
  });

  describe('in the list', () => {
    beforeEach(async () => {
      await aClass(school, { name: 'Éclair Ballet', days: '24', startTime: '09:00' });
      await aClass(school, { name: 'Zumba', days: '1', startTime: '18:00' });
      await aClass(school, { name: 'Acro', days: '15', startTime: '16:00' });
      await aClass(school, { name: 'Camp', days: '', startTime: null, endTime: null });
      await aClass(school, { name: 'Gone', days: '1', archivedAt: home.house.now() });
      const elsewhere = await aSchool(home);
      await aClass(elsewhere, { name: 'Elsewhere' });
    });

    it.each<[string, Record<string, unknown>, string[]]>([
      ['by name', {}, ['Acro', 'Camp', 'Éclair Ballet', 'Zumba']],
      ['by name, backwards', { sort: 'NAME_DESCENDING' }, ['Zumba', 'Éclair Ballet', 'Camp', 'Acro']],
      ['by the week', { sort: 'SCHEDULE' }, ['Acro', 'Zumba', 'Éclair Ballet', 'Camp']],
      ['of one day', { day: 'MONDAY', sort: 'SCHEDULE' }, ['Acro', 'Zumba']],
      ['of a later day', { day: 'THURSDAY' }, ['Éclair Ballet']],
      ['of a day without any', { day: 'SUNDAY' }, []],
      ['with archived ones', { archived: true, day: 'MONDAY' }, ['Acro', 'Gone', 'Zumba']],
    ])('stands %s, page by page', async (_what, variables, expected) => {
      expect(await found(variables)).toEqual(expected);
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const { data, errors } = await staff(list, { ...variables, first: 2, after });
        expect(errors).toEqual([]);
        seen.push(...data.classes.edges.map(({ node }: Edge) => node.name));
        if (!data.classes.pageInfo.hasNextPage) break;
        after = data.classes.pageInfo.endCursor;
      }
      expect(seen).toEqual(expected);
    });
  });

  it('is there for programs with the scopes of families, and for no others', async () => {
    const writer = await asToken(school, ['families:write']);
    const reader = await asToken(school, ['families:read']);
    const { data } = await writer(
      `mutation { addClass(input: { name: "Hip Hop" }) ${saved.replace(' studentCount', '')} }`,
    );
    expect(data.addClass.__typename).toBe('ClassSaved');
    expect((await reader(list)).data.classes.edges).toHaveLength(1);
    expect((await writer(list)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await reader(add, { input: { name: 'Rap' } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const other = await asToken(school, ['consent:read', 'texts:send']);
    expect((await other(list)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('takes as many statements in a list of many as in a list of two', async () => {
    const family = await aFamily(school);
    for (let at = 0; at < 12; at++) await enrolled(await aClass(school), [await aStudent(family)]);
    await aContact(family);
    const counted = countStatements(home);
    const statements = async (first: number) => {
      await staff(`{ classes(first: ${first}) { edges { node { id studentCount } } } }`);
      return counted.taken();
    };
    const few = await statements(2);
    expect([await statements(12), few > 0]).toEqual([few, true]);
  });
});
