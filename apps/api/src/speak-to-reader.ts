import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Problem } from '@optline/schema';
import type { GraphQLFormattedError } from 'graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from './context.js';
import { OperationError } from './errors.js';
import { maskedSentence } from './mask-errors.js';
import { inTheirWords } from './sentences.js';

/** What a rule said, in the language of whoever asked. */
@Resolver(() => Problem)
export class ProblemResolver {
  @FieldResolver(() => String)
  message(@Root() { message }: Problem, @Ctx() context: Context): string {
    return inTheirWords(context, message);
  }
}

/** Puts errors into the language of whoever asked. What no sentence of ours stands behind is for programmers. */
export const speakToReader: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, errors = [], response: { body } }) => {
      if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
      body.singleResult.errors = body.singleResult.errors.map((told, at) =>
        spoken(told, { error: errors[at], context: contextValue }),
      );
    },
  }),
};

function spoken(
  told: GraphQLFormattedError,
  { error, context }: { error: unknown; context: Context },
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const sentence = cause instanceof OperationError ? cause.sentence : maskedSentence(told.extensions);
  return sentence === null ? told : { ...told, message: inTheirWords(context, sentence) };
}
