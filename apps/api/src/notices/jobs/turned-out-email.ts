import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { deliver } from '../deliver.js';
import { loadTold, toPerson } from '../person.js';
import { turnedOutEmail } from '../templates/person-email.js';

/** Tells somebody that another's act turned off their texts. */
export function sendTurnedOut(house: House, job: Job<'turned-out-email'>): Promise<JobResult> {
  const { number, way } = job.payload;
  return deliver(house, job, async () => {
    const told = await loadTold(house, job, number);
    if ('nothing' in told) return told;
    const letter = await turnedOutEmail({ ...told.data, way });
    return { mail: toPerson(told.school, told.address, letter) };
  });
}
