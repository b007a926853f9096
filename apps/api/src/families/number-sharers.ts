import type { Answer } from '@optline/domain';
import { NumberSharer } from '@optline/schema';
import type { Principal } from '../context.js';
import type { Sql } from '../db/sql.js';
import { peopleById } from './person-view.js';

export interface SharersAsked {
  readonly organizationId: string;
  readonly people: ReadonlyArray<{ readonly personId: string; readonly answer: Answer }>;
}

/** Names the people who share a number, as far as the viewer may know them. */
export async function sharersOf(
  sql: Sql,
  viewer: Principal,
  { organizationId, people }: SharersAsked,
): Promise<NumberSharer[]> {
  const rows = await peopleById(
    sql,
    organizationId,
    people.map(({ personId }) => personId),
  );
  const answers = new Map(people.map(({ personId, answer }) => [personId, answer]));
  return rows.map((row) => sharer(row, answers.get(row.id) ?? 'never-asked', viewer));
}

export interface SharerRow {
  readonly id: string;
  readonly familyId: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** One sharer: parents are told the names of their own family only. */
export function sharer(row: SharerRow, answer: Answer, viewer: Principal): NumberSharer {
  if (viewer.kind === 'parent' && viewer.familyId !== row.familyId)
    return Object.assign(new NumberSharer(), {
      personId: null,
      name: 'someone outside your family',
      answer: null,
    });
  return Object.assign(new NumberSharer(), {
    personId: row.id,
    name: `${row.firstName} ${row.lastName}`.trim(),
    answer,
  });
}
