import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sql } from '../../src/db/sql.js';
import { inTransaction } from '../../src/db/transaction.js';
import type { Param } from '../../src/db/values.js';
import { lookFor } from '../../src/families/search.js';
import type { Looking } from '../../src/families/search.js';
import { writeSearchTerms } from '../../src/families/write-search-terms.js';
import { newId } from '../../src/ids.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool } from '../school.js';
import type { TestSchool } from '../school.js';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';

const addFamily = `mutation ($name: String!) { addFamily(input: { name: $name }) { ... on FamilySaved { family { id version } } } }`;
const addContact = `mutation ($familyId: ID!, $input: ContactInput!) {
  addContact(familyId: $familyId, input: $input) { __typename ... on PersonSaved { person { id version } } } }`;
const people = `query ($search: String, $kind: PersonKind, $first: Int, $after: String) {
  people(search: $search, kind: $kind, first: $first, after: $after) {
    edges { cursor node { id firstName lastName } } pageInfo { hasNextPage endCursor } } }`;
const total = `query ($search: String) { people(search: $search) { total { count isMore } } }`;
const families = `query ($search: String) { families(search: $search) { edges { node { name } } } }`;

describeEachDatabase('Searching', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;

  const add = async (family: string, input: Record<string, unknown>) => {
    const { data } = await staff(addFamily, { name: family });
    const familyId: string = data.addFamily.family.id;
    const added = await staff(addContact, { familyId, input });
    return { familyId, id: added.data.addContact.person.id as string };
  };
  const found = async (search: string, more: Record<string, unknown> = {}): Promise<string[]> => {
    const { data } = await staff(people, { search, ...more });
    return data.people.edges.map((edge: { node: { firstName: string } }) => edge.node.firstName);
  };

  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school, []);
    await add('Müller', { firstName: 'Zoë', lastName: 'Müller', email: 'zoe.m+dance@mail.example' });
    await add('O’Brien', { firstName: 'Ana María', lastName: "O'Brien", cellPhone: '(212) 555-0142' });
    await add('Straße', { firstName: 'Jörg', lastName: 'Straße', cellPhone: '+1 646-555-0143' });
    await add('Łukasz', { firstName: 'ÉMILIE', lastName: 'Łukasz-Ngô' });
    await add('Álvarez', { firstName: '100%', lastName: 'Ada_B' });
    await add('Ek', { firstName: 'Nils', lastName: 'Ek', cellPhone: '+46 70 123 45 67' });
  });
  afterAll(() => home.close());

  it.each([
    ['muller', 'Zoë'],
    ['MÜLL', 'Zoë'],
    ['zoe', 'Zoë'],
    ['Zoë mü', 'Zoë'],
    ['dance', 'Zoë'],
    ['zoe.m+dance@mail.example', 'Zoë'],
    ['maria', 'Ana María'],
    ['brien', 'Ana María'],
    ['obrien', 'Ana María'],
    ['O’Brien ana', 'Ana María'],
    ['0142', 'Ana María'],
    ['555-0142', 'Ana María'],
    ['(212) 555-0142', 'Ana María'],
    ['+1 212 555 0142', 'Ana María'],
    ['212', 'Ana María'],
    ['212 55', 'Ana María'],
    ['5550142', 'Ana María'],
    ['123 45', 'Nils'],
    ['70 123', 'Nils'],
    ['ana 0142', 'Ana María'],
    ['strasse', 'Jörg'],
    ['lukasz', 'ÉMILIE'],
    ['ngo emi', 'ÉMILIE'],
    ['ada_b', '100%'],
  ])('finds by %s', async (search, name) => {
    expect(await found(search)).toEqual([name]);
  });

  it.each(['uller', 'zoe brien', '99999', '50142', '142', '%', '_', '!!!', 'a'.repeat(500)])(
    'finds nobody by %s',
    async (search) => {
      expect(await found(search)).toEqual([]);
    },
  );

  it('keeps to the kind asked for', async () => {
    expect(await found('zoe', { kind: 'STUDENT' })).toEqual([]);
    expect(await found('zoe', { kind: 'CONTACT' })).toEqual(['Zoë']);
  });

  it('finds a family by its name and by all that its people are found by', async () => {
    const names = async (search: string) =>
      (await staff(families, { search })).data.families.edges.map(
        (edge: { node: { name: string } }) => edge.node.name,
      );
    expect(await names('mull')).toEqual(['Müller']);
    expect(await names('0143')).toEqual(['Straße']);
    expect(await names('emilie')).toEqual(['Łukasz']);
  });

  it('finds a family by words of several people in it, each person by their own only', async () => {
    const { familyId } = await add('Okafor', { firstName: 'Chidi', lastName: 'Okafor' });
    await staff(addContact, {
      familyId,
      input: { firstName: 'Ngozi', lastName: 'Eze', cellPhone: '3125550147' },
    });
    const { data } = await staff(families, { search: 'chidi 0147 eze' });
    expect(data.families.edges).toEqual([{ node: { name: 'Okafor' } }]);
    expect(await found('chidi 0147')).toEqual([]);
    expect(await found('okafor 0147')).toEqual(['Ngozi']);
  });

  it('finds by what is so now, and no longer by what was', async () => {
    const { id, familyId } = await add('Before', {
      firstName: 'Bea',
      lastName: 'Old',
      cellPhone: '3125550144',
    });
    await staff(
      `mutation ($id: ID!) { saveContact(input: { id: $id, version: 1, lastName: "New", cellPhone: "3125550145" }) { __typename } }`,
      { id },
    );
    await staff(
      `mutation ($id: ID!) { saveFamily(id: $id, version: 1, input: { name: "After" }) { __typename } }`,
      { id: familyId },
    );
    for (const gone of ['old', '0144', 'before']) expect(await found(gone)).toEqual([]);
    for (const now of ['new', '0145', 'after']) expect(await found(now)).toEqual(['Bea']);
  });

  describe('page by page', () => {
    it('shows everybody once and sorted, although somebody is added meanwhile', async () => {
      for (let at = 0; at < 7; at++) await add('Page', { firstName: `P${at}`, lastName: 'Pagemate' });
      const first = (await staff(people, { search: 'pagemate', first: 3 })).data.people;
      await add('Page', { firstName: 'P00', lastName: 'Pagemate' });
      const seen: string[] = first.edges.map((edge: { node: { firstName: string } }) => edge.node.firstName);
      for (let { pageInfo } = first; pageInfo.hasNextPage;) {
        const next = (await staff(people, { search: 'pagemate', first: 3, after: pageInfo.endCursor })).data
          .people;
        seen.push(...next.edges.map((edge: { node: { firstName: string } }) => edge.node.firstName));
        ({ pageInfo } = next);
      }
      expect(seen).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
    });

    it('goes on after people of the same name', async () => {
      for (let at = 0; at < 4; at++) await add('Twin', { firstName: 'Tia', lastName: 'Twinmate' });
      const first = (await staff(people, { search: 'twinmate', first: 2 })).data.people;
      const rest = (await staff(people, { search: 'twinmate', after: first.pageInfo.endCursor })).data.people;
      const ids = [...first.edges, ...rest.edges].map((edge: { node: { id: string } }) => edge.node.id);
      expect(new Set(ids).size).toBe(4);
      expect(rest.pageInfo.hasNextPage).toBe(false);
    });

    it.each(['x', 'WyJhIl0', 'bnVsbA', `${Buffer.from('["a","b"]').toString('base64url')}=`])(
      'refuses %s as a cursor',
      async (after) => {
        const { errors } = await staff(people, { after });
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      },
    );

    it.each([0, -1, 101])('refuses a page of %i', async (first) => {
      const { errors } = await staff(people, { first });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  it('finds people of a merged family under the one that was kept, and nobody who was erased', async () => {
    const [kept, merged] = [
      await add('Keptmate', { firstName: 'Kira', lastName: 'Keptmate' }),
      await add('Goneaway', { firstName: 'Gus', lastName: 'Goneaway', cellPhone: '2065550148' }),
    ];
    const manager = await asStaff(school, ['manage-users', 'change-text-opt-in']);
    const [keep, merge] = [kept.familyId, merged.familyId];
    await manager(
      'mutation ($keep: ID!, $merge: ID!) { mergeFamilies(keepId: $keep, mergeId: $merge) { id } }',
      {
        keep,
        merge,
      },
    );
    const names = async (search: string) =>
      (await staff(families, { search })).data.families.edges.map(
        (edge: { node: { name: string } }) => edge.node.name,
      );
    expect([await names('gus'), await names('0148'), await found('gus 0148')]).toEqual([
      ['Keptmate'],
      ['Keptmate'],
      ['Gus'],
    ]);
    await manager('mutation ($id: ID!) { erasePerson(id: $id) }', { id: merged.id });
    expect([await names('gus'), await names('0148'), await found('gus')]).toEqual([[], [], []]);
  });

  it('finds by two frequent words whom the first thousands of the list do not have', async () => {
    const [organizationId, at] = [school.organizationId, home.house.now()];
    await add('Another', { firstName: 'Zora', lastName: 'Another' });
    const never = { answer: 'never-asked', answerWay: null, answeredAt: null };
    const rest = { hasPortalAccess: false, createdAt: at, version: 1, ...never };
    const addMany = async (howMany: number, firstName: string) => {
      const { familyId } = await add('Everymate', { firstName: 'Aaron', lastName: 'Everymate' });
      const members = Array.from({ length: howMany }, () => ({
        id: newId(),
        firstName,
        lastName: 'Everymate',
        email: null,
        cellPhone: null,
        organizationId,
        familyId,
        kind: 'contact',
        sortName: `everymate ${firstName.toLowerCase()}`,
        ...rest,
      }));
      await inTransaction(home.house.db, async (tx) => {
        await tx.insert('people', members);
        await writeSearchTerms(tx, { organizationId, familyId });
      });
    };
    for (const firstName of ['Abel', 'Abel', 'Abel', 'Zora', 'Zora', 'Zora']) await addMany(700, firstName);
    for (const search of ['everymate zora', 'zora everymate'])
      expect(await found(search, { first: 3 })).toEqual(['Zora', 'Zora', 'Zora']);
    const { data } = await staff(total, { search: 'everymate zora' });
    expect(data.people.total).toEqual({ count: 2100, isMore: false });
  });

  const searches = ['zo', 'zoe brien', 'dance mull'];
  it.each(searches.flatMap((search) => [['person', search] as const, ['family', search] as const]))(
    'goes through indexes for a %s by %s, never through all terms',
    async (ownerKind, search) => {
      const { db } = home.house;
      const { organizationId } = school;
      const asked = await statementsOf(db.read, { organizationId, ownerKind, search });
      expect(asked.length).toBeGreaterThan(1);
      for (const { sql, params } of asked) {
        const explain = db.kind === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
        const plan = await db.read.rows<Record<string, unknown>>(`${explain} ${sql}`, params);
        expect(plan.filter(readsAllTerms)).toEqual([]);
      }
    },
  );
});

/** What a search asks of the database. */
async function statementsOf(
  read: Sql,
  {
    organizationId,
    ownerKind,
    search,
  }: Pick<Looking, 'organizationId' | 'search'> & {
    ownerKind: 'person' | 'family';
  },
) {
  const asked: Array<{ sql: string; params: readonly Param[] | undefined }> = [];
  const listening: Sql = {
    kind: read.kind,
    lockClause: read.lockClause,
    skipLockedClause: read.skipLockedClause,
    rows: (sql, params) => (asked.push({ sql, params }), read.rows(sql, params)),
    row: (sql, params) => (asked.push({ sql, params }), read.row(sql, params)),
    count: (sql, params) => (asked.push({ sql, params }), read.count(sql, params)),
  };
  await lookFor(listening, {
    organizationId,
    ownerKind,
    table: ownerKind === 'person' ? 'people' : 'families',
    columns: 'id, sort_name',
    search,
    where: { sql: 'AND t.archived_at IS NULL', params: [] },
    sources: [],
    index: ownerKind === 'person' ? 'ix_people_sort' : 'ix_families_sort',
    isIndexOfSource: false,
    order: { columns: ['sort_name', 'id'], isDescending: false, after: null },
    limit: 26,
  });
  return asked;
}

/** A step of a plan that looks at every term: SQLite says SCAN, MySQL ALL or index. */
function readsAllTerms({ detail, table, type }: Record<string, unknown>): boolean {
  if (detail !== undefined) return /SCAN (search_terms|s)\b/.test(String(detail));
  return ['search_terms', 's'].includes(String(table)) && ['ALL', 'index'].includes(String(type));
}
