import { pause } from '../../src/db/deadline.js';
import type { TestHouse } from '../house.js';
import { trouble } from './failing-statements.js';

interface Meeting {
  /** What has a unit of work in which such a statement is asked. */
  readonly of: () => Promise<unknown>;
  readonly statement: RegExp;
  /** What begins while that unit is not committed yet. */
  readonly act: () => Promise<unknown>;
}

const longEnoughToMeetMs = 300;

/** Has something begin right before the commit of a unit of work, and waits for both. */
export async function beforeCommit(home: TestHouse, { of, statement, act }: Meeting): Promise<void> {
  let isAsked = false;
  let acting: Promise<unknown> | null = null;
  const [reached, begun] = [aSignal(), aSignal()];
  const undo = trouble(home.house.db, {
    beforeStatement: (sql) => void (isAsked ||= statement.test(sql)),
    insteadOfCommit: async () => {
      if (!isAsked || acting !== null) return;
      reached.give();
      await begun.given;
    },
  });
  const first = of();
  // Not from within the unit: what begins has units of its own.
  await Promise.race([reached.given, first]);
  acting = act();
  await pause(longEnoughToMeetMs);
  begun.give();
  await Promise.all([first, acting]);
  undo();
}

function aSignal(): { readonly given: Promise<void>; give: () => void } {
  let give = () => undefined as void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
