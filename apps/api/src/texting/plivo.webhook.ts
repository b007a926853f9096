import { createHash } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { executeFor } from '../execute.js';
import type { Contract } from '../execute.js';
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

type AnswerCode = 200 | 400 | 403 | 503;
type Params = Array<[string, string]>;
type TextRequest = FastifyRequest<{
  Body: Buffer | undefined;
  Params: { secret: string; textId?: string; attempt?: string };
}>;

/** The carrier's doors: they verify, translate and execute a mutation of the schema. 200 only for what is stored. */
export async function plivoWebhook(app: FastifyInstance, options: WebhookOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyAtMostBytes }, (_request, body, done) =>
    done(null, body),
  );
  app.setErrorHandler<FastifyError>((error, _request, reply) => reply.code(error.statusCode ?? 503).send());
  app.post('/webhooks/plivo/:secret/texts', { logLevel: 'silent' }, async (request: TextRequest, reply) =>
    answer(options, reply, receiveText(options, request)),
  );
  // Without an attempt: of texts that were handed over before attempts were told apart.
  for (const url of [
    '/webhooks/plivo/:secret/reports/:textId/:attempt',
    '/webhooks/plivo/:secret/reports/:textId',
  ])
    app.post(url, { logLevel: 'silent' }, async (request: TextRequest, reply) =>
      answer(options, reply, receiveReport(options, request)),
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

async function receiveText(options: WebhookOptions, request: TextRequest): Promise<AnswerCode> {
  const { house } = options;
  const params = await verified(house, request);
  if (params === null) return 403;
  const parsed = parseInboundText(params);
  if (!parsed.ok) return 400;
  const { text } = parsed;
  const outcome = await executeFor<{ receiveTextReply: { kind: string; outcome: string } }>(
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
  );
  if (!outcome.ok) return 503;
  const { kind, outcome: what } = outcome.data.receiveTextReply;
  house.metrics.textsReceived.inc({ kind, outcome: what });
  return 200;
}

const idShape = /^[0-9a-f-]{36}$/;

async function receiveReport(options: WebhookOptions, request: TextRequest): Promise<AnswerCode> {
  const params = await verified(options.house, request);
  if (params === null) return 403;
  const parsed = parseDeliveryReport(params);
  if (!parsed.ok) return 400;
  const { report } = parsed;
  const { textId = '', attempt = '' } = request.params;
  const outcome = await executeFor(
    options.contract,
    options.contextFor(request, { kind: 'webhook', provider: 'plivo' }),
    {
      query: receiveDeliveryReport,
      variables: {
        input: {
          textId: idShape.test(textId) ? textId : null,
          attempt: /^\d{1,4}$/.test(attempt) ? Number(attempt) : null,
          providerMessageId: report.providerMessageId,
          state: report.status,
          sequence: report.sequence,
          errorCode: report.errorCode,
        },
      },
    },
  );
  return outcome.ok ? 200 : 503;
}

/**
 * Answers in time, whatever happens. What is not stored by then counts as not stored: the carrier tries again, and
 * finds it if it was stored after all.
 */
async function answer(
  { house }: WebhookOptions,
  reply: FastifyReply,
  work: Promise<AnswerCode>,
): Promise<FastifyReply> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<AnswerCode>((resolve) => {
    timer = setTimeout(() => resolve(503), answerWithinMs).unref();
  });
  try {
    const code = await Promise.race([work, late]);
    reply.code(code);
  } catch (error) {
    house.log.error({ err: error }, 'a webhook of the carrier could not be stored');
    reply.code(503);
  } finally {
    clearTimeout(timer);
  }
  if (reply.statusCode === 200) reply.header('content-type', 'application/xml').send(emptyResponseXml);
  else reply.send();
  return reply;
}
