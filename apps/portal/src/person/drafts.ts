/** What is on a profile, as it is typed. */
export interface ProfileFields {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly cellPhone: string;
}

/** What somebody typed and has not saved, and the version of the record that they began with. */
export interface Draft {
  readonly fields: ProfileFields;
  readonly version: number;
}

/** Kept while the app is open, so that a look at another page loses nothing. Signing out loads the app anew. */
const drafts = new Map<string, Draft>();

export function keptDraft(personId: string): Draft | null {
  return drafts.get(personId) ?? null;
}

export function keepDraft(personId: string, draft: Draft): void {
  drafts.set(personId, draft);
}

export function dropDraft(personId: string): void {
  drafts.delete(personId);
}
