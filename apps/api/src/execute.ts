import type { ApolloServer } from '@apollo/server';
import type { Context } from './context.js';
import { codeOf } from './errors.js';

/** The schema server that every door executes its mutation on. */
export type Contract = ApolloServer<Context>;

/** What a door's mutation came to. A result with errors is a fault, since doors send well-formed input. */
export type DoorOutcome<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly code: string };

/**
 * Executes a mutation of the same schema as everybody else. Apollo resolves with `errors` where a resolver
 * throws, so the doors look.
 */
export async function executeFor<T>(
  contract: Contract,
  context: Context,
  { query, variables }: { query: string; variables: Record<string, unknown> },
): Promise<DoorOutcome<T>> {
  // As text: Apollo keeps parsed and checked documents by their text, and would print a parsed one every time.
  const { body } = await contract.executeOperation<Record<string, unknown>>(
    { query, variables },
    { contextValue: context },
  );
  if (body.kind !== 'single') return { ok: false, code: 'INTERNAL_SERVER_ERROR' };
  const { data, errors } = body.singleResult;
  const error = errors?.[0];
  if (error !== undefined || data == null) return { ok: false, code: codeOf(error?.extensions) };
  return { ok: true, data: data as T };
}
