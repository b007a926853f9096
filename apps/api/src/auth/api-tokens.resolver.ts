import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ApiToken, ApiTokenCreated, CreateApiTokenInput } from '@optline/schema';
import type { Context } from '../context.js';
import { badInput, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { listTokens, makeToken, revokeToken } from './api-tokens.js';
import type { TokenView } from './api-tokens.js';
import { staffWith } from './guards.js';
import { apiScopes } from './scopes.js';

const nameLengthAtMost = 80;

/** The bearer tokens of GraphQL clients. */
@Resolver()
export class ApiTokensResolver {
  @Query(() => [ApiToken], { description: 'The tokens of the school, the newest first.' })
  async apiTokens(@Ctx() ctx: Context): Promise<ApiToken[]> {
    const { organizationId } = staffWith(ctx, 'manage-users');
    return (await listTokens(ctx.house, organizationId)).map(presented);
  }

  @Mutation(() => ApiTokenCreated, { description: 'Makes a token. Its secret is shown this once.' })
  async createApiToken(
    @Arg('input', () => CreateApiTokenInput) input: CreateApiTokenInput,
    @Ctx() ctx: Context,
  ): Promise<ApiTokenCreated> {
    const by = staffWith(ctx, 'manage-users');
    const name = input.name.trim();
    if (name === '' || name.length > nameLengthAtMost)
      throw badInput(forStaff(`A token needs a name of at most ${nameLengthAtMost} characters.`));
    const scopes = apiScopes.filter((scope) => input.scopes.includes(scope));
    if (scopes.length === 0) throw badInput(forStaff('A token needs at least one scope.'));
    const { token, secret } = await makeToken(ctx.house, by, { name, scopes });
    return Object.assign(new ApiTokenCreated(), { apiToken: presented(token), secret });
  }

  @Mutation(() => ApiToken, { description: 'Revokes a token at once and for good.' })
  async revokeApiToken(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<ApiToken> {
    const { organizationId } = staffWith(ctx, 'manage-users');
    const token = await revokeToken(ctx.house, organizationId, id);
    if (token === null) throw notFound('token');
    return presented(token);
  }
}

function presented({ scopesJson, makerName, ...token }: TokenView): ApiToken {
  const { id, name, hint, createdAt, lastUsedAt, revokedAt } = token;
  return Object.assign(new ApiToken(), {
    id,
    name,
    hint,
    scopes: scopesJson,
    createdBy: makerName,
    createdAt,
    lastUsedAt,
    revokedAt,
  });
}
