import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isSame } from '../web/is-same.js';
import { serveProvider } from '../web/provider-hooks.js';
import type { World } from '../world.js';
import { mailDetails, searchMails } from './mail-search.js';
import { sendEmail } from './send-email.js';
import { deactivate, reactivate } from './suppressions.js';

const MAX_BATCH = 500;
const MAX_BATCH_BYTES = 50 * 1024 * 1024;

const suppressionsSchema = z.object({ Suppressions: z.array(z.object({ EmailAddress: z.string() })) });

/** The part of Postmark's API that Optline uses (postmarkapp.com/developer). */
export function postmarkRoutes(world: World) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((_error, _request, reply) =>
      refuse(reply, 422, { code: 402, message: 'Invalid JSON' }),
    );
    serveProvider(app, world, (request, reply) => checkToken(world, request, reply));
    sendingRoutes(app, world);
    readingRoutes(app, world);
    suppressionRoutes(app, world);
  };
}

function sendingRoutes(app: FastifyInstance, world: World): void {
  const options = {
    bodyLimit: MAX_BATCH_BYTES,
    config: { provider: 'postmark', deed: 'send-email' },
  } as const;
  app.post('/email', options, (request, reply) => {
    const answer = sendEmail(world, request.body);
    return reply.code(answer.status).send(answer.body);
  });
  app.post('/email/batch', options, (request, reply) => {
    if (!Array.isArray(request.body)) return refuse(reply, 422, { code: 402, message: 'Invalid JSON' });
    if (request.body.length > MAX_BATCH) {
      return refuse(reply, 422, { code: 410, message: `A batch holds at most ${MAX_BATCH} messages.` });
    }
    return request.body.map((message) => sendEmail(world, message).body);
  });
}

function readingRoutes(app: FastifyInstance, world: World): void {
  const options = { config: { provider: 'postmark', deed: 'find-emails' } } as const;
  app.get('/messages/outbound', options, (request, reply) => {
    const found = searchMails(world, request.query);
    return found ?? refuse(reply, 422, { code: 700, message: 'The search is not valid.' });
  });
  app.get<{ Params: { id: string } }>('/messages/outbound/:id/details', options, (request, reply) => {
    const mail = world.state.mails.get(request.params.id);
    return mail
      ? mailDetails(mail)
      : refuse(reply, 422, { code: 701, message: 'This message does not exist.' });
  });
  app.get('/server', { config: { provider: 'postmark', deed: 'read-server' } }, () => ({
    ID: 1,
    Name: 'Optline sandbox',
    ApiTokens: [],
    DeliveryType: 'Sandbox',
    TrackOpens: false,
    TrackLinks: 'None',
  }));
}

function suppressionRoutes(app: FastifyInstance, world: World): void {
  const options = { config: { provider: 'postmark', deed: 'change-suppressions' } } as const;
  const path = '/message-streams/:stream/suppressions';
  app.get<{ Params: { stream: string } }>(`${path}/dump`, options, ({ params, query }) => ({
    Suppressions: world.state.inactive
      .all()
      .filter(({ stream, email }) => stream === params.stream && isAskedFor(email, query))
      .map(({ email, reason, since }) => ({
        EmailAddress: email,
        SuppressionReason: reason,
        Origin: reason === 'ManualSuppression' ? 'Customer' : 'Recipient',
        CreatedAt: new Date(since).toISOString(),
      })),
  }));
  app.post<{ Params: { stream: string } }>(path, options, (request, reply) =>
    changeEach(request, reply, (email) => {
      deactivate(world, { email, stream: request.params.stream, reason: 'ManualSuppression' });
      return 'Suppressed';
    }),
  );
  app.post<{ Params: { stream: string } }>(`${path}/delete`, options, (request, reply) =>
    changeEach(request, reply, (email) => {
      reactivate(world, { email, stream: request.params.stream });
      return 'Deleted';
    }),
  );
}

/** Postmark's filter by `EmailAddress`; its SDK writes the name with a small letter. */
function isAskedFor(email: string, query: unknown): boolean {
  const asked = Object.entries(Object(query) as Record<string, unknown>).find(
    ([name]) => name.toLowerCase() === 'emailaddress',
  );
  return asked === undefined || email === String(asked[1]).toLowerCase();
}

function changeEach(
  request: FastifyRequest,
  reply: FastifyReply,
  change: (email: string) => string,
): unknown {
  const parsed = suppressionsSchema.safeParse(request.body);
  if (!parsed.success) return refuse(reply, 422, { code: 402, message: 'Invalid JSON' });
  return {
    Suppressions: parsed.data.Suppressions.map(({ EmailAddress }) => ({
      EmailAddress,
      Status: change(EmailAddress),
      Message: null,
    })),
  };
}

function refuse(reply: FastifyReply, status: number, error: { code: number; message: string }): FastifyReply {
  return reply.code(status).send({ ErrorCode: error.code, Message: error.message });
}

function checkToken(world: World, request: FastifyRequest, reply: FastifyReply): boolean {
  const given = request.headers['x-postmark-server-token'];
  if (typeof given === 'string' && isSame(given, world.options.postmark.serverToken)) return true;
  const message =
    given === undefined
      ? 'No Account or Server API tokens were supplied in the HTTP headers.'
      : 'The Server Token you provided in the X-Postmark-Server-Token request header was invalid.';
  refuse(reply, 401, { code: 10, message });
  return false;
}
