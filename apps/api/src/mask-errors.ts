import { unwrapResolverError } from '@apollo/server/errors';
import type { Sentence } from '@optline/schema';
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

const notAvailable: Sentence = {
  en: 'The service is not available right now and nothing was stored. Please try again in a minute.',
  es: 'El servicio no está disponible ahora y no se guardó nada. Inténtelo de nuevo en un minuto.',
};

const ourFault = (reference: string): Sentence => ({
  en: `Something went wrong on our side, and nothing was stored. Reference: ${reference}`,
  es: `Algo salió mal de nuestro lado y no se guardó nada. Referencia: ${reference}`,
});

/** What a masked error says; `null` for one that was not masked. */
export function maskedSentence(extensions: GraphQLFormattedError['extensions']): Sentence | null {
  const reference = extensions?.['reference'];
  if (typeof reference !== 'string') return null;
  return extensions?.['code'] === 'UNAVAILABLE' ? notAvailable : ourFault(reference);
}

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
    const masked = { code: isUnavailable ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR', reference };
    const sentence = isUnavailable ? notAvailable : ourFault(reference);
    return { message: sentence.en, path, extensions: masked };
  };
}
