import type { RegistrationState } from '@optline/schema';
import type { StaffPrincipal } from '../auth/guards.js';
import type { Context } from '../context.js';
import type { Tx } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { archiveFamily } from '../families/archive.js';
import { mergeFamilies } from '../families/merge.js';
import { registrationById } from './registration-rows.js';

/** What the office makes of a registration. */
export type Settling =
  { readonly state: 'kept' | 'discarded' } | { readonly state: 'merged'; readonly intoFamilyId: string };

export interface ToSettle {
  readonly context: Context;
  readonly who: StaffPrincipal;
  readonly id: string;
  readonly settling: Settling;
}

/** Settles a registration once; `meanwhile` where somebody did already. */
export async function settleRegistration(
  tx: Tx,
  { context, who, id, settling }: ToSettle,
): Promise<'settled' | 'meanwhile'> {
  const { organizationId, userId } = who;
  const found = await registrationById(tx, { organizationId, id, lock: tx.lockClause });
  if (found === null) throw notFound('registration');
  if (found.state !== 'new') return 'meanwhile';
  const state: RegistrationState = settling.state;
  const set = { state, settledAt: context.house.now(), settledBy: userId };
  await tx.update('registrations', set, { id, organizationId });
  const { familyId } = found;
  if (settling.state === 'merged')
    await mergeFamilies(tx, { context, who, keepId: settling.intoFamilyId, mergeId: familyId });
  if (settling.state === 'discarded') await archiveFamily(tx, { context, who, id: familyId });
  return 'settled';
}
