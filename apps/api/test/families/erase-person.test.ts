import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { asStaff, everyTexting } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { importFile, importOf } from '../imports/import-house.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, newNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { answerOf } from '../stop/stop-house.js';

describeEachDatabase('erasing somebody', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let manager: Client;
  let ana: TestPerson;
  let fileId: string;

  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    const family = await aFamily(school);
    manager = await asStaff(school, ['manage-users', 'change-text-opt-in', 'import-data']);
    ana = await aContact(family, { firstName: 'Anastasia', email: 'anastasia@erase.example', answer: 'in' });
    const lines = [
      'Family ID,First name,Last name,E-mail,Cell phone',
      `${family.id},Ben,Chen,ben@erase.example,`,
      `${family.id},Anastasia,${family.name},anastasia@erase.example,${ana.cellPhone}`,
    ];
    fileId = (await importFile(manager, home, 'families', lines.join('\n'))).id;
    await texts(ana, 'STOP');
    // The answer names who is on again.
    await texts(ana, 'START');
    await texts(ana, 'please stop texting me, says Anastasia');
    await manager('mutation ($id: ID!) { erasePerson(id: $id) }', { id: ana.id });
  });
  afterAll(() => home.close());

  const everyRow = async (): Promise<string> => {
    const tables = home.house.db.reader.entityMetadatas.map(({ tableName }) => tableName);
    const rows = [];
    for (const table of tables) rows.push(await home.house.db.read.rows(`SELECT * FROM ${table}`));
    return JSON.stringify(rows).toLowerCase();
  };

  it('leaves no name, address or word of theirs in any table', async () => {
    expect(await everyRow()).not.toContain('anastasia');
  });

  it('leaves none in what a START of somebody else was answered, who has their number too', async () => {
    const shared = newNumber();
    const other = await aContact(await aFamily(school), { cellPhone: shared, answer: 'in' });
    await texts(other, 'STOP');
    const wilhelmina = await aContact(await aFamily(school), { firstName: 'Wilhelmina', cellPhone: shared });
    await texts(other, 'START');
    expect(await everyRow()).toContain('wilhelmina are still off');
    await manager('mutation ($id: ID!) { erasePerson(id: $id) }', { id: wilhelmina.id });
    expect(await everyRow()).not.toContain('wilhelmina');
  });

  it('leaves the other rows of a file that named them', async () => {
    expect((await importOf(manager, fileId)).samples).toEqual([
      [expect.any(String), 'Ben', 'Chen', 'ben@erase.example', ''],
      ['', '', '', '', ''],
    ]);
  });

  it('keeps the suppression and the record of what was agreed', async () => {
    const { db } = home.house;
    expect(await db.read.count('SELECT COUNT(*) FROM suppressions WHERE number = ?', [ana.cellPhone])).toBe(
      1,
    );
    const kinds = await db.read.rows<{ kind: string }>(
      'SELECT kind FROM consent_records WHERE person_id = ? ORDER BY id',
      [ana.id],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'answer',
      'answer',
      'answer',
      'archived',
      'number-changed',
      'erased',
    ]);
  });

  it('is for staff who manage users', async () => {
    const desk = await asStaff(school, [
      'change-text-opt-in',
      'text-messages-settings',
      'send-text-messages',
    ]);
    const { errors } = await desk('mutation ($id: ID!) { erasePerson(id: $id) }', { id: ana.id });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('does not find somebody of another school', async () => {
    const elsewhere = await asStaff(await aSchool(home), ['manage-users']);
    const { errors } = await elsewhere('mutation ($id: ID!) { erasePerson(id: $id) }', { id: ana.id });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describeEachDatabase('Somebody who was erased', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let manager: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    manager = await asStaff(school, [...everyTexting, 'manage-users']);
  });
  beforeEach(async () => {
    family = await aFamily(school);
  });
  afterAll(() => home.close());

  const doTo = async (what: string, { id }: { id: string }): Promise<string | undefined> =>
    (
      await manager(`mutation ($id: ID!) { ${what}(id: $id) ${what === 'erasePerson' ? '' : '{ id }'} }`, {
        id,
      })
    ).errors[0]?.message;
  const historyOf = async ({ id }: TestPerson): Promise<Answered[]> => {
    const query = `query ($id: ID!) { contact(id: $id) { history(first: 50) { edges { node { kind words } } } } }`;
    const { data } = await manager(query, { id });
    return data.contact.history.edges.map(({ node }: Answered) => node);
  };

  it('is not restored, neither alone nor with the family', async () => {
    const [ana, ben] = [await aContact(family), await aContact(family, { firstName: 'Ben' })];
    await doTo('archiveFamily', family);
    await doTo('erasePerson', ana);
    expect(await doTo('restorePerson', ana)).toBe('This person was erased. Add them anew.');
    await doTo('restoreFamily', family);
    const { data } = await manager('query ($id: ID!) { family(id: $id) { people { id archivedAt } } }', {
      id: family.id,
    });
    const active = data.family.people.filter(({ archivedAt }: Answered) => archivedAt === null);
    expect(active.map(({ id }: Answered) => id)).toEqual([ben.id]);
  });

  it('stays out, whatever becomes of the record', async () => {
    const old = await aContact(family, { answer: 'out' });
    await doTo('erasePerson', old);
    const anew = await aContact(family, { cellPhone: old.cellPhone });
    const merge = 'mutation ($keep: ID!, $merge: ID!) { mergePeople(keepId: $keep, mergeId: $merge) { id } }';
    expect((await manager(merge, { keep: anew.id, merge: old.id })).errors).toEqual([]);
    expect(await answerOf(anew)).toBe('out');
  });

  it('keeps the STOP in the history, and gets nothing of who has the number later', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await texts(ana, 'STOP');
    const before = (await historyOf(ana)).map(({ kind }) => kind);
    home.pass({ minutes: 1 });
    await doTo('erasePerson', ana);
    home.pass({ minutes: 1 });
    const later = await aContact(await aFamily(school), { cellPhone: ana.cellPhone });
    await texts(later, 'STOP texting me, says Wilhelmina');
    const after = await historyOf(ana);
    expect(after.map(({ kind }) => kind)).toEqual(expect.arrayContaining(before));
    expect(JSON.stringify(after)).not.toContain('Wilhelmina');
  });
});
