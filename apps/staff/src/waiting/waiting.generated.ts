// Written by pnpm codegen from apps/staff/src/waiting/waiting.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
export type WaitingCountsFragment = { __typename: 'Waiting', openReviews: number, newRegistrations: number, unreadConversations: number | null, pausedBroadcasts: number | null };

export type WaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingQuery = { __typename: 'Query', waiting: { __typename: 'Waiting', openReviews: number, newRegistrations: number, unreadConversations: number | null, pausedBroadcasts: number | null } };

export const WaitingCountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Waiting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openReviews"}},{"kind":"Field","name":{"kind":"Name","value":"newRegistrations"}},{"kind":"Field","name":{"kind":"Name","value":"unreadConversations"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBroadcasts"}}]}}]} as unknown as DocumentNode<WaitingCountsFragment, unknown>;
export const WaitingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WaitingCounts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Waiting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openReviews"}},{"kind":"Field","name":{"kind":"Name","value":"newRegistrations"}},{"kind":"Field","name":{"kind":"Name","value":"unreadConversations"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBroadcasts"}}]}}]} as unknown as DocumentNode<WaitingQuery, WaitingQueryVariables>;