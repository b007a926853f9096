import { isAdult, mayText } from '@optline/domain';
import type { Answer, MayNotReason, OpenReview, PairStanding } from '@optline/domain';
import type { School } from '../../consent/school.js';
import { numberWithSuppression, suppressionOf } from '../../consent/standing-rows.js';
import type { NumberRow } from '../../consent/standing-rows.js';
import { byId, placeholders } from '../../db/sql.js';
import type { Sql } from '../../db/sql.js';

/** Somebody whom a text is meant for. */
export interface Addressee {
  readonly personId: string;
  readonly kind: 'contact' | 'student';
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  readonly archivedAt: Date | null;
}

export type WhyNot = MayNotReason | 'no-number';

interface ConsentRow {
  readonly personId: string;
  readonly answer: Answer;
  readonly adultYesBy: string | null;
}

type OfNumbers<Row> = ReadonlyMap<string, readonly Row[]>;

/**
 * What the gate would say now of a text to each of these people, in a few statements for all of them. A picture: the
 * gate is asked again, under the number's lock, when the text is handed over. A pause of the school is not looked at.
 */
export async function gatePeople<Person extends Addressee>(
  sql: Sql,
  { school, fromNumber }: { school: School; fromNumber: string },
  people: readonly Person[],
): Promise<ReadonlyMap<string, WhyNot | null>> {
  const numbers = [...new Set(people.flatMap(({ cellPhone }) => cellPhone ?? []))];
  const ids = people.map(({ personId }) => personId);
  if (numbers.length === 0) return new Map(ids.map((id) => [id, 'no-number' as const]));
  const key = [school.organizationId, ...numbers];
  const among = `organization_id = ? AND number IN (${placeholders(numbers.length)})`;
  const [consents, ofNumbers, pairs, reviews] = await Promise.all([
    sql.rows<ConsentRow>(
      `SELECT c.person_id, c.answer, c.adult_yes_by FROM people p ${byId(sql, 'people')}
       JOIN text_consents c ON c.person_id = p.id AND c.number = p.cell_phone
       WHERE p.id IN (${placeholders(ids.length)}) AND p.organization_id = ?`,
      [...ids, school.organizationId],
    ),
    sql.rows<NumberRow & { number: string }>(
      `SELECT n.number, n.unusable_at, s.episode_id, s.reason, s.suppressed_at ${numberWithSuppression}
       WHERE n.organization_id = ? AND n.number IN (${placeholders(numbers.length)})`,
      key,
    ),
    sql.rows<PairStanding & { number: string }>(
      `SELECT number, our_number, stop_heard_at, start_heard_at, carrier_blocked_at FROM number_pairs
       WHERE ${among} AND our_number = ?`,
      [...key, fromNumber],
    ),
    sql.rows<OpenReview & { number: string }>(
      `SELECT number, id AS review_id, why FROM reviews WHERE ${among} AND settled_at IS NULL`,
      key,
    ),
  ]);
  const known = {
    consents: new Map(consents.map((row) => [row.personId, row])),
    numbers: byNumber(ofNumbers),
    pairs: byNumber(pairs),
    reviews: byNumber(reviews),
  };
  return new Map(people.map((person) => [person.personId, whyNot(person, { school, fromNumber, known })]));
}

interface Known {
  readonly consents: ReadonlyMap<string, ConsentRow>;
  readonly numbers: OfNumbers<NumberRow>;
  readonly pairs: OfNumbers<PairStanding>;
  readonly reviews: OfNumbers<OpenReview>;
}

function whyNot(
  person: Addressee,
  { school, fromNumber, known }: { school: School; fromNumber: string; known: Known },
): WhyNot | null {
  const { personId, kind, cellPhone: number, birthOn, archivedAt } = person;
  if (number === null) return 'no-number';
  const consent = known.consents.get(personId);
  const ofNumber = known.numbers.get(number)?.[0];
  const gate = mayText({
    fromNumber,
    to: number,
    people: [
      {
        personId,
        number,
        answer: consent?.answer ?? 'never-asked',
        adultYesBy: consent?.adultYesBy ?? null,
        isArchived: archivedAt !== null,
        isAdult: isAdult(kind, birthOn, school.today),
      },
    ],
    suppression: ofNumber === undefined ? null : suppressionOf(ofNumber),
    pairs: known.pairs.get(number) ?? [],
    openReviews: known.reviews.get(number) ?? [],
    isUnusable: ofNumber?.unusableAt != null,
    organizationPaused: false,
  });
  return gate.kind === 'may' ? null : gate.why;
}

function byNumber<Row extends { number: string }>(rows: readonly Row[]): OfNumbers<Row> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const group = grouped.get(row.number);
    if (group === undefined) grouped.set(row.number, [row]);
    else group.push(row);
  }
  return grouped;
}
