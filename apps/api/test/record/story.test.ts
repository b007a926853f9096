import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { answer } from '../answers.js';
import { asParent, asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { newId } from '../../src/ids.js';
import { invite } from '../invitations/invitation-house.js';
import { aContact, aFamily, aSchool, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { countStatements } from '../statements.js';
import { workOff } from '../work.js';

const story = `story(first: $first, after: $after) { edges { node { __typename
  ... on ConsentRecord { kind after } ... on AskedByEmail { to isReminder result runId }
  ... on PersonText { direction body } } } pageInfo { hasNextPage endCursor } }`;
const ofContact = `query ($id: ID!, $first: Int, $after: String) { contact(id: $id) { ${story} } }`;

describeEachDatabase('The story of a person', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  let ana: TestPerson;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    staff = await asStaff(school);
    ana = await aContact(await aFamily(school), { firstName: 'Ana' });
  });

  const storyOf = async ({ id }: TestPerson, by = staff, more = {}): Promise<Answered> => {
    const { data, errors } = await by(ofContact, { id, ...more });
    expect(errors).toEqual([]);
    return data.contact.story;
  };
  const lineOf = ({ node }: Answered): string =>
    [node.kind ?? node.direction ?? 'ASKED', node.after ?? node.body ?? node.result].join(' ').trim();
  const linesOf = async (...asked: Parameters<typeof storyOf>): Promise<string[]> =>
    (await storyOf(...asked)).edges.map(lineOf);
  const text = (person: TestPerson, body: string) =>
    staff('mutation ($input: SendTextInput!) { sendText(input: $input) { __typename } }', {
      input: { requestId: newId(), personId: person.id, body },
    });
  /** Asked, in, texted twice, and out while the second text waits. */
  const live = async (person: TestPerson): Promise<void> => {
    await invite(staff, home, { personIds: [person.id] });
    await answer(person, 'in');
    await text(person, 'The pool is warm');
    await workOff(home);
    await texts(person, 'See you then');
    await text(person, 'The pool is cold');
    await texts(person, 'STOP');
    await workOff(home);
  };
  const whole = [
    'answer OUT',
    'suppressed',
    'SENT The pool is cold',
    'RECEIVED See you then',
    'SENT The pool is warm',
    'answer IN',
    'ASKED SENT',
  ];

  it('tells how they were asked, what they said and what was texted, the newest first, and nothing twice', async () => {
    await live(ana);
    const lines = await linesOf(ana);
    expect(lines.slice(0, 2).sort()).toEqual(whole.slice(0, 2));
    expect(lines.slice(2)).toEqual(whole.slice(2));
    const asked = (await storyOf(ana)).edges.at(-1).node;
    expect(asked).toMatchObject({ to: 'Ana Rivera', isReminder: false, runId: expect.any(String) as never });
  });

  it('goes page by page through all of them', async () => {
    await live(ana);
    const lines: string[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { edges, pageInfo }: Answered = await storyOf(ana, staff, { first: 2, after });
      lines.push(...edges.map(lineOf));
      [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(lines).toEqual(await linesOf(ana));
  });

  it('tells of the single texting e-mail too, and who got it', async () => {
    await staff(`mutation { sendTextingEmail(personId: "${ana.id}") { __typename } }`);
    await workOff(home);
    expect((await storyOf(ana)).edges).toEqual([
      {
        node: { __typename: 'AskedByEmail', to: 'Ana Rivera', isReminder: false, result: null, runId: null },
      },
    ]);
  });

  it('keeps texts from staff without a texting permission, and all of it from parents', async () => {
    await live(ana);
    const desk = await asStaff(school, []);
    expect((await linesOf(ana, desk)).slice(2)).toEqual(['answer IN', 'ASKED SENT']);
    const parent = await asParent(ana);
    const { errors } = await parent(ofContact, { id: ana.id });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('takes as many statements for a family as for one person', async () => {
    const family = await aFamily(school);
    await live(await aContact(family));
    const ofFamily = `query ($id: ID!, $first: Int, $after: String) { family(id: $id) { people { ${story} } } }`;
    const counted = countStatements(home);
    await staff(ofFamily, { id: family.id });
    const one = counted.taken();
    for (let more = 0; more < 3; more += 1) await aContact(family);
    counted.taken();
    const { errors } = await staff(ofFamily, { id: family.id });
    expect(errors).toEqual([]);
    expect(counted.taken()).toBe(one);
  });
});
