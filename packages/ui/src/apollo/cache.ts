import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from '../contract/contract.generated.js';

/**
 * Pages of a connection are joined to one list. What asks for another list (a search, a filter) is named here; `first`
 * and `after` only move along it.
 */
const connections: Record<string, string[]> = {
  broadcasts: [],
  enrolments: ['classId', 'past', 'search'],
  leftOutOfAudience: ['audience', 'why'],
  leftOutOfBroadcast: ['id', 'why'],
  registrations: [],
  reviews: ['open'],
  textsOfBroadcast: ['id', 'part'],
  undeliveredNotices: [],
};

export function createCache(): InMemoryCache {
  const fields = Object.fromEntries(
    Object.entries(connections).map(([name, keys]) => [name, relayStylePagination(keys)]),
  );
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields },
      TextConsent: { merge: true },
      Conversation: { fields: { texts: relayStylePagination() } },
      Person: {
        fields: {
          history: relayStylePagination(),
          story: relayStylePagination(),
          texts: relayStylePagination(),
        },
      },
    },
  });
}
