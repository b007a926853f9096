import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { answerOf } from '../stop/stop-house.js';
import { importFile } from './import-house.js';

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

  const merge = async (kept: TestPerson, merged: TestPerson) => {
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
