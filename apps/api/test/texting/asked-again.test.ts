import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/ids.js';
import { asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { askedToSend } from '../stop/stop-house.js';
import { workOff } from '../work.js';

const fields = `__typename ... on TextQueued { text { id body state } } ... on TextRefused { obstacle }`;
const sendText = `mutation ($input: SendTextInput!) { result: sendText(input: $input) { ${fields} } }`;
const conversations = '{ conversations(first: 1) { edges { node { id } } } }';
const reply = `mutation ($input: ReplyInput!) { result: replyToConversation(input: $input) { ${fields} } }`;
const saveMyPhone = 'mutation ($number: String) { saveMyPhone(number: $number) { __typename } }';
const sendTestText = `mutation ($requestId: ID!, $body: String!) { result: sendTestText(requestId: $requestId, body: $body) {
  __typename ... on TestTextQueued { text { id body state } } } }`;

interface Scene {
  readonly person: TestPerson;
  readonly ask: (requestId: string, body?: string) => ReturnType<Client>;
}

interface Way {
  readonly name: string;
  /** What is asked of a school in which `person` may be texted. */
  readonly prepare: (staff: Client, person: TestPerson) => Promise<(asked: Answered) => [string, Answered]>;
}

/** Everything that sends one text because somebody asks for it. */
const ways: readonly Way[] = [
  {
    name: 'to one person',
    prepare:
      async (_, { id: personId }) =>
      ({ requestId, body }) => [sendText, { input: { requestId, personId, body } }],
  },
  {
    name: 'from the inbox',
    prepare: async (staff, person) => {
      await texts(person, 'Is there class today?');
      const { data } = await staff(conversations, {});
      const conversationId = data.conversations.edges[0].node.id;
      return ({ requestId, body }) => [reply, { input: { requestId, conversationId, body } }];
    },
  },
  {
    name: 'to the own phone',
    prepare: async (staff, person) => {
      await staff(saveMyPhone, { number: person.cellPhone });
      await workOff(person.family.school.home);
      await texts(person, 'YES');
      return (asked) => [sendTestText, asked];
    },
  },
];

describeEachDatabase('A text that is asked for', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
  });

  describe.each(ways)('$name', ({ prepare }) => {
    const scene = async (at = school): Promise<Scene> => {
      const person = await aContact(await aFamily(at), { answer: 'in' });
      const staff = await asStaff(at);
      const asking = await prepare(staff, person);
      await workOff(home);
      return { person, ask: (requestId, body = 'Yes, at four') => staff(...asking({ requestId, body })) };
    };
    const idOf = ({ data }: { data: Answered }): string => data.result.text.id;
    const sentTo = async ({ cellPhone }: TestPerson): Promise<number> => {
      await workOff(home);
      const sent = askedToSend(home, cellPhone ?? '').map(({ body }) => (body as Answered).text as string);
      return sent.filter((text) => text.startsWith('Yes, at')).length;
    };

    it('again with the same request is one text, and the answer is the first one', async () => {
      const { person, ask } = await scene();
      const requestId = newId();
      const first = await ask(requestId);
      expect(await sentTo(person)).toBe(1);
      const again = await ask(requestId);
      expect(idOf(again)).toBe(idOf(first));
      expect(again.data.result.text.body).toBe(first.data.result.text.body);
      expect(again.data.result.text.state).not.toBe('queued');
      expect(await sentTo(person)).toBe(1);
    });

    it('many times at once with the same request is one text', async () => {
      const { person, ask } = await scene();
      const requestId = newId();
      const all = await Promise.all(Array.from({ length: 8 }, () => ask(requestId)));
      expect(new Set(all.map(idOf)).size).toBe(1);
      expect(await sentTo(person)).toBe(1);
    });

    it('with another request is another text', async () => {
      const { person, ask } = await scene();
      expect(idOf(await ask(newId()))).not.toBe(idOf(await ask(newId())));
      expect(await sentTo(person)).toBe(2);
    });

    it('with the request of another school is a text of its own', async () => {
      const theirs = await scene(await aSchool(home));
      const ours = await scene();
      const requestId = newId();
      expect(idOf(await theirs.ask(requestId))).not.toBe(idOf(await ours.ask(requestId)));
      expect([await sentTo(theirs.person), await sentTo(ours.person)]).toEqual([1, 1]);
    });

    it('was sent before the STOP, and is not refused because of it when it is asked for again', async () => {
      const { person, ask } = await scene();
      const requestId = newId();
      const first = await ask(requestId);
      await texts(person, 'STOP');
      const again = await ask(requestId);
      expect(again.data.result.text).toMatchObject({ id: idOf(first), state: 'withdrawn' });
      expect(await sentTo(person)).toBe(0);
    });

    it('with other words by the same request is refused, and nothing of it is sent', async () => {
      const { person, ask } = await scene();
      const requestId = newId();
      const first = await ask(requestId);
      const { errors } = await ask(requestId, 'Yes, at five');
      expect(errors[0]).toMatchObject({
        message: 'This requestId was used for another text before. Nothing was sent now.',
        extensions: { code: 'BAD_USER_INPUT' },
      });
      expect(idOf(await ask(requestId))).toBe(idOf(first));
      expect(await sentTo(person)).toBe(1);
    });

    it('by a name that is none is not sent', async () => {
      const { person, ask } = await scene();
      const { errors } = await ask('no name');
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(await sentTo(person)).toBe(0);
    });
  });

  it('for somebody else by the same request is refused', async () => {
    const family = await aFamily(school);
    const [ana, ben] = [await aContact(family, { answer: 'in' }), await aContact(family, { answer: 'in' })];
    const staff = await asStaff(school);
    const input = { requestId: newId(), personId: ana.id, body: 'Yes, at four' };
    await staff(sendText, { input });
    const { errors } = await staff(sendText, { input: { ...input, personId: ben.id } });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await workOff(home);
    expect(askedToSend(home, ben.cellPhone ?? '')).toEqual([]);
  });

  it('and refused goes with the same request once nothing stands against it', async () => {
    const person = await aContact(await aFamily(school), { answer: 'in' });
    const staff = await asStaff(school);
    const input = { requestId: newId(), personId: person.id, body: 'Yes, at four' };
    await texts(person, 'STOP');
    expect((await staff(sendText, { input })).data.result).toMatchObject({ obstacle: 'SUPPRESSED' });
    await texts(person, 'START');
    expect((await staff(sendText, { input })).data.result.__typename).toBe('TextQueued');
  });
});
