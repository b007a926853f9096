import { useWords } from '@optline/ui';
import type { RefusalReason } from '@optline/ui';
import { textingWords } from './texting-words.js';

const told = [
  'ARCHIVED',
  'NO_NUMBER',
  'NUMBER_IS_WRONG',
  'SAID_NO_THEMSELVES',
  'STATEMENT_MISSING',
  'NEEDS_ADULT',
  'STOP_WAS_HEARD',
  'STOPPED_BY_ITS_HOLDER',
  'WORDING_MISSING',
] as const satisfies readonly RefusalReason[];

/** Why a rule said no, to a parent and in their language. */
export function useRefusalWords(): (reason: RefusalReason) => string {
  const say = useWords(textingWords);
  return (reason) => say(`refused.${told.find((one) => one === reason) ?? 'other'}`);
}
