import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { byName, grouped, numberCell, shown } from './lines.js';
import type { Line, Named } from './lines.js';

export const familyColumns = [
  'Family ID',
  'Family',
  'Language',
  'Person ID',
  'Kind',
  'First name',
  'Last name',
  'E-mail',
  'Cell phone',
  'Birth date',
  'Text answer',
  'Way in',
  'Answered at',
  'Archived at',
];

interface FamilyRow extends Named {
  readonly name: string;
  readonly language: string;
  readonly archivedAt: Date | null;
}

interface MemberRow {
  readonly id: string;
  readonly familyId: string;
  readonly kind: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  readonly answer: string | null;
  readonly answerWay: string | null;
  readonly answeredAt: Date | null;
  readonly archivedAt: Date | null;
}

/** A line for each person, and one for a family that has none. */
export async function* familyLines(sql: Sql, organizationId: string): AsyncGenerator<Line> {
  const select = 'SELECT id, sort_name, name, language, archived_at FROM families';
  for await (const families of byName<FamilyRow>(sql, organizationId, select)) {
    const members = await membersOf(sql, organizationId, families);
    for (const family of families) {
      const { id, name, language } = family;
      const own = members.get(id) ?? [];
      if (own.length === 0) yield [id, name, language, ...nobody, shown(family.archivedAt)];
      for (const person of own) yield [id, name, language, ...personCells(person, family)];
    }
  }
}

const nobody = Array<null>(10).fill(null);

function personCells(person: MemberRow, family: FamilyRow): Line {
  const { id, kind, firstName, lastName, email, cellPhone, birthOn, answer, answerWay } = person;
  return [
    id,
    kind,
    firstName,
    lastName,
    email,
    numberCell(cellPhone),
    birthOn,
    answer ?? 'never-asked',
    answerWay,
    shown(person.answeredAt),
    shown(person.archivedAt ?? family.archivedAt),
  ];
}

async function membersOf(
  sql: Sql,
  organizationId: string,
  families: readonly Named[],
): Promise<ReadonlyMap<string, MemberRow[]>> {
  const these = among(families.map(({ id }) => id));
  const rows = await sql.rows<MemberRow>(
    `SELECT id, family_id, kind, first_name, last_name, email, cell_phone, birth_on, answer, answer_way, answered_at, archived_at
     FROM people WHERE organization_id = ? AND family_id ${these.sql} ORDER BY kind, sort_name, id`,
    [organizationId, ...these.params],
  );
  return grouped(rows, ({ familyId }) => familyId);
}
