import type { ConsentRecord } from '@optline/schema';
import type { SignedInPrincipal } from '../auth/guards.js';
import { cursorFor, page } from '../connection.js';
import type { Page } from '../connection.js';
import { maySeeDetails, peopleById } from '../families/person-view.js';
import type { House } from '../house.js';
import { numbersOfOtherFamilies } from './foreign-numbers.js';
import { historyRows } from './history-rows.js';
import { presentRecord } from './present-records.js';
import { loadRecordContext } from './record-context.js';

/** A page of somebody's history. */
export interface HistoryPageAsked {
  readonly personId: string;
  readonly first: number;
  readonly after: string | null;
}

/** Histories of any number of people, in a constant number of statements. */
export async function loadHistories(
  { db }: House,
  viewer: SignedInPrincipal,
  asked: readonly HistoryPageAsked[],
): Promise<Array<Page<ConsentRecord>>> {
  const sql = db.read;
  const people = await peopleById(sql, viewer.organizationId, [
    ...new Set(asked.map(({ personId }) => personId)),
  ]);
  const inReach = new Map(
    people
      .filter(({ familyId }) => viewer.kind !== 'parent' || viewer.familyId === familyId)
      .map((row) => [row.id, row]),
  );
  const reached = asked.filter(({ personId }) => inReach.has(personId));
  const found = await historyRows(
    sql,
    viewer.organizationId,
    reached.map(({ personId, first, after }) => ({ personId, limit: first + 1, after })),
  );
  const beside = await loadRecordContext(sql, viewer.organizationId, found.flat());
  const numbers = found.flat().map(({ number }) => number);
  const foreignNumbers = await numbersOfOtherFamilies(sql, viewer, numbers);
  const rowsOf = new Map(reached.map((one, at) => [one, found[at] ?? []]));
  return asked.map((one) => {
    const person = inReach.get(one.personId);
    const seesNumbers = person !== undefined && maySeeDetails(person, viewer);
    return page({
      rows: rowsOf.get(one) ?? [],
      first: one.first,
      cursor: ({ id }) => cursorFor([id]),
      node: (row) => presentRecord(row, beside, { viewer, seesNumbers, foreignNumbers }),
    });
  });
}
