import type { StaffPrincipal, TokenPrincipal } from '../auth/guards.js';
import { archivePeople, restorePeople } from '../consent/archive-people.js';
import type { PersonAtNumber, PuttingAway } from '../consent/archive-people.js';
import { lockNumbers, lockPerson, NO_NUMBER } from '../consent/lock-number.js';
import { actorOf } from '../consent/ways-in/set-text-opt-in.resolver.js';
import type { Context } from '../context.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { familiesById } from './family-view.js';
import { peopleById } from './person-view.js';
import type { PersonRow } from './person-view.js';
import { wayOf } from './save-person.js';

export interface ToArchive {
  readonly context: Context;
  readonly who: StaffPrincipal | TokenPrincipal;
  readonly id: string;
}

/** Archives somebody; already so is fine. */
export async function archivePerson(tx: Tx, asked: ToArchive): Promise<void> {
  const person = await lockedPerson(tx, asked);
  if (person.archivedAt === null) await archivePeople(tx, byWhom(asked), [person]);
}

/** Restores somebody, and their family with them. */
export async function restorePerson(tx: Tx, asked: ToArchive): Promise<void> {
  const person = await lockedPerson(tx, asked);
  if (person.archivedAt === null) return;
  if (person.mergedIntoId !== null)
    throw badInput(forStaff('This record was merged into another one. That one is kept up.'));
  if (await wasErased(tx, asked)) throw badInput(forStaff('This person was erased. Add them anew.'));
  await restorePeople(tx, byWhom(asked), [person]);
  await tx.run(
    `UPDATE families SET archived_at = NULL, version = version + 1
     WHERE id = ? AND organization_id = ? AND archived_at IS NOT NULL`,
    [person.familyId, asked.who.organizationId],
  );
}

async function wasErased(tx: Tx, { id, who }: ToArchive): Promise<boolean> {
  const found = await tx.count(
    `SELECT COUNT(*) FROM consent_records WHERE organization_id = ? AND person_id = ? AND kind = 'erased'`,
    [who.organizationId, id],
  );
  return found > 0;
}

/** Archives a family and everybody in it. */
export async function archiveFamily(tx: Tx, asked: ToArchive): Promise<void> {
  const { organizationId } = asked.who;
  const numbers = (await activePeople(tx, asked)).map(({ cellPhone }) => cellPhone ?? NO_NUMBER);
  await lockNumbers(tx, organizationId, numbers);
  const { affected } = await tx.run(
    `UPDATE families SET archived_at = COALESCE(archived_at, ?), version = version + 1
     WHERE id = ? AND organization_id = ?`,
    [asked.context.house.now(), asked.id, organizationId],
  );
  if (affected === 0) throw notFound('family');
  await archivePeople(tx, byWhom(asked), await activePeople(tx, asked));
}

/** Restores a family and whoever was archived together with it; already so is fine. */
export async function restoreFamily(tx: Tx, asked: ToArchive): Promise<void> {
  const { organizationId } = asked.who;
  const numbers = (await peopleArchivedWith(tx, asked)).map(({ cellPhone }) => cellPhone ?? NO_NUMBER);
  await lockNumbers(tx, organizationId, numbers);
  const [family] = await familiesById(tx, organizationId, [asked.id]);
  if (family === undefined) throw notFound('family');
  if (family.archivedAt === null) return;
  if (family.mergedIntoId !== null)
    throw badInput(forStaff('This family was merged into another one. That one is kept up.'));
  await restorePeople(tx, byWhom(asked), await peopleArchivedWith(tx, asked));
  await tx.run(
    'UPDATE families SET archived_at = NULL, version = version + 1 WHERE id = ? AND organization_id = ?',
    [asked.id, organizationId],
  );
}

/** Not those who were archived before their family, merged into somebody else, or erased. */
function peopleArchivedWith(tx: Tx, { id, who }: ToArchive): Promise<PersonAtNumber[]> {
  return tx.rows<PersonAtNumber>(
    `SELECT p.id, p.cell_phone FROM people p JOIN families f ON f.id = p.family_id
     WHERE p.organization_id = ? AND p.family_id = ? AND p.merged_into_id IS NULL
       AND p.archived_at >= f.archived_at
       AND NOT EXISTS (SELECT 1 FROM consent_records r
         WHERE r.organization_id = p.organization_id AND r.person_id = p.id AND r.kind = 'erased') ORDER BY p.id`,
    [who.organizationId, id],
  );
}

function activePeople(tx: Tx, { id, who }: ToArchive): Promise<PersonAtNumber[]> {
  return tx.rows<PersonAtNumber>(
    `SELECT id, cell_phone FROM people
     WHERE organization_id = ? AND family_id = ? AND archived_at IS NULL ORDER BY id`,
    [who.organizationId, id],
  );
}

async function lockedPerson(tx: Tx, { id, who }: ToArchive): Promise<PersonRow> {
  const found = await lockPerson(tx, who.organizationId, id);
  const [person] = found === null ? [] : await peopleById(tx, who.organizationId, [id]);
  if (person === undefined) throw notFound('person');
  return person;
}

function byWhom({ context, who }: ToArchive): PuttingAway {
  const { ip, userAgent } = context.origin;
  const now = context.house.now();
  return { organizationId: who.organizationId, way: wayOf(who), actor: actorOf(who), ip, userAgent, now };
}
