import { localDay } from '@optline/domain';
import type { Proof } from '@optline/domain';
import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { deliver, withdrawn } from '../deliver.js';
import type { Writing } from '../deliver.js';
import { letterPeople } from '../letter-people.js';
import { recordsOfCause, wordsOfInbound } from '../letter-record.js';
import type { LetterRecord } from '../letter-record.js';
import { loadTold, toPerson } from '../person.js';
import { turnedInEmail } from '../templates/person-email.js';

type TurnedInJob = Job<'turned-in-email'>;

/** Tells somebody that staff recorded a Yes over their No or STOP, so that they can object. */
export function sendTurnedIn(house: House, job: TurnedInJob): Promise<JobResult> {
  return deliver(house, job, () => write(house, job));
}

async function write(house: House, job: TurnedInJob): Promise<Writing> {
  const { organizationId, payload } = job;
  const sql = house.db.read;
  const records = await recordsOfCause(sql, organizationId, payload.causeId);
  const record = records.find(({ personId }) => personId === payload.personId);
  if (record === undefined) return withdrawn('there is no such record');
  const [person] = await letterPeople(sql, organizationId, [payload.personId]);
  const told = await loadTold(house, job, person?.cellPhone ?? null);
  if ('nothing' in told) return told;
  const { proof, inboundTextId } = record.evidenceJson;
  const letter = await turnedInEmail({
    ...told.data,
    how: howAgreed(record),
    agreedOn: proof?.agreedOn ?? localDay(new Date(payload.happenedAt), told.school.timeZone),
    words: record.words ?? (await wordsOfInbound(sql, organizationId, inboundTextId ?? null)),
  });
  return { mail: toPerson(told.school, told.address, letter) };
}

/** Without a proof it was a START texted from their phone, which the office looked at. */
function howAgreed({ evidenceJson }: LetterRecord): Proof['how'] {
  return evidenceJson.proof?.how ?? 'phone';
}
