// Written by pnpm codegen from apps/staff/src/features/settings/organization-page.graphql.
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

export type OrganizationDefaultsFragment = { __typename: 'Organization', id: string, name: string, timeZone: string, organizationEmail: string, organizationEmailBounces: boolean, wantsNoticeOfStaffOut: boolean, wantsPeopleToldOfTurnOut: boolean, termsUrl: string | null, privacyUrl: string | null, isRegistrationOpen: boolean, wantsRegistrationConfirmed: boolean, version: number };

export type OrganizationPageQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationPageQuery = { __typename: 'Query', organization: { __typename: 'Organization', id: string, name: string, timeZone: string, organizationEmail: string, organizationEmailBounces: boolean, wantsNoticeOfStaffOut: boolean, wantsPeopleToldOfTurnOut: boolean, termsUrl: string | null, privacyUrl: string | null, isRegistrationOpen: boolean, wantsRegistrationConfirmed: boolean, version: number } };

export type UpdateOrganizationMutationVariables = Exact<{
  input: OrganizationInput;
}>;


export type UpdateOrganizationMutation = { __typename: 'Mutation', updateOrganization:
    | { __typename: 'OrganizationChangedMeanwhile', message: string, organization: { __typename: 'Organization', id: string, name: string, timeZone: string, organizationEmail: string, organizationEmailBounces: boolean, wantsNoticeOfStaffOut: boolean, wantsPeopleToldOfTurnOut: boolean, termsUrl: string | null, privacyUrl: string | null, isRegistrationOpen: boolean, wantsRegistrationConfirmed: boolean, version: number } }
    | { __typename: 'OrganizationSaved', organization: { __typename: 'Organization', id: string, name: string, timeZone: string, organizationEmail: string, organizationEmailBounces: boolean, wantsNoticeOfStaffOut: boolean, wantsPeopleToldOfTurnOut: boolean, termsUrl: string | null, privacyUrl: string | null, isRegistrationOpen: boolean, wantsRegistrationConfirmed: boolean, version: number } }
   };

export type RegistrationAddressQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationAddressQuery = { __typename: 'Query', registrationAddress: string | null };

export const OrganizationDefaultsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganizationDefaults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmail"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmailBounces"}},{"kind":"Field","name":{"kind":"Name","value":"wantsNoticeOfStaffOut"}},{"kind":"Field","name":{"kind":"Name","value":"wantsPeopleToldOfTurnOut"}},{"kind":"Field","name":{"kind":"Name","value":"termsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"privacyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"isRegistrationOpen"}},{"kind":"Field","name":{"kind":"Name","value":"wantsRegistrationConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OrganizationDefaultsFragment, unknown>;
export const OrganizationPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganizationDefaults"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganizationDefaults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmail"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmailBounces"}},{"kind":"Field","name":{"kind":"Name","value":"wantsNoticeOfStaffOut"}},{"kind":"Field","name":{"kind":"Name","value":"wantsPeopleToldOfTurnOut"}},{"kind":"Field","name":{"kind":"Name","value":"termsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"privacyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"isRegistrationOpen"}},{"kind":"Field","name":{"kind":"Name","value":"wantsRegistrationConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OrganizationPageQuery, OrganizationPageQueryVariables>;
export const UpdateOrganizationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateOrganization"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateOrganization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganizationDefaults"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganizationChangedMeanwhile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganizationDefaults"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganizationDefaults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmail"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmailBounces"}},{"kind":"Field","name":{"kind":"Name","value":"wantsNoticeOfStaffOut"}},{"kind":"Field","name":{"kind":"Name","value":"wantsPeopleToldOfTurnOut"}},{"kind":"Field","name":{"kind":"Name","value":"termsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"privacyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"isRegistrationOpen"}},{"kind":"Field","name":{"kind":"Name","value":"wantsRegistrationConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<UpdateOrganizationMutation, UpdateOrganizationMutationVariables>;
export const RegistrationAddressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegistrationAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registrationAddress"}}]}}]} as unknown as DocumentNode<RegistrationAddressQuery, RegistrationAddressQueryVariables>;