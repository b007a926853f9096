import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aTextingNumber, mailsTo, newNumber, texts } from '../school.js';
import type { TestSchool } from '../school.js';
import {
  answerOf,
  arrivedAt,
  askedToSend,
  asStaff,
  isSuppressed,
  openReviews,
  personalIn,
  recordsOf,
  sendsText,
  sharers,
} from './stop-house.js';
import { workOff } from '../work.js';

const wording = {
  en: 'Maple Street Dance: You will get no more texts from us. Text START to turn them back on.',
  es: 'Maple Street Dance: Ya no le enviaremos mensajes de texto. Responda START para recibirlos de nuevo.',
  fr: 'Maple Street Dance : Vous ne recevrez plus de textos de notre part. Envoyez START pour les recevoir à nouveau.',
};

interface SendBody {
  readonly message_expiry: string | number;
}

describeEachDatabase('a STOP, and the START after it', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  const officeMails = (school: TestSchool) => mailsTo(home, school.office);

  it('turns out a contact and a student who share the phone, and tells the office once, naming both', async () => {
    const school = await aSchool(home);
    const { contact, student, number } = await sharers(school);
    expect((await texts(contact, 'STOP')).status).toBe(200);
    await workOff(home);
    expect([await answerOf(contact), await answerOf(student)]).toEqual(['out', 'out']);
    expect(await isSuppressed(school, number)).toBe(true);
    expect(arrivedAt(home, number).map(({ text }) => text)).toEqual([wording.en]);
    expect(officeMails(school)).toHaveLength(1);
    expect(officeMails(school)[0]?.textBody).toMatch(/Annabeth[^]*Zebulon|Zebulon[^]*Annabeth/);
    const records = await recordsOf(school, number);
    expect(records.map(({ kind }) => kind).sort()).toEqual(['answer', 'answer', 'suppressed']);
    expect(new Set(records.map(({ causeId }) => causeId)).size).toBe(1);
    expect(records.every(({ way }) => way === 'text-reply')).toBe(true);
  });

  it('leaves the answer to the carrier where the carrier answered this very message', async () => {
    const school = await aSchool(home, { answersKeywords: 'carrier' });
    const { contact, number } = await sharers(school);
    await texts(contact, 'STOP');
    await workOff(home);
    expect(arrivedAt(home, number).map(({ author }) => author)).toEqual(['carrier']);
    expect(officeMails(school)).toHaveLength(1);
  });

  it('answers a plain request itself, also at a number where the carrier answers the keywords', async () => {
    const school = await aSchool(home, { answersKeywords: 'carrier' });
    const { contact, number, student } = await sharers(school);
    await texts(contact, 'Please stop texting me');
    await workOff(home);
    expect(arrivedAt(home, number).map(({ author, text }) => [author, text])).toEqual([
      ['optline', wording.en],
    ]);
    expect(await answerOf(student)).toBe('out');
  });

  it.each([
    ['ALTO', wording.es],
    ['ARRET', wording.fr],
    ['stop', wording.en],
  ])('confirms %s once, in the language of the word', async (word, confirmation) => {
    const school = await aSchool(home);
    const { contact, number } = await sharers(school);
    await texts(contact, word);
    await texts(contact, word);
    await texts(contact, 'STOP');
    await workOff(home);
    expect(arrivedAt(home, number).map(({ text }) => text)).toEqual([confirmation]);
    expect(officeMails(school)).toHaveLength(1);
  });

  it('lets staff text them no more, and says why', async () => {
    const school = await aSchool(home);
    const { contact, student, number } = await sharers(school);
    const staff = await asStaff(school, ['send-text-messages']);
    expect(await sendsText(staff, contact, 'Class is at four today')).toMatchObject({
      __typename: 'TextQueued',
    });
    await workOff(home);
    await texts(contact, 'STOP');
    for (const person of [contact, student])
      expect(await sendsText(staff, person, 'Class is at five today')).toMatchObject({
        __typename: 'TextRefused',
        obstacle: expect.stringMatching(/suppressed/i),
      });
    await workOff(home);
    expect(arrivedAt(home, number).map(({ text }) => text)).toEqual(['Class is at four today', wording.en]);
  });

  it('takes back a text that was queued before', async () => {
    const school = await aSchool(home);
    const { contact, number } = await sharers(school);
    const staff = await asStaff(school, ['send-text-messages']);
    await sendsText(staff, contact, 'Class is at four today');
    await texts(contact, 'STOP');
    await workOff(home);
    expect(arrivedAt(home, number).map(({ text }) => text)).toEqual([wording.en]);
  });

  it('undoes just that by START: never-asked stays so, an own No stays, one text and one mail', async () => {
    const school = await aSchool(home);
    const { family, contact, student, number } = await sharers(school);
    const neverAsked = await aContact(family, { firstName: 'Marguerite', cellPhone: number });
    const saidNo = await aContact(family, { firstName: 'Bartholomew', cellPhone: number, answer: 'out' });
    await texts(contact, 'STOP');
    await workOff(home);
    home.pass({ minutes: 1 });
    await texts(contact, 'START');
    await workOff(home);
    const answers = [contact, student, neverAsked, saidNo].map((person) => answerOf(person));
    expect(await Promise.all(answers)).toEqual(['in', 'in', 'never-asked', 'out']);
    expect(await isSuppressed(school, number)).toBe(false);
    const [, answered, ...more] = arrivedAt(home, number).map(({ text }) => text);
    expect(more).toEqual([]);
    expect(answered).toMatch(/Annabeth/);
    expect(answered).toMatch(
      /Texts for (Marguerite and Bartholomew|Bartholomew and Marguerite) are still off/,
    );
    expect(officeMails(school)).toHaveLength(2);
    const staff = await asStaff(school, ['send-text-messages']);
    expect(await sendsText(staff, student, 'Welcome back')).toMatchObject({ __typename: 'TextQueued' });
    expect(await sendsText(staff, saidNo, 'Welcome back')).toMatchObject({ __typename: 'TextRefused' });
  });

  it('tells the sharer who has an address how to return', async () => {
    const school = await aSchool(home);
    const { contact } = await sharers(school);
    await texts(contact, 'STOP');
    await workOff(home);
    expect(mailsTo(home, contact.email)).toHaveLength(1);
  });

  it('suppresses a number that is not on file, says so, and whoever is added later cannot be texted', async () => {
    const school = await aSchool(home);
    const number = newNumber();
    await home.sandbox.control.textFromPhone({ from: number, to: school.ourNumber, text: 'STOP' });
    await workOff(home);
    expect(await isSuppressed(school, number)).toBe(true);
    expect(officeMails(school)).toHaveLength(1);
    expect(officeMails(school)[0]?.textBody).toMatch(/not on file/i);
    const added = await aContact(await aFamily(school), { cellPhone: number, answer: 'in' });
    const staff = await asStaff(school, ['send-text-messages']);
    expect(await sendsText(staff, added, 'Welcome to class')).toMatchObject({ __typename: 'TextRefused' });
  });

  it('takes the carrier at its word when it calls an innocent text a stop', async () => {
    const school = await aSchool(home);
    const { contact, number } = await sharers(school);
    const { control } = home.sandbox;
    const innocent = {
      from: number,
      to: school.ourNumber,
      text: 'See you at four',
      intent: 'optout' as const,
    };
    expect((await control.textFromPhone(innocent)).status).toBe(200);
    await workOff(home);
    expect(await answerOf(contact)).toBe('out');
    expect(arrivedAt(home, number).filter(({ author }) => author === 'optline')).toEqual([]);
  });

  it.each([
    ['absent, where the carrier answers keywords', 'carrier', undefined, 0],
    ['absent, where Optline answers', 'optline', undefined, 1],
    ['blank: the carrier took it for nothing', 'carrier', '', 1],
    ['of a START', 'carrier', 'optin', 1],
    ['of a stop', 'optline', 'optout', 0],
  ] as const)('answers STOP itself or not by the intent: %s', async (_case, answersKeywords, intent, own) => {
    const school = await aSchool(home, { answersKeywords });
    const { number } = await sharers(school);
    const fields: Record<string, string> = intent === undefined ? {} : { MessageIntent: intent };
    await home.sandbox.control.textFromPhone({
      from: number,
      to: school.ourNumber,
      text: 'STOP',
      intent: 'none',
      fields,
    });
    await workOff(home);
    expect(await isSuppressed(school, number)).toBe(true);
    expect(arrivedAt(home, number).filter(({ author }) => author === 'optline')).toHaveLength(own);
  });

  it.each([
    ['the carrier has', 'carrier', 'help', 0],
    ['the carrier answers keywords and took it for nothing', 'carrier', '', 1],
    ['Optline answers keywords', 'optline', undefined, 1],
  ] as const)('answers HELP unless %s', async (_case, answersKeywords, intent, own) => {
    const school = await aSchool(home, { answersKeywords });
    const { number } = await sharers(school);
    const fields: Record<string, string> = intent === undefined ? {} : { MessageIntent: intent };
    const text = { from: number, to: school.ourNumber, text: 'HELP', intent: 'none' as const, fields };
    await home.sandbox.control.textFromPhone(text);
    await workOff(home);
    expect(arrivedAt(home, number).filter(({ author }) => author === 'optline')).toHaveLength(own);
  });

  it.each(['YES', 'Y', 'GO', 'RESUME', 'SÍ', 'OK'])(
    'is not lifted by %s, whatever the carrier says',
    async (word) => {
      const school = await aSchool(home);
      const { contact, number } = await sharers(school);
      await texts(contact, 'STOP');
      home.pass({ days: 2 });
      const text = { from: number, to: school.ourNumber, text: word, intent: 'optin' as const };
      expect((await home.sandbox.control.textFromPhone(text)).status).toBe(200);
      expect(await isSuppressed(school, number)).toBe(true);
      expect([await answerOf(contact), await openReviews(school, number)]).toEqual(['out', []]);
    },
  );

  it('hears a STOP at a number of ours that was retired, and answers by e-mail', async () => {
    const school = await aSchool(home);
    const retired = await aTextingNumber(school, { retiredAt: home.house.now() });
    const { contact, number } = await sharers(school);
    expect((await texts(contact, 'STOP', retired)).status).toBe(200);
    await workOff(home);
    expect(await isSuppressed(school, number)).toBe(true);
    expect(arrivedAt(home, number)).toEqual([]);
    expect(mailsTo(home, contact.email)).toHaveLength(1);
    expect(officeMails(school)).toHaveLength(1);
  });

  it('is confirmed by a text that the carrier drops when the five minutes are over', async () => {
    const school = await aSchool(home);
    const { contact, number } = await sharers(school);
    await texts(contact, 'STOP');
    home.pass({ minutes: 2 });
    await workOff(home);
    const [expiry] = askedToSend(home, number).map(({ body }) => (body as SendBody).message_expiry);
    expect(Number(expiry)).toBeGreaterThan(150);
    expect(Number(expiry)).toBeLessThanOrEqual(180);
  });

  it('is confirmed by e-mail when it is too late to text', async () => {
    const school = await aSchool(home);
    const alone = await aContact(await aFamily(school), { answer: 'in' });
    await texts(alone, 'STOP');
    home.pass({ minutes: 4, seconds: 55 });
    await workOff(home);
    expect(askedToSend(home, alone.cellPhone ?? '')).toEqual([]);
    expect(mailsTo(home, alone.email)).toHaveLength(1);
    expect(mailsTo(home, alone.email)[0]?.textBody).toMatch(/START/);
  });

  it('leaves nothing personal in the log', async () => {
    expect(home.log()).not.toBe('');
    expect(await personalIn(home)).toEqual([]);
  });
});
