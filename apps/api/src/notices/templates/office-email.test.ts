import { describe, expect, it } from '@jest/globals';
import {
  everyNews,
  everyReviewReason,
  officeData,
  reminder,
  sampleData,
} from '../../../test/letters/sample-letters.js';
import { officeEmail, type OfficeEmailData } from './office-email.js';

const sample = sampleData('en');
const bodies = async (data: OfficeEmailData) => {
  const { text, html } = await officeEmail(data);
  return [text, html.replace(/&quot;/g, '"')];
};

describe('officeEmail', () => {
  it.each(everyNews)('says who, which number, when and where to look: %s', async (news) => {
    const data = officeData(news, sample);
    const facts = [
      ...data.people.map(({ name }) => name),
      'Lee family',
      '(201) 555-0142',
      'Monday, November 23, 2026 at 10:05 AM EST',
      ...[data.recordUrl, data.reviewUrl, data.words, data.actorName].filter((fact) => fact !== null),
    ];
    for (const body of await bodies(data)) {
      for (const fact of facts) expect(body).toContain(fact);
    }
  });

  it('names everybody whom a STOP turned out, with the answer before and now', async () => {
    const { text } = await officeEmail(officeData('stop-by-text', sample));
    expect(text).toContain('- Ann Lee (contact, Lee family): was Yes, is now No');
    expect(text).toContain('- Leo Lee (student, Lee family): was not asked yet, is now No');
  });

  it('tells after a START for whom texts are still off', async () => {
    const { text } = await officeEmail(officeData('start-by-text', sample));
    expect(text).toContain('Ann Lee (contact, Lee family): was No, is now Yes');
    expect(text).toContain('Leo Lee (student, Lee family): No, as before');
  });

  it.each(['stop-by-text', 'start-by-text', 'carrier-block', 'review-stopped-by-rule'] as const)(
    'says "number not on file" when nobody holds the number: %s',
    async (news) => {
      const data = { ...officeData(news, sample), people: [] };
      for (const body of await bodies(data)) expect(body).toContain('number not on file');
    },
  );

  it('keeps a subject short when many people share the number', async () => {
    const people = Array.from({ length: 9 }, (_, index) => ({
      name: `Person${index} Lee`,
      kind: 'student' as const,
      familyName: 'Lee',
    }));
    const { subject, text } = await officeEmail({ ...officeData('stop-by-text', sample), people });
    expect(subject).toBe('STOP by text: Person0 Lee +8');
    for (const { name } of people) expect(text).toContain(name);
  });

  it('says that a Yes waits for START where a STOP stands', async () => {
    const { text } = await officeEmail({ ...officeData('yes-on-page', sample), startTo: '(201) 555-0100' });
    expect(text).toContain('START must be texted from it to (201) 555-0100');
  });

  it('says plainly that a person has no number', async () => {
    const { text } = await officeEmail({ ...officeData('out-in-portal', sample), number: null });
    expect(text).toContain('Number: no number on the record');
  });

  it.each(everyReviewReason)('asks for a decision with the choices and the last day: %s', async (why) => {
    const { text } = await officeEmail({ ...officeData('review-opened', sample), why });
    expect(text).toContain('Until you decide, nothing is sent to this number.');
    expect(text).toContain('What you can decide');
    expect(text).toContain('- Stop: ');
    expect(text).toContain('- Not a request: ');
    expect(text).toContain('by the end of Monday, December 7, 2026');
    expect(text).toContain('https://optline.example/staff/reviews/9');
    expect(text.includes('- Start: ')).toBe(why === 'start-needs-review');
  });

  it('sends the office to the carrier for a message that never came', async () => {
    const data = { ...officeData('review-opened', sample), why: 'missed-message' as const, words: null };
    const { subject, text } = await officeEmail(data);
    expect(subject).toContain('look up a text from (201) 555-0142 at the carrier');
    expect(text).toContain('the message log of your carrier account');
  });

  it('says that the people of a wrong number need a new one', async () => {
    const data = { ...officeData('review-decided-out', sample), decision: 'wrong-number' as const };
    expect((await officeEmail(data)).text).toContain('need a new number');
  });

  it('keeps every line of a text in the quote', async () => {
    const { text, html } = await officeEmail({
      ...officeData('stop-by-text', sample),
      words: 'stop\r\n\r\nNOW',
    });
    expect(text).toContain('> stop\n> \n> NOW');
    expect(html).toContain('NOW</span></blockquote>');
  });
});

describe('reviewReminderEmail', () => {
  it('says how many business days are left, in the subject too', async () => {
    const { subject, text } = await reminder('unclear', sample);
    expect(subject).toBe('Reminder, 3 business days left: Does this text mean stop?');
    expect(text).toContain('3 business days are left.');
    expect(text).toContain('by the end of Monday, December 7, 2026');
    expect(text).toContain('https://optline.example/staff/reviews/9');
  });
});
