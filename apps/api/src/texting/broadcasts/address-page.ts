import { isPersonal, nextWithinHours, writeBody } from '@optline/domain';
import type { Clocks, TextingHours } from '@optline/domain';
import type { School } from '../../consent/school.js';
import type { Sql } from '../../db/sql.js';
import type { AudiencePerson } from '../audience/audience.js';
import { clocksFor } from '../clocks-of-number.js';
import { familyNames } from './family-names.js';
import { gatePeople } from './gate-people.js';
import type { WhyNot } from './gate-people.js';

/** A text that is to go to many. */
export interface Writing {
  readonly school: School;
  readonly fromNumber: string;
  readonly body: string;
  readonly footer: string;
  /** Whatever the hours are. */
  readonly isAtOnce: boolean;
  readonly now: Date;
}

export interface AddressedText {
  readonly to: string;
  readonly body: string;
  /** When the hours let it go. */
  readonly dueAt: Date;
  readonly people: readonly AudiencePerson[];
}

export interface AddressedPage {
  readonly people: number;
  readonly texts: readonly AddressedText[];
  readonly leftOut: readonly { readonly personId: string; readonly why: WhyNot }[];
}

/**
 * Who of these people would get the text, and who would not and why. The same text goes to the same number once, and
 * then stands for everybody it was meant for there.
 */
export async function addressPage(
  sql: Sql,
  writing: Writing,
  people: readonly AudiencePerson[],
): Promise<AddressedPage> {
  const { school, fromNumber, body, footer } = writing;
  const gate = await gatePeople(sql, { school, fromNumber }, people);
  const names = isPersonal(body) ? await familyNames(sql, school.organizationId, people) : null;
  const texts = new Map<string, AddressedText>();
  const leftOut: Array<AddressedPage['leftOut'][number]> = [];
  for (const person of people) {
    const { personId, cellPhone: to } = person;
    const why = gate.get(personId) ?? null;
    if (why !== null || to === null) {
      leftOut.push({ personId, why: why ?? 'no-number' });
      continue;
    }
    const familyName = names?.get(person.familyId) ?? '';
    const written = writeBody({ body, footer, schoolName: school.name }, { ...person, familyName });
    const key = keyOf(to, written);
    const text = texts.get(key);
    const dueAt = later(text?.dueAt, await dueFor(writing, person));
    texts.set(key, { to, body: written, dueAt, people: [...(text?.people ?? []), person] });
  }
  return { people: people.length, texts: [...texts.values()], leftOut };
}

/** By what two texts are the same. */
export function keyOf(to: string, body: string): string {
  return `${to} ${body}`;
}

async function dueFor({ school, isAtOnce, now }: Writing, person: AudiencePerson): Promise<Date> {
  if (isAtOnce) return now;
  const clocks = await clocksFor(school, person.cellPhone ?? '', [person.familyTimeZone]);
  return openingOf(school.hours, clocks, now);
}

const openings = new Map<string, { from: number; at: Date }>();
const remembersMs = 10_000;

/** Most of an audience lives by the same few clocks: the answer for them is kept for some seconds. */
function openingOf(hours: TextingHours, clocks: Clocks, now: Date): Date {
  const key = [hours.from, hours.until, clocks.school, ...clocks.phone].join(' ');
  const known = openings.get(key);
  const sinceMs = now.getTime() - (known?.from ?? 0);
  if (known !== undefined && sinceMs >= 0 && sinceMs < remembersMs) return later(known.at, now);
  const at = nextWithinHours(hours, clocks, now);
  openings.set(key, { from: now.getTime(), at });
  return at;
}

function later(one: Date | undefined, other: Date): Date {
  return one !== undefined && one > other ? one : other;
}
