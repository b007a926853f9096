import type { BulkLeftOut, BulkOptInState, BulkResult } from '@optline/ui';
import { useRunList } from '../../asking/use-run-list.js';
import { bulkLeftOutWords, bulkResultWords } from './bulk-words.js';

/** In the order in which staff want to know. */
export const bulkResults = Object.keys(bulkResultWords.en) as BulkResult[];
const reasons = Object.keys(bulkLeftOutWords.en) as BulkLeftOut[];
const pageSize = 50;
const busyPollMs = 1_000;

export const useBulkList = () => useRunList({ results: bulkResults, reasons });

export type BulkList = ReturnType<typeof useBulkList>;

export function variablesOf(id: string, { result, leftOut, after }: BulkList) {
  return { id, result, leftOut, after, first: pageSize };
}

export function pollMsOf(state: BulkOptInState | undefined): number {
  return state === 'PREPARING' || state === 'RUNNING' || state === 'TAKING_BACK' ? busyPollMs : 0;
}
