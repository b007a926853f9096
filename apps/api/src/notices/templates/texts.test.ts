import { describe, expect, it } from '@jest/globals';
import { isGsm7, segments, stopConfirmation, type Language } from '@optline/domain';
import { usualSignUpText } from '../../settings/default-wording.js';
import { helpAnswer, signUpText, startAnswer } from './texts.js';

const schoolName = 'Maple Street Dance';
const languages: readonly Language[] = ['en', 'es', 'fr'];

describe('startAnswer', () => {
  it('names those who get texts again and those who do not, with the way to change it', () => {
    const text = startAnswer({ schoolName, language: 'en', turnedOn: ['Ann'], stillOff: ['Leo', 'Max'] });
    expect(text).toContain('Maple Street Dance: Texts to this number are on again for Ann.');
    expect(text).toContain('Texts for Leo and Max are still off');
    expect(text).toContain('Parent Portal');
    expect(text).toContain('STOP');
  });

  it('never says that texts are on when nobody was turned on', () => {
    const off = startAnswer({ schoolName, language: 'en', turnedOn: [], stillOff: ['Leo'] });
    const nobody = startAnswer({ schoolName, language: 'en', turnedOn: [], stillOff: [] });
    expect(off).toContain('Texts for Leo are still off');
    expect(off).not.toContain('on again');
    expect(nobody).not.toContain('on again');
    expect(nobody).toContain('If you still get no texts from us');
  });

  it('says nothing of texts that are off when all are on', () => {
    expect(startAnswer({ schoolName, language: 'en', turnedOn: ['Ann'], stillOff: [] })).not.toContain('off');
  });

  it('leaves out a name that is empty and says a name once', () => {
    const text = startAnswer({ schoolName, language: 'en', turnedOn: ['Ann', ' ', 'Ann'], stillOff: [] });
    expect(text).toContain('for Ann.');
  });

  describe.each(languages)('in %s', (language) => {
    const cases = [
      { turnedOn: ['Ann'], stillOff: ['Leo'] },
      { turnedOn: ['Ann', 'Leo'], stillOff: [] },
      { turnedOn: [], stillOff: ['Leo'] },
      { turnedOn: [], stillOff: [] },
    ];

    it.each(cases)('keeps to plain letters and two segments: %j', (people) => {
      const text = startAnswer({ schoolName, language, ...people });
      expect(isGsm7(text)).toBe(true);
      expect(segments(text)).toBeLessThanOrEqual(2);
      expect(text).not.toMatch(/undefined|null/);
    });

    it('counts people rather than begin a third segment', () => {
      const turnedOn = Array.from({ length: 12 }, (_, index) => `Maximiliana${index}`);
      const text = startAnswer({ schoolName, language, turnedOn, stillOff: ['Leo', 'Max'] });
      expect(segments(text)).toBeLessThanOrEqual(2);
      expect(text).toContain('12 ');
      expect(text).toContain(schoolName);
    });

    it.each(['🩰'.repeat(60), 'Школа танца '.repeat(10), '你'.repeat(120)])(
      'shortens a long name of a school: %s',
      (longName) => {
        const text = startAnswer({
          schoolName: longName,
          language,
          turnedOn: ['Ann'.repeat(40)],
          stillOff: ['Leo'],
        });
        expect(segments(text)).toBeLessThanOrEqual(2);
        expect(text).toContain('1 person');
      },
    );

    it('cannot be given a second line by a name', () => {
      const text = startAnswer({ schoolName: 'A\r\nB', language, turnedOn: ['An\nn'], stillOff: [] });
      expect(text).not.toMatch(/[\r\n]/);
    });
  });
});

describe('helpAnswer', () => {
  it.each(languages)('names the school, the contact, the way to stop and the cost in %s', (language) => {
    const text = helpAnswer({ schoolName, contact: '(201) 555-0100 or office@maple.example', language });
    expect(text).toContain(schoolName);
    expect(text).toContain('(201) 555-0100 or office@maple.example');
    expect(text).toContain('STOP');
    expect(isGsm7(text)).toBe(true);
    expect(segments(text)).toBeLessThanOrEqual(2);
  });

  it('says in English that rates may apply', () => {
    const text = helpAnswer({ schoolName, contact: '(201) 555-0100', language: 'en' });
    expect(text).toContain('Msg & data rates may apply.');
  });

  it('keeps a long contact whole and shortens the name of the school instead', () => {
    const contact = `${'office'.repeat(20)}@maple.example`;
    const text = helpAnswer({ schoolName: 'Dance '.repeat(20), contact, language: 'en' });
    expect(text).toContain(contact);
    expect(segments(text)).toBeLessThanOrEqual(2);
  });
});

describe('stopConfirmation', () => {
  it.each(languages)('is at most two segments in %s', (language) => {
    expect(segments(stopConfirmation(schoolName, language))).toBeLessThanOrEqual(2);
  });
});

describe('signUpText', () => {
  it.each(['en', 'es'] as const)('in %s keeps to the basic alphabet and two segments', (language) => {
    const text = signUpText({ schoolName, language, wording: usualSignUpText(language) });
    expect(text).toContain('Maple Street Dance: ');
    expect(isGsm7(text)).toBe(true);
    expect(segments(text)).toBeLessThanOrEqual(2);
  });

  it('cannot be made to look like two texts by the name of a school', () => {
    expect(signUpText({ schoolName: 'Maple\n\nStreet', language: 'en', wording: 'Hi.' })).toBe(
      'Maple Street: Hi.',
    );
  });
});
