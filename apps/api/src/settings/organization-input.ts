import { checkText } from '@optline/domain';
import type { OrganizationInput, TextingHoursInput } from '@optline/schema';
import { badInput } from '../errors.js';
import { forStaff } from '../sentences.js';
import { oneLine } from '../notices/templates/wording.js';
import type { OrganizationEntity } from './organization.entity.js';
import { checkAnswer } from './school-answers.js';

const addressLengthAtMost = 500;

type Changeable = Pick<
  OrganizationEntity,
  | 'name'
  | 'timeZone'
  | 'organizationEmail'
  | 'organizationEmailBouncedAt'
  | 'wantsNoticeOfStaffOut'
  | 'wantsPeopleToldOfTurnOut'
  | 'helpContact'
  | 'termsUrl'
  | 'privacyUrl'
  | 'textsFrom'
  | 'textsUntil'
  | 'textFooter'
  | 'isRegistrationOpen'
  | 'wantsRegistrationConfirmed'
>;

/** Reads what is to be changed; absent fields stay. BAD_USER_INPUT in plain words for what cannot be so. */
export function readOrganization(input: OrganizationInput): Partial<Changeable> {
  const { name, timeZone, organizationEmail, helpContact, termsUrl, privacyUrl } = input;
  const { wantsNoticeOfStaffOut, wantsPeopleToldOfTurnOut, textingHours, textFooter } = input;
  const { isRegistrationOpen, wantsRegistrationConfirmed } = input;
  return {
    ...(name !== undefined && { name: checked('name', name) }),
    ...(timeZone !== undefined && { timeZone: checked('zone', timeZone) }),
    ...(organizationEmail !== undefined && {
      organizationEmail: checked('email', organizationEmail),
      // The office says that mail gets through there.
      organizationEmailBouncedAt: null,
    }),
    ...(wantsNoticeOfStaffOut != null && { wantsNoticeOfStaffOut }),
    ...(wantsPeopleToldOfTurnOut != null && { wantsPeopleToldOfTurnOut }),
    ...(helpContact !== undefined && { helpContact: readHelpContact(helpContact) }),
    ...(termsUrl !== undefined && { termsUrl: readUrl(termsUrl) }),
    ...(privacyUrl !== undefined && { privacyUrl: readUrl(privacyUrl) }),
    ...(textingHours != null && readHours(textingHours)),
    ...(isRegistrationOpen != null && { isRegistrationOpen }),
    ...(wantsRegistrationConfirmed != null && { wantsRegistrationConfirmed }),
    ...(textFooter != null && { textFooter: readFooter(textFooter) }),
  };
}

function checked(question: 'name' | 'zone' | 'email', given: string | null): string {
  const read = checkAnswer(question, given ?? '');
  if ('problem' in read)
    throw badInput(
      forStaff((given ?? '').trim() === '' ? `This cannot be empty. ${read.problem}` : read.problem),
    );
  return read.value;
}

const contactLengthAtMost = 80;

/**
 * Whom the answer to HELP names; `null` for the Organization Email. BAD_USER_INPUT for what nobody can be reached by.
 *
 * Source: CTIA Messaging Principles section 5.1.3: HELP is answered with how to reach the sender.
 */
export function readHelpContact(given: string | null): string | null {
  const text = oneLine(given ?? '');
  if (text === '') return null;
  const digits = text.replace(/\D/g, '').length;
  const canBeReached = digits >= 7 || /\S@\S+\.\S/.test(text) || /\S\.[a-z]{2,}/i.test(text);
  if (!canBeReached || text.length > contactLengthAtMost)
    throw badInput(
      forStaff(
        `The contact for HELP is a phone number, an e-mail address or a web address, with at most ${contactLengthAtMost} characters.`,
      ),
    );
  return text;
}

function readUrl(given: string | null): string | null {
  const text = given?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.href.length > addressLengthAtMost)
    throw badInput(forStaff('An address of a page begins with https:// and has at most 500 characters.'));
  return url.href;
}

const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const endOfDay = '24:00';
const hoursAtLeast = 1;

/** The hours in which texts go out. BAD_USER_INPUT where they are none, or shorter than one. */
function readHours({ from, until }: TextingHoursInput): Pick<Changeable, 'textsFrom' | 'textsUntil'> {
  if (!clockTime.test(from) || !(clockTime.test(until) || until === endOfDay))
    throw badInput(forStaff('An hour is written as HH:MM, from 00:00 to 24:00.'));
  if (minutesOf(until) - minutesOf(from) < hoursAtLeast * 60)
    throw badInput(forStaff('Texts need at least one hour of the day in which they may go out.'));
  return { textsFrom: from, textsUntil: until };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const footerAtMost = 80;

/** What stands below texts that go to many. BAD_USER_INPUT where it is too long, or no text may say it. */
function readFooter(given: string): string {
  const text = oneLine(given);
  if (text.length > footerAtMost)
    throw badInput(forStaff(`What stands below every text has at most ${footerAtMost} characters.`));
  const refused = checkText(text).find(({ kind }) => kind === 'refused');
  if (refused !== undefined)
    throw badInput(forStaff(`Please do not ask for “${refused.found}” as a reply: it means something else.`));
  return text;
}
