import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { newId } from '../../src/ids.js';
import { asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, newNumber } from '../school.js';
import type { TestSchool } from '../school.js';
import { arrivedAt } from '../stop/stop-house.js';
import { workOff } from '../work.js';

describeEachDatabase('A test text', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  let number: string;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    staff = await asStaff(school);
    number = newNumber();
  });

  const save = async (typed: string | null): Promise<Answered> =>
    (
      await staff(
        'mutation ($number: String) { saveMyPhone(number: $number) { __typename ... on MyPhoneSaved { phone { number confirmedAt } } } }',
        { number: typed },
      )
    ).data.saveMyPhone;
  const send = async (body = 'Hello {first name}'): Promise<Answered> =>
    (
      await staff(
        'mutation ($requestId: ID!, $body: String!) { sendTestText(requestId: $requestId, body: $body) { __typename ... on TestTextRefused { message } } }',
        { requestId: newId(), body },
      )
    ).data.sendTestText;
  const says = (text: string) =>
    home.sandbox.control.textFromPhone({ from: number, to: school.ourNumber, text });
  const got = () => arrivedAt(home, number).map(({ text }) => text);

  it('goes to the own phone once it has answered YES, as a phone shows it', async () => {
    expect(await save(number)).toMatchObject({ phone: { number, confirmedAt: null } });
    expect((await send()).__typename).toBe('TestTextRefused');
    await workOff(home);
    await says('Yes');
    expect(await save(number)).toMatchObject({ phone: { confirmedAt: expect.any(String) } });
    expect((await send()).__typename).toBe('TestTextQueued');
    await workOff(home);
    expect(got()).toEqual([expect.stringContaining('Reply YES'), 'Hello Alex\nReply STOP to stop.']);
  });

  it('never goes to a phone that answered nothing, NO or STOP', async () => {
    await save(number);
    await says('NO');
    expect((await send()).__typename).toBe('TestTextRefused');
    await says('STOP');
    expect((await save(newNumber())).__typename).toBe('MyPhoneSaved');
    expect((await save(number)).__typename).toBe('MyPhoneRefused');
  });

  it('is asked for by no number whose holder said No', async () => {
    const ana = await aContact(await aFamily(school), { answer: 'out', cellPhone: number });
    expect((await save(ana.cellPhone)).__typename).toBe('MyPhoneRefused');
    await workOff(home);
    expect(got()).toEqual([]);
  });

  it('is refused where the phone has said STOP since', async () => {
    await save(number);
    await workOff(home);
    await says('Yes');
    await says('STOP');
    expect((await send()).message).toContain('Nothing can be sent to your phone now');
  });

  it('is withheld by a STOP of the phone', async () => {
    await save(number);
    await workOff(home);
    await says('YES');
    await send();
    await says('STOP');
    await workOff(home);
    expect(got().filter((text) => text.startsWith('Hello'))).toEqual([]);
  });

  it('to another number needs another YES', async () => {
    await save(number);
    await workOff(home);
    await says('YES');
    await save(newNumber());
    expect((await send()).__typename).toBe('TestTextRefused');
  });

  it('is sent at most twenty times an hour', async () => {
    await save(number);
    await workOff(home);
    await says('YES');
    const answers: string[] = [];
    for (let at = 0; at < 21; at++) answers.push((await send()).__typename);
    expect(answers.filter((one) => one === 'TestTextQueued')).toHaveLength(20);
    expect(answers.at(-1)).toBe('TestTextRefused');
  });
});
