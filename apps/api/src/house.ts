import type { Logger } from 'pino';
import type { Config } from './config.js';
import { openDatabase } from './db/data-source.js';
import type { Database } from './db/data-source.js';
import type { EmailGateway } from './gateways/email.js';
import { createPlivoGateway } from './gateways/plivo/plivo-sms.js';
import { createPostmarkGateway } from './gateways/postmark/postmark-email.js';
import type { SmsGateway } from './gateways/sms.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import type { Metrics } from './metrics.js';

/** What the application depends on, built once, by hand, in `main.ts` (or a test) and passed on. */
export interface House {
  readonly config: Config;
  readonly db: Database;
  readonly sms: SmsGateway;
  readonly email: EmailGateway;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The clock. Rules never read one themselves. */
  readonly now: () => Date;
}

const providerTimeoutMs = 10_000;
/** Of a call that hands over hundreds of mails. */
const batchTimeoutSeconds = 60;

/** Builds the house for a configuration. Close it with `house.db.close()`. */
export async function buildHouse(config: Config): Promise<House> {
  const { plivo, postmark } = config;
  const [authToken = ''] = plivo.authTokens;
  return {
    config,
    db: await openDatabase({
      url: config.databaseUrl,
      migrationUrl: config.migrationDatabaseUrl,
      folder: config.dataFolder,
    }),
    sms: createPlivoGateway({
      authId: plivo.authId,
      authToken,
      subaccounts: plivo.subaccounts,
      timeoutMs: providerTimeoutMs,
      ...(plivo.url !== null && { url: plivo.url }),
    }),
    email: createPostmarkGateway({
      serverToken: postmark.serverToken,
      from: postmark.from,
      streams: postmark.streams,
      useHttps: postmark.useHttps,
      timeoutSeconds: providerTimeoutMs / 1000,
      batchTimeoutSeconds,
      ...(postmark.requestHost !== null && { requestHost: postmark.requestHost }),
    }),
    log: createLog(config.logLevel),
    metrics: createMetrics(),
    now: () => new Date(),
  };
}
