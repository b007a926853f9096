// Written by pnpm codegen from apps/staff/src/features/text-messages/sending.graphql.
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

export type SendingRulesFragment = { __typename: 'Organization', id: string, textFooter: string, version: number, textingHours: { __typename: 'TextingHours', from: string, until: string } };

export type SendingPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SendingPageQuery = { __typename: 'Query', organization: { __typename: 'Organization', id: string, textFooter: string, version: number, textingHours: { __typename: 'TextingHours', from: string, until: string } } };

export type SaveSendingMutationVariables = Exact<{
  input: OrganizationInput;
}>;


export type SaveSendingMutation = { __typename: 'Mutation', updateOrganization:
    | { __typename: 'OrganizationChangedMeanwhile', message: string, organization: { __typename: 'Organization', id: string, textFooter: string, version: number, textingHours: { __typename: 'TextingHours', from: string, until: string } } }
    | { __typename: 'OrganizationSaved', organization: { __typename: 'Organization', id: string, textFooter: string, version: number, textingHours: { __typename: 'TextingHours', from: string, until: string } } }
   };

export const SendingRulesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SendingRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"textingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textFooter"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SendingRulesFragment, unknown>;
export const SendingPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SendingPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SendingRules"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SendingRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"textingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textFooter"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SendingPageQuery, SendingPageQueryVariables>;
export const SaveSendingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveSending"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateOrganization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SendingRules"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SendingRules"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SendingRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"textingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textFooter"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SaveSendingMutation, SaveSendingMutationVariables>;