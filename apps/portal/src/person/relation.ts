import { isAdult, localDay } from '@optline/domain';
import type { PersonDetailsFragment, ViewerFragment } from './person.generated.js';

/** Who somebody is to whoever is signed in: it decides what may be seen and changed here. */
export type Relation = 'self' | 'adult' | 'child';

export function relationTo(viewer: ViewerFragment, person: PersonDetailsFragment): Relation {
  if (person.id === viewer.id) return 'self';
  const kind = person.__typename === 'Student' ? 'student' : 'contact';
  const birthOn = person.__typename === 'Student' ? person.birthDate : null;
  return isAdult(kind, birthOn, localDay(new Date(), viewer.timeZone)) ? 'adult' : 'child';
}
