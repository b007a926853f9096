import type { SaveContactInput, SavePersonResult, SaveStudentInput, TextOptInInput } from '@optline/schema';
import { emailKeyOf } from '../auth/email-key.js';
import type { SignedInPrincipal } from '../auth/guards.js';
import type { ConsentOutcome } from '../consent/change-consent.js';
import { lockNumbers, NO_NUMBER } from '../consent/lock-number.js';
import { moveNumber } from '../consent/move-number.js';
import type { MovedVersions } from '../consent/move-number.js';
import { loadSchool } from '../consent/school.js';
import { actorOf, applyTextOptIn, isInReach } from '../consent/ways-in/set-text-opt-in.resolver.js';
import type { Context } from '../context.js';
import type { Tx } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { requireMayChange } from './person-input.js';
import type { PersonChange } from './person-input.js';
import { peopleById } from './person-view.js';
import type { PersonRow } from './person-view.js';
import { sortNameOf } from './search-terms.js';
import { writeSearchTerms } from './write-search-terms.js';

export interface PersonToSave {
  readonly context: Context;
  readonly who: SignedInPrincipal;
  readonly kind: 'contact' | 'student';
  readonly input: Pick<SaveContactInput | SaveStudentInput, 'id' | 'version' | 'textOptIn'>;
  readonly change: PersonChange;
}

export type SavedResult = typeof SavePersonResult;

/** Thrown to undo a save whose tick was refused: all of it is stored, or nothing. */
export class TickRefused extends Error {
  constructor(readonly outcome: ConsentOutcome) {
    super('The answer was refused');
  }
}

/**
 * "Save Changes" as one unit of work: the number first, then the tick at the number saved.
 *
 * @returns `changed-meanwhile` where somebody saved another version first; then only a No is stored.
 */
export async function savePerson(tx: Tx, saving: PersonToSave): Promise<'saved' | 'changed-meanwhile'> {
  const { context, who, input, change } = saving;
  const person = await lockedPerson(tx, saving);
  const { organizationId } = who;
  const now = context.house.now();
  const { today } = await loadSchool(tx, organizationId, now);
  requireMayChange(who, person, { change, today });
  const set = columnsOf(person, change);
  const { affected } = await tx.run(
    'UPDATE people SET version = version + 1 WHERE id = ? AND organization_id = ? AND version = ?',
    [person.id, organizationId, input.version],
  );
  if (affected === 0) {
    // A No needs no version: it counts whatever becomes of the rest.
    if (input.textOptIn?.answer === 'out') await tick(tx, { context, who, person, input: input.textOptIn });
    return 'changed-meanwhile';
  }
  if (Object.keys(set).length > 0) await tx.update('people', set, { id: person.id, organizationId });
  if (isFoundByOther(set)) await writeSearchTerms(tx, { organizationId, familyId: person.familyId });
  const moved = await move(tx, saving, person);
  if (input.textOptIn != null)
    await tick(tx, { context, who, person, input: atNewNumber(input.textOptIn, moved) });
  return 'saved';
}

const triesAtMost = 5;

/** Locks the number that somebody has and the one they are to get, and reads the record under the lock. */
async function lockedPerson(tx: Tx, { who, kind, input, change }: PersonToSave): Promise<PersonRow> {
  const look = async () => {
    const [found] = await peopleById(tx, who.organizationId, [input.id]);
    if (found === undefined || found.kind !== kind || !isInReach(found, who)) throw notFound(kind);
    return found;
  };
  let person = await look();
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const { cellPhone } = person;
    const after = change.cellPhone === undefined ? cellPhone : change.cellPhone;
    await lockNumbers(tx, who.organizationId, [cellPhone ?? NO_NUMBER, after ?? NO_NUMBER]);
    person = await look();
    if (person.cellPhone === cellPhone) return person;
  }
  throw new Error('The number of a person kept changing');
}

/** The columns that become other ones. */
function columnsOf(person: PersonRow, change: PersonChange): Record<string, unknown> {
  const set: Record<string, unknown> = Object.fromEntries(
    Object.entries(change).filter(([field, value]) => person[field as keyof PersonChange] !== value),
  );
  if ('firstName' in set || 'lastName' in set) {
    const { firstName, lastName } = { ...person, ...change };
    set['sortName'] = personSortName({ firstName, lastName });
  }
  if ('email' in set) {
    set['emailKey'] = change.email == null ? null : emailKeyOf(change.email);
    // It was the old address that bounced.
    set['emailUnusableAt'] = null;
  }
  return set;
}

export function personSortName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return sortNameOf([lastName, firstName], 170);
}

function isFoundByOther(set: Record<string, unknown>): boolean {
  return ['firstName', 'lastName', 'email', 'cellPhone'].some((field) => field in set);
}

async function move(
  tx: Tx,
  { context, who, change }: PersonToSave,
  person: PersonRow,
): Promise<MovedVersions | null> {
  if (change.cellPhone === undefined || change.cellPhone === person.cellPhone) return null;
  const { ip, userAgent } = context.origin;
  return moveNumber(tx, {
    organizationId: who.organizationId,
    personId: person.id,
    from: person.cellPhone,
    to: change.cellPhone,
    way: wayOf(who),
    actor: actorOf(who),
    ip,
    userAgent,
    now: context.house.now(),
  });
}

export function wayOf(who: SignedInPrincipal): 'portal' | 'staff' | 'api' {
  if (who.kind === 'parent') return 'portal';
  return who.kind === 'staff' ? 'staff' : 'api';
}

/** Who saw the answer at the old number knows of this very change of the number, and of no other. */
function atNewNumber(tickInput: TextOptInInput, moved: MovedVersions | null): TextOptInInput {
  if (moved === null || tickInput.seenVersion !== moved.before) return tickInput;
  return { ...tickInput, seenVersion: moved.after };
}

async function tick(tx: Tx, ticked: Parameters<typeof applyTextOptIn>[1]): Promise<void> {
  const outcome = await applyTextOptIn(tx, ticked);
  if (outcome.decision.kind === 'refused' || outcome.decision.kind === 'conflict')
    throw new TickRefused(outcome);
}
