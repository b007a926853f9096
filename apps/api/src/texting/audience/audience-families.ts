import { assertNever } from '@optline/domain';
import type { Day } from '@optline/domain';
import { isActiveOn } from '../../classes/enrolment-days.js';
import type { Sql } from '../../db/sql.js';
import { byId, placeholders } from '../../db/sql.js';
import { filterPeople } from '../../families/people-filter.js';
import { hasTerm, joinInOrder, termSource, useIndex } from '../../families/search.js';
import type { Piece } from '../../families/search.js';
import { wordsOfSearch } from '../../families/search-terms.js';
import type { Audience, ClassesAudience, MatchingAudience } from './audience.js';
import { familyRanges, inParts, isIn } from './family-ranges.js';
import type { FamilyRange } from './family-ranges.js';

export interface FamiliesOfAudience {
  readonly organizationId: string;
  readonly audience: Audience;
  /** In the zone of the school. */
  readonly today: Day;
  /** The family to begin with; '' is the first. */
  readonly from: string;
}

/** Where the people of an audience are: in these families, and of them those who fulfil the conditions. */
export interface Whereabouts {
  readonly ranges: AsyncIterable<FamilyRange> | Iterable<FamilyRange>;
  /** Of people by the alias `t`, beginning with AND. */
  readonly where: Piece;
}

const nobody: Whereabouts = { ranges: [], where: { sql: '', params: [] } };

/** Turns what an audience says into where its people are. */
export async function whereaboutsOf(sql: Sql, asked: FamiliesOfAudience): Promise<Whereabouts> {
  const { audience } = asked;
  switch (audience.kind) {
    case 'people':
      return thesePeople(sql, asked, audience.personIds);
    case 'family':
      return thisFamily(sql, asked, audience.familyId);
    case 'classes':
      return inClasses(sql, asked, audience);
    case 'matching':
      return matching(sql, asked, audience);
    default:
      return assertNever(audience);
  }
}

async function thesePeople(
  sql: Sql,
  { organizationId, from }: FamiliesOfAudience,
  ids: readonly string[],
): Promise<Whereabouts> {
  // Whoever was merged since they were chosen is now the other record.
  const rows = await sql.rows<{ id: string; familyId: string }>(
    `SELECT k.id, k.family_id FROM people p ${byId(sql, 'people')} JOIN people k ON k.id = COALESCE(p.merged_into_id, p.id)
     WHERE p.organization_id = ? AND p.id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
  if (rows.length === 0) return nobody;
  const present = [...new Set(rows.map(({ id }) => id))];
  return {
    ranges: inParts(new Set(rows.map(({ familyId }) => familyId)), from),
    where: { sql: `AND t.id IN (${placeholders(present.length)})`, params: present },
  };
}

async function thisFamily(
  sql: Sql,
  { organizationId, from }: FamiliesOfAudience,
  id: string,
): Promise<Whereabouts> {
  // Merged since it was chosen, it is now the other family.
  const row = await sql.row<{ familyId: string }>(
    'SELECT COALESCE(merged_into_id, id) AS family_id FROM families WHERE organization_id = ? AND id = ?',
    [organizationId, id],
  );
  return row === null ? nobody : { ranges: inParts([row.familyId], from), where: { sql: '', params: [] } };
}

function matching(
  sql: Sql,
  { organizationId, from }: FamiliesOfAudience,
  { filter, search, personKind }: MatchingAudience,
): Whereabouts {
  const words = wordsOfSearch(search);
  if (words === 'none') return nobody;
  const filtered = filterPeople(sql, filter, {
    organizationId,
    alias: 't',
    owner: 'family_id',
    areActive: true,
  });
  // A family is kept under all that its people are found by.
  const ofWords = words.map((word) => termSource({ organizationId, ownerKind: 'family' }, word));
  const terms = words.map((word) => hasTerm(sql, { organizationId, ownerKind: 'person' }, word));
  const sources = [...filtered.sources, ...ofWords].map((source) => [source]);
  return {
    ranges: familyRanges(sql, { organizationId, from, sources }),
    where: {
      sql: [
        filtered.where.sql,
        ...terms.map((term) => `AND ${term.sql}`),
        personKind === null ? '' : 'AND t.kind = ?',
      ].join(' '),
      params: [
        ...filtered.where.params,
        ...terms.flatMap(({ params }) => params),
        ...(personKind === null ? [] : [personKind]),
      ],
    },
  };
}

async function inClasses(
  sql: Sql,
  { organizationId, today, from }: FamiliesOfAudience,
  { classIds, who }: ClassesAudience,
): Promise<Whereabouts> {
  const classes = await sql.rows<{ id: string }>(
    `SELECT id FROM classes
     WHERE organization_id = ? AND archived_at IS NULL AND id IN (${placeholders(classIds.length)})`,
    [organizationId, ...classIds],
  );
  if (classes.length === 0) return nobody;
  const ids = classes.map(({ id }) => id);
  const enrolled = enrolledIn(ids, today);
  // Class by class, so that no statement takes long.
  const source = ids.map((id): Piece => {
    const inIt = enrolledIn([id], today);
    return {
      sql: `SELECT s.family_id AS owner_id FROM enrolments e ${useIndex(sql, 'ix_enrolments_class')}
        ${joinInOrder(sql)} people s
        WHERE e.organization_id = ? ${inIt.sql} AND s.id = e.student_id`,
      params: [organizationId, ...inIt.params],
    };
  });
  const ranges = familyRanges(sql, { organizationId, from, sources: [source] });
  return {
    ranges: ofThoseEnrolled(sql, { organizationId, ranges, enrolled }),
    where: whoIsMeant(sql, who, enrolled),
  };
}

/** Conditions on enrolments by the alias `e`. */
function enrolledIn(classIds: readonly string[], today: Day): Piece {
  const active = isActiveOn('e', today);
  return {
    sql: `AND e.class_id IN (${placeholders(classIds.length)}) AND ${active.sql}`,
    params: [...classIds, ...active.params],
  };
}

interface Enrolled {
  readonly organizationId: string;
  readonly ranges: AsyncIterable<FamilyRange>;
  /** Conditions on enrolments by the alias `e`. */
  readonly enrolled: Piece;
}

/** Of each range the families of students who are in one of the classes now. */
async function* ofThoseEnrolled(
  sql: Sql,
  { organizationId, ranges, enrolled }: Enrolled,
): AsyncGenerator<FamilyRange> {
  for await (const range of ranges) {
    const within = isIn('s', range);
    const rows = await sql.rows<{ familyId: string }>(
      `SELECT DISTINCT s.family_id FROM people s ${useIndex(sql, 'ix_people_family')}
       ${joinInOrder(sql)} enrolments e ${useIndex(sql, 'ix_enrolments_student')}
       WHERE s.organization_id = ? ${within.sql} AND s.kind = 'student' AND s.archived_at IS NULL
         AND e.student_id = s.id ${enrolled.sql}`,
      [organizationId, ...within.params, ...enrolled.params],
    );
    yield* inParts(
      rows.map(({ familyId }) => familyId),
      '',
    );
  }
}

function whoIsMeant(sql: Sql, who: ClassesAudience['who'], { sql: enrolled, params }: Piece): Piece {
  const isEnrolled = `t.kind = 'student' AND (SELECT 1 FROM enrolments e ${useIndex(sql, 'ix_enrolments_student')}
    WHERE e.student_id = t.id ${enrolled} LIMIT 1) = 1`;
  switch (who) {
    case 'contacts':
      return { sql: `AND t.kind = 'contact'`, params: [] };
    case 'students':
      return { sql: `AND ${isEnrolled}`, params };
    case 'both':
      return { sql: `AND (t.kind = 'contact' OR ${isEnrolled})`, params };
    default:
      return assertNever(who);
  }
}
