import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, newNumber } from '../school.js';
import { answerOf, arrivedAt } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import { anOpenSchool, fillIn, least, registered } from './registration-house.js';
import type { OpenSchool } from './registration-house.js';

const fields = `id state saidYes awaited family { id name archivedAt people { id firstName } }
  matches { family { id name } likenesses } mergedInto { id }`;
const list = `query ($first: Int!, $after: String) { registrations(first: $first, after: $after) {
  edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
const settle = (name: string) =>
  `mutation ($id: ID!) { ${name}(id: $id) { __typename
    ... on RegistrationSettled { registration { ${fields} } }
    ... on RegistrationSettledMeanwhile { message registration { state } } } }`;
const merge = `mutation ($id: ID!, $intoFamilyId: ID!) { mergeRegistration(id: $id, intoFamilyId: $intoFamilyId) {
  __typename ... on RegistrationSettled { registration { ${fields} } } } }`;

describeEachDatabase('The office', (open) => {
  let home: TestHouse;
  let school: OpenSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    home.pass({ minutes: 61 });
    school = await anOpenSchool(home);
    staff = await asStaff(school);
  });

  const waiting = async (): Promise<Answered[]> => {
    const { data } = await staff(list, { first: 100 });
    return data.registrations.edges.map(({ node }: Answered) => node);
  };
  const theOnly = async (): Promise<Answered> => {
    const [only] = await waiting();
    return only;
  };
  const code = ({ errors }: Awaited<ReturnType<Client>>) => errors[0]?.extensions.code;

  it('sees who registered, the oldest first and page by page, and who said Yes', async () => {
    const number = newNumber();
    await fillIn(school, { ...least, 'contacts.0.cellPhone': number, 'contacts.0.saysYes': 'yes' });
    await fillIn(school, { ...least, 'contacts.0.lastName': 'Chen' });
    const [ana] = await registered(school);
    const { data } = await staff(list, { first: 1 });
    const [{ node }] = data.registrations.edges;
    expect(node).toMatchObject({ state: 'NEW', saidYes: [ana?.id], awaited: [ana?.id] });
    expect(node.family.people.map(({ firstName }: Answered) => firstName)).toEqual(['Ana', 'Leo']);
    const { endCursor: after, hasNextPage } = data.registrations.pageInfo;
    expect(hasNextPage).toBe(true);
    const next = (await staff(list, { first: 1, after })).data.registrations;
    expect([next.edges[0].node.family.name, next.pageInfo.hasNextPage]).toEqual(['Chen', false]);
    await workOff(home);
    await home.sandbox.control.textFromPhone({ from: number, to: school.ourNumber, text: 'YES' });
    expect((await waiting())[0]).toMatchObject({ saidYes: [ana?.id], awaited: [] });
  });

  it('is shown families with the same number, address or name, the likeliest first', async () => {
    const number = newNumber();
    const sameName = await aFamily(school, { name: 'Other' });
    await aContact(sameName, { firstName: 'Leo', lastName: 'RIVERA' });
    const family = await aFamily(school, { name: 'Rivera-Vega' });
    await aContact(family, { firstName: 'Ana', lastName: 'Rivera', cellPhone: number });
    const sameAddress = await aFamily(school, { name: 'Okafor' });
    await aContact(sameAddress, { firstName: 'Ada', email: 'Ana@Rivera.example' });
    await aContact(await aFamily(school, { name: 'Nobody' }), { firstName: 'Bea' });
    const elsewhere = await anOpenSchool(home);
    await aContact(await aFamily(elsewhere), { cellPhone: number, email: 'ana@rivera.example' });
    await fillIn(school, { ...least, 'contacts.0.cellPhone': number });
    expect((await theOnly()).matches).toEqual([
      { family: { id: family.id, name: 'Rivera-Vega' }, likenesses: ['SAME_NUMBER', 'SAME_NAME'] },
      { family: { id: sameAddress.id, name: 'Okafor' }, likenesses: ['SAME_EMAIL'] },
      { family: { id: sameName.id, name: 'Other' }, likenesses: ['SAME_NAME'] },
    ]);
  });

  it('merges it into a family that it knows: the people come there, and no answer changes', async () => {
    const number = newNumber();
    const family = await aFamily(school);
    const known = await aContact(family, { cellPhone: number, answer: 'in' });
    await fillIn(school, { ...least, 'contacts.0.cellPhone': number });
    const { id } = await theOnly();
    const { data } = await staff(merge, { id, intoFamilyId: family.id });
    expect(data.mergeRegistration.registration).toMatchObject({
      state: 'MERGED',
      mergedInto: { id: family.id },
      matches: [],
    });
    const lookAt = 'query ($id: ID!) { family(id: $id) { people { firstName } } }';
    const { data: after } = await staff(lookAt, { id: family.id });
    expect(after.family.people).toHaveLength(3);
    expect(await answerOf(known)).toBe('in');
    expect(await waiting()).toEqual([]);
  });

  describe('does not merge', () => {
    it.each([[['send-text-messages']], [['text-messages-settings']], [[]]] as const)(
      'with no more than %j',
      async (permissions) => {
        const family = await aFamily(school);
        await fillIn(school, least);
        const { id } = await theOnly();
        const other = await asStaff(school, permissions);
        expect(code(await other(merge, { id, intoFamilyId: family.id }))).toBe('FORBIDDEN');
      },
    );

    it('into a family of another school, or into itself, and then it waits as before', async () => {
      const foreign = await aFamily(await anOpenSchool(home));
      await fillIn(school, least);
      const { id, family } = await theOnly();
      expect(code(await staff(merge, { id, intoFamilyId: foreign.id }))).toBe('NOT_FOUND');
      expect(code(await staff(merge, { id, intoFamilyId: family.id }))).toBe('BAD_USER_INPUT');
      expect(await theOnly()).toMatchObject({ id, state: 'NEW' });
    });
  });

  it('discards it: the family is archived, not deleted, and a YES that comes late texts nobody', async () => {
    const number = newNumber();
    await fillIn(school, { ...least, 'contacts.0.cellPhone': number, 'contacts.0.saysYes': 'yes' });
    await workOff(home);
    const { id } = await theOnly();
    const { data } = await staff(settle('discardRegistration'), { id });
    const { state, family } = data.discardRegistration.registration;
    expect([state, family.archivedAt, family.people.length]).toEqual(['DISCARDED', expect.any(String), 2]);
    expect(await waiting()).toEqual([]);
    await home.sandbox.control.textFromPhone({ from: number, to: school.ourNumber, text: 'YES' });
    await workOff(home);
    expect(arrivedAt(home, number)).toHaveLength(1);
    const restore = 'mutation ($id: ID!) { restoreFamily(id: $id) { archivedAt } }';
    expect((await staff(restore, family)).data.restoreFamily).toEqual({ archivedAt: null });
  });

  it('keeps it as a new family', async () => {
    await fillIn(school, least);
    const { id } = await theOnly();
    const { data } = await staff(settle('keepRegistration'), { id });
    expect(data.keepRegistration.registration).toMatchObject({
      state: 'KEPT',
      family: { archivedAt: null },
    });
    expect(await waiting()).toEqual([]);
  });

  it('settles it once, whoever comes second', async () => {
    await fillIn(school, least);
    const { id } = await theOnly();
    const outcomes = await Promise.all([
      staff(settle('keepRegistration'), { id }),
      staff(settle('discardRegistration'), { id }),
    ]);
    const results = outcomes.map(({ data }) => Object.values<Answered>(data)[0].__typename);
    expect(results.sort()).toEqual(['RegistrationSettled', 'RegistrationSettledMeanwhile']);
  });

  it('has nothing to do about a family that was archived or merged on its own page', async () => {
    await fillIn(school, least);
    const { family } = await theOnly();
    await staff('mutation ($id: ID!) { archiveFamily(id: $id) { id } }', family);
    expect(await waiting()).toEqual([]);
  });

  it('sees nothing of another school', async () => {
    await fillIn(school, least);
    const { id } = await theOnly();
    const elsewhere = await asStaff(await anOpenSchool(home));
    expect((await elsewhere(list, { first: 10 })).data.registrations.edges).toEqual([]);
    expect(code(await elsewhere(settle('keepRegistration'), { id }))).toBe('NOT_FOUND');
  });
});
