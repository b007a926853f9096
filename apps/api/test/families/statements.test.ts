import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { answer } from '../answers.js';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber } from '../school.js';
import type { TestSchool } from '../school.js';
import { countStatements } from '../statements.js';

const everything = `query ($first: Int!) { families(first: $first) { edges { node { name people {
  id firstName family { name }
  textConsent { answer since way version mayText obstacle mustTextStartTo sharedWith { name answer } }
  history(first: 5) { edges { node { kind by words notices { kind state } } } }
} } } } }`;

describeEachDatabase('A page of families with everybody, their answers and their histories', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;

  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school);
    for (let at = 0; at < 26; at++) {
      const family = await aFamily(school, { name: `Family ${String(at).padStart(2, '0')}` });
      const cellPhone = newNumber();
      const parent = await aContact(family, { cellPhone, answer: 'in' });
      await aStudent(family, { cellPhone });
      await aStudent(family, { firstName: 'Mia', cellPhone: null });
      await answer(parent, 'out');
    }
  });
  afterAll(() => home.close());

  it('takes as many statements for 25 families as for 2', async () => {
    const statements = countStatements(home);
    const few = await staff(everything, { first: 2 });
    const forTwo = statements.taken();
    const many = await staff(everything, { first: 25 });
    const forMany = statements.taken();
    expect([few.errors, many.errors]).toEqual([[], []]);
    expect(many.data.families.edges).toHaveLength(25);
    const [parent] = many.data.families.edges[0].node.people;
    expect(parent).toMatchObject({
      textConsent: { answer: 'OUT', way: 'PORTAL', sharedWith: [{ name: 'Leo Family 00' }] },
      history: {
        edges: [{ node: { kind: 'answer', by: 'Ana Family 00', notices: [{ kind: 'office-email' }] } }],
      },
    });
    // One statement holds 60 parts of histories at most.
    expect(forMany - forTwo).toBeLessThanOrEqual(2);
    expect(forTwo).toBeLessThanOrEqual(30);
  });
});
