import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { audienceHeader } from '../../src/auth/cookies.js';
import { inTransaction } from '../../src/db/transaction.js';
import type { FamilyEntity } from '../../src/families/family.entity.js';
import { newId } from '../../src/ids.js';
import { answer } from '../answers.js';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { parentSession, staffSession } from '../live/listener.js';
import { aContact, aFamily, aSchool, aStaffUser, aStudent } from '../school.js';
import type { TestSchool } from '../school.js';

describeEachDatabase('Exports', (open) => {
  let home: TestHouse;
  let school: TestSchool;

  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  const exporter = async (of: TestSchool, permissions = ['export-data'] as const) => {
    const { id } = await aStaffUser(of, { name: 'Eve Ortiz', permissions });
    return staffSession(of, id);
  };

  const ask = (what: string, headers: Record<string, string>) =>
    fetch(`${home.house.config.publicBaseUrl}/exports/${what}`, { method: 'POST', headers });

  const saved = async (what: string, of: TestSchool = school): Promise<string> => {
    const { cookie } = await exporter(of);
    const response = await ask(what, { cookie, [audienceHeader]: 'staff' });
    expect(response.status).toBe(200);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  };

  const linesOf = (csv: string): string[] => csv.slice(1).trimEnd().split('\r\n');

  beforeAll(async () => {
    school = await aSchool(home);
  });

  it('holds every person of every family, the archived ones too, and families without anybody', async () => {
    const own = await aSchool(home);
    const rivera = await aFamily(own, { name: 'Rivera' });
    const ana = await aContact(rivera, { cellPhone: '+12015550188', email: 'ana@rivera.example' });
    const leo = await aStudent(rivera, { firstName: 'Leo', cellPhone: null, birthOn: '2015-04-03' });
    const archived = { archivedAt: home.house.now() };
    await inTransaction(home.house.db, (tx) => tx.update('people', archived, { id: leo.id }));
    const empty = await aFamily(own, { name: 'Abel' });
    await answer(ana, 'out');
    await aContact(await aFamily(await aSchool(home), { name: 'Elsewhere' }));
    const [head, ...lines] = linesOf(await saved('families', own));
    expect(head).toMatch(/^Family ID,Family,Language,Person ID,Kind,First name,/);
    expect(lines).toEqual([
      `${empty.id},Abel,en,,,,,,,,,,,`,
      expect.stringMatching(
        /,Rivera,en,[^,]+,contact,Ana,Rivera,ana@rivera\.example,\(201\) 555-0188,,out,portal,[^,]+Z,$/,
      ),
      expect.stringMatching(/,student,Leo,Rivera,,,2015-04-03,never-asked,,,[^,]+Z$/),
    ]);
  });

  it('holds answers at every number, and stopped numbers', async () => {
    const own = await aSchool(home);
    const ana = await aContact(await aFamily(own), { cellPhone: '+12015550189' });
    await answer(ana, 'out');
    const staff = await asStaff(own);
    await staff(`mutation ($id: ID!) { stopNumber(input: { personId: $id }) { __typename } }`, {
      id: ana.id,
    });
    expect(linesOf(await saved('answers', own)).slice(1)).toEqual([
      expect.stringMatching(`^${ana.id},Ana,Rivera,\\(201\\) 555-0189,yes,out,staff,`),
    ]);
    expect(linesOf(await saved('suppressions', own)).slice(1)).toEqual([
      expect.stringMatching(/^\(201\) 555-0189,[a-z-]+,[^,]+Z,$/),
    ]);
  });

  it('comes as a file that nobody keeps, with a mark that spreadsheets read as UTF-8', async () => {
    const { cookie } = await exporter(school);
    const response = await ask('families', { cookie, [audienceHeader]: 'staff' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="families.csv"',
      'cache-control': 'no-store',
    });
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '\r=1+1'])(
    'makes no formula of %j',
    async (name) => {
      // Behind a tab, where some programs begin a cell, stands another apostrophe.
      const harmless = `'${name.replace('\t=', "\t'=")}`;
      const own = await aSchool(home);
      await aContact(await aFamily(own, { name: 'Rivera' }), { firstName: name, lastName: `${name},"` });
      const csv = await saved('families', own);
      expect(csv).toContain(harmless);
      expect(csv).not.toMatch(/(^|,|"|\n)[=+\-@\t\r](?!\n)/);
    },
  );

  it('keeps a line break within its cell', async () => {
    const own = await aSchool(home);
    await aFamily(own, { name: 'Rivera\nGarcia' });
    expect(await saved('families', own)).toContain('"Rivera\nGarcia"');
  });

  it('reads on past a page, with nobody twice and nobody left out', async () => {
    const own = await aSchool(home);
    const { id } = await aFamily(own, { name: 'Same' });
    const { db } = home.house;
    const one = await db.read.row<FamilyEntity>('SELECT * FROM families WHERE id = ?', [id]);
    const many = Array.from({ length: 1100 }, () => ({ ...one, id: newId() }));
    await inTransaction(db, (tx) => tx.insert('families', many));
    const ids = linesOf(await saved('families', own)).map((line) => line.split(',')[0]);
    expect(ids).toHaveLength(1102);
    expect(new Set(ids).size).toBe(1102);
  });

  it('is on record: who, when and what', async () => {
    const own = await aSchool(home);
    await saved('suppressions', own);
    const staff = await asStaff(own, ['export-data']);
    const { data } = await staff('{ dataExports { edges { node { what by startedAt } } } }');
    expect(data.dataExports.edges.map(({ node }: { node: object }) => node)).toEqual([
      { what: 'SUPPRESSIONS', by: 'Eve Ortiz', startedAt: expect.any(String) },
    ]);
  });

  it('is for staff with Export Data, and only for their own page', async () => {
    const { cookie } = await exporter(school);
    const parent = await parentSession(await aContact(await aFamily(school)));
    const other = await staffSession(school, (await aStaffUser(school, { permissions: ['import-data'] })).id);
    const statuses = await Promise.all([
      ask('families', {}),
      ask('families', { cookie }),
      ask('families', { cookie: parent.cookie, [audienceHeader]: 'parent' }),
      ask('families', { cookie: other.cookie, [audienceHeader]: 'staff' }),
      ask('passwords', { cookie, [audienceHeader]: 'staff' }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 403, 403, 404]);
    expect(await Promise.all(statuses.map((response) => response.text()))).toEqual(['', '', '', '', '']);
  });
});
