import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { audienceHeader, cookieNameFor } from '../../src/auth/cookies.js';
import { startSession } from '../../src/auth/session.js';
import { inTransaction } from '../../src/db/transaction.js';
import { keepHouse } from '../../src/housekeeping.js';
import { forgetImportedRows } from '../../src/imports/forget-imported-rows.js';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, aStaffUser } from '../school.js';
import type { TestSchool } from '../school.js';
import { once } from '../statements.js';
import { addPart, bring, check, importFile, importOf, run, upload, workOnImports } from './import-house.js';

const heading = 'Family ID;First name;Last name';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describeEachDatabase('A file that is brought', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school, ['import-data']);
  });
  afterAll(() => home.close());

  const bringNames = (file: string | Uint8Array) => bring(staff, home, 'families', file);

  it.each<[string, string | Uint8Array]>([
    ['UTF-8', `${heading}\n1;José;Núñez “Ñ”\n`],
    ['UTF-8 with a mark and Windows line ends', `\uFEFF${heading}\r\n1;José;Núñez “Ñ”\r\n`],
    [
      'Windows-1252',
      Buffer.concat([latin1(`${heading}\n1;Jos\xe9;N\xfa\xf1ez `), Buffer.from([0x93, 0xd1, 0x94, 0x0a])]),
    ],
    ['UTF-16', Buffer.from(`\uFEFF${heading}\n1;José;Núñez “Ñ”\n`, 'utf16le')],
    ['UTF-8 with tabs', `Family ID\tFirst name\tLast name\n1\tJosé\tNúñez “Ñ”\n`],
    ['UTF-8 with commas and quotes', `Family ID,First name,Last name\n"1","José","Núñez “Ñ”"`],
  ])('is read where it is %s', async (_, file) => {
    const { state, headings, samples } = await bringNames(file);
    expect(state).toBe('READ');
    expect(headings).toEqual(['Family ID', 'First name', 'Last name']);
    expect(samples).toEqual([['1', 'José', 'Núñez “Ñ”']]);
  });

  it.each([
    ['as Excel writes it', 'sep=;\r\n', ';'],
    ['after a mark, in capitals and quotes', '\uFEFF"SEP=|"\n', '|'],
  ])('is read by the sign that its first line names: %s', async (_, first, sign) => {
    const end = first.endsWith('\r\n') ? '\r\n' : '\n';
    const lines = [
      ['Family ID', 'First name', 'Last name'],
      ['1', 'Ana', 'Diaz'],
    ];
    const { id, headings, samples } = await bringNames(
      first + lines.map((cells) => cells.join(sign)).join(end),
    );
    expect(headings).toEqual(['Family ID', 'First name', 'Last name']);
    expect(samples).toEqual([['1', 'Ana', 'Diaz']]);
    const chunk = await home.house.db.read.row<{ rowsJson: Array<{ line: number }> }>(
      'SELECT rows_json FROM import_chunks WHERE import_id = ?',
      [id],
    );
    expect(chunk?.rowsJson.map(({ line }) => line)).toEqual([3]);
  });

  it('is answered alike where its last piece comes again because the answer got lost', async () => {
    const file = `${heading}\n1;Ana;Diaz\n`;
    const id = await upload(staff, 'families', file);
    const again = () => addPart(staff, { id, position: 0, file, isLast: true });
    expect(await again()).toEqual({ __typename: 'ImportChanged' });
    await workOnImports(home);
    expect(await again()).toEqual({ __typename: 'ImportChanged' });
    expect(await importOf(staff, id)).toMatchObject({ state: 'READ', rowCount: 1 });
    const other = await addPart(staff, { id, position: 0, file, isLast: false });
    expect(other).toMatchObject({ message: 'This file is complete already.' });
  });

  it('is read alike wherever its pieces are cut, also within a letter', async () => {
    const long = 'ñ'.repeat(40);
    const rows = Array.from({ length: 3000 }, (_, at) => `${at};x${long};y`);
    const { state, rowCount } = await bringNames(`${heading}\n${rows.join('\n')}`);
    expect({ state, rowCount }).toEqual({ state: 'READ', rowCount: 3000 });
    const found = await home.house.db.read.count(
      `SELECT COUNT(*) FROM import_chunks WHERE rows_json LIKE '%\uFFFD%'`,
    );
    expect(found).toBe(0);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['a workbook', Buffer.from('PK\x03\x04\0\0\0\0sheet1.xml'), 'This is not a CSV file'],
    ['nothing but a heading', heading, 'There is no row in this file'],
    ['nothing but empty rows', `${heading}\n;;\n\n  \n`, 'There is no row in this file'],
    [
      'letters of two kinds',
      Buffer.concat([Buffer.from(`${heading}\n1;é;a\n`), latin1('2;\xe9;b\n')]),
      'Some letters',
    ],
    ['an open quotation mark', `${heading}\n1;a;b\n2;"a;b\n${'3;a;b\n'.repeat(20)}`, 'after line 2 cannot'],
    ['a row without end', `${heading}\n1;${'a'.repeat(70_000)};b`, 'after line 1 cannot'],
    ['too many columns', `${'a;'.repeat(300)}\n1;2`, 'more than 200 columns'],
  ])('is refused where it is %s, and says why', async (_, file, why) => {
    const brought = await bringNames(file);
    expect(brought.state).toBe('UNREADABLE');
    expect(brought.problem).toContain(why);
  });

  it.each([
    ['a line feed', '\n'],
    ['a Windows line end', '\r\n'],
  ])('names the lines of the file also where %s stands within a cell', async (_, end) => {
    const file = `${heading}\n1;"An${end}a";Rivera\n;"Be${end}n";Chen\n;Eve;Kim\n`;
    const { problems } = await check(staff, home, await bringNames(file));
    expect(problems.map(({ line }) => line)).toEqual([4, 6]);
  });

  // A control character takes one byte in a file and six in the table.
  it.each([
    ['many wide rows', 1000, 3200],
    ['few very wide rows', 60, 50_000],
  ])('is read where it has %s, and every one of them', async (_, count, width) => {
    const note = '\u0001'.repeat(width);
    const rows = Array.from({ length: count }, (_row, at) => `${at};Ana;Rivera;${note}`);
    const { id, state, rowCount } = await bringNames(`${heading};Notes\n${rows.join('\n')}`);
    expect({ state, rowCount }).toEqual({ state: 'READ', rowCount: count });
    const read: (string | undefined)[] = [];
    // One by one, as imports are worked on.
    for (let position = 0; read.length < count; position++) {
      const chunk = await home.house.db.read.row<{ size: number; rowsJson: Array<{ cells: string[] }> }>(
        'SELECT LENGTH(rows_json) AS size, rows_json FROM import_chunks WHERE import_id = ? AND position = ?',
        [id, position],
      );
      expect(chunk?.size).toBeLessThan(4_000_000);
      read.push(...(chunk?.rowsJson ?? []).map(({ cells }) => cells[0]));
    }
    expect(read).toEqual(rows.map((_row, at) => String(at)));
  });

  it('that says how many bytes it has must have them', async () => {
    const { data } = await staff(
      `mutation { beginImport(input: { kind: FAMILIES, fileName: "a", byteCount: 50 }) { id } }`,
    );
    const { data: added } = await staff(
      `mutation ($id: ID!) { addImportPart(input: { id: $id, position: 0, bytes: "YQ==", isLast: true }) {
        ... on ImportNotPossible { message } } }`,
      { id: data.beginImport.id },
    );
    expect(added.addImportPart.message).toContain('Not all pieces');
    const { errors } = await staff(
      `mutation { beginImport(input: { kind: FAMILIES, fileName: "a", byteCount: 60000000 }) { id } }`,
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('can have no family of hundreds, as where the wrong column was chosen', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => `Rivera;Ana${at};Rivera`);
    const done = await importFile(staff, home, 'families', `${heading}\n${rows.join('\n')}`);
    expect(done.tally).toMatchObject({ added: 40, unusable: 80 });
  });

  it('with formulas is stored as it is, and handed back without running', async () => {
    const file = `${heading}\n'=1+1;Ana;=cmd|' /C calc'!A0\n;=2+3;@SUM(A1)`;
    const brought = await check(staff, home, await bringNames(file));
    expect(brought.problems).toHaveLength(1);
    const text = await (await problemsOf(brought.id)).text();
    expect(text.split('\r\n')[1]).toBe(
      '3,Family ID,"There is no family ID, so nobody can tell which family this is.",,\'=2+3,\'@SUM(A1)',
    );
  });

  it('gives its problems to nobody but staff with Import Data of the school', async () => {
    const { id } = await check(staff, home, await bringNames(`${heading}\n;Ana;Rivera`));
    expect((await problemsOf(id)).status).toBe(200);
    expect((await fetch(addressOf(id))).status).toBe(401);
    expect((await problemsOf(id, { permissions: [] })).status).toBe(403);
    expect((await problemsOf(id, { of: await aSchool(home) })).status).toBe(404);
    expect((await problemsOf(id, { hasHeader: false })).status).toBe(401);
  });

  it('is not forgotten where somebody starts it at that very moment', async () => {
    const { id } = await check(staff, home, await bringNames(`${heading}\n901;Zoe;Amador`));
    home.pass({ days: 8 });
    const starter = await asStaff(school, ['import-data']);
    const undo = once(home, /FROM imports i/u, () => run(starter, id));
    await forgetImportedRows(home.house);
    undo();
    await workOnImports(home);
    expect(await importOf(starter, id)).toMatchObject({ state: 'DONE', tally: { added: 1 } });
    home.pass({ days: -8 });
  });

  it('is forgotten after a month, and what came of it is kept', async () => {
    const done = await importFile(staff, home, 'families', `${heading}\n900;Zoe;Amador`);
    home.pass({ days: 31 });
    await keepHouse(home.house);
    const left = await home.house.db.read.count('SELECT COUNT(*) FROM import_chunks');
    expect(left).toBe(0);
    const again = await asStaff(school, ['import-data']);
    expect(await importOf(again, done.id)).toMatchObject({ state: 'DONE', tally: { added: 1 }, samples: [] });
  });

  const addressOf = (id: string) => `${home.house.config.publicBaseUrl}/imports/${id}/problems.csv`;
  const problemsOf = async (
    id: string,
    wish: { of?: TestSchool; permissions?: readonly 'import-data'[]; hasHeader?: boolean } = {},
  ) => {
    const { of = school, permissions = ['import-data'], hasHeader = true } = wish;
    const { organizationId } = of;
    const user = await aStaffUser(of, { permissions });
    const owner = { audience: 'staff', ownerId: user.id, organizationId } as const;
    const { db, config, now } = home.house;
    const token = await inTransaction(db, (tx) => startSession(tx, owner, now()));
    const cookie = `${cookieNameFor('staff', config)}=${token}`;
    return fetch(addressOf(id), { headers: { cookie, ...(hasHeader && { [audienceHeader]: 'staff' }) } });
  };
});
