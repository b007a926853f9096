import type { EntityManager } from 'typeorm';
import type { Session } from './engine.js';
import { MappedSql } from './mapped-sql.js';
import type { DatabaseKind, UpsertKeys, Writes } from './sql.js';
import { insertIgnoreStatements, insertStatements, updateStatement, upsertStatements } from './statements.js';
import { boundAll } from './values.js';
import type { Param } from './values.js';

/** What stands behind a `Tx`. A class, because one is made for every unit of work. */
export class UnitTx extends MappedSql implements Writes {
  readonly #session: Session;
  readonly #tellings: Array<() => void>;
  #manager: EntityManager | null = null;

  constructor(kind: DatabaseKind, session: Session, tellings: Array<() => void>) {
    super(kind, session);
    this.#session = session;
    this.#tellings = tellings;
  }

  get manager(): EntityManager {
    return (this.#manager ??= this.#session.manager());
  }

  afterCommit(tell: () => void): void {
    this.#tellings.push(tell);
  }

  async run(sql: string, params: readonly Param[] = []): Promise<{ affected: number }> {
    return { affected: await this.#session.run(sql, boundAll(params)) };
  }

  async insert<Row extends object>(table: string, rows: Row | readonly Row[]): Promise<void> {
    for (const { sql, params } of insertStatements(table, asArray(rows)))
      await this.#session.run(sql, params);
  }

  async insertIgnore<Row extends object>(table: string, rows: Row | readonly Row[]): Promise<number> {
    let inserted = 0;
    for (const { sql, params } of insertIgnoreStatements(this.kind, table, asArray(rows)))
      inserted += await this.#session.runIgnoring(sql, params);
    return inserted;
  }

  async upsert<Row extends object>(
    table: string,
    rows: Row | readonly Row[],
    { key, set }: UpsertKeys<Row>,
  ): Promise<void> {
    for (const { sql, params } of upsertStatements(this.kind, { table, rows: asArray(rows), key, set }))
      await this.#session.run(sql, params);
  }

  async update(table: string, set: object, where: object): Promise<number> {
    const { sql, params } = updateStatement(table, set, where);
    return this.#session.run(sql, params);
  }
}

function asArray<Row extends object>(rows: Row | readonly Row[]): readonly Row[] {
  return Array.isArray(rows) ? (rows as readonly Row[]) : [rows as Row];
}
