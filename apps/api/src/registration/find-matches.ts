import type { RegistrationLikeness } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';

/** A family that somebody of the registered one may belong to already. */
export interface Match {
  readonly familyId: string;
  readonly likenesses: readonly RegistrationLikeness[];
}

const matchesAtMost = 5;
/** A name or a number that more people have says nothing. */
const peopleAtMost = 200;

const likenesses = [
  { likeness: 'same-number', column: 'cell_phone', weight: 3 },
  { likeness: 'same-email', column: 'email_key', weight: 2 },
  { likeness: 'same-name', column: 'sort_name', weight: 1 },
] as const satisfies ReadonlyArray<{ likeness: RegistrationLikeness; column: string; weight: number }>;

interface MemberRow {
  readonly familyId: string;
  readonly cellPhone: string | null;
  readonly emailKey: string | null;
  readonly sortName: string;
}

/** The families in which somebody has the number, the address or the whole name of somebody of this one. */
export async function findMatches(
  sql: Sql,
  { organizationId, familyId }: { organizationId: string; familyId: string },
): Promise<Match[]> {
  const members = await sql.rows<MemberRow>(
    `SELECT family_id, cell_phone, email_key, sort_name FROM people
     WHERE organization_id = ? AND family_id = ? AND archived_at IS NULL`,
    [organizationId, familyId],
  );
  const found = new Map<string, Set<RegistrationLikeness>>();
  for (const { likeness, column } of likenesses) {
    const values = [...new Set(members.flatMap((member) => valueOf(member, column) ?? []))];
    if (values.length === 0) continue;
    const rows = await sql.rows<{ familyId: string }>(
      `SELECT family_id FROM people
       WHERE organization_id = ? AND ${column} IN (${placeholders(values.length)}) AND archived_at IS NULL
         AND family_id <> ? LIMIT ${peopleAtMost}`,
      [organizationId, ...values, familyId],
    );
    for (const row of rows) found.set(row.familyId, (found.get(row.familyId) ?? new Set()).add(likeness));
  }
  return [...found]
    .map(([id, alike]): Match => ({ familyId: id, likenesses: [...alike] }))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.familyId < b.familyId ? -1 : 1))
    .slice(0, matchesAtMost);
}

function valueOf(member: MemberRow, column: (typeof likenesses)[number]['column']): string | null {
  switch (column) {
    case 'cell_phone':
      return member.cellPhone;
    case 'email_key':
      return member.emailKey;
    case 'sort_name':
      return member.sortName;
  }
}

function weightOf(match: Match): number {
  return likenesses
    .filter(({ likeness }) => match.likenesses.includes(likeness))
    .reduce((sum, { weight }) => sum + weight, 0);
}
