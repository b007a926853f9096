import type { Standing } from '@optline/domain';
import type { Sql } from '../db/sql.js';
import { loadStandings } from './load-standings.js';
import type { OrganizationRules } from './standing-rows.js';

/**
 * Loads all that is known of a number and everybody who holds it. Call it under the number's lock when something
 * is to be decided; without a lock it is a picture for a screen.
 */
export async function loadStanding(sql: Sql, rules: OrganizationRules, number: string): Promise<Standing> {
  const { byNumber } = await loadStandings(sql, rules, { numbers: [number], withoutNumber: [] });
  return found(byNumber.get(number));
}

/** Loads the standing of somebody without a number: only their own answer is known. */
export async function loadStandingWithoutNumber(
  sql: Sql,
  rules: OrganizationRules,
  personId: string,
): Promise<Standing> {
  const { byPerson } = await loadStandings(sql, rules, { numbers: [], withoutNumber: [personId] });
  return found(byPerson.get(personId));
}

function found(standing: Standing | undefined): Standing {
  if (standing === undefined) throw new Error('A standing was asked for and is not there');
  return standing;
}
