import { InvitationStanding } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { notFound } from '../errors.js';
import { peopleById } from '../families/person-view.js';
import { addressHashOf } from './address-hash.js';
import { addressesThatLeft } from './invitation-ends.js';
import { lastInvited } from './last-invited.js';

const noRun = { id: '', startedAt: null };

/** When somebody was last asked by e-mail, and whether their address wants no more of it. */
export async function invitationStanding(
  sql: Sql,
  organizationId: string,
  personId: string,
): Promise<InvitationStanding> {
  const [person] = await peopleById(sql, organizationId, [personId]);
  if (person === undefined) throw notFound('person');
  const invited = await lastInvited(sql, { organizationId, personIds: [personId], run: noRun });
  const hash = person.email === null ? null : addressHashOf(person.email);
  const left = await addressesThatLeft(sql, organizationId, hash === null ? [] : [hash]);
  return Object.assign(new InvitationStanding(), {
    personId,
    lastInvitedAt: invited.get(personId) ?? null,
    unsubscribedAt: hash === null ? null : (left.get(hash) ?? null),
  });
}
