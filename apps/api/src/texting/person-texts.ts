import { PersonText } from '@optline/schema';
import type { SignedInPrincipal } from '../auth/guards.js';
import { cursorFor, page } from '../connection.js';
import type { Page } from '../connection.js';
import type { Sql } from '../db/sql.js';
import type { Param } from '../db/values.js';
import { maySeeDetails, peopleById } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';
import { numbersOfOtherFamilies } from '../record/foreign-numbers.js';
import { periodsOf } from '../record/history-rows.js';
import { recordsOfPeople } from '../record/merged-records.js';
import type { Period } from '../record/history-rows.js';

/** A page of somebody's texts. */
export interface TextsAsked {
  readonly personId: string;
  readonly first: number;
  /** The id of the text before. */
  readonly after: string | null;
  /** All, or those of whose cause nothing is on record. */
  readonly which: 'all' | 'not-on-record';
}

interface TextRow {
  readonly asked: number;
  readonly id: string;
  readonly direction: 'sent' | 'received';
  readonly kind: string;
  readonly body: string;
  readonly at: Date;
  readonly ourNumber: string;
  readonly state: string | null;
  readonly stateReason: string | null;
  readonly errorCode: string | null;
}

interface Branch {
  readonly sql: string;
  readonly params: readonly Param[];
}

const branchesPerStatement = 40;
const afterEveryId = 'z';

/**
 * The texts of any number of people, newest first: those that were sent and stand for them, and, where the phone is
 * the viewer's to look at and of no other family, what it sent us and what we answered while they held it.
 */
export async function loadPersonTexts(
  sql: Sql,
  viewer: SignedInPrincipal,
  asked: readonly TextsAsked[],
): Promise<Array<Page<PersonText>>> {
  const { organizationId } = viewer;
  const ids = [...new Set(asked.map(({ personId }) => personId))];
  const people = new Map((await peopleById(sql, organizationId, ids)).map((row) => [row.id, row]));
  const records = await recordsOfPeople(sql, organizationId, ids);
  const periods = await periodsOf(sql, organizationId, [...records.values()].flat());
  const numbers = [...periods.values()].flat().map(({ number }) => number);
  const foreign = await numbersOfOtherFamilies(sql, viewer, numbers);
  const branches = asked.flatMap((one, at) => {
    const person = people.get(one.personId);
    if (person === undefined || !isInFamilyOf(viewer, person)) return [];
    const recordIds = records.get(person.id) ?? [];
    const periodsOfThem = recordIds.flatMap((id) => periods.get(id) ?? []);
    const held = maySeeDetails(person, viewer)
      ? periodsOfThem.filter(({ number }) => !foreign.has(number))
      : [];
    return branchesOf(organizationId, { ...one, at, recordIds, periods: held });
  });
  const rows = await allBranches(sql, branches);
  return asked.map(({ first }, at) =>
    page({
      rows: onceEach(rows.filter((row) => Number(row.asked) === at))
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .slice(0, first + 1),
      first,
      cursor: ({ id }) => cursorFor([id]),
      node: ({ asked: _, ...text }) => Object.assign(new PersonText(), text),
    }),
  );
}

/** Two records that were merged may both stand behind one text. */
function onceEach(rows: readonly TextRow[]): TextRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function isInFamilyOf(viewer: SignedInPrincipal, { familyId }: PersonRow): boolean {
  return viewer.kind !== 'parent' || viewer.familyId === familyId;
}

interface BranchesAsked extends TextsAsked {
  readonly at: number;
  /** The person's own record and those merged into it. */
  readonly recordIds: readonly string[];
  readonly periods: readonly Period[];
}

function branchesOf(
  organizationId: string,
  { at, recordIds, first, after, which, periods }: BranchesAsked,
): Branch[] {
  const before = after ?? afterEveryId;
  const isWanted = (table: 'm' | 'i') =>
    which === 'all'
      ? ''
      : ` AND NOT EXISTS (SELECT 1 FROM consent_records c
            WHERE c.cause_id = ${table}.cause_id AND c.organization_id = ${table}.organization_id)`;
  const limit = `LIMIT ${first + 1}`;
  const sent = `${at} AS asked, m.id, 'sent' AS direction, m.kind, m.body, m.created_at AS happened_at, m.from_number AS our_number,
    m.state, m.state_reason, m.error_code`;
  // Whoever said No while a text was under way got it all the same, unless it was handed over anew without them.
  const standingForThem = recordIds.map((id): Branch => ({
    sql: `SELECT ${sent} FROM text_message_people mp JOIN text_messages m ON m.id = mp.message_id
      WHERE mp.person_id = ? AND mp.organization_id = ? AND mp.message_id < ?
        AND (mp.withdrawn_at IS NULL OR m.state = 'withdrawn'
          OR (m.state <> 'queued' AND m.handed_over_at <= mp.withdrawn_at))${isWanted('m')} ORDER BY mp.message_id DESC ${limit}`,
    params: [id, organizationId, before],
  }));
  const ofNumbers = periods.flatMap(({ number, from, until }): Branch[] => {
    const held = (column: string) => `${column} >= ? ${until === null ? '' : `AND ${column} < ?`}`;
    const params = [organizationId, number, before, from, ...(until === null ? [] : [until])];
    return [
      {
        sql: `SELECT ${sent} FROM text_messages m WHERE m.organization_id = ? AND m.to_number = ? AND m.id < ?
          AND m.kind <> 'message' AND ${held('m.created_at')}${isWanted('m')} ORDER BY m.id DESC ${limit}`,
        params,
      },
      {
        sql: `SELECT ${at} AS asked, i.id, 'received' AS direction, i.kind, i.body, i.received_at AS happened_at,
            i.to_number AS our_number, NULL AS state, NULL AS state_reason, NULL AS error_code
          FROM inbound_texts i
          WHERE i.organization_id = ? AND i.from_number = ? AND i.id < ? AND ${held('i.received_at')}${isWanted('i')}
          ORDER BY i.id DESC ${limit}`,
        params,
      },
    ];
  });
  return [...standingForThem, ...ofNumbers];
}

async function allBranches(sql: Sql, branches: readonly Branch[]): Promise<TextRow[]> {
  const found: TextRow[] = [];
  for (let start = 0; start < branches.length; start += branchesPerStatement) {
    const some = branches.slice(start, start + branchesPerStatement);
    const parts = some.map(({ sql: branch }, at) => `SELECT * FROM (${branch}) b${at}`);
    const rows = await sql.rows<Omit<TextRow, 'at'> & { happenedAt: Date }>(
      parts.join(' UNION ALL '),
      some.flatMap(({ params }) => params),
    );
    found.push(...rows.map(({ happenedAt, ...row }) => ({ ...row, at: happenedAt })));
  }
  return found;
}
