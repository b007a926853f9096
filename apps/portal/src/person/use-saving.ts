import { useMutation } from '@apollo/client/react';
import { formatNumber } from '@optline/domain';
import { useWords } from '@optline/ui';
import type { Draft } from './drafts.js';
import { SaveContactDocument, SaveStudentDocument } from './person.generated.js';
import type { PersonDetailsFragment, PersonSavingFragment } from './person.generated.js';
import { personWords } from './person-words.js';

export type Saved =
  | { readonly kind: 'saved'; readonly message: string }
  | { readonly kind: 'not-saved'; readonly problem: unknown; readonly version?: number };

/** Stores a profile, and says what came of it. */
export function useSaving(person: PersonDetailsFragment) {
  const say = useWords(personWords);
  const [saveContact, contact] = useMutation(SaveContactDocument);
  const [saveStudent, student] = useMutation(SaveStudentDocument);

  const send = async ({ fields, version }: Draft): Promise<PersonSavingFragment | undefined> => {
    const { firstName, lastName, email, cellPhone } = fields;
    const input = { id: person.id, version, firstName, lastName, email, cellPhone };
    if (person.kind === 'STUDENT') return (await saveStudent({ variables: { input } })).data?.saveStudent;
    return (await saveContact({ variables: { input } })).data?.saveContact;
  };
  const save = async (draft: Draft): Promise<Saved> => {
    const result = await send(draft);
    if (result === undefined) throw new Error('The answer of the server is empty.');
    switch (result.__typename) {
      case 'PersonSaved':
        return { kind: 'saved', message: whatWasSaved(result.person) };
      case 'PersonChangedMeanwhile': {
        const problem = say('changedMeanwhile', { now: inOneLine(result.person) });
        return { kind: 'not-saved', problem, version: result.person.version };
      }
      case 'NumberNotUsable':
        return { kind: 'not-saved', problem: say('numberWrong') };
      default:
        return { kind: 'not-saved', problem: result.message };
    }
  };
  const whatWasSaved = ({ cellPhone, textConsent }: PersonDetailsFragment): string => {
    const isAskedAnew = person.textConsent.answer === 'IN' && textConsent.answer === 'NEVER_ASKED';
    if (!isAskedAnew || cellPhone === null) return say('saved');
    return say('savedNewNumber', { number: formatNumber(cellPhone) });
  };
  return { save, isSaving: contact.loading || student.loading };
}

function inOneLine({ firstName, lastName, email, cellPhone }: PersonDetailsFragment): string {
  const number = cellPhone === null ? null : formatNumber(cellPhone);
  return [`${firstName} ${lastName}`, email, number].filter(Boolean).join(', ');
}
