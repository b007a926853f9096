import type { InvitationLeftOut } from '@optline/domain';
import {
  InvitationLeftOutCount,
  InvitationMailCounts,
  InvitationResultCount,
  InvitedPerson,
} from '@optline/schema';
import type { InvitationResult, InvitedPeopleArgs } from '@optline/schema';
import type { StaffPrincipal, TokenPrincipal } from '../auth/guards.js';
import { countOfPlace, cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Page } from '../connection.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { personColumns, personView } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';

interface OfRun {
  readonly id: string;
  readonly organizationId: string;
}

/** Whoever is invited had never been asked when the run was prepared: any answer since counts, whichever way it came. */
const result = `CASE WHEN ip.left_out IS NOT NULL THEN NULL
  WHEN p.answer = 'in' THEN 'yes'
  WHEN p.answer = 'out' THEN 'no'
  ELSE ip.outcome END`;

const everybody = `FROM invitation_people ip JOIN people p ON p.id = ip.person_id
  WHERE ip.run_id = ? AND ip.organization_id = ?`;

/** What came of inviting people, counted. */
export async function resultCounts(
  sql: Sql,
  { id, organizationId }: OfRun,
): Promise<InvitationResultCount[]> {
  const rows = await sql.rows<{ result: InvitationResult; people: number }>(
    `SELECT ${result} AS result, COUNT(*) AS people ${everybody} AND ip.left_out IS NULL GROUP BY result`,
    [id, organizationId],
  );
  return rows.map((row) => Object.assign(new InvitationResultCount(), row));
}

/** Why people were left out, counted. */
export async function leftOutCounts(
  sql: Sql,
  { id, organizationId }: OfRun,
): Promise<InvitationLeftOutCount[]> {
  const rows = await sql.rows<{ reason: InvitationLeftOut; people: number }>(
    `SELECT left_out AS reason, COUNT(*) AS people FROM invitation_people
     WHERE run_id = ? AND organization_id = ? AND left_out IS NOT NULL GROUP BY left_out`,
    [id, organizationId],
  );
  return rows.map((row) => Object.assign(new InvitationLeftOutCount(), row));
}

/** The mails of one round, counted. */
export async function mailCounts(
  sql: Sql,
  { id, organizationId }: OfRun,
  round: number,
): Promise<InvitationMailCounts> {
  const rows = await sql.rows<{ state: string; mails: number }>(
    `SELECT state, COUNT(*) AS mails FROM invitation_mails
     WHERE run_id = ? AND organization_id = ? AND round = ? GROUP BY state`,
    [id, organizationId, round],
  );
  const count = (isCounted: (state: string) => boolean) =>
    rows.filter(({ state }) => isCounted(state)).reduce((sum, { mails }) => sum + Number(mails), 0);
  return Object.assign(new InvitationMailCounts(), {
    all: count(() => true),
    settled: count((state) => !['waiting', 'sending', 'unsure'].includes(state)),
    sent: count((state) => state === 'sent'),
  });
}

interface ListedRow extends PersonRow {
  readonly position: number;
  readonly leftOut: InvitationLeftOut | null;
  readonly result: InvitationResult | null;
}

const sortedBy = ['position'] as const;
const columnsOfPerson = personColumns
  .split(',')
  .map((column) => `p.${column.trim()}`)
  .join(', ');

/** The people of a run, in the order in which they were gathered. */
export async function listInvited(
  sql: Sql,
  run: OfRun,
  { args, viewer }: { args: InvitedPeopleArgs; viewer: StaffPrincipal | TokenPrincipal },
): Promise<Page<InvitedPerson>> {
  const first = pageSize(args.first);
  const [place] = placeOf(args.after, sortedBy) ?? ['-1'];
  const conditions = [
    args.isInvited === true && ' AND ip.left_out IS NULL',
    args.isInvited === false && ' AND ip.left_out IS NOT NULL',
    args.leftOut !== null && args.leftOut !== undefined && ' AND ip.left_out = ?',
    args.result !== null && args.result !== undefined && ` AND ${result} = ?`,
  ].filter((condition) => condition !== false);
  const params = [args.leftOut, args.result].filter((value) => value !== null && value !== undefined);
  const rows = await sql.rows<ListedRow>(
    `SELECT ip.position, ip.left_out, ${result} AS result, ${columnsOfPerson} ${everybody}
     AND ip.position > ?${conditions.join('')} ORDER BY ip.position LIMIT ${first + 1}`,
    [run.id, run.organizationId, countOfPlace(place), ...params],
  );
  const mails = await mailsAbout(
    sql,
    run,
    rows.map(({ id }) => id),
  );
  return page({
    rows,
    first,
    cursor: ({ position }) => cursorFor([String(position)]),
    node: (row) => {
      const { goesTo, problem } = mails.get(row.id) ?? { goesTo: [], problem: null };
      return Object.assign(new InvitedPerson(), {
        person: personView(row, viewer),
        leftOut: row.leftOut,
        result: row.result,
        goesTo,
        problem: row.result === 'sent' || row.result === 'yes' || row.result === 'no' ? null : problem,
      });
    },
  });
}

interface MailsAbout {
  readonly goesTo: string[];
  readonly problem: string | null;
}

async function mailsAbout(
  sql: Sql,
  { id, organizationId }: OfRun,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, MailsAbout>> {
  if (personIds.length === 0) return new Map();
  const rows = await sql.rows<{
    personId: string;
    firstName: string;
    lastName: string;
    problem: string | null;
  }>(
    `SELECT a.person_id, p.first_name, p.last_name, m.problem
     FROM invitation_asks a JOIN people p ON p.id = a.addressee_id JOIN invitation_mails m ON m.id = a.mail_id
     WHERE a.run_id = ? AND a.organization_id = ? AND a.person_id IN (${placeholders(personIds.length)})
     ORDER BY m.round, a.addressee_id`,
    [id, organizationId, ...personIds],
  );
  const about = new Map<string, MailsAbout>();
  for (const { personId, firstName, lastName, problem } of rows) {
    const name = `${firstName} ${lastName}`.trim();
    const known = about.get(personId) ?? { goesTo: [], problem: null };
    about.set(personId, {
      goesTo: known.goesTo.includes(name) ? known.goesTo : [...known.goesTo, name],
      problem: problem ?? known.problem,
    });
  }
  return about;
}
