// Written by pnpm codegen from apps/staff/src/asking/prepare-bulk.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** A person's answer to: may we text you? */
export type Answer =
  | 'IN'
  | 'NEVER_ASKED'
  | 'OUT';

/** Whom a text is meant for: exactly one of these. Nobody who is archived is ever among them. */
export type AudienceInput = {
  classes?: ClassesAudienceInput | null | undefined;
  /** Everybody of this family. */
  familyId?: string | number | null | undefined;
  /** Without anything: everybody. */
  matching?: FilterAudienceInput | null | undefined;
  /** These people, at most 500. */
  personIds?: Array<string | number> | null | undefined;
};

/** Who is meant by a class: its students, the contacts of their families, or both. */
export type ClassAudience =
  | 'BOTH'
  | 'CONTACTS'
  | 'STUDENTS';

/** Whoever is in one of the classes today. */
export type ClassesAudienceInput = {
  /** At most 200; archived ones have no audience. */
  classIds: Array<string | number>;
  who: ClassAudience;
};

/** Everybody whom the list of people shows so. */
export type FilterAudienceInput = {
  filter?: PeopleFilter | null | undefined;
  kind?: PersonKind | null | undefined;
  /** As in people. */
  search?: string | null | undefined;
};

/** All that is given must be so; absent is either way. */
export type PeopleFilter = {
  answer?: Answer | null | undefined;
  hasNumber?: boolean | null | undefined;
  /** Archived ones only, or none; wins over archived. */
  isArchived?: boolean | null | undefined;
  /** Their number is held by a review. */
  isHeld?: boolean | null | undefined;
  /** Their number is stopped. */
  isSuppressed?: boolean | null | undefined;
  /** The way of the present answer. */
  way?: WayIn | null | undefined;
};

/** Contacts are parents and guardians. */
export type PersonKind =
  | 'CONTACT'
  | 'STUDENT';

export type PrepareBulkOptInInput = {
  audience: AudienceInput;
};

/** The door that an answer came through. */
export type WayIn =
  | 'API'
  | 'BULK_OPT_IN'
  | 'CARRIER'
  | 'EMAIL_PAGE'
  | 'IMPORT'
  | 'OFFICE'
  | 'PORTAL'
  | 'REGISTRATION'
  | 'RULE'
  | 'STAFF'
  | 'TEXT_REPLY';

export type PrepareBulkOptInMutationVariables = Exact<{
  input: PrepareBulkOptInInput;
}>;


export type PrepareBulkOptInMutation = { __typename: 'Mutation', prepareBulkOptIn: { __typename: 'BulkOptIn', id: string } };


export const PrepareBulkOptInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrepareBulkOptIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrepareBulkOptInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prepareBulkOptIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PrepareBulkOptInMutation, PrepareBulkOptInMutationVariables>;