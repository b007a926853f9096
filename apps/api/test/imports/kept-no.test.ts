import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { importWork } from '../../src/imports/import-work.js';
import { answer as answers } from '../answers.js';
import { asParent, asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, newNumber } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { beforeCommit } from '../stop/before-commit.js';
import { answerOf } from '../stop/stop-house.js';
import { yes as yesOf } from '../ways/scene.js';
import { bring, check, importFile, importOf, run, workOnImports } from './import-house.js';

/** Rows enough that what stands before them is worked on before what stands after them. */
const fillers = Array.from({ length: 200 }, (_, at) => `C${at},contact,Kim${at},Chen,,,,,`);
const heading = 'Family ID,Kind,First name,Last name,E-mail,Cell phone,Opt-in,Consent source,Consent date';

describeEachDatabase('A No in a file', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  beforeEach(async () => {
    school = await aSchool(home);
    staff = await asStaff(school, ['import-data', 'change-text-opt-in']);
  });
  afterAll(() => home.close());

  const bringIn = (...rows: readonly string[]) =>
    importFile(staff, home, 'families', [heading, ...rows].join('\n'));

  it('of a record that was merged into one of another family counts for the one that was kept', async () => {
    const [old, other] = [await aFamily(school), await aFamily(school, { name: 'Chen' })];
    const merged = await aContact(old, { answer: 'in' });
    const kept = await aContact(other, { email: null, answer: 'in' });
    await merge(kept, merged);
    const done = await bringIn(`${old.id},contact,Ana,Rivera,ana@new.example,,no,,`);
    expect(done).toMatchObject({ state: 'DONE', tally: { added: 0, no: 1 } });
    expect(await answerOf(kept)).toBe('out');
  });

  it('does not count again in the same file where the person said Yes since', async () => {
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    const row = `${ana.family.id},contact,Ana,Rivera,,${ana.cellPhone},no,,`;
    expect((await bringIn(row)).tally.no).toBe(1);
    home.pass({ minutes: 5 });
    await saysYes(ana);
    home.pass({ minutes: 5 });
    for (const again of [await bringIn(row), await bringIn(row)]) {
      expect(again.tally).toMatchObject({ no: 0, problems: 1 });
      expect(again.problems).toEqual([expect.objectContaining({ line: 2, column: 'Opt-in' })]);
      expect(await answerOf(ana)).toBe('in');
    }
    await bringIn(row, '78,contact,Ben,Chen,,,,,');
    expect(await answerOf(ana)).toBe('out');
  });

  it.each(['10/1/25', '"Oct 1, 2025"', '45931'])(
    'may be what %s means in a column about opting out: no Yes beside it counts',
    async (cell) => {
      const ana = await aContact(await aFamily(school), { answer: 'never-asked' });
      const columns = `${heading},Opt-out date`;
      const row = (day: string) =>
        `${ana.family.id},contact,Ana,Rivera,,${ana.cellPhone},yes,paper,2026-01-05,${day}`;
      const done = await importFile(staff, home, 'families', [columns, row(cell)].join('\n'));
      expect(done.tally).toMatchObject({ yes: 0, problems: 1 });
      expect(await answerOf(ana)).toBe('never-asked');
      await importFile(staff, home, 'families', [columns, row('0000-00-00')].join('\n'));
      expect(await answerOf(ana)).toBe('in');
    },
  );

  it('counts where the same file comes again and another column is the answer', async () => {
    const ana = await aContact(await aFamily(school), { answer: 'never-asked' });
    const columns = 'Family ID,Kind,First name,Last name,Cell phone,Opt-in,Texts';
    const lines = [columns, `${ana.family.id},contact,Ana,Rivera,${ana.cellPhone},,no`].join('\n');
    expect((await importFile(staff, home, 'families', lines)).tally.no).toBe(0);
    home.pass({ minutes: 5 });
    await saysYes(ana);
    home.pass({ minutes: 5 });
    const brought = await bring(staff, home, 'families', lines);
    const chosen = ['FAMILY_ID', 'KIND', 'FIRST_NAME', 'LAST_NAME', 'CELL_PHONE'].map((field, column) => ({
      field,
      column,
    }));
    await check(staff, home, { id: brought.id, columns: [...chosen, { field: 'ANSWER', column: 6 }] });
    await run(staff, brought.id);
    await workOnImports(home);
    expect(await answerOf(ana)).toBe('out');
  });

  it.each([
    ['number', (son: TestPerson) => `,${son.cellPhone}`],
    ['address', (son: TestPerson) => `${son.email},`],
  ])('of one of two of the same name counts for the one with the %s of the row', async (_, cells) => {
    const family = await aFamily(school);
    const father = await aContact(family, { answer: 'in' });
    const son = await aContact(family, { answer: 'in' });
    await bringIn(`${family.id},contact,Ana,Rivera,${cells(son)},no,,`);
    expect([await answerOf(father), await answerOf(son)]).toEqual(['in', 'out']);
  });

  it.each([
    ['without a family ID', (number: string) => `,contact,Ana,Rivera,,${number},no,,`],
    ['without a name', (number: string) => `77,contact,,,,${number},no,,`],
    ['of no clear kind', (number: string) => `77,somebody,Ana,Rivera,,${number},no,,`],
    ['with a cell too many', (number: string) => `77,contact,Ana,Rivera,,${number},no,,,more`],
  ])('in a row %s stops the number, and says so', async (_, rowWith) => {
    const holder = await aContact(await aFamily(school), { answer: 'in' });
    const done = await bringIn(rowWith(holder.cellPhone ?? ''));
    expect(await answerOf(holder)).toBe('out');
    expect(done.tally).toMatchObject({ stopped: 1, no: 1, unusable: 1 });
    expect(done.problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('its No counts for the number'),
    );
    expect(await suppressed()).toEqual([holder.cellPhone]);
  });

  it('and a row without one that can be used stops nothing', async () => {
    await bringIn(`,contact,Ana,Rivera,,not a number,no,,`, `,contact,Ana,Rivera,,${newNumber()},yes,,`);
    expect(await suppressed()).toEqual([]);
  });

  it('of one of two of the same name whom nothing tells apart counts for the number, and a Yes for nobody', async () => {
    const family = await aFamily(school);
    const two = [
      await aContact(family, { email: null }),
      await aContact(family, { email: null, answer: 'in' }),
    ];
    const number = newNumber();
    const done = await bringIn(
      `${family.id},contact,Ana,Rivera,,${number},no,,`,
      `${family.id},contact,Ana,Rivera,,${newNumber()},yes,paper,2025-09-01`,
    );
    expect(done.tally).toMatchObject({ yes: 0, filled: 0, added: 0 });
    expect(await Promise.all(two.map((person) => answerOf(person)))).toEqual(['never-asked', 'in']);
    expect(await suppressed()).toEqual([number]);
  });

  it('without a number turns out all of those whom nothing tells apart', async () => {
    const family = await aFamily(school);
    const two = [await aContact(family, { answer: 'in' }), await aContact(family, { answer: 'in' })];
    const done = await bringIn(`${family.id},contact,Ana,Rivera,,,no,,`);
    expect(done.tally).toMatchObject({ known: 2, no: 2, problems: 1 });
    expect(await Promise.all(two.map((person) => answerOf(person)))).toEqual(['out', 'out']);
  });

  it.each([['before'], ['after']])(
    'wins over a Yes of the same name and number in another family, which stands %s it',
    async (where) => {
      const number = newNumber();
      const no = `A,contact,Ana,Rivera,,${number},no,,`;
      const yeses = [
        `B,contact,Ana,Rivera,,${number},yes,paper,2025-09-01`,
        `B,contact,Ben,Rivera,,${number},yes,paper,2025-09-01`,
      ];
      const done = await bringIn(
        ...(where === 'before' ? [...yeses, ...fillers, no] : [no, ...fillers, ...yeses]),
      );
      expect(done.state).toBe('DONE');
      const rows = await home.house.db.read.rows<{ firstName: string; answer: string | null }>(
        'SELECT first_name, answer FROM people WHERE cell_phone = ? ORDER BY first_name, answer',
        [number],
      );
      expect(rows.filter(({ firstName }) => firstName === 'Ana').map(({ answer }) => answer)).not.toContain(
        'in',
      );
      expect(rows.find(({ firstName }) => firstName === 'Ben')?.answer).toBe('in');
    },
  );

  it('on another record that is taken at the same time wins over a Yes in the file', async () => {
    const other = await aContact(await aFamily(school), { answer: 'in' });
    const family = await aFamily(school, { name: 'Chen' });
    const row = `${family.id},contact,Ana,Rivera,,${other.cellPhone},yes,paper,2025-09-01`;
    const { id } = await check(staff, home, await bring(staff, home, 'families', [heading, row].join('\n')));
    await run(staff, id);
    await importWork.doNext(home.house);
    await beforeCommit(home, {
      of: () => answers(other, 'out'),
      statement: /text_consents/u,
      act: () => workOnImports(home),
    });
    const done = await importOf(staff, id);
    expect(done).toMatchObject({ state: 'DONE', tally: { yes: 0, problems: 1 } });
    expect(done.problems[0]?.message).toContain('said No at this number on another record');
  });

  it('that comes again does not count where the person says Yes at the same time', async () => {
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    const row = `${ana.family.id},contact,Ana,Rivera,,${ana.cellPhone},no,,`;
    await bringIn(row);
    home.pass({ minutes: 5 });
    const { id } = await check(staff, home, await bring(staff, home, 'families', [heading, row].join('\n')));
    await run(staff, id);
    await importWork.doNext(home.house);
    await beforeCommit(home, {
      of: () => answers(ana, 'in'),
      statement: /text_consents/u,
      act: () => workOnImports(home),
    });
    expect(await importOf(staff, id)).toMatchObject({ state: 'DONE', tally: { no: 0 } });
    expect(await answerOf(ana)).toBe('in');
  });

  it('counts for the record that is kept where the one of the row is merged before answers are taken', async () => {
    const kept = await aContact(await aFamily(school), { answer: 'in' });
    const row = `77,contact,Ana,Rivera,,${newNumber()},no,,`;
    const { id } = await check(staff, home, await bring(staff, home, 'families', [heading, row].join('\n')));
    await run(staff, id);
    await importWork.doNext(home.house);
    await merge(kept, await addedBy(row));
    await workOnImports(home);
    expect(await importOf(staff, id)).toMatchObject({ state: 'DONE', tally: { no: 1 } });
    expect(await answerOf(kept)).toBe('out');
  });

  it('and where it is merged while answers are taken', async () => {
    const kept = await aContact(await aFamily(school), { answer: 'in' });
    const row = `77,contact,Ana,Rivera,,${newNumber()},no,,`;
    const { id } = await check(staff, home, await bring(staff, home, 'families', [heading, row].join('\n')));
    await run(staff, id);
    await importWork.doNext(home.house);
    const added = await addedBy(row);
    await beforeCommit(home, {
      of: () => merge(kept, added),
      statement: /merged_into_id = /u,
      act: () => workOnImports(home),
    });
    expect(await importOf(staff, id)).toMatchObject({ state: 'DONE', tally: { no: 1 } });
    expect(await answerOf(kept)).toBe('out');
  });

  it('is taken before any Yes of the file, so that no text to that number is ever owed', async () => {
    const [no, yes] = [newNumber(), newNumber()];
    const done = await bringIn(
      `A,contact,Ana,Rivera,,${no},yes,paper,2025-09-01`,
      `A,contact,Ben,Rivera,,${yes},yes,paper,2025-09-01`,
      ...fillers,
      `B,contact,Ana,Rivera,,${no},no,,`,
    );
    expect(done).toMatchObject({ state: 'DONE', doneCount: 203, tally: { yes: 1, no: 2 } });
    const owed = await home.house.db.read.rows<{ toNumber: string }>(
      'SELECT to_number FROM text_messages WHERE organization_id = ?',
      [school.organizationId],
    );
    expect(owed).toEqual([{ toNumber: yes }]);
  });

  it('that was taken before the import was cancelled does not count again, and one that was not does', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family, { answer: 'in' });
    const ben = await aContact(family, { firstName: 'Ben' });
    const lines = [
      heading,
      `${family.id},contact,Ana,Rivera,,${ana.cellPhone},no,,`,
      ...fillers,
      `${family.id},contact,Ben,Rivera,,${ben.cellPhone},no,,`,
    ].join('\n');
    const { id } = await check(staff, home, await bring(staff, home, 'families', lines));
    await run(staff, id);
    for (let chunk = 0; chunk < 3; chunk++) await importWork.doNext(home.house);
    expect(await answerOf(ana)).toBe('out');
    await staff('mutation ($id: ID!) { cancelImport(id: $id) { __typename } }', { id });
    home.pass({ minutes: 5 });
    await saysYes(ana);
    await saysYes(ben);
    home.pass({ minutes: 5 });
    expect(await importFile(staff, home, 'families', lines)).toMatchObject({
      state: 'DONE',
      tally: { no: 1 },
    });
    expect([await answerOf(ana), await answerOf(ben)]).toEqual(['in', 'out']);
  });

  it('in a column about opting out wins over a Yes in the one about opting in', async () => {
    const [yes, no] = [newNumber(), newNumber()];
    const done = await importFile(
      staff,
      home,
      'families',
      [
        'Family ID,Kind,First name,Last name,Cell phone,Text Opt-In,Opted Out,Consent source,Consent date',
        `77,contact,Ana,Rivera,${yes},yes,,paper,2025-09-01`,
        `78,contact,Ben,Chen,${no},yes,2025-10-01,paper,2025-09-01`,
      ].join('\n'),
    );
    expect(done.tally).toMatchObject({ added: 2, yes: 1, no: 1 });
  });

  it.each([
    'Do not text',
    'Opt-out date',
    'Opted out on',
    'No texts',
    'Unsubscribed',
    'Opted out of SMS',
    'SMS Opted Out',
    'Opt-out status',
    'Text Message Opt-Out',
    'No text',
    "Don't text",
  ])(
    'in a column %s wins over a Yes in the one about opting in, and its no or nothing is none',
    async (column) => {
      const row = (said: string) => {
        const name = newNumber();
        return `${name.slice(2)},contact,Ana,N${name.slice(2)},${name},yes,${said},paper,2025-09-01`;
      };
      const done = await importFile(
        staff,
        home,
        'families',
        [
          `Family ID,Kind,First name,Last name,Cell phone,Text Opt-In,${column},Consent source,Consent date`,
          ...['yes', '2025-10-01', '10/1/2025', 'no', ''].map(row),
        ].join('\n'),
      );
      expect(done.tally).toMatchObject({ added: 5, yes: 2, no: 3, problems: 0 });
      const [out, not, nothing] = [newNumber(), newNumber(), newNumber()];
      await importFile(
        staff,
        home,
        'opted-out-numbers',
        `Cell phone,${column}\n${out},yes\n${not},no\n${nothing},`,
      );
      const stopped = await suppressed();
      expect([out, not, nothing].map((number) => stopped.includes(number))).toEqual([true, false, true]);
    },
  );

  it.each(["Don't text", 'No SMS', 'Do not contact', 'Opting out', 'Declined texts'])(
    'is a bare yes in a column %s that somebody chose for the answer',
    async (column) => {
      const ana = await aContact(await aFamily(school), { answer: 'never-asked' });
      const brought = await bring(
        staff,
        home,
        'families',
        [
          `Family ID,Kind,First name,Last name,Cell phone,Source,Date,${column}`,
          `${ana.family.id},contact,Ana,Rivera,${ana.cellPhone},paper,2025-09-01,Yes`,
        ].join('\n'),
      );
      const columns = brought.columns.filter(({ field }) => field !== 'ANSWER');
      await check(staff, home, { id: brought.id, columns: [...columns, { field: 'ANSWER', column: 7 }] });
      await run(staff, brought.id);
      await workOnImports(home);
      expect(await answerOf(ana)).toBe('out');
    },
  );

  const suppressed = async (): Promise<string[]> => {
    const rows = await home.house.db.read.rows<{ number: string }>(
      'SELECT number FROM suppressions WHERE organization_id = ? AND lifted_at IS NULL',
      [school.organizationId],
    );
    return rows.map(({ number }) => number);
  };
  const saysYes = async (person: TestPerson) => {
    const parent = await asParent(person);
    const { data } = await parent(
      'mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }',
      { input: await yesOf(person, 'portal') },
    );
    expect(data).toEqual({ setContactTextOptIn: { __typename: 'TextOptInSet' } });
  };
  /** Whoever has the number of a row. */
  const addedBy = async (row: string): Promise<{ id: string }> => {
    const added = await home.house.db.read.row<{ id: string }>('SELECT id FROM people WHERE cell_phone = ?', [
      row.split(',')[5] ?? '',
    ]);
    if (added === null) throw new Error('Nobody was added');
    return added;
  };
  const merge = async (kept: { id: string }, merged: { id: string }) => {
    const { errors } = await staff(
      'mutation ($k: ID!, $m: ID!) { mergePeople(keepId: $k, mergeId: $m) { id } }',
      {
        k: kept.id,
        m: merged.id,
      },
    );
    expect(errors).toEqual([]);
  };
});
