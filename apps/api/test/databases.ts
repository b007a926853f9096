import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from '@jest/globals';
import mysql from 'mysql2/promise';
import { openDatabase } from '../src/db/data-source.js';
import type { Database, DatabaseSettings } from '../src/db/data-source.js';
import type { DatabaseKind } from '../src/db/sql.js';

/** Opens the database of this block: the same one every time, as a second process would. */
export type Open = (settings?: Partial<DatabaseSettings>) => Promise<Database>;

export interface Place {
  kind: DatabaseKind;
  open: Open;
  /** What `open` opens with, for those who start a process of their own. */
  settings: () => Promise<DatabaseSettings>;
}

const serverUrl = process.env['TEST_MYSQL_URL'];

/** The databases that this machine can test on: SQLite always, MySQL where TEST_MYSQL_URL names a server. */
function databases(): DatabaseKind[] {
  return serverUrl === undefined || serverUrl === '' ? ['sqlite'] : ['sqlite', 'mysql'];
}

/** Runs the same tests once on every database, each on a fresh one that is thrown away afterwards. */
export function describeEachDatabase(name: string, tests: (open: Open, place: Place) => void): void {
  for (const kind of databases())
    describe(`${name} on ${kind}`, () => {
      withPlace(kind, tests);
    });
}

/** As `describeEachDatabase`, for what only one of them does; nothing where the machine has no such database. */
export function describeOn(
  kind: DatabaseKind,
  name: string,
  tests: (open: Open, place: Place) => void,
): void {
  if (databases().includes(kind))
    describe(`${name} on ${kind}`, () => {
      withPlace(kind, tests);
    });
}

function withPlace(kind: DatabaseKind, tests: (open: Open, place: Place) => void): void {
  const fresh = kind === 'sqlite' ? freshFolder() : freshMysql();
  const opened: Database[] = [];
  const open: Open = async (settings = {}) => {
    const db = await openDatabase({ ...(await fresh.settings()), ...settings });
    opened.push(db);
    return db;
  };
  afterAll(async () => {
    await Promise.allSettled(opened.map((db) => db.close()));
    await fresh.remove();
  });
  tests(open, { kind, open, settings: fresh.settings });
}

interface Fresh {
  settings: () => Promise<DatabaseSettings>;
  remove: () => Promise<void>;
}

function freshFolder(): Fresh {
  let folder: Promise<string> | null = null;
  return {
    settings: async () => ({
      url: null,
      folder: await (folder ??= mkdtemp(join(tmpdir(), 'optline-test-'))),
    }),
    remove: async () => {
      if (folder !== null) await rm(await folder, { recursive: true, force: true });
    },
  };
}

function freshMysql(): Fresh {
  const name = `optline_test_${randomBytes(8).toString('hex')}`;
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  let made: Promise<void> | null = null;
  return {
    settings: async () => {
      await (made ??= onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`));
      return { url: url.href, folder: '' };
    },
    remove: async () => {
      if (made !== null) await onServer(`DROP DATABASE IF EXISTS ${name}`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const connection = await mysql.createConnection(serverUrl ?? '');
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
