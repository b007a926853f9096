// Written by pnpm codegen from apps/staff/src/person/invited.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
export type InvitedFragment = { __typename: 'InvitationStanding', lastInvitedAt: string | null, unsubscribedAt: string | null };

export const InvitedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationStanding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastInvitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unsubscribedAt"}}]}}]} as unknown as DocumentNode<InvitedFragment, unknown>;