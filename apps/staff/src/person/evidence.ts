import { formatNumber } from '@optline/domain';
import { formatDateTime, formatDay } from '@optline/ui';
import type { useWords } from '@optline/ui';
import type { historyWords } from './history-words.js';

export type Say = ReturnType<typeof useWords<typeof historyWords.en>>;

interface Evidence {
  readonly proof?: {
    readonly how?: string;
    readonly agreedOn?: string;
    readonly adultPersonId?: string | null;
  };
  readonly askedAgainBy?: string;
  readonly heardBy?: string;
  readonly heardAt?: string;
  readonly carrierIntent?: string;
  readonly ourNumber?: string;
  readonly wordingVersion?: number;
  readonly wordingLanguage?: string;
  readonly theyAskedForIt?: boolean;
  readonly previousNumber?: string | null;
}

/** What proves an entry, in sentences; what an entry does not have is not spoken of. */
export function evidenceSentences(json: string, say: Say, timeZone: string): string[] {
  const evidence = JSON.parse(json) as Evidence;
  const { proof, askedAgainBy, heardBy, heardAt, ourNumber, previousNumber } = evidence;
  const language = 'en';
  return [
    proof?.how !== undefined &&
      proof.agreedOn !== undefined &&
      say('evidence.how', { how: howWords(proof.how, say), day: formatDay(proof.agreedOn, { language }) }),
    proof?.adultPersonId != null && say('evidence.adult'),
    askedAgainBy !== undefined && say('evidence.askedAgain', { how: howWords(askedAgainBy, say) }),
    heardBy !== undefined &&
      heardAt !== undefined &&
      say('evidence.heard', {
        how: howWords(heardBy, say),
        at: formatDateTime(heardAt, { language, timeZone }),
      }),
    ourNumber !== undefined && say('evidence.ourNumber', { number: formatNumber(ourNumber) }),
    evidence.carrierIntent !== undefined &&
      say('evidence.carrierIntent', { intent: intentWords(evidence.carrierIntent, say) }),
    evidence.wordingVersion !== undefined &&
      say('evidence.wording', {
        version: String(evidence.wordingVersion),
        language: evidence.wordingLanguage ?? '',
      }),
    evidence.theyAskedForIt === true && say('evidence.theyAskedForIt'),
    previousNumber !== undefined &&
      say('evidence.previousNumber', {
        number: previousNumber === null ? say('evidence.noNumber') : formatNumber(previousNumber),
      }),
  ].filter((sentence) => sentence !== false);
}

const hows = ['paper', 'phone', 'in-person', 'email'] as const;

function howWords(how: string, say: Say): string {
  return say(`how.${hows.find((known) => known === how) ?? 'other'}`);
}

const intents = ['optout', 'optin', 'help'] as const;

function intentWords(intent: string, say: Say): string {
  return say(`intent.${intents.find((known) => known === intent) ?? 'other'}`);
}
