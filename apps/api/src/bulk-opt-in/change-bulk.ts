import type { Proof } from '@optline/domain';
import type { Sentence } from '@optline/schema';
import type { Tx } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { newId } from '../ids.js';
import { forStaff } from '../sentences.js';
import type { Audience } from '../texting/audience/audience.js';
import type { BulkOptInEntity } from './bulk-opt-in.entity.js';
import { bulkById } from './bulk-row.js';
import type { BulkRow } from './bulk-row.js';
import { bulkStatement } from './statement.js';

/** Begins to find out whom a bulk opt-in would reach. */
export async function prepareBulk(
  tx: Tx,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  { audience, now }: { readonly audience: Audience; readonly now: Date },
): Promise<string> {
  const id = newId();
  await tx.insert<BulkOptInEntity>('bulk_opt_ins', {
    id,
    organizationId,
    state: 'preparing',
    audienceJson: audience,
    placeJson: null,
    gatheredCount: 0,
    madeBy: userId,
    madeAt: now,
    statement: null,
    statementVersion: null,
    agreedBy: null,
    agreedAt: null,
    how: null,
    agreedOn: null,
    settledAt: null,
    cancelledAt: null,
    takenBackBy: null,
    takenBackAt: null,
  });
  return id;
}

/** A bulk opt-in that somebody wants to get on, and when. */
export interface BulkToChange {
  readonly id: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly now: Date;
}

/** What whoever begins it says of the consent that the school holds. */
export interface Attested {
  readonly how: Exclude<Proof['how'], 'online'>;
  readonly agreedOn: string;
  readonly statementVersion: number;
  readonly agrees: boolean;
  /** Today in the school's zone, YYYY-MM-DD. */
  readonly today: string;
}

/** Why it is not possible; `null` when it was done. */
export type Refused = Sentence | null;

/** Lets the people of a prepared bulk opt-in be opted in, once the statement was ticked. */
export async function startBulk(tx: Tx, run: BulkToChange, attested: Attested): Promise<Refused> {
  const found = await lockBulk(tx, run);
  const refused = whyNotStarted(found) ?? whyNotAttested(attested);
  if (refused !== null) return refused;
  const anybody = await tx.row(
    `SELECT person_id FROM bulk_opt_in_people WHERE run_id = ? AND outcome = 'waiting' LIMIT 1`,
    [run.id],
  );
  if (anybody === null) return forStaff('There is nobody to opt in.');
  await set(tx, run, {
    state: 'running',
    statement: bulkStatement.text,
    statementVersion: bulkStatement.version,
    agreedBy: run.userId,
    agreedAt: run.now,
    how: attested.how,
    agreedOn: attested.agreedOn,
  });
  return null;
}

function whyNotStarted({ state }: BulkRow): Refused {
  switch (state) {
    case 'preparing':
      return forStaff('It is still being found out who would be opted in. Please wait a moment.');
    case 'prepared':
      return null;
    case 'cancelled':
      return forStaff('This bulk opt-in was stopped. Please begin anew.');
    case 'running':
    case 'done':
    case 'taking-back':
    case 'taken-back':
      return forStaff('This bulk opt-in was started already.');
  }
}

function whyNotAttested({ agrees, statementVersion, agreedOn, today }: Attested): Refused {
  if (!agrees) return forStaff('Please tick the statement first.');
  if (statementVersion !== bulkStatement.version)
    return forStaff('The statement was changed meanwhile. Please read it again.');
  return agreedOn > today ? forStaff('The day on which they agreed is still to come.') : null;
}

/** Stops what is still to come of it. Who was opted in stays so, until it is taken back. */
export async function cancelBulk(tx: Tx, run: BulkToChange): Promise<Refused> {
  const { state } = await lockBulk(tx, run);
  switch (state) {
    case 'preparing':
    case 'prepared':
    case 'running':
      await set(tx, run, { state: 'cancelled', cancelledAt: run.now });
      return null;
    case 'cancelled':
      return forStaff('It was stopped already.');
    case 'done':
    case 'taking-back':
    case 'taken-back':
      return forStaff('Everybody was opted in already. You can take it back.');
  }
}

/** Makes never asked whoever was opted in by it and has the same answer still. */
export async function takeBackBulk(tx: Tx, run: BulkToChange): Promise<Refused> {
  const { state, agreedAt } = await lockBulk(tx, run);
  if (state === 'taking-back' || state === 'taken-back') return forStaff('It was taken back already.');
  if (state === 'running') return forStaff('It is still running. Stop it first.');
  if (agreedAt === null) return forStaff('Nobody was opted in by it.');
  await set(tx, run, { state: 'taking-back', takenBackBy: run.userId, takenBackAt: run.now });
  return null;
}

async function lockBulk(tx: Tx, run: BulkToChange): Promise<BulkRow> {
  const found = await bulkById(tx, run, tx.lockClause);
  if (found === null) throw notFound('bulkOptIn');
  return found;
}

async function set(
  tx: Tx,
  { id, organizationId }: BulkToChange,
  change: Partial<BulkOptInEntity>,
): Promise<void> {
  await tx.update('bulk_opt_ins', change, { id, organizationId });
}
