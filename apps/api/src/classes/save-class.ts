import type { Tx } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { termsOf } from '../families/search-terms.js';
import { newId } from '../ids.js';
import { requireSoundTimes, sortedBy } from './class-input.js';
import type { ClassFields } from './class-input.js';
import { classesById } from './class-view.js';
import type { ClassEntity } from './class.entity.js';

export interface ClassToAdd {
  readonly organizationId: string;
  readonly fields: ClassFields;
  readonly now: Date;
}

/** Adds a class, with nobody in it. Returns the id. */
export async function addClass(tx: Tx, { organizationId, fields, now }: ClassToAdd): Promise<string> {
  const id = newId();
  requireSoundTimes(fields);
  await tx.insert<ClassEntity>('classes', {
    id,
    organizationId,
    createdAt: now,
    archivedAt: null,
    version: 1,
    ...fields,
    ...sortedBy(fields),
  });
  await writeTerms(tx, { organizationId, classId: id }, fields);
  return id;
}

export interface ClassToSave {
  readonly organizationId: string;
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly fields: Partial<ClassFields>;
}

/** @returns `changed-meanwhile` where somebody saved another version first; then nothing is stored. */
export async function saveClass(
  tx: Tx,
  { organizationId, id, version, fields }: ClassToSave,
): Promise<'saved' | 'changed-meanwhile'> {
  const key = { id, organizationId };
  const { affected } = await tx.run(
    'UPDATE classes SET version = version + 1 WHERE id = ? AND organization_id = ? AND version = ?',
    [id, organizationId, version],
  );
  const [found] = await classesById(tx, organizationId, [id]);
  if (found === undefined) throw notFound('class');
  if (affected === 0) return 'changed-meanwhile';
  const whole: ClassFields = { ...found, ...fields };
  requireSoundTimes(whole);
  await tx.update('classes', { ...fields, ...sortedBy(whole) }, key);
  await writeTerms(tx, { organizationId, classId: id }, whole);
  return 'saved';
}

/** Already so is fine. */
export async function archiveClass(
  tx: Tx,
  { organizationId, id, at }: { organizationId: string; id: string; at: Date | null },
): Promise<void> {
  const [found] = await classesById(tx, organizationId, [id]);
  if (found === undefined) throw notFound('class');
  if ((found.archivedAt === null) === (at === null)) return;
  await tx.run(
    'UPDATE classes SET archived_at = ?, version = version + 1 WHERE id = ? AND organization_id = ?',
    [at, id, organizationId],
  );
}

/** Writes anew the words under which a class is found. */
async function writeTerms(
  tx: Tx,
  { organizationId, classId }: { organizationId: string; classId: string },
  { name, teacher, room }: ClassFields,
): Promise<void> {
  await tx.run(
    `DELETE FROM search_terms WHERE owner_id = ? AND organization_id = ? AND owner_kind = 'class'`,
    [classId, organizationId],
  );
  const terms = termsOf({ names: [name, teacher ?? '', room ?? ''], email: null, number: null });
  await tx.insert(
    'search_terms',
    terms.map((term) => ({ organizationId, ownerKind: 'class', term, ownerId: classId })),
  );
}
