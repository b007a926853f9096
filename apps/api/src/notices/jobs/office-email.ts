import { formatNumber, whatStandsInTheWay } from '@optline/domain';
import type { Answer, ReviewDecision, ReviewReason } from '@optline/domain';
import { loadStanding } from '../../consent/load-standing.js';
import type { School } from '../../consent/school.js';
import type { Sql } from '../../db/sql.js';
import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { reviewUrl } from '../app-links.js';
import { deliver } from '../deliver.js';
import type { Writing } from '../deliver.js';
import { fullName, letterLanguage, letterPeople } from '../letter-people.js';
import type { LetterPerson } from '../letter-people.js';
import { nameOfActor, recordsOfCause, wordsOfInbound } from '../letter-record.js';
import type { LetterRecord } from '../letter-record.js';
import { loadOffice, toOffice } from '../office.js';
import { officeEmail } from '../templates/office-email.js';
import type { OfficePerson } from '../templates/office-email.js';

type OfficeJob = Job<'office-email'>;

/** Tells the office of a change, or asks it to decide. Full numbers go to the office only. */
export function sendOfficeEmail(house: House, job: OfficeJob): Promise<JobResult> {
  return deliver(house, job, () => write(house, job));
}

async function write(house: House, job: OfficeJob): Promise<Writing> {
  const { organizationId, payload } = job;
  const sql = house.db.read;
  const office = await loadOffice(sql, organizationId, house.now());
  const { school } = office;
  const people = await letterPeople(sql, organizationId, payload.personIds);
  const records = await recordsOfCause(sql, organizationId, job.causeId);
  const review = await reviewOf(sql, job);
  const letter = await officeEmail({
    news: payload.news,
    language: letterLanguage(school.language),
    schoolName: school.name,
    at: new Date(payload.happenedAt),
    timeZone: school.timeZone,
    people: people.map((person) => officePerson(person, records)),
    number: payload.number === null ? null : formatNumber(payload.number),
    way: payload.way,
    actorName: await nameOfActor(sql, organizationId, payload.actor),
    words:
      (await wordsOfInbound(sql, organizationId, payload.inboundTextId ?? review?.inboundTextId ?? null)) ??
      review?.words ??
      records.find(({ words }) => words !== null)?.words ??
      null,
    recordUrl: null,
    reviewUrl: review === null ? null : reviewUrl(house, review.id),
    why: review?.why ?? null,
    dueAt: review?.dueAt ?? null,
    decision: review?.decision ?? null,
    startTo: await startNeeded(sql, school, job),
  });
  return { mail: toOffice(office, people, letter) };
}

interface ReviewFacts {
  readonly id: string;
  readonly why: ReviewReason;
  readonly words: string | null;
  readonly dueAt: Date;
  readonly decision: ReviewDecision | null;
  readonly inboundTextId: string | null;
}

const mayTellOfDecision: ReadonlySet<OfficeJob['payload']['news']> = new Set([
  'review-decided-out',
  'review-stopped-by-rule',
  // Of a request that was reported, at the number that its person has by now.
  'heard-by-office',
]);

/** The review that was opened, or the one whose decision this tells of. */
async function reviewOf(
  sql: Sql,
  { organizationId, payload, causeId }: OfficeJob,
): Promise<ReviewFacts | null> {
  const records = mayTellOfDecision.has(payload.news)
    ? await recordsOfCause(sql, organizationId, causeId)
    : [];
  const id =
    payload.reviewId ?? records.find(({ evidenceJson }) => evidenceJson.reviewId)?.evidenceJson.reviewId;
  if (id === undefined) return null;
  return sql.row<ReviewFacts>(
    'SELECT id, why, words, due_at, decision, inbound_text_id FROM reviews WHERE id = ? AND organization_id = ?',
    [id, organizationId],
  );
}

function officePerson(person: LetterPerson, records: readonly LetterRecord[]): OfficePerson {
  const own = records.find(({ personId, answerAfter }) => personId === person.id && answerAfter !== null);
  return {
    name: fullName(person),
    kind: person.kind,
    familyName: person.familyName,
    ...answersOf(own),
  };
}

function answersOf(record: LetterRecord | undefined): { before?: Answer; after?: Answer } {
  if (record === undefined || record.answerAfter === null) return {};
  return record.answerBefore === null
    ? { after: record.answerAfter }
    : { before: record.answerBefore, after: record.answerAfter };
}

/** A Yes that does not count until START is texted: to which of our numbers. */
async function startNeeded(sql: Sql, school: School, { payload }: OfficeJob): Promise<string | null> {
  const [personId] = payload.personIds;
  if (payload.news !== 'yes-on-page' || payload.number === null || personId === undefined) return null;
  const standing = await loadStanding(sql, school, payload.number);
  const [ourNumber] = whatStandsInTheWay(standing, personId).mustTextStartTo;
  return ourNumber === undefined ? null : formatNumber(ourNumber);
}
