import { formatNumber } from '@optline/domain';
import { formatDateTime, formatDay, languageNames, languages } from '@optline/ui';
import type { useWords } from '@optline/ui';
import type { historyWords } from './history-words.js';

export type Say = ReturnType<typeof useWords<typeof historyWords.en>>;

interface Evidence {
  readonly proof?: {
    readonly how?: string;
    readonly agreedOn?: string;
    readonly adultPersonId?: string | null;
  };
  /** Who ticked the box on the registration page. */
  readonly adultPersonId?: string;
  readonly statement?: string;
  readonly askedAgainBy?: string;
  readonly heardBy?: string;
  readonly heardAt?: string;
  readonly carrierIntent?: string;
  readonly ourNumber?: string;
  readonly wordingVersion?: number;
  readonly wordingLanguage?: string;
  readonly theyAskedForIt?: boolean;
  readonly previousNumber?: string | null;
  readonly decision?: string;
}

export interface Telling {
  readonly say: Say;
  readonly timeZone: string;
  /** The name of somebody of the family, where it is known. */
  readonly nameOf: (personId: string) => string | undefined;
}

/** What proves an entry, in sentences; what an entry does not have is not spoken of. */
export function evidenceSentences(json: string, { say, timeZone, nameOf }: Telling): string[] {
  const evidence = JSON.parse(json) as Evidence;
  const { proof, askedAgainBy, heardBy, heardAt, ourNumber, previousNumber, decision } = evidence;
  const language = 'en';
  const adultId = proof?.adultPersonId ?? evidence.adultPersonId ?? null;
  const adult = adultId === null ? undefined : nameOf(adultId);
  return [
    proof?.how !== undefined &&
      proof.agreedOn !== undefined &&
      say('evidence.how', { how: howWords(proof.how, say), day: formatDay(proof.agreedOn, { language }) }),
    adultId !== null &&
      (adult === undefined ? say('evidence.adultUnknown') : say('evidence.adult', { name: adult })),
    evidence.statement !== undefined && say('evidence.statement', { words: evidence.statement }),
    askedAgainBy !== undefined && say('evidence.askedAgain', { how: howWords(askedAgainBy, say) }),
    heardBy !== undefined &&
      heardAt !== undefined &&
      say('evidence.heard', {
        how: howWords(heardBy, say),
        at: formatDateTime(heardAt, { language, timeZone }),
      }),
    ourNumber !== undefined && say('evidence.ourNumber', { number: formatNumber(ourNumber) }),
    evidence.carrierIntent !== undefined &&
      say('evidence.carrierIntent', { intent: say(`intent.${among(intents, evidence.carrierIntent)}`) }),
    evidence.wordingVersion !== undefined &&
      say('evidence.wording', {
        version: String(evidence.wordingVersion),
        language: languageName(evidence.wordingLanguage ?? ''),
      }),
    evidence.theyAskedForIt === true && say('evidence.theyAskedForIt'),
    previousNumber !== undefined &&
      say('evidence.previousNumber', {
        number: previousNumber === null ? say('evidence.noNumber') : formatNumber(previousNumber),
      }),
    decision !== undefined &&
      say('evidence.decision', { decision: say(`decision.${among(decisions, decision)}`) }),
  ].filter((sentence) => sentence !== false);
}

const hows = ['paper', 'phone', 'in-person', 'email', 'online'] as const;
const intents = ['optout', 'optin', 'help'] as const;
const decisions = ['stop', 'start', 'not-a-request', 'wrong-number'] as const;

function howWords(how: string, say: Say): string {
  return say(`how.${among(hows, how)}`);
}

function among<Known extends string>(known: readonly Known[], word: string): Known | 'other' {
  return known.find((one) => one === word) ?? 'other';
}

export function languageName(code: string): string {
  const known = languages.find((language) => language === code);
  return known === undefined ? code : languageNames[known];
}
