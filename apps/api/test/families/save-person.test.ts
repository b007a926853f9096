import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answer } from '../answers.js';
import { asParent, asStaff, asToken } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';

const consent = 'textConsent { answer version mayText obstacle mustTextStartTo }';
const result = `{
  __typename
  ... on PersonSaved { person { id firstName lastName email cellPhone version ${consent} } }
  ... on PersonChangedMeanwhile { message person { firstName version ${consent} } }
  ... on NumberNotUsable { message }
  ... on TextOptInRefused { reason message }
  ... on AnswerChangedMeanwhile { message person { ${consent} } }
}`;
const saveContact = `mutation ($input: SaveContactInput!) { saveContact(input: $input) ${result} }`;
const saveStudent = `mutation ($input: SaveStudentInput!) { saveStudent(input: $input) ${result} }`;
const proof = { how: 'PHONE', agreedOn: '2026-01-05', personAgreed: true };

describeEachDatabase('Save Changes', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  let family: TestFamily;
  let ana: TestPerson;

  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    family = await aFamily(school);
    ana = await aContact(family, { answer: 'in' });
  });

  const save = async (
    person: TestPerson,
    input: Record<string, unknown>,
    by: Client = staff,
  ): Promise<Answered> => {
    const { data, errors } = await by(saveContact, { input: { id: person.id, version: 1, ...input } });
    return data?.saveContact ?? { __typename: errors[0]?.extensions.code, message: errors[0]?.message };
  };
  const rowOf = (person: TestPerson) =>
    home.house.db.read.row<Record<string, unknown>>('SELECT * FROM people WHERE id = ?', [person.id]);
  const recordsOf = (person: TestPerson) =>
    home.house.db.read.rows<Answered>('SELECT * FROM consent_records WHERE person_id = ? ORDER BY id', [
      person.id,
    ]);

  it('changes the fields that came along and nothing else', async () => {
    const saved = await save(ana, { lastName: '  de   la Cruz ' });
    expect(saved).toMatchObject({
      __typename: 'PersonSaved',
      person: { firstName: 'Ana', lastName: 'de la Cruz', cellPhone: ana.cellPhone, version: 2 },
    });
    expect(saved.person.textConsent).toMatchObject({ answer: 'IN', version: 1, mayText: true });
    expect(await recordsOf(ana)).toEqual([]);
  });

  it('saves nothing over what somebody saved first, and shows it', async () => {
    await save(ana, { firstName: 'Anna' });
    const late = await save(ana, { firstName: 'Hannah', cellPhone: newNumber() });
    expect(late).toMatchObject({
      __typename: 'PersonChangedMeanwhile',
      person: { firstName: 'Anna', version: 2 },
    });
    expect(await rowOf(ana)).toMatchObject({ firstName: 'Anna', cellPhone: ana.cellPhone });
  });

  it('semantics §1: takes a No all the same, which never conflicts', async () => {
    await save(ana, { firstName: 'Anna' });
    const late = await save(ana, { firstName: 'Hannah', textOptIn: { answer: 'OUT' } });
    expect(late).toMatchObject({
      __typename: 'PersonChangedMeanwhile',
      message: expect.stringContaining('The No to texts counts') as never,
      person: { firstName: 'Anna', textConsent: { answer: 'OUT', mayText: false } },
    });
  });

  it.each([
    ['an empty name', { firstName: ' ' }],
    ['no name', { firstName: null }],
    ['a name without end', { lastName: 'x'.repeat(81) }],
    ['what is no address', { email: 'ana at mail' }],
  ])('refuses %s', async (_, input) => {
    expect(await save(ana, input)).toMatchObject({ __typename: 'BAD_USER_INPUT' });
  });

  it('refuses what is no number, and saves nothing of it', async () => {
    expect(await save(ana, { firstName: 'Anna', cellPhone: '555' })).toMatchObject({
      __typename: 'NumberNotUsable',
    });
    expect(await rowOf(ana)).toMatchObject({ firstName: 'Ana', version: 1 });
  });

  it('forgets that the old address bounced', async () => {
    const saved = await save(ana, { email: 'New@Mail.example' });
    expect(saved.person.email).toBe('New@Mail.example');
    expect(await rowOf(ana)).toMatchObject({ emailKey: 'new@mail.example' });
  });

  describe('with another number', () => {
    it('voids a Yes and records where it was', async () => {
      const number = newNumber();
      const { person } = await save(ana, { cellPhone: number });
      expect(person).toMatchObject({
        cellPhone: number,
        textConsent: { answer: 'NEVER_ASKED', version: 2, obstacle: 'NEVER_ASKED' },
      });
      expect(await recordsOf(ana)).toMatchObject([
        {
          kind: 'number-changed',
          number,
          answerBefore: 'in',
          answerAfter: 'never-asked',
          way: 'staff',
          evidenceJson: { previousNumber: ana.cellPhone },
        },
      ]);
    });

    it('voids it for good: the old number put back is a new one', async () => {
      await save(ana, { cellPhone: newNumber() });
      const { person } = await save(ana, { version: 2, cellPhone: ana.cellPhone });
      expect(person.textConsent).toMatchObject({ answer: 'NEVER_ASKED', version: 3 });
    });

    it('keeps their own No', async () => {
      await answer(ana, 'out');
      const { person } = await save(ana, { cellPhone: newNumber() });
      expect(person.textConsent).toMatchObject({ answer: 'OUT' });
    });

    it('keeps the STOP of their phone, which stays on the old number, and START there changes nothing', async () => {
      await texts(ana, 'STOP');
      const { person } = await save(ana, { cellPhone: newNumber() });
      expect(person.textConsent).toMatchObject({ answer: 'OUT' });
      const suppressed = await home.house.db.read.row<{ liftedAt: Date | null }>(
        'SELECT lifted_at FROM suppressions WHERE organization_id = ? AND number = ?',
        [school.organizationId, ana.cellPhone],
      );
      expect(suppressed).toEqual({ liftedAt: null });
      const left = await home.house.db.read.row<{ episodeId: string | null }>(
        'SELECT episode_id FROM text_consents WHERE person_id = ? AND number = ?',
        [ana.id, ana.cellPhone],
      );
      expect(left).toEqual({ episodeId: null });
      await save(ana, { version: 2, cellPhone: ana.cellPhone });
      await texts(ana, 'START');
      const after = await save(ana, { version: 3 });
      expect(after.person.textConsent).toMatchObject({ answer: 'OUT' });
    });

    it('is none when it is only written differently', async () => {
      const written = ana.cellPhone?.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2.$3') ?? '';
      const { person } = await save(ana, { cellPhone: written });
      expect(person.textConsent).toMatchObject({ answer: 'IN', version: 1 });
      expect(await recordsOf(ana)).toEqual([]);
    });

    it('may be taken off', async () => {
      const { person } = await save(ana, { cellPhone: null });
      expect(person).toMatchObject({
        cellPhone: null,
        textConsent: { answer: 'NEVER_ASKED', obstacle: 'NO_NUMBER' },
      });
    });

    it('takes the tick for the number saved', async () => {
      const number = newNumber();
      const textOptIn = { answer: 'IN', seenVersion: 1, proof };
      const { person } = await save(ana, { cellPhone: number, textOptIn });
      expect(person).toMatchObject({ cellPhone: number, textConsent: { answer: 'IN', mayText: true } });
    });

    it('saves nothing at all when the tick is refused', async () => {
      const input = {
        cellPhone: newNumber(),
        firstName: 'Anna',
        textOptIn: { answer: 'IN', seenVersion: 1 },
      };
      expect(await save(ana, input)).toMatchObject({
        __typename: 'TextOptInRefused',
        reason: 'PROOF_MISSING',
      });
      expect(await rowOf(ana)).toMatchObject({ firstName: 'Ana', cellPhone: ana.cellPhone, version: 1 });
      expect(await recordsOf(ana)).toEqual([]);
    });

    it('saves nothing at all when the answer was changed meanwhile', async () => {
      await answer(ana, 'out');
      const textOptIn = { answer: 'IN', seenVersion: 1, proof };
      const late = await save(ana, { cellPhone: newNumber(), textOptIn });
      expect(late).toMatchObject({
        __typename: 'AnswerChangedMeanwhile',
        person: { textConsent: { answer: 'OUT' } },
      });
      expect(await rowOf(ana)).toMatchObject({ cellPhone: ana.cellPhone, version: 1 });
    });
  });

  it('turns out by the tick alone, without a version of the answer', async () => {
    const { person } = await save(ana, { textOptIn: { answer: 'OUT' } });
    expect(person.textConsent).toMatchObject({ answer: 'OUT' });
  });

  it('needs the permission for the tick, not for the rest', async () => {
    const clerk = await asStaff(school, []);
    expect(await save(ana, { textOptIn: { answer: 'OUT' } }, clerk)).toMatchObject({
      __typename: 'FORBIDDEN',
    });
    expect(await save(ana, { firstName: 'Anna' }, clerk)).toMatchObject({ __typename: 'PersonSaved' });
  });

  describe('by a program', () => {
    it('needs families:write, and consent:write for the tick', async () => {
      const reads = await asToken(school, ['families:read', 'consent:read']);
      expect(await save(ana, { firstName: 'Anna' }, reads)).toMatchObject({ __typename: 'FORBIDDEN' });
      const writes = await asToken(school, ['families:write', 'consent:read']);
      expect(await save(ana, { textOptIn: { answer: 'OUT' } }, writes)).toMatchObject({
        __typename: 'FORBIDDEN',
      });
      expect(await save(ana, { firstName: 'Anna' }, writes)).toMatchObject({ __typename: 'PersonSaved' });
    });
  });

  describe('in the portal', () => {
    let portal: Client;
    let ben: TestPerson;

    beforeEach(async () => {
      portal = await asParent(ana);
      ben = await aContact(family, { firstName: 'Ben', answer: 'in' });
    });

    const saveLeo = async (student: TestPerson, input: Record<string, unknown>): Promise<string> => {
      const { data, errors } = await portal(saveStudent, { input: { id: student.id, version: 1, ...input } });
      return data?.saveStudent.__typename ?? errors[0]?.extensions.code;
    };

    it('changes their own record', async () => {
      const number = newNumber();
      const saved = await save(
        ana,
        { firstName: 'Anna', email: 'anna@mail.example', cellPhone: number },
        portal,
      );
      expect(saved.person).toMatchObject({
        firstName: 'Anna',
        email: 'anna@mail.example',
        cellPhone: number,
      });
    });

    it.each([
      ['name', { firstName: 'Benny' }],
      ['address', { email: 'ana-again@mail.example' }],
      ['number', { cellPhone: '2025550199' }],
      ['missing number', { cellPhone: null }],
    ])('never changes the %s of another adult', async (_, input) => {
      expect(await save(ben, input, portal)).toMatchObject({ __typename: 'FORBIDDEN' });
      expect(await rowOf(ben)).toMatchObject({ version: 1, cellPhone: ben.cellPhone });
    });

    it('turns another adult out by the tick, and sees a masked number', async () => {
      const { person } = await save(ben, { textOptIn: { answer: 'OUT' } }, portal);
      expect(person).toMatchObject({ cellPhone: null, email: null, textConsent: { answer: 'OUT' } });
    });

    it('changes name and number of a child, but not the birth date', async () => {
      const leo = await aStudent(family);
      expect(await saveLeo(leo, { firstName: 'Leon', cellPhone: newNumber() })).toBe('PersonSaved');
      expect(await saveLeo(leo, { version: 2, birthDate: '2000-01-01' })).toBe('FORBIDDEN');
    });

    it('leaves a student who is of age alone', async () => {
      const mia = await aStudent(family, { firstName: 'Mia', birthOn: '2000-01-01' });
      expect(await saveLeo(mia, { cellPhone: newNumber() })).toBe('FORBIDDEN');
    });

    it('never gives access to the portal', async () => {
      expect(await save(ana, { hasPortalAccess: true }, portal)).toMatchObject({ __typename: 'FORBIDDEN' });
    });

    it('knows nobody of another family', async () => {
      const other = await aContact(await aFamily(school, { name: 'Okafor' }));
      expect(await save(other, { firstName: 'X' }, portal)).toMatchObject({ __typename: 'NOT_FOUND' });
    });
  });

  describe('archiving', () => {
    const archive = (id: string) =>
      staff(`mutation ($id: ID!) { archivePerson(id: $id) { archivedAt ${consent} } }`, { id });

    it('keeps the answer, sends nothing and is undone', async () => {
      const { data } = await archive(ana.id);
      expect(data.archivePerson).toMatchObject({ textConsent: { answer: 'IN', obstacle: 'ARCHIVED' } });
      const restored = await staff(
        `mutation ($id: ID!) { restorePerson(id: $id) { archivedAt ${consent} } }`,
        {
          id: ana.id,
        },
      );
      expect(restored.data.restorePerson).toMatchObject({ archivedAt: null, textConsent: { mayText: true } });
      expect((await recordsOf(ana)).map(({ kind }) => kind)).toEqual(['archived', 'restored']);
    });

    it('of a family archives everybody in it, and restoring one restores the family', async () => {
      await staff('mutation ($id: ID!) { archiveFamily(id: $id) { id } }', { id: family.id });
      expect(await rowOf(ana)).not.toMatchObject({ archivedAt: null });
      await staff('mutation ($id: ID!) { restorePerson(id: $id) { id } }', { id: ana.id });
      const { data } = await staff(
        'query ($id: ID!) { family(id: $id) { archivedAt people { id archivedAt } } }',
        {
          id: family.id,
        },
      );
      expect(data.family).toEqual({ archivedAt: null, people: [{ id: ana.id, archivedAt: null }] });
    });

    it('of a family is undone at one go, for those who were archived with it', async () => {
      const ben = await aContact(family, { firstName: 'Ben' });
      const leo = await aStudent(family);
      await archive(ben.id);
      home.pass({ seconds: 1 });
      await staff('mutation ($id: ID!) { archiveFamily(id: $id) { id } }', { id: family.id });
      home.pass({ seconds: 1 });
      const { data } = await staff(
        'mutation ($id: ID!) { restoreFamily(id: $id) { archivedAt people { id archivedAt } } }',
        { id: family.id },
      );
      expect(data.restoreFamily.archivedAt).toBeNull();
      const archived = data.restoreFamily.people.filter((person: Answered) => person.archivedAt !== null);
      expect(archived.map(({ id }: Answered) => id)).toEqual([ben.id]);
      const kinds = ({ kind }: Answered): string => kind;
      expect((await recordsOf(leo)).map(kinds)).toEqual(['archived', 'restored']);
      expect((await recordsOf(ben)).map(kinds)).toEqual(['archived']);
    });

    it('of a family that was merged into another one is not undone', async () => {
      const other = await aFamily(school);
      await staff(
        'mutation ($keep: ID!, $merge: ID!) { mergeFamilies(keepId: $keep, mergeId: $merge) { id } }',
        { keep: other.id, merge: family.id },
      );
      const { errors } = await staff('mutation ($id: ID!) { restoreFamily(id: $id) { id } }', {
        id: family.id,
      });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toContain('merged into another one');
    });
  });

  describe('a birth date', () => {
    const born = async (birthDate: string): Promise<string> => {
      const leo = await aStudent(family);
      const { data, errors } = await staff(saveStudent, { input: { id: leo.id, version: 1, birthDate } });
      return data?.saveStudent.__typename ?? errors[0]?.message;
    };
    const inDays = (days: number): string =>
      new Date(home.house.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

    it('lies in the past, and not so far that a child would count as an adult by a slip', async () => {
      expect(await born('2015-04-12')).toBe('PersonSaved');
      expect(await born(inDays(0))).toBe('PersonSaved');
      expect(await born(inDays(2))).toBe('This birth date lies in the future.');
      expect(await born('0015-04-12')).toBe('This birth date is too long ago.');
    });
  });
});
