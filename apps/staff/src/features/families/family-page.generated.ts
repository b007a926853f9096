// Written by pnpm codegen from apps/staff/src/features/families/family-page.graphql.
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

export type ContactInput = {
  /** As typed; kept in E.164. null takes it off. */
  cellPhone?: string | null | undefined;
  email?: string | null | undefined;
  firstName?: string | null | undefined;
  hasPortalAccess?: boolean | null | undefined;
  lastName?: string | null | undefined;
};

export type FamilyInput = {
  /** 'en' or 'es'; English for a new family, else as it was. */
  language?: string | null | undefined;
  name: string;
  /** IANA zone, where it is not the school’s. */
  timeZone?: string | null | undefined;
};

/** Why somebody may not be texted now. */
export type Obstacle =
  | 'ARCHIVED'
  | 'HELD'
  | 'NEEDS_ADULT'
  | 'NEVER_ASKED'
  | 'NO_NUMBER'
  | 'NO_PEOPLE'
  | 'NUMBER_CHANGED'
  | 'OUT'
  | 'PAIR_BLOCKED'
  | 'PAUSED'
  | 'SUPPRESSED';

/** Contacts are parents and guardians. */
export type PersonKind =
  | 'CONTACT'
  | 'STUDENT';

export type StudentInput = {
  /** YYYY-MM-DD */
  birthDate?: string | null | undefined;
  /** As typed; kept in E.164. null takes it off. */
  cellPhone?: string | null | undefined;
  email?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
};

/** The door that an answer came through. */
export type WayIn =
  | 'API'
  | 'CARRIER'
  | 'EMAIL_PAGE'
  | 'OFFICE'
  | 'PORTAL'
  | 'RULE'
  | 'STAFF'
  | 'TEXT_REPLY';

export type FamilyDetailFragment = { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
    | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
    | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
  > };

export type FamilyPageQueryVariables = Exact<{
  id: string | number;
}>;


export type FamilyPageQuery = { __typename: 'Query', family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
      | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
      | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
    > }, organization: { __typename: 'Organization', id: string, timeZone: string } };

export type AddFamilyMutationVariables = Exact<{
  input: FamilyInput;
}>;


export type AddFamilyMutation = { __typename: 'Mutation', addFamily:
    | { __typename: 'FamilyChangedMeanwhile', message: string }
    | { __typename: 'FamilySaved', family: { __typename: 'Family', id: string, name: string } }
   };

export type SaveFamilyMutationVariables = Exact<{
  id: string | number;
  input: FamilyInput;
  version: number;
}>;


export type SaveFamilyMutation = { __typename: 'Mutation', saveFamily:
    | { __typename: 'FamilyChangedMeanwhile', message: string, family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
          | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
          | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
        > } }
    | { __typename: 'FamilySaved', family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
          | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
          | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
        > } }
   };

export type ArchiveFamilyMutationVariables = Exact<{
  id: string | number;
}>;


export type ArchiveFamilyMutation = { __typename: 'Mutation', archiveFamily: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
      | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
      | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
    > } };

export type AddContactMutationVariables = Exact<{
  familyId: string | number;
  input: ContactInput;
}>;


export type AddContactMutation = { __typename: 'Mutation', addContact:
    | { __typename: 'AnswerChangedMeanwhile' }
    | { __typename: 'NumberNotUsable', message: string }
    | { __typename: 'PersonChangedMeanwhile' }
    | { __typename: 'PersonSaved', person:
        | { __typename: 'Contact', id: string, family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
              | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
              | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
            > } }
        | { __typename: 'Student', id: string, family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
              | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
              | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
            > } }
       }
    | { __typename: 'TextOptInRefused' }
   };

export type AddStudentMutationVariables = Exact<{
  familyId: string | number;
  input: StudentInput;
}>;


export type AddStudentMutation = { __typename: 'Mutation', addStudent:
    | { __typename: 'AnswerChangedMeanwhile' }
    | { __typename: 'NumberNotUsable', message: string }
    | { __typename: 'PersonChangedMeanwhile' }
    | { __typename: 'PersonSaved', person:
        | { __typename: 'Contact', id: string, family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
              | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
              | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
            > } }
        | { __typename: 'Student', id: string, family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
              | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
              | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
            > } }
       }
    | { __typename: 'TextOptInRefused' }
   };

type AddedPerson_AnswerChangedMeanwhile_Fragment = { __typename: 'AnswerChangedMeanwhile' };

type AddedPerson_NumberNotUsable_Fragment = { __typename: 'NumberNotUsable', message: string };

type AddedPerson_PersonChangedMeanwhile_Fragment = { __typename: 'PersonChangedMeanwhile' };

type AddedPerson_PersonSaved_Fragment = { __typename: 'PersonSaved', person:
    | { __typename: 'Contact', id: string, family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
          | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
          | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
        > } }
    | { __typename: 'Student', id: string, family: { __typename: 'Family', id: string, name: string, language: string, version: number, archivedAt: string | null, people: Array<
          | { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
          | { __typename: 'Student', birthDate: string | null, id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } }
        > } }
   };

type AddedPerson_TextOptInRefused_Fragment = { __typename: 'TextOptInRefused' };

export type AddedPersonFragment =
  | AddedPerson_AnswerChangedMeanwhile_Fragment
  | AddedPerson_NumberNotUsable_Fragment
  | AddedPerson_PersonChangedMeanwhile_Fragment
  | AddedPerson_PersonSaved_Fragment
  | AddedPerson_TextOptInRefused_Fragment
;

type PersonRow_Contact_Fragment = { __typename: 'Contact', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } };

type PersonRow_Student_Fragment = { __typename: 'Student', id: string, kind: PersonKind, firstName: string, lastName: string, email: string | null, cellPhone: string | null, archivedAt: string | null, family: { __typename: 'Family', id: string, name: string }, textConsent: { __typename: 'TextConsent', answer: Answer, since: string | null, way: WayIn | null, obstacle: Obstacle | null } };

export type PersonRowFragment =
  | PersonRow_Contact_Fragment
  | PersonRow_Student_Fragment
;

export const PersonRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}}]}}]} as unknown as DocumentNode<PersonRowFragment, unknown>;
export const FamilyDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonRow"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}}]}}]} as unknown as DocumentNode<FamilyDetailFragment, unknown>;
export const AddedPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePersonResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyDetail"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberNotUsable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonRow"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]}}]} as unknown as DocumentNode<AddedPersonFragment, unknown>;
export const FamilyPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FamilyPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyDetail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonRow"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]}}]} as unknown as DocumentNode<FamilyPageQuery, FamilyPageQueryVariables>;
export const AddFamilyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddFamily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FamilyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addFamily"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilySaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilyChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddFamilyMutation, AddFamilyMutationVariables>;
export const SaveFamilyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveFamily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FamilyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveFamily"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilySaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyDetail"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilyChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyDetail"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonRow"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]}}]} as unknown as DocumentNode<SaveFamilyMutation, SaveFamilyMutationVariables>;
export const ArchiveFamilyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchiveFamily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveFamily"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyDetail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonRow"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]}}]} as unknown as DocumentNode<ArchiveFamilyMutation, ArchiveFamilyMutationVariables>;
export const AddContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"familyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"familyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"familyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddedPerson"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonRow"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePersonResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyDetail"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberNotUsable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<AddContactMutation, AddContactMutationVariables>;
export const AddStudentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddStudent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"familyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StudentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addStudent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"familyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"familyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddedPerson"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cellPhone"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textConsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"obstacle"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonRow"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Student"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavePersonResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyDetail"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberNotUsable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<AddStudentMutation, AddStudentMutationVariables>;