import { AskedByEmail } from '@optline/schema';
import { cursorFor, page } from '../connection.js';
import type { Page } from '../connection.js';
import { placeholders } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import type { MailState } from '../invitations/outcomes.js';
import { recordsOfPeople } from '../record/merged-records.js';

/** A page of the e-mails that asked about somebody. */
export interface EmailsAsked {
  readonly personId: string;
  readonly first: number;
  /** The id of the one before. */
  readonly after: string | null;
}

interface AskedRow {
  readonly asked: number;
  readonly id: string;
  readonly createdAt: Date;
  readonly firstName: string;
  readonly lastName: string;
  readonly runId: string | null;
  readonly round: number | null;
  readonly state: MailState | null;
}

const branchesPerStatement = 60;
const afterEveryId = 'z';

/**
 * The e-mails with CLICK HERE about any number of people, the newest first: each is known by the link that was made
 * while it was written. A mail that was written again, because it did not go out, is told once.
 */
export async function loadEmailsThatAsked(
  sql: Sql,
  organizationId: string,
  asked: readonly EmailsAsked[],
): Promise<Array<Page<AskedByEmail>>> {
  const records = await recordsOfPeople(sql, organizationId, [
    ...new Set(asked.map(({ personId }) => personId)),
  ]);
  const rows: AskedRow[] = [];
  for (let start = 0; start < asked.length; start += branchesPerStatement) {
    const branches = asked.slice(start, start + branchesPerStatement).map((one, at) => ({
      ...one,
      at: start + at,
      ids: records.get(one.personId) ?? [one.personId],
    }));
    rows.push(
      ...(await sql.rows<AskedRow>(
        branches.map(branchSql).join(' UNION ALL '),
        branches.flatMap(({ ids, after }) => [organizationId, ...ids, after ?? afterEveryId]),
      )),
    );
  }
  return asked.map(({ first }, at) =>
    page({
      rows: rows.filter((row) => Number(row.asked) === at).sort((a, b) => (a.id < b.id ? 1 : -1)),
      first,
      cursor: ({ id }) => cursorFor([id]),
      node: view,
    }),
  );
}

interface Branch {
  readonly at: number;
  readonly first: number;
  readonly ids: readonly string[];
}

function branchSql({ at, first, ids }: Branch): string {
  return `SELECT * FROM (
    SELECT ${at} AS asked, l.id, l.created_at, a.first_name, a.last_name, m.run_id, m.round, m.state
    FROM consent_links l JOIN people a ON a.id = l.addressee_id
    LEFT JOIN invitation_mails m ON m.id = l.invitation_mail_id
    WHERE l.organization_id = ? AND l.person_id IN (${placeholders(ids.length)}) AND l.id < ?
      AND NOT EXISTS (SELECT 1 FROM consent_links n WHERE n.person_id = l.person_id
        AND n.invitation_mail_id = l.invitation_mail_id AND n.id > l.id)
    ORDER BY l.id DESC LIMIT ${first + 1}) b${at}`;
}

function view({ id, createdAt, firstName, lastName, runId, round, state }: AskedRow): AskedByEmail {
  return Object.assign(new AskedByEmail(), {
    id,
    at: createdAt,
    to: `${firstName} ${lastName}`.trim(),
    runId,
    isReminder: Number(round ?? 1) > 1,
    result: state === 'sending' || state === 'unsure' ? 'waiting' : state,
  });
}
