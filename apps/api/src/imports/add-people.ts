import { emailKeyOf } from '../auth/email-key.js';
import { lockNumbers, NO_NUMBER } from '../consent/lock-number.js';
import { moveNumber } from '../consent/move-number.js';
import type { Tx } from '../db/transaction.js';
import type { FamilyEntity } from '../families/family.entity.js';
import type { PersonEntity } from '../families/person.entity.js';
import { sortNameOf } from '../families/search-terms.js';
import { addSearchTerms, writeSearchTermsOf } from '../families/write-search-terms.js';
import type { ImportKeyEntity } from './import-key.entity.js';
import type { Member } from './members-on-file.js';
import { planPeople } from './plan-people.js';
import type { PeopleToPlan, Plan, PlannedFamily } from './plan-people.js';

export interface PeopleToAdd extends PeopleToPlan {
  /** The staff user who started the import. */
  readonly userId: string;
  readonly now: Date;
}

/** Adds the families and people of some rows who are not on file yet. Whoever is added was never asked. */
export async function addPeople(tx: Tx, adding: PeopleToAdd): Promise<Plan> {
  const { organizationId, rows, now } = adding;
  const numbers = rows.flatMap((row) => row?.cellPhone ?? []);
  // A STOP of a number either finds them among its holders, or comes before them.
  await lockNumbers(tx, organizationId, [NO_NUMBER, ...numbers]);
  const plan = await planPeople(tx, adding);
  const { families } = plan;
  await tx.insert<FamilyEntity>(
    'families',
    families.flatMap((family) => familyRow(family, adding)),
  );
  await tx.insert<ImportKeyEntity>(
    'import_keys',
    families.flatMap(({ id: familyId, newKey }) =>
      newKey === null ? [] : { organizationId, externalKey: newKey, familyId, madeAt: now },
    ),
  );
  await tx.insert<PersonEntity>(
    'people',
    families.flatMap((family) => newMembers(family).map((member) => personRow(family, member, adding))),
  );
  for (const member of families.flatMap(({ members }) => members))
    if (!member.isNew && member.filled.size > 0) await fillIn(tx, member, adding);
  await makeFindable(tx, organizationId, families);
  return plan;
}

async function makeFindable(tx: Tx, organizationId: string, families: readonly PlannedFamily[]) {
  await addSearchTerms(
    tx,
    organizationId,
    families.flatMap(({ id, made, members }) => (made === null ? [] : { id, name: made.name, members })),
  );
  const known = families.filter((family) => family.made === null && isFoundByOther(family));
  await writeSearchTermsOf(tx, { organizationId, familyIds: known.map(({ id }) => id) });
}

function newMembers({ members }: PlannedFamily): Member[] {
  return members.filter(({ isNew }) => isNew);
}

function isFoundByOther({ members }: PlannedFamily): boolean {
  return members.some(({ isNew, filled }) => isNew || filled.has('email') || filled.has('cellPhone'));
}

function familyRow({ id, made }: PlannedFamily, { organizationId, now }: PeopleToAdd): FamilyEntity[] {
  if (made === null) return [];
  const { name, language } = made;
  const kept = { timeZone: null, createdAt: now, archivedAt: null, mergedIntoId: null, version: 1 };
  return [{ id, organizationId, name, sortName: sortNameOf([name], 120), language, ...kept }];
}

function personRow(
  family: PlannedFamily,
  { id, kind, sortName, firstName, lastName, email, cellPhone, birthOn }: Member,
  { organizationId, now }: PeopleToAdd,
): PersonEntity {
  return {
    id,
    organizationId,
    familyId: family.id,
    kind,
    firstName,
    lastName,
    sortName,
    email,
    emailKey: email === null ? null : emailKeyOf(email),
    emailUnusableAt: null,
    cellPhone,
    birthOn,
    hasPortalAccess: false,
    createdAt: now,
    answer: null,
    answerWay: null,
    answeredAt: null,
    archivedAt: null,
    mergedIntoId: null,
    version: 1,
  };
}

async function fillIn(
  tx: Tx,
  { id, filled, email, cellPhone, birthOn }: Member,
  { organizationId, userId, now }: PeopleToAdd,
): Promise<void> {
  const set = {
    ...(filled.has('email') && { email, emailKey: email && emailKeyOf(email), emailUnusableAt: null }),
    ...(filled.has('cellPhone') && { cellPhone }),
    ...(filled.has('birthOn') && { birthOn }),
  };
  await tx.update('people', set, { id, organizationId });
  await tx.run('UPDATE people SET version = version + 1 WHERE id = ? AND organization_id = ?', [
    id,
    organizationId,
  ]);
  if (filled.has('cellPhone'))
    await moveNumber(tx, {
      organizationId,
      personId: id,
      from: null,
      to: cellPhone,
      way: 'import',
      actor: { kind: 'staff', userId },
      ip: null,
      userAgent: null,
      now,
    });
}
