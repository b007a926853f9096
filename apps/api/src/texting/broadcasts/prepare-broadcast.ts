import { segments } from '@optline/domain';
import { loadSchool } from '../../consent/school.js';
import { placeholders } from '../../db/sql.js';
import { inTransaction } from '../../db/transaction.js';
import type { Tx } from '../../db/transaction.js';
import { useIndex } from '../../families/search.js';
import type { House } from '../../house.js';
import { audiencePages } from '../audience/audience-pages.js';
import type { Audience, AudiencePerson } from '../audience/audience.js';
import { peopleRows, textRow } from '../queue-text.js';
import { senderInPlaceOf } from '../sender.js';
import { addressPage, keyOf } from './address-page.js';
import type { AddressedPage, AddressedText } from './address-page.js';

/** So many people in one unit of work: it takes a few hundredths of a second, and a STOP waits no longer. */
const peoplePerUnit = 250;
const preparedForMs = 30_000;

type Place = Pick<AudiencePerson, 'familyId' | 'personId'>;

export interface PreparedBroadcast {
  readonly id: string;
  readonly organizationId: string;
  readonly actorId: string;
  readonly audienceJson: Audience;
  readonly body: string;
  readonly footer: string;
  readonly fromNumber: string;
  readonly hoursReason: string | null;
  readonly preparedThroughJson: Place | null;
}

/**
 * Queues the texts of a broadcast, a page of its audience at a time, and writes down who is left out and why. Every
 * page remembers how far it came, so that another process goes on where one died. Nothing is sent before the last page.
 */
export async function prepareBroadcast(house: House, id: string, stopping?: AbortSignal): Promise<void> {
  const broadcast = await claimPreparing(house, id);
  if (broadcast === null) return;
  const school = await loadSchool(house.db.read, broadcast.organizationId, house.now());
  const pages = audiencePages(house.db.read, {
    organizationId: broadcast.organizationId,
    audience: broadcast.audienceJson,
    today: school.today,
    pageSize: peoplePerUnit,
    after: broadcast.preparedThroughJson,
  });
  let after = broadcast.preparedThroughJson;
  for await (const people of pages) {
    if (stopping?.aborted === true) return;
    const { fromNumber, body, footer, hoursReason } = broadcast;
    const writing = { school, fromNumber, body, footer, isAtOnce: hoursReason !== null, now: house.now() };
    const page = await addressPage(house.db.read, writing, people);
    const last = people.at(-1);
    if (last === undefined) continue;
    const reached = await inTransaction(house.db, (tx) =>
      writePage(tx, { house, broadcast, after, last: placeOf(last), page }),
    );
    if (reached === null) return;
    after = reached;
  }
  await inTransaction(house.db, (tx) =>
    tx.update('broadcasts', { state: 'sending', startedAt: house.now() }, { id, state: 'preparing' }),
  );
}

function placeOf({ familyId, personId }: AudiencePerson): Place {
  return { familyId, personId };
}

/** One process prepares it; where it dies, another one may after half a minute. */
function claimPreparing(house: House, id: string): Promise<PreparedBroadcast | null> {
  const now = house.now();
  return inTransaction(house.db, async (tx) => {
    const { affected } = await tx.run(
      `UPDATE broadcasts SET prepared_until_at = ?
       WHERE id = ? AND state = 'preparing' AND (prepared_until_at IS NULL OR prepared_until_at < ?)`,
      [new Date(now.getTime() + preparedForMs), id, now],
    );
    if (affected === 0) return null;
    const row = await tx.row<PreparedBroadcast>(
      `SELECT id, organization_id, actor_id, audience_json, body, footer, from_number, hours_reason, prepared_through_json
       FROM broadcasts WHERE id = ?`,
      [id],
    );
    return row && { ...row, fromNumber: await senderOfNow(tx, row) };
  });
}

/** It may have been scheduled long ago: its number may be retired by now. */
async function senderOfNow(tx: Tx, { id, organizationId, fromNumber }: PreparedBroadcast): Promise<string> {
  const sender = (await senderInPlaceOf(tx, organizationId, fromNumber)) ?? fromNumber;
  if (sender !== fromNumber) await tx.update('broadcasts', { fromNumber: sender }, { id });
  return sender;
}

interface PageToWrite {
  readonly house: House;
  readonly broadcast: PreparedBroadcast;
  readonly after: Place | null;
  readonly last: Place;
  readonly page: AddressedPage;
}

/** `null` where the broadcast was cancelled meanwhile, or another process has gone on with it. */
async function writePage(
  tx: Tx,
  { house, broadcast, after, last, page }: PageToWrite,
): Promise<Place | null> {
  const { id, organizationId } = broadcast;
  const now = house.now();
  const row = await tx.row<{ preparedThroughJson: Place | null; state: string }>(
    `SELECT prepared_through_json, state FROM broadcasts WHERE id = ? ${tx.lockClause}`,
    [id],
  );
  if (row?.state !== 'preparing' || row.preparedThroughJson?.personId !== after?.personId) return null;
  const { added, joined } = await addressed(tx, { broadcast, texts: page.texts, now });
  if (added.length > 0)
    await tx.insert(
      'text_messages',
      added.map(({ row: text }) => text),
    );
  const people = [...added.flatMap(({ people: of }) => of), ...joined];
  if (people.length > 0) await tx.insert('text_message_people', people);
  const leftOut = page.leftOut.map(({ personId, why }) => ({
    broadcastId: id,
    personId,
    organizationId,
    why,
  }));
  // Who has moved to another family meanwhile may be met twice.
  const newlyLeftOut = leftOut.length === 0 ? 0 : await tx.insertIgnore('broadcast_left_out', leftOut);
  const sizes = added.reduce((sum, { row: { body } }) => sum + segments(body), 0);
  await tx.run(
    `UPDATE broadcasts SET prepared_through_json = ?, prepared_until_at = ?, people = people + ?,
       left_out = left_out + ?, texts = texts + ?, segments = segments + ? WHERE id = ?`,
    [
      JSON.stringify(last),
      new Date(now.getTime() + preparedForMs),
      page.people,
      newlyLeftOut,
      added.length,
      sizes,
      id,
    ],
  );
  return last;
}

interface Addressing {
  readonly broadcast: PreparedBroadcast;
  readonly texts: readonly AddressedText[];
  readonly now: Date;
}

/** New texts with their people, and people who join a text that an earlier page addressed to their number. */
async function addressed(tx: Tx, { broadcast, texts, now }: Addressing) {
  const { id: broadcastId, organizationId, fromNumber, actorId, hoursReason } = broadcast;
  const { present, addressedTo } = await textsTo(
    tx,
    broadcastId,
    texts.map(({ to }) => to),
  );
  const added = [];
  const joined = [];
  for (const { to, body, dueAt, people } of texts) {
    const personIds = people.flatMap(({ personId }) => (addressedTo.has(personId) ? [] : personId));
    if (personIds.length === 0) continue;
    const presentId = present.get(keyOf(to, body));
    if (presentId !== undefined) {
      joined.push(...peopleRows(presentId, { personIds, organizationId }));
      continue;
    }
    const text = {
      organizationId,
      broadcastId,
      from: fromNumber,
      to,
      body,
      kind: 'message' as const,
      personIds,
      causeId: null,
      requestedBy: actorId,
      expiresAt: null,
      dueAt,
      isBoundToHours: hoursReason === null,
      now,
    };
    const row = textRow(text);
    added.push({ row, people: peopleRows(row.id, text) });
  }
  return { added, joined };
}

interface Present {
  /** The ids of the texts, by what makes two of them the same. */
  readonly present: ReadonlyMap<string, string>;
  /** Their people: who has moved to another family meanwhile is met again, and gets nothing more. */
  readonly addressedTo: ReadonlySet<string>;
}

/** After a restore nobody knows whether those went that were queued: nobody at their numbers gets another one. */
async function textsTo(tx: Tx, broadcastId: string, numbers: readonly string[]): Promise<Present> {
  if (numbers.length === 0) return { present: new Map(), addressedTo: new Set() };
  const rows = await tx.rows<{ id: string; toNumber: string; body: string }>(
    `SELECT id, to_number, body FROM text_messages ${useIndex(tx, 'ix_text_messages_addressed')}
     WHERE broadcast_id = ? AND to_number IN (${placeholders(numbers.length)}) AND state IN ('queued', 'unknown')`,
    [broadcastId, ...numbers],
  );
  const present = new Map(rows.map(({ id, toNumber, body }) => [keyOf(toNumber, body), id]));
  if (rows.length === 0) return { present, addressedTo: new Set() };
  const people = await tx.rows<{ personId: string }>(
    `SELECT person_id FROM text_message_people WHERE message_id IN (${placeholders(rows.length)})`,
    rows.map(({ id }) => id),
  );
  return { present, addressedTo: new Set(people.map(({ personId }) => personId)) };
}
