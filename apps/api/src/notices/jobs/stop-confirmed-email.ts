import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { deliver } from '../deliver.js';
import { loadTold, toPerson } from '../person.js';
import { stopConfirmedEmail } from '../templates/person-email.js';

/** Confirms a STOP that could not be answered by text in time. */
export function sendStopConfirmed(house: House, job: Job<'stop-confirmed-email'>): Promise<JobResult> {
  const { number, language } = job.payload;
  return deliver(house, job, async () => {
    const told = await loadTold(house, job, number);
    if ('nothing' in told) return told;
    const letter = await stopConfirmedEmail({ ...told.data, language });
    return { mail: toPerson(told.school, told.address, letter) };
  });
}
