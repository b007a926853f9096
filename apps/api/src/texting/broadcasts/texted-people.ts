import { TextedPerson } from '@optline/schema';
import type { TextedHow } from '@optline/schema';
import { cursorFor, page, placeOf } from '../../connection.js';
import type { Page } from '../../connection.js';
import type { Sql } from '../../db/sql.js';
import { audiencePages, comesAfter } from '../audience/audience-pages.js';
import type { AudiencePerson } from '../audience/audience.js';
import { addressPage, keyOf } from './address-page.js';
import type { AddressedText } from './address-page.js';
import type { Draft } from './draft-of.js';

export interface TextedAsked {
  readonly how: TextedHow;
  readonly first: number;
  readonly after: string | null;
}

interface Texted {
  readonly person: AudiencePerson;
  readonly withName: string | null;
  readonly waitsUntil: Date | null;
}

/** Picks people out of the texts of one page after the other. */
type Pick = (texts: readonly AddressedText[]) => Texted[];

const peoplePerPage = 500;
const placeParts = ['familyId', 'personId'] as const;

/** Who of an audience would get the text not alone, or not at once, name by name. */
export async function textedNow(
  sql: Sql,
  { audience, writing }: Draft,
  { how, first, after }: TextedAsked,
): Promise<Page<TextedPerson>> {
  const place = placeOf(after, placeParts);
  const { organizationId, today } = writing.school;
  const picks = how === 'same-text' ? pickSameText() : pickWaiting(writing.now);
  const found: Texted[] = [];
  // From the first page on, wherever the list goes on: to whose number a text already goes is known only then.
  for await (const people of audiencePages(sql, {
    organizationId,
    audience,
    today,
    pageSize: peoplePerPage,
  })) {
    const { texts } = await addressPage(sql, writing, people);
    const picked = picks(texts).sort((one, other) => (comesAfter(one.person, other.person) ? 1 : -1));
    found.push(...picked.filter(({ person }) => place === null || comesAfter(person, placeIn(place))));
    if (found.length > first) break;
  }
  return page({
    rows: found,
    first,
    cursor: ({ person: { familyId, personId } }) => cursorFor([familyId, personId]),
    node: textedPerson,
  });
}

function placeIn([familyId, personId]: readonly [string, string]) {
  return { familyId, personId };
}

/** Everybody after the first to whom the same text goes at the same number. */
function pickSameText(): Pick {
  const firstNames = new Map<string, string>();
  return (texts) =>
    texts.flatMap(({ to, body, people }) => {
      const key = keyOf(to, body);
      const known = firstNames.get(key);
      const withName = known ?? nameOf(people[0]);
      firstNames.set(key, withName);
      const others = known === undefined ? people.slice(1) : people;
      return others.map((person) => ({ person, withName, waitsUntil: null }));
    });
}

function pickWaiting(now: Date): Pick {
  return (texts) =>
    texts
      .filter(({ dueAt }) => dueAt > now)
      .flatMap(({ dueAt, people }) =>
        people.map((person) => ({ person, withName: null, waitsUntil: dueAt })),
      );
}

function textedPerson({ person, ...more }: Texted): TextedPerson {
  const { personId, kind, familyId } = person;
  return Object.assign(new TextedPerson(), { personId, kind, name: nameOf(person), familyId, ...more });
}

function nameOf(person: AudiencePerson | undefined): string {
  return `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.trim();
}
