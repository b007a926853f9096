import { randomBytes, createHash } from 'node:crypto';
import type { BenchDatabase, Row } from '../database/database.js';
import { instantText, newId } from '../school/ids.js';
import type { School } from '../school/school.js';

/** Many more families of a school, and what a client needs to ask for them. */
export interface Crowd {
  readonly people: number;
  /** The bearer token of a client that may see and text everybody. */
  readonly token: string;
  /** The class whose students a broadcast is meant for. */
  readonly classId: string;
}

const familiesPerChunk = 1000;
const noEnd = '9999-12-31';

/**
 * Adds families of a contact and a student with a number each, all in, until the school has so many people. One student
 * in a hundred has the same first name. The first students are enrolled in one class. A number begins with +1555, an area that does not exist: there are not enough
 * fictional ones.
 */
export async function fillCrowd(
  database: BenchDatabase,
  { organizationId, families }: School,
  wishes: { people: number; enrolled: number },
): Promise<Crowd> {
  const at = instantText(new Date());
  const token = `olt_${randomBytes(32).toString('base64url')}`;
  const classId = newId();
  await database.fill('api_tokens', [tokenRow({ organizationId, at, token })]);
  await database.fill('classes', [classRow({ organizationId, at, classId })]);
  const howMany = Math.max(0, Math.ceil(wishes.people / 2) - families.length);
  for (let from = 0; from < howMany; from += familiesPerChunk) {
    const length = Math.min(familiesPerChunk, howMany - from);
    const made = Array.from({ length }, (_, step) => aFamily({ organizationId, at, index: from + step }));
    for (const table of ['families', 'people', 'text_consents', 'search_terms'] as const)
      await database.fill(
        table,
        made.flatMap((family) => family[table]),
      );
    const students = made.slice(0, Math.max(0, wishes.enrolled - from)).map(({ studentId }) => studentId);
    if (students.length > 0)
      await database.fill(
        'enrolments',
        students.map((studentId) => enrolmentRow({ organizationId, at, classId, studentId })),
      );
  }
  return { people: 2 * (families.length + howMany), token, classId };
}

interface InSchool {
  readonly organizationId: string;
  readonly at: string;
}

function tokenRow({ organizationId, at, token }: InSchool & { token: string }): Row {
  return {
    id: newId(),
    organization_id: organizationId,
    name: 'Bench',
    token_hash: createHash('sha256').update(token).digest('hex'),
    hint: token.slice(-4),
    scopes_json: JSON.stringify(['families:read', 'consent:read', 'texts:send']),
    created_by: organizationId,
    created_at: at,
    last_used_at: null,
    revoked_at: null,
  };
}

function classRow({ organizationId, at, classId }: InSchool & { classId: string }): Row {
  return {
    id: classId,
    organization_id: organizationId,
    name: 'Recital',
    sort_name: 'recital',
    days: '',
    start_time: null,
    end_time: null,
    schedule_key: '~',
    teacher: null,
    room: null,
    created_at: at,
    archived_at: null,
    version: 1,
  };
}

function enrolmentRow(of: InSchool & { classId: string; studentId: string }): Row {
  return {
    id: newId(),
    organization_id: of.organizationId,
    class_id: of.classId,
    student_id: of.studentId,
    started_on: '2020-01-01',
    ended_on: noEnd,
    created_at: of.at,
  };
}

function aFamily(of: InSchool & { index: number }) {
  const { organizationId, at, index } = of;
  const name = `Crowd${String(index).padStart(7, '0')}`;
  const family = { ...of, familyId: newId(), name };
  const contact = { id: newId(), number: numberAt(2 * index), first: 'Ana', adultYesBy: null };
  const student = {
    id: newId(),
    number: numberAt(2 * index + 1),
    first: `Leo${String(index % 100).padStart(2, '0')}`,
    adultYesBy: contact.id,
  };
  const tails = [contact.number.slice(-7), student.number.slice(-7)];
  const folded = name.toLowerCase();
  return {
    studentId: student.id,
    families: [familyRow(family)],
    people: [
      { ...personRow(family, contact), kind: 'contact' },
      { ...personRow(family, student), kind: 'student', birth_on: '2015-04-12' },
    ],
    text_consents: [consentRow({ organizationId, at }, contact), consentRow({ organizationId, at }, student)],
    search_terms: [
      ...termRows(organizationId, { kind: 'family', id: family.familyId }, [folded, ...tails]),
      ...[contact, student].flatMap(({ id, number, first }) =>
        termRows(organizationId, { kind: 'person', id }, [first.toLowerCase(), folded, number.slice(-7)]),
      ),
    ],
  };
}

interface InFamily extends InSchool {
  readonly index: number;
  readonly familyId: string;
  readonly name: string;
}

interface Member {
  readonly id: string;
  readonly number: string;
  readonly first: string;
  readonly adultYesBy: string | null;
}

function familyRow({ organizationId, at, familyId, name }: InFamily): Row {
  return {
    id: familyId,
    organization_id: organizationId,
    name,
    sort_name: name.toLowerCase(),
    language: 'en',
    time_zone: null,
    created_at: at,
    archived_at: null,
    version: 1,
  };
}

function personRow({ organizationId, at, familyId, name }: InFamily, { id, number, first }: Member): Row {
  return {
    id,
    organization_id: organizationId,
    family_id: familyId,
    first_name: first,
    last_name: name,
    sort_name: `${name} ${first}`.toLowerCase(),
    email: null,
    email_key: null,
    email_unusable_at: null,
    cell_phone: number,
    birth_on: null,
    has_portal_access: 0,
    answer: 'in',
    answer_way: 'portal',
    answered_at: at,
    created_at: at,
    archived_at: null,
    version: 1,
  };
}

function consentRow({ organizationId, at }: InSchool, { id, number, adultYesBy }: Member): Row {
  return {
    person_id: id,
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

function termRows(
  organizationId: string,
  owner: { readonly kind: 'family' | 'person'; readonly id: string },
  words: readonly string[],
): Row[] {
  return words.map((term) => ({
    organization_id: organizationId,
    owner_kind: owner.kind,
    term,
    owner_id: owner.id,
  }));
}

function numberAt(index: number): string {
  return `+1555${String(index).padStart(7, '0')}`;
}
