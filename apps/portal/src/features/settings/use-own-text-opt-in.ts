import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import type { AnswerStored, GivenAnswer } from '@optline/ui';
import { formatNumber } from '@optline/domain';
import { SetOwnTextOptInDocument } from './settings-page.generated.js';
import type { SettingsPageQuery } from './settings-page.generated.js';
import { settingsWords } from './settings-words.js';

type Contact = NonNullable<NonNullable<SettingsPageQuery['me']>['contact']>;

/** Stores the answer of whoever is signed in, and says what follows from it. */
export function useOwnTextOptIn(contact: Contact, wordingId: string | null) {
  const say = useWords(settingsWords);
  const [setOwnTextOptIn] = useMutation(SetOwnTextOptInDocument);
  return async (answer: GivenAnswer): Promise<AnswerStored> => {
    const seenVersion = contact.textConsent.version;
    const input = { id: contact.id, answer, seenVersion, wordingId, theyAskedForIt: false };
    const { data } = await setOwnTextOptIn({ variables: { input } });
    const result = data?.setContactTextOptIn;
    if (result === undefined) throw new Error('The answer of the server is empty.');
    if (result.__typename !== 'TextOptInSet') return { kind: 'refused', message: result.message };
    if (answer === 'IN' || !result.numberIsSilent || contact.cellPhone === null) return { kind: 'stored' };
    return { kind: 'stored', message: say('silent', { number: formatNumber(contact.cellPhone) }) };
  };
}
