import { describe, expect, it } from '@jest/globals';
import { everyLetter, sampleData, type SampleData } from '../../../test/letters/sample-letters.js';
import { palettes } from './layout-styles.js';
import type { LetterLanguage } from './wording.js';

const languages: readonly LetterLanguage[] = ['en', 'es'];
const TYPICAL_SUBJECT_LENGTH = 78;

const hostile = (language: LetterLanguage): SampleData => ({
  language,
  school: 'Ann & "Bo\'s" <b>Dance</b>\r\nBcc: x@y.example',
  name: '<img src=x onerror=alert(1)>\u202e',
  words: 'stop <script>alert(1)</script>\n& "thanks"\u0000',
});

/** The words between the tags, without what only mail programs read. */
function visible(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<head>[\s\S]*?<\/head>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');
}

const tags = (html: string) => html.replace(/<!--[\s\S]*?-->/g, '').match(/<[a-z][^>]*>/g) ?? [];

describe.each(languages)('every letter in %s', (language) => {
  describe.each(everyLetter)('%s', (_name, render) => {
    it('has a language, a title, one heading and a reason', async () => {
      const { html, subject } = await render(sampleData(language));
      expect(html).toContain(`<html dir="ltr" lang="${language}">`);
      expect(html).toContain(`<div role="article" aria-label=`);
      expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(subject.length).toBeGreaterThan(10);
      expect(subject.length).toBeLessThanOrEqual(TYPICAL_SUBJECT_LENGTH);
      expect(visible(html)).toMatch(
        language === 'en' ? /You get this e-mail|This e-mail goes/ : /Recibe este correo|Este correo va/,
      );
    });

    it('fetches nothing and holds no pictures, forms or scripts', async () => {
      const { html } = await render(sampleData(language));
      expect(html).not.toMatch(/<(?:img|script|link|iframe|form|video|object|base)\b/i);
      expect(html).not.toMatch(/\s(?:src|srcset|background|onclick|onload)=|url\(|@import|@font-face/i);
    });

    it('sets words in 16 pixels or more, in tables that are not read as tables', async () => {
      const { html } = await render(sampleData(language));
      const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
      const tables = tags(html).filter((tag) => tag.startsWith('<table'));
      expect(tables.every((tag) => tag.includes('role="presentation"'))).toBe(true);
    });

    it('shows where each link leads, in both bodies', async () => {
      const { html, text } = await render(sampleData(language));
      for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) {
        expect(visible(html)).toContain(`\n${href}\n`);
        expect(text).toContain(`:\n${href}\n`);
      }
    });

    it('says the same in both bodies', async () => {
      const { html, text } = await render(sampleData(language));
      const shown = visible(html).replace(/\s+/g, ' ');
      const lines = text.split('\n').map((line) => line.replace(/^(?:- |> )|:$/g, '').trim());
      for (const line of lines.filter((said) => said !== '' && said !== '--')) {
        for (const piece of line.split(': ')) expect(shown).toContain(piece);
      }
    });

    it('leaves no gap where something is unknown', async () => {
      const { html, text, subject } = await render(sampleData(language));
      for (const body of [html, text, subject]) {
        expect(body).not.toMatch(/undefined|null|NaN|Invalid Date|\[object/);
      }
      expect(text).not.toMatch(/ {2}|\n{3}| ,| \.(?:\s|$)/);
    });

    it('never speaks of people as records', async () => {
      const { text } = await render(sampleData(language));
      expect(text).not.toMatch(/\bstatus\b|subscri|opted|suscri|\busers?\b|blocklist/i);
    });

    it('keeps names and words as data', async () => {
      const { html, text, subject } = await render(hostile(language));
      expect(html).not.toMatch(/<b>|<img|<script/);
      expect(
        tags(html)
          .join('')
          .replace(/"[^"]*"/g, ''),
      ).not.toMatch(/onerror/);
      expect(`${html}${text}${subject}`).not.toMatch(/\u202e|\u0000/);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html.match(/<title>[^<]*<\/title>/g)).toHaveLength(1);
      expect(text).toContain('Ann & "Bo\'s" <b>Dance</b> Bcc: x@y.example');
      expect(visible(html)).toContain('Ann & "Bo\'s" <b>Dance</b> Bcc: x@y.example');
    });

    it('keeps the order of a sentence around a name written from right to left', async () => {
      const { text, html } = await render({ ...sampleData(language), school: 'מחול', name: 'דנה 🩰' });
      expect(text).toContain('\u2068מחול\u2069');
      expect(html).toContain('\u2068מחול\u2069');
      const count = (mark: string) => text.split(mark).length;
      expect(count('\u2068')).toBe(count('\u2069'));
    });

    it('stays a letter with names as long as they may be', async () => {
      const { subject, html } = await render({
        ...sampleData(language),
        school: '🩰'.repeat(120),
        name: 'Maximiliana'.repeat(7),
      });
      expect(Array.from(subject).length).toBeLessThanOrEqual(120);
      expect(html).not.toMatch(/\p{Surrogate}/u);
    });
  });
});

describe('the colors', () => {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/g) ?? []).map((pair) => {
      const part = Number.parseInt(pair, 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
  };

  it.each(Object.entries(palettes))('can be read: %s', (_name, colors) => {
    for (const ground of [colors.card, colors.tint]) {
      for (const ink of [colors.loud, colors.quiet, colors.link]) {
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(colors.onButton, colors.button)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.button, colors.card)).toBeGreaterThanOrEqual(3);
  });
});
