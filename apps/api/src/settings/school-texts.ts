import { stopConfirmation } from '@optline/domain';
import type { Language } from '@optline/domain';
import { CampaignSheet, SchoolText } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { helpAnswer, signUpText, startAnswer } from '../notices/templates/texts.js';
import { countOf } from '../texting/count-text.js';
import { currentWording } from './consent-wording.js';
import { organizationById } from './organization-view.js';
import type { OrganizationRow } from './organization-view.js';
import { signUpWording } from './sign-up-text.js';
import type { SignUpWording } from './sign-up-text.js';

const languages: readonly Language[] = ['en', 'es', 'fr'];
const answers = ['stop-confirmation', 'start-answer', 'help-answer'] as const;
const exampleName = 'Ana';

type Named = Pick<OrganizationRow, 'name' | 'organizationEmail' | 'helpContact'>;

/** The texts that go to a phone by themselves, in every language that they are sent in. */
export function schoolTexts(school: Named, signUp: readonly SignUpWording[]): SchoolText[] {
  return [
    ...signUp.map((wording) => view('sign-up', wording.language, signUpBody(school, wording))),
    ...languages.flatMap((language) =>
      answers.map((kind) => view(kind, language, answerBody(kind, school, language))),
    ),
  ];
}

function view(kind: 'sign-up' | (typeof answers)[number], language: Language, body: string): SchoolText {
  const isFixed = kind === 'stop-confirmation' || kind === 'start-answer';
  return Object.assign(new SchoolText(), { kind, language, body, count: countOf(body), isFixed });
}

function signUpBody({ name: schoolName }: Named, { language, text: wording }: SignUpWording): string {
  return signUpText({ schoolName, language, wording });
}

function answerBody(
  kind: (typeof answers)[number],
  { name: schoolName, organizationEmail, helpContact }: Named,
  language: Language,
): string {
  switch (kind) {
    case 'stop-confirmation':
      return stopConfirmation(schoolName, language);
    case 'start-answer':
      return startAnswer({ schoolName, language, turnedOn: [exampleName], stillOff: [] });
    case 'help-answer':
      return helpAnswer({ schoolName, contact: helpContact ?? organizationEmail, language });
  }
}

/**
 * The facts that the carrier's campaign registration asks for.
 *
 * Source: the fields of a 10DLC campaign (opt-in, opt-out and help keywords and messages); 47 CFR 64.1200(a)(10) for
 * the seven words that stop.
 */
export async function campaignSheet(sql: Sql, organizationId: string): Promise<CampaignSheet> {
  const school = await organizationById(sql, organizationId);
  const { name } = school;
  const wording = await currentWording(sql, organizationId, 'en');
  const numbers = await sql.rows<{ number: string }>(
    'SELECT number FROM texting_numbers WHERE organization_id = ? AND retired_at IS NULL ORDER BY id',
    [organizationId],
  );
  return Object.assign(new CampaignSheet(), {
    brandName: name,
    description: `${name} texts the families and adult students of its classes about classes, schedules, closings, events and their account. Only people who said Yes are texted.`,
    callToAction: `People say Yes on the school's parent portal, on a page that is e-mailed to them, or at the school's office, which keeps how and when. Beside every Yes stands: “${wording.text}”`,
    sampleMessages: [
      `${name}: Class on Thursday begins at 4:30 pm instead of 4 pm. Reply STOP to stop.`,
      `${name}: We are closed today because of the weather. Classes are made up next week. Reply HELP for help, STOP to stop.`,
    ],
    optInKeywords: ['START', 'UNSTOP'],
    optOutKeywords: ['STOP', 'QUIT', 'END', 'REVOKE', 'OPT OUT', 'CANCEL', 'UNSUBSCRIBE'],
    helpKeywords: ['HELP', 'INFO'],
    optInMessage: signUpBody(school, await signUpWording(sql, organizationId, 'en')),
    optOutMessage: answerBody('stop-confirmation', school, 'en'),
    helpMessage: answerBody('help-answer', school, 'en'),
    termsUrl: school.termsUrl,
    privacyUrl: school.privacyUrl,
    numbers: numbers.map(({ number }) => number),
    hasEmbeddedLinks: false,
    hasAgeGatedContent: false,
  });
}
