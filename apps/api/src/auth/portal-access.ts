import { PortalInvitation } from '@optline/schema';
import type { Tx } from '../db/transaction.js';
import { peopleById } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';
import { enqueue } from '../outbox/enqueue.js';
import { emailKeyOf } from './email-key.js';
import { endOtherSessions } from './session.js';

export interface InvitationsAsked {
  readonly organizationId: string;
  readonly personIds: readonly string[];
  /** Asked for again with it, because the answer got lost, the same people get no second mail. */
  readonly requestId: string | null;
  readonly now: Date;
}

/** Gives contacts access to the portal and owes each an invitation; says of each what came of it. */
export async function invitePeople(
  tx: Tx,
  { organizationId, personIds, requestId, now }: InvitationsAsked,
): Promise<PortalInvitation[]> {
  const people = new Map((await peopleById(tx, organizationId, personIds)).map((row) => [row.id, row]));
  const results: PortalInvitation[] = [];
  for (const personId of new Set(personIds)) {
    const person = people.get(personId);
    const problem = whyNot(person);
    if (problem === null && person?.email != null) {
      await tx.update('people', { hasPortalAccess: true }, { id: personId, organizationId });
      const payload = {
        emailKey: emailKeyOf(person.email),
        audience: 'parent',
        purpose: 'invitation',
        ownerId: personId,
      } as const;
      const once = requestId === null ? {} : { dedupeKey: `portal:${requestId}:${personId}` };
      await enqueue(tx, { organizationId, kind: 'sign-in-email', payload, now, ...once });
    }
    results.push(Object.assign(new PortalInvitation(), { personId, isInvited: problem === null, problem }));
  }
  return results;
}

function whyNot(person: PersonRow | undefined): string | null {
  if (person === undefined) return 'There is no such contact.';
  if (person.kind !== 'contact') return 'Only contacts use the portal.';
  if (person.archivedAt !== null) return 'This record is archived.';
  if (person.email === null) return 'There is no e-mail address on this record.';
  return person.emailUnusableAt === null ? null : 'Mail to this address comes back.';
}

/** Ends access and every session. `false`: there is no such contact. */
export async function endPortalAccess(
  tx: Tx,
  { organizationId, personId }: { organizationId: string; personId: string },
): Promise<boolean> {
  const where = { id: personId, organizationId, kind: 'contact' };
  if ((await tx.update('people', { hasPortalAccess: false }, where)) === 0) return false;
  await endOtherSessions(tx, personId, null);
  return true;
}
