import type { Permission } from '@optline/domain';
import { PermissionEnum } from '@optline/schema';
import { emailKeyOf } from '../auth/email-key.js';
import { makeSignInLink } from '../auth/sign-in-links.js';
import type { StaffUserEntity } from '../auth/staff-user.entity.js';
import { newToken } from '../auth/token.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import type { ConsentWordingEntity } from './consent-wording.entity.js';
import { defaultWording, wordingLanguages } from './default-wording.js';
import type { OrganizationEntity } from './organization.entity.js';
import type { SchoolAnswers } from './school-answers.js';

const everyPermission: Permission[] = Object.values(PermissionEnum);

/** Makes a school with its first user, who may do everything, and the one-time link by which that user begins. */
export async function makeSchool(
  tx: Tx,
  { name, zone, email, owner }: SchoolAnswers,
  { now, publicBaseUrl }: { now: Date; publicBaseUrl: string },
): Promise<{ organizationId: string; url: string }> {
  const organizationId = newId();
  await tx.insert<OrganizationEntity>('organizations', {
    ...blankOrganization,
    id: organizationId,
    name,
    timeZone: zone,
    organizationEmail: email,
    webhookSecret: newToken(),
    createdAt: now,
  });
  await tx.insert<ConsentWordingEntity>(
    'consent_wordings',
    wordingLanguages.map((language) => ({
      id: newId(),
      organizationId,
      language,
      version: 1,
      text: defaultWording(language, name),
      createdAt: now,
    })),
  );
  const ownerId = await addFirstUser(tx, { organizationId, email: owner, now });
  const { url } = await makeSignInLink(tx, {
    purpose: 'first-user',
    audience: 'staff',
    emailKey: emailKeyOf(owner),
    owner: { organizationId, ownerId },
    now,
    publicBaseUrl,
  });
  return { organizationId, url };
}

const blankOrganization = {
  language: 'en',
  organizationEmailBouncedAt: null,
  wantsNoticeOfStaffOut: false,
  wantsPeopleToldOfTurnOut: true,
  carrierSubaccount: null,
  helpContact: null,
  termsUrl: null,
  privacyUrl: null,
  registrationSlug: null,
  isRegistrationOpen: false,
  wantsRegistrationConfirmed: true,
  sendingPausedAt: null,
  textsFrom: '09:00',
  textsUntil: '20:00',
  textFooter: 'Reply STOP to stop.',
  caughtUpAt: null,
  isDemo: false,
  version: 1,
} satisfies Partial<OrganizationEntity>;

async function addFirstUser(
  tx: Tx,
  { organizationId, email, now }: { organizationId: string; email: string; now: Date },
): Promise<string> {
  const id = newId();
  await tx.insert<StaffUserEntity>('staff_users', {
    id,
    organizationId,
    // Until they write their own.
    name: email.slice(0, 120),
    email,
    emailKey: emailKeyOf(email),
    cellPhone: null,
    cellPhoneConfirmedAt: null,
    permissionsJson: everyPermission,
    createdAt: now,
    disabledAt: null,
    version: 1,
  });
  return id;
}
