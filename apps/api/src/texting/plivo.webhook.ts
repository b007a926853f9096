import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { executeFor } from '../execute.js';
import type { Contract, DoorOutcome } from '../execute.js';
import { parsePlivoForm } from '../gateways/plivo/form.js';
import { emptyResponseXml, parseDeliveryReport, parseInboundText } from '../gateways/plivo/inbound.js';
import { verifyPlivoSignature } from '../gateways/plivo/signature.js';
import type { House } from '../house.js';

export interface WebhookOptions {
  readonly house: House;
  readonly contract: Contract;
  /** The context of a door that has verified who calls. */
  readonly contextFor: (request: FastifyRequest, principal: Context['principal']) => Context;
}

const bodyAtMostBytes = 64 * 1024;
/** The carrier gives up after 8 s; by then it must have our answer. */
const answerWithinMs = 6000;

const receiveTextReply = `mutation ReceiveTextReply($input: TextReplyInput!) {
  receiveTextReply(input: $input) { wasDuplicate kind outcome }
}`;

const receiveDeliveryReport = `mutation ReceiveDeliveryReport($input: DeliveryReportInput!) {
  receiveDeliveryReport(input: $input) { outcome }
}`;

type Params = Array<[string, string]>;
type TextRequest = FastifyRequest<{ Body: Buffer | undefined; Params: { secret: string; textId?: string } }>;

/** The carrier's doors: they verify, translate and execute a mutation of the schema. 200 only for what is stored. */
export async function plivoWebhook(app: FastifyInstance, options: WebhookOptions): Promise<void> {
  const { house } = options;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyAtMostBytes }, (_request, body, done) =>
    done(null, body),
  );
  app.post('/webhooks/plivo/:secret/texts', { logLevel: 'silent' }, async (request: TextRequest, reply) => {
    const params = await verified(house, request);
    return params === null ? refuse(reply, 403) : receiveText(options, { request, reply, params });
  });
  app.post(
    '/webhooks/plivo/:secret/reports/:textId',
    { logLevel: 'silent' },
    async (request: TextRequest, reply) => {
      const params = await verified(house, request);
      return params === null ? refuse(reply, 403) : receiveReport(options, { request, reply, params });
    },
  );
}

/** The form's fields, or `null` where the carrier did not sign them. */
async function verified(house: House, request: TextRequest): Promise<Params | null> {
  const body = request.body ?? Buffer.alloc(0);
  const params = parsePlivoForm(body);
  const { plivo, publicBaseUrl } = house.config;
  const verdict = verifyPlivoSignature({
    method: request.method,
    url: publicBaseUrl + request.raw.url,
    headers: request.headers,
    params,
    authTokens: [...plivo.authTokens, ...Object.values(plivo.subaccounts)],
    allowV2: plivo.allowV2,
  });
  if (!verdict.ok) {
    house.metrics.webhooksRefused.inc({ provider: 'plivo', why: verdict.why });
    house.log.warn({ why: verdict.why }, 'a webhook of the carrier was refused');
    return null;
  }
  if (verdict.scheme === 'v2' && !(await isFirstBodyOf(house, verdict.nonce, body))) {
    house.metrics.webhooksRefused.inc({ provider: 'plivo', why: 'nonce-reused' });
    house.log.error('a signature of the carrier was used again with another body');
    return null;
  }
  return params;
}

/** V2 does not sign the body: a nonce that was seen with another body is a forgery, with the same one a retry. */
async function isFirstBodyOf(house: House, nonce: string, body: Buffer): Promise<boolean> {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const key = nonce.length <= 64 ? nonce : createHash('sha256').update(nonce).digest('hex');
  return inTransaction(house.db, async (tx) => {
    const row = { nonce: key, bodyHash, createdAt: house.now() };
    if ((await tx.insertIgnore('webhook_nonces', [row])) === 1) return true;
    const seen = await tx.row<{ bodyHash: string }>('SELECT body_hash FROM webhook_nonces WHERE nonce = ?', [
      key,
    ]);
    return seen?.bodyHash === bodyHash;
  });
}

interface Call {
  readonly request: TextRequest;
  readonly reply: FastifyReply;
  readonly params: Params;
}

async function receiveText(options: WebhookOptions, { request, reply, params }: Call): Promise<FastifyReply> {
  const parsed = parseInboundText(params);
  if (!parsed.ok) return refuse(reply, 400);
  const { text } = parsed;
  const { house } = options;
  const outcome = await inTime(
    executeFor<{ receiveTextReply: { kind: string; outcome: string } }>(
      options.contract,
      options.contextFor(request, { kind: 'webhook', provider: 'plivo' }),
      {
        query: receiveTextReply,
        variables: {
          input: {
            providerMessageId: text.providerMessageId,
            from: text.from.value,
            to: text.to.value,
            body: text.body,
            intent: text.intent?.toUpperCase() ?? null,
            intentIsGiven: text.intentReported,
            carrierTime: text.carrierTime,
          },
        },
      },
    ),
  );
  if (!outcome.ok) return refuse(reply, 503);
  const { kind, outcome: what } = outcome.data.receiveTextReply;
  house.metrics.textsReceived.inc({ kind, outcome: what });
  return accept(reply);
}

const idShape = /^[0-9a-f-]{36}$/;

async function receiveReport(
  options: WebhookOptions,
  { request, reply, params }: Call,
): Promise<FastifyReply> {
  const parsed = parseDeliveryReport(params);
  if (!parsed.ok) return refuse(reply, 400);
  const { report } = parsed;
  const { textId = '' } = request.params;
  const outcome = await inTime(
    executeFor(options.contract, options.contextFor(request, { kind: 'webhook', provider: 'plivo' }), {
      query: receiveDeliveryReport,
      variables: {
        input: {
          textId: idShape.test(textId) ? textId : null,
          providerMessageId: report.providerMessageId,
          state: report.status,
          sequence: report.sequence,
          errorCode: report.errorCode,
        },
      },
    }),
  );
  return outcome.ok ? accept(reply) : refuse(reply, 503);
}

/** What is not stored in time is not stored: the carrier tries again, and finds it if it was stored after all. */
async function inTime<T>(work: Promise<DoorOutcome<T>>): Promise<DoorOutcome<T>> {
  const late = new AbortController();
  try {
    return await Promise.race([
      work,
      pause(answerWithinMs, { ok: false as const, code: 'TOO_LATE' }, { signal: late.signal, ref: false }),
    ]);
  } finally {
    late.abort();
  }
}

function accept(reply: FastifyReply): FastifyReply {
  return reply.code(200).header('content-type', 'application/xml').send(emptyResponseXml);
}

function refuse(reply: FastifyReply, code: 400 | 403 | 503): FastifyReply {
  return reply.code(code).send();
}
