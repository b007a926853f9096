import type { LongWork } from '../long-work/long-work.js';
import { gatherBulk } from './gather-bulk.js';
import { takeBackNext } from './take-back-bulk.js';
import { turnInNext } from './turn-in-bulk.js';

/** What is to be done for bulk opt-ins, from being prepared to being taken back. */
export const bulkOptInWork: readonly LongWork[] = [
  { name: 'bulk opt-ins are prepared', doNext: gatherBulk },
  { name: 'people are opted in', doNext: turnInNext },
  { name: 'bulk opt-ins are taken back', doNext: takeBackNext },
];
