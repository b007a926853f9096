import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../../test/databases.js';
import type { Database } from '../db/data-source.js';
import { migrate } from '../db/migrate.js';
import { inTransaction } from '../db/transaction.js';
import { defaultWording } from './default-wording.js';
import { makeSchool } from './make-school.js';
import { checkAnswer } from './school-answers.js';

describeEachDatabase('A new school', (open) => {
  let db: Database;
  let made: { organizationId: string; url: string };

  beforeAll(async () => {
    db = await open();
    await migrate(db);
    made = await inTransaction(db, (tx) =>
      makeSchool(
        tx,
        {
          name: 'Maple Dance',
          zone: 'America/Chicago',
          email: 'office@maple.example',
          owner: 'Ana@Maple.example',
        },
        { now: new Date(), publicBaseUrl: 'https://texts.example' },
      ),
    );
  });

  it('tells people who are turned out, and not the office of what its own staff did', async () => {
    expect(
      await db.read.row('SELECT * FROM organizations WHERE id = ?', [made.organizationId]),
    ).toMatchObject({
      name: 'Maple Dance',
      timeZone: 'America/Chicago',
      organizationEmail: 'office@maple.example',
      wantsNoticeOfStaffOut: false,
      wantsPeopleToldOfTurnOut: true,
      isDemo: false,
      language: 'en',
      webhookSecret: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('has a wording in English and in Spanish', async () => {
    const wordings = await db.read.rows<{ language: string; text: string }>(
      'SELECT language, text FROM consent_wordings WHERE organization_id = ? ORDER BY language',
      [made.organizationId],
    );
    expect(wordings.map(({ language }) => language)).toEqual(['en', 'es']);
    for (const { text } of wordings) expect(text).toContain('Maple Dance');
  });

  it('has a first user who may do everything, and a link for them alone, of which only the hash is kept', async () => {
    const users = await db.read.rows<{ id: string; emailKey: string; permissionsJson: string[] }>(
      'SELECT * FROM staff_users WHERE organization_id = ?',
      [made.organizationId],
    );
    expect(users).toMatchObject([{ emailKey: 'ana@maple.example' }]);
    expect(users[0]?.permissionsJson).toEqual(
      expect.arrayContaining(['manage-users', 'change-text-opt-in', 'send-text-messages']),
    );
    const links = await db.read.rows('SELECT * FROM sign_in_links');
    expect(links).toMatchObject([{ ownerId: users[0]?.id, purpose: 'first-user', usedAt: null }]);
    const token = made.url.slice('https://texts.example/sign-in/'.length);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(links)).not.toContain(token);
  });
});

describe('The answers about a new school', () => {
  it.each([
    ['name', '  Maple Dance ', 'Maple Dance'],
    ['zone', 'america/new_york', 'America/New_York'],
    ['email', ' office@maple.example', 'office@maple.example'],
  ] as const)('take %s "%s"', (question, given, value) => {
    expect(checkAnswer(question, given)).toEqual({ value });
  });

  it.each([
    ['name', '   '],
    ['name', 'x'.repeat(121)],
    ['zone', 'Eastern'],
    ['zone', '+05:00'],
    ['email', 'office'],
    ['owner', `${'x'.repeat(250)}@a.example`],
  ] as const)('refuse %s "%s" in one sentence', (question, given) => {
    expect(checkAnswer(question, given)).toEqual({ problem: expect.stringMatching(/^[^.]*.*\.$/) });
  });
});

describe('The default wording', () => {
  it.each([
    [
      'en',
      [
        'Maple Dance',
        'classes',
        'How often',
        'Msg & data rates may apply',
        'STOP',
        'HELP',
        'not a condition',
        'terms',
        'privacy',
      ],
    ],
    [
      'es',
      [
        'Maple Dance',
        'clases',
        'frecuencia',
        'Pueden aplicarse tarifas',
        'STOP',
        'HELP',
        'no es condición',
        'términos',
        'privacidad',
      ],
    ],
  ] as const)(
    'says in %s who, what, how often, what it costs, how to stop, and that nobody must',
    (language, parts) => {
      const text = defaultWording(language, 'Maple Dance');
      for (const part of parts) expect(text).toContain(part);
    },
  );
});
