import type { PairStanding, Standing } from '@optline/domain';
import type { Sql } from '../db/sql.js';
import { among, byId } from '../db/sql.js';
import { NO_NUMBER } from './lock-number.js';
import {
  holderColumns,
  numberWithSuppression,
  openReviewColumns,
  openReviewOf,
  openReviewTables,
  personStanding,
  suppressionOf,
} from './standing-rows.js';
import type { HolderRow, NumberRow, OpenReviewRow, OrganizationRules } from './standing-rows.js';

/** For whom the standings are wanted: at numbers, and of people without one. */
export interface StandingsAsked {
  readonly numbers: readonly string[];
  readonly withoutNumber: readonly string[];
}

export interface Standings {
  readonly byNumber: ReadonlyMap<string, Standing>;
  /** By the id of somebody without a number. */
  readonly byPerson: ReadonlyMap<string, Standing>;
}

/**
 * Loads all that is known of numbers and everybody who holds them, for many in as many statements as for one. Call it
 * under the numbers' locks when something is to be decided; without locks it is a picture for screens.
 */
export async function loadStandings(
  sql: Sql,
  rules: OrganizationRules,
  { numbers, withoutNumber }: StandingsAsked,
): Promise<Standings> {
  const [ofNumbers, ofPeople] = await Promise.all([
    numbers.length === 0 ? new Map<string, Standing>() : standingsOf(sql, rules, numbers),
    withoutNumber.length === 0 ? new Map<string, Standing>() : standingsWithout(sql, rules, withoutNumber),
  ]);
  return { byNumber: ofNumbers, byPerson: ofPeople };
}

async function standingsOf(
  sql: Sql,
  rules: OrganizationRules,
  numbers: readonly string[],
): Promise<Map<string, Standing>> {
  const listed = among(numbers);
  const params = [rules.organizationId, ...listed.params];
  const [holders, ofNumbers, pairs, reviews] = await Promise.all([
    sql.rows<HolderRow & { number: string }>(
      `SELECT p.cell_phone AS number, ${holderColumns} FROM people p
       LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = p.cell_phone
       WHERE p.organization_id = ? AND p.cell_phone ${listed.sql} ORDER BY p.id`,
      params,
    ),
    sql.rows<NumberRow & { number: string }>(
      `SELECT n.number, n.unusable_at, s.episode_id, s.reason, s.suppressed_at ${numberWithSuppression}
       WHERE n.organization_id = ? AND n.number ${listed.sql}`,
      params,
    ),
    sql.rows<PairStanding & { number: string }>(
      `SELECT number, our_number, stop_heard_at, start_heard_at, carrier_blocked_at FROM number_pairs
       WHERE organization_id = ? AND number ${listed.sql} ORDER BY our_number`,
      params,
    ),
    sql.rows<OpenReviewRow & { number: string }>(
      `SELECT r.number, ${openReviewColumns} FROM ${openReviewTables}
       WHERE r.organization_id = ? AND r.number ${listed.sql} AND r.settled_at IS NULL ORDER BY r.id`,
      params,
    ),
  ]);
  const [holdersAt, numbersAt] = [byNumber(holders), byNumber(ofNumbers)];
  const [pairsAt, reviewsAt] = [byNumber(pairs), byNumber(reviews)];
  return new Map(
    numbers.map((number): [string, Standing] => {
      const ofNumber = numbersAt.get(number)?.[0];
      return [
        number,
        {
          number,
          holders: (holdersAt.get(number) ?? []).map((row) => personStanding(row, rules.today)),
          suppression: ofNumber === undefined ? null : suppressionOf(ofNumber),
          pairs: pairsAt.get(number) ?? [],
          openReviews: (reviewsAt.get(number) ?? []).map(openReviewOf),
          isUnusable: ofNumber?.unusableAt != null,
          settings: rules.settings,
        },
      ];
    }),
  );
}

function byNumber<Row extends { number: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const group = grouped.get(row.number);
    if (group === undefined) grouped.set(row.number, [row]);
    else group.push(row);
  }
  return grouped;
}

async function standingsWithout(
  sql: Sql,
  rules: OrganizationRules,
  personIds: readonly string[],
): Promise<Map<string, Standing>> {
  const listed = among(personIds);
  const rows = await sql.rows<HolderRow>(
    `SELECT ${holderColumns} FROM people p ${byId(sql, 'people')}
     LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = ?
     WHERE p.organization_id = ? AND p.id ${listed.sql} AND p.cell_phone IS NULL`,
    [NO_NUMBER, rules.organizationId, ...listed.params],
  );
  const known = new Map(rows.map((row) => [row.personId, personStanding(row, rules.today)]));
  return new Map(
    personIds.map((personId): [string, Standing] => {
      const person = known.get(personId);
      const holders = person === undefined ? [] : [person];
      return [personId, { ...nothingKnown, holders, settings: rules.settings }];
    }),
  );
}

const nothingKnown = { number: null, suppression: null, pairs: [], openReviews: [], isUnusable: false };
