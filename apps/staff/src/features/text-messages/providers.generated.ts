// Written by pnpm codegen from apps/staff/src/features/text-messages/providers.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
export type WebhookAddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookAddressesQuery = { __typename: 'Query', webhookAddresses: { __typename: 'WebhookAddresses', inboundTexts: string, deliveryReports: string, emailEvents: string } };

export type ProviderCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type ProviderCheckQuery = { __typename: 'Query', providerCheck: { __typename: 'ProviderCheck', carrierAnswers: boolean, carrierSays: string | null, mailAnswers: boolean, mailSays: string | null } };


export const WebhookAddressesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookAddresses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookAddresses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboundTexts"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryReports"}},{"kind":"Field","name":{"kind":"Name","value":"emailEvents"}}]}}]}}]} as unknown as DocumentNode<WebhookAddressesQuery, WebhookAddressesQueryVariables>;
export const ProviderCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrierAnswers"}},{"kind":"Field","name":{"kind":"Name","value":"carrierSays"}},{"kind":"Field","name":{"kind":"Name","value":"mailAnswers"}},{"kind":"Field","name":{"kind":"Name","value":"mailSays"}}]}}]}}]} as unknown as DocumentNode<ProviderCheckQuery, ProviderCheckQueryVariables>;