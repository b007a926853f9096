import { whatStandsInTheWay } from '@optline/domain';
import type { PersonStanding, Standing, WayIn } from '@optline/domain';
import { TextConsent } from '@optline/schema';
import type { SignedInPrincipal } from '../auth/guards.js';
import { loadStandings } from '../consent/load-standings.js';
import { NO_NUMBER } from '../consent/lock-number.js';
import { loadSchool } from '../consent/school.js';
import type { School } from '../consent/school.js';
import type { Sql } from '../db/sql.js';
import { byId, placeholders } from '../db/sql.js';
import type { House } from '../house.js';
import { sharer } from './number-sharers.js';
import type { SharerRow } from './number-sharers.js';

interface AskedRow {
  readonly id: string;
  readonly familyId: string;
  readonly cellPhone: string | null;
  readonly way: WayIn | null;
  readonly changedAt: Date | null;
}

/** What is known of everybody who was asked about. */
interface Known {
  readonly school: School;
  readonly sharers: ReadonlyMap<string, SharerRow>;
  readonly viewer: SignedInPrincipal;
}

/**
 * The answers of any number of people, with what stands in the way of a text to them, in a constant number of
 * statements. `null` for whoever is not in the viewer's reach.
 */
export async function loadTextConsents(
  { db, now }: House,
  viewer: SignedInPrincipal,
  personIds: readonly string[],
): Promise<Array<TextConsent | null>> {
  const sql = db.read;
  const asked = await askedPeople(sql, viewer, [...new Set(personIds)]);
  if (asked.length === 0) return personIds.map(() => null);
  const school = await loadSchool(sql, viewer.organizationId, now());
  const numbers = asked.flatMap(({ cellPhone }) => cellPhone ?? []);
  const withoutNumber = asked.filter(({ cellPhone }) => cellPhone === null).map(({ id }) => id);
  const standings = await loadStandings(sql, school, { numbers: [...new Set(numbers)], withoutNumber });
  const known: Known = { school, viewer, sharers: await sharersOf(sql, viewer, standings.byNumber) };
  const found = new Map(
    asked.map((row): [string, TextConsent | null] => {
      const standing =
        row.cellPhone === null ? standings.byPerson.get(row.id) : standings.byNumber.get(row.cellPhone);
      const holder = standing?.holders.find(({ personId }) => personId === row.id);
      if (standing === undefined || holder === undefined) return [row.id, null];
      return [row.id, textConsent(row, { standing, holder }, known)];
    }),
  );
  return personIds.map((id) => found.get(id) ?? null);
}

async function askedPeople(sql: Sql, viewer: SignedInPrincipal, ids: readonly string[]): Promise<AskedRow[]> {
  const rows = await sql.rows<AskedRow>(
    `SELECT p.id, p.family_id, p.cell_phone, c.way, c.changed_at FROM people p ${byId(sql, 'people')}
     LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = COALESCE(p.cell_phone, ?)
     WHERE p.organization_id = ? AND p.id IN (${placeholders(ids.length)})`,
    [NO_NUMBER, viewer.organizationId, ...ids],
  );
  return rows.filter(({ familyId }) => viewer.kind !== 'parent' || viewer.familyId === familyId);
}

async function sharersOf(
  sql: Sql,
  { organizationId }: SignedInPrincipal,
  standings: ReadonlyMap<string, Standing>,
): Promise<Map<string, SharerRow>> {
  const shared = [...standings.values()].filter(({ holders }) => holders.length > 1);
  const ids = shared.flatMap(({ holders }) => holders.map(({ personId }) => personId));
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<SharerRow>(
    `SELECT id, family_id, kind, first_name, last_name FROM people ${byId(sql, 'people')}
     WHERE organization_id = ? AND id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function textConsent(
  row: AskedRow,
  { standing, holder }: { standing: Standing; holder: PersonStanding },
  { school, sharers, viewer }: Known,
): TextConsent {
  const { reasons, mustTextStartTo } = whatStandsInTheWay(standing, row.id);
  const obstacle = school.isPaused ? 'paused' : (reasons[0] ?? null);
  const wasAsked = holder.answer !== 'never-asked';
  return Object.assign(new TextConsent(), {
    answer: holder.answer,
    since: wasAsked ? row.changedAt : null,
    way: wasAsked ? row.way : null,
    version: holder.version,
    mayText: obstacle === null,
    obstacle,
    suppressedBecause: standing.suppression?.reason ?? null,
    mustTextStartTo: [...mustTextStartTo],
    sharedWith: standing.holders
      .filter(({ personId, isArchived }) => personId !== row.id && !isArchived)
      .flatMap(({ personId, answer }) => {
        const other = sharers.get(personId);
        return other === undefined ? [] : [sharer(other, answer, viewer)];
      }),
  });
}
