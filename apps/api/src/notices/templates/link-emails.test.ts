import { describe, expect, it } from '@jest/globals';
import {
  askAbout,
  invitationData,
  leaveUrl,
  linkData,
  sampleData,
  textingData,
  token,
} from '../../../test/letters/sample-letters.js';
import { invitationEmail, passwordResetEmail, signInEmail } from './sign-in-email.js';
import { textingEmail } from './texting-email.js';

const sample = sampleData('en');
const links = (html: string) =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href, inside = '']) => ({
    href,
    label: inside.replace(/<!--[\s\S]*?-->|<[^>]+>/g, ''),
  }));

describe('textingEmail', () => {
  it.each([
    ['en', 'CLICK HERE'],
    ['es', 'HAGA CLIC AQUÍ'],
  ] as const)('has one link, and it says so: %s', async (language, label) => {
    const { html } = await textingEmail(textingData(sampleData(language)));
    expect(links(html)).toEqual([{ href: `https://optline.example/texting/${token}`, label }]);
  });

  it('names one person and shows the number masked', async () => {
    const { text } = await textingEmail(textingData(sample));
    expect(text).toContain('For: Ann');
    expect(text).toContain('Number: (***) ***-0142');
    expect(text).not.toContain('Lee');
  });

  it('says that looking changes nothing, and until when a Yes can be given', async () => {
    const { text } = await textingEmail(textingData(sample));
    expect(text).toContain('Opening the page changes nothing.');
    expect(text).toContain('You can say Yes there until Wednesday, December 23, 2026 at 10:05 AM EST.');
    expect(text).toContain('You can say No there at any time.');
  });

  it('asks an adult about a student', async () => {
    const { subject, text } = await textingEmail({
      ...textingData(sample),
      asks: [askAbout('Leo', 'family-adult')],
    });
    expect(subject).toBe('May Maple Street Dance send texts for Leo?');
    expect(text).toContain('Leo is under 18, so the answer is yours to give.');
  });
});

describe('an invitation of several people at one address', () => {
  const data = invitationData(sample);

  it('has a link for each person, named, and one that ends invitations alone', async () => {
    const { html, text, subject } = await textingEmail(data);
    const page = `https://optline.example/texting/${token}`;
    expect(links(html)).toEqual([
      { href: page, label: 'CLICK HERE for Ann' },
      { href: page, label: 'CLICK HERE for Leo' },
      { href: leaveUrl, label: 'No more e-mails like this one' },
    ]);
    expect(subject).toBe('May Maple Street Dance text your family?');
    expect(text).toContain('For whoever is under 18 the answer is yours to give.');
    expect(text).toContain('This changes nothing about text messages');
  });

  it('of adults alone speaks of nobody under 18', async () => {
    const adults = [askAbout('Ann', 'the-person'), askAbout('Bo', 'the-person')] as const;
    expect((await textingEmail({ ...data, asks: adults })).text).not.toContain('18');
  });

  it('that reminds says when the question was asked, and that it is the only reminder', async () => {
    const { text, subject } = await textingEmail({ ...data, askedAt: new Date('2026-11-02T15:00:00Z') });
    expect(subject).toBe('Reminder: may Maple Street Dance text your family?');
    expect(text).toContain('We asked on Monday, November 2, 2026 and have not heard from you.');
    expect(text).toContain('This is the only reminder');
  });
});

describe('the letters with a one-time link', () => {
  it.each([
    [15, '15 minutes', 'at 10:20 AM EST'],
    [60, '1 hour', 'at 11:05 AM EST'],
    [7 * 1440, '7 days', 'Monday, November 30, 2026'],
  ])('say how long the link works: %d minutes', async (minutes, span, until) => {
    const { text } = await signInEmail(linkData(sample, minutes));
    expect(text).toContain(`The link works once, for ${span}: until`);
    expect(text).toContain(until);
  });

  it('name the product where an address belongs to several schools', async () => {
    const { subject } = await signInEmail({ ...linkData(sample, 15), schoolName: null });
    expect(subject).toBe('Your sign-in link for Optline');
  });

  it('calm those who did not ask', async () => {
    const { text } = await passwordResetEmail(linkData(sample, 60));
    expect(text).toContain('your password stays as it is');
  });

  it('say who invites', async () => {
    const data = { ...linkData(sample, 7 * 1440), schoolName: 'Maple Street Dance' };
    const byAnn = await invitationEmail({ ...data, invitedBy: 'Ann Lee' });
    const bySchool = await invitationEmail({ ...data, invitedBy: null });
    expect(byAnn.text).toContain('Ann Lee of Maple Street Dance invites you to Optline');
    expect(bySchool.text).toContain('\nMaple Street Dance invites you to Optline');
  });
});
