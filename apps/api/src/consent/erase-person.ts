import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { blankImportedRows } from '../imports/blank-imported-rows.js';
import { appendRecords } from '../record/append-record.js';
import type { PuttingAway } from './archive-people.js';
import { archivePeople } from './archive-people.js';
import { lockNumbers, lockPerson, NO_NUMBER } from './lock-number.js';
import { moveNumber } from './move-number.js';

/** What stands where a name stood. */
const erasedName = '(erased)';

/**
 * Erases somebody: names, addresses and texts are blanked, wherever they are kept. What was agreed and refused, by
 * which number and when, stays, and so does every suppression: the school has to be able to prove it, and must not
 * text the number again.
 *
 * @returns `false` where the organization has no such person.
 */
export async function erasePerson(tx: Tx, by: PuttingAway, personId: string): Promise<boolean> {
  const { organizationId, now } = by;
  // They are without a number afterwards. It is locked first: numbers are locked in their order.
  await lockNumbers(tx, organizationId, [NO_NUMBER]);
  const found = await lockPerson(tx, organizationId, personId);
  if (found === null) return false;
  const { number } = found;
  const person = { id: personId, cellPhone: number };
  const isActive = await tx.count('SELECT COUNT(*) FROM people WHERE id = ? AND archived_at IS NULL', [
    personId,
  ]);
  if (isActive > 0) await archivePeople(tx, by, [person]);
  // A No goes along, so that it stands whatever becomes of the record.
  if (number !== null) await moveNumber(tx, { ...by, personId, from: number, to: null });
  await blankTexts(tx, { organizationId, personId, number });
  await blankRecord(tx, organizationId, personId);
  await blankImportedRows(tx, organizationId, personId);
  await tx.update(
    'people',
    {
      firstName: erasedName,
      lastName: '',
      sortName: erasedName,
      email: null,
      emailKey: null,
      cellPhone: null,
      birthOn: null,
      hasPortalAccess: false,
    },
    { id: personId, organizationId },
  );
  const { way, actor, ip, userAgent } = by;
  const because = { causeId: newId(), way, actor, evidence: {}, words: null, email: null, ip, userAgent };
  const record = { kind: 'erased', number, personId, before: null, after: null } as const;
  await appendRecords(tx, { organizationId, because, now }, [record]);
  return true;
}

interface Erased {
  readonly organizationId: string;
  readonly personId: string;
  readonly number: string | null;
}

/** Texts to them, and texts from their phone unless somebody else holds it too. */
async function blankTexts(tx: Tx, { organizationId, personId, number }: Erased): Promise<void> {
  await tx.run(
    `UPDATE text_messages SET body = '' WHERE organization_id = ?
       AND id IN (SELECT message_id FROM text_message_people WHERE person_id = ?)
       AND id NOT IN (SELECT message_id FROM text_message_people WHERE person_id <> ? AND organization_id = ?)`,
    [organizationId, personId, personId, organizationId],
  );
  await blankStartAnswers(tx, { organizationId, personId, number });
  if (number === null) return;
  const others = await tx.count(
    'SELECT COUNT(*) FROM people WHERE organization_id = ? AND cell_phone = ? AND id <> ?',
    [organizationId, number, personId],
  );
  if (others === 0) await tx.update('inbound_texts', { body: '' }, { organizationId, fromNumber: number });
}

/**
 * They stand for nobody, and name who is texted again and who is not: also at numbers that the person had before, and
 * at their own where they were never asked.
 */
async function blankStartAnswers(tx: Tx, { organizationId, personId, number }: Erased): Promise<void> {
  await tx.run(
    `UPDATE text_messages SET body = '' WHERE organization_id = ? AND kind = 'start-answer'
       AND (to_number IN (SELECT number FROM text_consents WHERE person_id = ?) OR to_number = ?)
       AND INSTR(body, (SELECT first_name FROM people WHERE id = ?)) > 0`,
    [organizationId, personId, number, personId],
  );
}

/** The personal part beside the record, and what would let them in or write to them. */
async function blankRecord(tx: Tx, organizationId: string, personId: string): Promise<void> {
  await tx.run(
    `UPDATE record_details SET words = NULL, email = NULL, ip = NULL, user_agent = NULL
     WHERE record_id IN (SELECT id FROM consent_records WHERE organization_id = ? AND person_id = ?)`,
    [organizationId, personId],
  );
  await tx.update('reviews', { words: null }, { organizationId, personId });
  const registered = { organizationId, contactId: personId };
  await tx.update('registrations', { ip: null, userAgent: null }, registered);
  await tx.run(
    'UPDATE consent_links SET email = ? WHERE organization_id = ? AND (person_id = ? OR addressee_id = ?)',
    ['', organizationId, personId, personId],
  );
  await tx.run(
    `UPDATE outbox_jobs SET state = 'withdrawn' WHERE organization_id = ? AND person_id = ? AND state = 'waiting'`,
    [organizationId, personId],
  );
  await tx.run('DELETE FROM passwords WHERE owner_id = ? AND organization_id = ?', [
    personId,
    organizationId,
  ]);
  await tx.run('DELETE FROM sessions WHERE owner_id = ?', [personId]);
}
