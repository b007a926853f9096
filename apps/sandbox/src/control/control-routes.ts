import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { faultSchema } from '../faults/fault.js';
import { isLoopbackUrl } from '../posting/loopback.js';
import { emailEventSchema } from '../postmark/email-events.js';
import type { Control } from './control.js';

const loopbackUrl = z.string().refine(isLoopbackUrl, 'must be an address on this machine');

const numberSchema = z.object({
  messageUrl: loopbackUrl,
  signedUrl: z.url().optional(),
  answersKeywords: z.enum(['carrier', 'optline']).default('carrier'),
  authToken: z.string().min(1).optional(),
  label: z.string().max(80).optional(),
});

const textSchema = z.object({
  to: z.string().min(1),
  text: z.string(),
  mms: z.boolean().optional(),
  signature: z.enum(['v3', 'ma-v3', 'v2', 'none', 'bad']).optional(),
  intent: z.enum(['optout', 'optin', 'help', 'none']).optional(),
  messageUuid: z.string().min(1).optional(),
  duplicates: z.number().int().min(0).max(20).optional(),
  delayMs: z.number().int().min(0).optional(),
  sentAt: z.number().int().optional(),
  messageUrl: loopbackUrl.optional(),
  fields: z.record(z.string(), z.string().nullable()).optional(),
});

const behaviourSchema = z
  .object({
    deliveryDelayMs: z.number().int().min(0),
    blockedSends: z.enum(['report', 'refuse']),
    reports: z.enum(['until-delivered', 'until-sent']),
  })
  .partial();

const webhookSchema = z.object({ url: loopbackUrl, user: z.string(), password: z.string() });
const pairSchema = z.object({ ours: z.string().min(1), phone: z.string().min(1) });
const addressSchema = z.object({
  email: z.string().min(3),
  stream: z.string().default('outbound'),
  reason: z.enum(['HardBounce', 'SpamComplaint', 'ManualSuppression']).default('ManualSuppression'),
});

interface ByNumber {
  Params: { number: string };
}

/** The whole of `Control` over HTTP, as JSON. */
export function controlRoutes(control: Control) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error, _request, reply) => refuseInput(error, reply));
    textingRoutes(app, control);
    mailRoutes(app, control);
    faultRoutes(app, control);
    app.get('/control/ledger', () => control.ledger);
    app.post('/control/reset', () => {
      control.reset();
      return { reset: true };
    });
  };
}

function textingRoutes(app: FastifyInstance, control: Control): void {
  app.get('/control/numbers', () => control.numbers);
  app.put<ByNumber>('/control/numbers/:number', ({ params, body }) =>
    control.registerNumber({ number: params.number, ...numberSchema.parse(body) }),
  );
  app.put<ByNumber>('/control/phones/:number', ({ params }) => control.addPhone(params.number));
  app.get<ByNumber>('/control/phones/:number', ({ params }) => control.phone(params.number));
  app.post<ByNumber>('/control/phones/:number/texts', async ({ params, body }) => {
    const result = await control.textFromPhone({ from: params.number, ...textSchema.parse(body) });
    return { ...result, settled: undefined };
  });
  app.get('/control/blocks', () => control.blocks);
  app.put('/control/blocks', ({ body }) => ({ wasFree: control.block(pairSchema.parse(body)) }));
  app.delete('/control/blocks', ({ body }) => ({ wasBlocked: control.unblock(pairSchema.parse(body)) }));
}

function mailRoutes(app: FastifyInstance, control: Control): void {
  app.get('/control/mails', () => control.mails);
  app.post<{ Params: { id: string } }>('/control/mails/:id/unsubscribe', ({ params }) =>
    control.pressUnsubscribe(params.id),
  );
  app.get<{ Params: { address: string } }>('/control/inboxes/:address', ({ params }) =>
    control.inbox(params.address),
  );
  app.put('/control/inactive-addresses', ({ body }) => {
    control.deactivateAddress(addressSchema.parse(body));
    return { inactive: true };
  });
  app.delete('/control/inactive-addresses', ({ body }) => ({
    wasInactive: control.reactivateAddress(addressSchema.parse(body)),
  }));
  app.put('/control/postmark-webhook', ({ body }) => {
    control.setPostmarkWebhook(webhookSchema.parse(body));
    return { set: true };
  });
  app.post('/control/email-events', async ({ body }) => {
    const result = await control.emailEvent(emailEventSchema.parse(body));
    return { ...result, settled: undefined };
  });
}

function faultRoutes(app: FastifyInstance, control: Control): void {
  app.get('/control/behaviour', () => control.behaviour);
  app.patch('/control/behaviour', ({ body }) => control.behave(behaviourSchema.parse(body)));
  app.get('/control/faults', () => control.faults);
  app.post('/control/faults', ({ body }) => {
    control.fault(faultSchema.parse(body));
    return control.faults;
  });
  app.delete('/control/faults', () => {
    control.clearFaults();
    return control.faults;
  });
}

function refuseInput(error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof z.ZodError) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
    return reply.code(400).send({ error: problems.join('; ') });
  }
  return reply
    .code(400)
    .send({ error: error instanceof Error ? error.message : 'The request could not be read.' });
}
