import { useReadNumber, useWords } from '@optline/ui';
import { useState } from 'react';
import type { ProfileFields } from './drafts.js';
import { personWords } from './person-words.js';

type Faults = { readonly [Field in keyof ProfileFields]?: string };

/** What is wrong with what was typed; a field says so only after it was left, or after Save. */
export function useProfileChecks(fields: ProfileFields, isOwn: boolean) {
  const say = useWords(personWords);
  const read = useReadNumber();
  const [looked, setLooked] = useState<ReadonlySet<keyof ProfileFields>>(new Set());
  const typed = fields.cellPhone.trim();
  const number = typed === '' || read === null ? null : read(typed);
  const isEmail = /^[^\s@]+@[^\s@]+[.][^\s@]+$/.test(fields.email.trim());
  const all: Faults = {
    ...(fields.firstName.trim() === '' && { firstName: say('firstNameMissing') }),
    ...(fields.lastName.trim() === '' && { lastName: say('lastNameMissing') }),
    ...(fields.email.trim() === ''
      ? isOwn && { email: say('emailMissing') }
      : !isEmail && { email: say('emailWrong') }),
    ...(typed !== '' && read !== null && number === null && { cellPhone: say('numberWrong') }),
  };
  const shown = Object.fromEntries(
    Object.entries(all).filter(([field]) => looked.has(field as keyof ProfileFields)),
  ) as Faults;
  return {
    /** E.164; `null` where it is none, or not yet known. */
    number,
    faults: shown,
    /** A field was left: from now on it says what is wrong with it. */
    lookAt: (field: keyof ProfileFields) => setLooked((before) => new Set([...before, field])),
    pass: () => {
      setLooked(new Set(Object.keys(fields) as (keyof ProfileFields)[]));
      return Object.keys(all).length === 0;
    },
  };
}
