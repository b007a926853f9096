import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serveProvider } from '../web/provider-hooks.js';
import { isSame } from '../web/is-same.js';
import type { World } from '../world.js';
import { listMessages, messageRecord } from './message-records.js';
import { sendSchema, sendText } from './send-text.js';

interface AccountPath {
  Params: { authId: string };
}

/** The part of Plivo's API that Optline uses (docs.plivo.com, messaging API). */
export function plivoRoutes(world: World) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((_error, _request, reply) => refuse(reply, 400, 'request could not be read'));
    serveProvider(app, world, (request, reply) => checkAccount(world, request, reply));
    const account = '/v1/Account/:authId';
    app.post<AccountPath>(
      `${account}/Message/`,
      { config: { provider: 'plivo', deed: 'send-text' } },
      (request, reply) => send(world, request.body, reply),
    );
    app.get<AccountPath>(
      `${account}/Message/`,
      { config: { provider: 'plivo', deed: 'list-texts' } },
      (request, reply) => {
        const list = listMessages(world, request.query, request.params.authId);
        return list ? { api_id: randomUUID(), ...list } : refuse(reply, 400, 'invalid filter');
      },
    );
    app.get<{ Params: { authId: string; uuid: string } }>(
      `${account}/Message/:uuid/`,
      { config: { provider: 'plivo', deed: 'get-text' } },
      (request, reply) => {
        const { authId, uuid } = request.params;
        const text = world.state.texts.get(uuid);
        if (!text || text.author === 'carrier') return refuse(reply, 404, 'not found');
        return { api_id: randomUUID(), ...messageRecord(text, authId) };
      },
    );
    app.get<AccountPath>(`${account}/`, { config: { provider: 'plivo', deed: 'get-account' } }, (request) =>
      accountRecord(request.params.authId),
    );
    app.get<AccountPath & { Querystring: { country_iso?: string } }>(
      `${account}/Pricing/`,
      { config: { provider: 'plivo', deed: 'get-pricing' } },
      (request, reply) =>
        request.query.country_iso === 'US' ? pricing() : refuse(reply, 404, 'country not found'),
    );
  };
}

function send(world: World, body: unknown, reply: FastifyReply): FastifyReply {
  const parsed = sendSchema.safeParse(body);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0] ?? 'body';
    return refuse(reply, 400, `${String(field)} parameter is missing or invalid`);
  }
  const result = sendText(world, parsed.data);
  if (result.kind === 'refused') return refuse(reply, 400, result.error);
  return reply.code(202).send({
    api_id: randomUUID(),
    message: 'message(s) queued',
    message_uuid: result.messageUuids,
    ...(result.invalidNumbers.length > 0 ? { invalid_number: result.invalidNumbers } : {}),
  });
}

function refuse(reply: FastifyReply, status: number, error: string): FastifyReply {
  return reply.code(status).send({ api_id: randomUUID(), error });
}

function checkAccount(world: World, request: FastifyRequest, reply: FastifyReply): boolean {
  const { plivo } = world.options;
  const { authId } = request.params as { authId?: string };
  const given = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const credentials = Buffer.from(given, 'base64').toString('utf8');
  const isKnown = [plivo, ...(plivo.subaccounts ?? [])].some(
    (account) => account.authId === authId && isSame(credentials, `${account.authId}:${account.authToken}`),
  );
  if (!isKnown) refuse(reply, 401, 'authentication failed');
  return isKnown;
}

/** Of texts within the United States (plivo.com/docs, pricing API): a rate for one segment, in US dollars. */
function pricing(): Record<string, unknown> {
  const outbound = { rate: '0.00550' };
  return {
    api_id: randomUUID(),
    country: 'United States',
    country_code: 1,
    country_iso: 'US',
    message: {
      inbound: { rate: '0.00550' },
      outbound,
      outbound_networks_list: [{ group_name: 'United States - All', ...outbound }],
    },
  };
}

function accountRecord(authId: string): Record<string, unknown> {
  return {
    api_id: randomUUID(),
    account_type: 'standard',
    address: '',
    auto_recharge: false,
    billing_mode: 'prepaid',
    cash_credits: '100.00000',
    city: '',
    name: 'Optline sandbox',
    resource_uri: `/v1/Account/${authId}/`,
    state: '',
    timezone: 'UTC',
    auth_id: authId,
  };
}
