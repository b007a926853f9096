import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useNavigate } from 'react-router';
import type { OutcomeState } from '../../form/outcome.js';
import {
  DiscardRegistrationDocument,
  KeepRegistrationDocument,
  MergeRegistrationDocument,
} from './registrations-page.generated.js';
import type { RegistrationDetailFragment, SettledFragment } from './registrations-page.generated.js';
import { registrationsWords } from './registrations-words.js';

export interface Settling {
  readonly isBusy: boolean;
  readonly keep: () => Promise<void>;
  /** Rejects with what went wrong. */
  readonly discard: () => Promise<void>;
  readonly mergeInto: (family: { readonly id: string; readonly name: string }) => Promise<void>;
}

/** What can be made of a registration. What came of it is said above the list, since its card goes. */
export function useSettling(
  { id, family: { id: familyId, name } }: RegistrationDetailFragment,
  outcome: OutcomeState,
): Settling {
  const say = useWords(registrationsWords);
  const navigate = useNavigate();
  const [keep, { loading }] = useMutation(KeepRegistrationDocument, { variables: { id } });
  const [discard] = useMutation(DiscardRegistrationDocument, { variables: { id } });
  const [merge] = useMutation(MergeRegistrationDocument);
  const said = (settled: SettledFragment | undefined, text: string, openId: string): void => {
    if (settled?.__typename === 'RegistrationSettledMeanwhile') return outcome.fail(settled.message);
    outcome.say(text, { label: say('open'), run: async () => navigate(`/families/${openId}`) });
  };
  return {
    isBusy: loading,
    keep: async () => {
      try {
        const { data } = await keep();
        said(data?.keepRegistration, say('kept', { name }), familyId);
      } catch (error) {
        outcome.fail(error);
      }
    },
    discard: async () => {
      const { data } = await discard();
      said(data?.discardRegistration, say('discarded', { name }), familyId);
    },
    mergeInto: async (kept) => {
      const { data } = await merge({ variables: { id, intoFamilyId: kept.id } });
      said(data?.mergeRegistration, say('merged', { name: kept.name }), kept.id);
    },
  };
}
