import { useMutation } from '@apollo/client/react';
import { formatNumber } from '@optline/domain';
import { useWords } from '@optline/ui';
import type { AnswerStored, GivenAnswer } from '@optline/ui';
import { SetContactTextOptInDocument, SetStudentTextOptInDocument } from './person.generated.js';
import type { AnswerSetFragment, PersonDetailsFragment } from './person.generated.js';
import { useRefusalWords } from './refusal.js';
import type { Relation } from './relation.js';
import { textingWords } from './texting-words.js';
import { unbroken } from './unbroken.js';

interface TextOptIn {
  readonly person: PersonDetailsFragment;
  readonly relation: Relation;
  /** The wording that stands beside the toggle. */
  readonly wordingId: string | null;
}

/** Stores the answer of somebody of the family, and says what follows from it. */
export function useTextOptIn({ person, relation, wordingId }: TextOptIn) {
  const say = useWords(textingWords);
  const whyRefused = useRefusalWords();
  const [setContact] = useMutation(SetContactTextOptInDocument);
  const [setStudent] = useMutation(SetStudentTextOptInDocument);

  const set = async (answer: GivenAnswer): Promise<AnswerSetFragment | undefined> => {
    // A No needs neither: it is never refused and never conflicts.
    const seen = answer === 'IN' ? { seenVersion: person.textConsent.version, wordingId } : {};
    const theyAskedForIt = answer === 'IN' && relation === 'adult';
    const variables = { input: { id: person.id, answer, theyAskedForIt, ...seen } };
    if (person.kind === 'STUDENT') return (await setStudent({ variables })).data?.setStudentTextOptIn;
    return (await setContact({ variables })).data?.setContactTextOptIn;
  };

  return async (answer: GivenAnswer): Promise<AnswerStored> => {
    const result = await set(answer);
    switch (result?.__typename) {
      case 'TextOptInSet':
        if (answer === 'IN')
          return result.person.textConsent.mayText
            ? { kind: 'stored' }
            : { kind: 'stored', instead: say('yesKept') };
        return { kind: 'stored', ...(result.numberIsSilent && silence()) };
      case 'AnswerChangedMeanwhile':
        return { kind: 'refused', message: say('meanwhile') };
      case 'TextOptInRefused':
        return { kind: 'refused', message: whyRefused(result.reason) };
      default:
        throw new Error('The answer of the server is empty.');
    }
  };

  function silence(): { message?: string } {
    const number = person.cellPhone === null ? person.maskedCellPhone : formatNumber(person.cellPhone);
    if (number === null) return {};
    return { message: say(relation === 'self' ? 'silentOwn' : 'silent', { number: unbroken(number) }) };
  }
}
