// Written by pnpm codegen from apps/portal/src/features/contacts/contact-page.graphql.
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

/** Why somebody may not be texted now. */
export type Obstacle =
  | 'ARCHIVED'
  | 'HELD'
  | 'NEEDS_ADULT'
  | 'NEVER_ASKED'
  | 'NO_NUMBER'
  | 'NO_PEOPLE'
  | 'NUMBER_CHANGED'
  | 'NUMBER_UNUSABLE'
  | 'OUT'
  | 'PAIR_BLOCKED'
  | 'PAUSED'
  | 'SUPPRESSED';

/** Contacts are parents and guardians. */
export type PersonKind =
  | 'CONTACT'
  | 'STUDENT';

/** What suppressed the number. */
export type SuppressionReason =
  | 'CARRIER'
  | 'HOLDER'
  | 'OFFICE'
  | 'RULE'
  | 'STOP'
  | 'WRONG_NUMBER';

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

export type ContactPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ContactPageQuery = { __typename: 'Query', me: { __typename: 'Me', id: string, name: string, timeZone: string } | null, contact: { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }, consentWordings: Array<{ __typename: 'ConsentWording', id: string, language: string, text: string }> };

export type ViewerFragment = { __typename: 'Me', id: string, name: string, timeZone: string };

type PersonDetails_Contact_Fragment = { __typename: 'Contact', email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

type PersonDetails_Student_Fragment = { __typename: 'Student', birthDate: string | null, email: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

export type PersonDetailsFragment =
  | PersonDetails_Contact_Fragment
  | PersonDetails_Student_Fragment
;

type PersonConsent_Contact_Fragment = { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

type PersonConsent_Student_Fragment = { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

export type PersonConsentFragment =
  | PersonConsent_Contact_Fragment
  | PersonConsent_Student_Fragment
;

export type ConsentWordingsFragment = { __typename: 'Query', consentWordings: Array<{ __typename: 'ConsentWording', id: string, language: string, text: string }> };

export const ViewerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Viewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<ViewerFragment, unknown>;
export const PersonConsentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}}]} as unknown as DocumentNode<PersonConsentFragment, unknown>;
export const PersonDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}}]} as unknown as DocumentNode<PersonDetailsFragment, unknown>;
export const ConsentWordingsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentWordings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentWordings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<ConsentWordingsFragment, unknown>;
export const ContactPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Viewer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonDetails"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentWordings"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Viewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentWordings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentWordings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<ContactPageQuery, ContactPageQueryVariables>;