import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answer } from '../answers.js';
import { aClass, enrolled } from '../classes/a-class.js';
import { asNobody, asParent, asStaff, asToken, everyTexting } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { owe } from '../work.js';
import type { ApiScope } from '../../src/auth/scopes.js';

interface Asked {
  readonly text: string;
  readonly variables?: Record<string, unknown>;
}

/** Everything that belongs to one school and that an operation may name. */
interface Belongings {
  readonly school: TestSchool;
  readonly familyId: string;
  readonly contact: TestPerson;
  readonly student: TestPerson;
  readonly classId: string;
  readonly textingNumberId: string;
  readonly noticeId: string;
}

const union = '{ __typename ... on Problem { message } }';

/** Operations that name something: whoever it does not belong to is told that there is no such thing. */
const naming: Record<string, (theirs: Belongings) => Asked> = {
  family: ({ familyId }) => ({ text: `{ family(id: "${familyId}") { name } }` }),
  contact: ({ contact }) => ({ text: `{ contact(id: "${contact.id}") { email } }` }),
  student: ({ student }) => ({ text: `{ student(id: "${student.id}") { cellPhone } }` }),
  class: ({ classId }) => ({ text: `{ class(id: "${classId}") { name studentCount } }` }),
  enrolments: ({ classId }) => ({
    text: `{ enrolments(classId: "${classId}") { edges { node { student { firstName } } } } }`,
  }),
  saveClass: ({ classId }) => ({
    text: `mutation { saveClass(id: "${classId}", version: 1, input: { name: "X" }) ${union} }`,
  }),
  archiveClass: ({ classId }) => ({ text: `mutation { archiveClass(id: "${classId}") { id } }` }),
  restoreClass: ({ classId }) => ({ text: `mutation { restoreClass(id: "${classId}") { id } }` }),
  enrolStudents: ({ classId, student }) => ({
    text: `mutation { enrolStudents(classId: "${classId}", studentIds: ["${student.id}"]) { id } }`,
  }),
  endEnrolments: ({ classId, student }) => ({
    text: `mutation { endEnrolments(classId: "${classId}", studentIds: ["${student.id}"]) { id } }`,
  }),
  exportConsentHistory: ({ contact }) => ({ text: `{ exportConsentHistory(personId: "${contact.id}") }` }),
  saveFamily: ({ familyId }) => ({
    text: `mutation { saveFamily(id: "${familyId}", version: 1, input: { name: "X" }) ${union} }`,
  }),
  archiveFamily: ({ familyId }) => ({ text: `mutation { archiveFamily(id: "${familyId}") { id } }` }),
  restoreFamily: ({ familyId }) => ({ text: `mutation { restoreFamily(id: "${familyId}") { id } }` }),
  addContact: ({ familyId }) => ({
    text: `mutation { addContact(familyId: "${familyId}", input: { firstName: "X", lastName: "Y" }) ${union} }`,
  }),
  addStudent: ({ familyId }) => ({
    text: `mutation { addStudent(familyId: "${familyId}", input: { firstName: "X", lastName: "Y" }) ${union} }`,
  }),
  saveContact: ({ contact }) => ({
    text: `mutation { saveContact(input: { id: "${contact.id}", version: 1, firstName: "X", cellPhone: null, textOptIn: { answer: OUT } }) ${union} }`,
  }),
  saveStudent: ({ student }) => ({
    text: `mutation { saveStudent(input: { id: "${student.id}", version: 1, firstName: "X" }) ${union} }`,
  }),
  archivePerson: ({ contact }) => ({ text: `mutation { archivePerson(id: "${contact.id}") { id } }` }),
  restorePerson: ({ contact }) => ({ text: `mutation { restorePerson(id: "${contact.id}") { id } }` }),
  setTextingNumberAnswers: ({ textingNumberId }) => ({
    text: `mutation { setTextingNumberAnswers(id: "${textingNumberId}", answersKeywords: CARRIER) { id } }`,
  }),
  retireTextingNumber: ({ textingNumberId }) => ({
    text: `mutation { retireTextingNumber(id: "${textingNumberId}") { id } }`,
  }),
  undeliveredNotice: ({ noticeId }) => ({ text: `{ undeliveredNotice(id: "${noticeId}") { id } }` }),
  retryNotice: ({ noticeId }) => ({ text: `mutation { retryNotice(id: "${noticeId}") { id } }` }),
};

/** Lists and settings: they hold nothing of anybody else. */
const listing: Record<string, (theirs: Belongings) => Asked> = {
  families: () => ({ text: '{ families { edges { node { id name } } } }' }),
  'families found': ({ contact }) => ({
    text: `{ families(search: "${contact.cellPhone}") { edges { node { id } } } }`,
  }),
  classes: () => ({ text: '{ classes(archived: true) { edges { node { id name } } } }' }),
  people: () => ({ text: '{ people(archived: true) { edges { node { id cellPhone email } } } }' }),
  'people found': ({ contact }) => ({
    text: `{ people(search: "${contact.cellPhone}") { edges { node { id } } } }`,
  }),
  numberHistory: ({ contact }) => ({
    text: `{ numberHistory(number: "${contact.cellPhone}") { edges { node { id personId words } } } }`,
  }),
  'export of a number': ({ contact }) => ({
    text: `{ exportConsentHistory(number: "${contact.cellPhone}") }`,
  }),
  undeliveredNotices: () => ({
    text: '{ undeliveredNotices { edges { node { id number people { firstName } } } } }',
  }),
  organization: () => ({ text: '{ organization { id organizationEmail } }' }),
  webhookAddresses: () => ({ text: '{ webhookAddresses { inboundTexts } }' }),
  textingNumbers: () => ({ text: '{ textingNumbers { id number } }' }),
  consentWordings: () => ({ text: '{ consentWordings { id text } }' }),
};

const onlySettings = ['setTextingNumberAnswers', 'retireTextingNumber', 'webhookAddresses'];
const everyScope: readonly ApiScope[] = ['consent:read', 'consent:write', 'families:read', 'families:write'];

describeEachDatabase('Somebody else’s', (open) => {
  let home: TestHouse;
  let theirs: Belongings;
  let strangers: Record<string, Client>;

  beforeAll(async () => {
    home = await openTestHouse(open);
    theirs = await belongings(await aSchool(home, { name: 'Theirs' }));
    const ours = await aSchool(home, { name: 'Ours' });
    const parent = await aContact(await aFamily(ours));
    strangers = {
      'staff of another school': await asStaff(ours, [...everyTexting, 'export-consent', 'manage-users']),
      'a program of another school': await asToken(ours, everyScope),
      'a parent of another school': await asParent(parent),
      'a parent of another family': await asParent(
        await aContact(await aFamily(theirs.school, { name: 'Neighbour' })),
      ),
      nobody: asNobody(ours),
    };
  });
  afterAll(() => home.close());

  async function belongings(school: TestSchool): Promise<Belongings> {
    const family = await aFamily(school, { name: 'Private' });
    const contact = await aContact(family, { answer: 'in' });
    const student = await aStudent(family);
    const { id: classId } = await aClass(school, { name: 'Private Ballet' });
    await enrolled({ school, id: classId, name: '' }, [student]);
    await answer(contact, 'out');
    const number = await home.house.db.read.row<{ id: string }>(
      'SELECT id FROM texting_numbers WHERE organization_id = ?',
      [school.organizationId],
    );
    return {
      school,
      familyId: family.id,
      contact,
      student,
      classId,
      textingNumberId: number?.id ?? '',
      noticeId: await owe(school, {
        kind: 'texting-email',
        payload: { personId: contact.id, addresseeId: contact.id },
      }),
    };
  }

  async function everythingOf({ school }: Belongings): Promise<string> {
    const tables = [
      'families',
      'people',
      'classes',
      'enrolments',
      'text_consents',
      'consent_records',
      'texting_numbers',
      'organizations',
      'outbox_jobs',
    ];
    const rows = await Promise.all(
      tables.map((table) =>
        home.house.db.read.rows(
          `SELECT * FROM ${table} WHERE ${table === 'organizations' ? 'id' : 'organization_id'} = ? ORDER BY 1`,
          [school.organizationId],
        ),
      ),
    );
    return JSON.stringify(rows);
  }

  describe.each(Object.keys(naming))('things are out of reach of %s', (operation) => {
    it('whoever asks', async () => {
      const before = await everythingOf(theirs);
      const { text, variables } = naming[operation]?.(theirs) ?? { text: '' };
      for (const [who, ask] of Object.entries(strangers)) {
        const { errors, data } = await ask(text, variables);
        const allowed =
          who === 'staff of another school' ? ['NOT_FOUND'] : ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];
        expect([who, allowed.includes(errors[0]?.extensions.code ?? 'nothing'), data]).toEqual([
          who,
          true,
          null,
        ]);
      }
      expect(await everythingOf(theirs)).toBe(before);
    });
  });

  it.each(Object.keys(listing))('rows are in no answer of %s', async (operation) => {
    const { text } = listing[operation]?.(theirs) ?? { text: '' };
    const { school, familyId, contact, student, classId, textingNumberId, noticeId } = theirs;
    const secrets = [
      school.office,
      school.ourNumber,
      familyId,
      contact.id,
      student.id,
      classId,
      textingNumberId,
      noticeId,
    ];
    for (const [who, ask] of Object.entries(strangers)) {
      const { data } = await ask(text);
      const said = JSON.stringify(data);
      // A number that was asked for stands in the answer; whose it is must not.
      expect([who, secrets.filter((secret) => said.includes(secret))]).toEqual([who, []]);
    }
  });

  it('are there for those they belong to', async () => {
    const staff = await asStaff(theirs.school);
    for (const operation of ['family', 'contact', 'student', 'class', 'enrolments', 'exportConsentHistory'])
      expect([operation, (await staff(naming[operation]?.(theirs).text ?? '')).errors]).toEqual([
        operation,
        [],
      ]);
    const parent = await asParent(theirs.contact);
    for (const operation of ['family', 'contact', 'student'])
      expect([operation, (await parent(naming[operation]?.(theirs).text ?? '')).errors]).toEqual([
        operation,
        [],
      ]);
  });

  it.each(onlySettings)('settings behind %s need their permission', async (operation) => {
    const clerk = await asStaff(theirs.school, ['send-text-messages', 'change-text-opt-in']);
    const { text } = (naming[operation] ?? listing[operation])?.(theirs) ?? { text: '' };
    expect((await clerk(text)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each(['numberHistory', 'export of a number', 'undeliveredNotices'])(
    'history behind %s needs a texting permission',
    async (operation) => {
      const clerk = await asStaff(theirs.school, []);
      const { text } = listing[operation]?.(theirs) ?? { text: '' };
      expect((await clerk(text)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );

  it.each([
    'family',
    'people',
    'classes',
    'enrolStudents',
    'numberHistory',
    'archivePerson',
    'consentWordings',
  ])('program cannot use %s without the scope', async (operation) => {
    const program = await asToken(theirs.school, ['texts:send']);
    const { text } = (naming[operation] ?? listing[operation])?.(theirs) ?? { text: '' };
    expect((await program(text)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
