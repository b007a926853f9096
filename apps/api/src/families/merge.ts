import { emailKeyOf } from '../auth/email-key.js';
import type { StaffPrincipal } from '../auth/guards.js';
import { takeOverEnrolments } from '../classes/take-over-enrolments.js';
import { lockNumbers, NO_NUMBER } from '../consent/lock-number.js';
import { mergeConsent, recordMovedPeople } from '../consent/merge-people.js';
import { actorOf } from '../consent/ways-in/set-text-opt-in.resolver.js';
import type { PersonAtNumber, PuttingAway } from '../consent/archive-people.js';
import type { Context } from '../context.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { familiesById } from './family-view.js';
import type { FamilyRow } from './family-view.js';
import { peopleById } from './person-view.js';
import type { PersonRow } from './person-view.js';
import { writeSearchTerms } from './write-search-terms.js';

export interface ToMerge {
  readonly context: Context;
  readonly who: StaffPrincipal;
  readonly keepId: string;
  readonly mergeId: string;
}

const triesAtMost = 5;

/** Merges one record of a person into another; already so is fine. What the kept record lacks it takes over. */
export async function mergePeople(tx: Tx, asked: ToMerge): Promise<void> {
  const { organizationId } = asked.who;
  const { kept, merged } = await lockedPair(tx, asked);
  if (merged.mergedIntoId === kept.id) return;
  if (kept.archivedAt !== null) throw badInput(forStaff('The record to keep is archived. Restore it first.'));
  if (merged.mergedIntoId !== null)
    throw badInput(forStaff('This record was merged into another one already.'));
  if (kept.kind !== merged.kind) throw badInput(forStaff('A contact and a student cannot be merged.'));
  await mergeConsent(tx, byWhom(asked), { kept, merged });
  await tx.update('people', takenOver(kept, merged), { id: kept.id, organizationId });
  await takeOverEnrolments(tx, { organizationId, keptId: kept.id, mergedId: merged.id });
  for (const familyId of [...new Set([kept.familyId, merged.familyId])].sort())
    await writeSearchTerms(tx, { organizationId, familyId });
}

/** Both records, with the numbers of both locked; they are looked at again under the lock. */
async function lockedPair(
  tx: Tx,
  { who: { organizationId }, keepId, mergeId }: ToMerge,
): Promise<{ kept: PersonRow; merged: PersonRow }> {
  if (keepId === mergeId) throw badInput(forStaff('A record cannot be merged into itself.'));
  const look = async () => {
    const rows = await peopleById(tx, organizationId, [keepId, mergeId]);
    const kept = rows.find(({ id }) => id === keepId);
    const merged = rows.find(({ id }) => id === mergeId);
    if (kept === undefined || merged === undefined) throw notFound('person');
    return { kept, merged };
  };
  const numbersOf = (pair: Awaited<ReturnType<typeof look>>) =>
    [pair.kept, pair.merged].map(({ cellPhone }) => cellPhone ?? NO_NUMBER);
  let pair = await look();
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const numbers = numbersOf(pair);
    await lockNumbers(tx, organizationId, numbers);
    pair = await look();
    if (numbersOf(pair).every((number, at) => number === numbers[at])) return pair;
  }
  throw new Error('The numbers of two people kept changing');
}

function takenOver(kept: PersonRow, merged: PersonRow): Record<string, unknown> {
  return {
    version: kept.version + 1,
    birthOn: kept.birthOn ?? merged.birthOn,
    ...(kept.email === null &&
      merged.email !== null && {
        email: merged.email,
        emailKey: emailKeyOf(merged.email),
        emailUnusableAt: merged.emailUnusableAt,
      }),
  };
}

/** Merges a family into another: everybody in it moves. */
export async function mergeFamilies(tx: Tx, asked: ToMerge): Promise<void> {
  const { organizationId } = asked.who;
  const { keepId, mergeId } = asked;
  if (keepId === mergeId) throw badInput(forStaff('A family cannot be merged into itself.'));
  const people = await lockedPeople(tx, organizationId, mergeId);
  const { kept, merged } = await lockedFamilies(tx, asked);
  if (merged.mergedIntoId === keepId) return;
  if (kept.archivedAt !== null)
    throw badInput(forStaff('The family to keep is archived. Restore somebody of it first.'));
  if (merged.mergedIntoId !== null)
    throw badInput(forStaff('This family was merged into another one already.'));
  const now = asked.context.house.now();
  await tx.run(
    'UPDATE people SET family_id = ?, version = version + 1 WHERE organization_id = ? AND family_id = ?',
    [keepId, organizationId, mergeId],
  );
  await tx.run(
    `UPDATE families SET archived_at = COALESCE(archived_at, ?), merged_into_id = ?, version = version + 1
     WHERE id = ? AND organization_id = ?`,
    [now, keepId, mergeId, organizationId],
  );
  await tx.update('families', { mergedIntoId: keepId }, { organizationId, mergedIntoId: mergeId });
  await tx.update('families', { version: kept.version + 1 }, { id: keepId, organizationId });
  await recordMovedPeople(tx, byWhom(asked), { people, keptId: keepId, mergedId: mergeId });
  for (const familyId of [keepId, mergeId].sort()) await writeSearchTerms(tx, { organizationId, familyId });
}

async function lockedPeople(tx: Tx, organizationId: string, familyId: string): Promise<PersonAtNumber[]> {
  const look = () =>
    tx.rows<PersonAtNumber>(
      'SELECT id, cell_phone FROM people WHERE organization_id = ? AND family_id = ? ORDER BY id',
      [organizationId, familyId],
    );
  const numbers = (await look()).map(({ cellPhone }) => cellPhone ?? NO_NUMBER);
  await lockNumbers(tx, organizationId, numbers);
  return look();
}

async function lockedFamilies(
  tx: Tx,
  { who: { organizationId }, keepId, mergeId }: ToMerge,
): Promise<{ kept: FamilyRow; merged: FamilyRow }> {
  for (const id of [keepId, mergeId].sort())
    await tx.row(`SELECT id FROM families WHERE id = ? AND organization_id = ? ${tx.lockClause}`, [
      id,
      organizationId,
    ]);
  const rows = await familiesById(tx, organizationId, [keepId, mergeId]);
  const kept = rows.find(({ id }) => id === keepId);
  const merged = rows.find(({ id }) => id === mergeId);
  if (kept === undefined || merged === undefined) throw notFound('family');
  return { kept, merged };
}

function byWhom({ context, who }: ToMerge): PuttingAway {
  const { ip, userAgent } = context.origin;
  const { organizationId } = who;
  return { organizationId, way: 'staff', actor: actorOf(who), ip, userAgent, now: context.house.now() };
}
