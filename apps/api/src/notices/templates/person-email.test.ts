import { describe, expect, it } from '@jest/globals';
import { answerData, everyWay, personData, sampleData, token } from '../../../test/letters/sample-letters.js';
import { confirmAnswerEmail, stopConfirmedEmail, turnedInEmail, turnedOutEmail } from './person-email.js';

const sample = sampleData('en');
const forLeo = { firstName: 'Leo', reader: 'family-adult' } as const;

describe('confirmAnswerEmail', () => {
  it('confirms a Yes with the number masked, the time, the wording and the way to change it', async () => {
    const { subject, text, html } = await confirmAnswerEmail(answerData(sample, 'in'));
    expect(subject).toBe('You said Yes to texts');
    for (const body of [text, html]) {
      expect(body).toContain('(***) ***-0142');
      expect(body).toContain('Monday, November 23, 2026 at 10:05 AM EST');
      expect(body).toContain('I agree to texts about classes.');
      expect(body).toContain('reply STOP to any text');
      expect(body).toContain('office@maple.example');
    }
    expect(text).not.toContain('START');
  });

  it('asks for a START when a STOP of the phone stands', async () => {
    const { text } = await confirmAnswerEmail({ ...answerData(sample, 'in'), startTo: '(201) 555-0100' });
    expect(text).toContain('Please text START to (201) 555-0100. Until then you will get no texts.');
  });

  it('says "no more texts at" the number only when nobody else gets texts there', async () => {
    const alone = await confirmAnswerEmail(answerData(sample, 'out'));
    const shared = await confirmAnswerEmail({ ...answerData(sample, 'out'), isNumberShared: true });
    expect(alone.text).toContain('You will get no more texts at (***) ***-0142.');
    expect(shared.text).not.toMatch(/no more texts at/i);
    expect(shared.text).toContain('Somebody else uses the number (***) ***-0142 too');
  });

  it('names the student when an adult of the family answered', async () => {
    const { subject } = await confirmAnswerEmail({ ...answerData(sample, 'out'), about: forLeo });
    expect(subject).toBe('You said No to texts for Leo');
  });

  it('never holds the link again', async () => {
    for (const answer of ['in', 'out'] as const) {
      const { text, html } = await confirmAnswerEmail(answerData(sample, answer));
      expect(`${text}${html}`).not.toMatch(new RegExp(`${token}|/texting/`));
    }
  });
});

describe('turnedOutEmail', () => {
  it('tells each way in its own words', async () => {
    const letters = await Promise.all(everyWay.map((way) => turnedOutEmail({ ...personData(sample), way })));
    expect(new Set(letters.map(({ text }) => text)).size).toBe(everyWay.length);
  });

  it('says START where a STOP stands, and a Yes where none does', async () => {
    const stopped = await turnedOutEmail({
      ...personData(sample),
      way: 'text-reply',
      startTo: '(201) 555-0100',
    });
    const byStaff = await turnedOutEmail({ ...personData(sample), way: 'staff' });
    expect(stopped.text).toContain('text START to (201) 555-0100 from that phone');
    expect(byStaff.text).not.toContain('START');
    expect(byStaff.text).toContain('say Yes in the Parent Portal');
    expect(byStaff.text).toContain('The school’s office did this.');
  });

  it('goes on without a portal', async () => {
    const { text } = await turnedOutEmail({ ...personData(sample), way: 'staff', portalUrl: null });
    expect(text).not.toContain('http');
  });
});

describe('turnedInEmail', () => {
  it('says what was recorded and how to object', async () => {
    const { text } = await turnedInEmail({
      ...personData(sample),
      how: 'phone',
      agreedOn: '2026-11-20',
      words: 'Yes please, texts again',
    });
    expect(text).toContain('by phone, on Friday, November 20, 2026');
    expect(text).toContain('> Yes please, texts again');
    expect(text).toContain('If this is not right, reply to this e-mail');
  });
});

describe('stopConfirmedEmail', () => {
  it.each([
    ['en', 'You will get no more texts from Maple Street Dance'],
    ['es', 'Ya no recibirá mensajes de texto de Maple Street Dance'],
    ['fr', 'Vous ne recevrez plus de textos de Maple Street Dance'],
  ] as const)('confirms in the language of the word: %s', async (language, subject) => {
    const email = await stopConfirmedEmail({ ...personData(sample), language, startTo: '(201) 555-0100' });
    expect(email.subject).toBe(subject);
    expect(email.html).toContain(`lang="${language}"`);
    expect(email.text).toContain('START');
    expect(email.text).toContain('(201) 555-0100');
    expect(email.text).toContain('(***) ***-0142');
    expect(email.text).toContain('2026');
  });
});
