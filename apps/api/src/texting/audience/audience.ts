import type { PeopleFilter } from '@optline/schema';

/**
 * Whom a text is meant for, as it is kept beside a broadcast. It names people by what they are, not one by one: who
 * it stands for is asked when it is needed.
 */
export type Audience =
  | { readonly kind: 'people'; readonly personIds: readonly string[] }
  | { readonly kind: 'family'; readonly familyId: string }
  | ClassesAudience
  | MatchingAudience;

/** Whoever is in one of the classes on that day. */
export interface ClassesAudience {
  readonly kind: 'classes';
  readonly classIds: readonly string[];
  readonly who: 'students' | 'contacts' | 'both';
}

/** Everybody whom the list of people shows so. */
export interface MatchingAudience {
  readonly kind: 'matching';
  readonly filter: AudienceFilter;
  readonly search: string | null;
  readonly personKind: 'contact' | 'student' | null;
}

type Filter = Omit<PeopleFilter, 'isArchived'>;

/** The filter of the list of people, as far as something is given; archived ones are in no audience. */
export type AudienceFilter = { readonly [Name in keyof Filter]?: NonNullable<Filter[Name]> };

/** Somebody a text is meant for. Whether they may get it is another question. */
export interface AudiencePerson {
  readonly personId: string;
  readonly kind: 'contact' | 'student';
  readonly familyId: string;
  readonly firstName: string;
  readonly lastName: string;
  /** E.164. */
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  /** Always null: archived people are in no audience. */
  readonly archivedAt: Date | null;
  /** IANA; null where the family is in the zone of the school. */
  readonly familyTimeZone: string | null;
  readonly familyLanguage: string;
}
