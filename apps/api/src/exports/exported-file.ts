import { assertNever } from '@optline/domain';
import type { ExportedData } from '@optline/schema';
import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { familyColumns, familyLines } from './family-lines.js';
import { byName, grouped, numberCell, pageOf, shown } from './lines.js';
import type { Line, Named } from './lines.js';

export interface ExportedFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lines: AsyncIterable<Line>;
}

/**
 * What an export holds, read page by page, so that a school of any size fits into little memory. Times are UTC.
 * What changes meanwhile may be in the file or not.
 */
export function exportedFile(sql: Sql, organizationId: string, what: ExportedData): ExportedFile {
  switch (what) {
    case 'families':
      return { name: 'families.csv', columns: familyColumns, lines: familyLines(sql, organizationId) };
    case 'answers':
      return { name: 'answers.csv', columns: answerColumns, lines: answerLines(sql, organizationId) };
    case 'suppressions':
      return {
        name: 'suppressed-numbers.csv',
        columns: suppressionColumns,
        lines: suppressionLines(sql, organizationId),
      };
    default:
      return assertNever(what);
  }
}

const answerColumns = [
  'Person ID',
  'First name',
  'Last name',
  'Number',
  'Is the present number',
  'Answer',
  'Way in',
  'Since',
  'Own No at',
  'STOP at',
  'Adult who said Yes (Person ID)',
];

interface PersonRow extends Named {
  readonly firstName: string;
  readonly lastName: string;
  readonly cellPhone: string | null;
}

interface AnswerRow {
  readonly personId: string;
  readonly number: string;
  readonly answer: string;
  readonly way: string;
  readonly changedAt: Date;
  readonly ownNoAt: Date | null;
  readonly phoneStopAt: Date | null;
  readonly adultYesBy: string | null;
}

/** A line for each answer that was ever given, at each number. */
async function* answerLines(sql: Sql, organizationId: string): AsyncGenerator<Line> {
  const select = 'SELECT id, sort_name, first_name, last_name, cell_phone FROM people';
  for await (const people of byName<PersonRow>(sql, organizationId, select)) {
    const these = among(people.map(({ id }) => id));
    const answers = await sql.rows<AnswerRow>(
      `SELECT person_id, number, answer, way, changed_at, own_no_at, phone_stop_at, adult_yes_by
       FROM text_consents WHERE organization_id = ? AND person_id ${these.sql} ORDER BY changed_at, number`,
      [organizationId, ...these.params],
    );
    const given = grouped(answers, ({ personId }) => personId);
    for (const person of people)
      for (const answer of given.get(person.id) ?? []) yield answerCells(person, answer);
  }
}

function answerCells({ id, firstName, lastName, cellPhone }: PersonRow, given: AnswerRow): Line {
  const { number, answer, way, adultYesBy } = given;
  return [
    id,
    firstName,
    lastName,
    numberCell(number),
    number === (cellPhone ?? '') ? 'yes' : 'no',
    answer,
    way,
    shown(given.changedAt),
    shown(given.ownNoAt),
    shown(given.phoneStopAt),
    adultYesBy,
  ];
}

const suppressionColumns = ['Number', 'Reason', 'Suppressed at', 'Lifted at'];

interface SuppressionRow {
  readonly number: string;
  readonly reason: string;
  readonly suppressedAt: Date;
  readonly liftedAt: Date | null;
}

async function* suppressionLines(sql: Sql, organizationId: string): AsyncGenerator<Line> {
  for (let after = ''; ;) {
    const rows: SuppressionRow[] = await sql.rows<SuppressionRow>(
      `SELECT number, reason, suppressed_at, lifted_at FROM suppressions
       WHERE organization_id = ? AND number > ? ORDER BY number LIMIT ${pageOf}`,
      [organizationId, after],
    );
    for (const { number, reason, suppressedAt, liftedAt } of rows)
      yield [numberCell(number), reason, shown(suppressedAt), shown(liftedAt)];
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageOf) return;
    after = last.number;
  }
}
