import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Answered } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, texts } from '../school.js';

const reviews = `{ reviews { edges { node { id words rule conversationId around { direction body } } } } }`;
const report = `mutation ($input: ReportStopRequestInput!) { reportStopRequest(input: $input) {
  ... on StopRequestReported { review { rule conversationId around { body } } } } }`;

describeEachDatabase('Around a review', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  it('stand the few texts before and after the one in question, and what the rules saw in it', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    for (let text = 1; text <= 7; text += 1) await texts(ana, `before ${text}`);
    await texts(ana, 'please don’t text me after 9pm');
    for (let text = 1; text <= 5; text += 1) await texts(ana, `after ${text}`);
    const staff = await asStaff(school);
    const { data } = await staff(reviews);
    const [{ node }] = data.reviews.edges;
    expect(node.rule).toBe('request-en-dont-text-limited');
    expect(node.around.map(({ body }: Answered) => body)).toEqual([
      'after 3',
      'after 2',
      'after 1',
      'please don’t text me after 9pm',
      'before 7',
      'before 6',
      'before 5',
      'before 4',
      'before 3',
    ]);
    const conversation = await staff(`query ($id: ID!) { conversation(id: $id) { number } }`, {
      id: node.conversationId,
    });
    expect(conversation.data.conversation.number).toBe(ana.cellPhone);
  });

  it('of a request that was reported stand the last texts, if there are any', async () => {
    const school = await aSchool(home);
    const family = await aFamily(school);
    const [ana, ben] = [await aContact(family, { answer: 'in' }), await aContact(family, { answer: 'in' })];
    await texts(ana, 'See you on Monday');
    const staff = await asStaff(school);
    const reported = async (personId: string): Promise<Answered> =>
      (await staff(report, { input: { personId, words: 'She asked' } })).data.reportStopRequest.review;
    expect(await reported(ana.id)).toMatchObject({ rule: null, around: [{ body: 'See you on Monday' }] });
    expect(await reported(ben.id)).toEqual({ rule: null, conversationId: null, around: [] });
  });

  it('is seen by nobody without a texting permission', async () => {
    const school = await aSchool(home);
    const ana = await aContact(await aFamily(school), { answer: 'in' });
    await texts(ana, 'please don’t text me after 9pm');
    const { errors } = await (await asStaff(school, []))(reviews);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
