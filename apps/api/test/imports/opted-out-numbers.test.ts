import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo, newNumber, texts } from '../school.js';
import type { TestSchool } from '../school.js';
import { beforeCommit } from '../stop/before-commit.js';
import { answerOf, isSuppressed } from '../stop/stop-house.js';
import { bring, check, importFile, run, workOnImports } from './import-house.js';

describeEachDatabase('An import of opted-out numbers', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school, ['import-data']);
  });
  afterAll(() => home.close());

  const stop = (lines: readonly string[]) => importFile(staff, home, 'opted-out-numbers', lines.join('\n'));
  const records = () =>
    home.house.db.read.count('SELECT COUNT(*) FROM consent_records WHERE organization_id = ?', [
      school.organizationId,
    ]);

  it('suppresses numbers, known or not, with or without names, and tells nobody', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family, { firstName: 'Ana', answer: 'in' });
    const ben = await aContact(family, { firstName: 'Ben', cellPhone: ana.cellPhone, answer: 'in' });
    const unknown = newNumber();
    const done = await stop([
      'Phone,First name,Last name',
      `${ana.cellPhone},Ana,${family.name}`,
      `${unknown},,`,
      '(212) 555-01,Nobody,There',
    ]);
    expect(done).toMatchObject({ state: 'DONE', tally: { stopped: 2, no: 2, unusable: 1 } });
    expect(done.problems).toEqual([expect.objectContaining({ line: 4, column: 'Phone', isOfRow: true })]);
    expect(await isSuppressed(school, unknown)).toBe(true);
    expect(await isSuppressed(school, ana.cellPhone ?? '')).toBe(true);
    expect([await answerOf(ana), await answerOf(ben)]).toEqual(['out', 'out']);
    const own = await home.house.db.read.rows<{ personId: string }>(
      'SELECT person_id FROM text_consents WHERE own_no_at IS NOT NULL AND number = ?',
      [ana.cellPhone],
    );
    expect(own).toEqual([{ personId: ana.id }]);
    expect(mailsTo(home, school.office)).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family, { firstName: 'Ana', answer: 'in' });
    const lines = ['Phone,First name,Last name', `${ana.cellPhone},Ana,${family.name}`, `${newNumber()},,`];
    await stop(lines);
    const before = await records();
    expect(await stop(lines)).toMatchObject({ state: 'DONE', tally: { stopped: 0, no: 0 } });
    expect(await records()).toBe(before);
  });

  it('stops no number again that was opened since the same list was brought', async () => {
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    const lines = ['Phone', `${ana.cellPhone}`];
    await stop(lines);
    home.pass({ minutes: 5 });
    await texts(ana, 'START');
    expect(await isSuppressed(school, ana.cellPhone ?? '')).toBe(false);
    home.pass({ minutes: 5 });
    expect(await stop(lines)).toMatchObject({ state: 'DONE', tally: { stopped: 0, no: 0 } });
    expect(await isSuppressed(school, ana.cellPhone ?? '')).toBe(false);
    expect(await stop([...lines, newNumber()])).toMatchObject({ tally: { stopped: 2 } });
    expect(await isSuppressed(school, ana.cellPhone ?? '')).toBe(true);
  });

  it('and no number that is opened at the same time', async () => {
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    const lines = ['Phone', `${ana.cellPhone}`];
    await stop(lines);
    home.pass({ minutes: 5 });
    const { id } = await check(staff, home, await bring(staff, home, 'opted-out-numbers', lines.join('\n')));
    await run(staff, id);
    await beforeCommit(home, {
      of: () => texts(ana, 'START'),
      statement: /^UPDATE .?suppressions/u,
      act: () => workOnImports(home),
    });
    expect(await isSuppressed(school, ana.cellPhone ?? '')).toBe(false);
    expect(await answerOf(ana)).toBe('in');
  });

  it('stops no number of which the file says that it is not, or no longer, opted out', async () => {
    const [stopped, lifted, never, out] = [newNumber(), newNumber(), newNumber(), newNumber()];
    const done = await stop([
      'Number,Reason,Suppressed at,Lifted at',
      `${stopped},stop,2026-01-05T10:00:00.000Z,`,
      `${lifted},stop,2026-01-05T10:00:00.000Z,2026-02-05T10:00:00.000Z`,
    ]);
    expect(done).toMatchObject({ tally: { stopped: 1, unusable: 1 } });
    expect(done.problems).toEqual([expect.objectContaining({ line: 3, isOfRow: true })]);
    await stop(['Number,Opted out', `${never},No`, `${out},Yes`]);
    const numbers = [stopped, lifted, never, out];
    expect(await Promise.all(numbers.map((number) => isSuppressed(school, number)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['Opted out,Unsubscribed', 'yes,no', true],
    ['Opted out,Unsubscribed', 'no,2025-10-01', true],
    ['Opted out,Unsubscribed', 'no,', false],
    ['Opt-out date', 'NULL', true],
    ['Opt-out date', 'N/A', true],
    ['Opt-out date', '', true],
    ['Opt-out status', 'unknown', true],
    ['Opt-out status', 'Opted in', false],
    ['Email opt-out', 'no', true],
    ['Status', 'Subscribed', false],
    ['Status', 'Opted In', false],
    ['Status', 'Opted out', true],
    ['Status', 'Active', true],
    ['Status', '', true],
    ['Subscription Status', 'Active', false],
    ['Opt-in', 'yes', false],
    ['Opt-in', 'no', true],
    ['Opt-in date', '2025-01-05', true],
    ['Marketing consent', 'yes', true],
    ['Phone consent', 'yes', true],
    ['Consent', 'yes', true],
    ['Answer', 'in', false],
    ['Text answer', 'in', false],
    ['Text messages', 'yes', false],
    ['SMS subscription status', 'Active', false],
    ['Opted out at,Resubscribed at', '2025-10-01T17:00:00Z,2025-10-01T08:00:00Z', true],
    ['Opted out at,Resubscribed at', '2025-10-01T08:00:00Z,2025-10-01T17:00:00Z', false],
    ['Opted out at,Resubscribed at', '2025-10-01,2025-10-01', true],
    ['Opted out at,Resubscribed at', '"Oct 3, 2025",2024-01-05', true],
    ['Opted out at,Resubscribed at', '10/3/25 5:00 PM,2024-01-05', true],
    ['Status,Resubscribed at', 'Opted out,2024-01-05', true],
    ['Email subscription', 'Subscribed', true],
    ['Status,Opted out', 'Subscribed,yes', true],
    ['Status,Opted out', 'Unsubscribed,no', true],
    ['Opted out,Resubscribed on', 'yes,2025-11-01', false],
    ['Opt-out date,Resubscribed on', '2025-10-01,2025-11-01', false],
    ['Opt-out date,Resubscribed on', '2025-10-01,2025-09-01', true],
  ])('is stopped unless the file says that it is not: under %s stands %s', async (columns, said, isOut) => {
    const number = newNumber();
    await stop([`Cell phone,${columns}`, `${number},${said}`]);
    expect(await isSuppressed(school, number)).toBe(isOut);
  });

  it('warns of a row that says nothing in a column about opting out', async () => {
    const [out, silent] = [newNumber(), newNumber()];
    const done = await stop(['Number,Opted out at', `${out},2025-10-01`, `${silent},`]);
    expect(done).toMatchObject({ tally: { stopped: 2, problems: 1, unusable: 0 } });
    const elsewhere = await stop(['Number,Status,Opted out at', `${newNumber()},Unsubscribed,`]);
    expect(elsewhere).toMatchObject({ tally: { stopped: 1, problems: 0 } });
    expect(done.problems).toEqual([
      expect.objectContaining({ line: 3, message: expect.stringContaining('is empty here') }),
    ]);
  });

  it.each([
    ['a line feed', '\r\n', '\n'],
    ['a Windows line end', '\n', '\r\n'],
    ['an old line end', '\n', '\r'],
  ])('reads every line also where those after the first end in %s', async (_, first, end) => {
    const numbers = [newNumber(), newNumber(), newNumber()];
    const rows = numbers.map((number) => `${number},"A${end}b"${end}`);
    const done = await stop([`Number,Name${first}${rows.join('')}none,Eve`]);
    expect(done).toMatchObject({ rowCount: 4, tally: { stopped: 3, unusable: 1 } });
    expect(done.problems).toEqual([expect.objectContaining({ line: 8 })]);
    for (const number of numbers) expect(await isSuppressed(school, number)).toBe(true);
  });

  it('stops the number of a row with a cell too many, and says so', async () => {
    const number = newNumber();
    const done = await stop(['Number,Name,Opted out', `${number},Rivera, Ana,no,yes`]);
    expect(done).toMatchObject({ tally: { stopped: 1, problems: 1, unusable: 0 } });
    expect(done.problems).toEqual([
      expect.objectContaining({ line: 2, message: expect.stringContaining('more cells than the heading') }),
    ]);
    expect(await isSuppressed(school, number)).toBe(true);
  });

  it('takes the first line of a bare list for a number, not for a heading', async () => {
    const numbers = [newNumber(), newNumber(), newNumber()];
    const brought = await bring(staff, home, 'opted-out-numbers', numbers.join('\n'));
    expect(brought).toMatchObject({ state: 'READ', rowCount: 3, headings: ['Column 1'] });
    const columns = [{ field: 'CELL_PHONE', column: 0 }];
    await check(staff, home, { id: brought.id, columns });
    await run(staff, brought.id);
    await workOnImports(home);
    for (const number of numbers) expect(await isSuppressed(school, number)).toBe(true);
  });

  it('needs no permission to turn anybody in', async () => {
    expect(await stop(['Number', newNumber()])).toMatchObject({ state: 'DONE', tally: { stopped: 1 } });
  });
});
