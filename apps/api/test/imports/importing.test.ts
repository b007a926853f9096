import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo, newNumber, texts } from '../school.js';
import type { TestSchool } from '../school.js';
import { dumpOf } from '../doors/dump.js';
import { isSuppressed } from '../stop/stop-house.js';
import { bring, check, importFile, importOf, run, workOnImports } from './import-house.js';

const heading =
  'Family ID,Family name,Kind,First name,Last name,E-mail,Cell phone,Birth date,Opt-in,Consent source,Consent date,Agreed by';

interface Person {
  readonly id: string;
  readonly family: string;
  readonly kind: string;
  readonly email: string | null;
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  readonly answer: string | null;
  readonly answerWay: string | null;
}

describeEachDatabase('An import of families', (open) => {
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

  const bringIn = (rows: readonly string[]) =>
    importFile(staff, home, 'families', [heading, ...rows].join('\n'));
  const people = async (): Promise<Record<string, Person>> => {
    const rows = await home.house.db.read.rows<Person & { firstName: string }>(
      `SELECT p.id, p.first_name, f.name AS family, p.kind, p.email, p.cell_phone, p.birth_on, p.answer, p.answer_way
       FROM people p JOIN families f ON f.id = p.family_id WHERE p.organization_id = ?`,
      [school.organizationId],
    );
    return Object.fromEntries(rows.map((row) => [row.firstName, row]));
  };
  /** All rows of the school but those of the file itself. */
  const everythingElse = async () =>
    (await dumpOf(home.house.db, school.organizationId))
      .split('== ')
      .filter((table) => !/^(imports|import_chunks|import_parts)\n/.test(table));
  const records = () =>
    home.house.db.read.count('SELECT COUNT(*) FROM consent_records WHERE organization_id = ?', [
      school.organizationId,
    ]);

  it('adds contacts and students by family, who are found and were never asked', async () => {
    const [ana, leo] = [newNumber(), newNumber()];
    const done = await bringIn([
      `77,Rivera,parent,Ana,Rivera,ana@family.example,"(${ana.slice(2, 5)}) ${ana.slice(5, 8)}-${ana.slice(8)}",,,,,`,
      `77,Rivera,student,Leo,Rivera,,${leo},6/9/2015,,,,`,
      '78,,student,Mia,Chen,,,,,,,',
    ]);
    expect(done).toMatchObject({ state: 'DONE', problems: [], tally: { added: 3, known: 0, yes: 0, no: 0 } });
    expect(await people()).toMatchObject({
      Ana: { family: 'Rivera', kind: 'contact', email: 'ana@family.example', cellPhone: ana, answer: null },
      Leo: { family: 'Rivera', kind: 'student', cellPhone: leo, birthOn: '2015-06-09', answer: null },
      Mia: { family: 'Chen', kind: 'student', cellPhone: null },
    });
    const { data } = await staff(
      `query { families(first: 10, search: "leo ${leo.slice(-4)}") { edges { node { name } } } }`,
    );
    expect(data.families.edges).toEqual([{ node: { name: 'Rivera' } }]);
  });

  it('takes a Yes with its source and date, and an adult for somebody under 18, with its evidence', async () => {
    const [ana, leo] = [newNumber(), newNumber()];
    const done = await bringIn([
      `77,Rivera,student,Leo,Rivera,,${leo},2015-06-09,yes,paper,2025-09-01,"Rivera, Ana"`,
      `77,Rivera,parent,Ana,Rivera,,${ana},,Y,online,9/2/2025,`,
    ]);
    expect(done).toMatchObject({ state: 'DONE', problems: [], tally: { yes: 2 } });
    const found = await people();
    expect(found).toMatchObject({
      Ana: { answer: 'in', answerWay: 'import' },
      Leo: { answer: 'in', answerWay: 'import' },
    });
    const record = await home.house.db.read.row<{ evidenceJson: object }>(
      'SELECT evidence_json FROM consent_records WHERE person_id = ?',
      [found['Leo']?.id ?? ''],
    );
    expect(record?.evidenceJson).toEqual({
      importId: done.id,
      importLine: 2,
      proof: {
        how: 'paper',
        agreedOn: '2025-09-01',
        personAgreed: true,
        adultPersonId: found['Ana']?.id,
      },
    });
  });

  it.each([
    ['its source', 'yes,,2025-09-01,', 'A Yes needs how it was given'],
    ['its day', 'yes,paper,,', 'A Yes needs the day'],
    ['a source that is known', 'yes,hearsay,2025-09-01,', 'This is none of paper'],
    ['a day that has been', 'yes,paper,2999-01-01,', 'This day is still to come'],
    ['a whole year', 'yes,paper,9/1/25,', 'This is not a date'],
  ])('takes no Yes without %s', async (_, answer, why) => {
    const done = await bringIn([`77,Rivera,parent,Ana,Rivera,,${newNumber()},,${answer}`]);
    expect(done.tally).toMatchObject({ added: 1, yes: 0, unusable: 0 });
    expect(done.problems).toEqual([
      expect.objectContaining({ line: 2, isOfRow: false, message: expect.stringContaining(why) }),
    ]);
    expect((await people())['Ana']?.answer).toBeNull();
  });

  it('takes no Yes for somebody under 18 without an adult of the family', async () => {
    const done = await bringIn([
      `77,Rivera,student,Leo,Rivera,,${newNumber()},2015-06-09,yes,paper,2025-09-01,`,
      `77,Rivera,student,Mia,Rivera,,${newNumber()},,yes,paper,2025-09-01,Ana Underhill`,
    ]);
    expect(done.tally).toMatchObject({ added: 2, yes: 0, problems: 2 });
    expect(Object.values(await people()).map(({ answer }) => answer)).toEqual([null, null]);
  });

  it('says before it is run that such a Yes is not taken, and does not count it', async () => {
    const rows = [
      `77,Rivera,student,Leo,Rivera,,${newNumber()},2015-06-09,yes,paper,2025-09-01,`,
      `77,Rivera,contact,Ana,Rivera,,${newNumber()},,yes,paper,2999-09-01,`,
      `77,Rivera,contact,Ben,Rivera,,${newNumber()},,yes,paper,2025-09-01,`,
    ];
    const file = [heading, ...rows].join('\n');
    const checked = await check(staff, home, await bring(staff, home, 'families', file));
    expect(checked.tally).toMatchObject({ yes: 1, problems: 2 });
    expect(checked.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^For somebody under 18 .* not taken\.$/),
      expect.stringMatching(/still to come, so the Yes was not taken/),
    ]);
  });

  it('never turns out into in, nor anybody whose phone texted STOP', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family, { firstName: 'Ana', answer: 'out' });
    const ben = await aContact(family, { firstName: 'Ben', answer: 'in' });
    await texts(ben, 'STOP');
    const row = (name: string, number: string | null) =>
      `${family.id},,contact,${name},${family.name},,${number},,yes,paper,2025-09-01,`;
    const done = await bringIn([row('Ana', ana.cellPhone), row('Ben', ben.cellPhone)]);
    expect(done.tally).toMatchObject({ known: 2, yes: 0, problems: 2 });
    expect(await people()).toMatchObject({ Ana: { answer: 'out' }, Ben: { answer: 'out' } });
  });

  it('never turns out into in by a second record, where the families have other IDs in this file', async () => {
    const number = newNumber();
    await bringIn([`77,Rivera,contact,Ana,Rivera,,${number},,no,,,`]);
    const done = await bringIn([
      `B-9,Rivera,contact,Ana,Rivera,,${number},,yes,paper,2025-09-01,`,
      `B-9,Rivera,contact,Ben,Rivera,,${number},,yes,paper,2025-09-01,`,
    ]);
    expect(done.tally).toMatchObject({ added: 2, yes: 1 });
    expect(done.problems).toEqual([
      expect.objectContaining({ line: 2, message: expect.stringContaining('on another record') }),
    ]);
    const { data } = await staff(
      `query { people(first: 10, search: "ana rivera") { edges { node { textConsent { answer } } } } }`,
    );
    const answers = (data.people.edges as Array<{ node: { textConsent: { answer: string } } }>).map(
      ({ node }) => node.textConsent.answer,
    );
    expect(answers.sort()).toEqual(['NEVER_ASKED', 'OUT']);
  });

  it('takes a Yes at no other number than the one on the record', async () => {
    const family = await aFamily(school);
    await aContact(family, { firstName: 'Ana' });
    const done = await bringIn([
      `${family.id},,contact,Ana,${family.name},,${newNumber()},,yes,paper,2025-09-01,`,
    ]);
    expect(done.problems.map(({ message }) => message)).toEqual([
      'The record says something else, and was left as it is.',
      expect.stringContaining('A Yes counts for one number'),
    ]);
    expect((await people())['Ana']?.answer).toBeNull();
  });

  it('takes a No that needs nothing, also of somebody who is in, and tells nobody', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family, { firstName: 'Ana', answer: 'in' });
    const done = await bringIn([
      `${family.id},,contact,Ana,${family.name},,not a number,31/31/2015,no,,,`,
      `99,Chen,contact,Mia,Chen,,${newNumber()},,no,,,`,
    ]);
    expect(done.tally).toMatchObject({ no: 2, added: 1, known: 1 });
    expect(await people()).toMatchObject({
      Ana: { answer: 'out', answerWay: 'import', cellPhone: ana.cellPhone },
      Mia: { answer: 'out' },
    });
    const owed = await home.house.db.read.count(
      'SELECT COUNT(*) FROM outbox_jobs WHERE organization_id = ?',
      [school.organizationId],
    );
    expect(owed).toBe(0);
    expect(mailsTo(home, school.office)).toEqual([]);
  });

  it('changes nothing when the same file comes again', async () => {
    const rows = [
      `77,Rivera,parent,Ana,Rivera,ana@family.example,${newNumber()},,yes,paper,2025-09-01,`,
      `77,Rivera,student,Leo,Rivera,,${newNumber()},6/9/2015,no,,,`,
      `77,Rivera,student,Leo,Rivera,,,,,,,`,
    ];
    await bringIn(rows);
    const before = await everythingElse();
    home.pass({ minutes: 5 });
    const again = await bringIn(rows);
    expect(again.tally).toMatchObject({ added: 0, filled: 0, known: 2, yes: 0, no: 0, problems: 0 });
    expect(await everythingElse()).toEqual(before);
  });

  it('fills in what is missing on a record and leaves what is there', async () => {
    const family = await aFamily(school);
    await aContact(family, { firstName: 'Ana', email: 'kept@family.example', cellPhone: null });
    const number = newNumber();
    const done = await bringIn([
      `${family.id},Other,contact,Ana,${family.name},other@family.example,${number},1980-02-03,,,,`,
    ]);
    expect(done.tally).toMatchObject({ filled: 1, added: 0, problems: 1 });
    expect((await people())['Ana']).toMatchObject({
      family: family.name,
      email: 'kept@family.example',
      cellPhone: number,
      birthOn: '1980-02-03',
    });
  });

  it('knows a family by somebody of that name with the same number', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family, { firstName: 'Ana' });
    const done = await bringIn([
      `A-1,${family.name},student,Leo,${family.name},,,,,,,`,
      `A-1,${family.name},contact,Ana,${family.name},,${ana.cellPhone},,,,,`,
    ]);
    expect(done.tally).toMatchObject({ added: 1, known: 1 });
    const families = await home.house.db.read.count(
      'SELECT COUNT(*) FROM families WHERE organization_id = ?',
      [school.organizationId],
    );
    expect(families).toBe(1);
  });

  it('makes no strangers a family who have the family ID of another system, and takes their No by the number', async () => {
    await bringIn([`1,,contact,Ana,Rivera,ana@known.example,${newNumber()},,,,,`]);
    const number = newNumber();
    const rows = [`1,,contact,Ben,Lee,ben@other.example,${number},,no,,,`, '1,,student,Kim,Lee,,,,,,,'];
    const done = await bringIn([...rows, '2,,contact,Mia,Chen,,,,,,,']);
    expect(done).toMatchObject({ state: 'DONE', tally: { added: 1, unusable: 2, stopped: 1 } });
    expect(done.problems.filter(({ isOfRow }) => isOfRow)).toEqual([
      expect.objectContaining({ line: 2, column: 'Family ID' }),
      expect.objectContaining({ line: 3, column: 'Family ID' }),
    ]);
    expect(Object.keys(await people()).sort()).toEqual(['Ana', 'Mia']);
    expect(await isSuppressed(school, number)).toBe(true);
  });

  it.each([
    ['the name', (_: string) => '1,,contact,Eva,Rivera,,,,,,,'],
    ['the number', (number: string) => `1,,contact,Eva,Chen,,${number},,,,,`],
    ['the address', (_: string) => '1,,contact,Eva,Chen,Ana@known.example,,,,,,'],
    ['the name of the family', (_: string) => '1,The Sandersons,student,Eva,Chen,,,,,,,'],
  ])('takes a step-parent for one of the family where somebody beside them has %s', async (_, rowWith) => {
    const number = newNumber();
    await bringIn([`1,The Sandersons,contact,Ana,Rivera,ana@known.example,${number},,,,,`]);
    const done = await bringIn(['1,,contact,Ben,Lee,,,,,,,', rowWith(number)]);
    expect(done).toMatchObject({ state: 'DONE', problems: [], tally: { added: 2 } });
  });

  it('looks at the rows before and after for that, and asks it of nobody who came by the same file', async () => {
    const fillers = Array.from({ length: 159 }, (_, at) => `F${at},,contact,Kim${at},Chen,,,,,,,`);
    await bringIn(['1,,contact,Ana,Rivera,,,,,,,']);
    const done = await bringIn([
      ...fillers.slice(0, 158),
      '9,,contact,Zoe,Amador,,,,,,,',
      '1,,contact,Ana,Rivera,,,,,,,',
      '1,,contact,Ben,Lee,,,,,,,',
      ...fillers.map((row) => `G${row}`),
      '9,,contact,Tom,Olsen,,,,,,,',
    ]);
    expect(done).toMatchObject({ state: 'DONE', problems: [], tally: { added: 158 + 159 + 3, known: 1 } });
  });

  it('says which lines cannot be used, and takes the others', async () => {
    const done = await bringIn([
      ',Rivera,contact,Ana,Rivera,,,,,,,',
      '77,Rivera,contact,,Rivera,,,,,,,',
      '77,Rivera,aunt,Ana,Rivera,,,,,,,',
      '77,Rivera,contact,"An\na",Rivera,,,,,,,',
      '77,Rivera,contact,Eve,Rivera,nowhere,555,,perhaps,,,',
      '77,Rivera,contact,Ana,Rivera,,,,,,,,spilt',
    ]);
    expect(done.problems.map(({ line, column, isOfRow }) => [line, column, isOfRow])).toEqual([
      [2, 'Family ID', true],
      [3, null, true],
      [4, 'Kind', true],
      [7, 'E-mail', false],
      [7, 'Cell phone', false],
      [7, 'Opt-in', false],
      [8, null, true],
    ]);
    expect(Object.keys(await people()).sort()).toEqual(['An a', 'Eve']);
  });

  it('shows what it would do and does nothing before it is started', async () => {
    const brought = await bring(staff, home, 'families', `${heading}\n77,Rivera,parent,Ana,Rivera,,,,no,,,`);
    expect(brought).toMatchObject({ state: 'READ', rowCount: 1 });
    expect(brought.columns).toContainEqual({ field: 'ANSWER', column: 8 });
    const checked = await check(staff, home, brought);
    expect(checked).toMatchObject({ state: 'CHECKED', tally: { added: 1, no: 1 } });
    expect(checked.preview[0]?.cells).toContainEqual({ field: 'KIND', value: 'contact' });
    expect(await people()).toEqual({});
    expect(await records()).toBe(0);
  });

  it('with a Yes needs the statement, which is kept, and the permission Change Text Opt-In', async () => {
    const file = `${heading}\n77,Rivera,parent,Ana,Rivera,,${newNumber()},,yes,paper,2025-09-01,`;
    const { id } = await check(staff, home, await bring(staff, home, 'families', file));
    expect(await run(await asStaff(school, ['import-data']), id)).toMatchObject({ __typename: 'error' });
    expect(await run(staff, id, false)).toMatchObject({ __typename: 'ImportNotPossible' });
    expect(await run(staff, id)).toMatchObject({ __typename: 'ImportChanged' });
    expect(await run(staff, id)).toMatchObject({ __typename: 'ImportNotPossible' });
    const kept = await home.house.db.read.row<{ statement: string }>(
      'SELECT statement FROM imports WHERE id = ?',
      [id],
    );
    expect(kept?.statement).toContain('I agree and confirm');
  });

  it('takes no Yes that was still to come when the file was checked, however long it waits', async () => {
    const tomorrow = new Date(home.house.now().getTime() + 24 * 60 * 60_000).toISOString().slice(0, 10);
    const file = `${heading}\n77,Rivera,parent,Ana,Rivera,,${newNumber()},,yes,paper,${tomorrow},`;
    const { id, tally } = await check(staff, home, await bring(staff, home, 'families', file));
    expect(tally).toMatchObject({ yes: 0, problems: 1 });
    home.pass({ days: 3 });
    await run(await asStaff(school, ['import-data']), id, false);
    await workOnImports(home);
    home.pass({ days: -3 });
    expect(await people()).toMatchObject({ Ana: { answer: null } });
  });

  it('stops where it is when it is cancelled', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => `F${at},,contact,Ana${at},Rivera,,,,,,,`);
    const brought = await bring(staff, home, 'families', [heading, ...rows].join('\n'));
    const { id } = await check(staff, home, brought);
    await run(staff, id);
    await staff('mutation ($id: ID!) { cancelImport(id: $id) { __typename } }', { id });
    await workOnImports(home);
    expect((await importOf(staff, id)).state).toBe('CANCELLED');
    expect(await people()).toEqual({});
  });

  it('reads a column of opted-out as a No, and its no as nothing', async () => {
    const file = [
      'Family ID,First name,Last name,Opted out,Consent source,Consent date',
      '1,Ana,Rivera,yes,paper,2025-09-01',
      '2,Ben,Chen,no,paper,2025-09-01',
    ].join('\n');
    const done = await importFile(staff, home, 'families', file);
    expect(done.tally).toMatchObject({ added: 2, yes: 0, no: 1 });
    expect(await people()).toMatchObject({ Ana: { answer: 'out' }, Ben: { answer: null } });
  });

  it('is seen by nobody of another school', async () => {
    const { id } = await bring(staff, home, 'families', `${heading}\n1,,contact,Ana,Rivera,,,,,,,`);
    const stranger = await asStaff(await aSchool(home), ['import-data']);
    const { data, errors } = await stranger('query ($id: ID!) { import(id: $id) { id } }', { id });
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
