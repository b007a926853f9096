import { isAdult } from '@optline/domain';
import { TextingEmailNotPossible, TextingEmailQueued } from '@optline/schema';
import { loadSchool } from '../consent/school.js';
import type { Tx } from '../db/transaction.js';
import { peopleById, personColumns } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';
import { addressHashOf } from '../invitations/address-hash.js';
import { addressesThatLeft } from '../invitations/invitation-ends.js';
import { enqueue } from '../outbox/enqueue.js';
import { forStaff } from '../sentences.js';

export interface TextingEmail {
  readonly organizationId: string;
  readonly personId: string;
  readonly now: Date;
  /** However often it is asked for, one mail a day is enough. */
  readonly isOnceADay?: boolean;
  /** Asked for again with it, because the answer got lost, the same people get no second mail. */
  readonly requestId?: string | null;
  /** Sent to a list it is an invitation, and spares the addresses that unsubscribed from those. */
  readonly isToMany?: boolean;
}

/**
 * Owes the texting e-mail. The link is made when the mail is rendered.
 *
 * @returns `null` where the organization has no such person.
 */
export async function queueTextingEmail(
  tx: Tx,
  { organizationId, personId, now, isOnceADay = false, requestId = null, isToMany = false }: TextingEmail,
): Promise<TextingEmailQueued | TextingEmailNotPossible | null> {
  const [person] = await peopleById(tx, organizationId, [personId]);
  if (person === undefined) return null;
  if (person.archivedAt !== null) return notPossible('This record is archived. Restore it first.');
  if (person.cellPhone === null) return notPossible('There is no cell phone number on this record yet.');
  const { today } = await loadSchool(tx, organizationId, now);
  const reachable = await addresseesOf(tx, person, today);
  if (reachable.length === 0)
    return notPossible(
      person.kind === 'student' && !isAdult(person.kind, person.birthOn, today)
        ? 'No adult of the family has a working e-mail address.'
        : 'There is no working e-mail address on this record.',
    );
  const addressees = isToMany ? await withoutThoseWhoLeft(tx, organizationId, reachable) : reachable;
  if (addressees.length === 0)
    return notPossible('They unsubscribed from invitations. You can still send it from their own page.');
  for (const addressee of addressees)
    await enqueue(tx, {
      organizationId,
      kind: 'texting-email',
      payload: { personId, addresseeId: addressee.id },
      now,
      ...(isOnceADay && { dedupeKey: `texting-email:${personId}:${addressee.id}:${today}` }),
      ...(requestId !== null && { dedupeKey: `emails:${requestId}:${personId}:${addressee.id}` }),
    });
  return Object.assign(new TextingEmailQueued(), {
    to: addressees.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim()),
  });
}

/** The person; for somebody under 18 the adult contacts of the family, since an adult has to say Yes. */
async function addresseesOf(tx: Tx, person: PersonRow, today: string): Promise<PersonRow[]> {
  if (isAdult(person.kind, person.birthOn, today)) return [person].filter(isReachable);
  const contacts = await tx.rows<PersonRow>(
    `SELECT ${personColumns} FROM people
     WHERE organization_id = ? AND family_id = ? AND kind = 'contact' AND archived_at IS NULL ORDER BY id`,
    [person.organizationId, person.familyId],
  );
  return contacts.filter((contact) => isReachable(contact) && isAdult('contact', contact.birthOn, today));
}

async function withoutThoseWhoLeft(
  tx: Tx,
  organizationId: string,
  addressees: readonly PersonRow[],
): Promise<PersonRow[]> {
  const hashOf = ({ email }: PersonRow) => addressHashOf(email ?? '');
  const left = await addressesThatLeft(tx, organizationId, addressees.map(hashOf));
  return addressees.filter((one) => !left.has(hashOf(one)));
}

function isReachable({ email, emailUnusableAt }: PersonRow): boolean {
  return email !== null && emailUnusableAt === null;
}

function notPossible(why: string): TextingEmailNotPossible {
  return Object.assign(new TextingEmailNotPossible(), { message: forStaff(why) });
}
