import { assertNever } from '@optline/domain';
import { filterOf } from '../../list/people-filter.js';
import type { WrittenTo } from '../../texts/writing-address.js';
import type { AudienceInput } from './compose-page.generated.js';

/** As the api takes it; `null` while nobody is chosen. */
export function audienceInputOf(written: WrittenTo): AudienceInput | null {
  switch (written.to) {
    case 'people':
      return written.personIds.length === 0 ? null : { personIds: [...written.personIds] };
    case 'family':
      return written.familyId === null ? null : { familyId: written.familyId };
    case 'classes': {
      const { classIds, who } = written;
      return classIds.length === 0 ? null : { classes: { classIds: [...classIds], who } };
    }
    case 'matching': {
      const { q, kind } = written;
      const search = q.trim() === '' ? null : q.trim();
      return { matching: { filter: filterOf(written), search, kind } };
    }
    default:
      return assertNever(written);
  }
}
