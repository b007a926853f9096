import type { ApolloServerPlugin } from '@apollo/server';
import type { Sentence } from '@optline/schema';
import { OperationTypeNode } from 'graphql';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';

const onlyBySocket: Sentence = {
  en: 'Subscriptions are answered over a web socket at this address only.',
  es: 'Las suscripciones se contestan en esta dirección solo por WebSocket.',
};

/** One request has one answer: who wants to hear more connects by web socket. */
export const noSubscriptionsByHttp: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, response }) => {
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
      response.http.status = 400;
      throw badInput(onlyBySocket);
    },
  }),
};
