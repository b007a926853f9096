import type { OrganizationInput } from '@optline/schema';
import { badInput } from '../errors.js';
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
  | 'termsUrl'
  | 'privacyUrl'
>;

/** Reads what is to be changed; absent fields stay. BAD_USER_INPUT in plain words for what cannot be so. */
export function readOrganization(input: OrganizationInput): Partial<Changeable> {
  const { name, timeZone, organizationEmail, termsUrl, privacyUrl } = input;
  const { wantsNoticeOfStaffOut, wantsPeopleToldOfTurnOut } = input;
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
    ...(termsUrl !== undefined && { termsUrl: readUrl(termsUrl) }),
    ...(privacyUrl !== undefined && { privacyUrl: readUrl(privacyUrl) }),
  };
}

function checked(question: 'name' | 'zone' | 'email', given: string | null): string {
  const read = checkAnswer(question, given ?? '');
  if ('problem' in read)
    throw badInput((given ?? '').trim() === '' ? `This cannot be empty. ${read.problem}` : read.problem);
  return read.value;
}

function readUrl(given: string | null): string | null {
  const text = given?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.href.length > addressLengthAtMost)
    throw badInput('An address of a page begins with https:// and has at most 500 characters.');
  return url.href;
}
