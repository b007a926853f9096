import type { SetAnswerRequest } from '@optline/domain';
import type { RequestOrigin } from '../../context.js';
import type { Tx } from '../../db/transaction.js';
import type { ReaderLanguage } from '../../reader-language.js';
import type { Wording } from '../../settings/consent-wording.js';
import { changeConsents } from '../change-consent.js';
import type { ChangeWithin } from '../change-consent.js';
import { askForConfirmation } from '../confirmations/ask-for-confirmation.js';
import { isSaidNoAt } from '../confirmations/who-waits.js';
import { loadStandings } from '../load-standings.js';
import type { School } from '../school.js';

/** Somebody of the family for whom a box was ticked on the registration page. */
export interface RegisteredYes {
  readonly personId: string;
  readonly kind: 'contact' | 'student';
  readonly number: string;
}

export interface RegisteredYeses {
  readonly school: School;
  /** The contact who filled in the page. */
  readonly speakerId: string;
  readonly yeses: readonly RegisteredYes[];
  readonly wording: Wording;
  readonly language: ReaderLanguage;
  readonly asksToConfirm: boolean;
  readonly causeId: string;
  readonly origin: RequestOrigin;
  readonly now: Date;
}

/**
 * What becomes of the boxes that were ticked: the phone is asked to confirm, or, where the school does without, the Yes
 * counts at once. A number that is stopped, held or unusable, or at which somebody on file said No, is left alone:
 * anybody can type a number, and only the office can tell whether it is the same person.
 */
export async function takeRegisteredYeses(tx: Tx, said: RegisteredYeses): Promise<void> {
  const free = await atFreeNumbers(tx, said);
  if (free.length === 0) return;
  const { school, now, asksToConfirm } = said;
  if (asksToConfirm) return askPhones(tx, said, free);
  const changes = free.map((yes) => changeOf(said, yes));
  await changeConsents(tx, { school, changes }, now);
}

async function atFreeNumbers(tx: Tx, { school, yeses }: RegisteredYeses): Promise<RegisteredYes[]> {
  const numbers = yeses.map(({ number }) => number);
  const { byNumber } = await loadStandings(tx, school, { numbers, withoutNumber: [] });
  return yeses.filter(({ number }) => {
    const standing = byNumber.get(number);
    if (standing === undefined) return false;
    const { suppression, openReviews, isUnusable } = standing;
    return suppression === null && openReviews.length === 0 && !isUnusable && !isSaidNoAt(standing);
  });
}

async function askPhones(tx: Tx, said: RegisteredYeses, free: readonly RegisteredYes[]): Promise<void> {
  const { school, speakerId, wording, language, causeId, now } = said;
  for (const number of new Set(free.map((yes) => yes.number)))
    await askForConfirmation(tx, {
      school,
      number,
      language,
      subjects: free
        .filter((yes) => yes.number === number)
        .map(({ personId, kind }) => ({
          personId,
          staffUserId: null,
          adultPersonId: kind === 'student' ? speakerId : null,
          wordingId: wording.id,
        })),
      causeId,
      now,
    });
}

function changeOf(said: RegisteredYeses, { personId, kind, number }: RegisteredYes): ChangeWithin {
  const { school, speakerId, wording, origin, causeId } = said;
  const theyAskedForIt = personId !== speakerId;
  const request: SetAnswerRequest = {
    kind: 'set-answer',
    way: 'registration',
    actor: { kind: 'person', personId: speakerId },
    causeId,
    personId,
    answer: 'in',
    seenVersion: null,
    sawWording: true,
    theyAskedForIt,
    proof: null,
    actingAdultId: kind === 'student' ? speakerId : null,
    link: null,
    today: school.today,
  };
  const evidence = {
    wordingId: wording.id,
    wordingVersion: wording.version,
    wordingLanguage: wording.language,
    ...(theyAskedForIt && { theyAskedForIt }),
  };
  const { ip, userAgent } = origin;
  return {
    number,
    request,
    because: { evidence, words: null, email: null, ip, userAgent },
    reviewSubject: null,
  };
}
