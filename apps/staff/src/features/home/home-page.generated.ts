// Written by pnpm codegen from apps/staff/src/features/home/home-page.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
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

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { __typename: 'Query', overview: { __typename: 'Overview', mayBeTexted: number, neverAsked: number, out: number, inButBlocked: number, undeliveredNotices: number, organizationEmailBounces: boolean, sendingPausedAt: string | null, optOuts: Array<{ __typename: 'OptOutsOfDay', day: string, way: WayIn, people: number }> }, waiting: { __typename: 'Waiting', openReviews: number, newRegistrations: number, unreadConversations: number | null, pausedBroadcasts: number | null }, organization: { __typename: 'Organization', id: string, organizationEmail: string, caughtUpAt: string | null }, textingNumbers: Array<{ __typename: 'TextingNumber', id: string, retiredAt: string | null }> };

export type ResumeSendingMutationVariables = Exact<{ [key: string]: never; }>;


export type ResumeSendingMutation = { __typename: 'Mutation', resumeSending:
    | { __typename: 'NotCaughtUp', message: string }
    | { __typename: 'SendingResumed', organization: { __typename: 'Organization', id: string, sendingPausedAt: string | null } }
   };

export type WaitingCountsFragment = { __typename: 'Waiting', openReviews: number, newRegistrations: number, unreadConversations: number | null, pausedBroadcasts: number | null };

export const WaitingCountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Waiting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openReviews"}},{"kind":"Field","name":{"kind":"Name","value":"newRegistrations"}},{"kind":"Field","name":{"kind":"Name","value":"unreadConversations"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBroadcasts"}}]}}]} as unknown as DocumentNode<WaitingCountsFragment, unknown>;
export const HomePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HomePage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mayBeTexted"}},{"kind":"Field","name":{"kind":"Name","value":"neverAsked"}},{"kind":"Field","name":{"kind":"Name","value":"out"}},{"kind":"Field","name":{"kind":"Name","value":"inButBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"undeliveredNotices"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmailBounces"}},{"kind":"Field","name":{"kind":"Name","value":"sendingPausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"optOuts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"people"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WaitingCounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organizationEmail"}},{"kind":"Field","name":{"kind":"Name","value":"caughtUpAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textingNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Waiting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openReviews"}},{"kind":"Field","name":{"kind":"Name","value":"newRegistrations"}},{"kind":"Field","name":{"kind":"Name","value":"unreadConversations"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBroadcasts"}}]}}]} as unknown as DocumentNode<HomePageQuery, HomePageQueryVariables>;
export const ResumeSendingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeSending"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeSending"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SendingResumed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sendingPausedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotCaughtUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeSendingMutation, ResumeSendingMutationVariables>;