// Written by pnpm codegen from apps/staff/src/texts/text-line.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** Which way a text went. */
export type TextDirection =
  | 'RECEIVED'
  | 'SENT';

export type TextLineFragment = { __typename: 'PersonText', id: string, at: string, direction: TextDirection, kind: string, body: string, ourNumber: string, state: string | null, stateReason: string | null, errorCode: string | null };

export const TextLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TextLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"ourNumber"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]} as unknown as DocumentNode<TextLineFragment, unknown>;