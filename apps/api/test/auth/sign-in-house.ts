import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from '../../src/app.js';
import { emailKeyOf } from '../../src/auth/email-key.js';
import { hashPassword } from '../../src/auth/password.js';
import { choosePassword } from '../../src/auth/keep-password.js';
import { makeSignInLink } from '../../src/auth/sign-in-links.js';
import type { NewSignInLink } from '../../src/auth/sign-in-links.js';
import { readConfig } from '../../src/config.js';
import type { Database } from '../../src/db/data-source.js';
import { migrate } from '../../src/db/migrate.js';
import { inTransaction } from '../../src/db/transaction.js';
import type { House } from '../../src/house.js';
import { newId } from '../../src/ids.js';
import { createMetrics } from '../../src/metrics.js';
import { makeSchool } from '../../src/settings/make-school.js';
import type { Open } from '../databases.js';

export const password = 'three calm otters';

/** Everything about signing in, with a clock that the test moves and a log that the test reads. */
export interface SignInHouse {
  readonly house: House;
  readonly app: FastifyInstance;
  readonly log: () => string;
  /** Moves the clock. */
  pass(minutes: number): void;
  close(): Promise<void>;
}

const production = {
  NODE_ENV: 'production',
  PUBLIC_BASE_URL: 'https://texts.example',
  DATABASE_URL: 'mysql://unused@127.0.0.1/unused',
  PLIVO_AUTH_ID: 'MA00000000000000000',
  PLIVO_AUTH_TOKEN: 'unused-plivo-token',
  POSTMARK_SERVER_TOKEN: 'unused-postmark-token',
  POSTMARK_FROM: 'texting@optline.example',
  POSTMARK_WEBHOOK_PASSWORD: 'unused-webhook-password',
};

export async function openHouse(
  open: Open,
  environment: 'demo' | 'production' = 'demo',
): Promise<SignInHouse> {
  const db = await open();
  await migrate(db);
  let shiftMs = 0;
  let said = '';
  const house: House = {
    config: readConfig(environment === 'demo' ? {} : production),
    db,
    // Signing in sends nothing by itself: it leaves a job for the worker.
    sms: undefined as never,
    email: undefined as never,
    log: pino({ level: 'trace' }, { write: (line: string) => void (said += line) }),
    metrics: createMetrics(),
    now: () => new Date(Date.now() + shiftMs),
  };
  const app = await buildApp(house);
  return {
    house,
    app,
    log: () => said,
    pass: (minutes) => void (shiftMs += minutes * 60_000),
    close: async () => {
      await app.close();
    },
  };
}

let schools = 0;

/** A school whose first user has `password`. */
export async function schoolIn({ house }: SignInHouse, given: { owner?: string; name?: string } = {}) {
  const owner = given.owner ?? `owner${(schools += 1)}@school.example`;
  const name = given.name ?? `School ${schools}`;
  const now = house.now();
  const answers = { name, zone: 'America/New_York', email: 'office@school.example', owner };
  const { organizationId, url } = await inTransaction(house.db, (tx) =>
    makeSchool(tx, answers, { now, publicBaseUrl: house.config.publicBaseUrl }),
  );
  const ownerId = await idOf(
    house.db,
    'SELECT id FROM staff_users WHERE organization_id = ?',
    organizationId,
  );
  await givePassword(house, { ownerId, organizationId });
  return { organizationId, ownerId, owner, name, firstLink: url };
}

async function idOf(db: Database, sql: string, param: string): Promise<string> {
  const row = await db.read.row<{ id: string }>(sql, [param]);
  if (row === null) throw new Error('Not there');
  return row.id;
}

async function givePassword(
  house: House,
  {
    ownerId,
    organizationId,
    chosen = password,
  }: { ownerId: string; organizationId: string; chosen?: string },
): Promise<void> {
  const hash = await hashPassword(chosen);
  const now = house.now();
  await inTransaction(house.db, (tx) =>
    choosePassword(tx, { ownerId, organizationId }, { hash, now, keptSession: null }),
  );
}

export interface NewParent {
  readonly organizationId: string;
  readonly email: string;
  readonly hasPassword?: boolean;
  readonly hasPortalAccess?: boolean;
  readonly chosen?: string;
  readonly language?: string;
}

/** A contact with access to the portal, in a family of their own. */
export async function parentIn({ house }: SignInHouse, wanted: NewParent) {
  const { organizationId, email, hasPortalAccess = true } = wanted;
  const now = house.now();
  const [familyId, personId] = [newId(), newId()];
  await inTransaction(house.db, async (tx) => {
    const dates = { createdAt: now, archivedAt: null, version: 1 };
    await tx.insert('families', {
      id: familyId,
      organizationId,
      name: 'Rivera',
      sortName: 'rivera',
      language: wanted.language ?? 'en',
      timeZone: null,
      ...dates,
    });
    await tx.insert('people', {
      id: personId,
      organizationId,
      familyId,
      kind: 'contact',
      firstName: 'Rosa',
      lastName: 'Rivera',
      sortName: 'rivera rosa',
      email,
      emailKey: emailKeyOf(email),
      emailUnusableAt: null,
      cellPhone: null,
      birthOn: null,
      hasPortalAccess,
      ...dates,
    });
  });
  if (wanted.hasPassword ?? true)
    await givePassword(house, {
      ownerId: personId,
      organizationId,
      ...(wanted.chosen && { chosen: wanted.chosen }),
    });
  return { personId, familyId, organizationId, email };
}

/** A link as the worker makes it for a mail. */
export async function linkFor(
  { house }: SignInHouse,
  wanted: Partial<NewSignInLink> & { email: string },
): Promise<string> {
  const { email, ...rest } = wanted;
  const { token } = await inTransaction(house.db, (tx) =>
    makeSignInLink(tx, {
      purpose: 'sign-in',
      audience: 'parent',
      emailKey: emailKeyOf(email),
      owner: null,
      now: house.now(),
      publicBaseUrl: house.config.publicBaseUrl,
      ...rest,
    }),
  );
  return token;
}

/** Changes rows as another part of the house would. */
export async function change(
  house: House,
  sql: string,
  params: Array<string | Date | boolean>,
): Promise<void> {
  await inTransaction(house.db, (tx) => tx.run(sql, params));
}
