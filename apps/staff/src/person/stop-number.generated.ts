// Written by pnpm codegen from apps/staff/src/person/stop-number.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** A request heard by the office. */
export type HeardInput = {
  at: string;
  how: ProofHow;
  /** In their words. */
  words?: string | null | undefined;
};

/** How somebody gave their Yes, or asked. */
export type ProofHow =
  | 'EMAIL'
  | 'IN_PERSON'
  | 'PAPER'
  | 'PHONE';

/** Name the number by exactly one of number, personId and token. */
export type StopNumberInput = {
  /** Staff: heard by phone, at the desk, in a letter or e-mail. */
  heard?: HeardInput | null | undefined;
  number?: string | null | undefined;
  /** The person on whose record the number stands. */
  personId?: string | number | null | undefined;
  /** Of the e-mailed page. */
  token?: string | null | undefined;
};

export type StopNumberMutationVariables = Exact<{
  input: StopNumberInput;
}>;


export type StopNumberMutation = { __typename: 'Mutation', stopNumber:
    | { __typename: 'LinkUnknown', message: string }
    | { __typename: 'NumberStopped', maskedNumber: string, wasAlreadySo: boolean, turnedOut: Array<{ __typename: 'NumberSharer', personId: string | null, name: string }> }
    | { __typename: 'TextOptInRefused', message: string }
   };

export type LiftOfficeStopMutationVariables = Exact<{
  number: string;
  reason: string;
}>;


export type LiftOfficeStopMutation = { __typename: 'Mutation', liftOfficeStop:
    | { __typename: 'OfficeStopLifted', number: string }
    | { __typename: 'TextOptInRefused', message: string }
   };


export const StopNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StopNumberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NumberStopped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"wasAlreadySo"}},{"kind":"Field","name":{"kind":"Name","value":"turnedOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StopNumberMutation, StopNumberMutationVariables>;
export const LiftOfficeStopDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LiftOfficeStop"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"liftOfficeStop"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficeStopLifted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextOptInRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LiftOfficeStopMutation, LiftOfficeStopMutationVariables>;