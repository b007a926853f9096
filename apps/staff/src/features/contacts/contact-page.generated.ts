// Written by pnpm codegen from apps/staff/src/features/contacts/contact-page.graphql.
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


export type ContactPageQuery = { __typename: 'Query', contact: { __typename: 'Contact', hasPortalAccess: boolean, archivedAt: string | null, mergedIntoId: string | null, email: string | null, emailIsUnusable: boolean, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, family: { __typename: 'Family', id: string, name: string, people: Array<
        | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, archivedAt: string | null }
        | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, archivedAt: string | null }
      > }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } }, invitationStanding: { __typename: 'InvitationStanding', lastInvitedAt: string | null, unsubscribedAt: string | null }, organization: { __typename: 'Organization', id: string, name: string, timeZone: string } };

type PersonDetail_Contact_Fragment = { __typename: 'Contact', hasPortalAccess: boolean, archivedAt: string | null, mergedIntoId: string | null, email: string | null, emailIsUnusable: boolean, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, family: { __typename: 'Family', id: string, name: string, people: Array<
      | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, archivedAt: string | null }
      | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, archivedAt: string | null }
    > }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

type PersonDetail_Student_Fragment = { __typename: 'Student', birthDate: string | null, archivedAt: string | null, mergedIntoId: string | null, email: string | null, emailIsUnusable: boolean, id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, family: { __typename: 'Family', id: string, name: string, people: Array<
      | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, archivedAt: string | null }
      | { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, archivedAt: string | null }
    > }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

export type PersonDetailFragment =
  | PersonDetail_Contact_Fragment
  | PersonDetail_Student_Fragment
;

type PersonConsent_Contact_Fragment = { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

type PersonConsent_Student_Fragment = { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, cellPhone: string | null, maskedCellPhone: string | null, version: number, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, version: number, mayText: boolean, obstacle: Obstacle | null, suppressedBecause: SuppressionReason | null, mustTextStartTo: Array<string>, sharedWith: Array<{ __typename: 'NumberSharer', personId: string | null, name: string, answer: Answer | null }> } };

export type PersonConsentFragment =
  | PersonConsent_Contact_Fragment
  | PersonConsent_Student_Fragment
;

export type InvitedFragment = { __typename: 'InvitationStanding', lastInvitedAt: string | null, unsubscribedAt: string | null };

export const PersonConsentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}}]} as unknown as DocumentNode<PersonConsentFragment, unknown>;
export const PersonDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"mergedIntoId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailIsUnusable"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPortalAccess"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}}]} as unknown as DocumentNode<PersonDetailFragment, unknown>;
export const InvitedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationStanding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastInvitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unsubscribedAt"}}]}}]} as unknown as DocumentNode<InvitedFragment, unknown>;
export const ContactPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonDetail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitationStanding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Invited"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonConsent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"maskedCellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayText"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mustTextStartTo"}},{"kind":"Field","name":{"kind":"Name","value":"sharedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonConsent"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"mergedIntoId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailIsUnusable"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPortalAccess"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationStanding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastInvitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unsubscribedAt"}}]}}]} as unknown as DocumentNode<ContactPageQuery, ContactPageQueryVariables>;