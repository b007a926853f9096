import { assertNever } from '@optline/domain';
import type { Account } from '../../auth/accounts.js';
import { accountsFor, makeSignInLink } from '../../auth/sign-in-links.js';
import { loadSchool } from '../../consent/school.js';
import type { School } from '../../consent/school.js';
import { inTransaction } from '../../db/transaction.js';
import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { deliver } from '../deliver.js';
import type { Writing } from '../deliver.js';
import { letterLanguage } from '../letter-people.js';
import type { RenderedEmail } from '../templates/letter.js';
import { invitationEmail, passwordResetEmail, signInEmail } from '../templates/sign-in-email.js';
import type { SignInEmailData } from '../templates/sign-in-email.js';

type SignInJob = Job<'sign-in-email'>;

/** The one-time link, where the address belongs to anybody. Whoever asked hears nothing either way. */
export function sendSignInEmail(house: House, job: SignInJob): Promise<JobResult> {
  return deliver(house, job, () => write(house, job));
}

async function write(house: House, { organizationId, payload }: SignInJob): Promise<Writing> {
  const { emailKey, audience, purpose, ownerId } = payload;
  const owner = ownerId === undefined ? null : { organizationId, ownerId };
  const accounts = await accountsFor(house.db.read, { audience, emailKey, owner });
  const [first] = accounts;
  if (first === undefined) return { nothing: { kind: 'done', providerMessageId: null } };
  const now = house.now();
  const school = await loadSchool(house.db.read, first.organizationId, now);
  const only = isOfOneSchool(accounts) ? school : null;
  const { url, expiresAt } = await inTransaction(house.db, (tx) =>
    makeSignInLink(tx, {
      purpose,
      audience,
      emailKey,
      owner,
      now,
      publicBaseUrl: house.config.publicBaseUrl,
    }),
  );
  const letter = await render(purpose, {
    language: letterLanguage(first.language),
    schoolName: only?.name ?? null,
    url,
    at: now,
    expiresAt,
    timeZone: school.timeZone,
  });
  return { mail: { ...letter, to: first.email, ...sender(house, only) } };
}

function isOfOneSchool(accounts: readonly Account[]): boolean {
  return new Set(accounts.map(({ organizationId }) => organizationId)).size === 1;
}

/** An address of several schools is written to by none of them. */
function sender(house: House, only: School | null): { fromName: string; replyTo: string } {
  return only === null
    ? { fromName: 'Optline', replyTo: house.config.postmark.from }
    : { fromName: only.name, replyTo: only.organizationEmail };
}

function render(purpose: SignInJob['payload']['purpose'], data: SignInEmailData): Promise<RenderedEmail> {
  switch (purpose) {
    case 'sign-in':
      return signInEmail(data);
    case 'reset':
      return passwordResetEmail(data);
    case 'invitation':
      return invitationEmail({ ...data, schoolName: data.schoolName ?? 'Optline', invitedBy: null });
    default:
      return assertNever(purpose);
  }
}
