import { engineOf } from '../../src/db/data-source.js';
import type { Database } from '../../src/db/data-source.js';
import type { Session } from '../../src/db/engine.js';

/** Called before each statement of a unit of work; what it throws is what the statement fails with. */
export type BeforeStatement = (sql: string) => void;

/** Where else a unit of work can fail. */
export interface Troubles {
  readonly beforeStatement?: BeforeStatement;
  /** The same for a read outside of units of work. */
  readonly beforeRead?: BeforeStatement;
  readonly insteadOfBegin?: () => void;
  readonly insteadOfCommit?: () => Promise<void> | void;
  /** After the commit, before anybody hears of it. */
  readonly afterCommit?: () => Promise<void> | void;
}

/** Puts itself between the units of work of a database and its driver. Returns how to take it out again. */
export function trouble(db: Database, troubles: Troubles): () => void {
  const engine = engineOf(db);
  const { runUnit } = engine;
  const { all } = engine.reads;
  engine.reads.all = async (sql, params) => {
    troubles.beforeRead?.(sql);
    return all(sql, params);
  };
  engine.runUnit = async (watch, work) => {
    troubles.insteadOfBegin?.();
    const result = await runUnit.call(engine, watch, async (session: Session) => {
      const done = await work(troubled(session, troubles.beforeStatement));
      await troubles.insteadOfCommit?.();
      return done;
    });
    await troubles.afterCommit?.();
    return result as never;
  };
  return () => {
    engine.runUnit = runUnit;
    engine.reads.all = all;
  };
}

function troubled(session: Session, before: BeforeStatement = () => undefined): Session {
  const checked =
    <Result>(run: (sql: string, params: Parameters<Session['run']>[1]) => Promise<Result>) =>
    async (sql: string, params: Parameters<Session['run']>[1]): Promise<Result> => {
      before(sql);
      return run(sql, params);
    };
  return {
    all: checked(session.all),
    run: checked(session.run),
    runIgnoring: checked(session.runIgnoring),
    manager: session.manager,
  };
}
