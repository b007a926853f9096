import { formatNumber } from '@optline/domain';
import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, keptDraft } from './drafts.js';
import type { Draft, ProfileFields } from './drafts.js';
import type { PersonDetailsFragment } from './person.generated.js';
import { useProfileChecks } from './use-profile-checks.js';
import { useSaving } from './use-saving.js';

interface ProfileToEdit {
  readonly person: PersonDetailsFragment;
  /** Their own profile: the address is needed, because they sign in with it. */
  readonly isOwn: boolean;
  readonly onDone: (message: string) => void;
}

/** What is typed on a profile, whether it can be saved, and saving it. What was typed stays until it is stored. */
export function useProfileForm({ person, isOwn, onDone }: ProfileToEdit) {
  const [draft, setDraft] = useState<Draft>(() => keptDraft(person.id) ?? startOf(person));
  const [wasKept] = useState(() => keptDraft(person.id) !== null);
  const [problem, setProblem] = useState<unknown>(null);
  const checks = useProfileChecks(draft.fields, isOwn);
  const { save, isSaving } = useSaving(person);
  useEffect(() => {
    if (isSame(draft.fields, startOf(person).fields)) dropDraft(person.id);
    else keepDraft(person.id, draft);
  }, [draft, person]);
  useAskBeforeLeaving(person.id);

  const submit = async (): Promise<void> => {
    setProblem(null);
    if (!checks.pass()) return;
    try {
      const saved = await save(draft);
      if (saved.kind === 'saved') {
        dropDraft(person.id);
        return onDone(saved.message);
      }
      setProblem(saved.problem);
      setDraft({ ...draft, version: saved.version ?? draft.version });
    } catch (error) {
      setProblem(error);
    }
  };
  return {
    fields: draft.fields,
    change: (change: Partial<ProfileFields>) =>
      setDraft((before) => ({ ...before, fields: { ...before.fields, ...change } })),
    submit,
    discard: () => {
      dropDraft(person.id);
      onDone('');
    },
    isSaving,
    problem,
    faults: checks.faults,
    lookAt: checks.lookAt,
    number: checks.number,
    wasKept,
    isChanged: !isSame(draft.fields, startOf(person).fields),
  };
}

/** The browser asks before the page is closed with something typed on it. */
function useAskBeforeLeaving(personId: string): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (keptDraft(personId) !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [personId]);
}

function startOf({ firstName, lastName, email, cellPhone, version }: PersonDetailsFragment): Draft {
  const number = cellPhone === null ? '' : formatNumber(cellPhone);
  return { fields: { firstName, lastName, email: email ?? '', cellPhone: number }, version };
}

function isSame(one: ProfileFields, other: ProfileFields): boolean {
  return (Object.keys(one) as (keyof ProfileFields)[]).every((field) => one[field] === other[field]);
}
