import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aTextingNumber, newNumber } from '../school.js';
import type { TestSchool } from '../school.js';
import { newNonce, signedV2, signedV3 } from './sign.js';
import type { Fields } from './sign.js';
import { answerOf, isSuppressed, personalIn, sharers } from './stop-house.js';

describeEachDatabase('what the carrier may post', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let posted = 0;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
  });
  afterAll(() => home.close());

  const withoutPlus = (number: string) => number.replace('+', '');
  const form = (fields: Record<string, string | null>): Fields =>
    Object.entries({
      MessageUUID: `message-${(posted += 1)}`,
      To: withoutPlus(school.ourNumber),
      ...fields,
    }).filter((field): field is [string, string] => field[1] !== null);

  interface Post {
    readonly url?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string | Buffer;
    readonly contentType?: string | null;
  }

  /** Posts fields as the carrier does: signed, as a form, unless told otherwise. */
  async function post(fields: Fields, { url = school.textsUrl, headers, body, contentType }: Post = {}) {
    const type = contentType === undefined ? 'application/x-www-form-urlencoded' : contentType;
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        ...(type !== null && { 'content-type': type }),
        ...(headers ?? signedV3(url, fields)),
      },
      body: body ?? Buffer.from(new URLSearchParams(fields as Array<[string, string]>).toString()),
    });
    return { status: answer.status, body: await answer.text() };
  }

  interface Inbound {
    readonly organizationId: string | null;
    readonly outcome: string;
    readonly body: string;
    readonly fromNumber: string;
  }

  const storedAs = (fields: Fields) =>
    home.house.db.read.rows<Inbound>(
      'SELECT organization_id, outcome, body, from_number FROM inbound_texts WHERE provider_message_id = ?',
      [new Map(fields).get('MessageUUID') ?? ''],
    );

  const alarms = () => home.log().split('"level":50').length - 1;

  it('takes a number without +, and answers with the empty response that the carrier wants', async () => {
    const { number, contact } = await sharers(school);
    const { status, body } = await post(form({ From: withoutPlus(number), Text: 'STOP' }));
    expect([status, body]).toEqual([200, expect.stringContaining('<Response')]);
    expect(await answerOf(contact)).toBe('out');
  });

  it('refuses a text without a message id with 400 and stores nothing', async () => {
    const { number, contact } = await sharers(school);
    for (const id of [null, '', '  ']) {
      const fields = form({ MessageUUID: id, From: withoutPlus(number), Text: 'STOP' });
      expect(await post(fields)).toEqual({ status: 400, body: '' });
    }
    expect(await answerOf(contact)).toBe('in');
  });

  it('refuses an oversized body with 413 and stores nothing', async () => {
    const { number, contact } = await sharers(school);
    const fields = form({ From: withoutPlus(number), Text: `STOP ${'x'.repeat(70_000)}` });
    expect((await post(fields)).status).toBe(413);
    expect([await storedAs(fields), await answerOf(contact)]).toEqual([[], 'in']);
  });

  it.each([
    ['JSON', 'application/json', '{"MessageUUID":"1","Text":"STOP"}'],
    ['bytes', 'application/octet-stream', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['no type', null, Buffer.from('%%%=%ZZ&&&==')],
    ['multipart', 'multipart/form-data; boundary=x', '--x\r\n\r\nSTOP\r\n--x--'],
    ['nothing', 'application/x-www-form-urlencoded', ''],
  ])('refuses %s without a signature, and says nothing', async (_name, contentType, body) => {
    expect(await post([], { headers: {}, contentType, body })).toEqual({ status: 403, body: '' });
  });

  it('reads a form whatever its type is called', async () => {
    const { number, contact } = await sharers(school);
    const fields = form({ From: withoutPlus(number), Text: 'STOP' });
    expect(await post(fields, { contentType: 'text/plain' })).toMatchObject({ status: 200 });
    expect(await answerOf(contact)).toBe('out');
  });

  it('reads a picture message, whose words are in Body', async () => {
    const { number, contact } = await sharers(school);
    const fields = form({
      From: withoutPlus(number),
      Type: 'mms',
      Body: 'STOP',
      Media0: 'https://x.example/1',
    });
    expect(await post(fields)).toMatchObject({ status: 200 });
    expect(await answerOf(contact)).toBe('out');
  });

  it('stores a text without any words', async () => {
    const { number, contact } = await sharers(school);
    const fields = form({ From: withoutPlus(number) });
    expect(await post(fields)).toMatchObject({ status: 200 });
    expect([await storedAs(fields), await answerOf(contact)]).toMatchObject([[{ body: '' }], 'in']);
  });

  it.each([
    ['a short code', '22395'],
    ['a word', 'VERIZON'],
    ['nothing', null],
    ['something endless', 'x'.repeat(5000)],
    ['a sign of another script', 'МТС ☎'],
  ])('stores a text from %s, and raises the alarm', async (_name, from) => {
    const before = alarms();
    const fields = form({ From: from, Text: 'STOP' });
    expect(await post(fields)).toMatchObject({ status: 200 });
    expect(await storedAs(fields)).toMatchObject([
      { organizationId: school.organizationId, outcome: 'odd-sender' },
    ]);
    expect(alarms()).toBe(before + 1);
    expect(await post(fields)).toMatchObject({ status: 200 });
    expect(alarms()).toBe(before + 1);
  });

  it('stores a text to a number that is not ours without a school, and raises the alarm', async () => {
    const before = alarms();
    const fields = form({ From: withoutPlus(newNumber()), To: withoutPlus(newNumber()), Text: 'STOP' });
    expect(await post(fields)).toMatchObject({ status: 200 });
    expect(await storedAs(fields)).toMatchObject([{ organizationId: null, outcome: 'unknown-number' }]);
    expect(alarms()).toBe(before + 1);
  });

  it('counts a STOP at a retired number, and one at an unknown address that is signed', async () => {
    const retired = await aTextingNumber(school, { retiredAt: home.house.now() });
    const { number, contact } = await sharers(school);
    await post(form({ From: withoutPlus(number), To: withoutPlus(retired), Text: 'STOP' }));
    expect(await answerOf(contact)).toBe('out');
    const others = await sharers(school);
    const url = `${home.house.config.publicBaseUrl}/webhooks/plivo/an-old-secret/texts`;
    const fields = form({ From: withoutPlus(others.number), Text: 'STOP' });
    expect(await post(fields, { url })).toMatchObject({ status: 200 });
    expect(await answerOf(others.contact)).toBe('out');
  });

  it('belongs to the school of the receiving number, whichever address it came to', async () => {
    const other = await aSchool(home, { name: 'Oak Street Gym' });
    const { number, contact } = await sharers(school);
    const theirs = await aContact(await aFamily(other), { cellPhone: number, answer: 'in' });
    const fields = form({ From: withoutPlus(number), Text: 'STOP' });
    expect(await post(fields, { url: other.textsUrl })).toMatchObject({ status: 200 });
    expect([await answerOf(contact), await answerOf(theirs)]).toEqual(['out', 'in']);
  });

  it('refuses a wrong signature with 403, of V3 also beside a right one of V2', async () => {
    const { number, contact } = await sharers(school);
    const fields = form({ From: withoutPlus(number), Text: 'STOP' });
    const url = school.textsUrl;
    const wrong = signedV3(url, fields, 'another-token');
    for (const headers of [{}, wrong, { ...wrong, ...signedV2(url) }, signedV3(`${url}x`, fields)])
      expect(await post(fields, { headers })).toEqual({ status: 403, body: '' });
    const changed = form({ From: withoutPlus(number), Text: 'START' });
    expect(await post(changed, { headers: signedV3(url, fields) })).toEqual({ status: 403, body: '' });
    expect([await storedAs(fields), await answerOf(contact)]).toEqual([[], 'in']);
  });

  it('takes a V2 signature again with the same body, and never with another one', async () => {
    const { number, contact } = await sharers(school);
    const innocent = form({ From: withoutPlus(number), Text: 'See you at four' });
    const forged = form({ From: withoutPlus(number), Text: 'STOP' });
    const headers = signedV2(school.textsUrl, newNonce());
    expect(await post(innocent, { headers })).toMatchObject({ status: 200 });
    expect(await post(innocent, { headers })).toMatchObject({ status: 200 });
    expect(await post(forged, { headers })).toEqual({ status: 403, body: '' });
    expect([await storedAs(forged), await answerOf(contact)]).toEqual([[], 'in']);
  });

  it('keeps ten thousand characters to what it reads, and understands their beginning', async () => {
    const { number, contact } = await sharers(school);
    const fields = form({ From: withoutPlus(number), Text: `Stop texting me. ${'🤸 '.repeat(3000)}` });
    expect(await post(fields)).toMatchObject({ status: 200 });
    const [stored] = await storedAs(fields);
    expect(stored?.body.startsWith('Stop texting me. 🤸')).toBe(true);
    expect(await answerOf(contact)).toBe('out');
  });

  it.each([
    ['NUL', 'STOP%00', true],
    ['half of a pair', 'STOP%ED%A0%BD', true],
    ['broken UTF-8', 'STOP%FF%FE', true],
    ['an unfinished escape', 'STOP%2', false],
  ])('stores a text with %s', async (_name, written, isStop) => {
    const { number } = await sharers(school);
    const id = `message-${(posted += 1)}`;
    const body = `MessageUUID=${id}&From=${withoutPlus(number)}&To=${withoutPlus(school.ourNumber)}&Text=${written}`;
    const headers = signedV2(school.textsUrl);
    expect(await post([], { body, headers })).toMatchObject({ status: 200 });
    expect(await storedAs([['MessageUUID', id]])).toMatchObject([{ outcome: 'stored' }]);
    expect(await isSuppressed(school, number)).toBe(isStop);
  });

  it('stores an id and a field of any length', async () => {
    const { number } = await sharers(school);
    const id = `${newNonce()}${'y'.repeat(300)}`;
    const fields = form({
      MessageUUID: id,
      From: withoutPlus(number),
      Text: 'STOP',
      MessageIntent: 'z'.repeat(900),
    });
    expect(await post(fields)).toMatchObject({ status: 200 });
    expect(await isSuppressed(school, number)).toBe(true);
  });

  it('leaves nothing personal in the log', async () => {
    expect(await personalIn(home)).toEqual([]);
  });
});
