import { answerOfMerged } from '@optline/domain';
import type { PersonStanding, Standing } from '@optline/domain';
import { endOtherSessions } from '../auth/session.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { appendRecords } from '../record/append-record.js';
import type { NewRecord } from '../record/append-record.js';
import { withdrawPersonFromTexts } from '../texting/withdraw-texts.js';
import type { PersonAtNumber, PuttingAway } from './archive-people.js';
import { loadStanding, loadStandingWithoutNumber } from './load-standing.js';
import { moveNumber } from './move-number.js';
import { loadSchool } from './school.js';
import type { School } from './school.js';
import { writeAnswers, writeBeside } from './write-answers.js';

export interface PeopleToMerge {
  readonly kept: PersonAtNumber;
  readonly merged: PersonAtNumber;
}

/**
 * Merges the consent of two records of one person: the most restrictive answer stands, nothing of either history is
 * lost, and the merged record is put away. Their numbers are locked by then.
 */
export async function mergeConsent(tx: Tx, by: PuttingAway, { kept, merged }: PeopleToMerge): Promise<void> {
  const { organizationId, way, now } = by;
  const school = await loadSchool(tx, organizationId, now);
  if (kept.cellPhone === null && merged.cellPhone !== null) {
    await tx.update('people', { cellPhone: merged.cellPhone }, { id: kept.id, organizationId });
    await moveNumber(tx, { ...by, personId: kept.id, from: null, to: merged.cellPhone });
  }
  const standing = await standingOf(tx, school, { ...kept, cellPhone: kept.cellPhone ?? merged.cellPhone });
  const mine = holderIn(standing, kept.id);
  const theirs = holderIn(await standingOf(tx, school, merged), merged.id);
  const change = answerOfMerged(mine, theirs);
  if (change.after === change.before)
    await writeBeside(tx, { organizationId, number: standing.number, version: mine.version }, change);
  else {
    await writeAnswers(tx, { organizationId, now }, [{ standing, way, changes: [change] }]);
    const why = change.after === 'out' ? 'out' : 'never-asked';
    await withdrawPersonFromTexts(tx, { organizationId, personId: kept.id, why, now });
  }
  await putAway(tx, by, { keptId: kept.id, mergedId: merged.id });
  const records: NewRecord[] = [
    {
      kind: 'merged',
      number: standing.number,
      personId: kept.id,
      before: change.before,
      after: change.after,
    },
    { kind: 'merged', number: merged.cellPhone, personId: merged.id, before: null, after: null },
  ];
  await record(tx, by, { keptId: kept.id, mergedId: merged.id, records });
}

function standingOf(tx: Tx, school: School, { id, cellPhone }: PersonAtNumber): Promise<Standing> {
  return cellPhone === null ? loadStandingWithoutNumber(tx, school, id) : loadStanding(tx, school, cellPhone);
}

function holderIn({ holders }: Standing, id: string): PersonStanding {
  const holder = holders.find(({ personId }) => personId === id);
  if (holder === undefined) throw new Error('Somebody does not hold their own number');
  return holder;
}

interface Ids {
  readonly keptId: string;
  readonly mergedId: string;
}

async function putAway(
  tx: Tx,
  { organizationId, now }: PuttingAway,
  { keptId, mergedId }: Ids,
): Promise<void> {
  await tx.run(
    `UPDATE people SET archived_at = COALESCE(archived_at, ?), merged_into_id = ?, has_portal_access = ?,
       version = version + 1 WHERE id = ? AND organization_id = ?`,
    [now, keptId, false, mergedId, organizationId],
  );
  // Whoever was merged before is one step away, always.
  await tx.update('people', { mergedIntoId: keptId }, { organizationId, mergedIntoId: mergedId });
  await tx.update('reviews', { personId: keptId }, { organizationId, personId: mergedId, settledAt: null });
  await withdrawPersonFromTexts(tx, { organizationId, personId: mergedId, why: 'archived', now });
  await endOtherSessions(tx, mergedId, null);
}

/** Records that people came into another family when theirs was merged. */
export async function recordMovedPeople(
  tx: Tx,
  by: PuttingAway,
  { people, keptId, mergedId }: Ids & { people: readonly PersonAtNumber[] },
): Promise<void> {
  const moved = people.map(({ id, cellPhone }): NewRecord => ({
    kind: 'merged',
    number: cellPhone,
    personId: id,
    before: null,
    after: null,
  }));
  await record(tx, by, { keptId, mergedId, records: moved });
}

async function record(
  tx: Tx,
  { organizationId, way, actor, ip, userAgent, now }: PuttingAway,
  { keptId, mergedId, records }: Ids & { records: readonly NewRecord[] },
): Promise<void> {
  const evidence = { mergedId, mergedIntoId: keptId };
  const because = { causeId: newId(), way, actor, evidence, words: null, email: null, ip, userAgent };
  await appendRecords(tx, { organizationId, because, now }, records);
}
