import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, ServerError } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { Observable } from 'rxjs';
import { createCache } from './cache.js';
import type { Audience } from '../contract/contract.generated.js';
import type { Language } from '../words/language-watch.js';
import { isUnattended } from '../session/idle-clock.js';
import type { NetworkWatch } from './network-state.js';

export interface ApolloOptions {
  readonly audience: Audience;
  readonly network: NetworkWatch;
  /** What the reader reads now: the api's own sentences come in it. */
  readonly language: () => Language;
  /** Heard when the server no longer knows who asks. */
  readonly onSessionEnded: () => void;
  /** Heard when something was not allowed: what they may do is not what the page believes. */
  readonly onNotAllowed: () => void;
}

const audienceHeader: Record<Audience, string> = { STAFF: 'staff', PARENT: 'parent' };

/** The way to the api for one app: the cookie of its own audience, and no other. */
export function createApolloClient(options: ApolloOptions): ApolloClient {
  const { audience, network, language, onSessionEnded, onNotAllowed } = options;
  const refused = new ErrorLink(({ error }) => {
    if (codeOf(error) === 'UNAUTHENTICATED') onSessionEnded();
    if (codeOf(error) === 'FORBIDDEN') onNotAllowed();
  });
  const asTheyAre = new SetContextLink(({ headers }) => ({
    headers: {
      ...headers,
      'accept-language': language(),
      // News must not keep a session alive that nobody uses.
      ...(isUnattended(audience) && { 'x-optline-unattended': '1' }),
    },
  }));
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'x-optline-audience': audienceHeader[audience] },
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([refused, networkLink(network), asTheyAre, http]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}

/** Tells how the way to the server is. */
export function networkLink(network: NetworkWatch): ApolloLink {
  return new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        const end = network.begin();
        const subscription = forward(operation).subscribe({
          next: (result) => {
            end('answered');
            observer.next(result);
          },
          error: (error: unknown) => {
            end(ServerError.is(error) ? 'answered' : 'unanswered');
            observer.error(error);
          },
          complete: () => observer.complete(),
        });
        return () => {
          end('dropped');
          subscription.unsubscribe();
        };
      }),
  );
}

/** The code of an error that the contract names: FORBIDDEN, NOT_FOUND, BAD_USER_INPUT and so on; else null. */
export function codeOf(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const code = error.errors[0]?.extensions?.['code'];
  return typeof code === 'string' ? code : null;
}
