import { emailKeyOf } from '../auth/email-key.js';
import { lockNumbers } from '../consent/lock-number.js';
import type { Context } from '../context.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { newId } from '../ids.js';
import type { PersonChange } from './person-input.js';
import { neededNames, readName } from './person-input.js';
import type { PersonEntity } from './person.entity.js';
import { personSortName } from './save-person.js';
import { writeSearchTerms } from './write-search-terms.js';

export interface PersonToAdd {
  readonly context: Context;
  /** Whose school it is. */
  readonly who: { readonly organizationId: string };
  readonly kind: 'contact' | 'student';
  readonly familyId: string;
  readonly change: PersonChange;
}

/** Adds somebody to a family, who was never asked about texts. Returns the id. */
export async function addPerson(
  tx: Tx,
  { context, who, kind, familyId, change }: PersonToAdd,
): Promise<string> {
  const { organizationId } = who;
  const { email = null, cellPhone = null, birthOn = null, hasPortalAccess = false } = change;
  // A STOP of that number either finds them among its holders, or comes before them.
  if (cellPhone !== null) await lockNumbers(tx, organizationId, [cellPhone]);
  const family = await tx.row<{ archivedAt: Date | null }>(
    'SELECT archived_at FROM families WHERE id = ? AND organization_id = ?',
    [familyId, organizationId],
  );
  if (family === null) throw notFound('family');
  if (family.archivedAt !== null)
    throw badInput(forStaff('This family is archived. Restore somebody of it first.'));
  const names = {
    firstName: change.firstName ?? readName(null, neededNames.first),
    lastName: change.lastName ?? readName(null, neededNames.last),
  };
  const id = newId();
  await tx.insert<PersonEntity>('people', {
    id,
    organizationId,
    familyId,
    kind,
    ...names,
    sortName: personSortName(names),
    email,
    emailKey: email === null ? null : emailKeyOf(email),
    emailUnusableAt: null,
    cellPhone,
    birthOn,
    hasPortalAccess,
    createdAt: context.house.now(),
    answer: null,
    answerWay: null,
    answeredAt: null,
    archivedAt: null,
    mergedIntoId: null,
    version: 1,
  });
  await writeSearchTerms(tx, { organizationId, familyId });
  return id;
}
