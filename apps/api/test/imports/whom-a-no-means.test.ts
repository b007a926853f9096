import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, newNumber } from '../school.js';
import type { TestFamily, TestSchool } from '../school.js';
import { answerOf } from '../stop/stop-house.js';
import { importFile } from './import-house.js';

const heading = 'Family ID,Kind,First name,Last name,E-mail,Cell phone,Opt-in,Consent source,Consent date';

describeEachDatabase('A No in a file means', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  beforeEach(async () => {
    school = await aSchool(home);
    family = await aFamily(school);
    staff = await asStaff(school, ['import-data', 'change-text-opt-in']);
  });
  afterAll(() => home.close());

  const bringIn = (...rows: readonly string[]) =>
    importFile(staff, home, 'families', [heading, ...rows].join('\n'));
  const answersAt = async (number: string): Promise<(string | null)[]> => {
    const rows = await home.house.db.read.rows<{ answer: string | null }>(
      'SELECT answer FROM people WHERE organization_id = ? AND cell_phone = ? ORDER BY id',
      [school.organizationId, number],
    );
    return rows.map(({ answer }) => answer);
  };

  it('who has the name and the number of the row in another family of the file, too', async () => {
    const ana = await aContact(family, { answer: 'in' });
    const number = newNumber();
    const done = await bringIn(
      `${family.id},contact,Ana,Rivera,,${number},no,,`,
      `B,contact,Ana,Rivera,,${number},yes,paper,2025-09-01`,
    );
    expect(done.tally).toMatchObject({ yes: 0 });
    expect([await answerOf(ana), await answersAt(number)]).toEqual(['out', ['out']]);
  });

  it('somebody archived who has that name and number, beside who has the name now', async () => {
    const archived = await aContact(family, { answer: 'in' });
    await aContact(family, { answer: 'in' });
    await staff('mutation ($id: ID!) { archivePerson(id: $id) { id } }', { id: archived.id });
    await bringIn(`${family.id},contact,Ana,Rivera,,${archived.cellPhone},no,,`);
    expect(await answerOf(archived)).toBe('out');
  });

  describe('without a number, everybody of that name and address:', () => {
    const row = (familyKey: string, email: string | null, kind = 'contact') =>
      `${familyKey},${kind},Ana,Rivera,${email},,no,,`;

    it('in a family that came by another key', async () => {
      const number = newNumber();
      const email = 'ana@another-key.example';
      await bringIn(`12,contact,Ana,Rivera,${email},${number},yes,paper,2025-09-01`);
      expect(await answersAt(number)).toEqual(['in']);
      await bringIn(row('B-12', email));
      expect(await answersAt(number)).toEqual(['out']);
    });

    it('in each of two families', async () => {
      const ana = await aContact(family, { answer: 'in' });
      const again = await aContact(await aFamily(school), { answer: 'in', email: ana.email });
      await bringIn(row('K9', ana.email));
      expect([await answerOf(ana), await answerOf(again)]).toEqual(['out', 'out']);
    });

    it('whether they are a contact or a student', async () => {
      const ana = await aContact(family, { answer: 'in' });
      await bringIn(row(family.id, ana.email, 'student'));
      expect(await answerOf(ana)).toBe('out');
    });

    it('and nobody of another name or address', async () => {
      const ana = await aContact(family, { answer: 'in' });
      const bea = await aContact(family, { firstName: 'Bea', answer: 'in', email: ana.email });
      await bringIn(row('K9', 'ana@elsewhere.example'));
      expect([await answerOf(ana), await answerOf(bea)]).toEqual(['in', 'in']);
    });
  });

  it.each([
    ['SMS Status', 'Unsubscribed', 'out'],
    ['Texting status', 'STOP', 'out'],
    ['SMS consent', 'No', null],
    ['Subscribed', 'No', null],
    ['Status', 'Opted out', null],
    ['Status', 'Active', 'in'],
    ['Marketing consent', 'No', 'in'],
    ['Opt-out date', 'by SMS', null],
  ])('no Yes beside it: under %s stands %s', async (column, said, expected) => {
    const number = newNumber();
    const done = await importFile(
      staff,
      home,
      'families',
      [
        `Family ID,Kind,First name,Last name,Cell phone,Text Opt-In,${column},Consent source,Consent date`,
        `77,contact,Ana,Rivera,${number},yes,${said},paper,2025-09-01`,
      ].join('\n'),
    );
    expect([await answersAt(number), done.problems.length]).toEqual([[expected], expected === null ? 1 : 0]);
  });

  it.each(['10/1/25', '"Oct 1, 2025"', '45931', 'by SMS'])(
    'something that has to be said where it is not understood: %s beside no answer',
    async (cell) => {
      const ana = await aContact(family, { answer: 'in' });
      const done = await importFile(
        staff,
        home,
        'families',
        [
          'Family ID,Kind,First name,Last name,Cell phone,Opt-in,Opt-out date',
          `${family.id},contact,Ana,Rivera,${ana.cellPhone},,${cell}`,
        ].join('\n'),
      );
      expect(done.problems).toEqual([
        expect.objectContaining({ line: 2, message: expect.stringContaining('If it is a No, say so') }),
      ]);
    },
  );

  it('as much as a Yes that an export proves with the statement that was ticked', async () => {
    const number = newNumber();
    await bringIn(`77,contact,Ana,Rivera,,${number},yes,paper,2025-09-01`);
    const auditor = await asStaff(school, ['export-consent']);
    const query = 'query ($number: String) { exportConsentHistory(number: $number) }';
    const { data } = await auditor(query, { number });
    expect(JSON.parse(data.exportConsentHistory).records).toContainEqual(
      expect.objectContaining({
        after: 'in',
        file: expect.objectContaining({ statement: expect.stringContaining('I agree and confirm') }),
      }),
    );
  });

  it('nothing of a Yes that was void: the same file does not bring it back', async () => {
    const number = newNumber();
    const row = `77,contact,Ana,Rivera,,${number},yes,paper,2025-09-01`;
    await bringIn(row);
    expect(await answersAt(number)).toEqual(['in']);
    for (const cellPhone of [null, number]) {
      home.pass({ minutes: 1 });
      const ana = await home.house.db.read.row<{ id: string; version: number }>(
        'SELECT id, version FROM people WHERE organization_id = ?',
        [school.organizationId],
      );
      await staff('mutation ($input: SaveContactInput!) { saveContact(input: $input) { __typename } }', {
        input: { ...ana, cellPhone },
      });
    }
    home.pass({ minutes: 1 });
    const again = await bringIn(row);
    expect(again.problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('was not taken again') }),
    ]);
    expect(await answersAt(number)).toEqual([null]);
  });
});
