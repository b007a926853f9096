import { assertNever } from '@optline/domain';
import type { Answer, WayIn } from '@optline/domain';
import { byId, placeholders } from '../../db/sql.js';
import type { Sql } from '../../db/sql.js';
import type { Audience, AudienceFilter, ClassesAudience, MatchingAudience } from '../audience/audience.js';

const namedAtMost = 3;

/** Whom a text was written to, in the words of staff. */
export function describeAudience(sql: Sql, organizationId: string, audience: Audience): Promise<string> {
  switch (audience.kind) {
    case 'people':
      return ofPeople(sql, organizationId, audience.personIds);
    case 'family':
      return ofFamily(sql, organizationId, audience.familyId);
    case 'classes':
      return ofClasses(sql, organizationId, audience);
    case 'matching':
      return Promise.resolve(ofFilter(audience));
    default:
      return assertNever(audience);
  }
}

async function ofPeople(sql: Sql, organizationId: string, ids: readonly string[]): Promise<string> {
  const rows = await sql.rows<{ firstName: string; lastName: string }>(
    `SELECT first_name, last_name FROM people ${byId(sql, 'people')}
     WHERE organization_id = ? AND id IN (${placeholders(ids.length)})
     ORDER BY sort_name LIMIT ${namedAtMost + 1}`,
    [organizationId, ...ids],
  );
  return listed(
    rows.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim()),
    ids.length,
  );
}

async function ofFamily(sql: Sql, organizationId: string, id: string): Promise<string> {
  const row = await sql.row<{ name: string }>(
    'SELECT name FROM families WHERE organization_id = ? AND id = ?',
    [organizationId, id],
  );
  return `The family ${row?.name ?? ''}`.trim();
}

const whoWords: Readonly<Record<ClassesAudience['who'], string>> = {
  students: 'Students of',
  contacts: 'Contacts of the students of',
  both: 'Students and contacts of',
};

async function ofClasses(
  sql: Sql,
  organizationId: string,
  { classIds, who }: ClassesAudience,
): Promise<string> {
  const rows = await sql.rows<{ name: string }>(
    `SELECT name FROM classes WHERE organization_id = ? AND id IN (${placeholders(classIds.length)})
     ORDER BY name LIMIT ${namedAtMost + 1}`,
    [organizationId, ...classIds],
  );
  return `${whoWords[who]} ${listed(
    rows.map(({ name }) => name),
    classIds.length,
  )}`;
}

function listed(names: readonly string[], total: number): string {
  const shown = names.slice(0, namedAtMost);
  const more = total - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

const answerWords: Readonly<Record<Answer, string>> = {
  in: 'who said Yes',
  out: 'who said No',
  'never-asked': 'never asked',
};

const wayWords: Readonly<Record<WayIn, string>> = {
  portal: 'in the parent portal',
  staff: 'by staff',
  'email-page': 'on the e-mailed page',
  'text-reply': 'by text reply',
  api: 'through the API',
  office: 'through the office',
  carrier: 'from the carrier',
  rule: 'by rule',
  registration: 'at registration',
  'bulk-opt-in': 'in a bulk opt-in',
  import: 'from an import',
};

function ofFilter({ filter, search, personKind }: MatchingAudience): string {
  const who = personKind === null ? 'Everybody' : personKind === 'contact' ? 'All contacts' : 'All students';
  const conditions = [
    ...(search === null ? [] : [`found by “${search}”`]),
    ...(filter.answer === undefined ? [] : [answerWords[filter.answer]]),
    ...(filter.way === undefined ? [] : [`whose answer came ${wayWords[filter.way]}`]),
    ...numberConditions(filter),
  ];
  return conditions.length === 0 ? who : `${who} ${conditions.join(', ')}`;
}

function numberConditions({ isSuppressed, isHeld, hasNumber }: AudienceFilter): string[] {
  return [
    ...(isSuppressed === undefined
      ? []
      : [isSuppressed ? 'with a stopped number' : 'without a stopped number']),
    ...(isHeld === undefined
      ? []
      : [isHeld ? 'with a number under review' : 'without a number under review']),
    ...(hasNumber === undefined ? [] : [hasNumber ? 'with a number' : 'without a number']),
  ];
}
