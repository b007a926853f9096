import type { StaffPrincipal, TokenPrincipal } from '../auth/guards.js';
import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { notFound } from '../errors.js';
import type { House } from '../house.js';
import { loadProofs } from './export-proofs.js';
import type { Proofs } from './export-proofs.js';
import { historyRows, numberRows } from './history-rows.js';
import { recordsOfPeople } from './merged-records.js';
import { noticesFor, shownActor } from './present-records.js';
import { loadRecordContext } from './record-context.js';
import type { RecordContext } from './record-context.js';
import type { RecordRow } from './record-rows.js';

type Exporter = StaffPrincipal | TokenPrincipal;

/** Whose history: one of the two. */
export type About =
  { readonly personId: string; readonly number: null } | { readonly personId: null; readonly number: string };

const recordsAtOnce = 500;

/** Everything that is on record about a person or a number, to be shown to whoever has a right to it. */
export async function exportConsent({ db, now }: House, exporter: Exporter, about: About): Promise<object> {
  const sql = db.read;
  const { organizationId } = exporter;
  const organization = await sql.row<{ id: string; name: string; timeZone: string }>(
    'SELECT id, name, time_zone FROM organizations WHERE id = ?',
    [organizationId],
  );
  const whose = await whoseRows(sql, organizationId, about);
  const people = await peopleOf(sql, organizationId, whose);
  if (about.personId !== null && people.length === 0) throw notFound('person');
  const rows = await allRecords(sql, organizationId, about);
  const beside = await loadRecordContext(sql, organizationId, rows);
  const proofs = await loadProofs(sql, organizationId, rows);
  return {
    exportedAt: now(),
    organization,
    about,
    people,
    answers: await answersOf(sql, organizationId, whose),
    suppressions: await suppressionsOf(sql, organizationId, numbersOf(about, people, rows)),
    records: rows.map((row) => ({ ...exportedRecord(row, beside, exporter), ...proofsOf(row, proofs) })),
  };
}

interface ExportedPerson {
  readonly cellPhone: string | null;
}

/** Whose rows an export shows: of a person also those of the records that were merged into theirs. */
interface Whose {
  readonly personIds: readonly string[] | null;
  readonly number: string | null;
}

async function whoseRows(sql: Sql, organizationId: string, { personId, number }: About): Promise<Whose> {
  if (personId === null) return { personIds: null, number };
  const records = await recordsOfPeople(sql, organizationId, [personId]);
  return { personIds: records.get(personId) ?? [personId], number: null };
}

/** Of these people, or of whoever has the number. */
function isTheirs(
  { personIds, number }: Whose,
  columns: { readonly person: string; readonly number: string },
) {
  if (personIds === null) return { sql: `${columns.number} = ?`, params: [number] };
  const listed = among(personIds);
  return { sql: `${columns.person} ${listed.sql}`, params: listed.params };
}

function peopleOf(sql: Sql, organizationId: string, whose: Whose): Promise<ExportedPerson[]> {
  const theirs = isTheirs(whose, { person: 'id', number: 'cell_phone' });
  return sql.rows<ExportedPerson>(
    `SELECT id, family_id, kind, first_name, last_name, email, cell_phone, birth_on, created_at, archived_at, merged_into_id
     FROM people WHERE organization_id = ? AND ${theirs.sql} ORDER BY id`,
    [organizationId, ...theirs.params],
  );
}

async function allRecords(
  sql: Sql,
  organizationId: string,
  { personId, number }: About,
): Promise<RecordRow[]> {
  const found: RecordRow[] = [];
  for (let after: string | null = null; ;) {
    const part: RecordRow[] =
      personId === null
        ? await numberRows(sql, { organizationId, number }, { limit: recordsAtOnce, after })
        : ((await historyRows(sql, organizationId, [{ personId, limit: recordsAtOnce, after }]))[0] ?? []);
    found.push(...part);
    after = part.at(-1)?.id ?? null;
    if (part.length < recordsAtOnce) return found;
  }
}

function answersOf(sql: Sql, organizationId: string, whose: Whose): Promise<object[]> {
  const theirs = isTheirs(whose, { person: 'person_id', number: 'number' });
  return sql.rows<object>(
    `SELECT person_id, number, answer, version, way, changed_at, own_no_at, phone_stop_at, last_no_at, adult_yes_by
     FROM text_consents WHERE organization_id = ? AND ${theirs.sql}
     ORDER BY person_id, number`,
    [organizationId, ...theirs.params],
  );
}

function numbersOf(
  about: About,
  people: readonly ExportedPerson[],
  rows: readonly RecordRow[],
): ReadonlySet<string> {
  if (about.number !== null) return new Set([about.number]);
  return new Set(
    [...people.map(({ cellPhone }) => cellPhone), ...rows.map(({ number }) => number)].flatMap(
      (number) => number ?? [],
    ),
  );
}

async function suppressionsOf(
  sql: Sql,
  organizationId: string,
  numbers: ReadonlySet<string>,
): Promise<object[]> {
  const found: object[] = [];
  for (const number of numbers)
    found.push(
      ...(await sql.rows<object>(
        `SELECT number, reason, suppressed_at, lifted_at FROM suppressions
         WHERE organization_id = ? AND number = ?`,
        [organizationId, number],
      )),
    );
  return found;
}

function proofsOf({ evidenceJson }: RecordRow, { files, registrations }: Proofs): object {
  return {
    file: files.get(evidenceJson.importId ?? '') ?? null,
    registration: registrations.get(evidenceJson.confirmationId ?? '') ?? null,
  };
}

function exportedRecord(row: RecordRow, beside: RecordContext, exporter: Exporter): object {
  const { evidenceJson, actorKind, actorId, answerBefore, answerAfter, ...record } = row;
  const details = beside.details.get(row.id);
  return {
    ...record,
    before: answerBefore,
    after: answerAfter,
    actor: { kind: actorKind, id: actorId, name: shownActor(row, beside, exporter).by },
    evidence: evidenceJson,
    words: details?.words ?? null,
    email: details?.email ?? null,
    ip: details?.ip ?? null,
    userAgent: details?.userAgent ?? null,
    inboundText: beside.inboundTexts.get(evidenceJson.inboundTextId ?? '') ?? null,
    wording: beside.wordings.get(evidenceJson.wordingId ?? '') ?? null,
    notices: noticesFor(row, beside, exporter),
  };
}
