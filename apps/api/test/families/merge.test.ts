import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { makeConsentLink } from '../../src/consent/consent-link.js';
import { inTransaction } from '../../src/db/transaction.js';
import { answer } from '../answers.js';
import { asNobody, asParent, asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { answerOf } from '../stop/stop-house.js';

const merge = `mutation ($keep: ID!, $merge: ID!) { mergePeople(keepId: $keep, mergeId: $merge) {
  id email cellPhone mergedIntoId textConsent { answer way } } }`;
const mergeFamilies = `mutation ($keep: ID!, $merge: ID!) { mergeFamilies(keepId: $keep, mergeId: $merge) {
  id people { id } } }`;
const history = `query ($id: ID!) { contact(id: $id) { mergedIntoId archivedAt
  history(first: 50) { edges { node { id kind number personId before after by evidence } } } } }`;

interface Node {
  readonly kind: string;
  readonly number: string | null;
  readonly personId: string | null;
  readonly after: string | null;
}

describeEachDatabase('Merging', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    family = await aFamily(school);
    staff = await asStaff(school, ['change-text-opt-in']);
  });

  const merging = async (keep: { id: string }, other: { id: string }) => {
    const { data, errors } = await staff(merge, { keep: keep.id, merge: other.id });
    expect(errors).toEqual([]);
    return data.mergePeople;
  };
  const code = async (query: string, keep: string, other: string, client = staff) =>
    (await client(query, { keep, merge: other })).errors[0]?.extensions.code;
  const historyOf = async ({ id }: TestPerson): Promise<Node[]> =>
    (await staff(history, { id })).data.contact.history.edges.map(({ node }: { node: Node }) => node);

  it.each([
    ['in', 'in', 'IN'],
    ['in', 'out', 'OUT'],
    ['out', 'in', 'OUT'],
    ['in', 'never-asked', 'NEVER_ASKED'],
    ['never-asked', 'in', 'NEVER_ASKED'],
  ] as const)('takes the more restrictive of %s and %s: %s', async (one, other, expected) => {
    const [kept, merged] = [
      await aContact(family, { answer: one }),
      await aContact(family, { answer: other }),
    ];
    const { id, textConsent } = await merging(kept, merged);
    expect(id).toBe(kept.id);
    expect(textConsent.answer).toBe(expected);
    const { data } = await staff(history, { id: merged.id });
    expect(data.contact).toMatchObject({ mergedIntoId: kept.id, archivedAt: expect.any(String) });
    const listed = await staff(
      '{ people(filter: { isArchived: false }) { edges { node { id textConsent { answer } } } } }',
    );
    expect(listed.data.people.edges).toEqual([{ node: { id: kept.id, textConsent: { answer: expected } } }]);
    const filtered = await staff(
      'query ($answer: Answer) { people(filter: { answer: $answer }) { edges { node { id } } } }',
      {
        answer: expected,
      },
    );
    expect(filtered.data.people.edges).toEqual([{ node: { id: kept.id } }]);
  });

  it('shows both histories together, each record once, and none of what comes to the old number later', async () => {
    const kept = await aContact(family, { answer: 'never-asked' });
    const merged = await aContact(family, { answer: 'never-asked' });
    await answer(kept, 'in');
    await answer(merged, 'in');
    await texts(merged, 'STOP');
    await merging(kept, merged);
    const shown = await historyOf(kept);
    expect(
      shown.map(({ kind, personId }) => [kind, personId === merged.id ? 'merged' : personId && 'kept']),
    ).toEqual([
      ['merged', 'merged'],
      ['merged', 'kept'],
      ['answer', 'merged'],
      ['suppressed', null],
      ['answer', 'merged'],
      ['answer', 'kept'],
    ]);
    home.pass({ seconds: 2 });
    staff = await asStaff(school, ['change-text-opt-in']);
    await texts(await aContact(await aFamily(school), { cellPhone: merged.cellPhone }), 'STOP');
    expect((await historyOf(kept)).filter(({ kind }) => kind === 'stop-heard')).toEqual([]);
  });

  it('keeps a shared number’s history once', async () => {
    const kept = await aContact(family, { answer: 'in' });
    const merged = await aContact(family, { answer: 'in', cellPhone: kept.cellPhone });
    await texts(kept, 'STOP');
    await merging(kept, merged);
    expect((await historyOf(kept)).filter(({ kind }) => kind === 'suppressed')).toHaveLength(1);
  });

  it('lets a START give back only what both records held', async () => {
    const kept = await aContact(family, { answer: 'in' });
    const merged = await aContact(family, { answer: 'never-asked', cellPhone: kept.cellPhone });
    await texts(kept, 'STOP');
    await merging(kept, merged);
    home.pass({ days: 2 });
    await texts(kept, 'START');
    expect(await answerOf(kept)).toBe('never-asked');
  });

  it('takes over what the kept record lacks, and a number only without its Yes', async () => {
    const kept = await aContact(family, { email: null, cellPhone: null });
    const merged = await aContact(family, { answer: 'in', birthOn: '1990-04-05' });
    expect(await merging(kept, merged)).toMatchObject({
      email: merged.email,
      cellPhone: merged.cellPhone,
      textConsent: { answer: 'NEVER_ASKED' },
    });
  });

  it('lets an e-mailed link of the merged record still take a No, for the record that is kept', async () => {
    const kept = await aContact(family, { answer: 'in' });
    const merged = await aContact(family, { answer: 'in' });
    const { organizationId } = school;
    const token = await inTransaction(home.house.db, (tx) =>
      makeConsentLink(tx, {
        organizationId,
        personId: merged.id,
        addresseeId: merged.id,
        number: merged.cellPhone ?? '',
        email: merged.email ?? '',
        now: home.house.now(),
      }),
    );
    await merging(kept, merged);
    const byLink = `mutation ($input: SetTextOptInByLinkInput!) { setTextOptInByLink(input: $input) {
      __typename ... on LinkAnswerSet { page { answer isValidForYes } } } }`;
    const { data } = await asNobody(school)(byLink, { input: { token, answer: 'OUT' } });
    expect(data.setTextOptInByLink).toMatchObject({
      __typename: 'LinkAnswerSet',
      page: { answer: 'OUT', isValidForYes: false },
    });
    expect(await answerOf(kept)).toBe('out');
  });

  it('stays merged: again is fine, and through several steps', async () => {
    const [one, two, three] = [
      await aContact(family),
      await aContact(family),
      await aContact(family, { answer: 'out' }),
    ];
    await merging(two, three);
    await merging(two, three);
    await merging(one, two);
    expect((await staff(history, { id: three.id })).data.contact.mergedIntoId).toBe(one.id);
    expect((await merging(one, three)).textConsent.answer).toBe('OUT');
    expect((await historyOf(one)).filter(({ kind }) => kind === 'merged')).toHaveLength(4);
  });

  it('takes the merged contact’s portal away at once', async () => {
    const [kept, merged] = [await aContact(family), await aContact(family)];
    const portal = await asParent(merged);
    await merging(kept, merged);
    expect((await portal('{ myFamily { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is refused for what is not one person', async () => {
    const [ana, leo, gone] = [await aContact(family), await aStudent(family), await aContact(family)];
    const stranger = await aContact(await aFamily(await aSchool(home)));
    await staff('mutation ($id: ID!) { archivePerson(id: $id) { id } }', { id: gone.id });
    expect(await code(merge, ana.id, ana.id)).toBe('BAD_USER_INPUT');
    expect(await code(merge, ana.id, leo.id)).toBe('BAD_USER_INPUT');
    expect(await code(merge, gone.id, ana.id)).toBe('BAD_USER_INPUT');
    expect(await code(merge, ana.id, stranger.id)).toBe('NOT_FOUND');
    expect(await code(merge, stranger.id, ana.id)).toBe('NOT_FOUND');
    const other = await asStaff(school, ['send-text-messages', 'text-messages-settings', 'manage-users']);
    expect(await code(merge, ana.id, gone.id, other)).toBe('FORBIDDEN');
    expect(await code(mergeFamilies, family.id, 'x', other)).toBe('FORBIDDEN');
  });

  it('cannot be undone by restoring the merged record', async () => {
    const [kept, merged] = [await aContact(family), await aContact(family)];
    await merging(kept, merged);
    const { errors } = await staff('mutation ($id: ID!) { restorePerson(id: $id) { id } }', {
      id: merged.id,
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await code(merge, (await aContact(family)).id, merged.id)).toBe('BAD_USER_INPUT');
  });

  it('goes both ways at once without harm: one of them wins', async () => {
    const [one, two] = [await aContact(family, { answer: 'in' }), await aContact(family, { answer: 'out' })];
    const answers = await Promise.all([
      staff(merge, { keep: one.id, merge: two.id }),
      staff(merge, { keep: two.id, merge: one.id }),
    ]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const people = await home.house.db.read.rows<{ mergedIntoId: string | null }>(
      'SELECT merged_into_id FROM people WHERE organization_id = ?',
      [school.organizationId],
    );
    expect(people.filter(({ mergedIntoId }) => mergedIntoId === null)).toHaveLength(1);
  });

  it('moves everybody of a family into the other, with their answers and portals', async () => {
    const other = await aFamily(school, { name: 'Rivera-Lee' });
    const [ana, ben] = [await aContact(family, { answer: 'in' }), await aContact(other, { answer: 'out' })];
    const leo = await aStudent(other, { answer: 'in', adultYesBy: ben });
    const portal = await asParent(ben);
    const { data, errors } = await staff(mergeFamilies, { keep: family.id, merge: other.id });
    expect(errors).toEqual([]);
    const ids = data.mergeFamilies.people.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual([ana.id, ben.id, leo.id].sort());
    expect([await answerOf(ana), await answerOf(ben), await answerOf(leo)]).toEqual(['in', 'out', 'in']);
    expect((await portal('{ myFamily { id } }')).data.myFamily.id).toBe(family.id);
    const gone = await staff(
      'query ($id: ID!) { family(id: $id) { mergedIntoId archivedAt people { id } } }',
      {
        id: other.id,
      },
    );
    expect(gone.data.family).toEqual({ mergedIntoId: family.id, archivedAt: expect.any(String), people: [] });
    expect((await historyOf(ben))[0]).toMatchObject({ kind: 'merged', personId: ben.id });
    const found = await staff('{ people(search: "rivera") { edges { node { id } } } }');
    expect(found.data.people.edges).toHaveLength(3);
    expect(await code(mergeFamilies, other.id, family.id)).toBe('BAD_USER_INPUT');
    expect(await code(mergeFamilies, family.id, other.id)).toBeUndefined();
    const foreign = await aFamily(await aSchool(home));
    expect(await code(mergeFamilies, family.id, foreign.id)).toBe('NOT_FOUND');
  });
});
