import { randomBytes } from 'node:crypto';
import type { BenchDatabase, Row } from '../database/database.js';
import { instantText, newId } from './ids.js';
import { numberAt, schoolNumber } from './numbers.js';

/** A family whose contact and student share one number, and are both in. */
export interface Family {
  readonly number: string;
  readonly contactId: string;
  readonly studentId: string;
}

export interface School {
  readonly organizationId: string;
  readonly webhookSecret: string;
  readonly number: string;
  readonly families: readonly Family[];
}

const familiesPerChunk = 500;

/** Fills the empty tables with one school. Only the contact has an address, so a STOP owes one e-mail to a person. */
export async function fillSchool(database: BenchDatabase, howMany: number): Promise<School> {
  const organizationId = newId();
  const webhookSecret = randomBytes(32).toString('base64url');
  const at = instantText(new Date());
  await database.fill('organizations', [organizationRow({ organizationId, webhookSecret, at })]);
  await database.fill('texting_numbers', [
    {
      id: newId(),
      organization_id: organizationId,
      number: schoolNumber,
      answers_keywords: 'optline',
      texts_per_minute: 60_000,
      created_at: at,
      retired_at: null,
    },
  ]);
  const families: Family[] = [];
  for (let from = 0; from < howMany; from += familiesPerChunk) {
    const chunk = Array.from({ length: Math.min(familiesPerChunk, howMany - from) }, (_, step) =>
      familyRows({ organizationId, at, index: from + step }),
    );
    await database.fill(
      'families',
      chunk.map(({ family }) => family),
    );
    await database.fill(
      'people',
      chunk.flatMap(({ people }) => people),
    );
    await database.fill(
      'text_consents',
      chunk.flatMap(({ consents }) => consents),
    );
    families.push(...chunk.map(({ made }) => made));
  }
  return { organizationId, webhookSecret, number: schoolNumber, families };
}

function organizationRow(of: { organizationId: string; webhookSecret: string; at: string }): Row {
  return {
    id: of.organizationId,
    name: 'Maple Street Dance',
    time_zone: 'America/New_York',
    language: 'en',
    organization_email: 'office@maple.example',
    organization_email_bounced_at: null,
    wants_notice_of_staff_out: 0,
    wants_people_told_of_turn_out: 1,
    carrier_subaccount: null,
    webhook_secret: of.webhookSecret,
    help_contact: null,
    terms_url: null,
    privacy_url: null,
    registration_slug: null,
    is_registration_open: 0,
    wants_registration_confirmed: 1,
    sending_paused_at: null,
    texts_from: '00:00',
    texts_until: '24:00',
    text_footer: '',
    caught_up_at: of.at,
    is_demo: 0,
    created_at: of.at,
    version: 1,
  };
}

interface FamilyRows {
  readonly family: Row;
  readonly people: readonly Row[];
  readonly consents: readonly Row[];
  readonly made: Family;
}

function familyRows(of: { organizationId: string; at: string; index: number }): FamilyRows {
  const { organizationId, at, index } = of;
  const familyId = newId();
  const made = { number: numberAt(index), contactId: newId(), studentId: newId() };
  const family = {
    id: familyId,
    organization_id: organizationId,
    name: `Family ${index}`,
    sort_name: `family ${index}`,
    language: 'en',
    time_zone: null,
    created_at: at,
    archived_at: null,
    version: 1,
  };
  const email = `parent-${index}@family.example`;
  const person = { organizationId, familyId, at, index, number: made.number };
  return {
    family,
    people: [
      personRow(person, { id: made.contactId, kind: 'contact', email }),
      personRow(person, { id: made.studentId, kind: 'student', email: null }),
    ],
    consents: [
      consentRow(person, { personId: made.contactId, adultYesBy: null }),
      consentRow(person, { personId: made.studentId, adultYesBy: made.contactId }),
    ],
    made,
  };
}

interface InFamily {
  readonly organizationId: string;
  readonly familyId: string;
  readonly at: string;
  readonly index: number;
  readonly number: string;
}

function personRow(
  { organizationId, familyId, at, index, number }: InFamily,
  { id, kind, email }: { id: string; kind: string; email: string | null },
): Row {
  return {
    id,
    organization_id: organizationId,
    family_id: familyId,
    kind,
    first_name: kind === 'contact' ? 'Ana' : 'Leo',
    last_name: `Family ${index}`,
    sort_name: `family ${index} ${kind}`,
    email,
    email_key: email,
    email_unusable_at: null,
    cell_phone: number,
    birth_on: kind === 'student' ? '2015-04-12' : null,
    has_portal_access: kind === 'contact' ? 1 : 0,
    answer: 'in',
    answer_way: 'portal',
    answered_at: at,
    created_at: at,
    archived_at: null,
    version: 1,
  };
}

function consentRow(
  { organizationId, at, number }: InFamily,
  { personId, adultYesBy }: { personId: string; adultYesBy: string | null },
): Row {
  return {
    person_id: personId,
    number,
    organization_id: organizationId,
    answer: 'in',
    version: 1,
    way: 'portal',
    changed_at: at,
    own_no_at: null,
    phone_stop_at: null,
    last_no_at: null,
    adult_yes_by: adultYesBy,
    episode_id: null,
    answer_before_episode: null,
  };
}
