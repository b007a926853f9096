import { z } from 'zod';

/**
 * The settings of the api, read once at start. This is the only file that reads the environment. Without any
 * setting it is a demo on loopback; with NODE_ENV=production nothing unsafe is defaulted.
 */
export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** The address under which the world reaches us, without a slash at the end. */
  readonly publicBaseUrl: string;
  /** `null` is SQLite in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** Another MySQL user for migrations, where the application's own may not alter tables. */
  readonly migrationDatabaseUrl: string | null;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly logLevel: string;
  /** Reverse proxies in front of us: how many hops of X-Forwarded-For are trusted. */
  readonly trustedProxies: number;
  readonly runsWorker: boolean;
  readonly metricsToken: string | null;
  readonly plivo: {
    readonly authId: string;
    /** The first signs our requests; all are accepted on webhooks (rotation, subaccounts). */
    readonly authTokens: readonly string[];
    /** Auth tokens of subaccounts, by auth id. */
    readonly subaccounts: Readonly<Record<string, string>>;
    readonly url: string | null;
    readonly allowV2: boolean;
    /** As many as the account may send, over all schools. */
    readonly textsPerSecond: number;
  };
  readonly postmark: {
    readonly serverToken: string;
    readonly requestHost: string | null;
    readonly useHttps: boolean;
    readonly from: string;
    readonly webhookUser: string;
    readonly webhookPasswords: readonly string[];
    readonly streams: { readonly transactional: string; readonly invitations: string };
  };
  /** Where the sandbox is, when it is carrier and mailbox. */
  readonly sandboxUrl: string | null;
}

/** What is wrong with the settings, one sentence each. */
export class BadConfig extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'BadConfig';
  }
}

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

const subaccountList = list.transform((items, context) => {
  const pairs = items.map((item) => item.split(':'));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes('')))
    context.addIssue('must be a list of id:token, separated by commas');
  return Object.fromEntries(pairs) as Record<string, string>;
});

const settings = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  PUBLIC_BASE_URL: z.url().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(mysql|mariadb):\/\//, 'must begin with mysql://')
    .optional(),
  MIGRATION_DATABASE_URL: z
    .string()
    .regex(/^(mysql|mariadb):\/\//, 'must begin with mysql://')
    .optional(),
  DATA_FOLDER: z.string().default('data'),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  WORKER: flag.default(true),
  METRICS_TOKEN: z.string().min(16).optional(),
  PLIVO_AUTH_ID: z.string().optional(),
  PLIVO_AUTH_TOKEN: list.optional(),
  PLIVO_SUBACCOUNTS: subaccountList.optional(),
  PLIVO_URL: z.url().optional(),
  PLIVO_ALLOW_V2: flag.default(true),
  PLIVO_TEXTS_PER_SECOND: z.coerce.number().min(0.1).max(1000).default(5),
  POSTMARK_SERVER_TOKEN: z.string().optional(),
  POSTMARK_URL: z.url().optional(),
  POSTMARK_FROM: z.email().optional(),
  POSTMARK_WEBHOOK_USER: z.string().default('postmark'),
  POSTMARK_WEBHOOK_PASSWORD: list.optional(),
  POSTMARK_STREAM: z.string().default('outbound'),
  POSTMARK_INVITATIONS_STREAM: z.string().default('invitations'),
  SANDBOX_URL: z.url().optional(),
});

type Settings = z.infer<typeof settings>;

/**
 * Reads and checks the settings.
 *
 * @throws BadConfig naming every setting that is missing or wrong.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const found = parsed(environment);
  const isProduction = found.NODE_ENV === 'production';
  if (isProduction) refuseUnsafe(found);
  return fromSettings(found, isProduction);
}

/** What a command needs that works on the database alone. */
export type DatabaseConfig = Pick<
  Config,
  'isProduction' | 'publicBaseUrl' | 'databaseUrl' | 'migrationDatabaseUrl' | 'dataFolder'
>;

/**
 * Reads the settings of a command that speaks to no provider, so that a first school can be made before there is one.
 *
 * @throws BadConfig naming every setting that is missing or wrong.
 */
export function readDatabaseConfig(environment: NodeJS.ProcessEnv = process.env): DatabaseConfig {
  const found = parsed(environment);
  const isProduction = found.NODE_ENV === 'production';
  const problems = isProduction ? missing(found, ['PUBLIC_BASE_URL', 'DATABASE_URL']) : [];
  if (problems.length > 0) throw new BadConfig(problems);
  const { publicBaseUrl, databaseUrl, migrationDatabaseUrl, dataFolder } = fromSettings(found, isProduction);
  return { isProduction, publicBaseUrl, databaseUrl, migrationDatabaseUrl, dataFolder };
}

function parsed(environment: NodeJS.ProcessEnv): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = settings.safeParse(present);
  if (data === undefined)
    throw new BadConfig(error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`));
  return data;
}

function missing(found: Settings, needed: ReadonlyArray<keyof Settings>): string[] {
  return needed
    .filter((name) => found[name] === undefined || (found[name] as string | string[]).length === 0)
    .map((name) => `${name} is not set. With NODE_ENV=production it has no default.`);
}

function refuseUnsafe(found: Settings): void {
  const problems = missing(found, [
    'PUBLIC_BASE_URL',
    'DATABASE_URL',
    'PLIVO_AUTH_ID',
    'PLIVO_AUTH_TOKEN',
    'POSTMARK_SERVER_TOKEN',
    'POSTMARK_FROM',
    'POSTMARK_WEBHOOK_PASSWORD',
  ]);
  if (found.PUBLIC_BASE_URL !== undefined && !found.PUBLIC_BASE_URL.startsWith('https://'))
    problems.push('PUBLIC_BASE_URL must begin with https://, because sessions and webhooks depend on it.');
  if (found.DEMO === true) problems.push('DEMO cannot be on with NODE_ENV=production.');
  if (found.SANDBOX_URL !== undefined) problems.push('SANDBOX_URL cannot be set with NODE_ENV=production.');
  if (found.POSTMARK_WEBHOOK_PASSWORD?.some((password) => password.length < 16) === true)
    problems.push('POSTMARK_WEBHOOK_PASSWORD must be at least 16 characters long.');
  if (problems.length > 0) throw new BadConfig(problems);
}

function fromSettings(found: Settings, isProduction: boolean): Config {
  const sandboxUrl = isProduction ? null : (found.SANDBOX_URL ?? 'http://127.0.0.1:4010');
  const authId = found.PLIVO_AUTH_ID ?? 'MASANDBOX00000000000';
  return {
    isProduction,
    host: found.HOST ?? (isProduction ? '0.0.0.0' : '127.0.0.1'),
    port: found.PORT,
    publicBaseUrl: (found.PUBLIC_BASE_URL ?? `http://127.0.0.1:${found.PORT}`).replace(/\/+$/, ''),
    databaseUrl: found.DATABASE_URL ?? null,
    migrationDatabaseUrl: found.MIGRATION_DATABASE_URL ?? null,
    dataFolder: found.DATA_FOLDER,
    demo: found.DEMO ?? (!isProduction && found.DATABASE_URL === undefined),
    logLevel: found.LOG_LEVEL,
    trustedProxies: found.TRUSTED_PROXIES,
    runsWorker: found.WORKER,
    metricsToken: found.METRICS_TOKEN ?? null,
    plivo: {
      authId,
      authTokens: found.PLIVO_AUTH_TOKEN ?? ['sandbox-plivo-token'],
      subaccounts: found.PLIVO_SUBACCOUNTS ?? {},
      url: found.PLIVO_URL ?? (sandboxUrl === null ? null : `${sandboxUrl}/v1/Account/${authId}`),
      allowV2: found.PLIVO_ALLOW_V2,
      textsPerSecond: found.PLIVO_TEXTS_PER_SECOND,
    },
    postmark: postmarkFrom(found, sandboxUrl),
    sandboxUrl,
  };
}

function postmarkFrom(found: Settings, sandboxUrl: string | null): Config['postmark'] {
  const url = found.POSTMARK_URL ?? sandboxUrl;
  return {
    serverToken: found.POSTMARK_SERVER_TOKEN ?? 'sandbox-postmark-token',
    requestHost: url === null ? null : new URL(url).host,
    useHttps: url === null || url.startsWith('https:'),
    from: found.POSTMARK_FROM ?? 'texting@optline.example',
    webhookUser: found.POSTMARK_WEBHOOK_USER,
    webhookPasswords: found.POSTMARK_WEBHOOK_PASSWORD ?? ['sandbox-webhook-password'],
    streams: { transactional: found.POSTMARK_STREAM, invitations: found.POSTMARK_INVITATIONS_STREAM },
  };
}
