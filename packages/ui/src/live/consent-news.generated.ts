// Written by pnpm codegen from packages/ui/src/live/consent-news.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
export type ConsentNewsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConsentNewsSubscription = { __typename: 'Subscription', consentNews: { __typename: 'ConsentNews', causeId: string, personIds: Array<string>, concernsNumber: boolean } };


export const ConsentNewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ConsentNews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentNews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"causeId"}},{"kind":"Field","name":{"kind":"Name","value":"personIds"}},{"kind":"Field","name":{"kind":"Name","value":"concernsNumber"}}]}}]}}]} as unknown as DocumentNode<ConsentNewsSubscription, ConsentNewsSubscriptionVariables>;