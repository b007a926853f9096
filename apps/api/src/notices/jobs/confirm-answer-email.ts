import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { wordingById } from '../../settings/consent-wording.js';
import { deliver } from '../deliver.js';
import type { Writing } from '../deliver.js';
import { recordsOfCause } from '../letter-record.js';
import { loadTold, toPerson } from '../person.js';
import type { Told } from '../person.js';
import { confirmAnswerEmail } from '../templates/person-email.js';

type ConfirmJob = Job<'confirm-answer-email'>;

/** Confirms a Yes or No of the e-mailed page to the person whose answer it is. */
export function sendAnswerConfirmation(house: House, job: ConfirmJob): Promise<JobResult> {
  return deliver(house, job, () => write(house, job));
}

async function write(house: House, job: ConfirmJob): Promise<Writing> {
  const told = await loadTold(house, job, job.payload.number);
  if ('nothing' in told) return told;
  const letter = await confirmAnswerEmail({
    ...told.data,
    answer: job.payload.answer,
    isNumberShared: getsTextsForOthers(told),
    consentWording: await shownWording(house, job),
  });
  return { mail: toPerson(told.school, told.address, letter) };
}

/** "You will get no more texts" must be true. */
function getsTextsForOthers({ standing, person }: Told): boolean {
  if (standing === null || standing.suppression !== null) return false;
  return standing.holders.some(
    (holder) => holder.personId !== person.id && !holder.isArchived && holder.answer === 'in',
  );
}

async function shownWording(house: House, { organizationId, causeId }: ConfirmJob): Promise<string | null> {
  const records = await recordsOfCause(house.db.read, organizationId, causeId);
  const id = records.find(({ evidenceJson }) => evidenceJson.wordingId)?.evidenceJson.wordingId;
  const wording = await wordingById(house.db.read, organizationId, id);
  return wording?.text ?? null;
}
