import { formatNumber, localDay, reviewReminders } from '@optline/domain';
import type { ReviewReason, WayIn } from '@optline/domain';
import type { Sql } from '../../db/sql.js';
import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { reviewUrl } from '../app-links.js';
import { deliver, withdrawn } from '../deliver.js';
import type { Writing } from '../deliver.js';
import { fullName, letterLanguage, letterPeople } from '../letter-people.js';
import { nameOfActor, recordsOfCause, wordsOfInbound } from '../letter-record.js';
import type { LetterRecord } from '../letter-record.js';
import { loadOffice, toOffice } from '../office.js';
import { reviewReminderEmail } from '../templates/office-email.js';

type ReminderJob = Job<'review-reminder-email'>;

/** Reminds the office, on a business day, of a review that nobody decided yet. */
export function sendReviewReminder(house: House, job: ReminderJob): Promise<JobResult> {
  return deliver(house, job, () => write(house, job));
}

interface OpenReviewRow {
  readonly number: string;
  readonly why: ReviewReason;
  readonly words: string | null;
  readonly inboundTextId: string | null;
  readonly receivedAt: Date;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly decidedAt: Date | null;
  readonly causeId: string;
}

async function write(house: House, { organizationId, payload }: ReminderJob): Promise<Writing> {
  const sql = house.db.read;
  const review = await sql.row<OpenReviewRow>(
    `SELECT number, why, words, inbound_text_id, received_at, opened_at, due_at, decided_at, cause_id
     FROM reviews WHERE id = ? AND organization_id = ?`,
    [payload.reviewId, organizationId],
  );
  if (review === null || review.decidedAt !== null) return withdrawn('it was decided meanwhile');
  const office = await loadOffice(sql, organizationId, house.now());
  const { school } = office;
  const holders = await sql.rows<{ id: string }>(
    'SELECT id FROM people WHERE organization_id = ? AND cell_phone = ? ORDER BY id',
    [organizationId, review.number],
  );
  const people = await letterPeople(
    sql,
    organizationId,
    holders.map(({ id }) => id),
  );
  const [opened] = await recordsOfCause(sql, organizationId, review.causeId);
  const way: WayIn = opened?.way ?? 'carrier';
  const letter = await reviewReminderEmail({
    language: letterLanguage(school.language),
    schoolName: school.name,
    at: review.receivedAt,
    timeZone: school.timeZone,
    people: people.map((person) => ({
      name: fullName(person),
      kind: person.kind,
      familyName: person.familyName,
    })),
    number: formatNumber(review.number),
    way,
    actorName: await reporterOf(sql, organizationId, opened),
    words: (await wordsOfInbound(sql, organizationId, review.inboundTextId)) ?? review.words,
    why: review.why,
    reviewUrl: reviewUrl(house, payload.reviewId),
    dueAt: review.dueAt,
    businessDaysLeft: businessDaysLeft(review.openedAt, house.now(), school.timeZone),
  });
  return { mail: toOffice(office, people, letter) };
}

/** The business days on which it can still be decided, today included. */
function businessDaysLeft(openedAt: Date, now: Date, zone: string): number {
  const today = localDay(now, zone);
  return reviewReminders(openedAt, zone).filter((at) => localDay(at, zone) >= today).length;
}

/** The name of the user who reported the request, where one did. */
async function reporterOf(
  sql: Sql,
  organizationId: string,
  opened: LetterRecord | undefined,
): Promise<string | null> {
  if (opened?.actorKind !== 'staff' || opened.actorId === null) return null;
  return nameOfActor(sql, organizationId, { kind: 'staff', userId: opened.actorId });
}
