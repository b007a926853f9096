import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { listFamilies, listPeople } from '../../src/families/lists.js';
import { writeSearchTerms } from '../../src/families/write-search-terms.js';
import { answer } from '../answers.js';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { listening } from '../statements.js';

const people = `query ($search: String, $kind: PersonKind, $archived: Boolean, $filter: PeopleFilter, $sort: PeopleSort, $first: Int, $after: String) {
  people(search: $search, kind: $kind, archived: $archived, filter: $filter, sort: $sort, first: $first, after: $after) {
    edges { node { id firstName } } pageInfo { hasNextPage endCursor } total { count isMore } } }`;
const families = `query ($filter: PeopleFilter, $sort: FamilySort, $search: String) {
  families(filter: $filter, sort: $sort, search: $search) { edges { node { name } } total { count isMore } } }`;

interface Edge {
  readonly node: { readonly id: string; readonly firstName: string; readonly name: string };
}

describeEachDatabase('Lists', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;

  /** Everybody's first name says how they stand. */
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    home.pass({ days: -20 });
    const at = async (name: string, wishes: Parameters<typeof aContact>[1] = {}) => {
      home.pass({ days: 1 });
      return aContact(await aFamily(school, { name }), { firstName: name, ...wishes });
    };
    await at('Never');
    await at('Yes', { answer: 'in' });
    await at('No', { answer: 'out' });
    await at('Nonumber', { cellPhone: null });
    const stopped = await at('Stopped', { answer: 'in' });
    await texts(stopped, 'STOP');
    const back = await at('Back', { answer: 'in' });
    await texts(back, 'STOP');
    await answer(back, 'in');
    const held = await at('Held', { answer: 'in' });
    await texts(held, 'wrong number');
    await archive(await at('Gone', { answer: 'out' }));
    await aStudent(held.family, { firstName: 'Kid', lastName: 'Kid' });
    const { organizationId } = school;
    await inTransaction(home.house.db, (tx) =>
      writeSearchTerms(tx, { organizationId, familyId: held.family.id }),
    );
    const elsewhere = await aSchool(home);
    await aContact(await aFamily(elsewhere), { firstName: 'Elsewhere', answer: 'in' });
    home.setClock(new Date());
    staff = await asStaff(school, []);
  });
  afterAll(() => home.close());

  const archive = ({ id }: TestPerson) =>
    inTransaction(home.house.db, (tx) => tx.update('people', { archivedAt: home.house.now() }, { id }));
  const found = async (variables: Record<string, unknown>): Promise<string[]> => {
    const { data, errors } = await staff(people, variables);
    expect(errors).toEqual([]);
    const names = data.people.edges.map(({ node }: Edge) => node.firstName);
    expect(data.people.total).toEqual({ count: names.length, isMore: false });
    return names;
  };
  const everybody = ['Back', 'Held', 'Kid', 'Never', 'No', 'Nonumber', 'Stopped', 'Yes'];

  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', {}, everybody],
    ['in', { answer: 'IN' }, ['Back', 'Held', 'Yes']],
    ['out', { answer: 'OUT' }, ['No', 'Stopped']],
    ['never asked', { answer: 'NEVER_ASKED' }, ['Kid', 'Never', 'Nonumber']],
    ['the way', { way: 'TEXT_REPLY' }, ['Stopped']],
    ['another way', { way: 'PORTAL' }, ['Back', 'Held', 'No', 'Yes']],
    ['a way that nobody came', { way: 'RULE' }, []],
    ['a stopped number', { isSuppressed: true }, ['Back', 'Stopped']],
    ['no stopped number', { isSuppressed: false }, ['Held', 'Kid', 'Never', 'No', 'Nonumber', 'Yes']],
    ['a held number', { isHeld: true }, ['Held']],
    ['no number', { hasNumber: false }, ['Nonumber']],
    ['a number', { hasNumber: true }, ['Back', 'Held', 'Kid', 'Never', 'No', 'Stopped', 'Yes']],
    ['archived', { isArchived: true }, ['Gone']],
    ['archived and in', { isArchived: true, answer: 'IN' }, []],
    ['archived and out', { isArchived: true, answer: 'OUT' }, ['Gone']],
    ['not archived', { isArchived: false, answer: 'OUT' }, ['No', 'Stopped']],
    ['in and stopped', { answer: 'IN', isSuppressed: true }, ['Back']],
    [
      'in, with a number that is free',
      { answer: 'IN', isSuppressed: false, isHeld: false, hasNumber: true },
      ['Yes'],
    ],
  ])('find people by %s', async (_what, filter, expected) => {
    expect((await found({ filter })).sort()).toEqual(expected);
  });

  it('find people by a filter, their kind and words together', async () => {
    expect(await found({ filter: { answer: 'IN' }, search: 'hel' })).toEqual(['Held']);
    expect(await found({ filter: { answer: 'OUT' }, search: 'hel' })).toEqual([]);
    expect(await found({ filter: { answer: 'NEVER_ASKED' }, kind: 'STUDENT' })).toEqual(['Kid']);
    expect(await found({ archived: true, filter: { answer: 'OUT' } })).toEqual(['Gone', 'No', 'Stopped']);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['by name', { sort: 'NAME' }, everybody],
    ['by name, backwards', { sort: 'NAME_DESCENDING' }, [...everybody].reverse()],
    [
      'by the answer, the newest first',
      { sort: 'SINCE' },
      ['Held', 'Back', 'Stopped', 'No', 'Yes', 'Kid', 'Nonumber', 'Never'],
    ],
    [
      'by the answer, the oldest first',
      { sort: 'SINCE_ASCENDING' },
      ['Yes', 'No', 'Stopped', 'Back', 'Held', 'Kid', 'Nonumber', 'Never'],
    ],
    ['by the newest No', { sort: 'SINCE', filter: { answer: 'OUT' } }, ['Stopped', 'No']],
    [
      'by the newest No, archived too',
      { sort: 'SINCE', archived: true, filter: { answer: 'OUT' } },
      ['Gone', 'Stopped', 'No'],
    ],
    [
      'never asked, the newest record first',
      { sort: 'SINCE', filter: { answer: 'NEVER_ASKED' } },
      ['Kid', 'Nonumber', 'Never'],
    ],
  ])('are sorted %s, and go on page by page', async (_what, variables, expected) => {
    expect(await found(variables)).toEqual(expected);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await staff(people, { ...variables, first: 2, after });
      expect(errors).toEqual([]);
      expect(data.people.total.count).toBe(expected.length);
      seen.push(...data.people.edges.map(({ node }: Edge) => node.firstName));
      if (!data.people.pageInfo.hasNextPage) break;
      after = data.people.pageInfo.endCursor;
    }
    expect(seen).toEqual(expected);
  });

  it('refuse a cursor that is none', async () => {
    const after = Buffer.from('["yesterday","x"]').toString('base64url');
    expect((await staff(people, { after, sort: 'SINCE' })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'by name, backwards',
      { sort: 'NAME_DESCENDING' },
      ['Yes', 'Stopped', 'Nonumber', 'No', 'Never', 'Held', 'Gone', 'Back'],
    ],
    ['with somebody who is in', { filter: { answer: 'IN' } }, ['Back', 'Held', 'Yes']],
    ['with somebody whose number is stopped', { filter: { isSuppressed: true } }, ['Back', 'Stopped']],
    ['with one person who is both', { filter: { isHeld: true, answer: 'NEVER_ASKED' } }, []],
    ['with somebody never asked', { filter: { answer: 'NEVER_ASKED' } }, ['Held', 'Never', 'Nonumber']],
    ['with somebody who is out, but not archived', { filter: { answer: 'OUT' }, search: 'hel' }, []],
    ['that are archived', { filter: { isArchived: true } }, []],
  ])('show families %s', async (_what, variables, expected) => {
    const { data, errors } = await staff(families, variables);
    expect(errors).toEqual([]);
    const names = data.families.edges.map(({ node }: Edge) => node.name);
    expect(names).toEqual(expected);
    expect(data.families.total).toEqual({ count: expected.length, isMore: false });
  });

  describe('of very many', () => {
    const filters = [
      {},
      { answer: 'in' },
      { answer: 'out' },
      { answer: 'never-asked' },
      { way: 'carrier' },
      { isSuppressed: true },
      { isHeld: true },
      { hasNumber: false },
      { isArchived: true },
    ] as const;
    const sorts = ['name', 'name-descending', 'since', 'since-ascending'] as const;

    it.each(filters)('are read through indexes, without sorting all of them: %o', async (filter) => {
      const { db } = home.house;
      const asked = listening(db.read);
      for (const sort of sorts)
        await listPeople(asked.sql, school.organizationId, {
          args: { filter, sort, kind: null, search: null, archived: false, first: 25, after: null },
          node: ({ id }) => id,
        });
      await listFamilies(asked.sql, school.organizationId, {
        args: { filter, sort: 'name', search: null, archived: false, first: 25, after: null },
        node: ({ id }) => id,
      });
      for (const { sql, params } of asked.statements) {
        const explain = db.kind === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
        const plan = await db.read.rows<Record<string, unknown>>(`${explain} ${sql}`, params);
        expect(plan.filter(readsWholeTable)).toEqual([]);
        // Of few who were gathered, all are sorted.
        expect(sql.includes('found') ? [] : plan.filter(sortsAll)).toEqual([]);
      }
    });
  });
});

/** SQLite says SCAN, MySQL ALL or index. */
function readsWholeTable({ detail, table, type }: Record<string, unknown>): boolean {
  if (detail !== undefined) return /SCAN (t|p|l|people|families|suppressions|reviews)\b/.test(String(detail));
  return (
    ['t', 'p', 'l', 'people', 'families'].includes(String(table)) && ['ALL', 'index'].includes(String(type))
  );
}

function sortsAll({ detail, Extra: extra }: Record<string, unknown>): boolean {
  return /USE TEMP B-TREE FOR ORDER BY/.test(String(detail)) || /filesort/.test(String(extra));
}
