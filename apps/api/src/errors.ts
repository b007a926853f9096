import { GraphQLError } from 'graphql';

export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'TOO_MANY_REQUESTS';

/**
 * Thrown where an operation may not run at all: not signed in, not allowed, no such thing, bad input. A rule
 * that says no is not an error but a member of the result union.
 */
function operationError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The code of an error as the contract gives it; ours where there is none. */
export function codeOf(extensions: Readonly<Record<string, unknown>> | undefined): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

export const notSignedIn = () => operationError('UNAUTHENTICATED', 'Please sign in.');
export const notAllowed = (message = 'You may not do that.') => operationError('FORBIDDEN', message);
export const notFound = (what: string) => operationError('NOT_FOUND', `There is no such ${what}.`);
export const badInput = (message: string) => operationError('BAD_USER_INPUT', message);
export const tooManyRequests = () =>
  operationError('TOO_MANY_REQUESTS', 'Too many tries. Please wait a few minutes and try again.');
