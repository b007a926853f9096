import type { AudienceInput } from './prepare-invitations.generated.js';

/** The api takes no more people by name; more are said by what they are. */
export const selectedAtMost = 500;

/** Whom somebody of the office wants to ask. */
export type AskedPeople =
  | { readonly kind: 'never-asked' }
  | { readonly kind: 'selected'; readonly personIds: readonly string[] }
  | { readonly kind: 'family'; readonly familyId: string }
  /** Its students, and the contacts of their families. */
  | { readonly kind: 'class'; readonly classId: string }
  /** Everybody whom a list shows so. */
  | { readonly kind: 'listed'; readonly matching: NonNullable<AudienceInput['matching']> };

export function audienceOf(asked: AskedPeople): AudienceInput {
  switch (asked.kind) {
    case 'never-asked':
      return { matching: { filter: { answer: 'NEVER_ASKED' } } };
    case 'selected':
      return { personIds: [...asked.personIds] };
    case 'family':
      return { familyId: asked.familyId };
    case 'class':
      return { classes: { classIds: [asked.classId], who: 'BOTH' } };
    case 'listed':
      return { matching: asked.matching };
  }
}
