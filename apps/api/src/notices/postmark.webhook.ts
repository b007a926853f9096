import type { FastifyInstance, FastifyRequest } from 'fastify';
import { executeFor } from '../execute.js';
import { parseEmailEvent, verifyPostmarkCredentials } from '../gateways/postmark/webhook.js';
import type { WebhookOptions } from '../texting/plivo.webhook.js';

/** A bounce may quote the whole mail. */
const bodyAtMostBytes = 4 * 1024 * 1024;

const receiveEmailEvent = `mutation ReceiveEmailEvent($input: EmailEventInput!) {
  receiveEmailEvent(input: $input) { outcome }
}`;

/** The mail server's door. A wrong password gets 401, since a 403 would end all its retries. */
export async function postmarkWebhook(app: FastifyInstance, options: WebhookOptions): Promise<void> {
  const { house } = options;
  const { webhookUser: username, webhookPasswords, streams } = house.config.postmark;
  const accepted = webhookPasswords.map((password) => ({ username, password }));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyAtMostBytes }, (_request, body, done) =>
    done(null, body),
  );
  app.post(
    '/webhooks/postmark',
    { logLevel: 'silent' },
    async (request: FastifyRequest<{ Body: Buffer | undefined }>, reply) => {
      if (!verifyPostmarkCredentials(request.headers, accepted)) {
        house.metrics.webhooksRefused.inc({ provider: 'postmark', why: 'credentials' });
        return reply.code(401).send();
      }
      const parsed = parseEmailEvent(request.body ?? Buffer.alloc(0));
      if (!parsed.ok) return reply.code(parsed.why === 'not-json' ? 400 : 200).send();
      const { event } = parsed;
      if (event.kind === 'ignored') return reply.code(200).send();
      const outcome = await executeFor(
        options.contract,
        options.contextFor(request, { kind: 'webhook', provider: 'postmark' }),
        {
          query: receiveEmailEvent,
          variables: {
            input: {
              kind: event.kind.replaceAll('-', '_').toUpperCase(),
              stream: event.stream === streams.invitations ? 'INVITATIONS' : 'TRANSACTIONAL',
              address: event.address,
              dedupeKey: event.dedupeKey,
              jobId: event.jobId,
              at: event.at ?? house.now(),
            },
          },
        },
      );
      return reply.code(outcome.ok ? 200 : 503).send();
    },
  );
}
