import type { Sentence } from '@optline/schema';
import type { StaffPrincipal, TokenPrincipal } from '../auth/guards.js';
import type { Tx } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { newId } from '../ids.js';
import { forStaff } from '../sentences.js';
import type { Audience } from '../texting/audience/audience.js';
import type { InvitationRunEntity } from './invitation-run.entity.js';
import { runById } from './run-row.js';
import type { RunRow } from './run-row.js';

type Asker = StaffPrincipal | TokenPrincipal;

/** Begins to find out whom a run would invite. Nothing is sent before it is started. */
export async function prepareRun(
  tx: Tx,
  who: Asker,
  wish: { readonly audience: Audience; readonly notInvitedForDays: number; readonly now: Date },
): Promise<string> {
  const id = newId();
  await tx.insert<InvitationRunEntity>('invitation_runs', {
    id,
    organizationId: who.organizationId,
    state: 'preparing',
    audienceJson: wish.audience,
    notInvitedForDays: wish.notInvitedForDays,
    placeJson: null,
    gatheredCount: 0,
    madeByKind: who.kind,
    madeBy: who.kind === 'staff' ? who.userId : who.tokenId,
    madeAt: wish.now,
    startedAt: null,
    round: 1,
    settledAt: null,
    cancelledAt: null,
    remindAfterDays: null,
    remindAt: null,
    remindedAt: null,
    remindedThrough: null,
    remindedBy: null,
    waitsUntilAt: null,
    problem: null,
  });
  return id;
}

/** A run that somebody wants to get on, and when. */
export interface RunToChange {
  readonly id: string;
  readonly organizationId: string;
  readonly now: Date;
}

/** Why a run cannot be changed so; `null` when it was. */
export type Refused = Sentence | null;

/** Lets the mails of a prepared run go out, once. */
export async function startRun(tx: Tx, run: RunToChange, remindAfterDays: number | null): Promise<Refused> {
  const found = await lockRun(tx, run);
  switch (found.state) {
    case 'preparing':
      return forStaff('It is still being found out who would be invited. Please wait a moment.');
    case 'prepared':
      break;
    case 'sending':
    case 'reminding':
    case 'sent':
      return forStaff('These invitations were started already.');
    case 'cancelled':
      return forStaff('These invitations were discarded. Please begin anew.');
  }
  const mails = await tx.count('SELECT COUNT(*) FROM invitation_mails WHERE run_id = ?', [run.id]);
  if (mails === 0) return forStaff('There is nobody to invite.');
  await set(tx, run, { state: 'sending', startedAt: run.now, remindAfterDays });
  return null;
}

/** Begins the one reminder of a run, by hand. */
export async function remindByHand(tx: Tx, run: RunToChange, remindedBy: string): Promise<Refused> {
  const found = await lockRun(tx, run);
  if (found.remindedAt !== null)
    return forStaff('They were reminded already. There is one reminder and no more.');
  if (found.state !== 'sent') return forStaff('A reminder can be sent once all invitations have gone out.');
  const silent = await tx.row(
    `SELECT ip.person_id FROM invitation_people ip JOIN people p ON p.id = ip.person_id
     WHERE ip.run_id = ? AND ip.left_out IS NULL AND ip.outcome = 'sent' AND p.answer IS NULL LIMIT 1`,
    [run.id],
  );
  if (silent === null) return forStaff('There is nobody left who was reached and has not answered.');
  await beginReminder(tx, run, remindedBy);
  return null;
}

/** Of a run whose invitations have gone out and that was not reminded before. */
export async function beginReminder(tx: Tx, run: RunToChange, remindedBy: string | null): Promise<void> {
  await set(tx, run, {
    state: 'reminding',
    round: 2,
    remindedThrough: null,
    remindAt: null,
    remindedAt: run.now,
    remindedBy,
    settledAt: null,
    waitsUntilAt: null,
    problem: null,
  });
}

/** Stops what is still to come of a run: a run that was not started, mails that wait, the reminder. */
export async function cancelRun(tx: Tx, run: RunToChange): Promise<Refused> {
  const found = await lockRun(tx, run);
  switch (found.state) {
    case 'preparing':
    case 'prepared':
    case 'sending':
    case 'reminding':
      await set(tx, run, { state: 'cancelled', cancelledAt: run.now, remindAt: null, problem: null });
      return null;
    case 'sent':
      if (found.remindAt === null) return forStaff('All of it has gone out, and no reminder is planned.');
      await set(tx, run, { remindAt: null, remindAfterDays: null });
      return null;
    case 'cancelled':
      return forStaff('It was stopped already.');
  }
}

async function lockRun(tx: Tx, run: RunToChange): Promise<RunRow> {
  const found = await runById(tx, run, tx.lockClause);
  if (found === null) throw notFound('invitationRun');
  return found;
}

async function set(
  tx: Tx,
  { id, organizationId }: RunToChange,
  change: Partial<InvitationRunEntity>,
): Promise<void> {
  await tx.update('invitation_runs', change, { id, organizationId });
}
