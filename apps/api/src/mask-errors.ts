import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from './db/failures.js';
import { codeOf } from './errors.js';
import { newId } from './ids.js';

/** Codes of errors that say something to the client; all others are ours. */
const told = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'TOO_MANY_REQUESTS',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Our own faults are told as a reference only; the log has the rest. */
export function maskErrors(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path, extensions } = formatted;
    const code = codeOf(extensions);
    if (told.has(code)) return { message, locations, path, extensions: { ...extensions, code } };
    const cause = unwrapResolverError(error);
    const reference = newId();
    log.error(
      { err: cause, reference, path: path?.filter((step) => typeof step === 'string') },
      'an operation failed',
    );
    const isUnavailable = cause instanceof DatabaseUnavailable;
    return {
      message: isUnavailable
        ? 'The service is not available right now and nothing was stored. Please try again in a minute.'
        : `Something went wrong on our side, and nothing was stored. Reference: ${reference}`,
      path,
      extensions: { code: isUnavailable ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR', reference },
    };
  };
}
