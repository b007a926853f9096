import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { recordsOfPeople } from './merged-records.js';
import { recordColumns } from './record-rows.js';
import type { RecordRow } from './record-rows.js';

/** Whose history is wanted, and from where on. */
export interface HistoryAsked {
  readonly personId: string;
  /** How many, the newest first. */
  readonly limit: number;
  /** The id of the record before. */
  readonly after: string | null;
}

/** While somebody held a number; `null` is open. */
export interface Period {
  readonly number: string;
  readonly from: Date;
  readonly until: Date | null;
}

/** A part of a history: one run through an index. */
interface Branch {
  readonly askedAt: number;
  readonly where: string;
  readonly params: ReadonlyArray<string | Date>;
  readonly limit: number;
}

const branchesPerStatement = 60;
const afterEveryId = 'z';

/**
 * The records of people, newest first: those about a person, and those about a number while that person held it.
 * A page of people takes as many statements as one person.
 */
export async function historyRows(
  sql: Sql,
  organizationId: string,
  asked: readonly HistoryAsked[],
): Promise<RecordRow[][]> {
  const records = await recordsOfPeople(sql, organizationId, [
    ...new Set(asked.map(({ personId }) => personId)),
  ]);
  const periods = await periodsOf(sql, organizationId, [...records.values()].flat());
  const branches = asked.flatMap(({ personId, limit, after }, askedAt): Branch[] => {
    const before = after ?? afterEveryId;
    const ids = records.get(personId) ?? [personId];
    const ofPeople = ids.map((id) => ({ where: 'person_id = ? AND id < ?', params: [id, before] }));
    const held = ids.flatMap((id) => periods.get(id) ?? []);
    const ofNumbers = held.map(({ number, from, until }) => ({
      where: `number = ? AND person_id IS NULL AND id < ? AND happened_at >= ? ${until === null ? '' : 'AND happened_at < ?'}`,
      params: [number, before, from, ...(until === null ? [] : [until])],
    }));
    return [...ofPeople, ...ofNumbers].map((branch) => ({ ...branch, askedAt, limit }));
  });
  const found = await allBranches(sql, organizationId, branches);
  return asked.map(({ limit }, askedAt) =>
    onceEach(found.filter((row) => row.askedAt === askedAt))
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .slice(0, limit)
      .map(({ askedAt: _, ...row }) => row),
  );
}

type FoundRow = RecordRow & { askedAt: number };

/** Two records that were merged may have held one number at the same time. */
function onceEach(rows: readonly FoundRow[]): FoundRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

async function allBranches(
  sql: Sql,
  organizationId: string,
  branches: readonly Branch[],
): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  for (let start = 0; start < branches.length; start += branchesPerStatement) {
    const some = branches.slice(start, start + branchesPerStatement);
    const parts = some.map(
      ({ where, limit }, at) =>
        `SELECT * FROM (SELECT ${at} AS branch, ${recordColumns} FROM consent_records
         WHERE organization_id = ? AND ${where} ORDER BY id DESC LIMIT ${limit}) b${at}`,
    );
    const rows = await sql.rows<RecordRow & { branch: number }>(
      parts.join(' UNION ALL '),
      some.flatMap(({ params }) => [organizationId, ...params]),
    );
    found.push(
      ...rows.map(({ branch, ...row }) => ({ ...row, askedAt: some[Number(branch)]?.askedAt ?? -1 })),
    );
  }
  return found;
}

/** When each person held which number: read off their number changes. */
export async function periodsOf(
  sql: Sql,
  organizationId: string,
  personIds: readonly string[],
): Promise<Map<string, Period[]>> {
  if (personIds.length === 0) return new Map();
  const among = `IN (${placeholders(personIds.length)})`;
  const people = await sql.rows<{ id: string; cellPhone: string | null; createdAt: Date }>(
    `SELECT id, cell_phone, created_at FROM people WHERE organization_id = ? AND id ${among}`,
    [organizationId, ...personIds],
  );
  const changes = await sql.rows<
    Pick<RecordRow, 'kind' | 'personId' | 'number' | 'happenedAt' | 'evidenceJson'>
  >(
    `SELECT kind, person_id, number, happened_at, evidence_json FROM consent_records
     WHERE organization_id = ? AND person_id ${among} AND kind IN ('number-changed', 'merged') ORDER BY id`,
    [organizationId, ...personIds],
  );
  return new Map(
    people.map(({ id, cellPhone, createdAt }): [string, Period[]] => {
      const ofPerson = changes.filter(({ personId }) => personId === id);
      const own = ofPerson.filter(({ kind }) => kind === 'number-changed');
      const gone = ofPerson.filter(
        ({ kind, evidenceJson }) => kind === 'merged' && evidenceJson.mergedId === id,
      );
      const first = own[0] === undefined ? cellPhone : (own[0].evidenceJson.previousNumber ?? null);
      const starts = [
        { number: first, from: createdAt },
        ...own.map(({ number, happenedAt }) => ({ number, from: happenedAt })),
        ...gone.map(({ happenedAt }) => ({ number: null, from: happenedAt })),
      ];
      return [
        id,
        starts.flatMap(({ number, from }, at) =>
          number === null ? [] : [{ number, from, until: starts[at + 1]?.from ?? null }],
        ),
      ];
    }),
  );
}

/** The records of a number, whoever held it, newest first. */
export function numberRows(
  sql: Sql,
  { organizationId, number }: { organizationId: string; number: string },
  { limit, after }: Pick<HistoryAsked, 'limit' | 'after'>,
): Promise<RecordRow[]> {
  return sql.rows<RecordRow>(
    `SELECT ${recordColumns} FROM consent_records
     WHERE organization_id = ? AND number = ? AND id < ? ORDER BY id DESC LIMIT ${limit}`,
    [organizationId, number, after ?? afterEveryId],
  );
}
