// Written by pnpm codegen from apps/staff/src/features/text-messages/own-texts.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** Absent fields stay as they are. */
export type OrganizationInput = {
  /** A phone number, e-mail address or web address. */
  helpContact?: string | null | undefined;
  isRegistrationOpen?: boolean | null | undefined;
  name?: string | null | undefined;
  organizationEmail?: string | null | undefined;
  privacyUrl?: string | null | undefined;
  termsUrl?: string | null | undefined;
  /** At most 80 characters; empty for none. */
  textFooter?: string | null | undefined;
  textingHours?: TextingHoursInput | null | undefined;
  timeZone?: string | null | undefined;
  version: number;
  wantsNoticeOfStaffOut?: boolean | null | undefined;
  wantsPeopleToldOfTurnOut?: boolean | null | undefined;
  wantsRegistrationConfirmed?: boolean | null | undefined;
};

export type TextingHoursInput = {
  /** HH:MM */
  from: string;
  /** HH:MM, an hour later or more; 24:00 is the end of the day. */
  until: string;
};

export type CountFragment = { __typename: 'TextCount', characters: number, segments: number, encoding: string, outsideGsm7: Array<string> };

export type SchoolTextDetailFragment = { __typename: 'SchoolText', kind: string, language: string, body: string, count: { __typename: 'TextCount', characters: number, segments: number, encoding: string, outsideGsm7: Array<string> } };

export type SchoolTextsQueryVariables = Exact<{
  helpContact?: string | null | undefined;
}>;


export type SchoolTextsQuery = { __typename: 'Query', schoolTexts: Array<{ __typename: 'SchoolText', kind: string, language: string, body: string, count: { __typename: 'TextCount', characters: number, segments: number, encoding: string, outsideGsm7: Array<string> } }> };

export type HelpContactFragment = { __typename: 'Organization', id: string, helpContact: string | null, organizationEmail: string, version: number };

export type OwnTextsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnTextsPageQuery = { __typename: 'Query', organization: { __typename: 'Organization', id: string, helpContact: string | null, organizationEmail: string, version: number } };

export type SaveHelpContactMutationVariables = Exact<{
  input: OrganizationInput;
}>;


export type SaveHelpContactMutation = { __typename: 'Mutation', updateOrganization:
    | { __typename: 'OrganizationChangedMeanwhile', message: string, organization: { __typename: 'Organization', id: string, helpContact: string | null, organizationEmail: string, version: number } }
    | { __typename: 'OrganizationSaved', organization: { __typename: 'Organization', id: string, helpContact: string | null, organizationEmail: string, version: number } }
   };

export const CountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Count"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"characters"}},{"kind":"Field","name":{"kind":"Name","value":"segments"}},{"kind":"Field","name":{"kind":"Name","value":"encoding"}},{"kind":"Field","name":{"kind":"Name","value":"outsideGsm7"}}]}}]} as unknown as DocumentNode<CountFragment, unknown>;
export const SchoolTextDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SchoolTextDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SchoolText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Count"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Count"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"characters"}},{"kind":"Field","name":{"kind":"Name","value":"segments"}},{"kind":"Field","name":{"kind":"Name","value":"encoding"}},{"kind":"Field","name":{"kind":"Name","value":"outsideGsm7"}}]}}]} as unknown as DocumentNode<SchoolTextDetailFragment, unknown>;
export const HelpContactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"helpContact"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmail"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<HelpContactFragment, unknown>;
export const SchoolTextsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SchoolTexts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"helpContact"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schoolTexts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"helpContact"},"value":{"kind":"Variable","name":{"kind":"Name","value":"helpContact"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SchoolTextDetail"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Count"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"characters"}},{"kind":"Field","name":{"kind":"Name","value":"segments"}},{"kind":"Field","name":{"kind":"Name","value":"encoding"}},{"kind":"Field","name":{"kind":"Name","value":"outsideGsm7"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SchoolTextDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SchoolText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Count"}}]}}]}}]} as unknown as DocumentNode<SchoolTextsQuery, SchoolTextsQueryVariables>;
export const OwnTextsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnTextsPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HelpContact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"helpContact"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmail"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OwnTextsPageQuery, OwnTextsPageQueryVariables>;
export const SaveHelpContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveHelpContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateOrganization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HelpContact"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HelpContact"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"helpContact"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmail"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SaveHelpContactMutation, SaveHelpContactMutationVariables>;